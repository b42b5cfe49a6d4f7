import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core/grid';
import { openWorkbook, readSheet } from '../../src/files';
import { report, cli, sample as sampleFile, temporaryFolder } from '../cli/harness';
import { Harness, type Workbench, sample } from './harness';

/**
 * One engine, three ways in: the same roster must come out the same on the command line, in the pane and
 * by the custom function REVIEW in cells.
 */
const SAMPLES = ['个人申领', '用人单位', '院校', '培训机构'] as const;
const RESULT_COLUMNS = 8;
const [OUTCOME, , , AMOUNT, , , PROBLEMS] = Array.from({ length: RESULT_COLUMNS }, (_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
/** 0-based, of letters; one column may hold two fields. */
const numberOf = (column: string): number =>
  [...column].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const emptyAs = (rows: readonly (readonly CellValue[])[], empty: CellValue): CellValue[][] =>
  rows.map((row) => row.map((value) => (value === null || value === '' ? empty : value)));

const folder = temporaryFolder();
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

describe.each(SAMPLES)('%s', (name) => {
  const [roster] = report(sampleFile(name)).rosters;
  const { sheet, headerRow, rows, columns, unread } = roster!;
  const first = rows[0]!.row;
  const last = rows[rows.length - 1]!.row;
  const used = [...Object.values(columns), ...unread.map(({ column }) => column)];
  const width = Math.max(...used.map((column) => numberOf(column))) + 1;
  const block = (from: number, to: number): string =>
    `${sheet}!${letters(width)}${from}:${letters(width + RESULT_COLUMNS - 1)}${to}`;

  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await harness.open({ open: sample(`${name}.xlsx`) });
  });
  afterAll(() => workbench.close());

  it('the pane writes what the command line writes', async () => {
    const out = folder(`${name}.xlsx`);
    cli(sampleFile(name), '--out', out);
    const grid = readSheet(openWorkbook(readFileSync(out)), sheet);
    const written = grid.values
      .slice(headerRow - 1 - grid.top, last - grid.top)
      .map((row) => Array.from({ length: RESULT_COLUMNS }, (_, at) => row[width - grid.left + at] ?? null));

    await workbench.pane.getByTestId('review').click();
    await workbench.pane.getByTestId('write').waitFor();
    await workbench.pane.getByTestId('write').click();
    await workbench.pane.getByTestId('undo').waitFor();
    await workbench.idle();

    const shown = await workbench.read(block(headerRow, last));
    expect(shown[0]?.[0]).toBe('审核结论');
    expect(emptyAs(shown, null)).toEqual(emptyAs(written, null));
  });

  it('REVIEW in a cell says the same of every row', async () => {
    const pane = await workbench.read(block(first, last));
    const roster = (from: number, to: number) => `A${from}:${letters(width - 1)}${to}`;
    const at = letters(width + RESULT_COLUMNS + 2);
    await workbench.write(`${sheet}!${at}${first}`, [
      [`=WZ.REVIEW(${roster(first, last)},${roster(headerRow, headerRow)})`],
    ]);
    await workbench.idle();
    const spilled = await workbench.read(
      `${sheet}!${at}${first}:${letters(width + RESULT_COLUMNS + 4)}${last}`,
    );
    const expected = pane.map((row) => [row[OUTCOME] ?? null, row[AMOUNT] ?? null, row[PROBLEMS] ?? null]);
    expect(emptyAs(spilled, '')).toEqual(emptyAs(expected, ''));
  });
});
