import type { Policy } from '../catalogue/policy';
import type { JudgedRows } from './judged-rows';
import { Limits } from './limits';
import type { SharedTexts } from './shared';

/** Judges the rows of a batch against one another; findings are added to `rows`. */
export function compareRows(rows: JudgedRows, shared: SharedTexts, policy: Policy): Limits {
  const limits = new Limits(rows, policy);
  shared.reportDoubts();
  rows.persons.forEntangled((person) => {
    limits.judge(person);
  });
  shared.reportWarnings();
  return limits;
}
