import { dayNumber, fromDayNumber, NO_DAY, parseDay, type Day } from './plain-date';

/** Serial 0 of the 1900 system once its phantom 1900-02-29 is behind: 1899-12-30. */
const EPOCH_1900 = dayNumber(parseDay('1899-12-30'));
const EPOCH_1904 = dayNumber(parseDay('1904-01-01'));
/** Excel counts a 29 February 1900 that never was, as Lotus 1-2-3 did. */
const PHANTOM_LEAP_DAY = 60;

/**
 * The day of an Excel serial number, its time of day dropped: 45017 → 20230401 in the 1900 system,
 * 43555 in the 1904 system. `NO_DAY` where there is no such day: serial 0 and 60 of the 1900
 * system, negative numbers, days after 9999-12-31.
 */
export function fromSerial(serial: number, date1904: boolean): Day {
  const days = Math.floor(serial);
  if (date1904) return days >= 0 ? fromDayNumber(EPOCH_1904 + days) : NO_DAY;
  if (!(days >= 1) || days === PHANTOM_LEAP_DAY) return NO_DAY;
  return fromDayNumber(EPOCH_1900 + days + (days < PHANTOM_LEAP_DAY ? 1 : 0));
}

/** The serial number of a day, or null if the system does not reach back that far. */
export function toSerial(day: Day, date1904: boolean): number | null {
  const days = dayNumber(day);
  if (date1904) return days >= EPOCH_1904 ? days - EPOCH_1904 : null;
  const serial = days - EPOCH_1900;
  if (serial > PHANTOM_LEAP_DAY) return serial;
  return serial >= 2 ? serial - 1 : null;
}
