import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../src/excel/events';
import type { Request } from '../../src/taskpane/engine/protocol';
import { Session } from '../../src/taskpane/session';
import { openBench, picture, type Bench } from '../excel/support';
import { INDIVIDUALS, LocalEngine } from './support';

let bench: Bench;
let session: Session;
beforeEach(async () => {
  bench = openBench(INDIVIDUALS);
  session = new Session(new LocalEngine(), 'zh-CN');
  await session.start();
});
afterEach(async () => {
  await session.stop();
  bench.close();
});

const confirm = () =>
  session.choose({ ...session.choices, programme: 'certification', recipient: 'individual' });

describe('Session', () => {
  it('finds the roster on the sheet in front', () => {
    expect(session.state).toMatchObject({
      sheetName: '花名册',
      rosterProblem: null,
      activity: null,
      status: null,
    });
    expect(session.state.roster?.headerRow).toBe(2);
    expect(session.state.roster?.has).toEqual({ programme: false, recipient: false, applied: true });
    expect(session.state.roster?.recipientHint).toEqual({
      value: 'individual',
      reason: '职业培训鉴定补贴个人申领花名册',
    });
  });

  it('reviews, writes, undoes', async () => {
    await confirm();
    const before = picture(bench.workbook);
    await session.review();
    expect(session.state.status).toEqual({ intent: 'success', text: '审核完成，共 3 行。' });
    expect(session.state.review?.rows).toBe(3);
    await session.write();
    expect(session.state.status?.text).toBe('已写入 3 行结果。');
    expect(bench.sheet.value(1, 9)).toBe('审核结论');
    await session.undo();
    expect(picture(bench.workbook)).toEqual(before);
  });

  it('reads a column that the user put between the results, and writes right of it', async () => {
    const roster = () => (picture(bench.workbook) as { sheets: unknown[] }).sheets[0];
    await confirm();
    await session.review();
    await session.write();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('花名册');
      sheet.getRange('K:K').insert(Excel.InsertShiftDirection.right);
      sheet.getRange('K2:K3').values = [['申报金额'], [2000]];
      await context.sync();
    });
    const before = roster();
    await session.review();
    expect(session.state.roster?.columns.find(({ column }) => column === 'K')?.field).toBe('claimed');
    // 车工 三级 is 2990.
    expect(session.state.review?.groups.map(({ code }) => code)).toContain('amount-differs');
    await session.write();
    expect([9, 10, 11, 18].map((column) => bench.sheet.value(1, column))).toEqual([
      ...[null, '申报金额', '审核结论', '政策依据'],
    ]);
    await session.undo();
    expect(roster()).toEqual(before);
    await session.clear();
    expect([9, 10, 11, 18].map((column) => bench.sheet.value(1, column))).toEqual([
      ...[null, '申报金额', null, null],
    ]);
  });

  it('groups findings and hands them out by outcome, a page at a time', async () => {
    await confirm();
    await session.review();
    const group = session.state.review?.groups.find(({ code }) => code === 'level-unknown');
    expect(group).toMatchObject({
      count: 1,
      severity: 'review',
      byOutcome: { eligible: 0, review: 1, ineligible: 0 },
    });
    const page = await session.findings({ code: 'level-unknown', outcome: 'review', from: 0, count: 20 });
    expect(page).toMatchObject({ total: 1, items: [{ cell: 'E5', row: 5, outcome: 'review' }] });
    expect(page.items[0]?.text).toContain('高低级');
    const none = await session.findings({ code: 'level-unknown', outcome: 'eligible', from: 0, count: 20 });
    expect(none).toEqual({ total: 0, items: [] });
  });

  it('says where to apply, who pays and which papers to hand in', async () => {
    bench.workbook.transact('user', () => {
      bench.sheet.write(1, 9, { value: '符合条件' });
      bench.sheet.write(2, 9, { value: '③' });
    });
    await confirm();
    await session.review();
    // 一(一)2(1): individuals apply where the training was filed; who works in the city proves it.
    expect(session.state.review?.handling).toMatchObject([
      {
        programme: 'certification',
        recipient: 'individual',
        rows: 3,
        applyTo: ['培训备案地'],
        assumed: false,
        chargedTo: '培训备案地',
        papers: ['在市区就业或创业的证明'],
      },
    ]);
  });

  it('says what holds for the roster as a whole, with the cell it is about', async () => {
    bench.workbook.transact('user', () => {
      bench.sheet.write(1, 9, { value: '联系电话' });
      bench.sheet.write(1, 10, { value: '手机号码' });
      bench.sheet.write(2, 9, { value: '13905770001' });
      bench.sheet.write(2, 10, { value: '13905770002' });
    });
    await confirm();
    await session.review();
    expect(session.state.review?.notices).toEqual([
      { severity: 'warning', cell: 'J2', text: expect.stringContaining('K 手机号码') as string },
    ]);
  });

  it('takes a person’s choice for a column, and forgets it for another header', async () => {
    const columns = { E: { header: '等级', field: null } };
    await session.choose({ ...session.choices, columns });
    expect(session.state.roster?.columns.find(({ column }) => column === 'E')?.field).toBeNull();
    await session.choose({ ...session.choices, columns: { E: { header: '级别', field: null } } });
    expect(session.state.roster?.columns.find(({ column }) => column === 'E')?.field).toBe('level');
  });

  it('remembers choices in the workbook, and nothing of the people in it', async () => {
    await confirm();
    await session.set({ place: '鹿城区' });
    const saved = JSON.stringify([...bench.workbook.settings]);
    for (const row of INDIVIDUALS.slice(2)) {
      for (const cell of row.slice(1, 3)) {
        expect(saved).not.toContain(
          typeof cell === 'object' && cell !== null ? String(cell.value) : String(cell),
        );
      }
    }
    const next = new Session(new LocalEngine(), 'zh-CN');
    await next.start();
    expect(next.choices).toMatchObject({ programme: 'certification', recipient: 'individual' });
    expect(next.state.remembered.office).toEqual({ place: '鹿城区' });
    await next.stop();
  });

  it.each([
    ['69%', '70% 至 100%'],
    ['七成', '无法识别'],
  ])('refuses the county ratio %s before any row is looked at', async (countyRatio, said) => {
    await confirm();
    await session.set({ countyRatio });
    await session.review();
    expect(session.state.review).toBeNull();
    expect(session.state.status).toMatchObject({
      intent: 'error',
      text: expect.stringContaining(said) as string,
    });
  });

  it('says that a sheet is empty, or holds no roster', async () => {
    bench.workbook.transact('user', () => bench.workbook.addSheet('空表'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('空表').activate();
      await context.sync();
    });
    await expect.poll(() => session.state.rosterProblem).toBe('empty');
    expect(session.state.sheetName).toBe('空表');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('空表').getRange('A1').values = [['会议通知']];
      await context.sync();
    });
    await session.look();
    expect(session.state.rosterProblem).toBe('none');
  });

  it('gives the results back when the person returns to the sheet', async () => {
    await confirm();
    await session.review();
    bench.workbook.transact('user', () => bench.workbook.addSheet('别的'));
    const show = (name: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      });
    await show('别的');
    await expect.poll(() => session.state.sheetName).toBe('别的');
    expect(session.state.review).toBeNull();
    await show('花名册');
    await expect.poll(() => session.state.sheetName).toBe('花名册');
    expect(session.state.review?.rows).toBe(3);
    await session.write();
    expect(session.state.status?.intent).toBe('success');
  });

  it('says that the results are stale once a person edits the sheet, not when we write', async () => {
    await confirm();
    await session.review();
    await session.write();
    expect(session.state.stale).toBe(false);
    bench.workbook.transact('user', () => bench.sheet.write(2, 1, { value: '改名' }));
    await expect.poll(() => session.state.stale).toBe(true);
  });

  it('knows the places to choose from without any roster', async () => {
    bench.workbook.transact('user', () => bench.workbook.activate(bench.workbook.addSheet('空表')));
    await expect.poll(() => session.state.rosterProblem).toBe('empty');
    expect(await session.places()).toContain('鹿城区');
  });

  it('takes no other choices or settings while a review goes by them', async () => {
    await confirm();
    const reviewing = session.review();
    await session.choose({ ...session.choices, recipient: 'employer' });
    await session.set({ yearBasis: 'issued' });
    await reviewing;
    expect(session.choices.recipient).toBe('individual');
    expect(session.state.remembered.office).toEqual({});
    expect(session.state.review?.rows).toBe(3);
  });

  it('shows the columns as chosen last, when two choices follow each other quickly', async () => {
    const none = (column: string, header: string) => ({ [column]: { header, field: null } });
    const first = session.choose({ ...session.choices, columns: none('E', '等级') });
    const both = { ...none('E', '等级'), ...none('F', '证书类别') };
    await Promise.all([first, session.choose({ ...session.choices, columns: both })]);
    const fieldOf = (letters: string) =>
      session.state.roster?.columns.find(({ column }) => column === letters)?.field;
    expect([fieldOf('E'), fieldOf('F'), fieldOf('D')]).toEqual([null, null, 'occupation']);
  });

  it('says that a write is being taken back when it is cancelled', async () => {
    await confirm();
    await session.review();
    const before = picture(bench.workbook);
    const kinds = new Set<string>();
    session.subscribe(() => kinds.add(session.state.activity?.kind ?? 'nothing'));
    const cancelAtFirstRow = session.subscribe(() => {
      const { activity } = session.state;
      if (activity?.kind === 'writing' && activity.done > 0) session.cancel();
    });
    await session.write();
    cancelAtFirstRow();
    expect([...kinds]).toEqual(['nothing', 'planning', 'writing', 'takingBack']);
    expect(session.state.activity).toBeNull();
    expect(session.state.status).toEqual({ intent: 'info', text: '已取消，工作表没有改动。' });
    expect(picture(bench.workbook)).toEqual(before);
  });

  it('says so too of an edit made while the rows were being reviewed', async () => {
    /** Reviews only once Excel has told of the edit. */
    class SlowEngine extends LocalEngine {
      override async ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>) {
        if (request.kind === 'review') {
          const told = new Promise<void>((resolve) => {
            void listen({ onActivated: () => undefined, onChanged: () => resolve() }).then(() =>
              bench.workbook.transact('user', () => bench.sheet.write(2, 1, { value: '改名' })),
            );
          });
          await told;
        }
        return super.ask(request);
      }
    }
    const slow = new Session(new SlowEngine(), 'zh-CN');
    await slow.start();
    await slow.choose({ ...slow.choices, programme: 'certification', recipient: 'individual' });
    await slow.review();
    expect(slow.state.review?.rows).toBe(3);
    expect(slow.state.stale).toBe(true);
    await slow.stop();
  });

  it('shows nothing as running after a cancel', async () => {
    await confirm();
    const reviewing = session.review();
    session.cancel();
    await reviewing;
    expect(session.state.activity).toBeNull();
    expect(session.state.status).toEqual({ intent: 'info', text: '已取消，工作表没有改动。' });
  });
});
