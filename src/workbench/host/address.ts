import type { Area } from '../../core/grid';
import { invalidArgument } from './errors';

/** Rows of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
/** Columns of an Excel sheet. */
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AA` → `26`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function area(top: number, left: number, rows: number, columns: number): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export const WHOLE_SHEET: Area = area(0, 0, MAX_ROWS, MAX_COLUMNS);

export function rowCount(of: Area): number {
  return of.bottom - of.top + 1;
}

export function columnCount(of: Area): number {
  return of.right - of.left + 1;
}

export function isEntireColumn(of: Area): boolean {
  return of.top === 0 && of.bottom === MAX_ROWS - 1;
}

export function isEntireRow(of: Area): boolean {
  return of.left === 0 && of.right === MAX_COLUMNS - 1;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom &&
    outer.left <= inner.left &&
    outer.right >= inner.right
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

export function intersection(a: Area, b: Area): Area | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top > both.bottom || both.left > both.right ? null : both;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** `area` without `hole`, as up to four rectangles. */
export function subtract(from: Area, hole: Area): Area[] {
  const shared = intersection(from, hole);
  if (!shared) return [from];
  const parts: Area[] = [];
  if (shared.top > from.top) parts.push({ ...from, bottom: shared.top - 1 });
  if (shared.bottom < from.bottom) parts.push({ ...from, top: shared.bottom + 1 });
  const middle = { ...from, top: shared.top, bottom: shared.bottom };
  if (shared.left > from.left) parts.push({ ...middle, right: shared.left - 1 });
  if (shared.right < from.right) parts.push({ ...middle, left: shared.right + 1 });
  return parts;
}

/** `A1`, `A1:B2`, `A:C`, `2:5`. */
export function formatArea(of: Area): string {
  if (isEntireRow(of)) return `${of.top + 1}:${of.bottom + 1}`;
  if (isEntireColumn(of)) return `${columnName(of.left)}:${columnName(of.right)}`;
  const first = columnName(of.left) + (of.top + 1);
  const last = columnName(of.right) + (of.bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** As formulas and defined names write it: `$A$1:$B$2`. */
export function formatAbsolute(of: Area): string {
  if (isEntireRow(of)) return `$${of.top + 1}:$${of.bottom + 1}`;
  if (isEntireColumn(of)) return `$${columnName(of.left)}:$${columnName(of.right)}`;
  const first = `$${columnName(of.left)}$${of.top + 1}`;
  const last = `$${columnName(of.right)}$${of.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas write it: quoted unless it is plain letters (Chinese ones too), digits, `_` and `.`. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `'申报 表'!A1:B2` → the sheet's name (null if none is given) and the rest. */
export function splitSheet(address: string): { sheet: string | null; local: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, local: address };
  const name = address.slice(0, mark);
  const unquoted = /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet: unquoted, local: address.slice(mark + 1) };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** Reads an A1 address without a sheet's name; null if it is none. */
export function parseArea(address: string): Area | null {
  const [first = '', second, ...more] = address.trim().split(':');
  if (more.length > 0) return null;
  const last = second ?? first;
  const cells = [CELL.exec(first), CELL.exec(last)];
  if (cells[0] && cells[1]) {
    return bounded(
      [Number(cells[0][2]) - 1, Number(cells[1][2]) - 1],
      [columnIndex(cells[0][1]!), columnIndex(cells[1][1]!)],
    );
  }
  if (second === undefined) return null;
  const columns = [COLUMN.exec(first), COLUMN.exec(last)];
  if (columns[0] && columns[1]) {
    return bounded([0, MAX_ROWS - 1], [columnIndex(columns[0][1]!), columnIndex(columns[1][1]!)]);
  }
  const rows = [ROW.exec(first), ROW.exec(last)];
  if (rows[0] && rows[1])
    return bounded([Number(rows[0][1]) - 1, Number(rows[1][1]) - 1], [0, MAX_COLUMNS - 1]);
  return null;
}

function bounded(rows: [number, number], columns: [number, number]): Area | null {
  const found = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return found.bottom < MAX_ROWS && found.right < MAX_COLUMNS ? found : null;
}

/** Like `parseArea`, but refuses as Excel does. @throws ApiError InvalidArgument */
export function requireArea(address: string): Area {
  const found = parseArea(address);
  if (!found) throw invalidArgument(address);
  return found;
}

/** Refuses an area that leaves the sheet. @throws ApiError InvalidArgument */
export function requireOnSheet(of: Area): Area {
  const fits = of.top >= 0 && of.left >= 0 && of.bottom >= of.top && of.right >= of.left;
  if (!fits || of.bottom >= MAX_ROWS || of.right >= MAX_COLUMNS) {
    throw invalidArgument('the range would leave the sheet');
  }
  return of;
}
