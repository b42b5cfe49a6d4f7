import { describe, expect, it } from 'vitest';
import { fromSerial, toSerial } from '../../src/core/excel-serial';
import { addDays, NO_DAY } from '../../src/core/plain-date';

describe('Excel serial numbers', () => {
  it.each([
    [1, 19_000_101],
    [59, 19_000_228],
    [61, 19_000_301],
    [44_927, 20_230_101],
    // 2023-01-01 and the 90 days of January to March.
    [45_017, 20_230_401],
    [45_351, 20_240_229],
    [2_958_465, 99_991_231],
  ])('%d is %d in the 1900 system', (serial, day) => {
    expect(fromSerial(serial, false)).toBe(day);
    expect(toSerial(day, false)).toBe(serial);
  });

  it.each([
    [0, 19_040_101],
    [59, 19_040_229],
    [60, 19_040_301],
    // 1462 days less than in the 1900 system.
    [43_555, 20_230_401],
    [2_957_003, 99_991_231],
  ])('%d is %d in the 1904 system', (serial, day) => {
    expect(fromSerial(serial, true)).toBe(day);
    expect(toSerial(day, true)).toBe(serial);
  });

  it('has no day for the 29 February 1900 that Excel counts, nor outside its range', () => {
    for (const serial of [60, 60.5, 0, 0.99, -1, 2_958_466, NaN, Infinity]) {
      expect(fromSerial(serial, false)).toBe(NO_DAY);
    }
    for (const serial of [-1, -0.5, 2_957_004, NaN]) expect(fromSerial(serial, true)).toBe(NO_DAY);
  });

  it('drops the time of day', () => {
    expect(fromSerial(45_017.999, false)).toBe(20_230_401);
    expect(fromSerial(43_555.5, true)).toBe(20_230_401);
  });

  it('has no number for days before the system begins', () => {
    expect(toSerial(18_991_231, false)).toBeNull();
    expect(toSerial(19_031_231, true)).toBeNull();
    expect(toSerial(19_040_101, true)).toBe(0);
  });

  it('counts on by one, but for the phantom day', () => {
    for (let serial = 1, day = 19_000_101; serial <= 80_000; serial += 1) {
      if (serial === 60) continue;
      if (fromSerial(serial, false) !== day || toSerial(day, false) !== serial)
        expect.fail(`serial ${serial}`);
      day = addDays(day, 1);
    }
  });
});
