import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  deadlineOf,
  isCalendarKnown,
  isWorkingDay,
  nextWorkingDay,
} from '../../src/policy/calendar';
import { policyOn } from '../../src/policy/catalogue/policy-on';

const policy = policyOn(20_230_401);
const { holidays } = policy.catalogue;

describe('working days', () => {
  it.each([
    // 2024 Labour Day: 28 April (Sunday) and 11 May (Saturday) are worked, 1 to 5 May are not.
    [20_240_427, false],
    [20_240_428, true],
    [20_240_430, true],
    [20_240_501, false],
    [20_240_505, false],
    [20_240_506, true],
    [20_240_511, true],
    [20_240_512, false],
    // 2025 Spring Festival: 28 January to 4 February, 26 January and 8 February worked.
    [20_250_126, true],
    [20_250_127, true],
    [20_250_128, false],
    [20_250_204, false],
    [20_250_205, true],
    [20_250_208, true],
    [20_250_209, false],
    // 2026 National Day.
    [20_260_920, true],
    [20_261_007, false],
    [20_261_008, true],
    [20_261_010, true],
    [20_261_011, false],
  ])('%d is worked: %s', (day, worked) => {
    expect(isWorkingDay(holidays, day)).toBe(worked);
  });

  it.each([
    [20_221_231, false],
    [20_230_101, true],
    [20_261_231, true],
    [20_270_101, false],
  ])('%d is in a published calendar: %s', (day, known) => {
    expect(isCalendarKnown(holidays, day)).toBe(known);
  });

  it('moves on to the next one', () => {
    expect(nextWorkingDay(holidays, 20_240_430)).toBe(20_240_430);
    expect(nextWorkingDay(holidays, 20_240_501)).toBe(20_240_506);
    expect(nextWorkingDay(holidays, 20_240_427)).toBe(20_240_428);
    expect(nextWorkingDay(holidays, 20_231_230)).toBe(20_240_102);
  });

  it('counts publicity in working days', () => {
    // From Monday 29 April 2024: 30 April, then 6, 7, 8, 9 May.
    expect(addWorkingDays(holidays, 20_240_429, 5)).toBe(20_240_509);
    expect(addWorkingDays(holidays, 20_240_429, 1)).toBe(20_240_430);
    expect(addWorkingDays(holidays, 20_240_429, 0)).toBe(20_240_429);
    // From the Saturday before: Sunday 28 April is worked.
    expect(addWorkingDays(holidays, 20_240_427, 2)).toBe(20_240_429);
  });
});

describe('the last day to apply (五(六))', () => {
  it.each([
    // issued, the same day next year, moved to
    ['an ordinary day', 20_230_403, 20_240_403, 20_240_403],
    ['a Saturday', 20_230_420, 20_240_420, 20_240_422],
    ['a Sunday', 20_230_421, 20_240_421, 20_240_422],
    ['a Sunday that is worked', 20_230_428, 20_240_428, 20_240_428],
    ['the day before a holiday', 20_230_430, 20_240_430, 20_240_430],
    ['the first day of a holiday', 20_230_501, 20_240_501, 20_240_506],
    ['the last day of a holiday', 20_230_505, 20_240_505, 20_240_506],
    ['the day after a holiday', 20_230_506, 20_240_506, 20_240_506],
    ['a holiday that runs to a make-up Saturday', 20_240_210, 20_250_210, 20_250_210],
    ['Spring Festival', 20_240_129, 20_250_129, 20_250_205],
    ['New Year’s Eve before a holiday', 20_231_231, 20_241_231, 20_241_231],
    ['New Year', 20_240_101, 20_250_101, 20_250_102],
    ['29 February', 20_240_229, 20_250_228, 20_250_228],
    ['28 February before a leap year', 20_230_228, 20_240_228, 20_240_228],
    ['the first day of the regulation', 20_230_401, 20_240_401, 20_240_401],
    ['the last known day', 20_251_231, 20_261_231, 20_261_231],
  ])('%s', (_, issued, nominal, last) => {
    expect(deadlineOf(policy, issued)).toEqual({ nominal, last, certain: true });
    expect(deadlineOf(policy, issued, 'extend')).toBe(deadlineOf(policy, issued));
    expect(deadlineOf(policy, issued, 'fixed')).toEqual({ nominal, last: nominal, certain: true });
  });

  it.each([
    // The day after the last known one is a Friday; only weekends move it, and nobody knows better.
    [20_260_101, 20_270_101, 20_270_101],
    [20_260_102, 20_270_102, 20_270_104],
    [20_261_001, 20_271_001, 20_271_001],
  ])('issued on %d it is uncertain', (issued, nominal, last) => {
    expect(deadlineOf(policy, issued)).toEqual({ nominal, last, certain: false });
    expect(deadlineOf(policy, issued, 'fixed')).toEqual({ nominal, last: nominal, certain: true });
  });

  it('stays right when asked for more days than it remembers', () => {
    for (let count = 0; count <= 20_000; count += 1)
      deadlineOf(policy, 30_000_101 + (count % 28) + count * 10_000, 'fixed');
    expect(deadlineOf(policy, 20_230_501, 'fixed').last).toBe(20_240_501);
  });
});
