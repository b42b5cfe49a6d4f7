/** Workbooks as files: .xlsx in and out of the model. */
import { editWorkbook, newWorkbook, openWorkbook, readSnapshot, saveWorkbook } from '../../files';
import { loadModel, loadSnapshot } from '../host/load-snapshot';
import type { Sheet, Workbook } from '../host/model';
import { type SheetOrigins, changesSince } from './file-changes';

/** The file a workbook came from, to be patched when it is saved. */
export interface OpenFile {
  readonly bytes: Uint8Array;
  /** What each sheet was called in the file; sheets that are not here are new. */
  readonly origins: SheetOrigins;
}

/** Reads a file into an empty workbook. @throws FileProblem */
export function openFile(workbook: Workbook, name: string, bytes: Uint8Array): OpenFile {
  workbook.name = name;
  loadSnapshot(workbook, readSnapshot(openWorkbook(bytes)));
  return { bytes, origins: new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name])) };
}

/** The one sheet of the file that a workbook without a file is written into. */
const EMPTY_SHEET = '~';

/**
 * The workbook as a file: the one it came from with what is different since, part by part, so that
 * everything the workbench does not know stays in it.
 * @throws FileProblem for what no workbook can hold
 */
export function saveFile(
  workbook: Workbook,
  file: OpenFile | null,
  isSpilled: (sheet: Sheet, row: number, column: number) => boolean,
): Uint8Array {
  const bytes = file?.bytes ?? newWorkbook({ sheets: [{ name: EMPTY_SHEET, rows: [] }] });
  const target = openWorkbook(bytes);
  const before = loadModel(readSnapshot(target));
  const origins = file?.origins ?? new Map([[workbook.sheets[0]!.id, EMPTY_SHEET]]);
  const edits = changesSince(before, workbook, origins, isSpilled);
  if (edits === null) return bytes;
  editWorkbook(target, edits);
  return saveWorkbook(target);
}
