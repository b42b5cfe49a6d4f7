import type { CellValue } from '../core/grid';
import { inChunks, rowBytes, rowsPerChunk, WRITE_BYTES } from './chunks';

/** Where a block of cells goes: its first cell, 0-based. */
export interface Corner {
  readonly top: number;
  readonly left: number;
}

/**
 * Writes rows of equal width in pieces that fit a request. Number formats stand already, or text such as an
 * ID number would be turned into a number on arrival. Each piece asks Excel to hold calculation and drawing.
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
  let written = 0;
  await inChunks(rows.length, rowsPerChunk(rowBytes(rows), columns, WRITE_BYTES), async ({ from, count }) => {
    const piece = rows.slice(from, from + count);
    hold(context);
    sheet.getRangeByIndexes(corner.top + from, corner.left, count, columns).values = piece.map((row) => [
      ...row,
    ]);
    await context.sync();
    written += count;
    onRows?.(written);
    return undefined;
  });
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
