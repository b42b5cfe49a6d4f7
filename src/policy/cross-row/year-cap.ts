import {
  add,
  compare,
  formatAmount,
  larger,
  smaller,
  share,
  subtract,
  ZERO,
  type Money,
} from '../../core/money';
import type { Severity, Step } from '../../core/decision';
import { Amount } from '../amount';
import type { Policy } from '../catalogue/policy';
import { findingOf, rule } from '../rule';
import type { StepCode } from '../step-codes';
import type { JudgedRows } from './judged-rows';
import { Earlier, type Standing } from './standing';

const YEAR_CAP = rule('apprentice-year-cap', ['一(三)'], ['info', 'error', 'review']);
const CODE: StepCode = 'year-cap';

/** What earlier rows of a person and training year have used of the cap. */
class Used {
  certain: Money = ZERO;
  possible: Money = ZERO;
  readonly earlier = new Earlier();
}

/**
 * 一(三): the cap is one a person and training year, so rows of one year stay under it together. It is
 * counted before the half for a training certificate only, as the text states the standard.
 */
export class YearCap {
  private readonly used = new Map<string, Used>();

  constructor(
    private readonly rows: JudgedRows,
    private readonly policy: Policy,
  ) {}

  clear(): void {
    this.used.clear();
  }

  private cap(at: number): Money {
    const student = this.rows.claims[at]!.apprenticeKind === 'student';
    return this.policy.parameters[student ? 'apprenticeship.student.cap' : 'apprenticeship.fee.cap'].value;
  }

  private key(at: number): string {
    const { trainingYear, apprenticeKind } = this.rows.claims[at]!;
    return `${trainingYear ?? 0} ${apprenticeKind ?? ''}`;
  }

  /** The year on both: a row whose year is not known may be of any. */
  private isUnsaid(at: number): boolean {
    return this.rows.claims[at]!.trainingYear == null;
  }

  judge(at: number, standing: Standing): void {
    const amount = this.rows.amounts[at] ?? null;
    const used = this.used.get(this.key(at));
    if (amount === null || used === undefined) return;
    if (this.isUnsaid(at)) {
      // Without the column the rule is unchecked, which the row itself has said.
      if (this.rows.claims[at]!.trainingYear === null) {
        this.report(at, 'review', ZERO, used.earlier, standing);
        standing.doubted = true;
      }
      return;
    }
    const left = larger(subtract(this.cap(at), used.certain), ZERO);
    if (compare(left, ZERO) === 0) {
      this.report(at, 'error', left, used.earlier, standing);
      return;
    }
    if (compare(amount.standard, left) > 0) {
      this.reduce(at, amount, left);
      this.report(at, 'info', left, used.earlier, standing);
    }
    const leftPerhaps = larger(subtract(left, used.possible), ZERO);
    if (compare(smaller(amount.standard, left), leftPerhaps) > 0) {
      this.report(at, 'review', leftPerhaps, used.earlier, standing);
    }
  }

  private report(at: number, severity: Severity, left: Money, earlier: Earlier, standing: Standing): void {
    const params = {
      year: this.rows.claims[at]!.trainingYear ?? 0,
      cap: formatAmount(this.cap(at)),
      left: formatAmount(left),
    };
    const related = severity === 'review' && earlier.possible.length > 0 ? earlier.possible : earlier.certain;
    this.rows.add(at, findingOf(YEAR_CAP, severity, 'trainingYear', params, undefined, related.slice()));
    if (severity === 'error') standing.refused = true;
    else if (severity === 'review') standing.hangsOn.push(...related);
  }

  /** What is left of the cap, at the share that the row's certificates give. */
  private reduce(at: number, amount: Amount, left: Money): void {
    const halved = compare(amount.value, amount.standard) < 0;
    const ratio = this.policy.parameters['apprenticeship.training-only'].value;
    const value = halved ? share(left, ratio) : left;
    const step: Step = {
      code: CODE,
      value: formatAmount(value),
      clause: '一(三)',
      params: { cap: formatAmount(left) },
    };
    this.rows.reduced.set(at, new Amount(amount.standard, false, value, [...amount.steps, step]));
  }

  count(at: number, isCertain: boolean): void {
    const amount = this.rows.amounts[at] ?? null;
    if (amount === null) return;
    const key = this.key(at);
    let used = this.used.get(key);
    if (used === undefined) {
      used = new Used();
      this.used.set(key, used);
    }
    used.earlier.add(at, isCertain);
    const taken = smaller(amount.standard, subtract(this.cap(at), smaller(used.certain, this.cap(at))));
    if (isCertain) used.certain = add(used.certain, taken);
    else used.possible = add(used.possible, taken);
  }
}
