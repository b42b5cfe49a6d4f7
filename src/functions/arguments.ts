import type { CellValue } from '../core/grid';
import { parseDay, type Day } from '../core/plain-date';
import { parseDateCell } from '../roster/cells/date';
import { decimalOf, parseHoursCell, parseMoneyCell } from '../roster/cells/number';
import { shown, type CellIssue, type Parsed } from '../roster/cells/parsed';
import { isCellError, isPlaceholder, plainText } from '../roster/text';
import { Problem } from './problem';

/** One value of a row; undefined where fewer were given than the function takes. */
export type Given = CellValue | undefined;

/**
 * Whether an argument is left out or its cell empty: null and undefined on the web, `''` from
 * formulas, and 0 on desktop Excel, which cannot tell an empty cell from a zero; also the signs that a
 * roster has where nothing belongs, `/` and `—`.
 */
export function isBlank(value: Given, zeroIsValue = false): boolean {
  if (value == null || value === '') return true;
  if (value === 0) return !zeroIsValue;
  return typeof value === 'string' && isPlaceholder(plainText(value));
}

/** '' when left out. @throws {Problem} `cell-error` when the cell holds an error. */
export function optionalText(value: Given, argument: string): string {
  const filled = present(value, argument);
  if (filled === null) return '';
  return typeof filled === 'number' ? (decimalOf(filled) ?? String(filled)) : plainText(String(filled));
}

/** @throws {Problem} `argument-missing` when blank, `cell-error` when the cell holds an error. */
export function requiredText(value: Given, argument: string): string {
  const text = optionalText(value, argument);
  if (text === '') throw missing(argument);
  return text;
}

/** Lesson hours as a roster's column 课时 is read; null when left out, also as the text 0. @throws {Problem} */
export function optionalHours(value: Given, argument: string): number | null {
  const filled = present(value, argument);
  const hours = filled === null ? null : take(parseHoursCell(filled), filled, argument);
  if (hours !== null && hours < 0) throw Problem.of('number-negative', { argument, found: String(hours) });
  return hours || null;
}

/** Yuan as decimal text, read as a roster's amounts are. @throws {Problem} */
export function requiredMoney(value: Given, argument: string, zeroIsValue = false): string {
  const filled = present(value, argument, zeroIsValue);
  const amount = filled === null ? null : take(parseMoneyCell(filled), filled, argument);
  if (amount === null) throw missing(argument);
  return amount;
}

/** The same for money that was spent: above 0. @throws {Problem} */
export function requiredCost(value: Given, argument: string): string {
  const cost = requiredMoney(value, argument);
  if (cost.startsWith('-')) throw Problem.of('number-negative', { argument, found: cost });
  return cost;
}

/** A day, or null when left out. Serials are those of the 1900 system: a function is not told the workbook's. @throws {Problem} */
export function optionalDay(value: Given, argument: string): Day | null {
  const filled = present(value, argument);
  const iso = filled === null ? null : take(parseDateCell(filled, 'day', false), filled, argument);
  return iso === null ? null : parseDay(iso);
}

/** @throws {Problem} */
export function requiredDay(value: Given, argument: string): Day {
  const day = optionalDay(value, argument);
  if (day === null) throw missing(argument);
  return day;
}

/** A reader of one closed list of words, and the usual ones of them, for the error card. */
export interface Vocabulary<T> {
  readonly parse: (value: string | number | boolean) => Parsed<T>;
  readonly accepted: readonly string[];
}

/** A code of a closed list, or null when left out. @throws {Problem} `word-unknown` */
export function optionalWord<T>(value: Given, argument: string, vocabulary: Vocabulary<T>): T | null {
  const filled = present(value, argument);
  if (filled === null) return null;
  const { value: code, issue } = vocabulary.parse(filled);
  if (issue) throw unknownWord(filled, argument, vocabulary);
  return code;
}

/** @throws {Problem} `argument-missing`, `word-unknown` */
export function requiredWord<T>(value: Given, argument: string, vocabulary: Vocabulary<T>): T {
  const code = optionalWord(value, argument, vocabulary);
  if (code === null) throw missing(argument);
  return code;
}

export function unknownWord(
  found: string | number | boolean,
  argument: string,
  { accepted }: Pick<Vocabulary<unknown>, 'accepted'>,
): Problem {
  return Problem.of('word-unknown', { argument, found: shown(found), accepted });
}

/** The value, or null when left out. @throws {Problem} `cell-error`. */
export function present(
  value: Given,
  argument: string,
  zeroIsValue = false,
): string | number | boolean | null {
  if (isBlank(value, zeroIsValue)) return null;
  if (typeof value === 'string' && isCellError(value.trim()))
    throw Problem.of('cell-error', { argument, found: value.trim() });
  return value ?? null;
}

export function missing(argument: string): Problem {
  return Problem.of('argument-missing', { argument });
}

/** What the roster's reader made of a cell, its complaint as ours. */
function take<T>(read: Parsed<T>, value: string | number | boolean, argument: string): T | null {
  if (read.issue) throw problemOf(read.issue, value, argument);
  return read.value;
}

function problemOf(issue: CellIssue, value: string | number | boolean, argument: string): Problem {
  switch (issue.code) {
    case 'date-unreadable':
      return Problem.of('date-expected', { argument });
    case 'date-imprecise':
      return Problem.of('date-imprecise', { argument });
    default:
      return Problem.of('number-expected', { argument, found: String(issue.params['value'] ?? value) });
  }
}
