import { addDays, dayOf, formatDay, weekday, yearOf, type Day } from '../../core/plain-date';
import type { Spot } from './checks';
import type { HolidaysFile } from './files';
import type { HolidayCalendar } from './model';

/** Years without a gap from the first known day to the last; make-up days are weekend days that are no holidays. */
export function holidaysOf(file: HolidaysFile, spot: Spot): HolidayCalendar {
  const closed = new Set<Day>();
  const open = new Set<Day>();
  let next = yearOf(file.firstKnown);
  file.years.forEach((year, index) => {
    const here = spot.at('years').at(index);
    if (year.year !== next) here.at('year').report(year.year, `${next}, the years without a gap`);
    next = year.year + 1;
    year.closed.forEach(([first, last], at) => {
      const range = here.at('closed').at(at);
      if (yearOf(first) !== year.year || yearOf(last) !== year.year) {
        range.report(`${formatDay(first)}/${formatDay(last)}`, `days of ${year.year}`);
      }
      for (let day = first; day <= last; day = addDays(day, 1)) closed.add(day);
    });
    year.open.forEach((day, at) => {
      const added = here.at('open').at(at);
      if (yearOf(day) !== year.year) added.report(formatDay(day), `a day of ${year.year}`);
      else if (weekday(day) < 6)
        added.report(formatDay(day), 'a Saturday or Sunday, other days are worked anyway');
      else if (closed.has(day)) added.report(formatDay(day), 'a day that is no holiday');
      open.add(day);
    });
  });
  if (file.firstKnown !== dayOf(yearOf(file.firstKnown), 1, 1)) {
    spot.at('firstKnown').report(formatDay(file.firstKnown), 'the first day of a year');
  }
  if (file.lastKnown !== dayOf(next - 1, 12, 31)) {
    spot.at('lastKnown').report(formatDay(file.lastKnown), `${next - 1}-12-31, the end of the last year`);
  }
  return { firstKnown: file.firstKnown, lastKnown: file.lastKnown, closed, open };
}
