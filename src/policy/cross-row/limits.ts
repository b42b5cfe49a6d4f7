import { yearOf } from '../../core/plain-date';
import type { Policy } from '../catalogue/policy';
import { parsePeriod } from '../../core/plain-date';
import { findingOf, rule } from '../rule';
import { empty } from './empty';
import { CLEAN, REFUSED, SAME_CLAIM, type JudgedRows } from './judged-rows';
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

/**
 * The limits among the rows of one person, each row against those before it: the ledger first, then by
 * application date (empty last), issue date, position.
 *
 * A row refused uses up nothing. A row under review for a reason of its own may or may not be paid: it
 * is *possible*, the others *certain*. A rule that bites on the certain rows has its own severity; one
 * that bites only with the possible ones is review and names them. A row that merely hangs on a limit
 * counts as certain for that limit, for either it or what it hangs on is paid; where what it hangs on
 * belongs to another year it is only possible there.
 */
export class Limits {
  readonly sameSkill: SameSkill;
  private readonly startup: StartupOnce;
  private readonly overlap: Overlap;
  private readonly yearCap: YearCap;
  private readonly years = new Map<number, Earlier>();
  private readonly schoolYears = new Map<number, Earlier>();
  /** Rows counted in their year that another channel of the same day may be paid in place of. */
  private readonly replaced = new Set<number>();
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
    this.sameSkill = new SameSkill(rows);
    this.startup = new StartupOnce(rows);
    this.overlap = new Overlap(rows);
    this.yearCap = new YearCap(rows, policy);
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
    this.sameSkill.clear();
    this.startup.clear();
    this.overlap.clear();
    this.yearCap.clear();
    empty(this.years);
    empty(this.schoolYears);
    empty(this.replaced);
    const { standing } = this;
    for (const at of person) {
      if (this.rows.own[at] === SAME_CLAIM) continue;
      standing.reset();
      if (!this.rows.isLedger(at)) this.judgeRow(at, standing);
      this.count(at, standing);
    }
  }

  private judgeRow(at: number, standing: Standing): void {
    const programme = this.rows.programmes[at];
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
    if (earlier.certainCount >= this.perSchoolYear) {
      const params = { year, certain: true };
      this.rows.add(
        at,
        findingOf(SCHOOL_ONCE, 'error', 'graduationDate', params, undefined, earlier.certain.slice()),
      );
      standing.refused = true;
    } else if (earlier.certainCount + earlier.possibleCount >= this.perSchoolYear) {
      const params = { year, certain: false };
      const related = earlier.possible.slice();
      this.rows.add(at, findingOf(SCHOOL_ONCE, 'review', 'graduationDate', params, undefined, related));
      standing.hangsOn.push(...related);
    }
  }

  /** Year of graduation of a school's row (一(一)); 0 for other rows and where it is not known. */
  private schoolYear(at: number): number {
    if (this.rows.recipients[at] !== 'school' || this.rows.programmes[at] !== 'certification') return 0;
    const graduation = this.rows.claims[at]!.graduationDate;
    const period = graduation == null ? null : parsePeriod(graduation);
    return period === null ? 0 : yearOf(period.first);
  }

  private judgeYear(at: number, standing: Standing): void {
    const year = this.rows.limitYear(at);
    const earlier = this.years.get(year);
    if (earlier === undefined) return;
    const field = this.rows.settings.yearBasis === 'issued' ? 'issueDate' : 'applyDate';
    const limit = this.perYear;
    if (earlier.certainCount >= limit) {
      const params = { year, limit, certain: true };
      const related = earlier.certain.slice(0, RELATED_AT_MOST);
      this.rows.add(at, findingOf(YEARLY_LIMIT, 'error', field, params, undefined, related));
      standing.refused = true;
    } else if (earlier.certainCount + earlier.possibleCount >= limit) {
      const params = { year, limit, certain: false };
      this.rows.add(
        at,
        findingOf(YEARLY_LIMIT, 'review', field, params, undefined, earlier.possible.slice()),
      );
      standing.hangsOnYear = true;
    }
  }

  /** Counts a row for those after it. */
  private count(at: number, standing: Standing): void {
    const own = this.rows.own[at]!;
    const { programmes } = this.rows;
    // An enrolment in startup training counts even if the claim is refused.
    if (programmes[at] === 'startup') this.startup.count(at);
    if (own === REFUSED || standing.refused) return;
    const isCertain = own === CLEAN && !standing.doubted;
    this.sameSkill.count(at, isCertain);
    if (isCertain && standing.hangsOnYear) this.sameSkill.noteYearHanging(at);
    this.overlap.count(at);
    if (programmes[at] === 'apprenticeship') this.yearCap.count(at, isCertain);
    const schoolYear = this.schoolYear(at);
    if (schoolYear !== 0) earlierIn(this.schoolYears, schoolYear).add(at, isCertain);
    this.countYear(at, standing, isCertain);
  }

  private countYear(at: number, standing: Standing, isCertain: boolean): void {
    const year = this.rows.limitYear(at);
    if (year === 0) return;
    const earlier = earlierIn(this.years, year);
    const { rivals, hangsOn } = standing;
    if (rivals.length === 0) {
      earlier.add(at, isCertain && !this.hasOtherYear(hangsOn, year));
      return;
    }
    // Of two channels on one day one is paid, and the first of them has been counted: once for each.
    const counted = this.hasOtherYear(rivals, year)
      ? undefined
      : rivals.find((rival) => !this.replaced.has(rival));
    if (counted === undefined) earlier.add(at, false);
    else this.replaced.add(counted);
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
