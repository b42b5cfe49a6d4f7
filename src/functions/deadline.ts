import { toSerial } from '../core/excel-serial';
import { formatDay, yearOf } from '../core/plain-date';
import { deadlineOf } from '../policy/calendar';
import { policyOn, versions } from '../policy/catalogue/policy-on';
import { parameterNames } from '../messages/zh-CN/functions';
import { requiredDay } from './arguments';
import { Problem } from './problem';
import type { RowFunction } from './shaping';

const { issueDate } = parameterNames.DEADLINE;

/**
 * `WZ.DEADLINE(issueDate)`: the last day to apply as a serial of the 1900 system (五(六), I-10). Where
 * the holidays of that year are not on record a person has to look them up.
 */
export const deadline: RowFunction = ([given]) => {
  const issued = requiredDay(given, issueDate);
  if (!versions().cover(issued)) {
    const [first] = versions().catalogues;
    throw Problem.of('before-policy', { from: first ? formatDay(first.from) : '' });
  }
  const { last, certain } = deadlineOf(policyOn(issued), issued);
  if (!certain) throw Problem.of('deadline-uncertain', { date: formatDay(last), year: yearOf(last) });
  return toSerial(last, false) ?? formatDay(last);
};
