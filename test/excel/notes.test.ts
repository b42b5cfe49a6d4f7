import { afterEach, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { readGrid } from '../../src/excel/read-grid';
import { restore } from '../../src/excel/restore';
import { emptySnapshot } from '../../src/excel/snapshot';
import { MICROSOFT_365 } from '../../src/workbench/host/played-sets';
import { NAMES, openBench, planFor, ROSTER, type Bench } from './support';

let bench: Bench;
afterEach(() => bench.close());

const write = async () =>
  applyPlan(planFor('花名册'), { reviewed: await readGrid({ names: NAMES }), names: NAMES });

it('writes notes where Excel has them, replaces them, and clears only its own', async () => {
  bench = openBench(ROSTER, { sets: MICROSOFT_365, newerOfficeJs: true });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().notes.add('A3', '我的批注');
    await context.sync();
  });
  await write();
  await write();
  const at = () => bench.sheet.notes.map(({ row, column }) => [row, column]);
  expect(at()).toEqual([
    [2, 0],
    [3, 2],
  ]);
  await restore(emptySnapshot(bench.sheet.id, NAMES));
  expect(at()).toEqual([[2, 0]]);
});

it('writes none where the office.js in use has none', async () => {
  bench = openBench(ROSTER, { sets: MICROSOFT_365 });
  await write();
  expect(bench.sheet.notes).toEqual([]);
});
