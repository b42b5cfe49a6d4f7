import type { CellValue } from '../../src/core/grid';
import { columnLetters } from '../../src/excel/addresses';
import type { AnnotationPlan } from '../../src/roster/plan';
import { ISSUES_NAME, RESULT_BLOCK_NAME } from '../../src/roster/annotate';
import { newWorkbook, type Sheet, type Workbook } from '../../src/workbench/host/model';
import { DEFAULT_STYLE, type Style } from '../../src/workbench/host/style';
import { createExcel, type Seam, type SeamOptions } from '../host/support/seam';

export const NAMES = {
  block: RESULT_BLOCK_NAME,
  issues: ISSUES_NAME,
  headers: ['审核结论', '应补金额', '问题说明'],
};

export interface Bench {
  readonly seam: Seam;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Takes the globals away again. */
  readonly close: () => void;
}

/** Cells with a number format of their own. */
export interface Formatted {
  readonly value: CellValue;
  readonly format: string;
}
export type Cell = CellValue | Formatted;

/** A workbook with one sheet 花名册 whose cells start at A1, and Excel's globals installed. */
export function openBench(rows: readonly (readonly Cell[])[], options: SeamOptions = {}): Bench {
  const workbook = newWorkbook('花名册');
  const sheet = workbook.active;
  fill(workbook, sheet, rows);
  const seam = createExcel(workbook, options);
  return { seam, workbook, sheet, close: seam.install() };
}

export function fill(workbook: Workbook, sheet: Sheet, rows: readonly (readonly Cell[])[]): void {
  workbook.transact('load', () => {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell === null || cell === '') return;
        if (typeof cell === 'object') {
          sheet.write(row, column, { value: cell.value });
          sheet.format({ top: row, left: column, bottom: row, right: column }, { numberFormat: cell.format });
        } else {
          sheet.write(row, column, { value: cell });
        }
      });
    });
  });
}

/** A small roster: a title, a header in row 2, three people. Text IDs carry the text format. */
export const ROSTER: readonly (readonly Cell[])[] = [
  ['个人申领花名册'],
  ['姓名', '身份证号码', '等级', '发证日期'],
  ['甲一', { value: '330399199001011237', format: '@' }, '三级', { value: 45100, format: 'yyyy/m/d' }],
  ['乙二', { value: '330399199202022348', format: '@' }, '四级', { value: 45101, format: 'yyyy/m/d' }],
  ['丙三', { value: '330399199303033459', format: '@' }, '五级', { value: 45102, format: 'yyyy/m/d' }],
];

/** A plan for `ROSTER` with everything that a plan can hold. `outcome` tells a second run from the first. */
export function planFor(sheet: string, outcome = '可补贴', left = 4): AnnotationPlan {
  const letter = columnLetters(left);
  const last = columnLetters(left + 2);
  return {
    sheet,
    block: {
      definedName: RESULT_BLOCK_NAME,
      top: 1,
      left,
      headers: ['审核结论', '应补金额', '问题说明'],
      rows: [
        [outcome, 2990, null],
        ['待核', 0, '【等级】=SUM(1,2) 不是等级'],
        ['不予补贴', 0, '=cmd|x'],
      ],
      formats: ['@', '0.00', '@'],
      widths: [10, 11, 48],
    },
    marks: [
      {
        kind: 'eligible',
        range: `${letter}3:${last}5`,
        formula: `=$${letter}3="${outcome}"`,
        fill: '#E2F0D9',
        font: '#1E5B1E',
      },
      {
        kind: 'problem',
        range: 'C3:C5',
        formula: `=ISNUMBER(FIND("【等级】",$${last}3))`,
        fill: '#FCE4D6',
        font: '#9C2A00',
      },
    ],
    notes: [{ row: 3, column: 2, text: '不是等级' }],
    issues: {
      name: '问题清单',
      definedName: ISSUES_NAME,
      headers: ['位置', '问题与处理'],
      rows: [
        ['C4', '不是等级'],
        ['花名册', '=1+1 请核对'],
      ],
      widths: [12, 64],
      links: ["'花名册'!C4", null],
      linkColumn: 0,
    },
  };
}

/** Whether an empty cell looks like any other. The mark of an apostrophe stays on an emptied cell, and nothing shows of it. */
const isPlain = (style: Style) =>
  JSON.stringify({ ...style, quotePrefix: false }) === JSON.stringify(DEFAULT_STYLE);

/** Everything that stands in a workbook, as plain data: equal before and after is untouched. */
export function picture(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => {
      const used = sheet.usedRange(false);
      const cells: Record<string, unknown> = {};
      if (used) {
        for (let row = used.top; row <= used.bottom; row += 1) {
          for (let column = used.left; column <= used.right; column += 1) {
            const value = sheet.value(row, column);
            const formula = sheet.formula(row, column);
            const style = sheet.style(row, column);
            if (value === null && formula === null && isPlain(style)) continue;
            cells[`${row},${column}`] = { value, formula, style };
          }
        }
      }
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        cells,
        frozen: sheet.frozen,
        widths: Object.fromEntries([...sheet.columnWidths].filter(([, width]) => width !== 54)),
        formats: sheet.conditionalFormats.map((format) => ({
          ...format,
          id: undefined,
          priority: undefined,
        })),
        notes: sheet.notes,
      };
    }),
    names: workbook.names
      .map(({ name, formula, scope, visible }) => ({ name, formula, visible, scope: scope?.name }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}
