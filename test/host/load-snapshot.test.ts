import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openWorkbook, readSnapshot } from '../../src/files';
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../src/files/snapshot';
import { loadModel } from '../../src/workbench/host/load-snapshot';

const STYLE: CellStyle = {
  numberFormat: 'General',
  font: {
    name: '宋体',
    size: 12,
    bold: false,
    italic: false,
    underline: 'none',
    strikethrough: false,
    color: null,
  },
  fill: null,
  horizontal: 'general',
  vertical: 'center',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  borders: {},
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};
const SHEET: SheetSnapshot = {
  name: '花名册',
  state: 'visible',
  hasCells: true,
  tabColor: null,
  rows: [],
  columns: [],
  defaultRowHeight: 14.25,
  defaultColumnWidth: 54,
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  showHeadings: true,
  zoom: 100,
  merges: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  notes: [],
  hyperlinks: [],
  autoFilter: null,
  protection: null,
};
const book = (sheet: Partial<SheetSnapshot>, more: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({
  date1904: false,
  styles: [
    STYLE,
    { ...STYLE, numberFormat: '@', borders: { top: { line: 'mediumDashed', color: '#FF0000' } } },
  ],
  sheets: [{ ...SHEET, ...sheet }],
  names: [],
  activeSheet: 0,
  ...more,
});
const cell = (column: number, value: string | number | null, formula: string | null = null, style = 0) => ({
  column,
  value,
  formula,
  style,
});
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

it('takes cells, formulas and styles over', () => {
  const rows = [
    { row: 1, height: 30, hidden: false, cells: [cell(0, '甲', null, 1), cell(2, 3, '=1+2')] },
    { row: 3, height: null, hidden: true, cells: [cell(0, 5)] },
  ];
  const { active: sheet } = loadModel(book({ rows }));
  expect([sheet.value(1, 0), sheet.value(1, 2), sheet.formula(1, 2)]).toEqual(['甲', 3, '=1+2']);
  expect([sheet.style(1, 0).numberFormat, sheet.style(1, 0).fontName]).toEqual(['@', '宋体']);
  expect(sheet.style(1, 0).borders).toEqual({
    EdgeTop: { style: 'Dash', weight: 'Medium', color: '#FF0000' },
  });
  expect([sheet.rowHeights.get(1), sheet.hiddenRows.has(3)]).toEqual([30, true]);
});

it('lets cells without a style look like the file’s own default, and not count as used', () => {
  const rows = [{ row: 0, height: null, hidden: false, cells: [cell(0, 1), cell(9, null)] }];
  const { active: sheet } = loadModel(book({ rows }));
  expect(sheet.style(50, 50).fontSize).toBe(12);
  expect(sheet.usedRange(false)).toEqual(area(0, 0, 0, 0));
});

it('takes hidden rows inside a filter for filtered ones', () => {
  const rows = [1, 2, 9].map((row) => ({ row, height: null, hidden: true, cells: [] }));
  const { active: sheet } = loadModel(book({ rows, autoFilter: area(0, 0, 5, 3) }));
  expect([[...sheet.filteredRows], [...sheet.hiddenRows]]).toEqual([[1, 2], [9]]);
});

it('turns what a protected file forbids into what Office.js allows', () => {
  const { active: sheet } = loadModel(
    book({ protection: { formatCells: false, insertRows: true, objects: true } }),
  );
  expect(sheet.protection?.options).toEqual({
    allowFormatCells: true,
    allowInsertRows: false,
    allowEditObjects: false,
  });
});

it('keeps lists of choices and ranges of choices apart', () => {
  const base = { operator: '', allowBlank: true, showError: true, errorStyle: '', errorTitle: '', error: '' };
  const prompt = { showPrompt: false, promptTitle: '', prompt: '' };
  const { active: sheet } = loadModel(
    book({
      validations: [
        { ...base, ...prompt, type: 'list', areas: [area(1, 0, 9, 0)], formulas: ['"是,否"'] },
        { ...base, ...prompt, type: 'list', areas: [area(1, 1, 9, 1)], formulas: ['字典!$A$1:$A$9'] },
      ],
    }),
  );
  expect(sheet.validations.map(({ rule }) => rule)).toEqual([
    { list: { inCellDropDown: true, source: '是,否' } },
    { list: { inCellDropDown: true, source: '=字典!$A$1:$A$9' } },
  ]);
});

it('puts the rule that is applied first in front', () => {
  const base = { operator: '', fill: null, fontColor: null, bold: null, italic: null, stopIfTrue: false };
  const { active: sheet } = loadModel(
    book({
      conditionalFormats: [
        { ...base, type: 'expression', areas: [area(0, 0, 1, 1)], formulas: ['=$A1=2'], priority: 2 },
        {
          ...base,
          type: 'cellIs',
          operator: 'greaterThan',
          areas: [area(0, 0, 1, 1)],
          formulas: ['=5'],
          priority: 1,
        },
      ],
    }),
  );
  expect(sheet.conditionalFormats.map(({ type, formula, rule }) => [type, formula, rule])).toEqual([
    ['CellValue', '', { formula1: '=5', operator: 'GreaterThan' }],
    ['Custom', '=$A1=2', null],
  ]);
});

it('leaves chart sheets out and brings the sheet in front to the front', () => {
  const chart: SheetSnapshot = { ...SHEET, name: '图表', hasCells: false };
  const second: SheetSnapshot = { ...SHEET, name: '汇总' };
  const workbook = loadModel(book({}, { sheets: [chart, SHEET, second], activeSheet: 2 }));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['花名册', '汇总']);
  expect(workbook.active.name).toBe('汇总');
});

it('keeps names with their scope, hidden ones too', () => {
  const names = [
    {
      name: '_xlnm._FilterDatabase',
      formula: '=花名册!$A$1:$B$9',
      sheet: '花名册',
      hidden: true,
      comment: '',
    },
    { name: '标准', formula: '=花名册!$C$1', sheet: null, hidden: false, comment: '说明' },
  ];
  const workbook = loadModel(book({}, { names }));
  expect(workbook.definedName('_xlnm._filterdatabase', workbook.active)?.visible).toBe(false);
  expect(workbook.definedName('标准', null)?.comment).toBe('说明');
});

it('opens a sample roster', () => {
  const bytes = readFileSync('assets/samples/个人申领.xlsx');
  const workbook = loadModel(readSnapshot(openWorkbook(bytes)));
  const used = workbook.active.usedRange(true)!;
  const texts: unknown[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1)
      texts.push(workbook.active.value(row, column));
  }
  expect(texts).toContain('姓名');
  expect(texts.filter((text) => /^330399\d{11}[\dX]$/.test(String(text))).length).toBeGreaterThan(5);
});
