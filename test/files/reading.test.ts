import { describe, expect, it } from 'vitest';
import { openWorkbook, readSheet, readSnapshot, sheetNames } from '../../src/files';
import { MAIN, relationships, RELATIONS, simpleParts, simpleWorkbook, worksheet, zipParts } from './parts';
import { richWorkbook } from './rich-workbook';

const read = (sheet: string, more = {}) => readSheet(openWorkbook(simpleWorkbook(sheet, more)), '表');

describe('reading a sheet', () => {
  it('gives the used range by content, whatever the stated extent and formats say', () => {
    const grid = read(
      worksheet(
        '<row r="2"><c r="A2" s="0"/><c r="B2" s="0"/></row><row r="5"><c r="C5"><v>1</v></c><c r="F5"/></row><row r="7"><c r="D7" t="inlineStr"><is><t></t></is></c></row><row r="8"><c r="E8"><f>1+1</f></c></row>',
        '<dimension ref="A1:XFD1048576"/>',
      ),
    );
    expect([grid.top, grid.left]).toEqual([4, 2]);
    expect(grid.values).toEqual([[1], [], [], [null, null, null]]);
    expect(grid.formulas?.[3]?.[2]).toBe('=1+1');
  });

  it('gives an empty grid for an empty sheet', () => {
    expect(read('<row r="9"><c r="A9" s="0"/></row>').values).toEqual([]);
  });

  it('reads every type of value', () => {
    const grid = read(
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
        '<c r="E1" t="str"><f>A1</f><v>a_x000D_b</v></c><c r="F1" t="d"><v>2023-04-01</v></c><c r="G1" t="d"><v>2023-04-01T06:00:00</v></c><c r="H1" t="s"><v>1</v></c></row>',
      {
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si/><si><r><t>甲</t></r><r><rPr/><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si></sst>`,
      },
    );
    expect(grid.values[0]).toEqual([1.5, -2000, false, '#N/A', 'a\rb', 45017, 45017.25, '甲 乙']);
  });

  it('counts dates of type d in the epoch of a 1904 workbook', () => {
    const parts = simpleParts(
      '<row r="1"><c r="A1" t="d"><v>2023-04-01</v></c><c r="B1"><v>43555</v></c></row>',
    );
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string).replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    const grid = readSheet(openWorkbook(zipParts(parts)), '表');
    // 45017 days from 1900 less the 1462 between the epochs.
    expect(grid.values[0]).toEqual([43555, 43555]);
    expect(grid.date1904).toBe(true);
  });

  it('spells out shared formulas for every member', () => {
    const grid = read(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)&amp;"A1"+Sheet2!A1+LOG10(A1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>',
    );
    expect(grid.formulas?.map((row) => row?.[0])).toEqual([
      '=A1*$C$1+SUM(A$1:A1)&"A1"+Sheet2!A1+LOG10(A1)',
      '=A2*$C$1+SUM(A$1:A2)&"A1"+Sheet2!A2+LOG10(A2)',
      '=A3*$C$1+SUM(A$1:A3)&"A1"+Sheet2!A3+LOG10(A3)',
    ]);
  });

  it('knows hidden rows, merges, formats and our result block', () => {
    const workbook = openWorkbook(richWorkbook());
    const grid = readSheet(workbook, '花名册');
    expect(grid.hiddenRows).toEqual(new Set([5]));
    expect(grid.merges).toContainEqual({ top: 7, left: 0, bottom: 7, right: 5 });
    expect(grid.formats?.[3]?.slice(1, 4)).toEqual(['General', '@', 'yyyy"年"m"月"d"日"']);
    expect(grid.values[7]?.[0]).toBe('合计');
    expect(grid.resultBlock).toBeUndefined();
    expect(sheetNames(workbook)).toEqual(['花名册', '字典(隐藏)', '深藏']);
  });

  it('reads a workbook whose elements have a prefix', () => {
    const parts = simpleParts(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
    );
    parts['xl/workbook.xml'] =
      `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${RELATIONS}"><x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`;
    const grid = readSheet(openWorkbook(zipParts(parts)), '表');
    expect(grid.values).toEqual([['前缀', 3]]);
    expect(grid.formulas?.[0]?.[1]).toBe('=A1');
    expect(grid.merges).toHaveLength(1);
  });

  it('reads rows and cells that do not say where they are', () => {
    expect(
      read(
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row>',
      ).values,
    ).toEqual([[1, null, null, 2, 3], [], [], [], [4]]);
  });

  it('reads UTF-16 parts and parts with a byte order mark', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>甲😀</t></is></c></row>')}`;
    const little = new Uint8Array(2 + xml.length * 2);
    little.set([0xff, 0xfe]);
    for (let i = 0; i < xml.length; i++)
      little.set([xml.charCodeAt(i) & 255, xml.charCodeAt(i) >> 8], 2 + 2 * i);
    expect(
      readSheet(openWorkbook(zipParts({ ...simpleParts(''), 'xl/worksheets/sheet1.xml': little })), '表')
        .values,
    ).toEqual([['甲😀']]);
    const marked = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from(worksheet('<row r="1"><c r="A1"><v>5</v></c></row>')),
    ]);
    expect(
      readSheet(
        openWorkbook(zipParts({ ...simpleParts(''), 'xl/worksheets/sheet1.xml': new Uint8Array(marked) })),
        '表',
      ).values,
    ).toEqual([[5]]);
  });

  it('reads the strict dialect of the format', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    const parts = Object.fromEntries(
      Object.entries(simpleParts('<row r="1"><c r="A1"><v>5</v></c></row>')).map(([name, xml]) => [
        name,
        strict(xml as string),
      ]),
    );
    expect(readSheet(openWorkbook(zipParts(parts)), '表').values).toEqual([[5]]);
  });

  it('takes a million formatted rows without content for what they are', () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, i) => `<row r="${i + 1}" s="1" customFormat="1" ht="14"/>`,
    ).join('');
    const grid = read(
      `${rows.replace('<row r="2" s="1" customFormat="1" ht="14"/>', '<row r="2"><c r="A2"><v>7</v></c></row>')}`,
    );
    expect(grid.values).toEqual([[7]]);
    expect(grid.top).toBe(1);
  });

  it('reads the last column and the last row there are', () => {
    const grid = read(
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
    );
    expect(grid.values).toHaveLength(1_048_576);
    expect(grid.values[0]).toHaveLength(16_384);
    expect(grid.values[1_048_575]).toEqual([2]);
  });
});

describe('the snapshot for a spreadsheet view', () => {
  const snapshot = readSnapshot(openWorkbook(richWorkbook()));
  const [sheet, dictionary, deep] = snapshot.sheets;

  it('has the sheets with their state and look', () => {
    expect(snapshot.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['花名册', 'visible'],
      ['字典(隐藏)', 'hidden'],
      ['深藏', 'veryHidden'],
    ]);
    expect(sheet).toMatchObject({
      tabColor: '#C00000',
      freeze: { rows: 3, columns: 2 },
      showGridlines: false,
      zoom: 85,
      defaultRowHeight: 14.25,
      autoFilter: { top: 2, left: 0, bottom: 6, right: 6 },
      protection: { sheet: true, formatCells: false },
    });
    expect(dictionary?.protection).toBeNull();
    expect(deep?.rows[0]?.cells[0]?.value).toBe(42);
  });

  it('has cells with style, formula and value', () => {
    const row = sheet?.rows.find(({ row: number }) => number === 4);
    const cell = row?.cells.find(({ column }) => column === 6);
    expect(cell).toMatchObject({ value: 960, formula: '=E5*F5' });
    expect(snapshot.styles[cell?.style ?? -1]?.numberFormat).toBe('#,##0.00_ ;[Red]-#,##0.00');
    expect(sheet?.rows.find(({ row: number }) => number === 0)?.height).toBe(36);
    expect(sheet?.rows.find(({ row: number }) => number === 5)?.hidden).toBe(true);
    const array = sheet?.rows
      .find(({ row: number }) => number === 6)
      ?.cells.find(({ column }) => column === 10);
    expect(array?.array).toEqual({ top: 6, left: 10, bottom: 6, right: 10 });
  });

  it('has fonts, fills and borders in plain colours', () => {
    const [plain, title, header, date] = snapshot.styles;
    expect(plain?.fill).toBeNull();
    expect(title).toMatchObject({
      font: { name: '华文中宋', size: 20, bold: true, color: '#000000' },
      wrap: true,
      horizontal: 'center',
    });
    // 4F81BD lightened by 0.6: the luminance 0.5255 becomes 0.5255 × 0.4 + 0.6 = 0.8102.
    expect(header?.fill).toBe('#B9CDE5');
    expect(header).toMatchObject({ rotation: 45, indent: 1 });
    expect(date?.borders).toEqual({
      top: { line: 'thin', color: null },
      bottom: { line: 'double', color: '#FF0000' },
      left: { line: 'thin', color: null },
      right: { line: 'thin', color: null },
    });
  });

  it('has columns in points, formats, validations, notes, links, tables and names', () => {
    // 21.75 characters × 7 pixels = 152.25, drawn as 152 pixels of 0.75 points.
    expect(sheet?.columns[1]).toEqual({ first: 1, last: 2, width: 114, hidden: false, style: 0 });
    expect(sheet?.columns[2]?.hidden).toBe(true);
    expect(sheet?.conditionalFormats[2]).toMatchObject({
      type: 'expression',
      formulas: ['=$E4>10'],
      stopIfTrue: true,
      fill: '#FFC7CE',
      fontColor: '#9C0006',
      bold: true,
    });
    expect(sheet?.validations.map(({ type, formulas }) => [type, formulas])).toEqual([
      ['list', ['标准']],
      ['whole', ['1', '60']],
      ['list', ["'字典(隐藏)'!$A$2:$A$3"]],
    ]);
    expect(sheet?.notes).toEqual([
      { row: 3, column: 1, text: '审核员:\n姓名含空格', author: '审核员' },
      { row: 7, column: 7, text: '空格上的批注', author: '审核员' },
    ]);
    expect(sheet?.hyperlinks.map(({ address, place }) => [address, place])).toEqual([
      ['https://example.invalid/policy', null],
      [null, "'字典(隐藏)'!A1"],
    ]);
    expect(dictionary?.tables).toEqual([
      {
        name: '表1',
        area: { top: 0, left: 0, bottom: 2, right: 1 },
        columns: ['工种', '标准'],
        headerRow: true,
        totalsRow: false,
        style: 'TableStyleMedium2',
        bandedRows: true,
        bandedColumns: false,
        filter: true,
      },
    ]);
    expect(snapshot.names).toContainEqual({
      name: '系数',
      formula: '=0.85',
      sheet: null,
      hidden: false,
      comment: '县级系数',
    });
  });
});

it('reads a workbook whose main part has another name and whose targets are absolute', () => {
  const parts = simpleParts('<row r="1"><c r="A1"><v>5</v></c></row>');
  const { 'xl/workbook.xml': main, ...others } = parts;
  const bytes = zipParts({
    ...others,
    '_rels/.rels': relationships(['officeDocument', '/book/Main.xml']),
    'book/Main.xml': main!,
    'book/_rels/Main.xml.rels': relationships(['worksheet', '/XL/worksheets/Sheet1.xml']),
  });
  expect(readSheet(openWorkbook(bytes), '表').values).toEqual([[5]]);
});
