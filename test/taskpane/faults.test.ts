import { describe, expect, it } from 'vitest';
import { Session } from '../../src/taskpane/session';
import type { Fault } from '../../src/workbench/host/faults';
import { openBench, picture, type Bench } from '../excel/support';
import { INDIVIDUALS, LocalEngine } from './support';

/** A person's whole way through the pane: open, confirm, review, write, write again, undo. */
async function wholeWay(): Promise<Session> {
  const session = new Session(new LocalEngine(), 'zh-CN');
  await session.start();
  await session.choose({ ...session.choices, programme: 'certification', recipient: 'individual' });
  await session.review();
  await session.write();
  await session.write();
  await session.undo();
  return session;
}

const values = ({ sheet }: Bench) =>
  INDIVIDUALS.map((row, at) => row.map((_, column) => sheet.value(at, column)));

const bench = openBench(INDIVIDUALS);
await (await wholeWay()).stop();
bench.close();
const total = bench.seam.faults.count;

const FAULTS: readonly Fault[] = [{ kind: 'half' }, { kind: 'after' }];
const cases = FAULTS.flatMap((fault) => Array.from({ length: total }, (_, at) => ({ ...fault, at: at + 1 })));

describe('a fault at any sync of a whole way through the pane', () => {
  it.each(cases)(
    '$kind at sync $at: the pane goes on, own cells stay, clear works',
    async ({ at, ...fault }) => {
      const bench = openBench(INDIVIDUALS);
      const own = values(bench);
      const before = picture(bench.workbook);
      bench.seam.faults.at(at, fault as Fault);
      const session = await wholeWay();
      expect(session.state.activity).toBeNull();
      expect(values(bench)).toEqual(own);

      bench.seam.faults.reset();
      await session.look();
      await session.clear();
      expect(session.state.status).toEqual({ intent: 'success', text: '已清除本加载项写入的内容。' });
      expect(picture(bench.workbook)).toEqual(before);
      await session.stop();
      bench.close();
    },
  );
});
