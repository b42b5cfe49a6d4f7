import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../src/core/grid';
import { PROGRAM } from '../../src/engine';
import { wordsOf } from '../../src/messages/words';
import { annotationPlan, NoRoomError, RESULT_COLUMNS } from '../../src/roster/annotate';
import { ownText } from '../../src/roster/problems-text';
import { annotationPlans, freeName } from '../../src/roster/annotate-workbook';
import type { AnnotationPlan } from '../../src/roster/plan';
import { reviewSheets, type ReviewedSheet } from '../../src/roster/review';
import { gridOf, IDS } from './grids';

const words = wordsOf('zh-CN');
const HEADER = ['姓名', '身份证号码', '职业', '等级', '发证日期', '申请日期', '报名时间', '符合条件', '户籍'];

const person = (name: CellValue, id: CellValue, occupation: CellValue = '车工'): CellValue[] => [
  name,
  id,
  occupation,
  '三级',
  '2023-06-20',
  '2023-11-20',
  '2023-05-08',
  '②',
  '鹿城区',
];

function reviewed(values: readonly (readonly CellValue[])[], extra: Partial<Grid> = {}): ReviewedSheet {
  return reviewSheets([{ file: '', grid: gridOf(values, extra) }], {
    settings: { programme: 'certification', recipient: 'individual' },
    words: words.report,
    program: PROGRAM,
  }).sheets[0]!;
}

function planOf(values: readonly (readonly CellValue[])[], extra: Partial<Grid> = {}): AnnotationPlan {
  const { report, roster, grid } = reviewed(values, extra);
  return annotationPlan(report, roster, grid, words.plan);
}

describe('the result columns', () => {
  const rows = [
    ['花名册'],
    HEADER,
    person('陈晓东', IDS.man),
    ['小计'],
    person('林秀珍', '33039919900307102'),
  ];

  it('stand right of everything on the sheet, from the header down to the last row of data', () => {
    const { block } = planOf(rows);
    expect([block.top, block.left]).toEqual([1, HEADER.length]);
    expect(block.headers).toEqual([
      '审核结论',
      '补贴标准',
      '紧缺上浮',
      '应补金额',
      '待核金额',
      '计算过程',
      '问题说明',
      '政策依据',
    ]);
    expect(block.rows).toHaveLength(3);
    expect(block.rows[1]).toEqual(RESULT_COLUMNS.map(() => null));
  });

  it('hold the decision: 车工 三级 2300 × 1.3', () => {
    const [row] = planOf(rows).block.rows;
    expect(row!.slice(0, 5)).toEqual(['可补贴', 2300, '是', 2990, null]);
    expect(row![5]).toContain('2990.00');
    expect(row![7]).toContain('附件2');
  });

  it('hold what a person must see to, named by its column', () => {
    const row = planOf(rows).block.rows[2]!;
    expect(row[0]).toBe('待核');
    expect(row[3]).toBe(0);
    expect(row[4]).toBe(2990);
    expect(row[6]).toMatch(/^【身份证号码】/);
  });

  it('leave room for cells that only a merge or a stray remark reaches', () => {
    const wide = [...rows, [null, null, null, null, null, null, null, null, null, null, null, '附注']];
    expect(planOf(wide).block.left).toBe(12);
    const merged = planOf(rows, { merges: [{ top: 0, left: 0, bottom: 0, right: 14 }] });
    expect(merged.block.left).toBe(15);
  });

  it('replace an earlier block where it stands', () => {
    const earlier = rows.map((row) => [
      ...row,
      ...Array.from({ length: HEADER.length - row.length }, () => null),
      '审核结论',
      1,
    ]);
    const { block } = planOf(earlier, {
      resultBlock: { top: 1, left: HEADER.length, bottom: 4, right: HEADER.length + 7 },
    });
    expect(block.left).toBe(HEADER.length);
  });

  it('go right of everything where the user put columns between those of an earlier block', () => {
    const own = RESULT_COLUMNS.map((column) => words.plan.headers[column]);
    const left = HEADER.length;
    const leftWith = (
      headers: readonly CellValue[],
      cells: readonly CellValue[] = [],
      extra: Partial<Grid> = {},
    ): number => {
      const earlier = [
        [...HEADER, ...headers],
        [...person('陈晓东', IDS.man), ...headers.map((_, at) => cells[at] ?? '结果')],
      ];
      const resultBlock = { top: 0, left, bottom: 1, right: left + headers.length - 1 };
      return planOf(earlier, { resultBlock, ...extra }).block.left;
    };
    // J is ours and empty by then; K is the user's, and the rest is free.
    expect(leftWith([own[0]!, '备注', ...own.slice(1)])).toBe(left + 2);
    expect(leftWith([...own.slice(0, 7), '备注', own[7]!])).toBe(left + 8);
    // Nothing stands in it.
    expect(leftWith([own[0]!, null, ...own.slice(1)], ['可补贴', ''])).toBe(left);
    // A cell below the block is none of ours.
    const below = [...Array.from({ length: left + 6 }, () => null), '附注'];
    const grid = [
      [...HEADER, own[0]!, '备注', ...own.slice(1)],
      [...person('陈晓东', IDS.man), ...['可补贴', null, '结果']],
      below,
    ];
    const resultBlock = { top: 0, left, bottom: 1, right: left + 8 };
    expect(planOf(grid, { resultBlock }).block.left).toBe(left + 7);
    // So is one in another row of the sheet where it does not begin in its first.
    expect(planOf(grid, { resultBlock: { ...resultBlock, top: 3, bottom: 4 }, top: 3 }).block.left).toBe(
      left + 7,
    );
  });

  it('count the sheet’s own rows and columns', () => {
    const { block, marks } = planOf(rows, { top: 3, left: 2 });
    expect([block.top, block.left]).toEqual([4, 2 + HEADER.length]);
    // Data begins in row 6 of the sheet; the block in column L.
    expect(marks[0]).toMatchObject({ kind: 'eligible', range: 'L6:S8', formula: '=$L6="可补贴"' });
  });

  it('have no room in the last columns of a sheet', () => {
    expect(() => planOf(rows, { left: 16_384 - HEADER.length - 7 })).toThrow(NoRoomError);
    expect(planOf(rows, { left: 16_384 - HEADER.length - 8 }).block.left).toBe(16_376);
  });
});

describe('marks and notes', () => {
  const plan = planOf([HEADER, person('陈晓东', IDS.man), person('林秀珍', '33039919900307102')]);

  it('are three colours by outcome and one rule for each column with a problem', () => {
    expect(plan.marks.map(({ kind, range }) => [kind, range])).toEqual([
      ['eligible', 'J2:Q3'],
      ['review', 'J2:Q3'],
      ['ineligible', 'J2:Q3'],
      ['problem', 'B2:B3'],
    ]);
    expect(plan.marks[3]!.formula).toBe('=ISNUMBER(FIND("【身份证号码】",$P2))');
  });

  it('the formula finds exactly what 问题说明 says', () => {
    expect(plan.block.headers[6]).toBe('问题说明');
    expect(plan.block.rows[1]![6]).toContain('【身份证号码】');
    expect(plan.block.rows[0]![6]).toBeNull();
  });

  it('notes stand on the problem cells', () => {
    expect(plan.notes.map(({ row, column }) => [row, column])).toEqual([[2, 1]]);
  });
});

describe('the issues sheet', () => {
  const sheet = reviewed([HEADER, person('陈晓东', IDS.man), person("=cmd|'x'!A1", '33039919900307102')]);
  const issues = annotationPlan(sheet.report, sheet.roster, sheet.grid, words.plan).issues!;

  it('has a line for each finding: place, row, value found, what to do, clause, link', () => {
    const line = issues.rows.find((row) => row[0] === 'B3')!;
    expect(line[1]).toBe(3);
    expect(line[3]).toBe('身份证号码');
    expect(line[5]).toBe('33039919900307102');
    expect(line[6]).toContain('身份证号码');
    expect(line[7]).toBe('四(三)');
    expect(issues.links[issues.rows.indexOf(line)]).toBe("'花名册'!B3");
  });

  it('shows a formula-like name as text that stays text', () => {
    for (const row of issues.rows)
      for (const cell of row) expect(typeof cell === 'string' && /^[=+@-]/.test(cell)).toBe(false);
    expect(issues.rows.some((row) => row[2] === "“=cmd|'x'!A1”")).toBe(true);
  });

  it('quotes the sheet’s name in links', () => {
    const odd = reviewed([HEADER, person('林秀珍', '1')], { name: "六月'二批" });
    const plan = annotationPlan(odd.report, odd.roster, odd.grid, words.plan);
    expect(plan.issues!.links[0]).toBe("'六月''二批'!B2");
  });

  it('shows dates of numbers as dates', () => {
    const values = [HEADER, [...person('陈晓东', IDS.man).slice(0, 5), 45_800, '2023-05-08', '②', '鹿城区']];
    const formats = [[], [null, null, null, null, null, 'yyyy\\-mm\\-dd']];
    const late = reviewed(values, { formats });
    const { issues: list } = annotationPlan(late.report, late.roster, late.grid, words.plan);
    // 45800 is 2025-05-23: more than a year after the issue.
    expect(list!.rows.map((row) => row[5])).toContain('2025-05-23');
  });

  it('is one for all sheets of a workbook, with the sheet in the place', () => {
    const one = reviewed([HEADER, person('林秀珍', '1')], { name: '一' });
    const two = reviewed([HEADER, person('林秀珍', '2')], { name: '二' });
    const plans = annotationPlans([one, two], words.plan, ['一', '二', '问题清单']);
    expect(plans.map((plan) => plan.issues?.name ?? null)).toEqual(['问题清单 (2)', null]);
    expect(plans[0]!.issues!.rows.map((row) => row[0])).toEqual(expect.arrayContaining(['一 B2', '二 B2']));
    expect(plans[0]!.issues!.links).toEqual(expect.arrayContaining(["'一'!B2", "'二'!B2"]));
  });

  it('takes the first free name', () => {
    expect(freeName('问题清单', ['花名册'])).toBe('问题清单');
    expect(freeName('Issues', ['ISSUES', 'issues (2)'])).toBe('Issues (3)');
  });
});

describe('text of ours', () => {
  it.each([
    ['=1+1', '“=1+1”'],
    ['+1', '“+1”'],
    ['-1', '“-1”'],
    ['@a', '“@a”'],
    ['一', '一'],
  ])('%j is written %j', (text, written) => {
    expect(ownText(text)).toBe(written);
  });

  it('fits a cell, without half a character pair', () => {
    expect(ownText('字'.repeat(40_000))!.length).toBe(32_767);
    expect(ownText(`a${'𠮷'.repeat(20_000)}`)!.length).toBeLessThanOrEqual(32_767);
    expect(ownText(`a${'𠮷'.repeat(20_000)}`)).not.toMatch(/[\ud800-\udbff]…$/);
    expect(ownText('')).toBeNull();
  });
});
