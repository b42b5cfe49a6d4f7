/** .xlsx and .csv in and out. No DOM, no Node, nothing asynchronous: runs in a worker as well as on a server. */
export { FileProblem } from './problem';
export type { FileProblemCode, FileProblemData, FileProblemParams } from './problem';
export { DEFAULT_LIMITS } from './limits';
export type { FileLimits } from './limits';
export { openWorkbook, sheetNames } from './workbook';
export type { DefinedName, SheetInfo, SheetState, Workbook } from './workbook';
export { readSheet } from './read-grid';
export { applyPlan } from './apply-plan';
export { clearAll } from './clear';
export { saveWorkbook } from './save-workbook';
export { shownFormula, storedFormula } from './formula-names';
export { newWorkbook } from './new-workbook';
export type { CellLook, NewCell, NewColumn, NewSheet, NewWorkbook } from './new-workbook';
export { parseDelimited, readCsv, writeCsv } from './csv';
export type { CsvFile, Delimiter, MakeDecoder, TextDecoderLike } from './csv';
