import type { Area, CellValue } from '../../../core/grid';
import { area as areaOf, columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from '../address';
import { CELL_ERRORS, enter } from '../entry';
import { ApiError, invalidArgument } from '../errors';
import type { CellEntry, Sheet } from '../model';
import { isDateFormat } from '../number-format';
import type { Host, RangeTarget } from '../wire-type';
import { requireAllowed, requireUnfiltered, requireUnlocked } from './access';
import { nameHeaders } from './table-parts';
import { text } from './arguments';

/** Reading and writing the cells of a range: what goes over the wire as arrays of its shape. */

/** Excel answers reads of at most this many cells. */
const READ_LIMIT = 5_000_000;

/** One JSON value per cell; null for ranges without bounds, as Excel gives. @throws ApiError over 5,000,000 cells */
export function grid<T>({ area }: RangeTarget, read: (row: number, column: number) => T): T[][] | null {
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (rowCount(area) * columnCount(area) > READ_LIMIT) {
    throw new ApiError('InvalidArgument', `A range of more than ${READ_LIMIT} cells cannot be read at once.`);
  }
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/**
 * Lays what the add-in sent over a range: one value for all cells, or an array of exactly its rows
 * and columns. Null leaves a cell as it is.
 * @throws ApiError InvalidArgument for any other shape
 */
function spread(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (typeof value === 'object' && value !== null) throw invalidArgument('values');
    return () => value;
  }
  const rows = rowCount(area);
  const columns = columnCount(area);
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw new ApiError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (value as unknown[][])[row]![column];
}

/** Longest text of a cell, and longest formula. */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;
/** Longest text inside a formula, between its quotes. */
const LITERAL_LIMIT = 255;

function hasLongLiteral(formula: string): boolean {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].some(([, text = '']) => text.length > LITERAL_LIMIT);
}

/** @throws ApiError InvalidArgument for what is no cell value, or longer than a cell holds */
function plainValue(value: unknown): CellValue {
  if (typeof value === 'string') {
    const limit = value.startsWith('=') ? FORMULA_LIMIT : TEXT_LIMIT;
    if (value.length > limit) throw invalidArgument(`a cell's entry of ${value.length} characters`);
    if (value.startsWith('=') && hasLongLiteral(value))
      throw invalidArgument('a text of over 255 characters');
    return value;
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument('values');
}

/** Refuses what Excel would before cells are written. */
export function requireWritable({ sheet, area }: RangeTarget): void {
  requireUnlocked(sheet, area);
  requireUnfiltered(sheet, area);
}

export function writeValues(target: RangeTarget, value: unknown, host: Host): void {
  requireWritable(target);
  const { sheet, area } = target;
  const bounded = boundedForWrite(sheet, area, value);
  const at = spread(value, bounded);
  const context = { year: host.year, date1904: host.workbook.date1904 };
  const merges = sheet.merges.filter((merged) => intersection(merged, bounded));
  const rows: (CellEntry | undefined)[][] = [];
  for (let row = bounded.top; row <= bounded.bottom; row += 1) {
    const line: (CellEntry | undefined)[] = [];
    for (let column = bounded.left; column <= bounded.right; column += 1) {
      const given = isCovered(merges, row, column)
        ? null
        : plainValue(at(row - bounded.top, column - bounded.left) ?? null);
      line.push(given === null ? undefined : enter(given, sheet.style(row, column).numberFormat, context));
    }
    rows.push(line);
  }
  sheet.writeBlock(bounded.top, bounded.left, rows);
  for (const table of host.workbook.tables) {
    const header = { ...table.area, bottom: table.area.top };
    if (table.sheet === sheet && intersection(header, bounded)) nameHeaders(table);
  }
}

/** Whether a cell is part of a merged one without being its first: such cells take nothing in. */
function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merged) =>
      row >= merged.top &&
      row <= merged.bottom &&
      column >= merged.left &&
      column <= merged.right &&
      (row !== merged.top || column !== merged.left),
  );
}

/** One value for a whole column goes into the used rows only: the workbench does not fill a million cells. */
function boundedForWrite(sheet: Sheet, area: Area, value: unknown): Area {
  if (Array.isArray(value) || !(isEntireColumn(area) || isEntireRow(area))) return area;
  if (value === '') return sheet.usedRange(true, area) ?? areaOf(area.top, area.left, 1, 1);
  throw new ApiError(
    'UnsupportedOperation',
    'The workbench does not fill whole rows or columns with a value.',
  );
}

export function numberFormats(target: RangeTarget, value: unknown): void {
  const { sheet, area } = target;
  requireAllowed(sheet, 'allowFormatCells');
  if (!Array.isArray(value)) {
    sheet.format(area, { numberFormat: text(value, 'numberFormat') });
    return;
  }
  const at = spread(value, area);
  // Columns that have one format throughout, as most do, are one change each.
  for (let column = area.left; column <= area.right; column += 1) {
    let from = area.top;
    for (let row = area.top; row <= area.bottom; row += 1) {
      const format = at(row - area.top, column - area.left);
      const next = row < area.bottom ? at(row + 1 - area.top, column - area.left) : undefined;
      if (row < area.bottom && next === format) continue;
      if (format !== null && format !== undefined) {
        const run = { top: from, bottom: row, left: column, right: column };
        sheet.format(run, { numberFormat: text(format, 'numberFormat') });
      }
      from = row + 1;
    }
  }
}

export function valueType(value: CellValue, format: string): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return CELL_ERRORS.has(value) && format !== '@' ? 'Error' : 'String';
}

export function formatCategory(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  if (isDateFormat(format)) return 'Date';
  if (format.includes('%')) return 'Percentage';
  if (/E[+-]/.test(format)) return 'Scientific';
  return /^[#0,.]+$/.test(format) ? 'Number' : 'Custom';
}
