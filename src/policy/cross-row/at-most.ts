import { add, compare, larger, smaller, ZERO, type Money } from '../../core/money';
import type { Policy } from '../catalogue/policy';
import type { JudgedRows } from './judged-rows';
import type { Limits } from './limits';

/** Rows of one person that could still be paid, beyond which the exact search would take too long. */
const SEARCHED_AT_MOST = 14;

interface Item {
  readonly at: number;
  readonly amount: Money;
  readonly year: number;
}

/**
 * The largest amount payable of a person's rows under review, the limits kept and the paid rows counted:
 * of two that exclude each other the larger, of a year no more than the limit leaves.
 */
export class AtMost {
  constructor(
    private readonly rows: JudgedRows,
    private readonly limits: Limits,
    private readonly policy: Policy,
  ) {}

  /** `open`: rows under review with an amount, and what it is; `paid`: rows that are paid for certain. */
  of(open: readonly (readonly [number, Money])[], paid: readonly number[]): Money {
    const items = open
      .filter(([at]) => !paid.some((other) => this.limits.conflict(at, other)))
      .map(([at, amount]): Item => ({ at, amount, year: this.rows.limitYear(at) }))
      .sort((first, second) => compare(second.amount, first.amount));
    const left = this.roomLeft(items, paid);
    if (items.length > SEARCHED_AT_MOST) return bound(items, left);
    return this.search(items, 0, [], left);
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

  private search(
    items: readonly Item[],
    from: number,
    taken: readonly Item[],
    left: Map<number, number>,
  ): Money {
    const item = items[from];
    if (item === undefined) return this.worth(taken);
    const without = this.search(items, from + 1, taken, left);
    const room = left.get(item.year) ?? 0;
    if (room <= 0 || taken.some((other) => this.limits.conflict(other.at, item.at))) return without;
    left.set(item.year, room - 1);
    const withIt = this.search(items, from + 1, [...taken, item], left);
    left.set(item.year, room);
    return larger(without, withIt);
  }

  /** Their sum, apprentices of one year together under its cap. */
  private worth(taken: readonly Item[]): Money {
    let total = ZERO;
    const ofYears = new Map<string, { total: Money; cap: Money }>();
    for (const { at, amount } of taken) {
      const claim = this.rows.claims[at]!;
      if (this.rows.programmes[at] !== 'apprenticeship' || claim.trainingYear == null) {
        total = add(total, amount);
        continue;
      }
      const student = claim.apprenticeKind === 'student';
      const key = `${claim.trainingYear} ${String(student)}`;
      const cap =
        this.policy.parameters[student ? 'apprenticeship.student.cap' : 'apprenticeship.fee.cap'].value;
      const year = ofYears.get(key) ?? { total: ZERO, cap };
      ofYears.set(key, { total: add(year.total, amount), cap });
    }
    for (const { total: ofYear, cap } of ofYears.values()) total = add(total, smaller(ofYear, cap));
    return total;
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
