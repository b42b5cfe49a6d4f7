import { remembering } from './remembering';

/**
 * A calendar day as the integer yyyymmdd, e.g. 20230401: it compares, sorts and keys like a
 * number and reads like a date. Proleptic Gregorian, years 1 to 9999; no time, no zone, no clock.
 */
export type Day = number;

/** What the readers below return for a text that is no day. Smaller than every day. */
export const NO_DAY: Day = 0;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31, or 0 if there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day of these numbers, or `NO_DAY` if the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day {
  if (!(year >= 1 && year <= 9999 && date >= 1)) return NO_DAY;
  if (date > 28 ? date > daysInMonth(year, month) : !(month >= 1 && month <= 12)) return NO_DAY;
  return year * 10_000 + month * 100 + date;
}

export function yearOf(day: Day): number {
  return Math.floor(day / 10_000);
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Math.floor(day / 100) % 100;
}

/** Day of the month, 1 to 31. */
export function dateOf(day: Day): number {
  return day % 100;
}

const DASH = 45;

/**
 * `count` digits from `from` as a number; -1 if one of them is no digit. No allocation and whole
 * numbers throughout: this runs millions of times.
 */
export function digitsAt(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    // Past the end the code is NaN, which `| 0` makes 0: no digit either.
    const digit = (text.charCodeAt(at) | 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `2023-04-01` → 20230401; `NO_DAY` for any other text. */
export function parseDay(iso: string): Day {
  if (iso.length !== 10 || iso.charCodeAt(4) !== DASH || iso.charCodeAt(7) !== DASH) return NO_DAY;
  return dayOf(digitsAt(iso, 0, 4), digitsAt(iso, 5, 2), digitsAt(iso, 8, 2));
}

/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year';

/**
 * `2023`, `2023-04` or `2023-04-01`: the first and the last day it can be, and its precision;
 * null for any other text.
 */
export function parsePeriod(iso: string): { first: Day; last: Day; precision: Precision } | null {
  if (iso.length === 10) {
    const day = parseDay(iso);
    return day === NO_DAY ? null : { first: day, last: day, precision: 'day' };
  }
  const year = digitsAt(iso, 0, 4);
  if (year < 1) return null;
  if (iso.length === 4) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: 'year' };
  const month = digitsAt(iso, 5, 2);
  if (iso.length !== 7 || iso.charCodeAt(4) !== DASH || daysInMonth(year, month) === 0) return null;
  return {
    first: dayOf(year, month, 1),
    last: dayOf(year, month, daysInMonth(year, month)),
    precision: 'month',
  };
}

/** As many days as a century has: a long roster repeats them. */
const FORMATTED_AT_MOST = 36_525;

/** 20230401 → `2023-04-01`. */
export const formatDay: (day: Day) => string = remembering(FORMATTED_AT_MOST, (day) => {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
});

/**
 * The same day some years on; 29 February becomes 28 February where the year has none (五(六):
 * one year after 2024-02-29 ends on 2025-02-28).
 */
export function addYears(day: Day, years: number): Day {
  const moved = day + years * 10_000;
  return moved % 10_000 === 229 && !isLeapYear(yearOf(moved)) ? moved - 1 : moved;
}

/** The same day some months on, else that month's last day: 2023-08-31 and six months is 2024-02-29 (一(四)). */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const length = daysInMonth(year, month);
  const date = dateOf(day);
  return year * 10_000 + month * 100 + (date > length ? length : date);
}

/** Whole days since 1970-01-01 (negative before), for differences and weekdays. */
export function dayNumber(day: Day): number {
  // Years counted from March, so that the leap day comes last (H. Hinnant, days_from_civil).
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber`; `NO_DAY` outside years 1 to 9999. */
export function fromDayNumber(days: number): Day {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** 1 Monday 星期一 … 7 Sunday 星期日. */
export function weekday(day: Day): number {
  const remainder = (dayNumber(day) + 3) % 7;
  return (remainder < 0 ? remainder + 7 : remainder) + 1;
}

/**
 * Full years of age 周岁, reached on the birthday (I-11); who was born on 29 February reaches it on
 * 28 February where the year has no such day, as `addYears` counts. Negative before birth.
 */
export function fullYears(birth: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birth);
  return addYears(birth, years) > on ? years - 1 : years;
}
