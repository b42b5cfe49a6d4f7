import type { FileTexts } from '../files';

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

const DAMAGED = 'The file may be damaged: open it in Excel, save it as .xlsx and try again.';

/** Reasons why a file cannot be used, one sentence each. */
export const fileTexts: FileTexts = {
  'file-empty': () => 'The file is empty (0 bytes). Check that it was saved or downloaded completely.',
  'not-a-zip': () => 'This is not an Excel workbook (.xlsx). Choose an .xlsx file; save text as .csv.',
  'legacy-xls': () =>
    'This is an Excel 97-2003 workbook (.xls). Open it in Excel, save it as .xlsx and try again.',
  'web-page': () =>
    'This file is a web page with an Excel extension. Open it in Excel, save it as .xlsx and try again.',
  encrypted: () =>
    'The workbook is encrypted. Open it in Excel, remove the password to open, save and try again.',
  'binary-workbook': () =>
    'This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and try again.',
  'not-a-workbook': ({ kind }) => `This is not an Excel workbook but a ${kind} file. Choose an .xlsx file.`,
  truncated: () => 'The file is incomplete: its end is missing. Download or copy it again.',
  'zip-damaged': ({ part }) => `The part "${part}" is not where the file says it is. ${DAMAGED}`,
  'zip-method': ({ part, method }) =>
    `The part "${part}" is packed in an unsupported way (${method}). Save the file as .xlsx in Excel and try again.`,
  'file-too-large': ({ size, limit }) =>
    `The file has ${megabytes(size)}; the limit is ${megabytes(limit)}. Split it and try again.`,
  'too-many-parts': ({ count, limit }) =>
    `The file has ${count} parts; the limit is ${limit}. Make sure it comes from a source you trust.`,
  'unpacked-too-large': ({ part, size, limit }) =>
    `The part "${part}" unpacks to ${megabytes(size)}; the limit is ${megabytes(limit)}. Make sure the source is trusted, or split the file.`,
  'ratio-too-high': ({ part, ratio, limit }) =>
    `The part "${part}" is packed ${ratio} to 1; the limit is ${limit}. It may be a zip bomb: make sure the source is trusted.`,
  'part-duplicate': ({ part }) => `The file has two parts named "${part}". ${DAMAGED}`,
  'part-missing': ({ part, wantedBy }) =>
    `The part "${part}" is missing${wantedBy ? ` ("${wantedBy}" refers to it)` : ''}. ${DAMAGED}`,
  'part-damaged': ({ part }) => `The part "${part}" cannot be unpacked or fails its checksum. ${DAMAGED}`,
  'part-encoding': ({ part, encoding }) =>
    `The part "${part}" is in the unsupported encoding "${encoding}". Save the file as .xlsx in Excel and try again.`,
  'part-dtd': ({ part }) =>
    `The part "${part}" has a DTD (entity definitions), which is refused for safety. Make sure the source is trusted.`,
  'part-malformed': ({ part, line, column }) =>
    `The part "${part}" is not well-formed XML at line ${line}, column ${column}. ${DAMAGED}`,
  'part-mixed-up': ({ part, expected, found }) =>
    `The part "${part}" has the wrong content: expected ${expected}${found ? `, found ${found}` : ''}. ${DAMAGED}`,
  'cell-misplaced': ({ part, place }) =>
    `In the part "${part}", "${place}" is repeated, out of order or off the sheet. ${DAMAGED}`,
  'string-missing': ({ part, place, index }) =>
    `In the part "${part}", cell ${place} refers to text ${index}, which does not exist. ${DAMAGED}`,
  'value-unreadable': ({ part, place, text }) =>
    `In the part "${part}", the value "${text}" of cell ${place} is neither a number nor a date. ${DAMAGED}`,
  'too-many-cells': ({ sheet, limit }) =>
    `The sheet "${sheet}" has more than ${limit} cells. Delete unneeded rows and columns, or split it.`,
  'no-sheets': () => 'The workbook has no sheet that can be read.',
  'sheet-missing': ({ sheet, sheets }) => `There is no sheet named "${sheet}". The workbook has: ${sheets}.`,
  'sheet-not-cells': ({ sheet }) => `"${sheet}" is a chart sheet without cells. Choose another sheet.`,
  'sheet-name-taken': ({ sheet }) =>
    `The workbook already has a sheet named "${sheet}". Rename it and try again.`,
  'sheet-name-invalid': ({ sheet }) =>
    `"${sheet}" cannot be a sheet name: at most 31 characters, none of \\ / ? * [ ] :, no apostrophe at either end.`,
  'off-sheet': ({ sheet, place }) =>
    `The sheet "${sheet}" has no room: ${place} is off the sheet. Delete unneeded columns to the right and try again.`,
  'text-too-long': ({ sheet, place, length, limit }) =>
    `${length} characters were to be written to ${place} on sheet "${sheet}"; a cell holds at most ${limit}.`,
  'number-not-finite': ({ sheet, place }) =>
    `The number to be written to ${place} on sheet "${sheet}" is not finite.`,
  'cells-occupied': ({ sheet, place }) =>
    `${place} on sheet "${sheet}" is not empty, so the result columns were not written. Clear the columns right of the roster and try again.`,
  'merge-in-way': ({ sheet, area }) =>
    `The merged cells ${area} on sheet "${sheet}" are in the way of the result columns. Unmerge them and try again.`,
  'array-formula-part': ({ sheet, place, area }) =>
    `${place} on sheet "${sheet}" belongs to the array formula in ${area}, which cannot be changed in part.`,
  'text-encoding': ({ encodings }) =>
    `The text's encoding is not known; tried ${encodings}. Save the file as CSV in UTF-8 and try again.`,
  'text-binary': () => 'This is not a text file: it has binary content. Choose a .csv or .xlsx file.',
  'quote-open': ({ line }) =>
    `The quotation mark opened on line ${line} is never closed. Check the quotes of that line.`,
};
