import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateOf,
  dayNumber,
  dayOf,
  daysInMonth,
  digitsAt,
  formatDay,
  fromDayNumber,
  fullYears,
  isLeapYear,
  monthOf,
  NO_DAY,
  parseDay,
  parsePeriod,
  weekday,
  yearOf,
} from '../../src/core/plain-date';

const MILLISECONDS_A_DAY = 86_400_000;

describe('reading and writing days', () => {
  it.each([
    ['2023-04-01', 20_230_401],
    ['2024-02-29', 20_240_229],
    ['2000-02-29', 20_000_229],
    ['0001-01-01', 10_101],
    ['9999-12-31', 99_991_231],
    ['2023-01-31', 20_230_131],
    ['2023-04-30', 20_230_430],
  ])('%s is %d and back', (text, day) => {
    expect(parseDay(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  it.each([
    '',
    '2023-4-1',
    '2023/04/01',
    '2023-04/01',
    '2023/04-01',
    '20230401',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-12-00',
    '2023-12-32',
    '0000-01-01',
    '2023-0a-01',
    'x023-01-01',
    '2023-01-0:',
    '2023-04-01T',
    ' 2023-04-01',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBe(NO_DAY);
  });

  it('has no day for numbers that are none', () => {
    expect(dayOf(NaN, 1, 1)).toBe(NO_DAY);
    expect(dayOf(2023, NaN, 1)).toBe(NO_DAY);
    expect(dayOf(2023, 1, NaN)).toBe(NO_DAY);
    expect(dayOf(2023, NaN, 30)).toBe(NO_DAY);
    expect(dayOf(10_000, 1, 1)).toBe(NO_DAY);
  });

  it('takes a day apart', () => {
    expect([yearOf(20_240_229), monthOf(20_240_229), dateOf(20_240_229)]).toEqual([2024, 2, 29]);
  });

  it('reads digits in a text', () => {
    expect(digitsAt('a0123b', 1, 4)).toBe(123);
    expect(digitsAt('a0123b', 1, 5)).toBe(-1);
    expect(digitsAt('a0123b', 0, 2)).toBe(-1);
    expect(digitsAt('12', 0, 3)).toBe(-1);
  });

  it.each([
    ['0001', 10_101, 11_231, 'year'],
    ['2023', 20_230_101, 20_231_231, 'year'],
    ['2023-02', 20_230_201, 20_230_228, 'month'],
    ['2024-02', 20_240_201, 20_240_229, 'month'],
    ['2024-02-29', 20_240_229, 20_240_229, 'day'],
  ])('%s reaches from %d to %d', (text, first, last, precision) => {
    expect(parsePeriod(text)).toEqual({ first, last, precision });
  });

  it.each([
    '',
    '0000',
    '2023-04x',
    '2023-04-1',
    '202',
    '2023-13',
    '2023-00',
    '2023/02',
    '2023-2',
    '2023-02-30',
    'abcd',
    '2023-ab',
  ])('%j is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('the calendar', () => {
  it.each([
    [2023, false],
    [2024, true],
    [1900, false],
    [2000, true],
    [2100, false],
  ])('year %d leaps: %s', (year, leaps) => {
    expect(isLeapYear(year)).toBe(leaps);
    expect(daysInMonth(year, 2)).toBe(leaps ? 29 : 28);
  });

  it('knows the months', () => {
    expect([1, 3, 4, 12, 0, 13].map((month) => daysInMonth(2023, month))).toEqual([31, 31, 30, 31, 0, 0]);
  });

  it('counts days as the platform does, day by day over four centuries', () => {
    for (let days = -135_000; days <= 40_000; days += 1) {
      const date = new Date(days * MILLISECONDS_A_DAY);
      const day = date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
      if (
        dayNumber(day) !== days ||
        fromDayNumber(days) !== day ||
        weekday(day) !== (date.getUTCDay() || 7)
      ) {
        expect.fail(`day ${day}, number ${days}`);
      }
    }
  });

  it('reaches from year 1 to 9999', () => {
    expect(fromDayNumber(dayNumber(10_101))).toBe(10_101);
    expect(fromDayNumber(dayNumber(10_101) - 1)).toBe(NO_DAY);
    expect(fromDayNumber(dayNumber(99_991_231))).toBe(99_991_231);
    expect(fromDayNumber(dayNumber(99_991_231) + 1)).toBe(NO_DAY);
    expect(weekday(10_101)).toBe(1);
  });

  it.each([
    [20_230_401, 6],
    [20_240_229, 4],
    [19_700_101, 4],
    [19_000_101, 1],
    [20_230_402, 7],
  ])('%d is weekday %d', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  it.each([
    [20_230_401, 0, 20_230_401],
    [20_231_231, 1, 20_240_101],
    [20_240_228, 1, 20_240_229],
    [20_230_228, 1, 20_230_301],
    [20_240_301, -1, 20_240_229],
  ])('%d and %d days is %d', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    [20_230_401, 1, 20_240_401],
    [20_240_229, 1, 20_250_228],
    [20_240_229, 4, 20_280_229],
    [20_230_228, 1, 20_240_228],
    [20_240_229, -1, 20_230_228],
  ])('%d and %d years is %d', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected);
  });

  it.each([
    [20_230_831, 6, 20_240_229],
    [20_220_831, 6, 20_230_228],
    [20_230_830, 6, 20_240_229],
    [20_230_829, 6, 20_240_229],
    [20_230_828, 6, 20_240_228],
    [20_230_331, 6, 20_230_930],
    [20_230_701, 6, 20_240_101],
    [20_231_231, 6, 20_240_630],
    [20_230_630, 6, 20_231_230],
    [20_240_131, -2, 20_231_130],
    [20_240_131, 0, 20_240_131],
  ])('%d and %d months is %d', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    // The day before the birthday, the birthday, the day after.
    [19_630_502, 20_230_501, 59],
    [19_630_502, 20_230_502, 60],
    [19_630_502, 20_230_503, 60],
    // 29 February: the birthday of a common year is its 28 February.
    [20_080_229, 20_230_227, 14],
    [20_080_229, 20_230_228, 15],
    [20_080_229, 20_240_228, 15],
    [20_080_229, 20_240_229, 16],
    [20_230_401, 20_230_401, 0],
    [20_230_402, 20_230_401, -1],
  ])('born %d, on %d: %d full years', (birth, on, years) => {
    expect(fullYears(birth, on)).toBe(years);
  });

  it('never shortens a month or moves backwards', () => {
    const anyDay = fc.integer({ min: dayNumber(18_000_101), max: dayNumber(22_001_231) }).map(fromDayNumber);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const moved = addMonths(day, months);
        expect(parseDay(formatDay(moved))).toBe(moved);
        expect(yearOf(moved) * 12 + monthOf(moved)).toBe(yearOf(day) * 12 + monthOf(day) + months);
        expect(dateOf(moved)).toBe(Math.min(dateOf(day), daysInMonth(yearOf(moved), monthOf(moved))));
        expect(addYears(day, 1)).toBe(addMonths(day, 12));
      }),
    );
  });
});
