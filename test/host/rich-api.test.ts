import { describe, expect, it } from 'vitest';
import { ConnectionCut, Faults } from '../../src/workbench/host/faults';
import { newWorkbook, type Calculator, type Workbook } from '../../src/workbench/host/model';
import { LTSC_2021, MICROSOFT_365, type PlayedSets } from '../../src/workbench/host/played-sets';
import { DELAY_FOR_CELL_EDIT, RichApi } from '../../src/workbench/host/rich-api';
import { createExcel, installedWireModel } from './support/seam';

/** Batches as office.js writes them, for what its object model cannot say. */
function engineOf(workbook: Workbook, sets: PlayedSets = LTSC_2021, faults = new Faults()) {
  const engine = new RichApi(workbook, { wireModel: installedWireModel(), sets, faults });
  const send = async (batch: object, flags = 0) =>
    JSON.parse(await engine.execute(JSON.stringify(batch), flags)) as Answer;
  return { engine, send, faults };
}

interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

const WORKBOOK = { Id: 1, ObjectPathType: 1, Name: '' };
const property = (Id: number, Name: string, ParentObjectPathId: number) => ({
  Id,
  ObjectPathType: 4,
  Name,
  ParentObjectPathId,
});
const method = (Id: number, Name: string, ParentObjectPathId: number, ...Arguments: unknown[]) => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId,
  ArgumentInfo: { Arguments },
});
const SHEETS = { 1: WORKBOOK, 2: property(2, 'Worksheets', 1), 3: method(3, 'GetActiveWorksheet', 2) };

describe('batches', () => {
  it('answer with PascalCase keys, collections under _Items', async () => {
    const { send } = engineOf(newWorkbook('花名册'));
    const answer = await send({
      Actions: [{ Id: 7, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['items/name'] } }],
      ObjectPaths: SHEETS,
    });
    const [{ Value }] = answer.Results as unknown as [{ Value: { _Items: { Name: string; Id: string }[] } }];
    expect(Value._Items.map(({ Name }) => Name)).toEqual(['花名册']);
    expect(Value._Items[0]!.Id).toMatch(/^\{.+\}$/);
  });

  it('say which action failed, where and why', async () => {
    const { send } = engineOf(newWorkbook());
    const answer = await send({
      Actions: [
        { Id: 1, ActionType: 1, ObjectPathId: 3 },
        { Id: 2, ActionType: 3, ObjectPathId: 3, Name: 'DoesNotExist' },
      ],
      ObjectPaths: SHEETS,
    });
    expect(answer.Error).toMatchObject({
      Code: 'ApiNotFound',
      Message: 'Excel has no Worksheet.DoesNotExist.',
      ActionIndex: 1,
      Location: 'Worksheet.DoesNotExist',
    });
    expect(answer.Results).toHaveLength(1);
  });

  it('name what Excel has and the workbench does not, and remember it', async () => {
    const { send, engine } = engineOf(newWorkbook());
    const answer = await send({
      Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 4 }],
      ObjectPaths: { ...SHEETS, 4: property(4, 'Shapes', 3) },
    });
    expect(answer.Error).toMatchObject({
      Code: 'ApiNotFound',
      Message: 'The workbench does not play Worksheet.Shapes.',
    });
    expect([...engine.unplayed]).toEqual(['Worksheet.Shapes']);
  });

  it('refuse unknown kinds of action and unknown services by name', async () => {
    const { send } = engineOf(newWorkbook());
    for (const type of [6, 8, 42]) {
      const action = await send({
        Actions: [{ Id: 1, ActionType: type, ObjectPathId: 1 }],
        ObjectPaths: SHEETS,
      });
      expect(action.Error).toMatchObject({
        Code: 'ApiNotFound',
        Message: `The workbench does not play actions of type ${type}.`,
      });
    }
    const service = await send({
      Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 9 }],
      ObjectPaths: { 9: { Id: 9, ObjectPathType: 2, Name: 'Microsoft.ExcelServices.Whatever' } },
    });
    expect(service.Error?.Message).toBe('The workbench does not play Whatever.new.');
  });

  it('update several properties in one action', async () => {
    const workbook = newWorkbook();
    const { send } = engineOf(workbook);
    await send({
      Actions: [
        { Id: 1, ActionType: 9, ObjectPathId: 3, ObjectState: { name: '新名', tabColor: '#FF0000' } },
      ],
      ObjectPaths: SHEETS,
    });
    expect([workbook.active.name, workbook.active.tabColor]).toEqual(['新名', '#FF0000']);
  });

  it('refuse to set what can only be read', async () => {
    const { send } = engineOf(newWorkbook());
    const answer = await send({
      Actions: [{ Id: 1, ActionType: 4, ObjectPathId: 3, Name: 'Id', ArgumentInfo: { Arguments: ['x'] } }],
      ObjectPaths: SHEETS,
    });
    expect(answer.Error).toMatchObject({ Code: 'InvalidOperation', Message: 'Worksheet.Id is read-only.' });
  });

  it('run one after another however they are sent', async () => {
    const workbook = newWorkbook();
    const { send, faults } = engineOf(workbook);
    faults.at(1, { kind: 'delay', milliseconds: 20 });
    const write = (value: string) => ({
      Actions: [
        { Id: 1, ActionType: 4, ObjectPathId: 4, Name: 'Values', ArgumentInfo: { Arguments: [[[value]]] } },
      ],
      ObjectPaths: { ...SHEETS, 4: method(4, 'GetRange', 3, 'A1') },
    });
    await Promise.all([send(write('先')), send(write('后'))]);
    expect(workbook.active.value(0, 0)).toBe('后');
  });

  it('keep the bytes of each sync', async () => {
    const { send, engine } = engineOf(newWorkbook('花名册'));
    await send({ Actions: [], ObjectPaths: {} });
    expect(engine.syncs).toEqual([{ requestBytes: 31, responseBytes: 28, actions: 0, error: null }]);
  });
});

describe('requirement sets', () => {
  const notes = {
    Actions: [
      { Id: 1, ActionType: 1, ObjectPathId: 5 },
      { Id: 2, ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ['content', 'authorName'] } },
    ],
    ObjectPaths: { ...SHEETS, 4: property(4, 'Notes', 3), 5: method(5, 'Add', 4, 'B2', '请核对等级') },
  };

  it('above what is played are refused with what they need', async () => {
    const { send } = engineOf(newWorkbook());
    const answer = await send(notes);
    expect(answer.Error).toMatchObject({
      Code: 'ApiNotFound',
      Message: 'Worksheet.notes needs ExcelApi 1.18; the Excel played here is older.',
    });
  });

  it('that are played work: notes in Microsoft 365', async () => {
    const workbook = newWorkbook();
    const { send } = engineOf(workbook, MICROSOFT_365);
    const answer = await send(notes);
    expect(answer.Results[1]!.Value).toEqual({ Content: '请核对等级', AuthorName: '经办人' });
    expect(workbook.active.noteAt(1, 1)?.content).toBe('请核对等级');
    const again = await send(notes);
    expect(again.Error?.Code).toBe('ItemAlreadyExists');
  });

  it('keep newer properties out of a load without a list', async () => {
    const load = {
      Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 3, QueryInfo: {} }],
      ObjectPaths: SHEETS,
    };
    const older = { ...LTSC_2021, ExcelApi: '1.6' };
    const loaded = async (sets: PlayedSets) =>
      Object.keys((await engineOf(newWorkbook(), sets).send(load)).Results[0]!.Value as object);
    expect(await loaded(LTSC_2021)).toContain('TabId');
    expect(await loaded(older)).not.toContain('TabId');
    expect(await loaded(older)).toContain('Name');
  });
});

describe('calculation', () => {
  /** Answers every formula with the sum of column A. */
  class Summer implements Calculator {
    calls = 0;
    async settle(workbook: Workbook) {
      this.calls += 1;
      await Promise.resolve();
      const sheet = workbook.active;
      workbook.transact('calc', () => {
        const sum = [0, 1, 2].reduce((total, row) => total + Number(sheet.value(row, 0) ?? 0), 0);
        sheet.setCalculated(0, 1, sum);
      });
    }
  }

  it('is done before the same batch reads', async () => {
    const workbook = newWorkbook();
    workbook.calculator = new Summer();
    const { Excel } = createExcel(workbook);
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').formulas = [['=SUM(A1:A3)']];
      const sum = sheet.getRange('B1').load('values,formulas');
      await context.sync();
      return [sum.values, sum.formulas];
    });
    expect(values).toEqual([[[6]], [['=SUM(A1:A3)']]]);
  });

  it('is not asked for by a batch that only reads or formats', async () => {
    const workbook = newWorkbook();
    const calculator = new Summer();
    workbook.calculator = calculator;
    const { Excel } = createExcel(workbook);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      range.format.fill.color = '#FF0000';
      await context.sync();
    });
    expect(calculator.calls).toBe(0);
  });
});

describe('a cell being edited', () => {
  it('holds up a request that said it would wait', async () => {
    const workbook = newWorkbook('花名册');
    workbook.editing = true;
    const { send } = engineOf(workbook);
    const waiting = send(
      {
        Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['name'] } }],
        ObjectPaths: SHEETS,
      },
      DELAY_FOR_CELL_EDIT,
    );
    setTimeout(() => (workbook.editing = false), 30);
    expect((await waiting).Results[0]!.Value).toEqual({ Name: '花名册' });
  });
});

describe('faults', () => {
  const write = {
    Actions: [
      { Id: 1, ActionType: 4, ObjectPathId: 4, Name: 'Values', ArgumentInfo: { Arguments: [[['甲']]] } },
    ],
    ObjectPaths: { ...SHEETS, 4: method(4, 'GetRange', 3, 'A1') },
  };

  it.each([
    ['cut', null],
    ['cut-after', '甲'],
  ] as const)('%s: no answer comes', async (kind, left) => {
    const workbook = newWorkbook();
    const { send, faults } = engineOf(workbook);
    faults.at(1, { kind });
    await expect(send(write)).rejects.toBeInstanceOf(ConnectionCut);
    expect(workbook.active.value(0, 0)).toBe(left);
    await expect(send(write)).resolves.toMatchObject({ TraceIds: [] });
  });

  it.each([
    ['fail', null],
    ['after', '甲'],
  ] as const)('%s: an error comes', async (kind, left) => {
    const workbook = newWorkbook();
    const { send, faults } = engineOf(workbook);
    faults.at(1, { kind, code: 'ServerBusy' });
    expect((await send(write)).Error?.Code).toBe('ServerBusy');
    expect(workbook.active.value(0, 0)).toBe(left);
  });

  it('count from now, can be for every sync, and are taken back', async () => {
    const { send, faults } = engineOf(newWorkbook());
    await send(write);
    faults.at(2, { kind: 'fail' });
    expect((await send(write)).Error).toBeUndefined();
    expect((await send(write)).Error?.Code).toBe('GeneralException');
    faults.every({ kind: 'fail', code: 'ServerBusy' });
    expect((await send(write)).Error?.Code).toBe('ServerBusy');
    faults.reset();
    expect((await send(write)).Error).toBeUndefined();
    expect(faults.count).toBe(1);
  });

  it('leave alone what office.js reports on its own, at whatever moment it comes', async () => {
    const workbook = newWorkbook();
    const { send, engine, faults } = engineOf(workbook);
    workbook.editing = true;
    faults.at(1, { kind: 'fail' });
    const ready = {
      Actions: [
        { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
        { Id: 3, ActionType: 3, Name: 'NotifyActionHandlerReady', ObjectPathId: 1 },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.InternalService.AddinInternalService' },
      },
    };
    expect(await send(ready)).toMatchObject({ Results: [{ ActionId: 2 }, { ActionId: 3 }] });
    expect((await send(ready)).Error).toBeUndefined();
    expect([faults.count, engine.syncs.length]).toEqual([0, 0]);
    workbook.editing = false;
    expect((await send(write)).Error?.Code).toBe('GeneralException');
  });

  it('do not leave alone a cell that says the same words', async () => {
    const { send, faults } = engineOf(newWorkbook());
    faults.at(1, { kind: 'fail' });
    const words = '"Name":"Microsoft.InternalService.';
    const action = { ...write.Actions[0], ArgumentInfo: { Arguments: [[[words]]] } };
    expect((await send({ ...write, Actions: [action] })).Error?.Code).toBe('GeneralException');
  });

  it('delay for as long as asked', async () => {
    const { send, faults } = engineOf(newWorkbook());
    const waits: number[] = [];
    faults.wait = async (milliseconds) => void waits.push(milliseconds);
    faults.every({ kind: 'delay', milliseconds: 250 });
    await send(write);
    expect(waits).toEqual([250]);
  });
});
