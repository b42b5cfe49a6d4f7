import type { Decision, Finding, Params, Step } from '../core/decision';
import {
  formatAmount,
  formatPercent,
  add,
  productOf,
  share,
  smaller,
  times,
  type Money,
  type Ratio,
} from '../core/money';
import type { Found } from './found';
import type { StepCode } from './step-codes';

const NO_STEPS: readonly Step[] = Object.freeze([]);

/** An amount as the rules work it out, with the steps that lead to it. */
export class Amount {
  readonly standardText: string;
  readonly text: string;
  /** The decision on a row with this amount and no finding, made once for all such rows. */
  private clean: Decision | undefined;
  /** The same with what was found of the last row that had something: many are told the same (hours that do not count). */
  private noted: Decision | undefined;

  constructor(
    /** Before uplift, ratio and hours. */
    readonly standard: Money,
    readonly shortage: boolean,
    readonly value: Money,
    readonly steps: readonly Step[],
  ) {
    this.standardText = formatAmount(standard);
    this.text = formatAmount(value);
  }

  /** The decision on a row with this amount. */
  eligible(found: Found, explain: boolean): Decision {
    const steps = explain ? this.steps : NO_STEPS;
    if (found.isEmpty) {
      if (this.clean?.steps !== steps) this.clean = this.decision(found.copy(), steps);
      return this.clean;
    }
    if (this.noted?.steps !== steps || !found.are(this.noted.findings))
      this.noted = this.decision(Object.freeze(found.copy()), steps);
    return this.noted;
  }

  private decision(findings: readonly Finding[], steps: readonly Step[]): Decision {
    return Object.freeze<Decision>({
      outcome: 'eligible',
      standard: this.standardText,
      shortage: this.shortage,
      amount: this.text,
      ifCleared: this.text,
      findings,
      steps,
    });
  }
}

/** A value of the catalogue as a calculation takes it: what it is worth and where it stands. */
interface Cited<Value> {
  readonly value: Value;
  readonly clause: string;
}

/**
 * Works an amount out step by step. Reading a standard or a parameter through it is what records the
 * step, so no amount can come about without its explanation. Ratios are multiplied exactly and the
 * money rounded from the whole product, half up to the fen.
 */
export class Calculation {
  private ratio: Ratio = '1';

  private constructor(
    private readonly steps: Step[],
    private readonly standard: Money,
    private uplifted: boolean,
    private base: Money,
    private value: Money,
  ) {}

  /** `amount` is the standard, or what the subsidy is a share of. */
  static of(code: StepCode, amount: Money, clause: string, params: Params): Calculation {
    return new Calculation([], amount, false, amount, amount).record(code, clause, params);
  }

  /** Goes on from an amount already worked out. */
  static continuing(amount: Amount): Calculation {
    return new Calculation(
      amount.steps.slice(),
      amount.standard,
      amount.shortage,
      amount.value,
      amount.value,
    );
  }

  /** 紧缺上浮 of 附件2. */
  uplift(ratio: Cited<Ratio>, clause: string): this {
    this.uplifted = true;
    return this.multiply('shortage-uplift', ratio.value, clause, { factor: ratio.value });
  }

  share(code: StepCode, ratio: Cited<Ratio>, params: Params = {}): this {
    return this.multiply(code, ratio.value, ratio.clause, { ...params, ratio: formatPercent(ratio.value) });
  }

  private multiply(code: StepCode, ratio: Ratio, clause: string, params: Params): this {
    this.ratio = productOf(this.ratio, ratio);
    this.value = share(this.base, this.ratio);
    return this.record(code, clause, params);
  }

  /** So much for each of `count`, e.g. lesson hours over the minimum. Nothing is recorded for none. */
  plus(code: StepCode, each: Cited<Money>, count: number, params: Params): this {
    if (count <= 0) return this;
    this.settle(add(this.value, times(each.value, count)));
    return this.record(code, each.clause, { ...params, each: formatAmount(each.value) });
  }

  /** A cap, recorded only where it bites. */
  atMost(code: StepCode, cap: Cited<Money>, params: Params = {}): this {
    if (smaller(this.value, cap.value) === this.value) return this;
    this.settle(cap.value);
    return this.record(code, cap.clause, { ...params, cap: formatAmount(cap.value) });
  }

  /** Replaces the value by a fixed one that a rule names, e.g. the floor of 4000 yuan. */
  becomes(code: StepCode, amount: Cited<Money>, params: Params = {}): this {
    this.settle(amount.value);
    return this.record(code, amount.clause, params);
  }

  /** The value so far. */
  get soFar(): Money {
    return this.value;
  }

  /** `standard` where it is not what the calculation started from. */
  done(standard: Money = this.standard): Amount {
    return new Amount(standard, this.uplifted, this.value, Object.freeze(this.steps));
  }

  private settle(value: Money): void {
    this.base = value;
    this.ratio = '1';
    this.value = value;
  }

  private record(code: StepCode, clause: string, params: Params): this {
    this.steps.push(Object.freeze<Step>({ code, value: formatAmount(this.value), clause, params }));
    return this;
  }
}
