import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileProblem, newWorkbook, openWorkbook, readSheet, type FileProblemCode } from '../../src/files';
import { fileProblemMessage } from '../../src/messages/files';
import {
  contentTypes,
  MAIN,
  relationships,
  simpleParts,
  simpleWorkbook,
  zipParts,
  type Parts,
} from './parts';

/** Opens and reads every sheet; the problem met, or null. */
function problemOf(bytes: Uint8Array, limits = {}): FileProblem | null {
  try {
    const workbook = openWorkbook(bytes, limits);
    for (const sheet of workbook.sheets()) readSheet(workbook, sheet.name);
    return null;
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

function without(part: string, parts: Parts = simpleParts('')): Uint8Array {
  return zipParts(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)));
}

function oleFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((character) => [character.charCodeAt(0), 0]);
  return new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(1024).fill(0),
    ...name,
  ]);
}

/** The zip's central directory entry of a part, to falsify what it says. */
function centralEntry(bytes: Uint8Array, part: string): number {
  const name = strToU8(part);
  for (let at = 0; at < bytes.length - 46; at++) {
    const isEntry =
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
    if (isEntry && name.every((byte, i) => bytes[at + 46 + i] === byte)) return at;
  }
  throw new Error(`no entry ${part}`);
}

function patched(part: string, offset: number, ...values: number[]): Uint8Array {
  const bytes = simpleWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
  bytes.set(values, centralEntry(bytes, part) + offset);
  return bytes;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const good = simpleWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
const chartSheetOnly: Parts = {
  ...simpleParts(''),
  'xl/_rels/workbook.xml.rels': relationships(['chartsheet', 'worksheets/sheet1.xml']),
};

/** What is wrong, the file, the code, and a part or place that the problem must name. */
const CASES: readonly (readonly [string, () => Uint8Array, FileProblemCode, string?])[] = [
  ['nothing in it', () => new Uint8Array(0), 'file-empty'],
  ['a text', () => strToU8('姓名,身份证号\n'), 'not-a-zip'],
  ['random bytes', () => new Uint8Array([1, 2, 3, 4, 5, 6]), 'not-a-zip'],
  ['a web page named .xls', () => strToU8('\uFEFF <html><table></table></html>'), 'web-page'],
  ['Excel 97', () => oleFile('Workbook'), 'legacy-xls'],
  ['encrypted', () => oleFile('EncryptedPackage'), 'encrypted'],
  ['a zip with a password', () => patched(SHEET, 8, 1), 'encrypted'],
  ['cut in the middle', () => good.subarray(0, good.length >> 1), 'truncated'],
  ['cut before its end', () => good.subarray(0, good.length - 10), 'truncated'],
  ['only a zip header', () => good.subarray(0, 4), 'truncated'],
  ['an unknown packing', () => patched(SHEET, 10, 14), 'zip-method', SHEET],
  ['an entry that starts elsewhere', () => patched(SHEET, 42, 3), 'zip-damaged', SHEET],
  ['an entry that starts behind the end', () => patched(SHEET, 42, 0xff, 0xff, 0xff), 'truncated'],
  ['a wrong checksum', () => patched(SHEET, 16, 1, 2, 3, 4), 'part-damaged', SHEET],
  ['an entry larger than it says', () => patched(SHEET, 24, 5, 0, 0, 0), 'part-damaged', SHEET],
  ['a zip of something else', () => zipParts({ 'a.txt': 'hello' }), 'not-a-workbook'],
  [
    'a text document',
    () =>
      zipParts({
        '[Content_Types].xml': contentTypes({}),
        '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
        'word/document.xml': '<document/>',
      }),
    'not-a-workbook',
  ],
  ['an OpenDocument table', () => zipParts({ mimetype: 'x', 'content.xml': '<a/>' }), 'not-a-workbook'],
  [
    'a binary workbook',
    () =>
      zipParts({
        '[Content_Types].xml': contentTypes({}),
        '_rels/.rels': relationships(['officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': 'x',
      }),
    'binary-workbook',
  ],
  ['no relationships', () => without('_rels/.rels'), 'part-missing', 'officeDocument'],
  ['no workbook part', () => without('xl/workbook.xml'), 'part-missing', 'xl/workbook.xml'],
  ['a sheet without its part', () => without(SHEET), 'part-missing', SHEET],
  ['a sheet without its relationship', () => without('xl/_rels/workbook.xml.rels'), 'part-missing', '表'],
  [
    'no sheets',
    () =>
      zipParts({ ...simpleParts(''), 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    'no-sheets',
  ],
  ['only a chart sheet', () => zipParts(chartSheetOnly), 'no-sheets'],
  [
    'the workbook part is something else',
    () => zipParts({ ...simpleParts(''), 'xl/workbook.xml': '<styleSheet/>' }),
    'part-mixed-up',
    'xl/workbook.xml',
  ],
  [
    'the sheet part is the shared strings',
    () => zipParts({ ...simpleParts(''), [SHEET]: `<sst xmlns="${MAIN}"/>` }),
    'part-mixed-up',
    SHEET,
  ],
  ['a sheet without sheetData', () => simpleWorkbook(`<worksheet xmlns="${MAIN}"/>`), 'part-mixed-up', SHEET],
  [
    'two sheetData',
    () => simpleWorkbook(`<worksheet xmlns="${MAIN}"><sheetData/><sheetData/></worksheet>`),
    'part-mixed-up',
    SHEET,
  ],
  [
    'shared strings that are a sheet',
    () =>
      simpleWorkbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
        'xl/sharedStrings.xml': '<worksheet/>',
      }),
    'part-mixed-up',
    'xl/sharedStrings.xml',
  ],
  [
    'XML cut off',
    () => simpleWorkbook(`<worksheet xmlns="${MAIN}"><sheetData><row r="1">`),
    'part-malformed',
    SHEET,
  ],
  [
    'an entity nobody defined',
    () => simpleWorkbook('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'),
    'part-malformed',
    SHEET,
  ],
  [
    'half a surrogate pair',
    () => simpleWorkbook('<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>'),
    'part-malformed',
    SHEET,
  ],
  [
    'a DTD',
    () =>
      simpleWorkbook(
        `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      ),
    'part-dtd',
    SHEET,
  ],
  [
    'a billion laughs',
    () =>
      simpleWorkbook(
        `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
      ),
    'part-dtd',
    SHEET,
  ],
  [
    'elements nested without end',
    () =>
      simpleWorkbook(
        `<worksheet xmlns="${MAIN}">${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}<sheetData/></worksheet>`,
      ),
    'part-mixed-up',
    SHEET,
  ],
  [
    'an unknown encoding',
    () =>
      zipParts({ ...simpleParts(''), [SHEET]: strToU8('<?xml version="1.0" encoding="GBK"?><worksheet/>') }),
    'part-encoding',
    SHEET,
  ],
  ['a row twice', () => simpleWorkbook('<row r="2"/><row r="2"/>'), 'cell-misplaced', 'row 2'],
  ['rows backwards', () => simpleWorkbook('<row r="3"/><row r="2"/>'), 'cell-misplaced', 'row 2'],
  ['row zero', () => simpleWorkbook('<row r="0"/>'), 'cell-misplaced', 'row 0'],
  ['a row off the sheet', () => simpleWorkbook('<row r="1048577"/>'), 'cell-misplaced', 'row 1048577'],
  ['a cell in another row', () => simpleWorkbook('<row r="2"><c r="A1"/></row>'), 'cell-misplaced', 'A1'],
  ['a cell twice', () => simpleWorkbook('<row r="1"><c r="A1"/><c r="A1"/></row>'), 'cell-misplaced', 'A1'],
  ['a cell off the sheet', () => simpleWorkbook('<row r="1"><c r="XFE1"/></row>'), 'cell-misplaced', 'XFE1'],
  ['a cell of no place', () => simpleWorkbook('<row r="1"><c r="?"/></row>'), 'cell-misplaced', '?'],
  [
    'a shared string that is missing',
    () => simpleWorkbook('<row r="1"><c r="B1" t="s"><v>9</v></c></row>'),
    'string-missing',
    'B1',
  ],
  [
    'a negative shared string',
    () => simpleWorkbook('<row r="1"><c r="B1" t="s"><v>-1</v></c></row>'),
    'string-missing',
    'B1',
  ],
  [
    'a number that is none',
    () => simpleWorkbook('<row r="1"><c r="B1"><v>12a</v></c></row>'),
    'value-unreadable',
    'B1',
  ],
  [
    'a date that is none',
    () => simpleWorkbook('<row r="1"><c r="B1" t="d"><v>2023-13-01</v></c></row>'),
    'value-unreadable',
    'B1',
  ],
];

const TABLE = CASES.map(([title, make, code, named]) => ({ title, make, code, named }));

describe('files that cannot be read', () => {
  it.each(TABLE)('$title', ({ make, code, named }) => {
    const problem = problemOf(make());
    expect(problem?.code).toBe(code);
    if (named !== undefined) expect(JSON.stringify(problem?.problem.params)).toContain(named);
  });

  it.each(TABLE)('$title: one sentence in each language, and never the code', ({ make, code }) => {
    const { problem } = problemOf(make())!;
    for (const locale of ['zh-CN', 'en'] as const) {
      const message = fileProblemMessage(problem, locale);
      expect(message).not.toContain('\n');
      expect(message).not.toContain('undefined');
      expect(message).not.toContain(`${code} `);
    }
    expect(fileProblemMessage(problem, 'zh-CN')).toMatch(/[。]$/);
  });

  it('says which sheets there are when one is missing', () => {
    const workbook = openWorkbook(
      newWorkbook({
        sheets: [
          { name: '甲', rows: [] },
          { name: '乙', rows: [] },
        ],
      }),
    );
    expect(() => readSheet(workbook, '丙')).toThrow(
      expect.objectContaining({
        problem: { code: 'sheet-missing', params: { sheet: '丙', sheets: '甲、乙' } },
      }),
    );
  });
});

describe('limits, each met at its edge', () => {
  it('file size', () => {
    expect(problemOf(good, { file: good.length })).toBeNull();
    expect(problemOf(good, { file: good.length - 1 })?.problem).toEqual({
      code: 'file-too-large',
      params: { size: good.length, limit: good.length - 1 },
    });
  });

  it('number of parts', () => {
    expect(problemOf(good, { parts: 5 })).toBeNull();
    expect(problemOf(good, { parts: 4 })?.problem).toEqual({
      code: 'too-many-parts',
      params: { count: 5, limit: 4 },
    });
  });

  it('size of a part, and of all', () => {
    const zeros = zipParts({ ...simpleParts(''), 'xl/big.xml': `<a>${' '.repeat(1_000_000)}</a>` });
    // The declaration of 56 characters stands before it.
    const size = 1_000_007 + 56;
    expect(problemOf(zeros, { part: size })).toBeNull();
    expect(problemOf(zeros, { part: size - 1 })?.problem).toEqual({
      code: 'unpacked-too-large',
      params: { part: 'xl/big.xml', size, limit: size - 1 },
    });
    expect(problemOf(zeros, { unpacked: size })?.code).toBe('unpacked-too-large');
    expect(problemOf(zeros, { unpacked: size + 10_000 })).toBeNull();
  });

  it('ratio, for parts large enough to matter', () => {
    const zeros = zipParts({ ...simpleParts(''), 'xl/big.xml': `<a>${' '.repeat(1_000_000)}</a>` });
    expect(problemOf(zeros, { ratio: 100, ratioFrom: 900_000 })?.code).toBe('ratio-too-high');
    expect(problemOf(zeros, { ratio: 100, ratioFrom: 1_100_000 })).toBeNull();
  });

  it('a bomb that lies about its size is noticed while it unpacks', () => {
    const bomb = zipParts({ ...simpleParts(''), [SHEET]: `<a>${' '.repeat(30_000_000)}</a>` });
    bomb.set([100, 0, 0, 0], centralEntry(bomb, SHEET) + 24);
    expect(problemOf(bomb)?.problem).toEqual({ code: 'part-damaged', params: { part: SHEET } });
  });

  it('cells of a sheet, the empty ones left of a value counted', () => {
    const wide = simpleWorkbook('<row r="1"><c r="A1"><v>1</v></c><c r="J1"><v>1</v></c></row>');
    expect(problemOf(wide, { cells: 10 })).toBeNull();
    expect(problemOf(wide, { cells: 9 })?.problem).toEqual({
      code: 'too-many-cells',
      params: { sheet: '表', limit: 9 },
    });
  });
});
