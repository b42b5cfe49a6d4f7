import { add, formatAmount, subtract, ZERO, type Money } from '../core/money';
import type { Outcome } from '../core/claim';
import type { Totals } from './batch';

/** Sums by outcome while decisions are made. */
export class Sums {
  private eligibleRows = 0;
  private reviewRows = 0;
  private ineligibleRows = 0;
  private paid: Money = ZERO;
  private open: Money = ZERO;

  /** `amount`: what the row gets, or would get; null where that cannot be said. */
  count(outcome: Outcome, amount: Money | null): void {
    if (outcome === 'eligible') {
      this.eligibleRows += 1;
      if (amount !== null) this.paid = add(this.paid, amount);
    } else if (outcome === 'review') {
      this.reviewRows += 1;
      if (amount !== null) this.open = add(this.open, amount);
    } else this.ineligibleRows += 1;
  }

  /** `excess`: by how much the open sum exceeds what the limits let be paid of it. */
  totals(excess: Money): Totals {
    return {
      eligible: { rows: this.eligibleRows, amount: formatAmount(this.paid) },
      review: {
        rows: this.reviewRows,
        amount: formatAmount(this.open),
        atMost: formatAmount(subtract(this.open, excess)),
      },
      ineligible: { rows: this.ineligibleRows },
    };
  }
}
