/**
 * `npm run bench:pane`: the production pane in the workbench, in headless Chromium. Needs `npm run build`.
 *
 * - Start: from the frame's navigation to a review button that can be pressed, against an empty page of
 *   the same libraries (asked: at most 2.5 times); in turn, medians, each in a browser profile of its own.
 * - A roster of 10,000 × 25 (and the sizes given as arguments): requests and bytes of reading, reviewing and
 *   writing, the longest task on the pane's thread (asked: 200 ms), and how soon a cancel lets go in each
 *   phase (asked: a second).
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { Harness, type Workbench, sample } from '../browser/harness';
import { bigRoster } from '../browser/big-roster';
import { buildTestPane } from '../browser/test-pane';
import { DIST } from '../../src/tools/build';

const ROUNDS = 9;
const PATIENCE = { timeout: 600_000 };

/** What `watch` and the observer of long tasks leave in the pane's window; times of its own clock. */
interface PaneWindow {
  /** When the review button could first be pressed. */
  readyAt?: number;
  /** When the cancel button was last seen to go. */
  letGoAt?: number;
  longTasks: number[];
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
const ms = (value: number): string => `${Math.round(value)} ms`;

/** Milliseconds from the navigation of the pane's frame to its review button. */
async function timeToReview(harness: Harness): Promise<number> {
  const workbench = await harness.open({ open: sample('个人申领.xlsx'), withoutPane: true, watch });
  await workbench.pane.locator('[data-testid=review]:not([disabled])').waitFor();
  const time = await workbench.paneFrame.evaluate(() => (window as unknown as PaneWindow).readyAt!);
  await workbench.close();
  return time;
}

/**
 * Runs in every frame before its scripts. No functions with names of their own in here: the runner marks
 * them by a helper that the page does not have.
 */
function watch(): void {
  const pane = window as unknown as PaneWindow;
  let cancellable = false;
  new MutationObserver(() => {
    const there = document.querySelector('[data-testid=cancel]') !== null;
    if (cancellable && !there) pane.letGoAt = performance.now();
    cancellable = there;
    if (document.querySelector('[data-testid=review]:not([disabled])')) pane.readyAt ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function start(): Promise<void> {
  const empty = await buildTestPane(DIST, path.join(import.meta.dirname, 'fluent-page'), true);
  const harnesses = [await Harness.start({ addin: empty }), await Harness.start()] as const;
  try {
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++)
      for (const at of [0, 1] as const) times[at].push(await timeToReview(harnesses[at]));
    const [least, ours] = [median(times[0]), median(times[1])];
    console.log(`start: empty page ${ms(least)}, review view ${ms(ours)}, ${(ours / least).toFixed(2)} ×`);
  } finally {
    for (const harness of harnesses) await harness.stop();
    rmSync(empty, { recursive: true, force: true });
  }
}

/** Opens a workbook by the page's file chooser: bytes handed over as script are written out number by number. */
async function openAsPerson(page: Page, workbook: Uint8Array): Promise<void> {
  const buffer = Buffer.from(workbook);
  const name = '大表.xlsx';
  await page.locator('#file-input').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Opens a roster of so many rows and answers what the pane asks. */
async function openRoster(harness: Harness, rows: number): Promise<Workbench> {
  const workbench = await harness.open({ withoutPane: true, watch });
  await openAsPerson(workbench.page, bigRoster(rows));
  for (const answer of ['use-programme', 'use-recipient'])
    await workbench.pane.getByTestId(answer).click(PATIENCE);
  await workbench.pane.locator('[data-testid=review]:not([disabled])').waitFor(PATIENCE);
  return workbench;
}

async function large(harness: Harness, rows: number): Promise<void> {
  const workbench = await openRoster(harness, rows);
  const { pane, page, paneFrame } = workbench;
  await paneFrame.evaluate(() => {
    const tasks: number[] = ((window as unknown as PaneWindow).longTasks = []);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  const before = await page.evaluate(() => window.workbench.requests().length);
  const from = performance.now();
  await pane.getByTestId('review').click();
  await pane.getByTestId('write').waitFor(PATIENCE);
  const reviewed = performance.now();
  await pane.getByTestId('write').click();
  await pane.getByTestId('undo').waitFor(PATIENCE);
  const written = performance.now();
  const requests = (await page.evaluate(() => [...window.workbench.requests()])).slice(before);
  const bytes = requests.reduce((sum, each) => sum + each.requestBytes + each.responseBytes, 0);
  const tasks = await paneFrame.evaluate(() => (window as unknown as PaneWindow).longTasks);
  console.log(
    `${rows.toLocaleString('en')} × 25: review ${ms(reviewed - from)}, write ${ms(written - reviewed)}; ` +
      `${requests.length} requests, ${(bytes / 1e6).toFixed(1)} MB; longest task ${ms(Math.max(0, ...tasks))}`,
  );
  await workbench.close();
}

/**
 * Presses a button and `wait` milliseconds later cancel. How soon the pane let go, in milliseconds; null if
 * it had ended before.
 */
async function cancelled(
  { pane, paneFrame }: Workbench,
  button: string,
  wait: number,
): Promise<number | null> {
  await pane.getByTestId(button).click();
  await new Promise((resolve) => setTimeout(resolve, wait));
  const pressed = await paneFrame.evaluate(() => {
    const found = document.querySelector<HTMLElement>('[data-testid=cancel]');
    const now = performance.now();
    found?.click();
    return found && now;
  });
  if (pressed === null) return null;
  await pane.getByTestId('cancel').waitFor({ state: 'detached', ...PATIENCE });
  return paneFrame.evaluate((from) => (window as unknown as PaneWindow).letGoAt! - from, pressed);
}

async function cancel(harness: Harness, rows: number): Promise<void> {
  for (const button of ['review', 'write']) {
    const times: number[] = [];
    for (const wait of [0, 100, 300, 1_000]) {
      const workbench = await openRoster(harness, rows);
      if (button === 'write') {
        await workbench.pane.getByTestId('review').click();
        await workbench.pane.getByTestId('write').waitFor(PATIENCE);
      }
      const time = await cancelled(workbench, button, wait);
      if (time !== null) times.push(time);
      await workbench.close();
    }
    console.log(`cancel of a ${button}: ${times.map(ms).join(', ')}`);
  }
}

const sizes = process.argv.slice(2).map(Number);
await start();
const harness = await Harness.start();
try {
  for (const rows of sizes.length > 0 ? sizes : [10_000]) await large(harness, rows);
  await cancel(harness, 10_000);
} finally {
  await harness.stop();
}
