import { birthDayOf, fromFifteen, nationalIdProblem, sexOf } from '../../core/national-id';
import { formatDay, NO_DAY, parsePeriod } from '../../core/plain-date';
import { normaliseNumber } from '../certificate/number';
import type { Row } from '../row';
import { condition, DATA_CHECK, rule } from '../rule';

const FULL_LENGTH = 18;
const LOWER_X = 120;

const ID_INVALID = rule('id-invalid', ['四(三)'], ['review']);
const ID_MISMATCH = rule('id-mismatch', ['四(三)'], ['review']);
const BIRTH_UNREADABLE = rule('value-invalid', [DATA_CHECK], ['review']);

/** The text without spaces, in full capitals and half width, as all rules compare it. */
export function normaliseId(text: string): string {
  if (text.length === FULL_LENGTH && text.charCodeAt(17) < LOWER_X && text.charCodeAt(17) > 32) return text;
  return normaliseNumber(text);
}

/** Whether documents of this type carry the number that GB 11643-1999 describes. */
function isCheckable(row: Row): boolean {
  const type = row.claim.idType;
  return type !== 'passport' && type !== 'other';
}

/** Reads who the row is about: the ID, and from it, or else from the sheet, birth date and sex. */
export function readIdentity(row: Row): void {
  const typed = row.claim.idNumber;
  row.id = '';
  row.idValid = false;
  row.idBirth = NO_DAY;
  row.birth = NO_DAY;
  row.birthLast = NO_DAY;
  row.sexKnown = false;
  if (typed != null && !row.isUnreadable('idNumber')) {
    const id = normaliseId(typed);
    row.id = id;
    row.idValid = isCheckable(row) && nationalIdProblem(id) === null;
    // One person stays one person whether the old or the new form of the number is given.
    const full = row.idValid ? id : isCheckable(row) ? fromFifteen(id) : null;
    if (full !== null) {
      row.id = full;
      row.idBirth = birthDayOf(full);
      row.birth = row.idBirth;
      row.birthLast = row.idBirth;
      row.male = sexOf(full) === 'male';
      row.sexKnown = true;
      return;
    }
  }
  const { birthDate, sex } = row.claim;
  const period = birthDate == null ? null : parsePeriod(birthDate);
  if (period !== null) {
    row.birth = period.first;
    row.birthLast = period.last;
  }
  if (sex != null) {
    row.male = sex === 'male';
    row.sexKnown = true;
  }
}

/** 四(三): training is registered under the identity card. */
export const idValid = condition(ID_INVALID, (row, of) => {
  const typed = row.claim.idNumber;
  if (typed == null) {
    row.lacksDecisive(of, 'idNumber', typed);
    return;
  }
  if (row.idValid || row.isUnreadable('idNumber')) return;
  if (!isCheckable(row)) {
    row.find(of, 'review', 'idNumber', { reason: 'unverifiable', found: typed });
    return;
  }
  const id = normaliseId(typed);
  const offered = fromFifteen(id);
  if (offered !== null) row.find(of, 'review', 'idNumber', { reason: 'fifteen', found: typed, offered });
  else row.find(of, 'review', 'idNumber', { reason: nationalIdProblem(id) ?? 'characters', found: typed });
});

/** 四(三): sex and birth date in the sheet agree with the ID, the date as precisely as it is given. */
export const idMatches = condition(ID_MISMATCH, (row, of) => {
  const { sex, birthDate } = row.claim;
  const toldById = row.idBirth !== NO_DAY;
  if (toldById && sex != null && (sex === 'male') !== row.male) {
    row.find(of, 'review', 'sex', { what: 'sex', found: sex, expected: row.male ? 'male' : 'female' });
  }
  if (birthDate == null) return;
  const period = parsePeriod(birthDate);
  if (period === null) {
    if (!row.isUnreadable('birthDate'))
      row.find(BIRTH_UNREADABLE, 'review', 'birthDate', { found: birthDate });
  } else if (toldById && (row.birth < period.first || row.birth > period.last)) {
    const expected = formatDay(row.birth).slice(0, birthDate.length);
    row.find(of, 'review', 'birthDate', { what: 'birthDate', found: birthDate, expected });
  }
});
