import type { Severity } from '../../core/decision';
import type { Field } from '../../core/fields';
import type { CellValue } from '../../core/grid';
import { remembering } from '../../core/remembering';
import {
  cleanText,
  compactText,
  isCellError,
  isDamaged,
  isPlain,
  isPlaceholder,
  looksLikeFormula,
  nameText,
} from '../text';
import { parseDateCell } from './date';
import { decimalOf, parseHoursCell, parseMoneyCell, parseYearCell, unitOf } from './number';
import { digitsOf, parseIdCell, SCIENTIFIC } from './identity';
import { parseLevelCell } from './level';
import {
  parseApprenticeKind,
  parseCertificateKind,
  parseContestLevel,
  parseContract,
  parseCourse,
  parseHeld,
  parseIdType,
  parseInsurance,
  parseObjection,
  parseOutcome,
  parseProgramme,
  parseRealised,
  parseRecipient,
  parseRenewal,
  parseSex,
  parseYesNo,
  pensionParser,
} from './lists';
import { NOTHING, parsed, shown, unread, type CellIssue, type Parsed } from './parsed';

type RawCell = string | number | boolean;
export type CellParser = (value: RawCell) => Parsed;

/** Reads the cells of one column, one after another. */
export interface ColumnReader {
  /** The claim's value for a cell: null for an empty or unreadable one. */
  read(value: CellValue | undefined): unknown;
  /** What was wrong with the cell read last; whoever looks at it sets it back to null. */
  issue: CellIssue | null;
}

/** Fields whose unreadable cells decide nothing: said as a warning. */
const HARMLESS: ReadonlySet<Field> = new Set<Field>([
  'seq',
  'phone',
  'bank',
  'account',
  'claimed',
  'traineeFee',
  'uscc',
]);

/** Severity of what the reader says of a field's cells where the issue does not bring its own. */
export const cellSeverity = (field: Field): Severity => (HARMLESS.has(field) ? 'warning' : 'review');

/** Text fields in which 无 is a statement of its own. */
const NONE_SAYS_SOMETHING: ReadonlySet<Field> = new Set<Field>([
  'condition',
  'personCategory',
  'dispatchCompany',
]);

/** Text fields that hold long digits: a number in such a cell has lost its end from sixteen digits on. */
const LONG_DIGITS: ReadonlySet<Field> = new Set<Field>(['certificateNumber', 'account', 'phone', 'uscc']);

const REMEMBERED = 5000;

/** Parses each distinct value once: a roster repeats its levels, dates, places and occupations. */
class RememberingReader implements ColumnReader {
  issue: CellIssue | null = null;
  // Values that do not repeat (long notes) must not pile up.
  private readonly parsed = remembering(REMEMBERED, (value: RawCell): Parsed =>
    typeof value === 'string' && isCellError(value) ? cellError(value) : this.parse(value),
  );

  constructor(private readonly parse: CellParser) {}

  read(value: CellValue | undefined): unknown {
    if (value === null || value === undefined || value === '') return null;
    const found = this.parsed(value);
    if (found.issue !== null) this.issue = found.issue;
    return found.value;
  }
}

/** For columns whose values differ from row to row: no memory, a cheap look at the usual value first. */
class DirectReader implements ColumnReader {
  issue: CellIssue | null = null;

  constructor(
    private readonly parse: CellParser,
    private readonly isUsual: (text: string) => boolean,
  ) {}

  read(value: CellValue | undefined): unknown {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'string') {
      if (this.isUsual(value)) return value;
      if (isCellError(value)) {
        this.issue = cellError(value).issue;
        return null;
      }
    }
    const found = this.parse(value);
    if (found.issue !== null) this.issue = found.issue;
    return found.value;
  }
}

const cellError = (value: string): Parsed<never> => unread({ code: 'cell-error', params: { found: value } });

/** Two characters or more, clean, and not beginning with a sign: nothing to do for it. */
function isUsualText(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < 2 || (text.length <= 4 && first < 0x80)) return false;
  return (
    (first >= 0x4e00 || (first >= 0x30 && first <= 0x39) || (first >= 0x41 && first <= 0x7a)) && isPlain(text)
  );
}

const isUsualName = (text: string): boolean =>
  text.charCodeAt(0) >= 0x4e00 && isUsualText(text) && !text.includes(' ') && text !== '没有';

const isUsualCode = (text: string): boolean =>
  isUsualText(text) && !text.includes(' ') && !SCIENTIFIC.test(text);

/** Free text as written, with what is wrong with it as text. */
function textParser(field: Field): CellParser {
  const keepsNone = NONE_SAYS_SOMETHING.has(field);
  const longDigits = LONG_DIGITS.has(field);
  return (value) => {
    if (typeof value === 'number')
      return longDigits ? digitsOf(value, field) : parsed(decimalOf(value) ?? String(value));
    if (typeof value === 'boolean') return parsed(value ? '是' : '否');
    let text = field === 'name' ? nameText(value) : cleanText(value);
    if (isPlaceholder(text) || (!keepsNone && text === '无')) return NOTHING;
    if (longDigits && SCIENTIFIC.test(compactText(text)))
      return unread({ code: 'id-precision-lost', params: { field, found: shown(text) } });
    if (longDigits) text = compactText(text);
    if (isDamaged(text))
      return { value: text, issue: { code: 'text-damaged', params: { found: shown(text) } } };
    if (looksLikeFormula(text))
      return {
        value: text,
        issue: { code: 'formula-like-text', severity: 'warning', params: { found: shown(text) } },
      };
    return parsed(text);
  };
}

/** Text fields whose values repeat: remembering them keeps one string for all rows as well. */
const REPEATING: ReadonlySet<Field> = new Set<Field>([
  'household',
  'personCategory',
  'condition',
  'employer',
  'dispatchCompany',
  'insurancePlace',
  'institution',
  'classId',
  'filingPlace',
  'occupation',
  'issuer',
  'bank',
  'uscc',
  'employerKind',
  'institutionPlace',
  'contest',
  'contestPlace',
  'senderPlace',
]);

const isEighteenDigits = (text: string): boolean => parseIdCell(text).value === text && text.length === 18;

/** The reader of one field's column. `header` is its header text, which can narrow what 是 means. */
export function columnReader(field: Field, header: string, date1904: boolean): ColumnReader {
  switch (field) {
    case 'idNumber':
      return new DirectReader(parseIdCell, isEighteenDigits);
    case 'name':
      return new DirectReader(textParser(field), isUsualName);
    case 'enrolDate':
    case 'trainingStart':
    case 'trainingEnd':
    case 'issueDate':
    case 'applyDate':
    case 'realisedDate':
    case 'paidDate':
      return new RememberingReader((value) => parseDateCell(value, 'day', date1904));
    case 'birthDate':
      return new RememberingReader((value) => parseDateCell(value, 'month', date1904));
    case 'graduationDate':
      return new RememberingReader((value) => parseDateCell(value, 'year', date1904));
    case 'fee':
    case 'allowance':
    case 'claimed':
    case 'traineeFee': {
      const options = { noneIsZero: field === 'traineeFee', unit: unitOf(header) };
      return new RememberingReader((value) => parseMoneyCell(value, options));
    }
    case 'hours':
      return new RememberingReader(parseHoursCell);
    case 'trainingYear':
      return new RememberingReader(parseYearCell);
    case 'level':
      return new RememberingReader(parseLevelCell);
    case 'sex':
      return new RememberingReader(parseSex);
    case 'idType':
      return new RememberingReader(parseIdType);
    case 'pension':
      return new RememberingReader(pensionParser(header.includes('职工')));
    case 'insurance':
      return new RememberingReader(parseInsurance);
    case 'programme':
      return new RememberingReader(parseProgramme);
    case 'recipient':
      return new RememberingReader(parseRecipient);
    case 'certificateKind':
      return new RememberingReader(parseCertificateKind);
    case 'renewal':
      return new RememberingReader(parseRenewal);
    case 'apprenticeKind':
      return new RememberingReader(parseApprenticeKind);
    case 'trainingCertificate':
    case 'occupationalCertificate':
      return new RememberingReader(parseHeld);
    case 'contract':
      return new RememberingReader(parseContract);
    case 'licence':
      return new RememberingReader(parseHeld);
    case 'socialInsurance':
      return new RememberingReader(parseYesNo);
    case 'course':
      return new RememberingReader(parseCourse);
    case 'realised':
      return new RememberingReader(parseRealised);
    case 'objection':
      return new RememberingReader(parseObjection);
    case 'contestLevel':
      return new RememberingReader(parseContestLevel);
    case 'outcome':
      return new RememberingReader(parseOutcome);
    default:
      return REPEATING.has(field)
        ? new RememberingReader(textParser(field))
        : new DirectReader(textParser(field), LONG_DIGITS.has(field) ? isUsualCode : isUsualText);
  }
}
