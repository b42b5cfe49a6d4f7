import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook, readSheet, sheetNames } from '../../src/files';
import { ADDIN_POLICY } from '../../src/tools/server';
import { Harness, type Workbench, sample } from './harness';

const SAMPLE = '个人申领.xlsx';
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

describe('the page', () => {
  it('opens a sample behind the sheet of things to try, ribbon and pane from the manifest', async () => {
    const workbench = await harness.open();
    expect(await workbench.page.evaluate(() => window.workbench.sheets())).toEqual(['试一试', '花名册']);
    await workbench.page.getByRole('tab', { name: '培训补贴' }).waitFor();
    await workbench.page.getByRole('button', { name: '审核花名册' }).waitFor();
    expect(await workbench.page.locator('#file-name').textContent()).toBe(SAMPLE);
    await workbench.close();
  });

  it('speaks English when asked to', async () => {
    const workbench = await harness.open({ language: 'en' });
    await workbench.page.getByRole('tab', { name: 'File' }).waitFor();
    expect(await workbench.page.evaluate(() => document.documentElement.lang)).toBe('en');
    await workbench.close();
  });

  it('runs the pane in a site of its own, under the policy that ships', async () => {
    const workbench = await harness.open({ withoutPane: true });
    const url = new URL(workbench.paneFrame.url());
    expect(url.hostname).toBe('127.0.0.1');
    const response = await fetch(`${url.origin}${url.pathname}`);
    expect(response.headers.get('content-security-policy')).toBe(ADDIN_POLICY);
    await workbench.close();
  });
});

describe('custom functions in cells', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await harness.open({ withoutPane: true });
  });
  afterAll(() => workbench.close());

  it('show 2990 for a turner of level three', async () => {
    // 附件1 A类三级 2300 yuan, 附件2 shortage × 1.3, an individual gets 100 %: 2300 × 1.3 = 2990.
    await workbench.write('试一试!H1', [['=WZ.SUBSIDY("车工","三级")']]);
    expect(await workbench.read('试一试!H1')).toEqual([[2990]]);
  });

  it('fill 2,000 rows with few messages to the worker', async () => {
    const before = await workbench.page.evaluate(() => window.workbench.functionBatches());
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const row = index + 1;
      return ['车工', '三级', `=WZ.SUBSIDY(J${row},K${row})`];
    });
    await workbench.write('试一试!J1:L2000', rows);
    const shown = await workbench.read('试一试!L1:L2000');
    expect(shown.filter(([value]) => value === 2990)).toHaveLength(2000);
    const batches = (await workbench.page.evaluate(() => window.workbench.functionBatches())) - before;
    expect(batches).toBeLessThanOrEqual(2);
  });

  it('spill a range, and say #SPILL! where something is in the way', async () => {
    await workbench.write('试一试!N1', [['=WZ.SUBSIDY(J1:J3,"三级")']]);
    expect(await workbench.read('试一试!N1:N3')).toEqual([[2990], [2990], [2990]]);
    await workbench.write('试一试!N3', [['在此']]);
    expect(await workbench.read('试一试!N1:N3')).toEqual([['#SPILL!'], [null], ['在此']]);
  });

  it('are calculated again when a cell changes, also through other functions', async () => {
    await workbench.write('试一试!P1:Q1', [['车工', '三级']]);
    await workbench.write('试一试!R1:S1', [['=WZ.SUBSIDY(P1,Q1)', '=WZ.RMB(R1)']]);
    expect(await workbench.read('试一试!R1:S1')).toEqual([[2990, '贰仟玖佰玖拾元整']]);
    await workbench.write('试一试!Q1', [['四级']]);
    // 附件1 A类四级 1700 yuan × 1.3 = 2210.
    expect(await workbench.read('试一试!R1:S1')).toEqual([[2210, '贰仟贰佰壹拾元整']]);
  });

  it('give an Excel error with its text for what is in no list', async () => {
    await workbench.write('试一试!H3', [['=WZ.SUBSIDY("查无此工种","三级")']]);
    expect(await workbench.read('试一试!H3')).toEqual([['#N/A']]);
    const text = await workbench.page.evaluate(() => window.workbench.errorText('试一试!H3'));
    expect(text).toContain('查无此工种');
  });

  it('run without the browser: no document, no addresses, no network', async () => {
    const probe = `CustomFunctions.associate('PROBE', () => [['document', 'fetch', 'URL', 'TextDecoder',
      'XMLHttpRequest', 'indexedDB', 'importScripts', 'postMessage'].map((name) => typeof globalThis[name])]);`;
    await workbench.page.route('**/probe.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: probe }),
    );
    const result = await workbench.page.evaluate(async () => {
      const worker = new Worker('functions-worker.js');
      const answer = () =>
        new Promise((resolve) => {
          worker.onmessage = ({ data }) => resolve(data);
        });
      worker.postMessage({ kind: 'load', url: 'probe.js' });
      await answer();
      worker.postMessage({
        kind: 'call',
        batch: 1,
        calls: [{ id: 'PROBE', args: [], address: 'Sheet1!A1' }],
      });
      const found = await answer();
      worker.terminate();
      return found;
    });
    const missing = { value: 'undefined' };
    expect(result).toEqual({ kind: 'results', batch: 1, results: [{ rows: [Array(8).fill(missing)] }] });
  });
});

describe('files', () => {
  const bytes = () => readFileSync(path.join('assets/samples', SAMPLE));

  it('come back byte for byte when nothing was changed', async () => {
    const workbench = await harness.open({ open: sample(SAMPLE) });
    expect(Buffer.from(await workbench.save()).equals(bytes())).toBe(true);
    await workbench.close();
  });

  it('come back with a changed cell and everything else as it was', async () => {
    const workbench = await harness.open({ open: sample(SAMPLE) });
    const before = readSheet(openWorkbook(bytes()), '花名册');
    await workbench.write('花名册!B5', [['改名']]);
    const saved = openWorkbook(await workbench.save());
    expect(sheetNames(saved)).toEqual(['花名册']);
    const after = readSheet(saved, '花名册');
    const expected = before.values.map((row, r) =>
      row.map((value, c) => (r === 4 && c === 1 ? '改名' : value)),
    );
    expect(after.values).toEqual(expected);
    expect(after.merges).toEqual(before.merges);
    await workbench.close();
  });

  it('keep formulas of ours under the name that Excel stores', async () => {
    const workbench = await harness.open({ open: sample(SAMPLE) });
    await workbench.write('花名册!AB4', [['=WZ.SUBSIDY("车工","三级")']]);
    const after = readSheet(openWorkbook(await workbench.save()), '花名册');
    const row = 3 - after.top;
    const column = 27 - after.left;
    expect(after.formulas?.[row]?.[column]).toBe('=WZ.SUBSIDY("车工","三级")');
    expect(after.values[row]?.[column]).toBe(2990);
    await workbench.close();
  });

  it('refuse what is no workbook, and say so', async () => {
    const workbench = await harness.open({ withoutPane: true });
    const refusal = await workbench.page.evaluate(() =>
      window.workbench.open('信.xlsx', [1, 2, 3]).then(
        () => 'opened',
        () => document.getElementById('status')?.textContent ?? '',
      ),
    );
    expect(refusal).toContain('信.xlsx');
    expect(await workbench.page.evaluate(() => window.workbench.sheets())).toEqual(['试一试', '花名册']);
    await workbench.close();
  });
});

describe('edits', () => {
  it('are undone', async () => {
    const workbench = await harness.open({ open: sample(SAMPLE), withoutPane: true });
    const [[before]] = (await workbench.read('花名册!B5')) as [[string]];
    await workbench.write('花名册!B5', [['改名']]);
    expect(await workbench.read('花名册!B5')).toEqual([['改名']]);
    await workbench.page.evaluate(() => window.workbench.undo());
    expect(await workbench.read('花名册!B5')).toEqual([[before]]);
    await workbench.close();
  });
});
