import { digitsAt, NO_DAY, yearOf } from '../../core/plain-date';
import { condition, DATA_CHECK, rule } from '../rule';

const NUMBER_MISMATCH = rule('certificate-number-mismatch', [DATA_CHECK], ['warning']);

/** 22 characters: a letter, 4 + 2 + 6 digits, two of the year, one of the level, six of the series. */
const PATTERN = /^[A-Z]\d{21}$/;
const YEAR_AT = 13;
const LEVEL_AT = 15;

/** The text as numbers are compared: no spaces, half width, capitals. */
export function normaliseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .toUpperCase();
}

/** Level and year in a 22-character skill-level number agree with the row; other patterns say nothing. */
export const numberAgrees = condition(NUMBER_MISMATCH, (row, of) => {
  const typed = row.claim.certificateNumber;
  const kind = row.claim.certificateKind;
  if (typed == null || (kind != null && kind !== 'skill-level')) return;
  const number = normaliseNumber(typed);
  if (!PATTERN.test(number)) return;
  const year = digitsAt(number, YEAR_AT, 2);
  const level = digitsAt(number, LEVEL_AT, 1);
  if (row.level !== 0 && level !== row.level) {
    row.find(of, 'warning', 'certificateNumber', {
      what: 'level',
      number,
      inNumber: level,
      inRow: row.level,
    });
  }
  if (row.issued !== NO_DAY && year !== yearOf(row.issued) % 100) {
    row.find(of, 'warning', 'certificateNumber', {
      what: 'year',
      number,
      inNumber: 2000 + year,
      inRow: yearOf(row.issued),
    });
  }
});
