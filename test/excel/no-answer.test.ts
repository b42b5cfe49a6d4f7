import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { readGrid } from '../../src/excel/read-grid';
import { restore } from '../../src/excel/restore';
import { limits } from '../../src/excel/run';
import { emptySnapshot } from '../../src/excel/snapshot';
import { NAMES, openBench, picture, planFor, ROSTER, type Bench } from './support';

const { patience, grace } = limits;
let bench: Bench;
beforeEach(() => {
  // Long enough for every request that is answered: those take a few milliseconds here.
  limits.patience = 500;
  bench = openBench(ROSTER);
});
afterEach(() => {
  bench.close();
  limits.patience = patience;
  limits.grace = grace;
});

describe('a request that is never answered', () => {
  it.each(['cut', 'cut-after'] as const)('(%s) ends a read with no-answer', async (kind) => {
    bench.seam.faults.at(1, { kind });
    await expect(readGrid({ names: NAMES })).rejects.toMatchObject({ code: 'no-answer' });
  });

  it.each(
    [1, 2, 3, 4, 5, 6].flatMap((at) => [{ kind: 'cut', at } as const, { kind: 'cut-after', at } as const]),
  )('($kind at sync $at) takes a write back', async ({ kind, at }) => {
    const before = picture(bench.workbook);
    const reviewed = await readGrid({ names: NAMES });
    bench.seam.faults.at(at, { kind });
    const writing = applyPlan(planFor('花名册'), { reviewed, names: NAMES });
    await expect(writing).rejects.toMatchObject({ code: 'no-answer', params: {} });
    expect(picture(bench.workbook)).toEqual(before);
  });

  it('says that something may be left when Excel stays silent, and clears it later', async () => {
    const before = picture(bench.workbook);
    const reviewed = await readGrid({ names: NAMES });
    for (let at = 5; at < 40; at += 1) bench.seam.faults.at(at, { kind: 'cut' });
    const writing = applyPlan(planFor('花名册'), { reviewed, names: NAMES });
    await expect(writing).rejects.toMatchObject({
      code: 'no-answer',
      params: { leftover: 1 },
    });
    expect(picture(bench.workbook)).not.toEqual(before);
    bench.seam.faults.reset();
    await restore(emptySnapshot(bench.sheet.id, NAMES));
    expect(picture(bench.workbook)).toEqual(before);
  });
});

describe('a person who cancels a write that Excel does not answer', () => {
  it.each(
    [1, 2, 3, 4, 5, 6].flatMap((at) => [{ kind: 'cut', at } as const, { kind: 'cut-after', at } as const]),
  )('($kind at sync $at) does not wait for its patience', async ({ kind, at }) => {
    limits.patience = 1_000_000;
    limits.grace = 20;
    const before = picture(bench.workbook);
    const reviewed = await readGrid({ names: NAMES });
    const sent = bench.seam.faults.count;
    bench.seam.faults.at(at, { kind });
    const controller = new AbortController();
    const takenBack: boolean[] = [];
    const writing = applyPlan(planFor('花名册'), {
      reviewed,
      names: NAMES,
      signal: controller.signal,
      onTakeBack: () => takenBack.push(true),
    });
    const refused = expect(writing).rejects.toMatchObject({ code: 'cancelled', params: {} });
    await expect.poll(() => bench.seam.faults.count).toBe(sent + at);
    controller.abort();
    await refused;
    // The first three requests only look: there is nothing to take back.
    expect(takenBack).toEqual(at > 3 ? [true] : []);
    expect(picture(bench.workbook)).toEqual(before);
  });

  it('finds a request that Excel carries out later taken back too', async () => {
    limits.grace = 20;
    const before = picture(bench.workbook);
    const reviewed = await readGrid({ names: NAMES });
    let release = () => {};
    bench.seam.faults.wait = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const sent = bench.seam.faults.count;
    bench.seam.faults.at(4, { kind: 'delay', milliseconds: 0 });
    const controller = new AbortController();
    let takingBack = false;
    const writing = applyPlan(planFor('花名册'), {
      reviewed,
      names: NAMES,
      signal: controller.signal,
      onTakeBack: () => (takingBack = true),
    });
    const refused = expect(writing).rejects.toMatchObject({ code: 'cancelled', params: {} });
    await expect.poll(() => bench.seam.faults.count).toBe(sent + 4);
    controller.abort();
    await expect.poll(() => takingBack).toBe(true);
    release();
    await refused;
    expect(picture(bench.workbook)).toEqual(before);
  });
});

it('a write cancelled during its last request is taken back', async () => {
  const before = picture(bench.workbook);
  const reviewed = await readGrid({ names: NAMES });
  const controller = new AbortController();
  // When the issues are written, marks and notes are all that is left, in one request.
  bench.seam.faults.wait = async () => {
    if (bench.workbook.sheet('问题清单')?.value(2, 1)) controller.abort();
  };
  bench.seam.faults.every({ kind: 'delay', milliseconds: 0 });
  const writing = applyPlan(planFor('花名册'), { reviewed, names: NAMES, signal: controller.signal });
  await expect(writing).rejects.toMatchObject({ code: 'cancelled', params: {} });
  expect(picture(bench.workbook)).toEqual(before);
});

it('a cancelled write is taken back', async () => {
  const before = picture(bench.workbook);
  const reviewed = await readGrid({ names: NAMES });
  const controller = new AbortController();
  const writing = applyPlan(planFor('花名册'), {
    reviewed,
    names: NAMES,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(writing).rejects.toMatchObject({ code: 'cancelled', params: {} });
  expect(picture(bench.workbook)).toEqual(before);
});
