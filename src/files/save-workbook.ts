import { writeRecord } from './restore';
import type { Workbook } from './workbook';

/**
 * The workbook as a file. Parts nobody changed keep their bytes and their order; the same workbook and
 * the same changes give the same bytes.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  if (workbook.annotated && !workbook.edited) writeRecord(workbook);
  return workbook.pack.save();
}
