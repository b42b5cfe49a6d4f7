import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  clearAll,
  editWorkbook,
  FileProblem,
  openWorkbook,
  readSheet,
  readSnapshot,
  saveWorkbook,
  type SheetEdits,
  type WorkbookSnapshot,
} from '../../src/files';
import { MAIN, partText, simpleWorkbook, unzipParts, worksheet, zipParts } from './parts';
import { samplePlan } from './plans';
import { lostFeatures, readTree, unsound } from './rich-features';
import { richParts, richWorkbook } from './rich-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';

function edit(sheet: string, edits: Omit<SheetEdits, 'sheet'>, more = {}): Uint8Array {
  const workbook = openWorkbook(simpleWorkbook(sheet, more));
  editWorkbook(workbook, { sheets: [{ sheet: '表', ...edits }] });
  const bytes = saveWorkbook(workbook);
  expect(unsound(bytes)).toEqual([]);
  return bytes;
}

const grid = (bytes: Uint8Array) => readSheet(openWorkbook(bytes), '表');

describe('cells', () => {
  it('come between, before and behind those there are, in order', () => {
    const bytes = edit('<row r="2"><c r="B2"><v>2</v></c><c r="D2"><v>4</v></c></row><row r="5"/>', {
      cells: [
        { row: 1, column: 4, value: 5 },
        { row: 1, column: 2, value: 3 },
        { row: 1, column: 0, value: 1 },
        { row: 0, column: 0, value: 'erste' },
        { row: 4, column: 1, value: true },
        { row: 2, column: 0, value: 'neu' },
        { row: 8, column: 0, value: 9 },
      ],
    });
    expect(grid(bytes).values).toEqual([
      ['erste'],
      [1, 2, 3, 4, 5],
      ['neu'],
      [],
      [null, true],
      [],
      [],
      [],
      [9],
    ]);
  });

  it('come into a sheet without rows', () => {
    const bytes = edit(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, {
      cells: [{ row: 3, column: 3, value: 'x' }],
    });
    expect(grid(bytes)).toMatchObject({ top: 3, left: 3, values: [['x']] });
  });

  it('keep their style when only the value changes', () => {
    const workbook = openWorkbook(richWorkbook());
    editWorkbook(workbook, { sheets: [{ sheet: '花名册', cells: [{ row: 3, column: 3, value: 45020 }] }] });
    const after = readSheet(openWorkbook(saveWorkbook(workbook)), '花名册');
    expect(after.values[3]?.[3]).toBe(45020);
    expect(after.formats?.[3]?.[3]).toBe('yyyy"年"m"月"d"日"');
  });

  it('say where they are once one is put among cells that did not', () => {
    const bytes = edit(
      '<row><c><v>1</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row><row><c><v>2</v></c></row>',
      {
        cells: [
          { row: 0, column: 2, value: 3 },
          { row: 7, column: 0, value: 8 },
        ],
      },
    );
    expect(grid(bytes).values).toEqual([[1, null, 3, null, 5, 6], [2], [], [], [], [], [], [8]]);
    const between = edit('<row r="2"><c r="A2"><v>2</v></c></row><row><c><v>3</v></c></row>', {
      cells: [{ row: 0, column: 0, value: 1 }],
    });
    expect(grid(between).values).toEqual([[1], [2], [3]]);
  });

  it('take the prefix of the sheet', () => {
    const bytes = edit(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      {
        cells: [
          { row: 0, column: 1, value: '二' },
          { row: 1, column: 0, value: 3 },
        ],
        addNotes: [{ row: 0, column: 0, text: '注' }],
        columns: new Map([[1, { width: 60 }]]),
      },
    );
    expect(grid(bytes).values).toEqual([[1, '二'], [3]]);
    expect(readTree(partText(bytes, SHEET)).children[0]?.children.map(({ name }) => name)).toEqual([
      'cols',
      'sheetData',
      'legacyDrawing',
    ]);
  });

  it('expand a shared formula when its master is overwritten, and only then', () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2" s="0"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';
    const master = grid(edit(shared, { cells: [{ row: 0, column: 0, value: 1 }] }));
    expect(master.formulas).toEqual([undefined, ['=B2*2'], ['=B3*2']]);
    expect(master.values).toEqual([[1], [4], [6]]);
    const member = grid(edit(shared, { cells: [{ row: 1, column: 0, value: 1 }] }));
    expect(member.formulas).toEqual([['=B1*2'], undefined, ['=B3*2']]);
  });

  it('refuse part of an array formula, and take all of it', () => {
    const array =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c></row>';
    expect(() => edit(array, { cells: [{ row: 0, column: 1, value: 1 }] })).toThrow(
      expect.objectContaining({ code: 'array-formula-part' }),
    );
    const all = edit(array, {
      cells: [
        { row: 0, column: 0, value: 1 },
        { row: 0, column: 1, value: 2 },
      ],
    });
    expect(grid(all)).toMatchObject({ values: [[1, 2]], formulas: [undefined] });
  });

  it('drop the calculation chain when formulas come or go', () => {
    const workbook = openWorkbook(richWorkbook());
    editWorkbook(workbook, { sheets: [{ sheet: '花名册', cells: [{ row: 7, column: 6, value: 1 }] }] });
    const bytes = saveWorkbook(workbook);
    expect(unzipParts(bytes)['xl/calcChain.xml']).toBeUndefined();
    expect(unsound(bytes)).toEqual([]);
  });

  it.each([
    ['a number without end', Infinity, 'number-not-finite'],
    ['no number', NaN, 'number-not-finite'],
  ])('refuse %s', (_name, value, code) => {
    expect(() => edit('', { cells: [{ row: 0, column: 0, value }] })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('refuse a place off the sheet', () => {
    expect(() => edit('', { cells: [{ row: 0, column: 16_384, value: 1 }] })).toThrow(
      expect.objectContaining({ code: 'off-sheet' }),
    );
    expect(() => edit('', { cells: [{ row: 1_048_576, column: 0, value: 1 }] })).toThrow(
      expect.objectContaining({ code: 'off-sheet' }),
    );
    expect(grid(edit('', { cells: [{ row: 1_048_575, column: 16_383, value: 1 }] })).top).toBe(1_048_575);
  });
});

describe('columns and rows', () => {
  it('split a span of columns and leave the rest of it', () => {
    const bytes = edit(
      worksheet(
        '',
        '<cols><col min="2" max="6" width="20" style="0" customWidth="1"/><col min="8" max="9" width="5" hidden="1" customWidth="1"/></cols>',
      ),
      {
        columns: new Map([
          [0, { width: 54 }],
          [3, { width: 105 }],
          [7, { hidden: false }],
          [11, { hidden: true }],
        ]),
      },
    );
    const cols = readTree(partText(bytes, SHEET)).children[0]!.children.find(({ name }) => name === 'cols')!;
    expect(
      cols.children.map(({ attributes }) => [
        attributes['min'],
        attributes['max'],
        attributes['width'],
        attributes['hidden'],
      ]),
    ).toEqual([
      // 54 points are 72 pixels: 72 ÷ 7 = 10.2857, to 1/256.
      ['1', '1', '10.28515625', undefined],
      ['2', '3', '20', undefined],
      ['4', '4', '20', undefined],
      ['5', '6', '20', undefined],
      ['8', '8', '5', undefined],
      ['9', '9', '5', '1'],
      ['12', '12', '9.140625', '1'],
    ]);
  });

  it('set heights and hiding of rows there are and of new ones', () => {
    const bytes = edit(
      '<row r="1" ht="20" customHeight="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/>',
      {
        rows: new Map([
          [0, { height: null }],
          [1, { height: 30 }],
          [2, { hidden: false }],
          [4, { hidden: true }],
        ]),
      },
    );
    const rows = readTree(partText(bytes, SHEET)).children[0]!.children[0]!.children;
    expect(rows.map(({ attributes }) => attributes)).toEqual([
      { r: '1' },
      { r: '2', ht: '30', customHeight: '1' },
      { r: '3' },
      { r: '5', hidden: '1' },
    ]);
  });
});

describe('styles, notes, formats and sheets', () => {
  it('give a cell a look without changing others', () => {
    const workbook = openWorkbook(richWorkbook());
    editWorkbook(workbook, {
      sheets: [
        {
          sheet: '花名册',
          cells: [
            {
              row: 3,
              column: 1,
              value: '甲',
              style: {
                font: { bold: true, italic: true, color: '#00B050', name: '黑体', size: 14 },
                fill: null,
                border: { top: { line: 'thick', color: '#0000FF' }, left: null },
                horizontal: 'right',
                indent: 2,
                locked: false,
              },
            },
            { row: 12, column: 0, value: 1, style: { numberFormat: '0.0000' } },
          ],
        },
      ],
    });
    const bytes = saveWorkbook(workbook);
    expect(lostFeatures(bytes)).toEqual([]);
    expect(unsound(bytes)).toEqual([]);
    const snapshot = readSnapshot(openWorkbook(bytes));
    const styleAt = (row: number, column: number) =>
      snapshot.styles[
        snapshot.sheets[0]?.rows.find((r) => r.row === row)?.cells.find((c) => c.column === column)?.style ??
          -1
      ];
    expect(styleAt(3, 1)).toMatchObject({
      font: { bold: true, italic: true, color: '#00B050', name: '黑体', size: 14 },
      fill: null,
      horizontal: 'right',
      indent: 2,
      locked: false,
      borders: { top: { line: 'thick', color: '#0000FF' }, bottom: { line: 'double', color: '#FF0000' } },
    });
    expect(styleAt(3, 1)?.borders.left).toBeUndefined();
    expect(styleAt(12, 0)?.numberFormat).toBe('0.0000');
  });

  it('take a note out with its box and put others in; a user’s note is never replaced', () => {
    const workbook = openWorkbook(richWorkbook());
    editWorkbook(workbook, {
      sheets: [
        {
          sheet: '花名册',
          removeNotes: [{ row: 7, column: 7 }],
          addNotes: [
            { row: 3, column: 1, text: '不应替换' },
            { row: 4, column: 4, text: '新' },
          ],
          noteAuthor: '经办人',
        },
      ],
    });
    const bytes = saveWorkbook(workbook);
    expect(readSnapshot(openWorkbook(bytes)).sheets[0]?.notes).toEqual([
      { row: 3, column: 1, text: '审核员:\n姓名含空格', author: '审核员' },
      { row: 4, column: 4, text: '新', author: '经办人' },
    ]);
    const vml = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(vml).not.toContain('<x:Row>7</x:Row>');
    expect(vml).toContain('<x:Row>4</x:Row>');
  });

  it('take formula formats out and put others in', () => {
    const workbook = openWorkbook(richWorkbook());
    editWorkbook(workbook, {
      sheets: [
        {
          sheet: '花名册',
          removeFormats: ['=$E4>10'],
          addFormats: [
            {
              areas: [{ top: 3, left: 0, bottom: 6, right: 6 }],
              formula: '=$F4<WZ.STANDARD($B4)',
              fill: '#FFEB9C',
              font: null,
            },
          ],
        },
      ],
    });
    const bytes = saveWorkbook(workbook);
    expect(unsound(bytes)).toEqual([]);
    const formats = readSnapshot(openWorkbook(bytes)).sheets[0]!.conditionalFormats;
    expect(formats.map(({ type }) => type)).toEqual(['duplicateValues', 'cellIs', 'dataBar', 'expression']);
    expect(formats[3]).toMatchObject({
      formulas: ['=$F4<WZ.STANDARD($B4)'],
      fill: '#FFEB9C',
      fontColor: null,
      priority: 5,
    });
  });

  it('add, rename and remove sheets, and names with them', () => {
    const workbook = openWorkbook(richWorkbook());
    editWorkbook(workbook, {
      addSheets: ['新表'],
      setNames: [{ name: '本表', formula: '=新表!$A$1', sheet: '新表' }],
    });
    editWorkbook(workbook, { renameSheets: [['深藏', '更深']], removeSheets: ['字典(隐藏)'] });
    const bytes = saveWorkbook(workbook);
    expect(unsound(bytes)).toEqual([]);
    const again = openWorkbook(bytes);
    expect(again.sheets().map(({ name }) => name)).toEqual(['花名册', '更深', '新表']);
    expect(
      again
        .definedNames()
        .filter(({ sheet }) => sheet === '新表')
        .map(({ name }) => name),
    ).toEqual(['本表']);
  });

  it.each(['', '一'.repeat(32), 'a/b', 'a:b', '[a]', "'a", "a'"])(
    'refuse %j as the name of a sheet',
    (name) => {
      expect(() => editWorkbook(openWorkbook(richWorkbook()), { addSheets: [name] })).toThrow(
        expect.objectContaining({ code: 'sheet-name-invalid' }),
      );
    },
  );

  it('refuse a name that is taken, in any case', () => {
    const workbook = openWorkbook(simpleWorkbook(''));
    editWorkbook(workbook, { addSheets: ['Abc'] });
    expect(() => editWorkbook(workbook, { addSheets: ['aBC'] })).toThrow(
      expect.objectContaining({ code: 'sheet-name-taken' }),
    );
  });
});

describe('result columns', () => {
  const roster =
    '<row r="3"><c r="A3" t="inlineStr"><is><t>姓名</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>甲</t></is></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>乙</t></is></c></row>';

  it('never overwrite a user’s cell', () => {
    const taken = roster.replace('</c></row>', '</c><c r="C3"><v>1</v></c></row>');
    const workbook = openWorkbook(simpleWorkbook(taken));
    expect(() => applyPlan(workbook, samplePlan('表', 2, 1, 2))).toThrow(
      expect.objectContaining({ problem: { code: 'cells-occupied', params: { sheet: '表', place: 'C3' } } }),
    );
  });

  it('do not go into merged cells or off the sheet', () => {
    const merged = openWorkbook(
      simpleWorkbook(worksheet(roster, '', '<mergeCells><mergeCell ref="B4:B5"/></mergeCells>')),
    );
    expect(() => applyPlan(merged, samplePlan('表', 2, 1, 2))).toThrow(
      expect.objectContaining({ code: 'merge-in-way' }),
    );
    expect(() => applyPlan(openWorkbook(simpleWorkbook(roster)), samplePlan('表', 2, 16_382, 2))).toThrow(
      expect.objectContaining({ code: 'off-sheet' }),
    );
  });

  it('are known again by the hidden name, with what was there before', () => {
    const workbook = openWorkbook(simpleWorkbook(roster));
    applyPlan(workbook, samplePlan('表', 2, 1, 2));
    const bytes = saveWorkbook(workbook);
    expect(unsound(bytes)).toEqual([]);
    const again = openWorkbook(bytes);
    expect(readSheet(again, '表').resultBlock).toEqual({ top: 2, left: 1, bottom: 4, right: 3 });
    expect(readSheet(again, '表').values.map((row) => row.slice(1))).toEqual([
      ['审核结论', '应补金额', '问题说明'],
      ['可补贴', 2990],
      ['待核', 0, '身份证号码校验位不符 <请核对>'],
    ]);
    expect(again.definedNames().find(({ name }) => name === '_wz_result')).toMatchObject({
      hidden: true,
      sheet: '表',
      comment: 'widths 54 54 54',
    });
  });

  it('of two sheets stand side by side, and a second run gives the same bytes', () => {
    const annotate = (bytes: Uint8Array): Uint8Array => {
      const workbook = openWorkbook(bytes);
      applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
      applyPlan(workbook, { ...samplePlan('深藏', 0, 1, 2), issues: null });
      return saveWorkbook(workbook);
    };
    const once = annotate(richWorkbook());
    expect(unsound(once)).toEqual([]);
    expect(readSheet(openWorkbook(once), '深藏').resultBlock).toBeDefined();
    expect(annotate(once)).toEqual(once);
    const workbook = openWorkbook(once);
    clearAll(workbook);
    expect(unzipParts(saveWorkbook(workbook))).toEqual(unzipParts(richWorkbook()));
  });

  it('replace those of an earlier run that were longer', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, samplePlan('花名册', 2, 11, 7));
    const second = openWorkbook(saveWorkbook(workbook));
    applyPlan(second, samplePlan('花名册', 2, 11, 3));
    const once = openWorkbook(richWorkbook());
    applyPlan(once, samplePlan('花名册', 2, 11, 3));
    expect(saveWorkbook(second)).toEqual(saveWorkbook(once));
  });
});

/** As Excel saves it: every part written anew, the custom XML with our way back gone stale. */
function savedByAnother(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rewritten = Object.entries(parts).map(([name, content]) => {
    const text = strFromU8(content);
    const changed =
      name.endsWith('.xml') && !name.startsWith('customXml')
        ? new TextEncoder().encode(text + '\n')
        : content;
    return [name, changed] as const;
  });
  return zipSync(Object.fromEntries(rewritten));
}

/** A file with everything of ours taken out by what can be seen; still a sound workbook. */
function cleared(annotated: Uint8Array): Uint8Array {
  const workbook = openWorkbook(annotated);
  clearAll(workbook);
  const bytes = saveWorkbook(workbook);
  expect(unsound(bytes)).toEqual([]);
  return bytes;
}

const ourNames = (bytes: Uint8Array) =>
  openWorkbook(bytes)
    .definedNames()
    .filter(({ name }) => name.startsWith('_wz'));

describe('clearing a file that another program saved since', () => {
  it('takes out what is ours by what can be seen, and nothing else', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
    const bytes = cleared(savedByAnother(saveWorkbook(workbook)));
    expect(lostFeatures(bytes)).toEqual([]);
    const before = readSnapshot(openWorkbook(richWorkbook()));
    const after = readSnapshot(openWorkbook(bytes));
    // A span of columns stays split, which says the same of each column.
    const eachColumn = (snapshot: WorkbookSnapshot) => ({
      ...snapshot,
      styles: snapshot.styles.slice(0, before.styles.length),
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        columns: sheet.columns.flatMap(({ first, last, ...look }) =>
          Array.from({ length: Math.min(last, 30) - first + 1 }, (_, i) => ({ column: first + i, ...look })),
        ),
      })),
    });
    expect(eachColumn(after)).toEqual(eachColumn(before));
    expect(Object.keys(unzipParts(bytes)).filter((name) => name.startsWith('customXml/item2'))).toEqual([]);
  });

  /** As LibreOffice saves: names no longer hidden and without comments, custom XML hung on the package. */
  function savedByLibreOffice(annotated: Uint8Array): Uint8Array {
    const parts = unzipSync(savedByAnother(annotated));
    const text = (name: string): string => strFromU8(parts[name]!);
    const relationship = /<Relationship [^>]*relationships\/customXml"[^>]*>/;
    const [custom] = [...text('xl/_rels/workbook.xml.rels').matchAll(new RegExp(relationship, 'g'))]
      .map(([element]) => element)
      .filter((element) => text(`customXml/${/item\d+\.xml/.exec(element)![0]}`).includes('<restore'));
    return zipParts({
      ...parts,
      'xl/workbook.xml': text('xl/workbook.xml').replace(/<definedName name="_wz[^>]*>/g, (tag) =>
        tag.replace(/ comment="[^"]*"/, '').replace('hidden="1"', 'hidden="false"'),
      ),
      'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(custom!, ''),
      '_rels/.rels': text('_rels/.rels').replace(
        '</Relationships>',
        `${custom!.replace(/Id="[^"]*"/, 'Id="rIdC"')}</Relationships>`,
      ),
    });
  }

  it('knows its own again without the hidden mark, and leaves no record behind', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
    const other = savedByLibreOffice(saveWorkbook(workbook));
    expect(readSheet(openWorkbook(other), '花名册').resultBlock).toEqual({
      top: 2,
      left: 11,
      bottom: 7,
      right: 13,
    });
    const bytes = cleared(other);
    expect(
      openWorkbook(bytes)
        .sheets()
        .map(({ name }) => name),
    ).not.toContain('问题清单');
    expect(readSheet(openWorkbook(bytes), '花名册').values[2]?.[11]).toBeUndefined();
    expect(Object.values(unzipParts(bytes)).some((part) => strFromU8(part).includes('<restore'))).toBe(false);
  });

  it('takes marks and names out whose columns someone deleted', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
    const parts = unzipSync(savedByAnother(saveWorkbook(workbook)));
    const deleted = zipParts({
      ...parts,
      'xl/workbook.xml': strFromU8(parts['xl/workbook.xml']!).replace(
        /(<definedName name="_wz_result"[^>]*>)[^<]*/,
        '$1#REF!',
      ),
    });
    const bytes = cleared(deleted);
    expect(ourNames(bytes)).toEqual([]);
    expect(partText(bytes, SHEET)).not.toContain('training-subsidy-addin');
  });

  it('takes an earlier run out too when it was annotated again since', () => {
    const annotate = (from: Uint8Array): Uint8Array => {
      const workbook = openWorkbook(from);
      applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
      return saveWorkbook(workbook);
    };
    const again = annotate(savedByLibreOffice(annotate(richWorkbook())));
    expect(annotate(again)).toEqual(again);
    const bytes = cleared(again);
    expect(ourNames(bytes)).toEqual([]);
    expect(readSheet(openWorkbook(bytes), '花名册').values[2]?.[11]).toBeUndefined();
  });

  it('does not trust a record that was tampered with', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
    const parts = unzipSync(saveWorkbook(workbook));
    const record = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes('<restore'))!;
    for (const content of ['', 'AAAA', '!!', 'eyJ2ZXJzaW9uIjoxfQ==']) {
      const forged = zipParts({
        ...parts,
        [record]: `<restore xmlns="urn:training-subsidy-addin:restore:1">${content}</restore>`,
      });
      const opened = openWorkbook(forged);
      clearAll(opened);
      expect(readSheet(openWorkbook(saveWorkbook(opened)), '花名册').values[2]?.[11]).toBeUndefined();
    }
  });

  it('leaves a workbook without anything of ours as it is', () => {
    const workbook = openWorkbook(richWorkbook());
    clearAll(workbook);
    expect(saveWorkbook(workbook)).toEqual(saveWorkbook(openWorkbook(richWorkbook())));
    expect(Object.keys(richParts())).toEqual(Object.keys(unzipParts(saveWorkbook(workbook))));
  });

  it('leaves a column of the user that the block has come to cover', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
    const edited = openWorkbook(saveWorkbook(workbook));
    editWorkbook(edited, {
      sheets: [
        {
          sheet: '花名册',
          cells: [
            { row: 2, column: 14, value: '我的备注' },
            { row: 3, column: 14, value: '已电话核实' },
          ],
        },
      ],
    });
    const parts = unzipSync(saveWorkbook(edited));
    const widened = zipParts({
      ...parts,
      'xl/workbook.xml': strFromU8(parts['xl/workbook.xml']!).replace('$L$3:$N$8', '$L$3:$O$8'),
    });
    expect(readSheet(openWorkbook(widened), '花名册').resultBlock).toMatchObject({ left: 11, right: 14 });
    const bytes = cleared(widened);
    const { values } = readSheet(openWorkbook(bytes), '花名册');
    expect(values[2]?.slice(11)).toEqual([null, null, null, '我的备注']);
    expect(values[3]?.slice(11)).toEqual([null, null, null, '已电话核实']);
    // A second run does not write over it either.
    expect(() => applyPlan(openWorkbook(widened), samplePlan('花名册', 2, 12, 5))).toThrow(FileProblem);
  });

  it('goes by what can be seen once a person has edited the annotated file', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
    const edited = openWorkbook(saveWorkbook(workbook));
    editWorkbook(edited, { sheets: [{ sheet: '花名册', cells: [{ row: 3, column: 1, value: '改过' }] }] });
    const bytes = cleared(saveWorkbook(edited));
    const grid = readSheet(openWorkbook(bytes), '花名册');
    expect(grid.values[3]?.[1]).toBe('改过');
    expect(grid.values[2]).toEqual(['序号', '姓名', '身份证号', '开班日期', '天数']);
  });
});
