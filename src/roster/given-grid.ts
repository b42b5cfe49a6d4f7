import type { CellValue, Grid } from '../core/grid';

/** A sheet's cells: bare rows, or with formats, merges and hidden rows as a {@link Grid}. */
export type Sheet = readonly (readonly CellValue[])[] | Grid;

/**
 * A sheet of another program, which may not know the types, as a grid: a row that is none is empty, and
 * what is no cell's value (a `Date`, an object) is its type in brackets, for the reader to complain of
 * where it stands. What is missing beside the values has its usual value.
 *
 * @throws {TypeError} for what is neither rows nor a grid.
 */
export function givenGrid(sheet: Sheet): Grid {
  const given = (Array.isArray(sheet) ? { values: sheet } : sheet) as Partial<Grid> | null | undefined;
  if (!Array.isArray(given?.values)) throw new TypeError('a sheet is a list of rows of cells, or a Grid');
  return { name: '', top: 0, left: 0, date1904: false, ...given, values: cellsOf(given.values) };
}

function cellsOf(rows: Grid['values']): Grid['values'] {
  let fine = true;
  // Not `every`, which passes over holes.
  for (let at = 0; fine && at < rows.length; at += 1) fine = isRow(rows[at]);
  return fine ? rows : Array.from(rows, (row) => (isRow(row) ? row : rowOf(row)));
}

function isRow(row: unknown): row is readonly CellValue[] {
  if (!Array.isArray(row)) return false;
  for (let at = 0; at < row.length; at += 1) if (!isCell(row[at])) return false;
  return true;
}

/** Cells that were left out are empty. */
function isCell(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'undefined':
      return true;
    default:
      return value === null;
  }
}

const rowOf = (row: unknown): CellValue[] =>
  Array.isArray(row)
    ? Array.from(row, (value: unknown) => (isCell(value) ? ((value ?? null) as CellValue) : shown(value)))
    : [];

/** A BigInt has all its digits, as a text would. */
const shown = (value: unknown): string =>
  typeof value === 'bigint' ? String(value) : Object.prototype.toString.call(value);
