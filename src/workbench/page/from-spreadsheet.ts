/** Takes what a person does in the spreadsheet, and what it calculates, into the model. */
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
  Worksheet,
} from '@univerjs/core';
import type { CellValue } from '../../core/grid';
import type { CellEntry, Sheet, Workbook } from '../host/model';
import { fromCellValue, points, toArea } from './snapshot';
import type { Spreadsheet } from './spreadsheet';
import { fromUniverStyle } from './styles';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveNoteMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetArrayFormulaDataMutation,
  SetCellEditVisibleOperation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
} from './univer-library';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The parameters of the mutations that we follow, as far as we read them. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly sheetId?: string;
  readonly cellValue?: Matrix;
  readonly range: IRange;
  readonly ranges: readonly IRange[];
  readonly from: { readonly subUnitId: string; readonly value: Matrix };
  readonly to: { readonly subUnitId: string; readonly value: Matrix };
  readonly name: string;
  readonly hidden: number;
  readonly toOrder: number;
  readonly visible: boolean;
  readonly index: number;
  readonly sheet: { readonly id: string; readonly name: string };
  readonly selections: readonly { readonly range: IRange }[];
  readonly arrayFormulaCellData?: Record<string, Record<string, Matrix> | undefined>;
}

export class FromSpreadsheet {
  readonly #spilled = new Map<string, Set<string>>();

  constructor(
    private readonly workbook: Workbook,
    private readonly spreadsheet: Spreadsheet,
  ) {}

  isSpilled(sheet: Sheet, row: number, column: number): boolean {
    return this.#spilled.get(sheet.id)?.has(`${row},${column}`) ?? false;
  }

  take(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params as Params | undefined;
    if (!params) return;
    if (command.id === SetArrayFormulaDataMutation.id) return this.#takeSpills(params);
    if (params.unitId !== undefined && params.unitId !== this.spreadsheet.workbook.getId()) return;
    if (command.id === SetRangeValuesMutation.id) return this.#takeCells(params, options);
    if (command.id === SetCellEditVisibleOperation.id) {
      this.workbook.editing = params.visible;
      return;
    }
    const take = this.#takers[command.id];
    if (take) this.workbook.transact('user', () => take(params));
  }

  readonly #takers: Readonly<Record<string, (params: Params) => void>> = {
    [InsertRowMutation.id]: ({ subUnitId, range }) =>
      this.#sheet(subUnitId)?.shiftRows(range.startRow, range.endRow - range.startRow + 1),
    [RemoveRowMutation.id]: ({ subUnitId, range }) =>
      this.#sheet(subUnitId)?.shiftRows(range.startRow, range.startRow - range.endRow - 1),
    [InsertColMutation.id]: ({ subUnitId, range }) =>
      this.#sheet(subUnitId)?.shiftColumns(range.startColumn, range.endColumn - range.startColumn + 1),
    [RemoveColMutation.id]: ({ subUnitId, range }) =>
      this.#sheet(subUnitId)?.shiftColumns(range.startColumn, range.startColumn - range.endColumn - 1),
    [MoveRangeMutation.id]: ({ from, to }) => {
      this.#takeMatrix(from.subUnitId, from.value, true);
      this.#takeMatrix(to.subUnitId, to.value, true);
    },
    [MoveRowsMutation.id]: ({ subUnitId }) => this.#takeWholeSheet(subUnitId),
    [MoveColsMutation.id]: ({ subUnitId }) => this.#takeWholeSheet(subUnitId),
    [ReorderRangeMutation.id]: ({ subUnitId }) => this.#takeWholeSheet(subUnitId),
    [AddWorksheetMergeMutation.id]: ({ subUnitId }) => this.#takeMerges(subUnitId),
    [RemoveWorksheetMergeMutation.id]: ({ subUnitId }) => this.#takeMerges(subUnitId),
    [SetFrozenMutation.id]: ({ subUnitId }) => {
      const { xSplit, ySplit } = this.#worksheet(subUnitId).getConfig().freeze;
      const sheet = this.#sheet(subUnitId);
      if (sheet) sheet.frozen = { rows: ySplit, columns: xSplit };
    },
    [SetRowHiddenMutation.id]: ({ subUnitId, ranges }) => this.#hideRows(subUnitId, ranges, true),
    [SetRowVisibleMutation.id]: ({ subUnitId, ranges }) => this.#hideRows(subUnitId, ranges, false),
    [SetColHiddenMutation.id]: ({ subUnitId, ranges }) => this.#hideColumns(subUnitId, ranges, true),
    [SetColVisibleMutation.id]: ({ subUnitId, ranges }) => this.#hideColumns(subUnitId, ranges, false),
    [SetWorksheetColWidthMutation.id]: ({ subUnitId, ranges }) => {
      const worksheet = this.#worksheet(subUnitId);
      for (const { startColumn, endColumn } of ranges) {
        for (let column = startColumn; column <= endColumn; column++) {
          this.#sheet(subUnitId)?.setColumnWidth(column, column, points(worksheet.getColumnWidth(column)));
        }
      }
    },
    [SetWorksheetRowHeightMutation.id]: ({ subUnitId, ranges }) => {
      const worksheet = this.#worksheet(subUnitId);
      for (const { startRow, endRow } of ranges) {
        for (let row = startRow; row <= endRow; row++) {
          this.#sheet(subUnitId)?.setRowHeight(row, row, points(worksheet.getRowHeight(row)));
        }
      }
    },
    [InsertSheetMutation.id]: ({ sheet, index }) => {
      this.workbook.addSheet(sheet.name, { id: sheet.id, position: index });
      this.#takeWholeSheet(sheet.id);
    },
    [RemoveSheetMutation.id]: ({ subUnitId }) => {
      const sheet = this.#sheet(subUnitId);
      if (sheet) this.workbook.deleteSheet(sheet);
    },
    [SetWorksheetNameMutation.id]: ({ subUnitId, name }) => {
      const sheet = this.#sheet(subUnitId);
      if (sheet) this.workbook.renameSheet(sheet, name);
    },
    [SetWorksheetOrderMutation.id]: ({ subUnitId, toOrder }) => {
      const sheet = this.#sheet(subUnitId);
      if (sheet) this.workbook.moveSheet(sheet, toOrder);
    },
    [SetWorksheetHideMutation.id]: ({ subUnitId, hidden }) => {
      const sheet = this.#sheet(subUnitId);
      if (sheet) sheet.visibility = hidden ? 'Hidden' : 'Visible';
    },
    [SetWorksheetActiveOperation.id]: ({ subUnitId }) => {
      const sheet = this.#sheet(subUnitId);
      if (sheet) this.workbook.activate(sheet);
    },
    [SetSelectionsOperation.id]: ({ subUnitId, selections }) => {
      const sheet = this.#sheet(subUnitId);
      const last = selections[selections.length - 1];
      if (sheet && last) this.workbook.select(sheet, toArea(wholeNumbers(last.range)));
    },
    [UpdateNoteMutation.id]: ({ sheetId }) => this.#takeNotes(sheetId),
    [RemoveNoteMutation.id]: ({ sheetId }) => this.#takeNotes(sheetId),
  };

  #sheet(id: string): Sheet | null {
    return this.workbook.sheet(id);
  }

  #worksheet(id: string): Worksheet {
    const worksheet = this.spreadsheet.workbook.getWorkbook().getSheetBySheetId(id);
    if (!worksheet) throw new Error(`The spreadsheet has no sheet ${id}`);
    return worksheet;
  }

  #takeCells({ subUnitId, cellValue }: Params, options: IExecutionOptions | undefined): void {
    if (!cellValue) return;
    if (options?.['applyFormulaCalculationResult']) {
      this.workbook.transact('calc', () => this.#takeResults(subUnitId, cellValue));
    } else if (!options?.['fromFormula']) {
      this.workbook.transact('user', () => this.#takeMatrix(subUnitId, cellValue, false));
    }
  }

  #takeResults(sheetId: string, matrix: Matrix): void {
    const sheet = this.#sheet(sheetId);
    const cells = this.#worksheet(sheetId).getCellMatrix();
    if (!sheet) return;
    each(matrix, (row, column) =>
      sheet.setCalculated(row, column, fromCellValue(cells.getValue(row, column))),
    );
  }

  /** The cells that a formula spills into: what they show now, and those it left. */
  #takeSpills({ arrayFormulaCellData }: Params): void {
    const ours = arrayFormulaCellData?.[this.spreadsheet.workbook.getId()] ?? {};
    this.workbook.transact('calc', () => {
      for (const sheet of this.workbook.sheets) {
        const before = this.#spilled.get(sheet.id) ?? new Set<string>();
        const now = new Set<string>();
        const found = new Map<string, [number, number, CellValue]>();
        each(ours[sheet.id] ?? {}, (row, column, cell) => {
          if (sheet.formula(row, column) !== null || !cell) return;
          now.add(`${row},${column}`);
          found.set(`${row},${column}`, [row, column, fromCellValue(cell)]);
        });
        for (const [row, column, value] of found.values()) sheet.setCalculated(row, column, value);
        for (const key of before) {
          if (now.has(key)) continue;
          const [row, column] = key.split(',').map(Number) as [number, number];
          if (this.#worksheet(sheet.id).getCellMatrix().getValue(row, column)?.v === undefined) {
            sheet.setCalculated(row, column, null);
          }
        }
        this.#spilled.set(sheet.id, now);
      }
    });
  }

  /** Reads the cells that a mutation touched from the spreadsheet; their styles too where it set any. */
  #takeMatrix(sheetId: string, matrix: Matrix, styles: boolean): void {
    const sheet = this.#sheet(sheetId);
    if (!sheet) return;
    const worksheet = this.#worksheet(sheetId);
    const formulas = new SharedFormulas(worksheet, this.spreadsheet);
    const touched: [number, number, CellEntry | undefined][] = [];
    each(matrix, (row, column, change) => {
      const cell = worksheet.getCellMatrix().getValue(row, column);
      const content = !change || 'v' in change || 'f' in change || 'si' in change || 'p' in change;
      touched.push([row, column, content ? entryOf(cell, formulas.at(row, column, cell)) : undefined]);
      if (styles || !change || 's' in change) this.#takeStyle(sheet, worksheet, row, column, cell);
    });
    writeAll(sheet, touched);
  }

  #takeStyle(
    sheet: Sheet,
    worksheet: Worksheet,
    row: number,
    column: number,
    cell: Nullable<ICellData>,
  ): void {
    const styles = this.spreadsheet.workbook.getWorkbook().getStyles();
    const univer = cell?.s ? styles.getStyleByCell(cell) : null;
    if (!univer) return sheet.setStyleIndex(row, column, null);
    const style = fromUniverStyle(
      { ...worksheet.getDefaultCellStyleInternal(), ...univer },
      sheet.style(row, column),
    );
    sheet.setStyleIndex(row, column, this.workbook.styles.intern(style));
  }

  #takeWholeSheet(sheetId: string): void {
    const sheet = this.#sheet(sheetId);
    if (!sheet) return;
    const used = sheet.usedRange(false);
    if (used) sheet.clearContents(used);
    this.#takeMatrix(sheetId, this.#worksheet(sheetId).getCellMatrix().getMatrix(), true);
  }

  #takeMerges(sheetId: string): void {
    const sheet = this.#sheet(sheetId);
    if (!sheet) return;
    const used = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    sheet.unmerge(used);
    for (const range of this.#worksheet(sheetId).getConfig().mergeData) sheet.merge(toArea(range));
  }

  #hideRows(sheetId: string, ranges: readonly IRange[], hidden: boolean): void {
    for (const { startRow, endRow } of ranges) this.#sheet(sheetId)?.hideRows(startRow, endRow, hidden);
  }

  #hideColumns(sheetId: string, ranges: readonly IRange[], hidden: boolean): void {
    for (const { startColumn, endColumn } of ranges) {
      this.#sheet(sheetId)?.hideColumns(startColumn, endColumn, hidden);
    }
  }

  #takeNotes(sheetId: string | undefined): void {
    const sheet = sheetId === undefined ? null : this.#sheet(sheetId);
    if (!sheet) return;
    const model = this.spreadsheet.injector.get(SheetsNoteModel);
    const shown = [...(model.getSheetNotes(this.spreadsheet.workbook.getId(), sheet.id)?.values() ?? [])];
    const places = new Set(shown.map(({ row, col }) => `${row},${col}`));
    for (const note of [...sheet.notes]) {
      if (!places.has(`${note.row},${note.column}`)) sheet.deleteNote(note);
    }
    for (const { row, col, note: content, id } of shown) {
      const known = sheet.noteAt(row, col);
      if (known) known.content = content;
      else {
        const { userName: author } = this.workbook;
        sheet.addNote({ id, row, column: col, content, author, visible: false, width: 144, height: 72 });
      }
    }
    sheet.touchNotes();
  }
}

/** Selections of whole rows and columns say NaN for the side that has no end. */
function wholeNumbers(range: IRange): IRange {
  return {
    startRow: Number.isNaN(range.startRow) ? 0 : range.startRow,
    startColumn: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
    endRow: Number.isNaN(range.endRow) ? 1_048_575 : range.endRow,
    endColumn: Number.isNaN(range.endColumn) ? 16_383 : range.endColumn,
  };
}

function each(matrix: Matrix, visit: (row: number, column: number, cell: Nullable<ICellData>) => void): void {
  for (const row of Object.keys(matrix)) {
    const cells = matrix[Number(row)];
    if (!cells) continue;
    for (const column of Object.keys(cells)) visit(Number(row), Number(column), cells[Number(column)]);
  }
}

function entryOf(cell: Nullable<ICellData>, formula: string | null): CellEntry {
  const value = fromCellValue(cell);
  return formula === null ? { value } : { value, formula };
}

/** Writes cells as blocks, so that a pasted or filled block is one change and one event. */
function writeAll(sheet: Sheet, cells: readonly (readonly [number, number, CellEntry | undefined])[]): void {
  const entries = cells.filter(([, , entry]) => entry !== undefined);
  if (entries.length === 0) return;
  // Not Math.min(...): a pasted block may have more cells than a call takes arguments.
  const top = entries.reduce((least, [row]) => Math.min(least, row), Infinity);
  const left = entries.reduce((least, [, column]) => Math.min(least, column), Infinity);
  const rows: (CellEntry | undefined)[][] = [];
  for (const [row, column, entry] of entries) {
    const line = (rows[row - top] ??= []);
    line[column - left] = entry;
  }
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  sheet.writeBlock(top, left, rows);
}

/** Filled cells share the formula of the first: this gives each its own. */
class SharedFormulas {
  readonly #anchors = new Map<string, { row: number; column: number; formula: string }>();
  #searched = false;

  constructor(
    private readonly worksheet: Worksheet,
    private readonly spreadsheet: Spreadsheet,
  ) {}

  at(row: number, column: number, cell: Nullable<ICellData>): string | null {
    if (cell?.f) return cell.f;
    if (!cell?.si) return null;
    const anchor = this.#anchor(cell.si);
    if (!anchor) return null;
    const { formula, row: fromRow, column: fromColumn } = anchor;
    return this.spreadsheet.api
      .getFormula()
      .moveFormulaRefOffset(formula, column - fromColumn, row - fromRow);
  }

  #anchor(id: string): { row: number; column: number; formula: string } | undefined {
    if (!this.#searched) {
      this.#searched = true;
      this.worksheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f && cell.si) this.#anchors.set(cell.si, { row, column, formula: cell.f });
      });
    }
    return this.#anchors.get(id);
  }
}
