/**
 * Every stable finding code, grouped by what it is about. Titles, descriptions and what to do
 * stand in `messages/`, one entry a code and language: a missing one is a type error.
 */

/** Said by the rules (rules on one claim). */
export const RULE_CODES = [
  'id-invalid',
  'id-mismatch',
  'id-name-conflict',
  'age-under',
  'age-over',
  'before-policy',
  'after-policy',
  'after-regime-change',
  'shortage-list-year',
  'deadline-missed',
  'date-order',
  'holiday-calendar-unknown',
  'individual-condition',
  'establishment-staff',
  'employer-kind',
  'employer-insurance',
  'school-year',
  'institution-scope',
  'training-filing',
  'insurance-place',
  'certificate-kind',
  'occupation-unlisted',
  'occupation-class-d',
  'occupation-trade',
  'occupation-near-miss',
  'ability-unlisted',
  'level-unknown',
  'hours-missing',
  'hours-below-minimum',
  'hours-ignored',
  'recipient-wrong',
  'county-ratio',
  'certificate-number-mismatch',
  'dispatch-materials',
  'place-mismatch',
  'place-unknown',
  'objection',
  'account-invalid',
  'account-shared',
  'phone-shared',
  'uscc-invalid',
  'amount-differs',
  'project-person',
  'project-occupation-listed',
  'renewal-missing',
  'apprentice-no-certificate',
  'apprentice-occupational-only',
  'apprentice-contract',
  'apprentice-year-cap',
  'startup-certificate',
  'startup-pilot',
  'startup-realisation',
  'startup-window-open',
  'startup-licence',
  'startup-class-size',
  'startup-fee',
  'value-invalid',
] as const;

/** Said by the rules across rows, sheets and ledgers. */
export const CROSS_ROW_CODES = [
  'certificate-reused',
  'repeat-level',
  'double-channel',
  'school-once',
  'startup-once',
  'yearly-limit',
  'lower-after-higher',
  'training-overlap',
] as const;

/** About what is missing from the sheet. */
export const MISSING_CODES = ['column-missing', 'cell-missing'] as const;

/** Said by the reader about a cell, a row or the sheet. */
export const READER_CODES = [
  'id-precision-lost',
  'id-fifteen',
  'date-imprecise',
  'date-unreadable',
  'number-unreadable',
  'value-unreadable',
  'cell-error',
  'header-ambiguous',
  'header-guessed',
  'occupation-level-conflict',
  'row-hidden',
  'ledger-row-left-out',
  'ledger-sheet-left-out',
  'sample-row',
  'programme-guess',
  'recipient-guess',
  'formula-like-text',
  'text-damaged',
] as const;

export const FINDING_CODES = [...RULE_CODES, ...CROSS_ROW_CODES, ...MISSING_CODES, ...READER_CODES] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
