import { describe, expect, it } from 'vitest';
import { newWorkbook, openWorkbook, readSheet, readSnapshot, type NewWorkbook } from '../../src/files';
import { unsound } from './rich-features';

const description: NewWorkbook = {
  sheets: [
    {
      name: "甲'乙",
      columns: [
        { width: 8, look: 'integer' },
        { width: 20, look: 'text' },
        { look: 'date' },
        { look: 'money' },
      ],
      rows: [
        [{ value: '花名册', look: 'title' }],
        ['序号', '姓名', '发证日期', '金额'].map((value) => ({ value, look: 'header' as const })),
        [1, '甲', 45017, 2990],
        [],
        [null, '合计', null, { value: 2990, formula: '=SUM(D3:D4)', look: 'total', fill: '#FFFF00' }],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      freeze: { rows: 2, columns: 1 },
      heights: new Map([[0, 30]]),
      hiddenRows: new Set([3]),
      autoFilter: { top: 1, left: 0, bottom: 4, right: 3 },
      repeatRows: [0, 1],
      landscape: true,
    },
    { name: '说明', rows: [['一']] },
  ],
  names: new Map([['系数', '0.85']]),
};

describe('a new workbook', () => {
  const bytes = newWorkbook(description);

  it('is sound and the same every time', () => {
    expect(unsound(bytes)).toEqual([]);
    expect(newWorkbook(description)).toEqual(bytes);
  });

  it('reads as it was described', () => {
    const grid = readSheet(openWorkbook(bytes), "甲'乙");
    expect(grid.values).toEqual([
      ['花名册'],
      ['序号', '姓名', '发证日期', '金额'],
      [1, '甲', 45017, 2990],
      [],
      [null, '合计', null, 2990],
    ]);
    expect(grid.formats?.[2]).toEqual(['0', '@', 'yyyy-mm-dd', '#,##0.00']);
    expect(grid.formulas?.[4]?.[3]).toBe('=SUM(D3:D4)');
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  });

  it('has sizes, frozen panes, filter, hidden rows, looks and names', () => {
    const snapshot = readSnapshot(openWorkbook(bytes));
    const [sheet] = snapshot.sheets;
    expect(sheet).toMatchObject({
      freeze: { rows: 2, columns: 1 },
      autoFilter: { top: 1, left: 0, bottom: 4, right: 3 },
    });
    // 8 characters × 7 pixels + 5 of padding = 61 pixels, 45.75 points.
    expect(sheet?.columns[0]).toMatchObject({ first: 0, last: 0, width: 45.75 });
    expect(sheet?.rows.find(({ row }) => row === 0)?.height).toBe(30);
    expect(sheet?.rows.find(({ row }) => row === 3)?.hidden).toBe(true);
    const style =
      snapshot.styles[
        sheet?.rows.find(({ row }) => row === 4)?.cells.find(({ column }) => column === 3)?.style ?? -1
      ];
    expect(style).toMatchObject({ fill: '#FFFF00', font: { bold: true }, numberFormat: '#,##0.00' });
    expect(snapshot.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['系数', '=0.85'],
      ['_xlnm._FilterDatabase', "='甲''乙'!$A$2:$D$5"],
      ['_xlnm.Print_Titles', "='甲''乙'!$1:$2"],
    ]);
  });

  it.each([
    ['no sheets', { sheets: [] }, 'no-sheets'],
    [
      'two sheets of one name',
      {
        sheets: [
          { name: 'A', rows: [] },
          { name: 'a', rows: [] },
        ],
      },
      'sheet-name-taken',
    ],
    ['a name too long', { sheets: [{ name: '一'.repeat(32), rows: [] }] }, 'sheet-name-invalid'],
    ['a text too long', { sheets: [{ name: 'A', rows: [['x'.repeat(32_768)]] }] }, 'text-too-long'],
    ['a number without end', { sheets: [{ name: 'A', rows: [[Infinity]] }] }, 'number-not-finite'],
    ['too many columns', { sheets: [{ name: 'A', rows: [new Array<number>(16_385).fill(1)] }] }, 'off-sheet'],
  ])('refuses %s', (_name, given, code) => {
    expect(() => newWorkbook(given)).toThrow(expect.objectContaining({ code }));
  });
});
