import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan, editWorkbook, newWorkbook, openWorkbook, readSheet, saveWorkbook } from '../../src/files';
import type { CellValue } from '../../src/core/grid';
import { partText, simpleWorkbook } from './parts';

const RUNS = { numRuns: 150, seed: 20240401 };

/** Every UTF-16 unit there is, halves of pairs and control characters too, and texts that look like escapes. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '_',
        'x',
        '000D',
        '_x000D_',
        '_x005F_',
        ' ',
        '\t',
        '\r',
        '\n',
        '\r\n',
        '\u0000',
        '<',
        '&',
        ']]>',
        '"',
        '=',
        "'",
        '\uD800',
        '\uDC00',
        '😀',
        '甲',
        '\uFEFF',
        '\uFFFE',
        '\u00A0',
        '\u2028',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.integer({ min: 1, max: 2_958_465 }),
);

/** What a cell gives back: an empty text is an empty cell, and there is no negative zero. */
function asRead(value: CellValue): CellValue {
  if (value === '') return null;
  return Object.is(value, -0) ? 0 : value;
}

function readBack(bytes: Uint8Array, row: number, column: number): CellValue {
  const grid = readSheet(openWorkbook(bytes), '表');
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

describe('what is written is what is read', () => {
  it('for any text, number and truth value in a cell', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyNumber, fc.boolean()), (value) => {
        const workbook = openWorkbook(simpleWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>'));
        editWorkbook(workbook, { sheets: [{ sheet: '表', cells: [{ row: 2, column: 1, value }] }] });
        expect(readBack(saveWorkbook(workbook), 2, 1)).toBe(asRead(value));
      }),
      RUNS,
    );
  });

  it('for any text in the result columns, which go to the shared strings', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const workbook = openWorkbook(simpleWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>'));
        applyPlan(workbook, {
          sheet: '表',
          block: {
            definedName: '_wz_result',
            top: 0,
            left: 1,
            headers: ['结论'],
            rows: texts.map((t) => [t]),
            formats: ['@'],
            widths: [10],
          },
          marks: [],
          notes: [],
          issues: null,
        });
        const grid = readSheet(openWorkbook(saveWorkbook(workbook)), '表');
        texts.forEach((text, i) => expect(grid.values[i + 1]?.[1] ?? null).toBe(asRead(text)));
      }),
      RUNS,
    );
  });

  it('for any text in a new workbook', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(anyText, anyNumber), { maxLength: 4 }), { maxLength: 4 }),
        (rows) => {
          const bytes = newWorkbook({ sheets: [{ name: '表', rows }] });
          rows.forEach((row, r) =>
            row.forEach((value, c) => expect(readBack(bytes, r, c)).toBe(asRead(value))),
          );
        },
      ),
      { ...RUNS, numRuns: 80 },
    );
  });

  it('for any text inside a formula', () => {
    fc.assert(
      fc.property(anyText, anyNumber, (text, cached) => {
        const formula = `=IF(A1>1,"${text.replace(/"/g, '""')}",WZ.SUBSIDY(A1,B1))`;
        const workbook = openWorkbook(simpleWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>'));
        editWorkbook(workbook, {
          sheets: [{ sheet: '表', cells: [{ row: 0, column: 2, value: cached, formula }] }],
        });
        const grid = readSheet(openWorkbook(saveWorkbook(workbook)), '表');
        expect(grid.formulas?.[0]?.[2]).toBe(formula);
        expect(grid.values[0]?.[2]).toBe(asRead(cached));
      }),
      RUNS,
    );
  });

  it('for a text of the longest length a cell takes, and refuses one longer', () => {
    const longest = '甲'.repeat(32_767);
    const workbook = openWorkbook(simpleWorkbook(''));
    editWorkbook(workbook, { sheets: [{ sheet: '表', cells: [{ row: 0, column: 0, value: longest }] }] });
    expect(readBack(saveWorkbook(workbook), 0, 0)).toBe(longest);
    expect(() =>
      editWorkbook(workbook, {
        sheets: [{ sheet: '表', cells: [{ row: 0, column: 0, value: longest + '乙' }] }],
      }),
    ).toThrow(expect.objectContaining({ code: 'text-too-long' }));
  });

  it('for text that looks like a formula: it stays text', () => {
    const evil = "=cmd|'/c calc'!A1";
    const bytes = newWorkbook({ sheets: [{ name: '表', rows: [[evil]] }] });
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
    const grid = readSheet(openWorkbook(bytes), '表');
    expect(grid.values[0]?.[0]).toBe(evil);
    expect(grid.formulas?.[0]).toBeUndefined();
  });

  it('for notes, names of sheets and names', () => {
    const workbook = openWorkbook(simpleWorkbook(''));
    editWorkbook(workbook, {
      addSheets: ["a'b & <c>"],
      sheets: [
        {
          sheet: "a'b & <c>",
          cells: [{ row: 0, column: 0, value: 7 }],
          addNotes: [{ row: 0, column: 0, text: '一\n二 <&>' }],
        },
      ],
      setNames: [{ name: '系数', formula: `='a''b & <c>'!$A$1`, sheet: null }],
    });
    const again = openWorkbook(saveWorkbook(workbook));
    expect(again.sheets().map((sheet) => sheet.name)).toEqual(['表', "a'b & <c>"]);
    expect(readSheet(again, "a'b & <c>").values).toEqual([[7]]);
    expect(again.definedNames()).toEqual([
      { name: '系数', formula: `'a''b & <c>'!$A$1`, sheet: null, hidden: false, comment: '' },
    ]);
  });
});
