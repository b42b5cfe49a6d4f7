import type { CellValue } from '../../core/grid';
import { displayOf, generalText } from './entry';

/**
 * What a cell shows: its value in its number format. Covers the formats that rosters use: General,
 * `@`, digits with thousands, decimals, percent, exponent, currency and literal text, dates and
 * times, sections for negative numbers, zero and text. Fractions and `?` padding show as General.
 */
export function displayText(value: CellValue, format: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'string') return textSection(value, format);
  if (typeof value === 'boolean') return displayOf(value);
  if (format === 'General' || format === '' || format === '@') return generalText(value);
  const sections = splitSections(format);
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return showNumber(-value, negative, date1904);
  if (value === 0 && zero !== undefined) return showNumber(0, zero, date1904);
  const shown = showNumber(Math.abs(value), positive, date1904);
  return value < 0 ? `-${shown}` : shown;
}

/** Whether a number format shows dates or times. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(bare(format)) && !/^general$/i.test(format.trim());
}

function textSection(value: string, format: string): string {
  const section = splitSections(format)[3];
  return section === undefined ? value : literal(section).replace('@', value);
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;)(?=;|$)/g) ?? [format];
}

/** The format without quoted text, escapes and brackets. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
}

function literal(section: string): string {
  return section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1');
}

function showNumber(value: number, section: string, date1904: boolean): string {
  if (/^general$/i.test(section.trim())) return generalText(value);
  if (isDateFormat(section)) return showDate(value, section, date1904);
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?(?:E[+-][0#]+)?/i.exec(bare(section));
  if (!pattern) return literal(section);
  const percent = bare(section).includes('%');
  const digits = showDigits(percent ? value * 100 : value, pattern[0]);
  // The pattern's place in the section with its literals: digits stand where the first placeholder does.
  const marked = literal(section.replace(/(?<!["\\])[#0?][#0?,]*(?:\.[#0?]*)?(?:E[+-][0#]+)?/i, '\u0000'));
  return marked.replace('\u0000', digits);
}

function showDigits(value: number, pattern: string): string {
  const [mantissaPattern = '', exponentPattern] = pattern.split(/E/i);
  const decimals = mantissaPattern.split('.')[1] ?? '';
  const least = decimals.replace(/[^0]/g, '').length;
  if (exponentPattern !== undefined) {
    const [mantissa = '', power = '0'] = value.toExponential(decimals.length).split('e');
    const size = String(Math.abs(Number(power))).padStart(exponentPattern.length - 1, '0');
    return `${mantissa}E${Number(power) < 0 ? '-' : '+'}${size}`;
  }
  const [whole = '0', fraction = ''] = roundHalfUp(value, decimals.length).split('.');
  const wholePattern = mantissaPattern.split('.')[0] ?? '';
  const minimum = wholePattern.replace(/[^0]/g, '').length;
  let shown = whole === '0' && minimum === 0 ? '' : whole.padStart(minimum, '0');
  if (wholePattern.includes(',')) shown = shown.replace(/\B(?=(\d{3})+$)/g, ',');
  let rest = fraction;
  while (rest.length > least && rest.endsWith('0')) rest = rest.slice(0, -1);
  return rest === '' ? shown + (mantissaPattern.endsWith('.') ? '.' : '') : `${shown}.${rest}`;
}

/** Excel rounds the decimal number it shows, not the binary one: 1.005 is 1.01 with two decimals. */
function roundHalfUp(value: number, decimals: number): string {
  const shifted = Number(`${Number(value.toPrecision(15))}e${decimals}`);
  return Number.isFinite(shifted)
    ? Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals)
    : String(value);
}

function showDate(value: number, section: string, date1904: boolean): string {
  const whole = Math.floor(value + 1e-9);
  const seconds = Math.round((value - whole) * 86_400);
  const days = date1904 ? whole - 24_107 : whole < 60 ? whole - 25_568 : whole - 25_569;
  const day = new Date(days * 86_400_000);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  const half = /am\/pm|上午\/下午/i.test(section);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const tokens = section.match(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm|上午\/下午|y+|m+|d+|h+|s+|./gi) ?? [];
  let afterHour = false;
  return tokens
    .map((token, at) => {
      const letter = token[0]!.toLowerCase();
      if (/^(am\/pm|上午\/下午)$/i.test(token)) return hours < 12 ? '上午' : '下午';
      if (letter === 'y') return token.length > 2 ? String(year) : String(year % 100).padStart(2, '0');
      if (letter === 'h') {
        afterHour = true;
        return padded(half ? hours % 12 || 12 : hours, token);
      }
      if (letter === 's') return padded(seconds % 60, token);
      if (letter === 'm') {
        const beforeSeconds =
          tokens
            .slice(at + 1)
            .find((next) => /^[ymdhs]/i.test(next))?.[0]
            ?.toLowerCase() === 's';
        if (afterHour || beforeSeconds) return padded(minutes, token);
        return token.length > 2 ? MONTHS[month - 1]! : padded(month, token);
      }
      if (letter === 'd') return token.length > 2 ? WEEKDAYS[day.getUTCDay()]! : padded(date, token);
      return literal(token);
    })
    .join('');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function padded(value: number, token: string): string {
  return String(value).padStart(Math.min(token.length, 2), '0');
}
