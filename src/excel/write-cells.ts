import type { CellValue } from '../core/grid';
import { cellBytes, WRITE_BYTES } from './chunks';

/** Where a block of cells goes: its first cell, 0-based. */
export interface Corner {
  readonly top: number;
  readonly left: number;
}

/**
 * Writes rows of equal width in pieces that fit a request. Number formats stand already, or text such as an
 * ID number would be turned into a number on arrival. The caller holds calculation and drawing for the first
 * piece; each further one is held here.
 */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  corner: Corner,
  rows: readonly (readonly CellValue[])[],
  onRows?: (written: number) => void,
): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  // Sizes are known here: a piece that Excel found too large would take with it what was asked before it.
  for (let from = 0; from < rows.length;) {
    const to = endOfPiece(rows, from);
    // Of the first request the caller has held the beginning, for what goes before the cells.
    if (from > 0) hold(context);
    sheet.getRangeByIndexes(corner.top + from, corner.left, to - from, columns).values = rows
      .slice(from, to)
      .map((row) => [...row]);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each piece is as much as a request may hold
    await context.sync();
    onRows?.(to);
    from = to;
  }
}

/** The row after the last that fits one request together with row `from`. */
function endOfPiece(rows: readonly (readonly CellValue[])[], from: number): number {
  let bytes = 0;
  let to = from;
  do {
    for (const value of rows[to]!) bytes += cellBytes(value);
    to += 1;
  } while (to < rows.length && bytes < WRITE_BYTES);
  return to;
}

/**
 * A value as it has to be sent to arrive as itself: a text that Excel would take for a formula gets an
 * apostrophe (formula injection from a name such as `=cmd|…`), an empty cell is "" (null would keep what is there).
 */
export function literal(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' && /^[=+@'-]/.test(value) ? `'${value}` : value;
}

/** The rows of a plan as literals, every row as wide as the first. */
export function literals(rows: readonly (readonly CellValue[])[], columns: number): CellValue[][] {
  return rows.map((row) => Array.from({ length: columns }, (_, column) => literal(row[column])));
}

/** Suspends calculation and drawing until the next sync. */
export function hold(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}
