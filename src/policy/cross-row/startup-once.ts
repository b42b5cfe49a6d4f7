import { yearOf } from '../../core/plain-date';
import { parseDay } from '../../core/plain-date';
import { findingOf, rule } from '../rule';
import { empty } from './empty';
import type { JudgedRows } from './judged-rows';
import type { Standing } from './standing';

const STARTUP_ONCE = rule('startup-once', ['一(四)'], ['error', 'review']);

interface Enrolment {
  readonly at: number;
  readonly year: number;
  readonly course: string;
  /** A row of a ledger under review need not tell. */
  readonly passed: 'yes' | 'no' | 'perhaps';
}

/**
 * 一(四): one startup enrolment a calendar year, passed or not; a course passed is never taken again;
 * another course in a later year: review (I-07). An enrolment counts whatever becomes of its claim, so
 * here nothing hangs on rows under review.
 */
export class StartupOnce {
  /** One of each year, course and result: more of the same tell nothing new. */
  private readonly enrolments = new Map<string, Enrolment>();

  constructor(private readonly rows: JudgedRows) {}

  clear(): void {
    empty(this.enrolments);
  }

  judge(at: number, standing: Standing): void {
    if (this.enrolments.size === 0) return;
    const own = this.enrolment(at);
    let sameYear: Enrolment | null = null;
    let sameCourse: Enrolment | null = null;
    let other: Enrolment | null = null;
    let perhaps: Enrolment | null = null;
    for (const earlier of this.enrolments.values()) {
      if (earlier.year !== 0 && earlier.year === own.year) sameYear ??= earlier;
      else if (earlier.passed === 'perhaps') perhaps ??= earlier;
      else if (earlier.passed === 'no') continue;
      else if (earlier.course !== '' && earlier.course === own.course) sameCourse ??= earlier;
      else other ??= earlier;
    }
    const against = sameYear ?? sameCourse ?? other ?? perhaps;
    if (against === null) return;
    const refusal = sameYear ? 'same-year' : sameCourse ? 'same-course' : null;
    const reason = refusal ?? (other ? 'other-course' : 'perhaps-passed');
    const severity = refusal === null ? 'review' : 'error';
    const params = { reason, year: own.year } as const;
    const field = reason === 'same-year' ? this.enrolmentField(at) : 'course';
    this.rows.add(at, findingOf(STARTUP_ONCE, severity, field, params, undefined, [against.at]));
    if (severity === 'error') standing.refused = true;
    else standing.doubted = true;
  }

  count(at: number): void {
    const enrolment = this.enrolment(at);
    const key = `${enrolment.year} ${enrolment.course} ${enrolment.passed}`;
    if (!this.enrolments.has(key)) this.enrolments.set(key, enrolment);
  }

  /** The date that gives the year of enrolment: training starts where no enrolment is given (五(一)). */
  private enrolmentField(at: number): 'enrolDate' | 'trainingStart' {
    return this.rows.claims[at]!.enrolDate == null ? 'trainingStart' : 'enrolDate';
  }

  private enrolment(at: number): Enrolment {
    const claim = this.rows.claims[at]!;
    const { course, certificateKind, trainingCertificate, issueDate, outcome } = claim;
    const day = claim[this.enrolmentField(at)];
    const inLedger = this.rows.isLedger(at);
    // Who was paid for had passed, whatever columns the ledger has.
    const passed =
      trainingCertificate !== false &&
      ((certificateKind == null ? issueDate != null : certificateKind === 'startup-training') ||
        (inLedger && outcome !== 'ineligible' && outcome !== 'review'));
    const untold =
      inLedger && outcome === 'review' && trainingCertificate !== false && certificateKind == null;
    return {
      at,
      year: day == null ? 0 : yearOf(parseDay(day)),
      course: course ?? '',
      passed: passed ? 'yes' : untold ? 'perhaps' : 'no',
    };
  }
}
