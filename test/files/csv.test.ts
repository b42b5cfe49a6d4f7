import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv, type MakeDecoder } from '../../src/files';

const makeDecoder: MakeDecoder = (label) => new TextDecoder(label, { fatal: true });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytesOf(text), '名单', makeDecoder);

/** 姓名,甲 in GB18030, worked out by hand from the code table: 姓 D0D5, 名 C3FB, 甲 BCD7. */
const GB = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbc, 0xd7, 0x0d, 0x0a]);

describe('reading .csv', () => {
  it.each([
    ['UTF-8', bytesOf('姓名,甲\r\n'), 'utf-8'],
    ['UTF-8 with a mark', bytesOf('\uFEFF姓名,甲\r\n'), 'utf-8'],
    ['GB18030', GB, 'gb18030'],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 0xd3, 0x59, 0x0d, 0x54, 0x2c, 0, 0x32, 0x75, 0x0a, 0]),
      'utf-16le',
    ],
  ])('in %s', (_name, bytes, encoding) => {
    const file = readCsv(bytes, '名单', makeDecoder);
    expect(file.encoding).toBe(encoding);
    expect(file.grid.values).toEqual([['姓名', '甲']]);
  });

  it.each([
    ['comma', 'a,b\n1,2\n', ','],
    ['semicolon', 'a;b;c\n1,5;2;3\n', ';'],
    ['tab', 'a\tb\n1\t2\n', '\t'],
    ['one column', 'a\nb\n', ','],
    ['a named one', 'sep=;\na;b\n', ';'],
  ])('with a %s between', (_name, text, delimiter) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  it('does not count delimiters inside quotes', () => {
    expect(read('"a,b,c,d";x\n"e,f";y\n').grid.values).toEqual([
      ['a,b,c,d', 'x'],
      ['e,f', 'y'],
    ]);
  });

  it('keeps quotes, line breaks and blank lines as they are meant', () => {
    expect(read('"一\r\n行","说""好""",中"间"\r\n\r\n,末\r\n').grid.values).toEqual([
      ['一\n行', '说"好"', '中"间"'],
      [null],
      [null, '末'],
    ]);
  });

  it('reads a last line without a line break, and one that ends in a delimiter', () => {
    expect(read('a,b').grid.values).toEqual([['a', 'b']]);
    expect(read('a,').grid.values).toEqual([['a', null]]);
  });

  it('leaves text text: formulas, numbers, dates, long digits', () => {
    expect(
      read('=cmd|\'/c calc\'!A1,007,2023-04-01,330399199001011234,="330399199001011234"\n').grid.values,
    ).toEqual([["=cmd|'/c calc'!A1", '007', '2023-04-01', '330399199001011234', '330399199001011234']]);
  });

  it('counts rows in the file, the line that names the delimiter too', () => {
    expect(read('sep=;\na;b\n').grid.top).toBe(1);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'file-empty'],
    ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'text-binary'],
    ['neither encoding', new Uint8Array([0x61, 0xff, 0xff, 0x61]), 'text-encoding'],
    ['a quote never closed', bytesOf('a,b\n1,"2\n3,4\n'), 'quote-open'],
    ['a text too long', bytesOf('x'.repeat(32_768)), 'text-too-long'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(() => readCsv(bytes, '名单', makeDecoder)).toThrow(expect.objectContaining({ code }));
  });

  it('says on which line the quote was opened', () => {
    expect(() => read('a,b\n1,"2\n3,4\n')).toThrow(
      expect.objectContaining({ problem: { code: 'quote-open', params: { line: 2 } } }),
    );
  });
});

describe('writing .csv', () => {
  it('quotes what needs it and starts with a byte order mark', () => {
    expect(
      writeCsv([
        ['甲', 1.5, true, null],
        ['a,b', 'c"d', 'e\nf', ' g'],
      ]),
    ).toBe('\uFEFF甲,1.5,TRUE,\r\n"a,b","c""d","e\nf"," g"\r\n');
  });

  it('keeps a text from being run as a formula, and signed numbers as they are', () => {
    expect(writeCsv([['=1+1', '+cmd', '-1', '@x', '+86', '-甲']])).toBe(
      "\uFEFF'=1+1,'+cmd,-1,'@x,+86,'-甲\r\n",
    );
  });

  it('is what is read, for any text that no program takes for a formula', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((value) => value.replace(/\r\n?/g, '\n'))
      .filter((value) => !/^[=+\-@\t\r]/.test(value) && value !== '');
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          // One comma more than anything else, so that the delimiter is never in doubt.
          const header = Array.from({ length: 40 }, (_, i) => `列${i}`);
          const file = readCsv(bytesOf(writeCsv([header, ...rows])), '名单', makeDecoder);
          expect(file.grid.values.slice(1)).toEqual(rows);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
