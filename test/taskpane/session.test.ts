import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
});
