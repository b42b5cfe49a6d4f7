import type { Field } from '../../core/fields';
import { formatDay, NO_DAY, parsePeriod, type Day } from '../../core/plain-date';
import type { Row } from '../row';
import { condition, DATA_CHECK, rule, type Rule } from '../rule';

const DATE_ORDER = rule('date-order', ['五(六)'], ['review']);
const DATE_IMPRECISE = rule('date-imprecise', [DATA_CHECK], ['review']);
const DATE_INVALID = rule('value-invalid', [DATA_CHECK], ['review']);

/** 五(六): enrolment ≤ start ≤ end of training ≤ issue ≤ application, as far as given. */
export const datesInOrder = condition(DATE_ORDER, (row) => {
  let latest = row.enrolled;
  let field: Field = 'enrolDate';
  if (row.trainingStart !== NO_DAY) {
    if (row.trainingStart < latest)
      disorder(row, DATE_ORDER, field, latest, 'trainingStart', row.trainingStart);
    else [latest, field] = [row.trainingStart, 'trainingStart'];
  }
  if (row.trainingEnd !== NO_DAY) {
    if (row.trainingEnd < latest) disorder(row, DATE_ORDER, field, latest, 'trainingEnd', row.trainingEnd);
    else [latest, field] = [row.trainingEnd, 'trainingEnd'];
  }
  if (row.issued !== NO_DAY) {
    if (row.issued < latest) disorder(row, DATE_ORDER, field, latest, 'issueDate', row.issued);
    else [latest, field] = [row.issued, 'issueDate'];
  }
  if (row.applied !== NO_DAY && row.applied < latest)
    disorder(row, DATE_ORDER, field, latest, 'applyDate', row.applied);
});

/** Two days that can only have come the other way about; said at the later one's cell. */
export function disorder(
  row: Row,
  of: Rule<'date-order'>,
  earlier: Field,
  earlierDay: Day,
  later: Field,
  laterDay: Day,
): void {
  row.find(of, 'review', later, {
    earlier,
    later,
    earlierDate: formatDay(earlierDay),
    laterDate: formatDay(laterDay),
  });
}

/** Every other date needs the day; a month, a year or a text that is no date must be put right. */
export const datesWhole = condition(DATE_IMPRECISE, (row) => {
  const { claim } = row;
  if (row.issued === NO_DAY) unusable(row, 'issueDate', claim.issueDate);
  if (row.applied === NO_DAY) unusable(row, 'applyDate', claim.applyDate);
  if (row.enrolled === NO_DAY) unusable(row, 'enrolDate', claim.enrolDate);
  if (row.trainingStart === NO_DAY) unusable(row, 'trainingStart', claim.trainingStart);
  if (row.trainingEnd === NO_DAY) unusable(row, 'trainingEnd', claim.trainingEnd);
});

/** A date that is there and no day. */
export function unusable(row: Row, field: Field, found: string | null | undefined): void {
  if (found == null || row.isUnreadable(field)) return;
  if (parsePeriod(found) !== null) row.find(DATE_IMPRECISE, 'review', field, { found });
  else row.find(DATE_INVALID, 'review', field, { found });
}
