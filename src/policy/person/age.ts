import { addDays, addYears, formatDay, NO_DAY, type Day } from '../../core/plain-date';
import { enrolmentKnown } from '../dates/enrolment';
import type { Row } from '../row';
import { condition, DATA_CHECK, rule } from '../rule';

const AGE_UNDER = rule('age-under', ['五(一)'], ['error']);
const AGE_OVER = rule('age-over', ['五(一)'], ['error', 'review']);
const BIRTH_IMPRECISE = rule('date-imprecise', [DATA_CHECK], ['review']);

/** Last day within the age: the birthday itself, or the day before the next one by the setting of I-01. */
function lastDayWithin(row: Row, birth: Day, years: number): Day {
  return row.office.settings.ageLimit === 'year'
    ? addDays(addYears(birth, years + 1), -1)
    : addYears(birth, years);
}

/** The birth date as the ID or the sheet gives it, which may be a month. */
function birthAsGiven(row: Row): string {
  return row.birth === row.birthLast ? formatDay(row.birth) : (row.claim.birthDate ?? '');
}

/** The sheet has a month or a year of birth, and a day in it decides. */
function birthImprecise(row: Row): void {
  row.find(BIRTH_IMPRECISE, 'review', 'birthDate', { found: birthAsGiven(row) });
}

/** 五(一): at least 16 on the day of enrolment. */
export const ageFrom = condition(AGE_UNDER, (row, of) => {
  const { terms, birth, birthLast, judgedOn } = row;
  if (terms === null || !enrolmentKnown(row, of) || birth === NO_DAY) return;
  const minimum = terms.minimumAge;
  if (judgedOn >= addYears(birthLast, minimum)) return;
  if (judgedOn >= addYears(birth, minimum)) {
    birthImprecise(row);
    return;
  }
  row.find(of, 'error', row.idBirth === NO_DAY ? 'birthDate' : 'idNumber', {
    birth: birthAsGiven(row),
    on: formatDay(judgedOn),
    minimum,
  });
});

/**
 * 五(一): a man to his 60th, a woman to her 50th birthday on the day of enrolment; beyond it whoever
 * draws no urban employee pension 城镇职工养老金. Without the sex it is the lower limit that asks.
 */
export const ageTo = condition(AGE_OVER, (row, of) => {
  const { terms, birth, birthLast, judgedOn, sexKnown, male } = row;
  if (terms === null || birth === NO_DAY || !enrolmentKnown(row, of)) return;
  const limit = sexKnown && male ? terms.maximumAgeOfMen : terms.maximumAgeOfWomen;
  if (judgedOn <= lastDayWithin(row, birth, limit)) return;
  row.ask('pension');
  const pension = row.claim.pension ?? 'unknown';
  if (pension === 'none' || pension === 'resident') return;
  const until = lastDayWithin(row, birthLast, limit);
  if (judgedOn <= until) {
    birthImprecise(row);
    return;
  }
  // A man might still be within his limit.
  const hangsOnSex = !sexKnown && judgedOn <= lastDayWithin(row, birthLast, terms.maximumAgeOfMen);
  row.find(of, pension === 'employee' && !hangsOnSex ? 'error' : 'review', hangsOnSex ? 'sex' : 'pension', {
    birth: birthAsGiven(row),
    on: formatDay(judgedOn),
    sex: sexKnown ? (male ? 'male' : 'female') : 'unknown',
    limit,
    until: formatDay(until),
    pension: hangsOnSex ? 'sex-unknown' : pension,
  });
});
