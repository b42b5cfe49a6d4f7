import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { readGrid, type SheetGrid } from '../../src/excel/read-grid';
import { MICROSOFT_365 } from '../../src/workbench/host/played-sets';
import { NAMES, openBench, picture, planFor, ROSTER, type Bench } from './support';

let bench: Bench;
let reviewed: SheetGrid;
beforeEach(async () => {
  bench = openBench(ROSTER);
  reviewed = await readGrid({ names: NAMES });
});
afterEach(() => bench.close());

const write = (outcome?: string) => applyPlan(planFor('花名册', outcome), { reviewed, names: NAMES });

/** Something a person did to the workbook, through Excel itself. */
async function person(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('花名册'), context);
    await context.sync();
  });
}

describe('a write is refused before anything is written', () => {
  async function refused(code: string, params: object = {}): Promise<void> {
    const before = picture(bench.workbook);
    await expect(write()).rejects.toMatchObject({ code, params });
    expect(picture(bench.workbook)).toEqual(before);
  }

  it('on a protected sheet', async () => {
    await person((sheet) => sheet.protection.protect());
    await refused('sheet-protected', { sheet: '花名册' });
  });

  it('in a workbook whose sheets are protected, when the issues sheet has to be added', async () => {
    await person((_, context) => context.workbook.protection.protect());
    await refused('workbook-protected', { sheet: '花名册' });
  });

  it('while a filter hides rows', async () => {
    await person((sheet) => {
      sheet.autoFilter.apply('A2:D5', 2, { filterOn: Excel.FilterOn.values, values: ['三级'] });
    });
    await refused('filter-active', { sheet: '花名册' });
  });

  it('while a table is filtered, naming it', async () => {
    await person((sheet) => {
      const table = sheet.tables.add('A2:D5', true);
      table.name = '人员';
      table.columns.getItemAt(2).filter.applyValuesFilter(['三级']);
    });
    await refused('filter-active', { sheet: '花名册', table: '人员' });
  });

  it('over merged cells', async () => {
    await person((sheet) => sheet.getRange('E4:F4').merge());
    await refused('merge-in-the-way', { sheet: '花名册', address: 'E4:F4' });
  });

  it('over a cell of the user, even one typed after the review', async () => {
    await person((sheet) => {
      sheet.getRange('F5').values = [['备注']];
    });
    await refused('cells-in-the-way', { sheet: '花名册', address: 'F5' });
  });

  it('when a cell of the roster changed after the review', async () => {
    await person((sheet) => {
      sheet.getRange('C4').values = [['三级']];
    });
    await refused('sheet-changed', { address: 'C4' });
  });

  it('when the rows were sorted after the review', async () => {
    await person((sheet) => {
      sheet.getRange('A3:D5').sort.apply([{ key: 3, ascending: false }]);
    });
    await refused('sheet-changed', { address: 'A3' });
  });

  it('when the sheet is gone', async () => {
    await person((sheet, context) => {
      context.workbook.worksheets.add('别的');
      sheet.delete();
    });
    await refused('sheet-missing');
  });
});

describe('a write that may go on', () => {
  it('with a filter that hides nothing', async () => {
    await person((sheet) => {
      sheet.autoFilter.apply('A2:D5');
    });
    await write();
    expect(bench.sheet.value(2, 4)).toBe('可补贴');
  });

  it('in a workbook whose sheets are protected, when the issues sheet is there already', async () => {
    await write();
    await person((_, context) => context.workbook.protection.protect());
    await write('待核');
    expect(bench.sheet.value(2, 4)).toBe('待核');
  });

  it('over our own earlier block, and nothing else', async () => {
    await write();
    await write('待核');
    expect(bench.sheet.value(2, 4)).toBe('待核');
    await person((sheet) => {
      sheet.getRange('H3').values = [['我的备注']];
    });
    await write('可补贴');
    expect(bench.sheet.value(2, 7)).toBe('我的备注');
  });

  it('beside a sheet of the user that is called 问题清单', async () => {
    await person((_, context) => {
      context.workbook.worksheets.add('问题清单').getRange('A1').values = [['我的清单']];
    });
    await write();
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(['花名册', '问题清单', '问题清单 (2)']);
    expect(bench.workbook.sheet('问题清单')?.value(0, 0)).toBe('我的清单');
  });
});

it('an old Excel without merged areas is not asked for them', async () => {
  bench.close();
  const sets = { ...MICROSOFT_365, ExcelApi: '1.12' };
  bench = openBench(ROSTER, { sets });
  reviewed = await readGrid({ names: NAMES });
  await write();
  expect(bench.sheet.value(2, 4)).toBe('可补贴');
});
