import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core/grid';
import {
  NoRosterError,
  PROGRAM,
  reviewClaims,
  reviewRoster,
  reviewRosters,
  subsidy,
  type Claim,
} from '../../src/engine';
import { IDS } from './grids';

const HEADER = [
  '姓名',
  '身份证号码',
  '职业',
  '等级',
  '发证日期',
  '申请日期',
  '报名时间',
  '符合条件',
  '户籍',
  '补贴项目',
  '申领主体',
];
const row = (id: string, occupation = '车工', level = '三级'): CellValue[] => [
  '陈晓东',
  id,
  occupation,
  level,
  '2023-06-20',
  '2023-11-20',
  '2023-05-08',
  '②',
  '鹿城区',
  '职业培训鉴定补贴',
  '个人',
];
const claim: Claim = {
  programme: 'certification',
  recipient: 'individual',
  name: '陈晓东',
  idNumber: IDS.man,
  occupation: '车工',
  level: 3,
  issueDate: '2023-06-20',
  applyDate: '2023-11-20',
  enrolDate: '2023-05-08',
  condition: '②',
  household: '鹿城区',
};

describe('sentences of the reader', () => {
  const header = [
    ...['姓名', '身份证号码', '出生日期', '补贴项目', '申领主体', '学徒类型', '实际培训费'],
    ...['培训合格证书', '职业资格证书', '参保险种', '失业保险参保地', '发证日期', '申请日期', '银行账号'],
  ];
  const apprentice = (birth: string, training: string, occupational: string, account = ''): CellValue[] => [
    ...['陈晓东', IDS.man, birth, '企业新型学徒制培训补贴', '用人单位', '职工学徒', 8000],
    ...[training, occupational, '失业', '鹿城区', '2023-06-20', '2023-11-20', account],
  ];
  const messages = (rows: CellValue[][], at: number): (string | undefined)[] =>
    reviewRoster([header, ...rows]).rows[at]!.findings.map(({ message }) => message);

  it('name the column whose number lost its digits, and what a birth date has to say', () => {
    expect(messages([apprentice('1982', '是', '是', '6.22202E+18')], 0)).toEqual(
      expect.arrayContaining([
        '银行账号“6.22202E+18”末几位已丢失，请将单元格设为文本后按原件重新录入。',
        '日期“1982”不完整，请填写到月，如1990-03。',
      ]),
    );
  });

  it('say that the columns are in another order from here on: nothing is paid by the first', () => {
    const swapped = header.map((text, at) => (at === 7 ? header[8]! : at === 8 ? header[7]! : text));
    const rows = [apprentice('1982-03', '是', '否'), swapped, apprentice('1982-03', '是', '否')];
    expect(messages(rows, 1)).toContain('从H3 职业资格证书起，表头换了列的次序，请调成与前面一致。');
    expect(reviewRoster([header, ...rows]).rows[1]).toMatchObject({ outcome: 'review', amount: '0.00' });
  });
});

describe('reviewRoster', () => {
  it('takes bare rows and gives one entry of the report', () => {
    const report = reviewRoster([['标题'], HEADER, row(IDS.man)]);
    expect(report.headerRow).toBe(2);
    expect(report.columns).toMatchObject({ name: 'A', idNumber: 'B', recipient: 'K' });
    expect(report.rows[0]).toMatchObject({
      row: 3,
      outcome: 'eligible',
      programme: 'certification',
      recipient: 'individual',
      standard: '2300.00',
      shortage: true,
      amount: '2990.00', // 2300 × 1.3
      ifCleared: '2990.00',
    });
    expect(report.rows[0]!.steps[0]).toMatchObject({ code: 'standard', label: '补贴标准', value: '2300.00' });
    expect(report.totals.eligible).toEqual({ rows: 1, amount: '2990.00' });
  });

  it('without explanations the decisions are the same, without sentences', () => {
    const rows = [HEADER, row(IDS.man), row('33039919900307102')];
    const full = reviewRoster(rows);
    const bare = reviewRoster(rows, { explain: false });
    const strip = (rowsOf: typeof full.rows): unknown =>
      JSON.parse(
        JSON.stringify(rowsOf, (key, value: unknown) =>
          key === 'message' || key === 'steps' ? undefined : value,
        ),
      );
    expect(strip(bare.rows)).toEqual(strip(full.rows));
    expect(bare.rows.every(({ steps }) => steps.length === 0)).toBe(true);
    expect(JSON.stringify(bare)).not.toContain('"message"');
  });

  it('messages survive JSON, structuredClone and spreading', () => {
    const [finding] = reviewRoster([HEADER, row('33039919900307102')]).rows[0]!.findings;
    const { message } = finding!;
    expect(message).toContain('33039919900307102');
    expect((JSON.parse(JSON.stringify(finding)) as typeof finding)!.message).toBe(message);
    expect(structuredClone(finding)!.message).toBe(message);
    expect({ ...finding }.message).toBe(message);
  });

  it('takes the programme and recipient from the options only where there is no column', () => {
    const without = [HEADER.slice(0, -2), row(IDS.man).slice(0, -2)];
    expect(reviewRoster(without).rows[0]!.outcome).toBe('review');
    expect(
      reviewRoster(without, { programme: 'certification', recipient: 'school' }).rows[0]!.recipient,
    ).toBe('school');
    expect(reviewRoster([HEADER, row(IDS.man)], { recipient: 'school' }).rows[0]!.recipient).toBe(
      'individual',
    );
  });

  it('counts a ledger, as claims or as a sheet', () => {
    for (const ledger of [[claim], [HEADER, row(IDS.man)]] as const) {
      // The same certificate on the same day is one claim; another day would be a repeat.
      const options = { ledger: ledger as readonly Claim[] };
      expect(reviewRoster([HEADER, row(IDS.man)], options).rows[0]!.outcome).toBe('eligible');
      const later = row(IDS.man).map((cell) => (cell === '2023-11-20' ? '2023-12-20' : cell));
      expect(reviewRoster([HEADER, later], options).rows[0]!.outcome).toBe('ineligible');
    }
    const earlier = { ...claim, applyDate: '2023-07-03' };
    const [repeated] = reviewRoster([HEADER, row(IDS.man)], { ledger: [earlier] }).rows;
    expect(repeated).toMatchObject({ outcome: 'ineligible', amount: '0.00' });
    expect(repeated!.findings[0]).toMatchObject({
      code: 'repeat-level',
      related: [{ file: '', sheet: '', row: 1 }],
    });
  });

  it('counts ledger rows of which the outcome is an error or said twice as under review', () => {
    const earlier = row(IDS.man).map((cell) => (cell === '2023-11-20' ? '2023-07-03' : cell));
    const decided = (...outcomes: readonly string[]) => {
      const header = [...HEADER, ...['审核结论', '审核结果'].slice(0, outcomes.length)];
      return reviewRoster([HEADER, row(IDS.man)], { ledger: [header, [...earlier, ...outcomes]] });
    };
    for (const outcomes of [['#N/A'], ['可补贴', '不予补贴'], ['不予补贴', '可补贴']]) {
      const { rows, findings } = decided(...outcomes);
      expect(rows[0]).toMatchObject({
        outcome: 'review',
        ifCleared: '2990.00',
        findings: [{ code: 'repeat-level', severity: 'review', related: [{ row: 2 }] }],
      });
      expect(findings.filter(({ field }) => field === 'outcome')).toMatchObject([
        { severity: 'warning', related: [{ row: 2 }] },
      ]);
    }
    expect(decided('可补贴', '可补贴').rows[0]!.outcome).toBe('ineligible');
    expect(decided('不予补贴', '不予补贴').rows[0]!.outcome).toBe('eligible');
  });

  it('counts ledger rows dated by month or year in that year', () => {
    const header = HEADER.map((name) => (name === '申请日期' ? '拨付日期' : name));
    const dated = (dates: readonly CellValue[]): CellValue[][] => [
      header,
      ...['铣工', '焊工', '磨工'].map((occupation, at) =>
        row(IDS.man, occupation).map((cell) => (cell === '2023-11-20' ? dates[at]! : cell)),
      ),
    ];
    const decided = (...dates: readonly CellValue[]) =>
      reviewRoster([HEADER, row(IDS.man)], { ledger: dated(dates) });
    const full = decided('2023-05', '2023年5月', 202305);
    expect(full.rows[0]).toMatchObject({ outcome: 'ineligible', findings: [{ code: 'yearly-limit' }] });
    expect(full.findings.filter(({ code }) => code === 'ledger-row-left-out')).toEqual([]);
    expect(decided('2023', '2023年', '二〇二三年五月').rows[0]!.outcome).toBe('ineligible');
    expect(decided('2023-05', '2023年5月', '2022年5月').rows[0]!.outcome).toBe('eligible');
    const unread = decided('2023-05', '2023年5月', '五月');
    expect(unread.rows[0]!.outcome).toBe('eligible');
    expect(unread.findings.filter(({ code }) => code === 'ledger-row-left-out')).toHaveLength(1);
  });

  it('a county that follows by reference is named where the rules say 市区', () => {
    const given: Claim = {
      ...{ programme: 'certification', recipient: 'employer', occupation: '车工', level: 3 },
      ...{ filingPlace: '鹿城区', insurancePlace: '鹿城区', employerKind: '鹿城区企业' },
    };
    const said = (place: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
      const findings = reviewClaims([given], { place, locale })[0]!.findings;
      return ['training-filing', 'insurance-place', 'employer-kind'].map(
        (code) => findings.find((finding) => finding.code === code)?.message,
      );
    };
    expect(said('瑞安市')).toEqual([
      '培训备案地“鹿城区”不在瑞安市，请核实是否由本地补贴。',
      '失业保险参保地“鹿城区”不在瑞安市，请核实，应向参保地申领。',
      '单位性质为“鹿城区企业”，不是瑞安市范围内注册登记的单位，不能享受补贴。',
    ]);
    expect(said('瑞安市', 'en').every((text) => text?.includes('瑞安市'))).toBe(true);
    expect(said('鹿城区')).toEqual([undefined, undefined, undefined]);
    const elsewhere = {
      ...given,
      filingPlace: '瑞安市',
      insurancePlace: '瑞安市',
      employerKind: '瑞安市企业',
    };
    const texts = reviewClaims([elsewhere], { place: '鹿城区' })[0]!.findings.map(({ message }) => message);
    expect(texts).toContain('失业保险参保地“瑞安市”不在市区，请核实，应向参保地申领。');
    expect(texts).toContain('培训备案地“瑞安市”不在市区，请核实是否由本地补贴。');
    expect(texts).toContain('单位性质为“瑞安市企业”，不是市区范围内注册登记的单位，不能享受补贴。');
  });

  it('throws where there is no roster', () => {
    expect(() => reviewRoster([['汇总']])).toThrow(NoRosterError);
    expect(() => reviewRoster([HEADER, row(IDS.man)], { ledger: [['汇总']] })).toThrow(NoRosterError);
  });

  // §4: a ledger row counts as paid unless its own 审核结论 says otherwise.
  it.each<[string, string]>([
    ['', 'ineligible'],
    ['已拨付', 'ineligible'],
    ['不同意', 'eligible'],
    ['资格取消', 'eligible'],
    ['暂缓', 'review'],
    ['重复', 'review'], // not understood: paid or not, a person says
  ])('a ledger that says %j of the same subsidy makes the later row %s', (own, outcome) => {
    const earlier = row(IDS.man).map((cell, at) => (at === 5 ? '2023-10-20' : cell));
    const ledger = [
      [...HEADER, '审核结论'],
      [...earlier, own],
    ];
    const report = reviewRoster([HEADER, row(IDS.man)], { ledger });
    expect(report.rows[0]!.outcome).toBe(outcome);
    const said = report.findings.filter(({ field }) => field === 'outcome');
    expect(said).toEqual(
      own === '重复'
        ? [
            expect.objectContaining({
              code: 'value-unreadable',
              severity: 'warning',
              message: expect.stringContaining('“重复”无法识别') as string,
              related: [expect.objectContaining({ row: 2 })],
            }),
          ]
        : [],
    );
    const claims = [{ ...claim, applyDate: '2023-10-20', outcome: (own || null) as Claim['outcome'] }];
    expect(reviewClaims([claim], { ledger: claims })[0]!.outcome).toBe(outcome);
  });

  it('speaks English on request', () => {
    const [decided] = reviewRoster([HEADER, row('1')], { locale: 'en' }).rows;
    expect(decided!.findings[0]!.message).not.toMatch(/[\u4e00-\u9fff]{6}/);
  });
});

describe('reviewRosters', () => {
  it('counts repeats across files and names the row they hang on', () => {
    const report = reviewRosters([
      {
        file: '一.xlsx',
        grid: { name: '甲', top: 4, left: 0, values: [HEADER, row(IDS.man)], date1904: false },
      },
      { file: '二.xlsx', grid: [HEADER, row(IDS.man)] },
    ]);
    expect(report.rosters.map(({ file }) => file)).toEqual(['一.xlsx', '二.xlsx']);
    const second = report.rosters[1]!.rows[0]!;
    expect(second.outcome).toBe('ineligible');
    expect(second.findings.find(({ code }) => code === 'repeat-level')!.related).toEqual([
      { file: '一.xlsx', sheet: '甲', row: 6 },
    ]);
    expect(report.totals.eligible).toEqual({ rows: 1, amount: '2990.00' });
    expect(report.policy).toMatchObject({ id: 'wenzhou-2023', from: '2023-04-01' });
    expect(report.policy.catalogue).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('reviewClaims', () => {
  it('decides claims in their order, limits across them included', () => {
    const again = { ...claim, applyDate: '2023-11-21' };
    const [second, first] = reviewClaims([again, claim]);
    expect(first).toMatchObject({ outcome: 'eligible', amount: '2990.00' });
    expect(second).toMatchObject({ outcome: 'ineligible', amount: '0.00' });
    expect(second!.findings[0]).toMatchObject({ code: 'repeat-level', related: [{ row: 2 }] });
    expect(second!.findings[0]!.message).toContain('车工');
  });

  it('without explanations gives the same, without sentences and steps', () => {
    const list = [
      claim,
      { ...claim, applyDate: '2023-11-21' },
      { ...claim, idNumber: IDS.woman, hours: 20 },
      { ...claim, idNumber: IDS.woman, applyDate: '2025-11-21', sex: '男' },
    ] as Claim[];
    const explained = reviewClaims(list);
    const plain = explained.map((decision) => ({
      ...decision,
      findings: decision.findings.map(({ message, ...finding }) => {
        expect(message).not.toBe('');
        return finding;
      }),
      steps: [],
    }));
    expect(plain.map(({ findings }) => findings.length)).toEqual([0, 1, 1, 3]);
    expect(reviewClaims(list, { explain: false })).toEqual(plain);
  });

  it('agrees with reviewRoster', () => {
    const [ofRoster] = reviewRoster([HEADER, row(IDS.man)]).rows;
    const [ofClaim] = reviewClaims([claim]);
    expect(ofClaim!.amount).toBe(ofRoster!.amount);
    expect(ofClaim!.steps).toEqual(ofRoster!.steps);
  });
});

describe('subsidy', () => {
  it.each<[Parameters<typeof subsidy>[0], string]>([
    [{ occupation: '车工', level: 3 }, '2990.00'],
    [{ occupation: '车工', level: '高级工', recipient: 'employer' }, '2093.00'],
    [{ occupation: '车工', level: 3, recipient: 'institution', hours: 45 }, '3290.00'],
    [{ occupation: '短视频制作', recipient: 'employer' }, '420.00'],
  ])('%j is %s', (query, amount) => {
    expect(subsidy(query).amount).toBe(amount);
  });

  it('explains itself', () => {
    expect(subsidy({ occupation: '没有这个职业', level: 3 })).toMatchObject({
      outcome: 'review',
      amount: '0.00',
    });
    expect(subsidy({ occupation: '没有这个职业', level: 3 }).findings[0]!.message).toContain('没有这个职业');
  });
});

it('the program is named as in package.json', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  expect(PROGRAM).toEqual({ name, version });
});
