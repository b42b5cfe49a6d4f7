import type { Area, CellValue } from '../core/grid';
import { cellAddress, contains } from './addresses';
import { inChunks, rowBytes, rowsPerChunk } from './chunks';
import { ExcelFault, type FaultCode } from './faults';
import type { SheetGrid } from './read-grid';

/**
 * Throws `code` with the first cell that is no longer as it was read: results belong to rows, and after a
 * sort or an edit they would stand beside the wrong people. Cells of `ours` may differ.
 */
export async function refuseIfChanged(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { values, top, left }: SheetGrid,
  ours: readonly Area[],
  code: FaultCode,
): Promise<void> {
  const columns = values[0]?.length ?? 0;
  const isOurs = (row: number, column: number) => ours.some((area) => contains(area, row, column));
  await inChunks(values.length, rowsPerChunk(rowBytes(values), columns), async ({ from, count }) => {
    const range = sheet.getRangeByIndexes(top + from, left, count, columns).load('values');
    await context.sync();
    (range.values as CellValue[][]).forEach((now, at) => {
      const before = values[from + at] ?? [];
      now.forEach((value, column) => {
        if (value === (before[column] ?? '') || isOurs(top + from + at, left + column)) return;
        throw new ExcelFault(code, { address: cellAddress(top + from + at, left + column) });
      });
    });
    return undefined;
  });
}
