import { add, compare, larger, subtract, ZERO, type Money } from '../../core/money';
import type { Amount } from '../amount';
import type { Policy } from '../catalogue/policy';
import type { JudgedRows } from './judged-rows';
import type { Limits } from './limits';
import { payable, taken, yearCap } from './year-cap';

/** Rows of one person that could still be paid, beyond which the exact search would take too long. */
const SEARCHED_AT_MOST = 14;

interface Item {
  readonly at: number;
  readonly amount: Money;
  /** 0 where it is not known. */
  readonly year: number;
}

/**
 * The largest amount payable of a person's rows under review, the limits kept and the paid rows counted:
 * of two that exclude each other the larger, of a year no more than the limit leaves, of apprentices no
 * more than the year's cap.
 */
export class AtMost {
  constructor(
    private readonly rows: JudgedRows,
    private readonly limits: Limits,
    private readonly policy: Policy,
  ) {}

  /** `open`: rows under review with an amount, and what it is; `paid`: rows that are paid for certain. */
  of(open: readonly (readonly [number, Money])[], paid: readonly number[]): Money {
    // None excludes a paid row: of two that exclude each other one is refused, or both are under review.
    const items = open
      .map(([at, amount]): Item => ({ at, amount, year: this.rows.limitYear(at) }))
      .sort((first, second) => compare(second.amount, first.amount));
    const left = this.roomLeft(items, paid);
    if (items.length > SEARCHED_AT_MOST) return bound(items, left);
    return new Search(items, left, {
      conflict: (first, second) => this.limits.conflict(first, second),
      worth: (chosen) => this.worth(chosen, paid),
    }).best;
  }

  /** How many more each year takes; years that are not known take all. */
  private roomLeft(items: readonly Item[], paid: readonly number[]): Map<number, number> {
    const limit = this.policy.parameters['limit.per-year'].value;
    const left = new Map<number, number>();
    for (const { year } of items) left.set(year, year === 0 ? Infinity : limit);
    for (const at of paid) {
      const year = this.rows.limitYear(at);
      const room = left.get(year);
      if (room !== undefined) left.set(year, Math.max(0, room - 1));
    }
    return left;
  }

  /** Their sum, apprentices of one year together under what the paid rows leave of its cap. */
  private worth(chosen: readonly Item[], paid: readonly number[]): Money {
    const left = new Map<string, Money>();
    for (const at of paid) this.take(at, left);
    return [...chosen]
      .sort((first, second) => this.limits.order(first.at, second.at))
      .reduce((total, { at, amount }) => add(total, this.take(at, left) ?? amount), ZERO);
  }

  /** What a row is paid under the cap of its year, of which `left` says what remains; null where none holds. */
  private take(at: number, left: Map<string, Money>): Money | null {
    const amount = this.cappedAmount(at);
    if (amount === null) return null;
    const claim = this.rows.claims[at]!;
    const key = `${claim.trainingYear ?? ''} ${claim.apprenticeKind ?? ''}`;
    const before = left.get(key) ?? yearCap(this.policy, claim);
    const part = taken(amount, before);
    left.set(key, subtract(before, part));
    return payable(this.policy, amount, part);
  }

  /** The row's own amount where a yearly cap holds it down, as the cap has not touched it. */
  private cappedAmount(at: number): Amount | null {
    if (this.rows.programme(at) !== 'apprenticeship' || this.rows.claims[at]!.trainingYear == null) {
      return null;
    }
    return this.rows.amounts[at] ?? null;
  }
}

interface Terms {
  readonly conflict: (first: number, second: number) => boolean;
  readonly worth: (chosen: readonly Item[]) => Money;
}

/** Tries every choice of rows that can be paid together, the larger amounts first. */
class Search {
  best: Money = ZERO;
  private readonly chosen: Item[] = [];
  /** Sum of the amounts from each item on. */
  private readonly rest: Money[];

  constructor(
    private readonly items: readonly Item[],
    private readonly left: Map<number, number>,
    private readonly terms: Terms,
  ) {
    this.rest = new Array<Money>(items.length + 1).fill(ZERO);
    for (let at = items.length - 1; at >= 0; at -= 1) {
      this.rest[at] = add(this.rest[at + 1]!, items[at]!.amount);
    }
    this.from(0, ZERO);
  }

  /** `sum`: of what is chosen so far, which a cap may still hold down. */
  private from(next: number, sum: Money): void {
    if (compare(add(sum, this.rest[next]!), this.best) <= 0) return;
    const item = this.items[next];
    if (item === undefined) {
      this.best = larger(this.best, this.terms.worth(this.chosen));
      return;
    }
    const room = this.left.get(item.year) ?? 0;
    if (room > 0 && !this.chosen.some((other) => this.terms.conflict(other.at, item.at))) {
      this.left.set(item.year, room - 1);
      this.chosen.push(item);
      this.from(next + 1, add(sum, item.amount));
      this.chosen.pop();
      this.left.set(item.year, room);
    }
    this.from(next + 1, sum);
  }
}

/** Never less than the exact answer: the largest amounts of each year up to its limit. */
function bound(items: readonly Item[], left: Map<number, number>): Money {
  let total = ZERO;
  for (const { year, amount } of items) {
    const room = left.get(year) ?? 0;
    if (room <= 0) continue;
    left.set(year, room - 1);
    total = add(total, amount);
  }
  return total;
}
