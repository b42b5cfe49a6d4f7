import { addDays, addYears, formatDay, NO_DAY, type Day } from '../../core/plain-date';
import { parsePeriod } from '../../core/plain-date';
import { enrolmentKnown } from '../dates/enrolment';
import type { Row } from '../row';
import { condition, rule } from '../rule';

const AGE_UNDER = rule('age-under', ['五(一)'], ['error']);
const AGE_OVER = rule('age-over', ['五(一)'], ['error', 'review']);
const BIRTH_IMPRECISE = rule('date-imprecise', ['五(一)'], ['review']);

/** Last day within the age: the birthday itself, or the day before the next one by the setting of I-01. */
function lastDayWithin(row: Row, birth: Day, years: number): Day {
  return row.office.settings.ageLimit === 'year'
    ? addDays(addYears(birth, years + 1), -1)
    : addYears(birth, years);
}

/** 五(一): at least 16 on the day of enrolment. */
export const ageFrom = condition(AGE_UNDER, (row, of) => {
  const { terms, birth, judgedOn } = row;
  if (terms === null || !enrolmentKnown(row, of)) return;
  const minimum = terms.minimumAge;
  if (birth === NO_DAY) {
    impreciseBirth(row, minimum);
    return;
  }
  if (judgedOn < addYears(birth, minimum)) {
    row.find(of, 'error', row.idValid ? 'idNumber' : 'birthDate', {
      birth: formatDay(birth),
      on: formatDay(judgedOn),
      minimum,
    });
  }
});

/** Without a valid ID the sheet's birth date counts, and a month or a year of it may not tell. */
function impreciseBirth(row: Row, minimum: number): void {
  const found = row.claim.birthDate;
  const period = found == null ? null : parsePeriod(found);
  if (found == null || period === null || row.isUnreadable('birthDate')) return;
  const youngest = row.judgedOn < addYears(period.last, minimum);
  const limit = row.terms?.maximumAgeOfWomen ?? 0;
  const oldest = row.judgedOn > lastDayWithin(row, period.first, limit);
  if (youngest || oldest) row.find(BIRTH_IMPRECISE, 'review', 'birthDate', { found });
}

/**
 * 五(一): a man to his 60th, a woman to her 50th birthday on the day of enrolment; beyond it whoever
 * draws no urban employee pension 城镇职工养老金.
 */
export const ageTo = condition(AGE_OVER, (row, of) => {
  const { terms, birth, judgedOn } = row;
  if (terms === null || birth === NO_DAY || !enrolmentKnown(row, of)) return;
  const limit = row.sexKnown && row.male ? terms.maximumAgeOfMen : terms.maximumAgeOfWomen;
  const until = lastDayWithin(row, birth, limit);
  if (judgedOn <= until) return;
  const pension = row.claim.pension ?? 'unknown';
  if (pension === 'none' || pension === 'resident') return;
  row.find(of, pension === 'employee' ? 'error' : 'review', 'pension', {
    birth: formatDay(birth),
    on: formatDay(judgedOn),
    sex: row.sexKnown ? (row.male ? 'male' : 'female') : 'unknown',
    limit,
    until: formatDay(until),
    pension,
  });
});
