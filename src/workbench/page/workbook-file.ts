/** Workbooks as files: .xlsx in and out of the model. */
import { openWorkbook, saveWorkbook } from '../../files';
import type { Workbook } from '../host/model';

export interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function openFile(workbook: Workbook, name: string, bytes: Uint8Array): OpenFile {
  const file = openWorkbook(bytes);
  workbook.transact('load', () => {
    workbook.name = name;
    for (const info of file.sheets()) if (info.hasCells) workbook.addSheet(info.name);
  });
  return { name, bytes };
}

export function saveFile(_workbook: Workbook, file: OpenFile | null): Uint8Array {
  return file ? saveWorkbook(openWorkbook(file.bytes)) : new Uint8Array();
}
