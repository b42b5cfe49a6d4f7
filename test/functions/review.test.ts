import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core/grid';
import { reviewRoster } from '../../src/engine';
import { card, spill, type Shown } from './sheet';

const HEADERS = [
  '序号',
  '姓名',
  '身份证号码',
  '职业（工种）',
  '等级',
  '证书编号',
  '报名时间',
  '发证日期',
  '申请日期',
  '补贴项目',
  '申领主体',
  '课时',
];
/** Made-up persons; the check characters are right. */
const ZHANG = ['张三', '33039919900307102X'] as const;
const LI = ['李四', '330399198002291018'] as const;

function row(
  seq: number,
  [name, id]: readonly [string, string],
  occupation: string,
  level: string,
  facts: Partial<Record<string, CellValue>> = {},
): CellValue[] {
  const cells: Record<string, CellValue> = {
    序号: seq,
    姓名: name,
    身份证号码: id,
    '职业（工种）': occupation,
    等级: level,
    证书编号: `ZS${seq}`,
    报名时间: '2023-05-08',
    发证日期: '2023-06-20',
    申请日期: '2023-10-09',
    补贴项目: '职业培训鉴定补贴',
    申领主体: '个人',
    课时: null,
    ...facts,
  };
  return HEADERS.map((header) => cells[header] ?? null);
}

const outcomes = (rows: readonly (readonly Shown[])[]): unknown[] => rows.map(([outcome]) => outcome);
const amounts = (rows: readonly (readonly Shown[])[]): unknown[] => rows.map(([, amount]) => amount);

describe('REVIEW: shape', () => {
  const rows = [row(1, ZHANG, '车工', '三级'), row(2, LI, '短视频制作', '', { 申领主体: '用人单位' })];

  it('gives outcome, amount and problems of each row', () => {
    const result = spill('REVIEW', rows, [HEADERS]);
    expect(result.map((line) => line.length)).toEqual([3, 3]);
    // A 2300 × 1.3; 600 × 70 %.
    expect(outcomes(result)).toEqual(['可补贴', '可补贴']);
    expect(amounts(result)).toEqual([2990, 420]);
  });

  it('without headers the first row is the header and the result begins with its three headings', () => {
    const result = spill('REVIEW', [HEADERS, ...rows]);
    expect(result).toHaveLength(3);
    expect(result[0]).toEqual(['审核结论', '应补金额', '问题说明']);
    expect(result.slice(1)).toEqual(spill('REVIEW', rows, [HEADERS]));
  });

  it('keeps its place beside empty rows, subtotals and a footer', () => {
    const blank = HEADERS.map(() => '');
    const note = (text: string): CellValue[] => [text, ...HEADERS.slice(1).map(() => null)];
    const result = spill(
      'REVIEW',
      [rows[0]!, blank, note('小计'), rows[1]!, note('填表人：王五')],
      [HEADERS],
    );
    expect(outcomes(result)).toEqual(['可补贴', '', '', '可补贴', '']);
  });

  it('empty cells are null on the web and 0 on desktop: the same result', () => {
    const zeros = rows.map((cells) => cells.map((cell) => cell ?? 0));
    const blank = HEADERS.map(() => 0);
    expect(spill('REVIEW', [...zeros, blank], [HEADERS])).toEqual([
      ...spill('REVIEW', rows, [HEADERS]),
      ['', '', ''],
    ]);
  });

  it('problems are no longer than a cell can be', () => {
    const [[outcome, , problems]] = spill(
      'REVIEW',
      [row(1, ZHANG, '甲'.repeat(32_767), '三级')],
      [HEADERS],
    ) as [Shown[]];
    expect(outcome).toBe('待核');
    expect(String(problems).length).toBeLessThanOrEqual(32_767);
  });

  it('an empty range gives empty cells', () => {
    expect(spill('REVIEW', [HEADERS.map(() => null)], [HEADERS])).toEqual([['', '', '']]);
    expect(spill('REVIEW', null, [HEADERS])).toEqual([['', '', '']]);
  });
});

describe('REVIEW: rules across rows', () => {
  it('the same occupation and level twice: the later row is refused, wherever it stands', () => {
    const first = row(1, ZHANG, '车工', '三级');
    const again = row(2, ZHANG, '车工', '三级', { 申请日期: '2023-11-09' });
    expect(outcomes(spill('REVIEW', [first, again], [HEADERS]))).toEqual(['可补贴', '不予补贴']);
    expect(outcomes(spill('REVIEW', [again, first], [HEADERS]))).toEqual(['不予补贴', '可补贴']);
  });

  it('says which row, counted in the range it was given, header apart or not', () => {
    const rows = [row(1, ZHANG, '车工', '三级'), row(2, LI, '铣工', '三级'), row(3, ZHANG, '车工', '三级')];
    expect(spill('REVIEW', rows, [HEADERS])[2]![2]).toContain('相关行：所给数据第1行。');
    expect(spill('REVIEW', [HEADERS, ...rows])[3]![2]).toContain('相关行：所给数据第2行。');
  });

  it('the fourth subsidy of a year is refused (四(三))', () => {
    const occupations = ['车工', '铣工', '焊工', '钳工'];
    const rows = occupations.map((occupation, at) => row(at + 1, ZHANG, occupation, '五级'));
    const result = spill('REVIEW', rows, [HEADERS]);
    expect(outcomes(result)).toEqual(['可补贴', '可补贴', '可补贴', '不予补贴']);
    expect(amounts(result)[3]).toBe(0);
    expect(String(result[3]![2])).toContain('3');
  });
});

describe('REVIEW: programme, recipient and application date', () => {
  const without = ['补贴项目', '申领主体', '申请日期'];
  const kept = HEADERS.flatMap((header, at) => (without.includes(header) ? [] : [at]));
  const narrow = (cells: readonly CellValue[]): CellValue[] => kept.map((at) => cells[at]!);
  const headers = [narrow(HEADERS)];
  const rows = [narrow(row(1, ZHANG, '车工', '三级'))];

  it('come from the arguments where the roster has no such column', () => {
    const result = spill('REVIEW', rows, headers, '职业培训鉴定补贴', '用人单位', '2023-10-09');
    expect(outcomes(result)).toEqual(['可补贴']);
    expect(amounts(result)).toEqual([2093]);
  });

  it('the date may be a serial; past the last day it refuses', () => {
    // Issued 2023-06-20; 45464 is 2024-06-21, a day after the last.
    const result = spill('REVIEW', rows, headers, '职业培训鉴定补贴', '个人', 45464);
    expect(outcomes(result)).toEqual(['不予补贴']);
  });

  it.each<[string, unknown[], string, RegExp]>([
    ['no programme', [null, '个人'], '#VALUE! argument-missing', /补贴项目/],
    ['no recipient', ['职业培训鉴定补贴', 0], '#VALUE! argument-missing', /申领主体/],
    ['an unknown programme', ['生育津贴', '个人'], '#VALUE! word-unknown', /项目制培训补贴/],
    ['no date', ['职业培训鉴定补贴', '个人', '明天'], '#VALUE! date-expected', /申请日期/],
    [
      'a range for the recipient',
      ['职业培训鉴定补贴', [['个人'], ['个人']]],
      '#VALUE! argument-not-cell',
      /申领主体/,
    ],
  ])('%s: one error that says so', (_, settings, expected, text) => {
    expect(spill('REVIEW', rows, headers, ...settings)).toEqual([[expected]]);
    expect(card('REVIEW', rows, headers, ...settings)).toMatch(text);
  });

  it('no header in sight, or headers of another width: one error', () => {
    expect(
      spill('REVIEW', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual([['#VALUE! roster-without-header']]);
    expect(spill('REVIEW', rows, [['姓名', '身份证号码']])).toEqual([['#VALUE! shapes-differ']]);
  });
});

describe('the same decisions in the functions and in the engine', () => {
  const OCCUPATIONS = [
    '车工',
    '电工',
    '养老护理员',
    '保安员',
    '短视频制作',
    '互联网营销师',
    '制图员',
    '没有这个工种',
    '眼镜配定工',
  ];
  const LEVELS = ['五级', '四级', '三级', '二级', '一级', '', '特级技师'];
  const RECIPIENTS = ['个人', '用人单位', '院校', '培训机构'];
  const HOURS = [null, 10, 45, 120];
  const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  /** A made-up person of 1985 for each number up to 27,999. */
  const person = (at: number): [string, string] => {
    const first17 = `330399198501${String(1 + Math.floor(at / 1000)).padStart(2, '0')}${String(at % 1000).padStart(3, '0')}`;
    const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
    return [`学员${at}`, `${first17}${'10X98765432'[sum % 11]}`];
  };

  const rows: CellValue[][] = [];
  for (const occupation of OCCUPATIONS)
    for (const level of LEVELS)
      for (const recipient of RECIPIENTS)
        for (const hours of HOURS) {
          const at = rows.length;
          // Every seventh row is the person before it again, so that rules across rows have work to do.
          const who = person(at % 7 === 6 ? at - 1 : at);
          rows.push(row(at + 1, who, occupation, level, { 申领主体: recipient, 课时: hours }));
        }
  const report = reviewRoster([HEADERS, ...rows]);
  const reviewed = spill('REVIEW', rows, [HEADERS]);

  it('REVIEW gives the outcome and the amount of every row of reviewRoster', () => {
    const words = { eligible: '可补贴', review: '待核', ineligible: '不予补贴' } as const;
    expect(report.rows).toHaveLength(rows.length);
    expect(reviewed.map(([outcome, amount]) => ({ outcome, amount }))).toEqual(
      report.rows.map(({ outcome, amount }) => ({ outcome: words[outcome], amount: Number(amount) })),
    );
    expect(new Set(outcomes(reviewed)).size).toBe(3);
  });

  it('SUBSIDY gives what every payable row is paid', () => {
    const at = (header: string): number => HEADERS.indexOf(header);
    const columnOf = (header: string) => rows.map((cells) => [cells[at(header)]]);
    const subsidies = spill('SUBSIDY', ...['职业（工种）', '等级', '申领主体', '课时'].map(columnOf)).map(
      ([amount]) => amount!,
    );
    let compared = 0;
    reviewed.forEach(([outcome, amount], position) => {
      if (outcome !== '可补贴') return;
      compared += 1;
      expect(subsidies[position], JSON.stringify(rows[position])).toBe(amount);
    });
    expect(compared).toBeGreaterThan(200);
    // Where SUBSIDY has no amount the review has none to pay either.
    subsidies.forEach((amount, position) => {
      if (typeof amount === 'string') expect(reviewed[position]![1]).toBe(0);
    });
  });
});
