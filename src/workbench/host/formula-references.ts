import { area, columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from './address';
import { moveSpan } from './shift';

/** A reference inside a formula, outside of quoted texts: optional sheet, then `A1`, `A1:B2`, `A:C` or `2:5`. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula after rows or columns were put in (`count` > 0) or taken out at `at` on `sheet`, as
 * Excel rewrites it: references move, ranges grow or shrink, what is gone becomes `#REF!`.
 * `home` is the sheet the formula stands on.
 */
export function shiftReferences(
  formula: string,
  home: string,
  sheet: string,
  kind: 'rows' | 'columns',
  at: number,
  count: number,
): string {
  return formula.replace(
    REFERENCE,
    (whole, prefix: string | undefined, reference: string | undefined, offset: number) => {
      if (reference === undefined || /[\p{L}\p{N}_.]/u.test(formula[offset - 1] ?? '')) return whole;
      const target = prefix === undefined ? home : unquoted(prefix.slice(0, -1));
      if (target.toLowerCase() !== sheet.toLowerCase()) return whole;
      const moved = shiftOne(reference, kind, at, count);
      return moved === null ? `${prefix ?? ''}#REF!` : (prefix ?? '') + moved;
    },
  );
}

/**
 * A formula copied `down` rows and `right` columns away: what is not fixed by `$` goes along, and what would
 * leave the sheet becomes `#REF!`.
 */
export function moveReferences(formula: string, down: number, right: number): string {
  return formula.replace(
    REFERENCE,
    (whole, prefix: string | undefined, reference: string | undefined, offset: number) => {
      if (reference === undefined || /[\p{L}\p{N}_.]/u.test(formula[offset - 1] ?? '')) return whole;
      const ends = reference.split(':').map((end) => moveEnd(readEnd(end), down, right));
      return (prefix ?? '') + (ends.includes(null) ? '#REF!' : ends.join(':'));
    },
  );
}

function moveEnd(end: End, down: number, right: number): string | null {
  const row = (end.row ?? 0) + (end.rowFixed || end.row === null ? 0 : down);
  const column = (end.column ?? 0) + (end.columnFixed || end.column === null ? 0 : right);
  const isOnSheet = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
  return isOnSheet ? writeEnd(end, row, column) : null;
}

/** A quoted text, or a sheet's name before its `!`. */
const SHEET_PREFIX = /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula after a sheet got another name, or (null) was deleted: then what pointed there is `#REF!`. */
export function renameSheetInFormula(formula: string, before: string, after: string | null): string {
  return formula.replace(SHEET_PREFIX, (whole, name: string | undefined) => {
    const isIt = name !== undefined && unquoted(name).toLowerCase() === before.toLowerCase();
    if (!isIt) return whole;
    return after === null ? '#REF!' : `${quoteSheetName(after)}!`;
  });
}

function unquoted(name: string): string {
  return name.replace(/^'|'$/g, '').replace(/''/g, "'");
}

interface End {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

function shiftOne(reference: string, kind: 'rows' | 'columns', at: number, count: number): string | null {
  const [first, second] = reference.split(':').map(readEnd);
  if (!first) return reference;
  const last = second ?? first;
  const span = area(first.row ?? 0, first.column ?? 0, 1, 1);
  const whole = {
    ...span,
    bottom: last.row ?? MAX_ROWS - 1,
    right: last.column ?? MAX_COLUMNS - 1,
  };
  const moved = moveSpan(whole, kind, at, count);
  if (!moved) return null;
  const start = writeEnd(first, moved.top, moved.left);
  return second ? `${start}:${writeEnd(last, moved.bottom, moved.right)}` : start;
}

function readEnd(text: string): End {
  const [, columnMark, column, rowMark, row] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // In `$2` the only mark belongs to the row.
  const rowFixed = column ? rowMark === '$' : columnMark === '$' || rowMark === '$';
  return {
    column: column ? columnIndex(column) : null,
    columnFixed: Boolean(column) && columnMark === '$',
    row: row ? Number(row) - 1 : null,
    rowFixed,
  };
}

function writeEnd(end: End, row: number, column: number): string {
  const letters = end.column === null ? '' : `${end.columnFixed ? '$' : ''}${columnName(column)}`;
  const digits = end.row === null ? '' : `${end.rowFixed ? '$' : ''}${row + 1}`;
  return letters + digits;
}
