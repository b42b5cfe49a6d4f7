import type { CellValue } from '../../core/grid';
import type { CellEntry } from './sheet';

/** The error values a cell can show. */
export const CELL_ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
]);

/** The year that a date without one is taken to mean, and the epoch of the workbook. */
export interface EntryContext {
  readonly year: number;
  readonly date1904: boolean;
}

/**
 * What Excel makes of a value put into a cell, as if a person had typed it: text that looks like a
 * number, a date, a time, TRUE or an error becomes one, a leading `=` (or a `+` or `-` before
 * something that is no number) a formula, a leading apostrophe keeps it text, and a cell with the
 * text format `@` keeps everything text. More than 15 digits lose the rest: an ID number written
 * as text into a cell without `@` comes out as 330399199001011000.
 *
 * @param value as the add-in sent it; `''` clears the cell
 * @param format the cell's number format
 */
export function enter(value: CellValue, format: string, context: EntryContext): CellEntry {
  if (value === null || value === '') return { value: null };
  if (typeof value !== 'string') {
    return { value: format === '@' ? displayOf(value) : value };
  }
  if (value.startsWith("'")) return { value: value.slice(1), quotePrefix: true };
  if (format === '@') return { value };
  if (value.startsWith('=') && value.length > 1) return { value: null, formula: value };
  const plain = value.trim();
  if (/^(true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  if (CELL_ERRORS.has(plain.toUpperCase())) return { value: plain.toUpperCase() };
  const found = enterNumber(plain) ?? enterDate(plain, context);
  if (found) {
    return found.format !== undefined && format === 'General'
      ? { value: found.value, numberFormat: found.format }
      : { value: found.value };
  }
  if (/^[+-][\p{L}\d(]/u.test(plain)) return { value: null, formula: `=${plain}` };
  return { value };
}

interface Found {
  readonly value: number;
  /** The format that a cell without one takes on. */
  readonly format?: string;
}

const NUMBER = /^([+-]?)([¥￥$]?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?)(\.\d*)?(e[+-]?\d{1,3})?(%?)$/i;

function enterNumber(text: string): Found | null {
  const bracketed = /^\((.*)\)$/.exec(text);
  const match = NUMBER.exec(bracketed ? bracketed[1]! : text);
  if (!match) return null;
  const [, sign, currency, inner, whole = '', fraction = '', exponent = '', percent] = match;
  if (!/\d/.test(whole + fraction) || (sign && inner) || (bracketed && (sign || inner))) return null;
  const digits = keepFifteen(whole.replace(/,/g, '') + fraction);
  const magnitude = Number(digits + exponent);
  if (!Number.isFinite(magnitude)) return null;
  const negative = sign === '-' || inner === '-' || bracketed !== null;
  // Divided, not multiplied by 0.01: 7% is 0.07.
  const value = (negative ? -magnitude : magnitude) / (percent ? 100 : 1);
  const decimals = fraction.length > 1 ? '.00' : '';
  if (percent) return { value, format: `0${decimals}%` };
  if (exponent) return { value, format: '0.00E+00' };
  if (currency) return { value, format: `${currency === '$' ? '$' : '¥'}#,##0${decimals}` };
  if (whole.includes(',')) return { value, format: `#,##0${decimals}` };
  return { value };
}

/** Excel keeps 15 significant digits of what is typed; the rest become zeros (not rounded). */
function keepFifteen(digits: string): string {
  let seen = 0;
  let leading = true;
  return [...digits]
    .map((digit) => {
      if (digit === '.') return digit;
      if (leading && digit === '0') return digit;
      leading = false;
      seen += 1;
      return seen <= 15 ? digit : '0';
    })
    .join('');
}

const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const DATE =
  /^(?:(\d{4}|\d{2})[-/](\d{1,2})[-/](\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日)(?:\s+(\d{1,2}:[0-5]\d(?::[0-5]\d)?))?$/;
const MONTH = /^(?:(\d{4})[-/](\d{1,2})|(\d{4})年(\d{1,2})月)$/;
const DAY = /^(?:(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(\d{1,2})日)$/;

function enterDate(text: string, context: EntryContext): Found | null {
  const time = TIME.exec(text);
  if (time) {
    const value = timeOf(time);
    return value === null ? null : { value, format: time[3] === undefined ? 'h:mm' : 'h:mm:ss' };
  }
  const date = DATE.exec(text);
  if (date) {
    const [, y, m, d, cy, cm, cd, clock] = date;
    const serial = serialOf(fullYear(y ?? cy!), Number(m ?? cm), Number(d ?? cd), context.date1904);
    const part = clock === undefined ? 0 : timeOf(TIME.exec(clock)!);
    if (serial === null || part === null) return null;
    const day = cy === undefined ? 'yyyy/m/d' : 'yyyy"年"m"月"d"日"';
    return { value: serial + part, format: clock === undefined ? day : 'yyyy/m/d h:mm' };
  }
  const month = MONTH.exec(text);
  if (month) {
    const [, y, m, cy, cm] = month;
    const serial = serialOf(Number(y ?? cy), Number(m ?? cm), 1, context.date1904);
    return serial === null ? null : { value: serial, format: cy === undefined ? 'mmm-yy' : 'yyyy"年"m"月"' };
  }
  const day = DAY.exec(text);
  if (day) {
    const [, m, d, cm, cd] = day;
    const serial = serialOf(context.year, Number(m ?? cm), Number(d ?? cd), context.date1904);
    return serial === null ? null : { value: serial, format: cm === undefined ? 'd-mmm' : 'm"月"d"日"' };
  }
  return null;
}

function timeOf(match: RegExpExecArray): number | null {
  const [, hours, minutes, seconds = '0'] = match;
  const part = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return part < 1 ? part : null;
}

/** Two digits: 00–29 are 20xx, 30–99 are 19xx. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** Excel's day number of a calendar day, or null if there is no such day. 1900 counts its 29 February. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  const days = Math.round(moment.getTime() / 86_400_000);
  if (date1904) return days + 24_107 < 0 ? null : days + 24_107;
  const serial = days + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** A number or truth value as text: what a text cell keeps of it. */
export function displayOf(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  return Math.abs(value) < 1e15 ? String(Number(value.toPrecision(15))) : generalText(value, 14);
}

/** A number in the General format: at most 11 characters' worth of digits, scientific from 1E+11 up with up to `decimals`. */
export function generalText(value: number, decimals = 5): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
    const short = mantissa.replace(/\.?0+$/, '');
    const power = Number(exponent);
    return `${short}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}
