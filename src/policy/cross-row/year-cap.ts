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
import type { Claim } from '../../core/claim';
import type { Severity, Step } from '../../core/decision';
import { Amount } from '../amount';
import type { Policy } from '../catalogue/policy';
import { findingOf, rule } from '../rule';
import type { StepCode } from '../step-codes';
import { empty } from './empty';
import type { JudgedRows } from './judged-rows';
import { RELATED_AT_MOST } from './related';
import { Earlier, type Standing } from './standing';

const YEAR_CAP = rule('apprentice-year-cap', ['一(三)'], ['info', 'error', 'review']);
const CODE: StepCode = 'year-cap';

/** What earlier rows of a person and training year have used of the cap. */
class Used {
  certain: Money = ZERO;
  possible: Money = ZERO;
  readonly earlier = new Earlier();
}

/** The cap of a year 每人每年 for the kind of apprentice. */
export function yearCap(policy: Policy, { apprenticeKind }: Claim): Money {
  const student = apprenticeKind === 'student';
  return policy.parameters[student ? 'apprenticeship.student.cap' : 'apprenticeship.fee.cap'].value;
}

/** What an apprentice's row takes of what is `left` of its year's cap, before the half. */
export function taken(amount: Amount, left: Money): Money {
  return smaller(amount.standard, left);
}

/** What is paid of what the row takes of the cap: the share that its certificates give. */
export function payable(policy: Policy, amount: Amount, takenOfCap: Money): Money {
  // What is whole is rounded once, from the fee: half of the rounded standard can be a fen more.
  if (compare(takenOfCap, amount.standard) === 0) return amount.value;
  const halved = compare(amount.value, amount.standard) < 0;
  return halved ? share(takenOfCap, policy.parameters['apprenticeship.training-only'].value) : takenOfCap;
}

/** Stands for the year of rows whose cell 培训年度 is empty: they may be of any. */
const ANY_YEAR = 0;

/**
 * 一(三): the cap is one a person and training year, so rows of one year stay under it together. It is
 * counted before the half for a training certificate only, as the text states the standard. Without the
 * column of the year the rule is unchecked, which the roster has said.
 */
export class YearCap {
  /** By kind of apprentice and training year. */
  private readonly used = new Map<string, Map<number, Used>>();

  constructor(
    private readonly rows: JudgedRows,
    private readonly policy: Policy,
  ) {}

  clear(): void {
    empty(this.used);
  }

  private cap(at: number): Money {
    return yearCap(this.policy, this.rows.claims[at]!);
  }

  judge(at: number, standing: Standing): void {
    const { trainingYear, apprenticeKind } = this.rows.claims[at]!;
    const amount = this.rows.amounts[at] ?? null;
    const years = this.used.get(apprenticeKind ?? '');
    if (amount === null || trainingYear === undefined || years === undefined) return;
    if (trainingYear === null) this.judgeAnyYear(at, [...years.values()], standing);
    else {
      const used = years.get(trainingYear) ?? new Used();
      this.judgeYear(at, amount, used, years.get(ANY_YEAR) ?? new Used(), standing);
    }
  }

  /** A row whose year is not known may be of the year of any other. */
  private judgeAnyYear(at: number, years: readonly Used[], standing: Standing): void {
    const related = years.flatMap(({ earlier }) => [...earlier.certain, ...earlier.possible]);
    this.report(at, 'review', ZERO, related, standing);
    standing.doubted = true;
  }

  private judgeYear(at: number, amount: Amount, used: Used, anyYear: Used, standing: Standing): void {
    const left = larger(subtract(this.cap(at), used.certain), ZERO);
    if (compare(left, ZERO) === 0) {
      this.report(at, 'error', left, used.earlier.certain, standing);
      return;
    }
    if (compare(amount.standard, left) > 0) {
      this.reduce(at, amount, left);
      this.report(at, 'info', left, used.earlier.certain, standing);
    }
    const perhapsUsed = add(used.possible, add(anyYear.certain, anyYear.possible));
    const leftPerhaps = larger(subtract(left, perhapsUsed), ZERO);
    if (compare(taken(amount, left), leftPerhaps) > 0) {
      const { certain, possible } = anyYear.earlier;
      this.report(at, 'review', leftPerhaps, [...used.earlier.possible, ...certain, ...possible], standing);
    }
  }

  private report(
    at: number,
    severity: Severity,
    left: Money,
    earlier: readonly number[],
    standing: Standing,
  ): void {
    const params = {
      year: this.rows.claims[at]!.trainingYear ?? 0,
      cap: formatAmount(this.cap(at)),
      left: formatAmount(left),
    };
    const related = earlier.slice(0, RELATED_AT_MOST);
    this.rows.add(at, findingOf(YEAR_CAP, severity, 'trainingYear', params, undefined, related));
    if (severity === 'error') standing.refused = true;
    else if (severity === 'review') standing.hangsOn.push(...related);
  }

  /** What is left of the cap, at the share that the row's certificates give. */
  private reduce(at: number, amount: Amount, left: Money): void {
    const value = payable(this.policy, amount, left);
    const step: Step = {
      code: CODE,
      value: formatAmount(value),
      clause: '一(三)',
      params: { cap: formatAmount(left) },
    };
    this.rows.reduced.set(at, new Amount(amount.standard, amount.shortage, value, [...amount.steps, step]));
  }

  /** Counts a row for those after it. A row whose amount is not known may take the whole cap. */
  count(at: number, isCertain: boolean): void {
    const { trainingYear, apprenticeKind } = this.rows.claims[at]!;
    if (trainingYear === undefined) return;
    const amount = this.rows.amounts[at] ?? null;
    const used = this.usedBy(apprenticeKind ?? '', trainingYear ?? ANY_YEAR);
    const known = isCertain && amount !== null;
    used.earlier.add(at, known);
    const left = subtract(this.cap(at), smaller(used.certain, this.cap(at)));
    const part = amount === null ? left : taken(amount, left);
    if (known) used.certain = add(used.certain, part);
    else used.possible = add(used.possible, part);
  }

  private usedBy(kind: string, year: number): Used {
    let years = this.used.get(kind);
    if (years === undefined) {
      years = new Map();
      this.used.set(kind, years);
    }
    let used = years.get(year);
    if (used === undefined) {
      used = new Used();
      years.set(year, used);
    }
    return used;
  }
}
