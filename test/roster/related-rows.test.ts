import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../src/core/grid';
import { reviewClaims, reviewRoster, reviewRosters, type Claim } from '../../src/engine';
import { relatedRows } from '../../src/messages/related-rows';
import { IDS } from './grids';

/* §4 of the rules: a finding that hangs on other rows names them. */

const HEADER = [
  '姓名',
  '身份证号码',
  '职业',
  '等级',
  '证书类别',
  '发证机构',
  '发证日期',
  '申请日期',
  '报名时间',
];
const SETTINGS = { programme: 'certification', recipient: 'individual' } as const;
const BUREAU = '温州市人力资源和社会保障局';

const row = (occupation: string, issuer = BUREAU): CellValue[] => [
  ...['陈晓东', IDS.man, occupation, '五级', '职业技能等级证书'],
  ...[issuer, '2023-05-01', '2023-06-01', '2023-04-10'],
];
const grid = (name: string, rows: readonly CellValue[][]): Grid => ({
  name,
  top: 0,
  left: 0,
  values: [['花名册'], HEADER, ...rows],
  date1904: false,
});

describe('a finding that hangs on other rows', () => {
  it('names them in its message: five on one day, the second under review for its issuer', () => {
    const rows = ['车工', '铣工', '磨工', '焊工', '制冷工'].map((each, at) =>
      row(each, at === 1 ? '某某公司' : BUREAU),
    );
    const report = reviewRoster(grid('一班', rows), SETTINGS);
    const limits = report.rows.map(({ findings }) => findings.find(({ code }) => code === 'yearly-limit'));
    // Rows 3 to 7 of the sheet: the fourth hangs on the second, the fifth is past the three that are certain.
    expect(limits[3]?.message).toContain('相关行：第4行。');
    expect(limits[4]?.message).toContain('相关行：第3、5、6行。');
  });

  it('says which sheet or file they are on when it is another', () => {
    const { rosters } = reviewRosters(
      [
        { file: '甲.xlsx', grid: grid('一班', [row('车工')]) },
        { file: '甲.xlsx', grid: grid('二班', [row('车工')]) },
        { file: '乙.xlsx', grid: grid('一班', [row('车工')]) },
      ],
      SETTINGS,
    );
    const messages = rosters.map(
      ({ rows }) => rows[0]!.findings.find(({ code }) => code === 'repeat-level')?.message ?? '',
    );
    expect(messages[0]).toBe('');
    expect(messages[1]).toContain('相关行：“一班”第3行。');
    expect(messages[2]).toContain('甲.xlsx“一班”第3行');
  });

  it('counts claims without a sheet by their place in the list', () => {
    const claim: Claim = {
      ...{ name: '陈晓东', idNumber: IDS.man, occupation: '车工', level: 5, certificateKind: 'skill-level' },
      ...{ issuer: BUREAU, issueDate: '2023-05-01', applyDate: '2023-06-01', enrolDate: '2023-04-10' },
    };
    const [, second] = reviewClaims([claim, claim], { ...SETTINGS, locale: 'en' });
    expect(second!.findings.find(({ code }) => code === 'repeat-level')?.message).toContain(
      'See row 1 of what was given.',
    );
    const [only] = reviewClaims([claim], { ...SETTINGS, ledger: [{ ...claim, applyDate: '2023-05-20' }] });
    expect(only!.findings.find(({ code }) => code === 'repeat-level')?.message).toContain(
      '相关行：台账第1行。',
    );
  });

  it('names ten and counts the others', () => {
    const from = { file: '', sheet: '一班' };
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...from, row: at + 3 }));
    expect(relatedRows([], from, 'zh-CN')).toBe('');
    expect(relatedRows(many(10), from, 'zh-CN')).toBe('相关行：第3、4、5、6、7、8、9、10、11、12行。');
    expect(relatedRows(many(11), from, 'zh-CN')).toBe(
      '相关行：第3、4、5、6、7、8、9、10、11、12行，另有1行。',
    );
    expect(relatedRows([{ file: 'a.xlsx', sheet: '台账', row: 2 }], from, 'en')).toBe(
      ' See row 2 of "台账" in a.xlsx.',
    );
  });
});
