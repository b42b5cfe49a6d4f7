import type { Field } from '../../core/fields';
import { parsePeriod, yearOf } from '../../core/plain-date';
import type { Policy } from '../catalogue/policy';
import { findingOf, rule, type Rule } from '../rule';
import { empty } from './empty';
import { Hanging } from './hanging';
import { CLEAN, REFUSED, SAME_CLAIM, type JudgedRows } from './judged-rows';
import { NO_ROW } from './persons';
import { Overlap } from './overlap';
import { RELATED_AT_MOST } from './related';
import { SameSkill } from './same-skill';
import { Earlier, Standing } from './standing';
import { StartupOnce } from './startup-once';
import { YearCap } from './year-cap';

const SCHOOL_ONCE = rule('school-once', ['一(一)2(3)'], ['error', 'review']);
const YEARLY_LIMIT = rule('yearly-limit', ['四(三)'], ['error', 'review']);

/** After every known date, for rows without one. */
const LAST = 99_999_999;
/** More rows than a person has: one bogus ID on every row of a long sheet, which is not judged again. */
const MANY = 200;
/** How often rows are judged again at most, once they have found out more about one another. */
const AGAIN = 4;
const NO_ROWS: readonly number[] = Object.freeze([]);

/**
 * The limits among the rows of one person, each row against those before it: the ledger first, then by
 * application date (empty last), issue date, position.
 *
 * A row refused uses up nothing. A row under review for a reason of its own may or may not be paid: it
 * is *possible*, the others *certain*. A rule that bites on the certain rows has its own severity; one
 * that bites only with the possible ones is review and names them. A row that merely hangs on others
 * counts as certain where these fall under the same limit, for either it or they are paid; elsewhere it
 * is only possible.
 */
export class Limits {
  private readonly hanging: Hanging;
  private readonly sameSkill: SameSkill;
  private readonly startup: StartupOnce;
  private readonly overlap: Overlap;
  private readonly yearCap: YearCap;
  private readonly years = new Map<number, Earlier>();
  private readonly schoolYears = new Map<number, Earlier>();
  /**
   * Rows of which one is known to be paid, and has been counted in their year. By row, those of other
   * channels of the day that may be paid in place of it; null for these, which have not been counted.
   */
  private readonly spokenFor = new Map<number, readonly number[] | null>();
  /** Rows of a day that exclude each other, or may. */
  private readonly sameDay: (readonly [number, number])[] = [];
  /** Other rows stand between two of them. */
  private between = false;
  /** Of the row being judged. */
  private readonly standing = new Standing();
  private readonly perYear: number;
  private readonly perSchoolYear: number;
  /** The order in which rows of a person are judged. */
  readonly order: (first: number, second: number) => number;

  constructor(
    private readonly rows: JudgedRows,
    policy: Policy,
  ) {
    this.hanging = new Hanging(rows, (first, second) => this.conflict(first, second));
    this.sameSkill = new SameSkill(rows, this.hanging);
    this.startup = new StartupOnce(rows);
    this.overlap = new Overlap(rows);
    this.yearCap = new YearCap(rows, this.hanging, policy);
    this.perYear = policy.parameters['limit.per-year'].value;
    this.perSchoolYear = policy.parameters['certification.school.times'].value;
    this.order = (first, second) => this.compare(first, second);
  }

  private compare(first: number, second: number): number {
    const { rows } = this;
    if (rows.isLedger(first) !== rows.isLedger(second)) return rows.isLedger(first) ? -1 : 1;
    return (
      (rows.applied[first] || LAST) - (rows.applied[second] || LAST) ||
      (rows.issued[first] || LAST) - (rows.issued[second] || LAST) ||
      first - second
    );
  }

  /** Judges all rows of a person, in any order; afterwards they stand in the order of judgement. */
  judge(person: number[]): void {
    inOrder(person, this.order);
    this.rows.mark();
    this.clear();
    this.judgeInOrder(person);
    if (person.length > MANY) return;
    for (let again = 0, count = 0; this.between && this.sameDay.length > count && again < AGAIN; again += 1) {
      // Rows between two of a day that exclude each other were judged before the second was known.
      const known = this.sameDay.slice();
      count = known.length;
      this.rows.takeBack();
      this.clear();
      for (const [at, other] of known) this.hanging.add(at, other);
      this.judgeInOrder(person);
    }
  }

  private clear(): void {
    this.hanging.clear();
    this.sameSkill.clear();
    this.startup.clear();
    this.overlap.clear();
    this.yearCap.clear();
    empty(this.years);
    empty(this.schoolYears);
    empty(this.spokenFor);
    this.sameDay.length = 0;
    this.between = false;
  }

  private judgeInOrder(person: readonly number[]): void {
    const { standing } = this;
    let before = NO_ROW;
    for (const at of person) {
      if (this.rows.own[at] === SAME_CLAIM) continue;
      standing.reset();
      if (!this.rows.isLedger(at)) this.judgeRow(at, standing);
      this.count(at, standing, before);
      before = at;
    }
  }

  private judgeRow(at: number, standing: Standing): void {
    const programme = this.rows.programme(at);
    this.sameSkill.judge(at, standing);
    this.judgeSchool(at, standing);
    if (programme === 'apprenticeship') this.yearCap.judge(at, standing);
    if (programme === 'startup') this.startup.judge(at, standing);
    this.judgeYear(at, standing);
    if (this.overlap.judge(at)) standing.doubted = true;
  }

  private judgeSchool(at: number, standing: Standing): void {
    const year = this.schoolYear(at);
    const earlier = this.schoolYears.get(year);
    if (earlier === undefined) return;
    const open = this.hanging.open(earlier.certain, at);
    const counted = open.length === 0 ? earlier : earlier.without(NO_ROWS, open);
    const hangsOn = this.reach(at, SCHOOL_ONCE, 'graduationDate', year, this.perSchoolYear, counted);
    if (hangsOn !== null) standing.hangsOn.push(...hangsOn);
  }

  /** Reports a limit that a row reaches; returns the rows it hangs on, null where it does not hang. */
  private reach(
    at: number,
    of: Rule<'school-once' | 'yearly-limit'>,
    field: Field,
    year: number,
    limit: number,
    { certain, certainCount, possible, possibleCount }: Earlier,
  ): readonly number[] | null {
    if (certainCount + possibleCount < limit) return null;
    const isCertain = certainCount >= limit;
    const related = (isCertain ? certain : possible).slice(0, RELATED_AT_MOST);
    const severity = isCertain ? 'error' : 'review';
    this.rows.add(
      at,
      findingOf(of, severity, field, { year, limit, certain: isCertain }, undefined, related),
    );
    if (isCertain) this.standing.refused = true;
    return isCertain ? null : related;
  }

  /** Year of graduation of a school's row (一(一)); 0 for other rows and where it is not known. */
  private schoolYear(at: number): number {
    if (this.rows.recipient(at) !== 'school') return 0;
    // A ledger need not say the programme: schools have no other.
    const programme = this.rows.programme(at) ?? (this.rows.isLedger(at) ? 'certification' : null);
    if (programme !== 'certification') return 0;
    const graduation = this.rows.claims[at]!.graduationDate;
    const period = graduation == null ? null : parsePeriod(graduation);
    return period === null ? 0 : yearOf(period.first);
  }

  private judgeYear(at: number, standing: Standing): void {
    const year = this.rows.limitYear(at);
    const all = this.years.get(year);
    if (all === undefined) return;
    const { rivals, sameDay } = standing;
    // It is paid in place of its rivals, or not at all: they leave it their room.
    const earlier = sameDay.length === 0 ? all : all.without(rivals, sameDay);
    const field = this.rows.settings.yearBasis === 'issued' ? 'issueDate' : 'applyDate';
    if (this.reach(at, YEARLY_LIMIT, field, year, this.perYear, earlier) !== null)
      standing.hangsOnYear = true;
  }

  /** Counts a row for those after it; `before` is the one judged last. */
  private count(at: number, standing: Standing, before: number): void {
    const own = this.rows.own[at]!;
    const programme = this.rows.programme(at);
    // An enrolment in startup training counts even if the claim is refused.
    if (programme === 'startup') this.startup.count(at);
    if (own === REFUSED || standing.refused) return;
    this.sameSkill.tellOfSameDay(at, standing.sameDay);
    const isCertain = own === CLEAN && !standing.doubted;
    this.sameSkill.count(at, isCertain);
    if (isCertain) this.hanging.note(at, standing);
    this.overlap.count(at);
    if (programme === 'apprenticeship') this.yearCap.count(at, isCertain);
    const schoolYear = this.schoolYear(at);
    if (schoolYear !== 0) earlierIn(this.schoolYears, schoolYear).add(at, isCertain);
    this.countYear(at, standing, isCertain);
    for (const row of standing.sameDay) {
      // One under review is open as it is.
      if (this.rows.own[row] !== CLEAN) continue;
      this.hanging.add(row, at);
      this.sameDay.push([row, at]);
      if (row !== before) this.between = true;
    }
  }

  private countYear(at: number, standing: Standing, isCertain: boolean): void {
    const year = this.rows.limitYear(at);
    const { rivals, sameDay } = standing;
    for (const row of sameDay) {
      const theirs = this.rows.limitYear(row);
      // Paid here, it leaves its place there.
      if (theirs !== year) this.years.get(theirs)?.demote(row);
    }
    if (year === 0) return;
    const earlier = earlierIn(this.years, year);
    if (rivals.length === 0) {
      earlier.add(at, isCertain && this.takesPlace(at, year));
      return;
    }
    // Of channels that exclude one another one is paid, and the first of them has been counted for all.
    const counted = this.hasOtherYear(rivals, year)
      ? undefined
      : rivals.find((rival) => this.inPlaceOf(rival)?.every((row) => rivals.includes(row)));
    if (counted === undefined) earlier.add(at, false);
    else {
      this.spokenFor.set(counted, [...this.inPlaceOf(counted)!, at]);
      this.spokenFor.set(at, null);
    }
  }

  private inPlaceOf(row: number): readonly number[] | null {
    const others = this.spokenFor.get(row);
    return others === undefined ? NO_ROWS : others;
  }

  /** Whether the row, or else one that may be paid in place of it, takes a place in its year that has not been counted. */
  private takesPlace(at: number, year: number): boolean {
    const others = this.hanging.inPlaceOf(at);
    if (others.length === 0) return true;
    if (this.hasOtherYear(others, year) || others.some((row) => this.spokenFor.has(row))) return false;
    for (const row of [at, ...others]) this.spokenFor.set(row, NO_ROWS);
    return true;
  }

  /** Whether any of the rows counts in the limit of another year. */
  private hasOtherYear(rows: readonly number[], year: number): boolean {
    return rows.some((other) => this.rows.limitYear(other) !== year);
  }

  /** Whether two rows of a person cannot both be paid, the limit of the year apart. */
  conflict(first: number, second: number): boolean {
    const school = this.schoolYear(first);
    return (school !== 0 && school === this.schoolYear(second)) || this.sameSkill.conflict(first, second);
  }
}

/** Longer lists are left to the sort of the language, which takes memory for each. */
const SHORT = 24;

/** Sorts in place; most persons have two or three rows. */
function inOrder(rows: number[], order: (first: number, second: number) => number): void {
  if (rows.length > SHORT) {
    rows.sort(order);
    return;
  }
  for (let next = 1; next < rows.length; next += 1) {
    const row = rows[next]!;
    let at = next;
    for (; at > 0 && order(rows[at - 1]!, row) > 0; at -= 1) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}

function earlierIn(years: Map<number, Earlier>, year: number): Earlier {
  let earlier = years.get(year);
  if (earlier === undefined) {
    earlier = new Earlier();
    years.set(year, earlier);
  }
  return earlier;
}
