import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook, readSheet, sheetNames } from '../../src/files';
import { ADDIN_POLICY } from '../../src/tools/server';
import { Harness, sample } from './harness';

const SAMPLE = '个人申领.xlsx';
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

describe('the page', () => {
  it('opens a sample with the welcome sheet in front, ribbon and pane from the manifest', async () => {
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
  it('shows 2990 for a turner of level three', async () => {
    // 附件1 A类三级 2300 yuan, 附件2 shortage × 1.3, an individual gets 100 %: 2300 × 1.3 = 2990.
    const workbench = await harness.open();
    await workbench.write('试一试!H1', [['=WZ.SUBSIDY("车工","三级")']]);
    expect(await workbench.read('试一试!H1')).toEqual([[2990]]);
    await workbench.close();
  });

  it('fills 2,000 rows with few messages to the functions', async () => {
    const workbench = await harness.open();
    const before = await workbench.page.evaluate(() => window.workbench.functionBatches());
    const rows = Array.from({ length: 2000 }, (_, index) => [
      '车工',
      '三级',
      `=WZ.SUBSIDY(H${index + 1},I${index + 1})`,
    ]);
    await workbench.write('试一试!H1:J2000', rows);
    const shown = await workbench.read('试一试!J1:J2000');
    expect(shown.filter(([value]) => value === 2990)).toHaveLength(2000);
    const batches = (await workbench.page.evaluate(() => window.workbench.functionBatches())) - before;
    expect(batches).toBeLessThanOrEqual(2);
    await workbench.close();
  });

  it('spills a range, and says #SPILL! where something is in the way', async () => {
    const workbench = await harness.open();
    const occupations = [['车工'], ['车工'], ['车工']];
    await workbench.write('试一试!H1:H3', occupations);
    await workbench.write('试一试!J1', [['=WZ.SUBSIDY(H1:H3,"三级")']]);
    expect(await workbench.read('试一试!J1:J3')).toEqual([[2990], [2990], [2990]]);
    await workbench.write('试一试!J3', [['在此']]);
    expect(await workbench.read('试一试!J1:J3')).toEqual([['#SPILL!'], [null], ['在此']]);
    await workbench.close();
  });

  it('recalculates when a cell changes, also through other functions', async () => {
    const workbench = await harness.open();
    await workbench.write('试一试!H1:I1', [['车工', '三级']]);
    await workbench.write('试一试!J1:K1', [['=WZ.SUBSIDY(H1,I1)', '=WZ.RMB(J1)']]);
    expect(await workbench.read('试一试!J1:K1')).toEqual([[2990, '贰仟玖佰玖拾元整']]);
    await workbench.write('试一试!I1', [['四级']]);
    // 附件1 A类四级 1700 yuan × 1.3 = 2210.
    expect(await workbench.read('试一试!J1:K1')).toEqual([[2210, '贰仟贰佰壹拾元整']]);
    await workbench.close();
  });

  it('gives an Excel error with its text for what is in no list', async () => {
    const workbench = await harness.open();
    await workbench.write('试一试!H1', [['=WZ.SUBSIDY("查无此工种","三级")']]);
    expect(await workbench.read('试一试!H1')).toEqual([['#N/A']]);
    const text = await workbench.page.evaluate(() => window.workbench.errorText('试一试!H1'));
    expect(text).toContain('查无此工种');
    await workbench.close();
  });

  it('runs them without the browser: no DOM, no address, no fetch', async () => {
    const workbench = await harness.open({ withoutPane: true });
    const seen = await workbench.page.evaluate(async () => {
      const probe = `CustomFunctions.associate('PROBE', () => [['document', 'fetch', 'URL', 'TextDecoder',
        'XMLHttpRequest', 'indexedDB', 'importScripts'].map((name) => typeof globalThis[name])]);`;
      const worker = new Worker('functions-worker.js');
      const answers: unknown[] = [];
      const answer = () =>
        new Promise((resolve) => {
          worker.onmessage = ({ data }) => resolve(answers.push(data));
        });
      const url = `addin/functions.js?${probe.length}`;
      worker.postMessage({ kind: 'load', url });
      await answer();
      worker.terminate();
      return answers;
    });
    expect(seen).toEqual([{ kind: 'ready', ids: expect.arrayContaining(['SUBSIDY', 'REVIEW', 'IDCHECK']) }]);
    await workbench.close();
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
    const expected = before.values.map((row, r) => row.map((value, c) => (r === 4 && c === 1 ? '改名' : value)));
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
