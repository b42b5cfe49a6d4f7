import { addDays, formatDay, type Day } from '../../core/plain-date';
import type { Spot } from './checks';
import type { Span } from './model';

/** Later than every day. */
const FOREVER: Day = 99_991_231;

export function lastDay(span: Span): Day {
  return span.to ?? FOREVER;
}

export function covers(span: Span, day: Day): boolean {
  return span.from <= day && day <= lastDay(span);
}

export function overlap(first: Span, second: Span): boolean {
  return first.from <= lastDay(second) && second.from <= lastDay(first);
}

/** `2023-04-01 to 2024-03-31`, `2023-04-01 on`. */
export function spanText(span: Span): string {
  return span.to === null ? `${formatDay(span.from)} on` : `${formatDay(span.from)} to ${formatDay(span.to)}`;
}

/** Reports a last day before the first, and days outside the version. */
export function checkWithin(span: Span, version: Span, spot: Spot): void {
  if (lastDay(span) < span.from) spot.report(spanText(span), 'the first day not after the last');
  else if (span.from < version.from || lastDay(span) > lastDay(version)) {
    spot.report(spanText(span), `days within the version, ${spanText(version)}`);
  }
}

/** Reports a file whose entries have no days of their own, when it is not for the version's days. */
export function checkSameDays(file: Span, version: Span, spot: Spot): void {
  if (file.from !== version.from || file.to !== version.to) {
    spot.report(spanText(file), `the days of the version, ${spanText(version)}`);
  }
}

/** Reports days of the version that no span covers or that two cover. */
export function checkCoverage(spans: readonly Span[], version: Span, what: string, spot: Spot): void {
  const ordered = [...spans].sort((first, second) => first.from - second.from);
  let next: Day = version.from;
  for (const span of ordered) {
    if (span.from > next) spot.report(spanText(span), `${what} from ${formatDay(next)} without a gap`);
    if (span.from < next)
      spot.report(spanText(span), `${what} once a day, not again before ${formatDay(next)}`);
    next = lastDay(span) === FOREVER ? FOREVER : addDays(lastDay(span), 1);
  }
  const end = version.to === null ? FOREVER : addDays(version.to, 1);
  if (next < end) spot.report(`nothing from ${formatDay(next)}`, `${what} to the version's end`);
}

/** The first day of every period within the version in which nothing changes, ascending. */
export function changeDays(spans: Iterable<Span>, version: Span): Day[] {
  const days = new Set<Day>([version.from]);
  for (const span of spans) {
    days.add(span.from);
    if (lastDay(span) < lastDay(version)) days.add(addDays(lastDay(span), 1));
  }
  return [...days].sort((first, second) => first - second);
}
