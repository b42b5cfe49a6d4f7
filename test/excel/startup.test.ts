import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE, waitForOffice } from '../../src/excel/startup';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Loaded {
  readonly name: string;
  readonly responseStatus: number;
}

/** A pane in which office.js loaded these files and Excel does or does not answer. */
function pane(files: readonly Loaded[], answers: boolean, theme?: string): void {
  vi.stubGlobal('performance', { getEntriesByType: () => files });
  vi.stubGlobal('Office', {
    onReady: () => (answers ? Promise.resolve({}) : new Promise(() => undefined)),
    context: {
      displayLanguage: 'zh-CN',
      ...(theme === undefined ? {} : { officeTheme: { bodyBackgroundColor: theme } }),
    },
  });
}

const file = (name: string, responseStatus = 200): Loaded => ({
  name: `https://example.test/office/${name}?v=1`,
  responseStatus,
});

describe('waitForOffice', () => {
  it.each([
    [undefined, false],
    ['#FFFFFF', false],
    ['#262626', true],
    // The mean of what an eye sees of 96 parts of 255 is the border: grey 95 is dark, 96 is not.
    ['#5F5F5F', true],
    ['#606060', false],
  ])('is ready as soon as Excel answers; background %s is dark: %s', async (theme, dark) => {
    pane([], true, theme);
    expect(await waitForOffice()).toEqual({ kind: 'ready', language: 'zh-CN', dark });
    expect(vi.getTimerCount()).toBe(0);
  });

  async function afterPatience(): Promise<unknown> {
    const started = waitForOffice();
    let done = false;
    void started.then(() => (done = true));
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    return started;
  }

  it('names office.js when it is not there', async () => {
    vi.stubGlobal('Office', undefined);
    expect(await afterPatience()).toEqual({ kind: 'slow', file: 'office/office.js' });
  });

  it('names the file that was refused', async () => {
    pane([file('office.js'), file('excel-web-16.00.js', 404)], false);
    expect(await afterPatience()).toEqual({ kind: 'slow', file: 'office/excel-web-16.00.js' });
  });

  it('names the object model of Excel when it did not come', async () => {
    vi.stubGlobal('Excel', undefined);
    pane([file('office.js')], false);
    expect(await afterPatience()).toEqual({ kind: 'slow', file: 'office/excel-*.js' });
  });

  it('names the texts of office.js when they did not come', async () => {
    vi.stubGlobal('Excel', {});
    pane([file('office.js')], false);
    expect(await afterPatience()).toEqual({ kind: 'slow', file: 'office/*/office_strings.js' });
  });

  it('names no file when all are there and Excel itself does not answer', async () => {
    vi.stubGlobal('Excel', {});
    pane([file('office.js'), file('zh-cn/office_strings.js')], false);
    expect(await afterPatience()).toEqual({ kind: 'slow', file: null });
  });
});
