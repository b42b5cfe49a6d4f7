import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/excel/apply-plan';
import { readGrid } from '../../src/excel/read-grid';
import { restore, undo } from '../../src/excel/restore';
import { emptySnapshot, type Written } from '../../src/excel/snapshot';
import { LTSC_2021, MICROSOFT_365 } from '../../src/workbench/host/played-sets';
import { NAMES, openBench, picture, planFor, ROSTER, type Bench } from './support';

let bench: Bench;
beforeEach(() => {
  bench = openBench(ROSTER);
});
afterEach(() => bench.close());

const read = () => readGrid({ names: NAMES });
const write = async (outcome?: string) =>
  applyPlan(planFor('花名册', outcome), { reviewed: await read(), names: NAMES });

describe('applyPlan', () => {
  it('writes the block', async () => {
    await write();
    const { sheet } = bench;
    expect([4, 5, 6].map((column) => sheet.value(1, column))).toEqual(['审核结论', '应补金额', '问题说明']);
    expect([4, 5, 6].map((column) => sheet.value(2, column))).toEqual(['可补贴', 2990, null]);
    expect(sheet.value(4, 6)).toBe('=cmd|x');
    expect(sheet.formula(4, 6)).toBeNull();
  });

  it('clears to what was there', async () => {
    const before = picture(bench.workbook);
    await write();
    await restore(emptySnapshot(bench.sheet.id, NAMES));
    expect(picture(bench.workbook)).toEqual(before);
  });

  it('undoes a second run to the first', async () => {
    await write('可补贴');
    const first = picture(bench.workbook);
    const second = await write('待核');
    expect(bench.sheet.value(2, 4)).toBe('待核');
    await undo(second);
    expect(picture(bench.workbook)).toEqual(first);
  });

  it('writes formats, a bold header that wraps, widths, marks, and a list of issues whose header stays in view', async () => {
    await write();
    const { sheet, workbook } = bench;
    const look = (row: number, column: number) => {
      const { numberFormat, bold, wrapText } = sheet.style(row, column);
      return { numberFormat, bold, wrapText };
    };
    expect(look(1, 5)).toEqual({ numberFormat: 'General', bold: true, wrapText: true });
    expect(look(2, 5)).toEqual({ numberFormat: '0.00', bold: false, wrapText: false });
    expect(look(4, 6)).toEqual({ numberFormat: '@', bold: false, wrapText: false });
    // A width of 10 characters: (10 × 7 + 5) pixels × 0.75.
    expect(sheet.columnWidths.get(4)).toBe(56.25);
    const { marks } = planFor('花名册');
    expect(sheet.conditionalFormats).toMatchObject([
      {
        areas: [{ top: 2, left: 4, bottom: 4, right: 6 }],
        formula: marks[0]!.formula,
        fill: marks[0]!.fill,
        fontColor: marks[0]!.font,
      },
      {
        areas: [{ top: 2, left: 2, bottom: 4, right: 2 }],
        formula: marks[1]!.formula,
        fill: marks[1]!.fill,
        fontColor: marks[1]!.font,
      },
    ]);
    const issues = workbook.sheet('问题清单')!;
    expect(issues.frozen).toEqual({ rows: 1, columns: 0 });
    expect(issues.style(0, 0)).toMatchObject({ bold: true, wrapText: true });
    expect(issues.columnWidths.get(1)).toBe((64 * 7 + 5) * 0.75);
    expect(issues.style(1, 1).numberFormat).toBe('@');
    expect(workbook.names.map(({ name, visible }) => [name, visible]).sort()).toEqual([
      ['_wz_issues', false],
      ['_wz_result', false],
    ]);
  });
});

describe('long texts', () => {
  it('that few rows have are written whole, with everything that goes with them', async () => {
    const before = picture(bench.workbook);
    // 70 × 32,767 characters of three bytes are more than a request takes; a sample of every other row misses them.
    const long = '长'.repeat(32_767);
    const rows = Array.from({ length: 420 }, (_, at) => ['待核', 0, at % 6 === 0 ? long : '短']);
    const plan = planFor('花名册');
    const reviewed = await read();
    await applyPlan({ ...plan, block: { ...plan.block, rows } }, { reviewed, names: NAMES });
    expect(rows.map((_, at) => bench.sheet.value(2 + at, 6))).toEqual(rows.map(([, , text]) => text));
    expect(bench.sheet.style(2, 5).numberFormat).toBe('0.00');
    await restore(emptySnapshot(bench.sheet.id, NAMES));
    expect(picture(bench.workbook)).toEqual(before);
  });
});

describe('every request that changes something', () => {
  interface Sent {
    readonly Actions: readonly { readonly ActionType: number; readonly Name?: string }[];
    readonly ObjectPaths: Readonly<Record<string, { readonly Name?: string }>>;
  }
  const HOLD = ['SuspendApiCalculationUntilNextSync', 'SuspendScreenUpdatingUntilNextSync'];

  /** Names of the members each request calls or sets, in order, of those that change something. */
  async function changesIn(work: () => Promise<unknown>): Promise<string[][]> {
    const requests: string[][] = [];
    const { engine } = bench.seam;
    const execute = engine.execute.bind(engine);
    engine.execute = (body, flags) => {
      const { Actions } = JSON.parse(body) as Sent;
      const METHOD = 3;
      const SET = 4;
      const names = Actions.filter(({ ActionType }) => ActionType === METHOD || ActionType === SET).map(
        ({ Name = '' }) => Name,
      );
      if (names.length > 0) requests.push(names);
      return execute(body, flags);
    };
    await work();
    return requests.filter((names) => !names.every((name) => name.startsWith('_')));
  }

  it.each([LTSC_2021, MICROSOFT_365])('holds calculation and drawing first', async (sets) => {
    bench.close();
    bench = openBench(ROSTER, { sets, newerOfficeJs: sets === MICROSOFT_365 });
    const long = '长'.repeat(30_000);
    const plan = planFor('花名册');
    const rows = Array.from({ length: 20 }, () => ['待核', 0, long]);
    const big = { ...plan, block: { ...plan.block, rows } };
    const reviewed = await read();
    const requests = await changesIn(async () => {
      await applyPlan(big, { reviewed, names: NAMES });
      await undo(await applyPlan(big, { reviewed: await read(), names: NAMES }));
    });
    expect(requests.length).toBeGreaterThan(10);
    for (const names of requests) {
      expect(names.slice(0, 2)).toEqual(HOLD);
      expect(names.filter((name) => HOLD.includes(name))).toEqual(HOLD);
    }
  });
});

/** What a person does to the sheet between our runs. */
async function person(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('花名册'));
    await context.sync();
  });
}
const rows = (column: number) => [1, 2, 3, 4].map((row) => bench.sheet.value(row, column));
const clear = () => restore(emptySnapshot(bench.sheet.id, NAMES));

describe('a column that the user put in between the result columns', () => {
  const insertNotes = () =>
    person((sheet) => {
      sheet.getRange('F:F').insert(Excel.InsertShiftDirection.right);
      sheet.getRange('F2:F5').values = [['备注'], ['已电话核实'], [''], ['补件']];
      sheet.getRange('F2').format.columnWidth = 99;
    });
  const NOTES = ['备注', '已电话核实', null, '补件'];

  it('stays when everything of ours is cleared', async () => {
    const before = picture(bench.workbook);
    await write();
    await insertNotes();
    await clear();
    expect(rows(5)).toEqual(NOTES);
    expect(bench.sheet.columnWidths.get(5)).toBe(99);
    await person((sheet) => sheet.getRange('F:F').delete(Excel.DeleteShiftDirection.left));
    expect(picture(bench.workbook)).toEqual(before);
  });

  it('gives each column of ours the width back that it had', async () => {
    await person((sheet) => {
      ['E', 'F', 'G'].forEach((letter, at) => {
        sheet.getRange(`${letter}1`).format.columnWidth = 60 + at * 10;
      });
    });
    await write();
    await insertNotes();
    await clear();
    expect([4, 5, 6, 7].map((column) => bench.sheet.columnWidths.get(column))).toEqual([60, 99, 70, 80]);
  });

  it.each([
    // Our order tells them apart: 问题说明 comes after 应补金额.
    ['问题说明', null, null],
    // Which of two side by side is ours no one can tell: neither is taken away.
    ['应补金额', '应补金额', 2990],
  ])('called %s stays too', async (name, header, amount) => {
    await write();
    await insertNotes();
    await person((sheet) => {
      sheet.getRange('F2').values = [[name]];
    });
    await clear();
    expect(rows(5)).toEqual([name, ...NOTES.slice(1)]);
    expect(rows(6).slice(0, 2)).toEqual([header, amount]);
    expect([rows(4), rows(7)]).toEqual([Array(4).fill(null), Array(4).fill(null)]);
  });

  it('keeps the user’s own colours that look at a result', async () => {
    await write();
    await insertNotes();
    await person((sheet) => {
      const { custom } = sheet.getRange('F3:F5').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=$E3="待核"';
      custom.format.fill.color = '#123456';
    });
    await clear();
    expect(bench.sheet.conditionalFormats.map(({ fill }) => fill)).toEqual(['#123456']);
  });

  describe('with a second run right of it', () => {
    const second = async () =>
      applyPlan(planFor('花名册', '待核', 6), { reviewed: await read(), names: NAMES });
    beforeEach(async () => {
      await person((sheet) => {
        ['E', 'F', 'G', 'H', 'I'].forEach((letter, at) => {
          sheet.getRange(`${letter}1`).format.columnWidth = 60 + at * 10;
        });
      });
      await write();
      await insertNotes();
    });

    it('stays, and our columns before are taken away', async () => {
      await second();
      const { sheet } = bench;
      expect([4, 5, 6, 7, 8].map((column) => sheet.value(1, column))).toEqual([
        ...[null, '备注', '审核结论', '应补金额', '问题说明'],
      ]);
      expect(rows(4)).toEqual([null, null, null, null]);
      expect(rows(5)).toEqual(NOTES);
      expect(sheet.style(1, 4)).toMatchObject({ bold: false, wrapText: false });
      expect(sheet.style(2, 4).numberFormat).toBe('General');
      expect(sheet.conditionalFormats).toHaveLength(2);
      expect(await read()).toMatchObject({ resultBlock: { top: 1, left: 6, bottom: 4, right: 8 } });
      // Those of the columns before our first run, and of one that was never ours.
      await clear();
      expect([4, 5, 6, 7, 8].map((column) => sheet.columnWidths.get(column))).toEqual([60, 99, 70, 80, 90]);
    });

    it('is undone to what there was, column by column', async () => {
      const first = picture(bench.workbook);
      await undo(await second());
      expect(picture(bench.workbook)).toEqual(first);
      await undo(await second());
      await clear();
      expect(rows(5)).toEqual(NOTES);
      expect([4, 5, 6, 7].map((column) => bench.sheet.columnWidths.get(column))).toEqual([60, 99, 70, 80]);
    });

    it('is refused when the user’s column changed after the review', async () => {
      const reviewed = await read();
      await person((sheet) => {
        sheet.getRange('F4').values = [['改过']];
      });
      await expect(applyPlan(planFor('花名册', '待核', 6), { reviewed, names: NAMES })).rejects.toMatchObject(
        { code: 'sheet-changed', params: { address: 'F4' } },
      );
    });

    it('is not undone where something stands in place of our columns before, or the user’s changed', async () => {
      const written = await second();
      await person((sheet) => {
        sheet.getRange('F4').values = [['改过']];
      });
      await expect(undo(written)).rejects.toMatchObject({
        code: 'changed-since-write',
        params: { address: 'F4' },
      });
      await person((sheet) => {
        sheet.getRange('F4').values = [['']];
        sheet.getRange('E4').values = [['我的']];
      });
      await expect(undo(written)).rejects.toMatchObject({
        code: 'changed-since-write',
        params: { address: 'E4' },
      });
    });
  });

  it('is in the way of a second run', async () => {
    await write();
    await insertNotes();
    await expect(write()).rejects.toMatchObject({
      code: 'cells-in-the-way',
      params: { sheet: '花名册', address: 'F2:F5' },
    });
    expect(rows(5)).toEqual(NOTES);
  });

  it('that is empty is written over', async () => {
    await write();
    await person((sheet) => {
      sheet.getRange('F:F').insert(Excel.InsertShiftDirection.right);
    });
    await write('待核');
    expect([4, 5, 6, 7].map((column) => bench.sheet.value(1, column))).toEqual([
      ...['审核结论', '应补金额', '问题说明'],
      null,
    ]);
  });

  it('keeps an undo from putting the results before back over it', async () => {
    await write();
    const second = await write('待核');
    await insertNotes();
    await expect(undo(second)).rejects.toMatchObject({
      code: 'changed-since-write',
      params: { address: 'F2:F5' },
    });
    expect(rows(5)).toEqual(NOTES);
    expect(rows(4)).toEqual(['审核结论', '待核', '待核', '不予补贴']);
  });
});

describe('widths that another program dropped', () => {
  it('are not made up after an undo', async () => {
    await write();
    await person((sheet) => {
      sheet.names.getItem('_wz_result').comment = '';
    });
    await undo(await write('待核'));
    await clear();
    expect(rows(4)).toEqual([null, null, null, null]);
    expect(bench.sheet.columnWidths.get(4)).toBe(56.25);
  });
});

describe('a result header that the user changed', () => {
  it('is still that of a column of ours', async () => {
    const before = picture(bench.workbook);
    await write();
    await person((sheet) => {
      sheet.getRange('F2').values = [['金额']];
    });
    await clear();
    expect(picture(bench.workbook)).toEqual(before);
  });
});

describe('a second run', () => {
  it('replaces marks and notes, and takes the list of issues away when there are none', async () => {
    await write();
    const plan = planFor('花名册', '待核');
    await applyPlan({ ...plan, issues: null }, { reviewed: await read(), names: NAMES });
    expect(bench.sheet.conditionalFormats).toHaveLength(2);
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(['花名册']);
  });
});

describe('lists of issues of different lengths', () => {
  const list = () => {
    const sheet = bench.workbook.sheet('问题清单')!;
    return [0, 1, 2, 3].map((row) => sheet.value(row, 1));
  };
  const withIssues = (messages: readonly string[]) => {
    const plan = planFor('花名册');
    const rows = messages.map((message) => ['C4', message]);
    return { ...plan, issues: { ...plan.issues!, rows, links: messages.map(() => null) } };
  };
  const writeIssues = async (...messages: string[]) =>
    applyPlan(withIssues(messages), { reviewed: await read(), names: NAMES });

  it('leave nothing of the longer one, neither written over nor undone', async () => {
    await writeIssues('一', '二');
    const shorter = await writeIssues('三');
    expect(list()).toEqual(['问题与处理', '三', null, null]);
    await undo(shorter);
    expect(list()).toEqual(['问题与处理', '一', '二', null]);
    await undo(await writeIssues('一', '二', '三'));
    expect(list()).toEqual(['问题与处理', '一', '二', null]);
  });
});

describe('the undo of a second run', () => {
  /** A second run over more rows, with another list of issues. */
  async function writeOther(): Promise<Written> {
    const plan = planFor('花名册', '待核');
    const rows = [...plan.block.rows, ['待核', 0, '多一行'], ['待核', 0, '再多一行']];
    const issues = {
      ...plan.issues!,
      rows: [
        ['C5', '另一条'],
        ['花名册', '别的'],
      ],
      links: [null, null],
    };
    const other = { ...plan, block: { ...plan.block, rows }, issues };
    return applyPlan(other, { reviewed: await read(), names: NAMES });
  }

  it('brings back the place of the block and the list of issues', async () => {
    await write();
    const first = picture(bench.workbook);
    await undo(await writeOther());
    expect(picture(bench.workbook)).toEqual(first);
  });

  it('brings the list of issues back even if the user deleted it', async () => {
    await write();
    const first = picture(bench.workbook);
    const second = await writeOther();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('问题清单').delete();
      await context.sync();
    });
    await undo(second);
    const widths = (sheets: { widths: unknown }[]) => sheets.map((sheet) => ({ ...sheet, widths: null }));
    const now = picture(bench.workbook) as { sheets: { widths: unknown }[]; names: unknown };
    const then = first as typeof now;
    expect(widths(now.sheets)).toEqual(widths(then.sheets));
    expect(now.names).toEqual(then.names);
  });

  it('is refused once the rows stand in another order: results would stand beside the wrong people', async () => {
    await write();
    const second = await write('待核');
    await person((sheet) => {
      sheet.getRange('A3:G5').sort.apply([{ key: 3, ascending: false }]);
    });
    const sorted = picture(bench.workbook);
    await expect(undo(second)).rejects.toMatchObject({
      code: 'changed-since-write',
      params: { address: 'A3' },
    });
    expect(picture(bench.workbook)).toEqual(sorted);
  });

  it('is refused once a column was put in before the block', async () => {
    await write();
    const second = await write('待核');
    await person((sheet) => {
      sheet.getRange('B:B').insert(Excel.InsertShiftDirection.right);
    });
    await expect(undo(second)).rejects.toMatchObject({
      code: 'changed-since-write',
      params: { address: 'E2:E5' },
    });
    expect(rows(4)).toEqual(['发证日期', 45100, 45101, 45102]);
  });

  it('is refused once the block was deleted and other cells stand there', async () => {
    await write();
    const second = await write('待核');
    await person((sheet) => {
      sheet.getRange('E:G').delete(Excel.DeleteShiftDirection.left);
      sheet.getRange('E3').values = [['我的']];
    });
    await expect(undo(second)).rejects.toMatchObject({ code: 'changed-since-write' });
    expect(rows(4)).toEqual([null, '我的', null, null]);
  });

  it('of a first run goes on whatever was changed: nothing is put back', async () => {
    const first = await write();
    await person((sheet) => {
      sheet.getRange('A3:G5').sort.apply([{ key: 3, ascending: false }]);
    });
    await undo(first);
    expect(rows(0)).toEqual(['姓名', '丙三', '乙二', '甲一']);
    expect(rows(4)).toEqual([null, null, null, null]);
  });
});

describe('result columns that the user deleted', () => {
  it('take their widths with them', async () => {
    await person((sheet) => {
      ['E', 'F', 'G'].forEach((letter, at) => {
        sheet.getRange(`${letter}1`).format.columnWidth = 60 + at * 10;
      });
    });
    await write();
    await person((sheet) => {
      sheet.getRange('F:F').delete(Excel.DeleteShiftDirection.left);
    });
    await clear();
    expect([4, 5].map((column) => bench.sheet.columnWidths.get(column))).toEqual([60, 80]);
  });

  it('are written again, and widths of the user’s columns stay', async () => {
    await write();
    await person((sheet) => {
      sheet.getRange('F:F').delete(Excel.DeleteShiftDirection.left);
      sheet.getRange('G1').format.columnWidth = 77;
    });
    await clear();
    expect(bench.sheet.columnWidths.get(6)).toBe(77);
    await write();
    expect([4, 5, 6].map((column) => bench.sheet.value(1, column))).toEqual([
      '审核结论',
      '应补金额',
      '问题说明',
    ]);
  });
});
