/** A workbook of the model as the spreadsheet's own description of one. */
import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from '@univerjs/core';
import type { Area, CellValue } from '../../core/grid';
import type { Sheet, Style, Workbook } from '../host/model';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../host/sheet';
import { toUniverStyle } from './styles';

/** Pixels of a length in points. */
export const pixels = (points: number): number => Math.round((points * 96) / 72);
export const points = (pixels: number): number => (pixels * 72) / 96;

export const toRange = (area: Area): IRange => ({
  startRow: area.top,
  startColumn: area.left,
  endRow: area.bottom,
  endColumn: area.right,
});

export const toArea = (range: IRange): Area => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

export function styleName(index: number): string {
  return `m${index}`;
}

/** Rows and columns that a sheet shows: what is used, and room to go on. */
export function sizeOf(sheet: Sheet): { rowCount: number; columnCount: number } {
  const used = sheet.usedRange(false);
  return {
    rowCount: Math.max(1000, (used?.bottom ?? 0) + 101),
    columnCount: Math.max(26, (used?.right ?? 0) + 7),
  };
}

const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Text that reads as a number and must stay text, such as an ID number. */
const FORCED_STRING = 4;

export function toCellValue(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: value.trim() !== '' && !Number.isNaN(Number(value)) ? FORCED_STRING : STRING };
}

export function fromCellValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return null;
  if (cell?.t === BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (cell?.t === STRING || cell?.t === FORCED_STRING) return String(value);
  if (cell?.t === NUMBER) return Number(value);
  return value;
}

/** Used styles by name, made when first asked for. */
export class StyleNames {
  readonly styles: Record<string, IStyleData> = {};
  constructor(private readonly workbook: Workbook) {}

  indexOf(style: Style): number {
    return this.workbook.styles.intern(style);
  }

  /** What cells without a style of their own look like. */
  get standard(): IStyleData {
    return compact(toUniverStyle(this.workbook.styles.get(0)));
  }

  nameOf(index: number): string {
    const name = styleName(index);
    this.styles[name] ??= compact(toUniverStyle(this.workbook.styles.get(index)));
    return name;
  }
}

function compact(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null)) as IStyleData;
}

export function workbookSnapshot(workbook: Workbook, locale: IWorkbookData['locale']): IWorkbookData {
  const names = new StyleNames(workbook);
  const sheets: IWorkbookData['sheets'] = {};
  for (const sheet of workbook.sheets) sheets[sheet.id] = sheetSnapshot(sheet, names);
  return {
    id: 'workbook',
    name: workbook.name,
    appVersion: '',
    locale,
    styles: names.styles,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    defaultStyle: names.standard,
    resources: resources(workbook),
  };
}

export function sheetSnapshot(sheet: Sheet, names: StyleNames): IWorksheetData {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const row of sheet.cells.rowsIn(0, sheet.cells.height)) {
    const cells: Record<number, ICellData> = {};
    const width = sheet.cells.width(row);
    for (let column = 0; column < width; column++) {
      const cell = cellSnapshot(sheet, row, column, names);
      if (cell) cells[column] = cell;
    }
    cellData[row] = cells;
  }
  const size = sizeOf(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? 0 : 1,
    freeze: freezeOf(sheet),
    ...size,
    defaultStyle: names.standard,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: pixels(STANDARD_WIDTH),
    defaultRowHeight: pixels(STANDARD_HEIGHT),
    mergeData: sheet.merges.map(toRange),
    cellData,
    rowData: rowData(sheet, size.rowCount),
    columnData: columnData(sheet, size.columnCount, names),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: sheet.showGridlines ? 1 : 0,
    rightToLeft: 0,
  };
}

/** One cell, or null where there is nothing to say. A spilled cell's value is its formula's business. */
export function cellSnapshot(sheet: Sheet, row: number, column: number, names: StyleNames): ICellData | null {
  const value = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  const style = sheet.cells.style(row, column);
  if (value === null && formula === null && style === undefined) return null;
  const cell: ICellData = value === null ? {} : toCellValue(value);
  if (formula !== null) cell.f = formula;
  if (style !== undefined) cell.s = names.nameOf(style);
  return cell;
}

export function freezeOf(sheet: Sheet): IWorksheetData['freeze'] {
  const { rows, columns } = sheet.frozen;
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

export function rowData(sheet: Sheet, count: number): IWorksheetData['rowData'] {
  const data: IWorksheetData['rowData'] = {};
  for (let row = 0; row < count; row++) {
    const height = sheet.rowHeights.get(row);
    const hidden = sheet.isRowHidden(row);
    if (height === undefined && !hidden) continue;
    data[row] = {
      ...(height === undefined ? {} : { h: pixels(height), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
    };
  }
  return data;
}

export function columnData(sheet: Sheet, count: number, names: StyleNames): IWorksheetData['columnData'] {
  const data: IWorksheetData['columnData'] = {};
  for (let column = 0; column < count; column++) {
    const width = sheet.columnWidths.get(column);
    const style = names.indexOf(sheet.columnStyle(column));
    data[column] = {
      w: pixels(width ?? STANDARD_WIDTH),
      ...(sheet.hiddenColumns.has(column) ? { hd: 1 } : {}),
      ...(style === 0 ? {} : { s: names.nameOf(style) }),
    };
  }
  return data;
}

/** Notes, conditional formats and names, as the spreadsheet's plugins store them. */
function resources(workbook: Workbook): NonNullable<IWorkbookData['resources']> {
  const notes = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, notesOf(sheet)]));
  const rules = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, rulesOf(sheet)]));
  return [
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notes) },
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(rules) },
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesOf(workbook)) },
  ];
}

export function notesOf(sheet: Sheet): Record<number, Record<number, object>> {
  const found: Record<number, Record<number, object>> = {};
  for (const note of sheet.notes) (found[note.row] ??= {})[note.column] = noteOf(note);
  return found;
}

export function noteOf(note: Sheet['notes'][number]): object {
  return {
    id: note.id,
    row: note.row,
    col: note.column,
    note: note.content,
    width: Math.max(160, pixels(note.width)),
    height: Math.max(72, pixels(note.height)),
    show: false,
  };
}

/** Formula rules only: the others are kept in the model and not drawn. The first of the list wins, as in Excel. */
export function rulesOf(sheet: Sheet): object[] {
  return sheet.conditionalFormats
    .filter((format) => format.type === 'Custom' && format.formula !== '')
    .map((format) => ({
      cfId: format.id,
      ranges: format.areas.map(toRange),
      stopIfTrue: format.stopIfTrue,
      rule: {
        type: 'highlightCell',
        subType: 'formula',
        value: format.formula,
        style: {
          ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
          ...(format.fontColor === null ? {} : { cl: { rgb: format.fontColor } }),
          ...(format.bold === null ? {} : { bl: format.bold ? 1 : 0 }),
          ...(format.italic === null ? {} : { it: format.italic ? 1 : 0 }),
          ...(format.strikethrough ? { st: { s: 1 } } : {}),
          ...(format.underline && format.underline !== 'None' ? { ul: { s: 1 } } : {}),
        },
      },
    }));
}

/** Names that formulas can use; hidden ones too, out of the lists. */
export function namesOf(workbook: Workbook): Record<string, object> {
  const found: Record<string, object> = {};
  workbook.names.forEach((name, index) => {
    const id = `name${index}`;
    found[id] = {
      id,
      name: name.name,
      formulaOrRefString: name.formula.replace(/^=(?=[^=]*!\$?[A-Z])/, ''),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.scope?.id ?? 'AllDefaultWorkbook',
    };
  });
  return found;
}
