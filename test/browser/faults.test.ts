import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/workbench/host/faults';
import { Harness, type Workbench, sample } from './harness';

/** One fault of each kind while results are written; in Node every one is run at every sync. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['refused', { kind: 'fail' }],
  ['refused half-way', { kind: 'half' }],
  ['refused after it was done', { kind: 'after' }],
  ['lost on the way to Excel', { kind: 'cut' }],
  ['lost on the way back', { kind: 'cut-after' }],
  ['slow', { kind: 'delay', milliseconds: 1500 }],
];

let harness: Harness;
/** Requests that one write takes. */
let requests = 0;

beforeAll(async () => {
  harness = await Harness.start();
  const workbench = await openReviewed();
  const before = await countRequests(workbench);
  await workbench.pane.getByTestId('write').click();
  await workbench.pane.getByTestId('undo').waitFor();
  requests = (await countRequests(workbench)) - before;
  await workbench.close();
});
afterAll(() => harness.stop());

async function openReviewed(): Promise<Workbench> {
  const workbench = await harness.open({ open: sample('个人申领.xlsx') });
  await workbench.pane.getByTestId('review').click();
  await workbench.pane.getByTestId('write').waitFor();
  return workbench;
}

const countRequests = (workbench: Workbench) =>
  workbench.page.evaluate(() => window.workbench.requests().length);
const ownCells = (workbench: Workbench) => workbench.read('花名册!A1:Y30');

async function resultCells(workbench: Workbench): Promise<number> {
  return (await workbench.read('花名册!Z4:Z23')).filter(([value]) => value !== null).length;
}

async function clear(workbench: Workbench): Promise<void> {
  await workbench.page.evaluate(() => {
    window.workbench.clearFaults();
    window.workbench.select('花名册!A1');
  });
  await workbench.pane.getByTestId('clear').click();
  await workbench.pane.getByTestId('clear-confirm').click();
  await workbench.page.waitForFunction(() =>
    window.workbench.read('花名册!Z1:AH30').every((row) => row.every((value) => value === null)),
  );
}

describe('a request while the results are written', () => {
  for (const [name, fault] of FAULTS) {
    it(`${name}: own cells stay, the pane says what happened, clearing works`, async () => {
      const workbench = await openReviewed();
      const before = await ownCells(workbench);
      const middle = Math.ceil(requests / 2);
      await workbench.page.evaluate(([n, planned]) => window.workbench.fault(n, planned), [
        middle,
        fault,
      ] as const);
      const sent = await workbench.page.evaluate(() => window.workbench.sent());
      await workbench.pane.getByTestId('write').click();

      if (fault.kind === 'delay') {
        await workbench.pane.getByTestId('undo').waitFor();
        expect(await resultCells(workbench)).toBe(20);
      } else if (fault.kind.startsWith('cut')) {
        // An answer that never comes is the person's to give up on: what was written is taken back at once,
        // long before the pane itself would lose its patience.
        await workbench.page.waitForFunction((n) => window.workbench.sent() >= n, sent + middle);
        await workbench.pane.getByTestId('cancel').click();
        await workbench.pane.locator('[data-testid=message][data-intent=info]').waitFor();
        expect(await resultCells(workbench)).toBe(0);
      } else {
        await workbench.pane.locator('[data-testid=message]:not([data-intent=success])').waitFor();
        expect(await resultCells(workbench)).toBeOneOf([0, 20]);
      }
      expect(await ownCells(workbench)).toEqual(before);
      await clear(workbench);
      expect(await ownCells(workbench)).toEqual(before);
      await workbench.close();
    });
  }
});
