import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { associateCommands } from '../../src/excel/commands';
import { ExcelFault } from '../../src/excel/faults';

type Run = (event: { completed: () => void }) => Promise<void>;

/** Office as far as a page of commands touches it. */
let associated: Map<string, Run>;
let dialogs: string[];
beforeEach(() => {
  associated = new Map();
  dialogs = [];
  vi.stubGlobal('Office', {
    onReady: () => Promise.resolve({}),
    actions: { associate: (name: string, run: Run) => associated.set(name, run) },
    context: {
      displayLanguage: 'en-US',
      ui: { displayDialogAsync: (address: string) => dialogs.push(address) },
    },
  });
  openAt('https://example.test/commands.html');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const openAt = (address: string) => vi.stubGlobal('window', { location: new URL(address) });

async function press(run: () => Promise<void>): Promise<number> {
  associateCommands({ clearResults: run }, () => expect.unreachable());
  await vi.waitFor(() => expect([...associated.keys()]).toEqual(['clearResults']));
  let completed = 0;
  await associated.get('clearResults')!({ completed: () => (completed += 1) });
  return completed;
}

it('runs what the button is tied to and tells Excel when it is done', async () => {
  let runs = 0;
  expect(await press(async () => void (runs += 1))).toBe(1);
  expect(runs).toBe(1);
  expect(dialogs).toEqual([]);
});

it('shows a dialog with the code of what went wrong, and nothing else of it', async () => {
  const completed = await press(() => Promise.reject(new ExcelFault('sheet-protected', { sheet: '花名册' })));
  expect(completed).toBe(1);
  expect(dialogs).toEqual(['https://example.test/commands.html?fault=sheet-protected']);
});

it('as that dialog says the code in the language of Office, and ties no buttons', async () => {
  openAt('https://example.test/commands.html?fault=filter-active');
  const shown: unknown[] = [];
  associateCommands({ clearResults: () => Promise.resolve() }, (...told) => shown.push(told));
  await vi.waitFor(() => expect(shown).toEqual([['filter-active', 'en-US']]));
  expect(associated.size).toBe(0);
});
