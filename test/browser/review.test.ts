import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook, readSheet } from '../../src/files';
import { HOST } from './hosts';
import { Harness, type Workbench, sample } from './harness';

const SAMPLE = '个人申领.xlsx';
/** interfaces.md: result columns, in this order. */
const RESULT_COLUMNS = [
  ...['审核结论', '补贴标准', '紧缺上浮', '应补金额'],
  ...['待核金额', '计算过程', '问题说明', '政策依据'],
];

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

/** The roster's sheet without the columns from Z on, where results go: the officer's own cells. */
const own = (workbench: Workbench) => workbench.read('花名册!A1:Y30');

async function review(workbench: Workbench): Promise<void> {
  await workbench.pane.getByTestId('review').click();
  await workbench.pane.getByTestId('write').waitFor();
}

describe('a review in the pane', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await harness.open({ open: sample(SAMPLE) });
  });
  afterAll(() => workbench.close());

  it('tells the pane which Excel it is in', async () => {
    const sets = await workbench.paneFrame.evaluate(() =>
      ['1.14', '1.17'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
    );
    expect(sets).toEqual([true, HOST === 'microsoft-365']);
  });

  it('writes the result columns beside the roster and leaves the rest alone', async () => {
    const before = await own(workbench);
    await review(workbench);
    await workbench.pane.getByTestId('write').click();
    await workbench.page.waitForFunction(() => window.workbench.read('花名册!Z3')[0]?.[0] === '审核结论');
    await workbench.pane.getByTestId('undo').waitFor();
    expect(await workbench.read('花名册!Z3:AG3')).toEqual([RESULT_COLUMNS]);
    // Row 4: 车工 three, an individual: 附件1 2300 × 附件2 1.3 = 2990.
    expect(await workbench.read('花名册!Z4:AC4')).toEqual([['可补贴', 2300, '是', 2990]]);
    expect(await own(workbench)).toEqual(before);
  });

  it('saves a workbook with both, readable by the same reader as the command line', async () => {
    const saved = readSheet(openWorkbook(await workbench.save()), '花名册');
    const file = readSheet(openWorkbook(readFileSync(path.join('assets/samples', SAMPLE))), '花名册');
    expect(saved.values[2]?.slice(25, 33)).toEqual(RESULT_COLUMNS);
    expect(saved.values.map((row) => row.slice(0, 25))).toEqual(file.values.map((row) => row.slice(0, 25)));
  });

  it('clears them again', async () => {
    await workbench.page.evaluate(() => window.workbench.select('花名册!A1'));
    await workbench.pane.getByTestId('clear').click();
    await workbench.pane.getByTestId('clear-confirm').click();
    await workbench.page.waitForFunction(() => window.workbench.read('花名册!Z3')[0]?.[0] === null);
    const cleared = await workbench.read('花名册!Z1:AH30');
    expect(cleared.flat().filter((value) => value !== null)).toEqual([]);
  });

  it('asks nothing that the workbench does not play', async () => {
    expect(await workbench.page.evaluate(() => window.workbench.unplayed())).toEqual([]);
  });
});
