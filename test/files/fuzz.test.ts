import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  clearAll,
  FileProblem,
  openWorkbook,
  readCsv,
  readSheet,
  readSnapshot,
  saveWorkbook,
  type Workbook,
} from '../../src/files';
import { MAIN, simpleWorkbook, worksheet } from './parts';
import { samplePlan } from './plans';
import { richParts, richWorkbook } from './rich-workbook';

/**
 * Files made and damaged at random, by fixed seeds. Each must be read or refused with a `FileProblem`;
 * what is read must survive annotating, reading again and clearing. `FILES_FUZZ=full` runs 10,000 made
 * and 2,000 damaged files; the suite runs a slice of the same seeds.
 */
const FULL = process.env['FILES_FUZZ'] === 'full';
const MADE = FULL ? 10_000 : 250;
const DAMAGED = FULL ? 2_000 : 150;

/** mulberry32: small, and the same everywhere. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomOf>;

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random(items.length)]!;
}

const TEXTS = [
  '',
  '甲',
  '姓名',
  ' 空 格 ',
  '330399199001011234',
  '_x000D_',
  '&amp;&lt;',
  '<![CDATA[<c/>]]>',
  '合计',
  '2023-04-01',
  '&#x1F600;',
  '12',
  '=1+1',
];
const PLACES = ['A1', 'B2', 'ZZ9', 'XFD1', 'XFE1', 'A0', '', '$A$1', 'A1:B2', '一'];
const VALUES = [
  '',
  '0',
  '1',
  '-1',
  '1.5',
  '1e308',
  '1e400',
  'NaN',
  'abc',
  ' 7 ',
  '45017',
  '#N/A',
  '99999999',
  '0x10',
];
const TYPES = ['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'z', ''];

function makeCell(random: Random, row: number, column: number): string {
  const letters =
    column < 26 ? String.fromCharCode(65 + column) : 'A' + String.fromCharCode(65 + (column % 26));
  const place = random(40) === 0 ? pick(random, PLACES) : `${letters}${row}`;
  const reference = random(25) === 0 ? '' : ` r="${place}"`;
  const type =
    random(3) === 0
      ? ` t="${random(30) === 0 ? pick(random, TYPES) : pick(random, ['s', 'str', 'inlineStr', 'b', 'e'])}"`
      : '';
  const style = random(3) === 0 ? ` s="${random(12)}"` : '';
  const formula =
    random(6) === 0
      ? `<f${pick(random, ['', ' t="shared" si="0"', ' t="shared" si="0" ref="A1:C9"', ' t="array" ref="A1:B2"'])}>${pick(random, ['', 'A1*2', 'SUM(A:A)', '_xlfn.LET(x,1,x)', '"'])}</f>`
      : '';
  const value = type.includes('inlineStr')
    ? `<is>${pick(random, [`<t>${pick(random, TEXTS)}</t>`, `<r><rPr/><t>${pick(random, TEXTS)}</t></r>`, ''])}</is>`
    : type.includes('"s"')
      ? `<v>${random(random(20) === 0 ? 9 : 3)}</v>`
      : type
        ? `<v>${pick(random, TEXTS)}</v>`
        : random(5) === 0
          ? ''
          : `<v>${random(15) === 0 ? pick(random, VALUES) : random(100_000)}</v>`;
  return random(12) === 0
    ? `<c${reference}${style}/>`
    : `<c${reference}${type}${style}>${formula}${value}</c>`;
}

const BEFORE = [
  '',
  '<dimension ref="A1"/>',
  '<dimension ref="?"/>',
  '<cols><col min="1" max="3" width="9"/></cols>',
  '<cols/>',
  '<sheetPr/>',
  '<sheetViews><sheetView workbookViewId="0"><pane state="frozen" ySplit="1"/></sheetView></sheetViews>',
];
const AFTER = [
  '',
  '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  '<mergeCells><mergeCell ref=""/></mergeCells>',
  '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
  '<extLst/>',
  '<!-- c --><?p i?>',
  '<autoFilter ref="A1:B9"/>',
  '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
];

function makeFile(seed: number): Uint8Array {
  const random = randomOf(seed);
  let rows = '';
  let row = 0;
  for (let i = random(8); i > 0; i--) {
    row += 1 + (random(5) === 0 ? random(50) : 0);
    let cells = '';
    let column = -1;
    for (let c = random(8); c > 0; c--) {
      column += 1 + (random(6) === 0 ? random(5) : 0);
      cells += makeCell(random, row, column);
    }
    const reference = random(25) === 0 ? '' : ` r="${random(60) === 0 ? random(9) : row}"`;
    const attributes = `${reference}${random(6) === 0 ? ' hidden="1"' : ''}${random(6) === 0 ? ` ht="${pick(random, ['20', 'x', ''])}"` : ''}`;
    rows += cells === '' && random(2) === 0 ? `<row${attributes}/>` : `<row${attributes}>${cells}</row>`;
  }
  const sheet = worksheet(rows, pick(random, BEFORE), pick(random, AFTER));
  const prefixed =
    random(8) === 0 ? sheet.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=') : sheet;
  return simpleWorkbook(prefixed, {
    ...(random(3) === 0
      ? {}
      : {
          'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>${pick(random, TEXTS)}</t></si><si/><si><r><t>乙</t></r></si></sst>`,
        }),
    ...(random(2) === 0 ? {} : { 'xl/styles.xml': richParts()['xl/styles.xml']! }),
  });
}

function damage(seed: number): Uint8Array {
  const random = randomOf(seed);
  const whole = richWorkbook();
  const kind = random(4);
  if (kind === 0) {
    // Bytes of the file itself.
    for (let i = 1 + random(6); i > 0; i--) whole[random(whole.length)] = random(256);
    return whole;
  }
  if (kind === 1) return whole.subarray(0, random(whole.length));
  let parts: Record<string, Uint8Array> = unzipSync(whole);
  const names = Object.keys(parts);
  if (kind === 2) {
    // Parts lost, or swapped with one another.
    const a = pick(random, names);
    const b = pick(random, names);
    if (random(2) === 0) parts = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== a));
    else [parts[a], parts[b]] = [parts[b]!, parts[a]!];
    return zipSync(parts, { level: 1 });
  }
  // Pieces of one part's text cut out, doubled or put elsewhere.
  const name = pick(
    random,
    names.filter((each) => each.endsWith('.xml') || each.endsWith('.rels')),
  );
  let text = strFromU8(parts[name]!);
  for (let i = 1 + random(3); i > 0; i--) {
    const from = random(text.length);
    const piece = text.slice(from, from + 1 + random(40));
    const to = random(text.length);
    text =
      random(2) === 0
        ? text.slice(0, from) + text.slice(from + piece.length)
        : text.slice(0, to) + piece + text.slice(to);
  }
  parts[name] = strToU8(text);
  return zipSync(parts, { level: 1 });
}

/** Size and checksum of every part: a damaged picture nobody looks at is no reason to refuse the file. */
function partsOf({ pack }: Workbook): Record<string, unknown> {
  return Object.fromEntries(pack.names.map((name) => [name, pack.fingerprint(name)]));
}

/** Refused with a problem, or read, annotated, read again the same, and cleared to the same parts. */
function exercise(bytes: Uint8Array): 'read' | 'refused' {
  try {
    const workbook = openWorkbook(bytes);
    const sheet = workbook.sheets().find(({ hasCells }) => hasCells)!.name;
    const before = readSheet(workbook, sheet);
    readSnapshot(workbook);
    const width = Math.max(0, ...before.values.map((row) => row.length));
    const left = Math.min(before.left + width + 3, 16_000);
    applyPlan(workbook, samplePlan(sheet, before.top, left, 3));
    const annotated = saveWorkbook(workbook);
    const again = openWorkbook(annotated);
    const after = readSheet(again, sheet);
    before.values.forEach((row, r) => {
      row.forEach((value, c) => {
        // An empty place in a row of 16,384 cells may have become ours.
        if (value === null) return;
        expect(after.values[r + before.top - after.top]?.[c + before.left - after.left]).toBe(value);
      });
    });
    applyPlan(again, samplePlan(sheet, before.top, left, 3));
    expect(saveWorkbook(again)).toEqual(annotated);
    clearAll(again);
    expect(partsOf(openWorkbook(saveWorkbook(again)))).toEqual(partsOf(openWorkbook(bytes)));
    return 'read';
  } catch (error) {
    if (error instanceof FileProblem) return 'refused';
    throw error;
  }
}

function run(count: number, make: (seed: number) => Uint8Array): { read: number; refused: number } {
  const counts = { read: 0, refused: 0 };
  for (let seed = 1; seed <= count; seed++) {
    try {
      counts[exercise(make(seed))]++;
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  return counts;
}

const LIMIT = FULL ? 3_600_000 : 60_000;

describe('files nobody meant to be sound', () => {
  it(`${MADE} made at random are read or refused`, { timeout: LIMIT }, () => {
    const { read, refused } = run(MADE, makeFile);
    // Both must really happen, or the maker is of no use.
    expect(read).toBeGreaterThan(MADE / 4);
    expect(refused).toBeGreaterThan(MADE / 20);
  });

  it(`${DAMAGED} damaged at random are read or refused`, { timeout: LIMIT }, () => {
    const { read, refused } = run(DAMAGED, damage);
    expect(read).toBeGreaterThan(DAMAGED / 20);
    expect(refused).toBeGreaterThan(DAMAGED / 4);
  });

  it('texts of random bytes are read or refused', () => {
    const random = randomOf(99);
    for (let i = 0; i < 500; i++) {
      const bytes = Uint8Array.from({ length: random(60) }, () =>
        pick(random, [0x22, 0x2c, 0x0d, 0x0a, 0x3b, 0x09, 0x41, random(256)]),
      );
      try {
        const { grid } = readCsv(bytes, '表', (label) => new TextDecoder(label, { fatal: true }));
        expect(grid.values.length).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(error).toBeInstanceOf(FileProblem);
      }
    }
  });
});
