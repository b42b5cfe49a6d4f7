import { describe, expect, it } from 'vitest';
import { reviewRoster, type RosterReport } from '../../src/engine';
import { IDS } from './grids';

/* §4 of the rules: a ledger row needs ID, occupation, level and a date; what is not there is said. */

const HEADER = [
  '姓名',
  '身份证号码',
  '补贴项目',
  '证书类别',
  '新证/复审',
  '职业',
  '等级',
  '创业培训类型',
  '申请日期',
  '审核结论',
];
const SKILL = '职业技能等级证书';

interface Paid {
  readonly id?: string;
  readonly programme?: string;
  readonly kind?: string;
  readonly renewal?: string;
  readonly course?: string;
  readonly outcome?: string;
}

const paid = (occupation: string, level: string, more: Paid = {}): string[] => [
  '陈晓东',
  more.id ?? IDS.man,
  more.programme ?? '职业培训鉴定补贴',
  more.kind ?? SKILL,
  more.renewal ?? '',
  occupation,
  level,
  more.course ?? '',
  '2023-06-01',
  more.outcome ?? '',
];

const CLAIM = paid('车工', '三级');

const review = (...ledger: (readonly string[])[]): RosterReport =>
  reviewRoster([HEADER, CLAIM], { recipient: 'individual', ledger: [HEADER, ...ledger] });

const leftOut = (...ledger: (readonly string[])[]): readonly (readonly [string | null, unknown])[] =>
  review(...ledger)
    .findings.filter(({ code }) => code === 'ledger-row-left-out')
    .map(({ field, related }) => [field, related.map(({ row }) => row)]);

describe('rows of a ledger that cannot be compared', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['all is there', CLAIM, []],
    ['no level', paid('车工', ''), ['level']],
    ['a level in doubt', paid('车工', '三级？'), ['level']],
    ['a level without a standard', paid('车工', '特级技师'), ['level']],
    ['no occupation', paid('', '三级'), ['occupation']],
    ['neither', paid('', ''), ['occupation', 'level']],
    ['two levels that differ', paid('车工三级', '四级'), ['level']],
    ['the level in the occupation', paid('车工三级', ''), []],
    ['a kind that is not said', paid('车工', '', { kind: '' }), ['level']],
    ['an apprentice', paid('车工', '', { programme: '企业新型学徒制培训补贴' }), ['level']],
    // Special abilities, project training and safety certificates have no level.
    ['a special ability by its name', paid('短视频制作', '', { kind: '' }), []],
    ['a special ability by its kind', paid('某某制作', '', { kind: '专项职业能力证书' }), []],
    ['a safety certificate', paid('高压电工作业', '', { kind: '特种作业操作证', renewal: '新证' }), []],
    ['a training certificate', paid('快递打包', '', { programme: '项目制培训补贴', kind: '' }), []],
    ['a new safety certificate for nothing named', paid('', '', { kind: '特种作业操作证' }), ['occupation']],
    // They come round every few years, or have a rule of their own.
    ['a safety renewal', paid('', '', { kind: '特种作业操作证', renewal: '复审' }), []],
    ['startup training', paid('', '', { programme: '创业培训补贴', kind: '', course: 'SYB' }), []],
    ['a course and no programme', paid('', '', { programme: '', kind: '', course: 'SYB' }), []],
    // What was not paid cannot be repeated; without an ID no rule across rows is applied.
    ['a refusal', paid('车工', '', { outcome: '不予补贴' }), []],
    ['no ID', paid('', '', { id: '' }), ['idNumber']],
  ])('%s', (_, row, fields) => {
    expect(leftOut(row).map(([field]) => field)).toEqual(fields);
  });

  it('are counted and named, once for each column', () => {
    const report = review(CLAIM, paid('车工', ''), paid('', '三级'), paid('车工', '初中'));
    const found = report.findings.filter(({ code }) => code === 'ledger-row-left-out');
    expect(found.map(({ field, params }) => [field, params])).toEqual([
      ['occupation', { field: 'occupation', count: 1 }],
      ['level', { field: 'level', count: 2 }],
    ]);
    expect(found[1]!.message).toBe(
      '台账有2行没有可用的等级，同一人的重复申领可能比对不出，请更正后重新审核。相关行：台账第3、5行。',
    );
    expect(found[1]).toMatchObject({ severity: 'warning', clause: '四(三)', cell: null });
  });

  it('a column that is not there is unchecked instead', () => {
    const without = [HEADER, CLAIM].map((row) => row.filter((_, column) => column !== 6));
    const report = reviewRoster([HEADER, CLAIM], { recipient: 'individual', ledger: without });
    expect(report.findings.filter(({ code }) => code === 'ledger-row-left-out')).toEqual([]);
    expect(report.unchecked).toContainEqual({ rule: 'repeat-level', missing: ['level'], source: 'ledger' });
  });
});

describe('rows of a ledger that a finding hangs on', () => {
  const later = CLAIM.map((cell) => (cell === '2023-06-01' ? '2023-09-01' : cell));
  const repeat = (name: string) => {
    const grid = (values: readonly string[][], called = name) => ({
      name: called,
      top: 0,
      left: 0,
      values,
      date1904: false,
    });
    const report = (called: string) =>
      reviewRoster(grid([HEADER, later]), {
        recipient: 'individual',
        ledger: grid([HEADER, CLAIM], called),
      }).rows[0]!.findings.find(({ code }) => code === 'repeat-level')!;
    return { alike: report(name), otherwise: report('2022年') };
  };

  it('are the ledger’s, also where both sheets are called the same or not at all', () => {
    for (const name of ['', '花名册']) {
      const { alike } = repeat(name);
      expect(alike.related).toEqual([{ file: '', sheet: name, row: 2, ledger: true }]);
      expect(alike.message).toContain('相关行：台账第2行。');
    }
  });

  it('go by the name of their sheet where it has another one', () => {
    const { otherwise } = repeat('花名册');
    expect(otherwise.related).toEqual([{ file: '', sheet: '2022年', row: 2, ledger: true }]);
    expect(otherwise.message).toContain('相关行：“2022年”第2行。');
  });
});
