import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { readGrid } from '../../src/excel/read-grid';
import { restore } from '../../src/excel/restore';
import { emptySnapshot } from '../../src/excel/snapshot';
import { NAMES, openBench, picture, planFor, ROSTER, type Bench } from './support';

let bench: Bench;
beforeEach(() => {
  bench = openBench(ROSTER);
});
afterEach(() => bench.close());

const read = () => readGrid({ names: NAMES });
const write = async (outcome?: string) =>
  applyPlan(planFor('花名册', outcome), { reviewed: await read(), names: NAMES });

describe('applyPlan', () => {
  it('writes the block', async () => {
    await write();
    const { sheet } = bench;
    expect([4, 5, 6].map((column) => sheet.value(1, column))).toEqual(['审核结论', '应补金额', '问题说明']);
    expect([4, 5, 6].map((column) => sheet.value(2, column))).toEqual(['可补贴', 2990, null]);
    expect(sheet.value(4, 6)).toBe('=cmd|x');
    expect(sheet.formula(4, 6)).toBeNull();
  });

  it('clears to what was there', async () => {
    const before = picture(bench.workbook);
    await write();
    await restore(emptySnapshot(bench.sheet.id, NAMES));
    expect(picture(bench.workbook)).toEqual(before);
  });

  it('undoes a second run to the first', async () => {
    await write('可补贴');
    const first = picture(bench.workbook);
    const undo = await write('待核');
    expect(bench.sheet.value(2, 4)).toBe('待核');
    await restore(undo);
    expect(picture(bench.workbook)).toEqual(first);
  });
});
