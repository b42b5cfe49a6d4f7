import { addDays, addYears, weekday, type Day } from '../core/plain-date';
import { remembering } from '../core/remembering';
import type { HolidayCalendar } from './catalogue/model';
import type { Policy } from './catalogue/policy';

const SATURDAY = 6;

/** Whether a day is covered by the yearly notices; outside them only weekends are known. */
export function isCalendarKnown(calendar: HolidayCalendar, day: Day): boolean {
  return day >= calendar.firstKnown && day <= calendar.lastKnown;
}

/** By the published calendar with its make-up days; outside it Monday to Friday (ask `isCalendarKnown`). */
export function isWorkingDay(calendar: HolidayCalendar, day: Day): boolean {
  if (calendar.open.has(day)) return true;
  return !calendar.closed.has(day) && weekday(day) < SATURDAY;
}

/** The day itself if it is worked, else the next one that is. */
export function nextWorkingDay(calendar: HolidayCalendar, day: Day): Day {
  let next = day;
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1);
  return next;
}

/** The day on which `count` working days after `day` have passed, for publicity periods 公示. */
export function addWorkingDays(calendar: HolidayCalendar, day: Day, count: number): Day {
  let reached = day;
  for (let passed = 0; passed < count; passed += 1) reached = nextWorkingDay(calendar, addDays(reached, 1));
  return reached;
}

/** The last day to apply (五(六)). */
export interface Deadline {
  /** The same day next year; 28 February for 29 February. */
  readonly nominal: Day;
  /** The day that counts, moved off weekends and public holidays (I-10). */
  readonly last: Day;
  /** False when a day that decides `last` lies outside the known calendar: there only weekends moved it. */
  readonly certain: boolean;
}

/** `extend` moves a last day on a holiday to the next working day, `fixed` does not (I-10). */
export type DeadlineOnHoliday = 'extend' | 'fixed';

/** Worked out once a day of issue: a roster repeats a few. */
const remembered = new WeakMap<Policy, Record<DeadlineOnHoliday, (issued: Day) => Deadline>>();
const REMEMBERED = 20_000;

/**
 * The last day to apply for a certificate issued on `issued`; the day of issue does not count.
 * 2023-04-29 → nominal 2024-04-29; 2023-05-01 → 2024-05-01, a holiday, moved to 2024-05-06.
 */
export function deadlineOf(policy: Policy, issued: Day, onHoliday: DeadlineOnHoliday = 'extend'): Deadline {
  let known = remembered.get(policy);
  if (!known) {
    known = {
      extend: remembering(REMEMBERED, (day) => workOut(policy, day, 'extend')),
      fixed: remembering(REMEMBERED, (day) => workOut(policy, day, 'fixed')),
    };
    remembered.set(policy, known);
  }
  return known[onHoliday](issued);
}

function workOut(policy: Policy, issued: Day, onHoliday: DeadlineOnHoliday): Deadline {
  const nominal = addYears(issued, policy.parameters['deadline.years'].value);
  if (onHoliday === 'fixed') return { nominal, last: nominal, certain: true };
  const { holidays } = policy.catalogue;
  const last = nextWorkingDay(holidays, nominal);
  return { nominal, last, certain: isCalendarKnown(holidays, last) };
}
