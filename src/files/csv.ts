import type { CellValue, Grid } from '../core/grid';
import { MAX_COLUMNS, MAX_ROWS } from './a1';
import { MAX_TEXT } from './cell-text';
import { DEFAULT_LIMITS } from './limits';
import { fail } from './problem';

/** The little of `TextDecoder` that is needed; Node and browsers both have it, but not in the same place. */
export interface TextDecoderLike {
  /** Throws when the bytes are not of the encoding. */
  decode(bytes: Uint8Array): string;
}

/** `(label) => new TextDecoder(label, { fatal: true })` */
export type MakeDecoder = (label: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be') => TextDecoderLike;

export type Delimiter = ',' | ';' | '\t';

export interface CsvFile {
  readonly grid: Grid;
  readonly encoding: string;
  readonly delimiter: Delimiter;
}

/** A byte order mark decides; otherwise UTF-8 where it fits, and GB18030, which Excel in China writes. */
function decodeText(bytes: Uint8Array, makeDecoder: MakeDecoder): { text: string; encoding: string } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeWith(bytes.subarray(3), ['utf-8'], makeDecoder);
  if (a === 0xff && b === 0xfe) return decodeWith(bytes.subarray(2), ['utf-16le'], makeDecoder);
  if (a === 0xfe && b === 0xff) return decodeWith(bytes.subarray(2), ['utf-16be'], makeDecoder);
  if (bytes.includes(0)) fail('text-binary', {});
  return decodeWith(bytes, ['utf-8', 'gb18030'], makeDecoder);
}

function decodeWith(
  bytes: Uint8Array,
  encodings: Parameters<MakeDecoder>[0][],
  makeDecoder: MakeDecoder,
): { text: string; encoding: string } {
  for (const encoding of encodings) {
    try {
      return { text: makeDecoder(encoding).decode(bytes), encoding };
    } catch {
      // Not this one: the next may fit, and if none does the problem below says which were tried.
      continue;
    }
  }
  return fail('text-encoding', { encodings: encodings.join(', ').toUpperCase() });
}

/** The delimiter that the first lines have most of outside quotes; a comma when there is none. */
function findDelimiter(text: string): Delimiter {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  let lines = 0;
  for (let i = 0; i < text.length && lines < 20; i++) {
    const character = text[i]!;
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') lines++;
    else if (character in counts) counts[character as Delimiter]++;
  }
  const [best] = (Object.entries(counts) as [Delimiter, number][]).sort((x, y) => y[1] - x[1])[0]!;
  return counts[best] === 0 ? ',' : best;
}

/**
 * Rows of a delimited text. A quote only opens a quoted field at its start, as in Excel; inside, two
 * quotes are one. Fields stay text: nothing is taken for a formula, a number or a date here.
 */
export function parseDelimited(text: string, delimiter: Delimiter, name = ''): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let line = 1;
  let i = 0;
  const endField = (field: string): void => {
    if (field.length > MAX_TEXT) {
      fail('text-too-long', {
        sheet: name,
        place: `${rows.length + 1}:${row.length + 1}`,
        length: field.length,
        limit: MAX_TEXT,
      });
    }
    row.push(field);
    cells++;
    if (cells > DEFAULT_LIMITS.cells || row.length > MAX_COLUMNS || rows.length >= MAX_ROWS) {
      fail('too-many-cells', { sheet: name, limit: DEFAULT_LIMITS.cells });
    }
  };
  while (i < text.length) {
    let field = '';
    if (text[i] === '"') {
      const opened = line;
      let from = i + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) fail('quote-open', { line: opened });
        field += text.slice(from, close);
        if (text[close + 1] === '"') {
          field += '"';
          from = close + 2;
          continue;
        }
        i = close + 1;
        break;
      }
      for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) line++;
      field = field.replace(/\r\n?/g, '\n');
    }
    let end = i;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
    field += text.slice(i, end);
    endField(field);
    if (text[end] === delimiter) {
      i = end + 1;
      // A delimiter at the very end still has an empty field behind it.
      if (i === text.length) endField('');
      continue;
    }
    i = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    line++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/**
 * A .csv file as a grid of texts (null for empty fields): UTF-8 or GB18030, with or without a byte order
 * mark, comma, semicolon or tab. `="330…"`, which some systems write to keep digits, is read as its text.
 * @param name what the grid is called, usually the file's name without its extension
 * @throws FileProblem `file-empty`, `text-binary`, `text-encoding`, `quote-open`, `too-many-cells`, `text-too-long`
 */
export function readCsv(bytes: Uint8Array, name: string, makeDecoder: MakeDecoder): CsvFile {
  if (bytes.length === 0) fail('file-empty', {});
  if (bytes.length > DEFAULT_LIMITS.file)
    fail('file-too-large', { size: bytes.length, limit: DEFAULT_LIMITS.file });
  const { text, encoding } = decodeText(bytes, makeDecoder);
  // `sep=;` in the first line is Excel's own way to name the delimiter.
  const named = /^sep=([,;\t])\r?\n/.exec(text);
  const delimiter = named ? (named[1] as Delimiter) : findDelimiter(text);
  const rows = parseDelimited(named ? text.slice(named[0].length) : text, delimiter, name);
  const values = rows.map((row) =>
    row.map((field): CellValue => (field === '' ? null : (/^="([^"]*)"$/.exec(field)?.[1] ?? field))),
  );
  return {
    grid: { name, top: named ? 1 : 0, left: 0, values, merges: [], hiddenRows: new Set(), date1904: false },
    encoding,
    delimiter,
  };
}

/** Fields that spreadsheet programs would take for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

function csvField(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // An apostrophe in front keeps a text from being run as a formula when the file is opened.
  const safe = FORMULA_START.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A .csv text: comma, CRLF, with the byte order mark that makes Excel read it as UTF-8. */
export function writeCsv(rows: readonly (readonly CellValue[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(csvField).join(',') + '\r\n').join('');
}
