import { fromSerial } from '../../core/excel-serial';
import { daysInMonth, dayOf, formatDay, NO_DAY, parseDay, type Precision } from '../../core/plain-date';
import { cleanText, compactText, isPlaceholder } from '../text';
import { NOTHING, parsed, shown, unread, type Parsed } from './parsed';

/** A date as found: `2023-04-01`, `2023-04` or `2023`. */
export interface FoundDate {
  readonly iso: string;
  readonly precision: Precision;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const RANK: Readonly<Record<Precision, number>> = { year: 0, month: 1, day: 2 };

const TIME =
  '(?:[T\\s]*\\d{1,2}[:时点]\\d{1,2}(?:[:分]\\d{0,2}(?:\\.\\d+)?)?[分秒]?(?:Z|[AP]M|[+-]\\d\\d:?\\d\\d)?)?';
const WEEKDAY = '(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?';
const FULL = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?${WEEKDAY}${TIME}$`, 'i');
const EIGHT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}$`, 'i');
const MONTH = /^(\d{4})(?:[-/.年](\d{1,2})月?份?|(\d{2}))$/;
const YEAR = /^(\d{4})(?:年度?|届|级|届毕业生?)?$/;
const FIVE_DIGITS = /^\d{5}(?:\.\d+)?$/;

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const CHINESE_DATE =
  /^([〇零○一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/;

/** A day of whole years in range, or null. */
function day(year: number, month: number, date: number): FoundDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const found = dayOf(year, month, date);
  return found === NO_DAY ? null : { iso: formatDay(found), precision: 'day' };
}

function month(year: number, number: number): FoundDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || daysInMonth(year, number) === 0) return null;
  return { iso: `${year}-${String(number).padStart(2, '0')}`, precision: 'month' };
}

const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** 十 → 10, 二十三 → 23, 三 → 3. */
function chineseCount(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Number(CHINESE_DIGITS[tens ?? ''] ?? 1) * 10 : 0;
  return ten + Number(CHINESE_DIGITS[ones ?? ''] ?? 0);
}

function chineseDate(text: string): FoundDate | null {
  const match = CHINESE_DATE.exec(text);
  if (!match) return null;
  const year = Number([...(match[1] ?? '')].map((digit) => CHINESE_DIGITS[digit]).join(''));
  if (match[2] === undefined) return isYear(year) ? { iso: String(year), precision: 'year' } : null;
  if (match[3] === undefined) return month(year, chineseCount(match[2]));
  return day(year, chineseCount(match[2]), chineseCount(match[3]));
}

/** A date of a number: 45017 (a serial), 20230401, 202304, 2023, 2023.4. */
function dateOfNumber(value: number, date1904: boolean): FoundDate | null {
  // Smaller numbers are counts or ages that strayed into the column, not days of the year 1900.
  if (!(value >= 366)) return null;
  if (value >= FIRST_YEAR && value < LAST_YEAR + 1) {
    // 1990.10 typed as a number is 1990.1: January or October, so the year is all it says.
    const year = Math.floor(value);
    return dateOfText(String(value === Number(`${year}.1`) ? year : value));
  }
  if (value >= 10_000_000) return Number.isInteger(value) ? dateOfText(String(value)) : null;
  // A serial of six digits is a day after 2173; 202304 is a month.
  if (value >= 190_001 && value <= 210_012 && Number.isInteger(value)) return dateOfText(String(value));
  // A time of day that a sheet rounded up to midnight still belongs to the day it shows.
  const found = fromSerial(value + 1e-6, date1904);
  const year = Math.floor(found / 10_000);
  return found === NO_DAY || !isYear(year) ? null : { iso: formatDay(found), precision: 'day' };
}

/** A date of text without spaces, in every usual notation; null for anything else (also `01/04/2023`: no one can tell). */
function dateOfText(text: string): FoundDate | null {
  let match = FULL.exec(text) ?? EIGHT.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = MONTH.exec(text);
  if (match) return month(Number(match[1]), Number(match[2] ?? match[3]));
  match = YEAR.exec(text);
  if (match) return isYear(Number(match[1])) ? { iso: match[1]!, precision: 'year' } : null;
  return chineseDate(text);
}

/** Text as dates are read: NFKC, no spaces, long dashes as short ones. */
const dateText = (text: string): string =>
  compactText(text)
    .replace(/[－–—―﹣−]/g, '-')
    .replace(/[．。]/g, '.');

/** The date in a cell at whatever precision it has; null if there is none. */
export function findDate(value: string | number | boolean, date1904: boolean): FoundDate | null {
  if (typeof value === 'boolean') return null;
  if (typeof value === 'number') return dateOfNumber(value, date1904);
  const text = dateText(value);
  return FIVE_DIGITS.test(text) ? dateOfNumber(Number(text), date1904) : dateOfText(text);
}

/** `YYYY-MM-DD` as it should be: most dates of a .csv file. */
function isDay(text: string): boolean {
  const found = parseDay(text);
  return found !== NO_DAY && isYear(Math.floor(found / 10_000));
}

/**
 * Reads a date cell. `least` is the precision that the field can do with; a coarser date is
 * `date-imprecise`, anything else `date-unreadable`, both with the value as found.
 */
export function parseDateCell(
  value: string | number | boolean,
  least: Precision,
  date1904: boolean,
): Parsed<string> {
  if (typeof value === 'string') {
    if (value.length === 10 && isDay(value)) return parsed(value);
    const text = compactText(value);
    if (isPlaceholder(text) || text === '无') return NOTHING;
  }
  const found = findDate(value, date1904);
  if (!found) return unread({ code: 'date-unreadable', params: { found: shown(value) } });
  if (RANK[found.precision] < RANK[least])
    return unread({
      code: 'date-imprecise',
      params: { found: shown(value), ...(least === 'month' && { least }) },
    });
  return parsed(found.iso);
}

/** Both dates of 培训起止时间. */
export interface FoundSpan {
  readonly start: string | null;
  readonly end: string | null;
}

/** Signs that can stand between two dates and inside none. */
const BETWEEN = /起?(?:至|到|~|∼|〜|--+|→)/;
/** Signs between two whole dates that mean nothing inside a date once spaces are gone. */
const APART = /[\s、,，;；/]+/g;

/**
 * Reads a cell that holds both dates: `2023.4.1-2023.4.20`, `2023年4月1日至20日`, `2023-04-01~04-20`.
 * One date alone is a training of one day.
 */
export function parseSpanCell(value: string | number | boolean, date1904: boolean): Parsed<FoundSpan> {
  const single = parseDateCell(value, 'day', date1904);
  if (single.value !== null) return parsed({ start: single.value, end: single.value });
  if (single.issue === null) return NOTHING;
  if (typeof value !== 'string') return single as Parsed<never>;
  const text = dateText(value)
    .replace(/\(.*?\)$|共\d+天$/, '')
    .replace(/^[自从由]/, '');
  for (const [first, second] of splits(text)) {
    const start = dateOfText(first);
    if (start?.precision !== 'day') continue;
    const end = dateOfText(second) ?? inherited(start.iso, second);
    if (end?.precision === 'day') return parsed({ start: start.iso, end: end.iso });
  }
  return sideBySide(value) ?? (single as Parsed<never>);
}

/** Two whole dates with nothing but space or a comma between them, as on two lines of a cell. */
function sideBySide(value: string): Parsed<FoundSpan> | null {
  const text = cleanText(value);
  for (const {
    index,
    0: { length },
  } of text.matchAll(APART)) {
    const start = dateOfText(dateText(text.slice(0, index)));
    const end = dateOfText(dateText(text.slice(index + length)));
    if (start?.precision === 'day' && end?.precision === 'day')
      return parsed({ start: start.iso, end: end.iso });
  }
  return null;
}

/** The ways to cut a text in two where one date can end: at a sure sign, else at each single dash. */
function splits(text: string): [string, string][] {
  const sure = BETWEEN.exec(text);
  if (sure) return [[text.slice(0, sure.index), text.slice(sure.index + sure[0].length).replace(/止$/, '')]];
  const cuts: [string, string][] = [];
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1))
    cuts.push([text.slice(0, at), text.slice(at + 1)]);
  return cuts;
}

/** An end before its start says less than all the start does: whether the year turned or a digit is wrong, it does not tell. */
const onOrAfter = (start: string, end: FoundDate | null): FoundDate | null =>
  end !== null && end.iso >= start ? end : null;

/** The end of a span that leaves out what it shares with the start: `4.20`, `4月20日`, `20日`, `20`. */
function inherited(start: string, text: string): FoundDate | null {
  const year = Number(start.slice(0, 4));
  const monthAndDay = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text);
  if (monthAndDay) return onOrAfter(start, day(year, Number(monthAndDay[1]), Number(monthAndDay[2])));
  const dayAlone = /^(\d{1,2})[日号]?$/.exec(text);
  return dayAlone ? onOrAfter(start, day(year, Number(start.slice(5, 7)), Number(dayAlone[1]))) : null;
}
