import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../../src/tools/workbench-build';
import type { Fault } from '../../src/workbench/host/faults';
import { contract } from '../host/contract';
import { SHEET } from '../host/contract/case';
import { Harness, type Workbench } from './harness';
import { HOST } from './hosts';
import { buildTestPane } from './test-pane';

/**
 * The contract between an add-in and Excel, over the web protocol: the cases run inside a pane, with the
 * unmodified office.js, and everything they write is drawn in the spreadsheet too.
 */
let harness: Harness;
let addin: string;
beforeAll(async () => {
  addin = await buildTestPane(sites().addin, path.join(import.meta.dirname, 'contract-pane'));
  harness = await Harness.start({ addin });
});
afterAll(async () => {
  await harness.stop();
  rmSync(addin, { recursive: true, force: true });
});

async function openContract(): Promise<Workbench> {
  const workbench = await harness.open();
  await workbench.page.exposeFunction('hostControl', (method: string, args: readonly unknown[]) =>
    workbench.page.evaluate(
      ([name, values]) => {
        const { workbench: api } = window;
        const [first, second, third] = values as [string, string, string];
        if (name === 'edit') api.edit(values[0] as boolean);
        else if (name === 'type') api.type(`'${first}'!${second}`, third);
        else if (name === 'select') api.select(`'${first}'!${second}`);
        else if (name === 'fault') api.fault(values[0] as number, values[1] as Fault);
        else throw new Error(`no control ${name}`);
      },
      [method, args] as const,
    ),
  );
  return workbench;
}

describe('contract over the web protocol', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openContract();
  });
  afterAll(() => workbench.close());

  it('has an office.js without notes: their cases run in Node only', async () => {
    expect(await workbench.paneFrame.evaluate(() => 'NoteCollection' in Excel)).toBe(false);
  });

  it('hears of settings that change and of the selection, also by the Common API', async () => {
    await workbench.paneFrame.evaluate(async () => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const heard = (what: string) => () => {
        seen.push(what);
        return Promise.resolve();
      };
      await Excel.run(async (context) => {
        context.workbook.settings.onSettingsChanged.add(heard('settings'));
        context.workbook.onSelectionChanged.add(heard('selection'));
        await context.sync();
        context.workbook.settings.add('地区', '鹿城区');
        await context.sync();
      });
    });
    const seen = () => workbench.paneFrame.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await expect.poll(seen).toEqual(['settings']);
    await workbench.page.evaluate(() => window.workbench.select('B2'));
    await expect.poll(seen).toEqual(['settings', 'selection']);
  });

  for (const [topic, cases] of Object.entries(contract)) {
    for (const { name, only } of cases) {
      if (only !== undefined && only !== HOST) continue;
      if (/\bnotes?\b/.test(name)) continue;
      it(`${topic}: ${name}`, async () => {
        await workbench.page.evaluate((sheet) => {
          window.workbench.clearFaults();
          window.workbench.blank(sheet);
        }, SHEET);
        await workbench.paneReady();
        const problem = await workbench.paneFrame.evaluate(([of, title]) => window.runCase(of, title), [
          topic,
          name,
        ] as const);
        expect(problem).toBe('');
      });
    }
  }
});
