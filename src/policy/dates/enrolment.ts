import { NO_DAY } from '../../core/plain-date';
import type { Row } from '../row';
import type { Rule } from '../rule';

/**
 * Whether the day that conditions are judged on is known: 报名时间, or the start of training in its
 * stead (五(一)). Without either column the rule is not checked; with empty cells the row is review.
 */
export function enrolmentKnown(row: Row, of: Rule): boolean {
  if (row.judgedOn !== NO_DAY) return true;
  const { enrolDate, trainingStart } = row.claim;
  if (enrolDate === undefined && trainingStart === undefined) row.unchecked.note(of, 'enrolDate');
  else if (enrolDate == null && trainingStart == null)
    row.emptyCell(of, enrolDate === undefined ? 'trainingStart' : 'enrolDate');
  return false;
}
