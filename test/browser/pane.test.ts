import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bigRoster } from './big-roster';
import { Harness, type Workbench, sample } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

let workbench: Workbench;
afterEach(() => workbench.close());

const at = (id: string) => workbench.pane.getByTestId(id);
const textOf = (id: string) => at(id).first().innerText();

describe('the pane', () => {
  it('finds the header and asks for what the sheet does not say, with a hint that is not yet an answer', async () => {
    workbench = await harness.open();
    await workbench.page.evaluate((bytes) => window.workbench.open('大表.xlsx', bytes), [...bigRoster(20)]);
    await workbench.paneReady();
    await at('roster-status').getByText('表头在第 2 行').waitFor();
    expect(await at('review').isDisabled()).toBe(true);
    await at('use-programme').click();
    await at('use-recipient').click();
    expect(await at('ask-recipient').inputValue()).toBe('individual');
    await at('review').click();
    await at('totals-eligible').waitFor();
    expect(await textOf('totals-review-rows')).toBe('2 行');
  });

  it('shows findings by group and jumps to their cell', async () => {
    workbench = await harness.open({ open: sample('个人申领.xlsx') });
    await at('review').click();
    await at('totals-eligible').waitFor();
    await at('filter-ineligible').click();
    await workbench.pane.locator('[data-testid^="finding-group-"] button').first().click();
    const finding = at('finding').first();
    const cell = await finding.getAttribute('data-cell');
    await finding.getByRole('button').click();
    await workbench.page.waitForFunction(
      (address) => [...document.querySelectorAll('input')].some(({ value }) => value === address),
      cell,
    );
  });

  it('says where to apply and opens the papers to hand in by the keyboard', async () => {
    workbench = await harness.open({ open: sample('培训机构.xlsx'), pane: 320 });
    await at('review').click();
    const handling = at('handling').first();
    await handling.getByText('向购买服务方申领').waitFor();
    expect(await at('handling-paper').count()).toBe(0);
    await handling.getByRole('button').press('Enter');
    expect(await at('handling-paper').allInnerTexts()).toEqual(['政府购买服务合同']);
    expect(await handling.getByRole('button').getAttribute('aria-expanded')).toBe('true');
  });

  it('remembers a column choice and the settings in the workbook', async () => {
    workbench = await harness.open({ open: sample('个人申领.xlsx') });
    await workbench.pane.getByText('认出 25 列').waitFor();
    const before = await textOf('roster-status');
    await at('columns-toggle').click();
    await at('column-E').selectOption('');
    await workbench.pane.getByText('认出 24 列').waitFor();
    await at('nav-settings').click();
    await at('setting-place').selectOption('鹿城区');
    await workbench.pane.getByText('设置已保存在本工作簿中').waitFor();

    // The ribbon's own button loads the pane anew, on the page it is for.
    await workbench.page.getByRole('button', { name: '设置' }).click();
    await workbench.pane.locator('[data-testid="shell"][data-view="settings"]').waitFor();
    await expect.poll(() => at('setting-place').inputValue()).toBe('鹿城区');
    await at('nav-review').click();
    await workbench.pane.getByText('认出 24 列').waitFor();
    await at('columns-toggle').click();
    await at('columns-reset').click();
    await workbench.pane.getByText(before).waitFor();
  });

  it('says that the sheet changed after the review, and does not write beside the wrong people', async () => {
    workbench = await harness.open({ open: sample('个人申领.xlsx') });
    await at('review').click();
    await at('write').waitFor();
    await workbench.write('花名册!B4', [['改名']]);
    await at('stale').waitFor();
    await at('write').click();
    await at('message').waitFor();
    expect(await textOf('message')).toContain('B4');
    expect(await workbench.read('花名册!Z3')).toEqual([[null]]);
  });

  it('speaks English when Office does', async () => {
    workbench = await harness.open({ open: sample('个人申领.xlsx'), language: 'en' });
    expect(await textOf('review')).toBe('Review');
    expect(await workbench.paneFrame.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it.each([320, 400])('keeps to its width of %i pixels', async (width) => {
    workbench = await harness.open({ open: sample('个人申领.xlsx'), pane: width });
    await at('review').click();
    await at('totals-eligible').waitFor();
    for (const view of ['review', 'settings', 'help']) {
      await at(`nav-${view}`).click();
      const overflow = await workbench.paneFrame.evaluate(() => {
        const page = document.querySelector('main');
        return page ? page.scrollWidth - page.clientWidth : -1;
      });
      expect([view, overflow]).toEqual([view, 0]);
    }
  });

  it('has nothing that axe objects to, on any of its pages', async () => {
    workbench = await harness.open({ open: sample('个人申领.xlsx') });
    await at('review').click();
    await at('totals-eligible').waitFor();
    await workbench.pane.locator('[data-testid^="finding-group-"] button').first().click();
    await at('columns-toggle').click();
    await at('column-B').waitFor();
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // As a function of the frame: the policy of the page allows no inline script element.
    await workbench.paneFrame.evaluate(axe);
    for (const view of ['review', 'settings', 'help']) {
      await at(`nav-${view}`).click();
      const violations = await workbench.paneFrame.evaluate(async () => {
        const run = (
          window as unknown as {
            axe: {
              run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          }
        ).axe;
        // Fluent's focus guards are hidden and focusable on purpose.
        const guards = { exclude: ['[data-tabster-dummy]'] };
        return (await run.run(guards)).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
      });
      expect(violations).toEqual([]);
    }
  });

  it('is worked by the keyboard alone', async () => {
    workbench = await harness.open({ open: sample('个人申领.xlsx') });
    await at('review').focus();
    await workbench.page.keyboard.press('Enter');
    await at('write').waitFor();
    await at('write').focus();
    await workbench.page.keyboard.press('Space');
    await at('undo').waitFor();
    await at('clear').focus();
    await workbench.page.keyboard.press('Enter');
    await at('clear-confirm').waitFor();
    await workbench.page.keyboard.press('Escape');
    await at('clear-confirm').waitFor({ state: 'detached' });
    expect(await workbench.read('花名册!Z3')).toEqual([['审核结论']]);
  });

  it('keeps the keyboard where it was, or near it when a button goes', async () => {
    workbench = await harness.open({ open: sample('个人申领.xlsx') });
    const focused = () =>
      workbench.paneFrame.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);
    await at('review').focus();
    await workbench.page.keyboard.press('Enter');
    await at('write').waitFor();
    expect(await focused()).toBe('review');
    await at('write').focus();
    await workbench.page.keyboard.press('Enter');
    await at('undo').waitFor();
    expect(await focused()).toBe('write');
    await at('undo').focus();
    await workbench.page.keyboard.press('Enter');
    await at('undo').waitFor({ state: 'detached' });
    expect(await focused()).toBe('review');
    await at('clear').focus();
    await workbench.page.keyboard.press('Enter');
    await at('clear-confirm').waitFor();
    await workbench.page.keyboard.press('Escape');
    await expect.poll(focused).toBe('clear');
  });
});

describe('a roster of 10,000 × 25', () => {
  /** Opens it and answers what the pane asks. */
  async function openBigRoster(): Promise<void> {
    workbench = await harness.open();
    await workbench.page.evaluate(
      (bytes) => window.workbench.open('大表.xlsx', bytes),
      [...bigRoster(10_000)],
    );
    await workbench.paneReady();
    await at('use-programme').click();
    await at('use-recipient').click();
    await at('review').waitFor();
  }

  it('is read, reviewed and annotated in at most 20 requests', async () => {
    await openBigRoster();
    const started = await workbench.page.evaluate(() => window.workbench.requests().length);
    await at('review').click();
    await at('totals-eligible').waitFor();
    expect(await textOf('totals-review-rows')).toBe('1,000 行');
    await at('write').click();
    await at('undo').waitFor();
    const requests = await workbench.page.evaluate(() => window.workbench.requests().length);
    expect(requests - started).toBeLessThanOrEqual(20);
    expect(await workbench.read('花名册!Z10002')).toEqual([['待核']]);
  });

  it('lets go when cancelled, however long Excel takes to answer', async () => {
    await openBigRoster();
    // The third request of the review is never answered: whoever cancels does not wait for it.
    const sent = await workbench.page.evaluate(() => {
      window.workbench.fault(3, { kind: 'cut' });
      return window.workbench.sent();
    });
    await at('review').click();
    await workbench.page.waitForFunction((n) => window.workbench.sent() >= n, sent + 3);
    await at('cancel').click();
    await at('message').waitFor();
    expect(await textOf('message')).toBe('已取消，工作表没有改动。');
    expect(await at('totals-eligible').count()).toBe(0);
    expect(await at('progress').count()).toBe(0);
  });
});
