import { afterEach, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { readGrid } from '../../src/excel/read-grid';
import { undo } from '../../src/excel/restore';
import { planFor, NAMES, openBench, ROSTER, type Bench, type Cell } from './support';

let bench: Bench;
afterEach(() => bench.close());

/** A roster as wide as the largest in use: 25 columns, a third of them numbers or dates. */
function bigRoster(rows: number): Cell[][] {
  const header = Array.from({ length: 25 }, (_, column) => `列${column}`);
  const body = Array.from({ length: rows }, (_, row): Cell[] =>
    Array.from({ length: 25 }, (__, column) =>
      column % 3 === 0
        ? 45_000 + (row % 700)
        : column === 1
          ? `33039919900101${String(row).padStart(4, '0')}`
          : `温州某某职业${column}`,
    ),
  );
  return [header, ...body];
}

async function reviewOf(rows: number): Promise<number> {
  bench = openBench(bigRoster(rows));
  const plan = planFor('花名册', '可补贴', 25);
  const columns = 8;
  const block = {
    ...plan.block,
    top: 0,
    headers: Array.from({ length: columns }, (_, column) => `结果${column}`),
    formats: Array.from({ length: columns }, () => '@'),
    widths: Array.from({ length: columns }, () => 12),
    rows: Array.from({ length: rows }, () =>
      Array.from({ length: columns }, (_, column) =>
        column < 5 ? '可补贴' : 'A类三级 2300 × 1.3 紧缺上浮 × 70% 用人单位',
      ),
    ),
  };
  const reviewed = await readGrid({ names: NAMES });
  await applyPlan({ ...plan, block }, { reviewed, names: NAMES });
  expect(bench.sheet.value(rows, 25)).toBe('可补贴');
  return bench.seam.syncs.length;
}

it('reads and annotates 10,000 × 25 in at most 20 syncs', async () => {
  expect(await reviewOf(10_000)).toBeLessThanOrEqual(20);
  for (const sync of bench.seam.syncs) expect(sync.error).toBeNull();
  const largest = Math.max(
    ...bench.seam.syncs.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)),
  );
  expect(largest).toBeLessThan(4_000_000);
});

it('needs the same syncs for 10 rows as for 1,000', async () => {
  const few = await reviewOf(10);
  bench.close();
  expect(await reviewOf(1_000)).toBe(few);
});

it('takes a second run back though the results of the first are more than one answer holds', async () => {
  bench = openBench(ROSTER);
  const plan = planFor('花名册');
  // 3,000 × 1,000 characters of three bytes: 9 MB, and as much again for formulas.
  const rows = Array.from({ length: 3_000 }, (_, at) => ['待核', at, '问题'.repeat(500)]);
  const long = { ...plan, block: { ...plan.block, rows } };
  const write = async (each: typeof plan) =>
    applyPlan(each, { reviewed: await readGrid({ names: NAMES }), names: NAMES });
  await write(long);
  await undo(await write(plan));
  expect(bench.sheet.value(3_001, 5)).toBe(2_999);
  expect(bench.sheet.value(3_001, 6)).toBe('问题'.repeat(500));
  expect(bench.sheet.style(3_001, 5).numberFormat).toBe('0.00');
});
