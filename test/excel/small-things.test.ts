import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../src/excel/events';
import { selectCell } from '../../src/excel/navigation';
import { readSettings, writeSettings } from '../../src/excel/settings';
import { activeSheet } from '../../src/excel/sheets';
import { openBench, ROSTER, type Bench } from './support';

let bench: Bench;
beforeEach(() => {
  bench = openBench(ROSTER);
});
afterEach(() => bench.close());

const addSheet = (name: string) => bench.workbook.transact('user', () => bench.workbook.addSheet(name));

describe('selectCell', () => {
  it('shows the sheet and selects the cell', async () => {
    const other = addSheet('别的');
    bench.workbook.transact('user', () => bench.workbook.activate(other));
    await selectCell(bench.sheet.id, 'C4');
    expect(bench.workbook.active.name).toBe('花名册');
    expect(bench.workbook.selection).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
  });

  it('says that the sheet is gone', async () => {
    await expect(selectCell('{00000000-0000-0000-0000-000000000000}', 'C4')).rejects.toMatchObject({
      code: 'sheet-missing',
    });
  });

  it.each(['InvalidOperation', 'GeneralException'] as const)(
    'takes %s for another workbook in front',
    async (code) => {
      bench.seam.faults.at(1, { kind: 'fail', code });
      await expect(selectCell(bench.sheet.id, 'C4')).rejects.toMatchObject({ code: 'other-workbook' });
    },
  );
});

describe('settings of the workbook', () => {
  it('are null at first, then what was written last', async () => {
    expect(await readSettings()).toBeNull();
    await writeSettings('{"version":1}');
    await writeSettings('{"version":2}');
    expect(await readSettings()).toBe('{"version":2}');
  });

  it('that are no text are not ours', async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add('trainingSubsidyAddin', 7);
      await context.sync();
    });
    expect(await readSettings()).toBeNull();
  });
});

it('activeSheet is the sheet in front', async () => {
  const other = addSheet('别的');
  bench.workbook.transact('user', () => bench.workbook.activate(other));
  expect(await activeSheet()).toEqual({ id: other.id, name: '别的' });
});

describe('listen', () => {
  it('tells of sheets and of a person’s edits, not of the add-in’s own, until it is stopped', async () => {
    const seen: string[] = [];
    const stop = await listen({
      onActivated: (sheetId) => seen.push(`activated ${sheetId}`),
      onChanged: (sheetId, address) => seen.push(`changed ${sheetId} ${address}`),
    });
    const other = addSheet('别的');
    bench.workbook.transact('user', () => bench.workbook.activate(other));
    await expect.poll(() => seen).toEqual([`activated ${other.id}`]);

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('花名册').getRange('A3').values = [['由加载项']];
      await context.sync();
    });
    const edit = (value: string) => bench.workbook.transact('user', () => bench.sheet.write(2, 1, { value }));
    edit('改过');
    await expect.poll(() => seen).toEqual([`activated ${other.id}`, `changed ${bench.sheet.id} B3`]);

    // An add-in that listens no longer makes Excel send it nothing: the engine knows of no one who wants events.
    await stop();
    const sent: unknown[] = [];
    bench.seam.engine.onEvent = (entries) => sent.push(...entries);
    edit('又改过');
    expect(sent).toEqual([]);
  });
});
