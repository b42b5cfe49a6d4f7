import { afterEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { readGrid } from '../../src/excel/read-grid';
import { NAMES, openBench, planFor, ROSTER, type Bench, type Cell } from './support';

let bench: Bench;
afterEach(() => bench.close());

const read = (options: Partial<Parameters<typeof readGrid>[0]> = {}) =>
  readGrid({ names: NAMES, ...options });

describe('readGrid', () => {
  it('reads raw values from the first cell that holds something', async () => {
    bench = openBench([[], [null, '姓名', '课时'], [null, '甲一', 40]]);
    const grid = await read();
    expect(grid).toMatchObject({ name: '花名册', sheetId: bench.sheet.id, top: 1, left: 1, usedRows: 2 });
    expect(grid.values).toEqual([
      ['姓名', '课时'],
      ['甲一', 40],
    ]);
    expect(grid.resultBlock).toBeUndefined();
  });

  it('reads number formats only where a column holds numbers, each in its own column', async () => {
    bench = openBench(ROSTER);
    const { formats } = await read();
    expect(formats?.[2]).toEqual([null, null, null, 'yyyy/m/d']);
    expect(formats?.[1]).toEqual([null, null, null, 'General']);
  });

  it('does not count formatted but empty rows', async () => {
    bench = openBench([['姓名'], ['甲一']]);
    bench.workbook.transact('load', () =>
      bench.sheet.format({ top: 0, left: 0, bottom: 1_048_575, right: 3 }, { fill: '#FFFF00' }),
    );
    expect((await read()).values).toEqual([['姓名'], ['甲一']]);
  });

  it('reads no more rows than asked for, and says how many there are', async () => {
    bench = openBench(ROSTER);
    const grid = await read({ rows: 2 });
    expect(grid.values).toHaveLength(2);
    expect(grid.usedRows).toBe(5);
  });

  it('finds the rows that are hidden, at any place among thousands', async () => {
    const rows: Cell[][] = Array.from({ length: 3000 }, (_, row) => [`甲${row}`]);
    bench = openBench(rows);
    bench.workbook.transact('user', () => {
      bench.sheet.hideRows(0, 0, true);
      bench.sheet.hideRows(1500, 1501, true);
      bench.sheet.hideRows(2999, 2999, true);
    });
    const before = bench.seam.syncs.length;
    expect([...((await read()).hiddenRows ?? [])].sort((a, b) => a - b)).toEqual([0, 1500, 1501, 2999]);
    expect(bench.seam.syncs.length - before).toBeLessThan(8);
  });

  it('knows an issues sheet of ours, whatever it is called, and what stands of our results', async () => {
    bench = openBench(ROSTER);
    await applyPlan(planFor('花名册'), { reviewed: await read(), names: NAMES });
    expect(await read()).toMatchObject({
      isIssues: false,
      resultBlock: { top: 1, left: 4, bottom: 4, right: 6 },
    });
    const issues = bench.workbook.sheet('问题清单')!;
    bench.workbook.transact('user', () => bench.workbook.renameSheet(issues, '我的清单'));
    expect(await read({ sheetId: issues.id })).toMatchObject({ isIssues: true, name: '我的清单' });
  });

  it('tells which columns of our results are still ours', async () => {
    bench = openBench(ROSTER);
    await applyPlan(planFor('花名册'), { reviewed: await read(), names: NAMES });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('花名册');
      sheet.getRange('F:F').insert(Excel.InsertShiftDirection.right);
      sheet.getRange('F2').values = [['备注']];
      await context.sync();
    });
    // 应补金额 and 问题说明 are the fourth and the seventh of all there are.
    expect(await read()).toMatchObject({
      resultBlock: { top: 1, left: 4, bottom: 4, right: 7 },
      resultColumns: [0, null, 3, 6],
    });
  });

  it('says nothing of hidden rows when there are none', async () => {
    bench = openBench(ROSTER);
    expect((await read()).hiddenRows).toBeUndefined();
  });

  it('reads the sheet it is told to, not the one in front', async () => {
    bench = openBench(ROSTER);
    const other = bench.workbook.transact('load', () => bench.workbook.addSheet('另一张'));
    bench.workbook.transact('load', () => other.write(0, 0, { value: '别的' }));
    expect((await read({ sheetId: other.id })).values).toEqual([['别的']]);
    expect((await read()).name).toBe('花名册');
  });

  it('reports an empty sheet and a sheet that is gone', async () => {
    bench = openBench([]);
    await expect(read()).rejects.toMatchObject({ code: 'sheet-empty', params: { sheet: '花名册' } });
    await expect(read({ sheetId: '{00000000-0000-0000-0000-000000000000}' })).rejects.toMatchObject({
      code: 'sheet-missing',
    });
  });

  it('says how far it is, and stops when cancelled', async () => {
    bench = openBench(ROSTER);
    const seen: [number, number][] = [];
    await read({ onProgress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([[5, 5]]);
    const controller = new AbortController();
    controller.abort();
    await expect(read({ signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('rejects at once when cancelled while Excel does not answer', async () => {
    bench = openBench(ROSTER);
    bench.seam.faults.at(1, { kind: 'cut' });
    const controller = new AbortController();
    const reading = read({ signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('waits for the end of a cell edit instead of failing', async () => {
    bench = openBench(ROSTER);
    bench.workbook.editing = true;
    const reading = read();
    bench.workbook.editing = false;
    expect((await reading).values).toHaveLength(5);
  });

  it('halves a piece that is too large and reads on', async () => {
    // 30 kB a row: a first guess by columns would take all of it at once, 12 MB.
    const long = '长'.repeat(10_000);
    bench = openBench(Array.from({ length: 400 }, (_, row) => [`甲${row}`, long]));
    const grid = await read();
    expect(grid.values).toHaveLength(400);
    expect(grid.values[399]).toEqual(['甲399', long]);
    const failed = bench.seam.syncs.filter(({ error }) => error === 'ResponsePayloadSizeLimitExceeded');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(4);
  });
});
