import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { ExcelFault } from '../../src/excel/faults';
import { readGrid } from '../../src/excel/read-grid';
import { restore, undo } from '../../src/excel/restore';
import { emptySnapshot, type Written } from '../../src/excel/snapshot';
import type { Fault } from '../../src/workbench/host/faults';
import { NAMES, openBench, picture, planFor, ROSTER, type Bench } from './support';

/** A whole review on Excel's side: read, write, write again, undo, clear. */
async function wholeReview(bench: Bench): Promise<void> {
  await write('可补贴');
  await undo(await write('待核'));
  await restore(emptySnapshot(bench.sheet.id, NAMES));
}

async function write(outcome: string): Promise<Written> {
  const reviewed = await readGrid({ names: NAMES });
  return applyPlan(planFor('花名册', outcome), { reviewed, names: NAMES });
}

async function syncsOf(work: (bench: Bench) => Promise<unknown>): Promise<number> {
  const bench = openBench(ROSTER);
  await work(bench);
  bench.close();
  return bench.seam.faults.count;
}

/** The user's own cells, formats and names: what no fault may touch. */
function usersOwn(bench: Bench): unknown {
  const values = [0, 1, 2, 3, 4].map((row) => [0, 1, 2, 3].map((column) => bench.sheet.value(row, column)));
  return {
    values,
    sheets: bench.workbook.sheets.map(({ name }) => name).filter((name) => name === '花名册'),
  };
}

let bench: Bench;
beforeEach(() => {
  bench = openBench(ROSTER);
});
afterEach(() => bench.close());

const FAULTS: readonly Fault[] = [
  { kind: 'fail' },
  { kind: 'half' },
  { kind: 'after' },
  { kind: 'fail', code: 'AccessDenied' },
];

describe('a fault at any sync of a first write', async () => {
  const reading = await syncsOf(() => readGrid({ names: NAMES }));
  const total = await syncsOf(() => write('可补贴'));
  const cases = FAULTS.flatMap((fault) =>
    Array.from({ length: total - reading }, (_, at) => ({ fault, at: at + 1 })),
  );

  it.each(cases)(
    '$fault at sync $at leaves the sheet as it was or annotated whole',
    async ({ fault, at }) => {
      const before = picture(bench.workbook);
      const reviewed = await readGrid({ names: NAMES });
      bench.seam.faults.at(at, fault);
      const done = await applyPlan(planFor('花名册'), { reviewed, names: NAMES }).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(ExcelFault);
          return false;
        },
      );
      if (done) expect(bench.sheet.value(2, 4)).toBe('可补贴');
      else expect(picture(bench.workbook)).toEqual(before);
      bench.seam.faults.reset();
      await restore(emptySnapshot(bench.sheet.id, NAMES));
      expect(picture(bench.workbook)).toEqual(before);
    },
  );
});

describe('a fault at any sync of a whole review', async () => {
  const total = await syncsOf(wholeReview);
  const cases = FAULTS.flatMap((fault) => Array.from({ length: total }, (_, at) => ({ fault, at: at + 1 })));

  it.each(cases)('$fault at sync $at: own cells stay, clear works', async ({ fault, at }) => {
    const before = picture(bench.workbook);
    const own = usersOwn(bench);
    bench.seam.faults.at(at, fault);
    await wholeReview(bench).catch((error: unknown) => expect(error).toBeInstanceOf(ExcelFault));
    expect(usersOwn(bench)).toEqual(own);
    bench.seam.faults.reset();
    await restore(emptySnapshot(bench.sheet.id, NAMES));
    expect(picture(bench.workbook)).toEqual(before);
  });
});

describe('every sync refused from some point on', async () => {
  const total = await syncsOf(() => write('可补贴'));

  it.each(Array.from({ length: total }, (_, at) => at))(
    'after %i syncs: clear works once Excel answers',
    async (at) => {
      const before = picture(bench.workbook);
      const own = usersOwn(bench);
      for (let sync = at + 1; sync < at + 60; sync += 1) bench.seam.faults.at(sync, { kind: 'half' });
      await write('可补贴').catch((error: unknown) => expect(error).toBeInstanceOf(ExcelFault));
      expect(usersOwn(bench)).toEqual(own);
      bench.seam.faults.reset();
      await restore(emptySnapshot(bench.sheet.id, NAMES));
      expect(picture(bench.workbook)).toEqual(before);
    },
  );
});
