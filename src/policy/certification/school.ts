import { addDays, addMonths, dayOf, formatDay, parsePeriod, yearOf } from '../../core/plain-date';
import { enrolmentKnown } from '../dates/enrolment';
import { condition, DATA_CHECK, rule } from '../rule';

const SCHOOL_YEAR = rule('school-year', ['一(一)2(3)'], ['error']);
const GRADUATION_INVALID = rule('value-invalid', [DATA_CHECK], ['review']);

/** 一(一)2(3): enrolled in the graduation year 毕业学年, the twelve months from 1 July before graduation. */
export const inGraduationYear = condition(SCHOOL_YEAR, (row, of) => {
  const graduation = row.claim.graduationDate;
  if (graduation == null) {
    row.lacks(of, 'graduationDate', graduation);
    return;
  }
  const { policy, judgedOn } = row;
  if (policy === null || !enrolmentKnown(row, of)) return;
  const period = parsePeriod(graduation);
  if (period === null) {
    if (!row.isUnreadable('graduationDate')) {
      row.find(GRADUATION_INVALID, 'review', 'graduationDate', { found: graduation });
    }
    return;
  }
  const year = yearOf(period.first);
  const from = dayOf(year - 1, policy.parameters['certification.school-year.first-month'].value, 1);
  const to = addDays(addMonths(from, policy.parameters['certification.school-year.months'].value), -1);
  if (judgedOn >= from && judgedOn <= to) return;
  row.find(of, 'error', 'enrolDate', {
    graduation,
    enrolled: formatDay(judgedOn),
    from: formatDay(from),
    to: formatDay(to),
  });
});
