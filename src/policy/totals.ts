import type { Decision } from '../core/decision';
import { add, formatAmount, parseAmount, ZERO, type Money } from '../core/money';
import type { Totals } from './batch';

/** Sums by outcome. `atMost`: the largest amount payable of what is under review, given the limits. */
export function totalsOf(decisions: readonly Decision[], atMost?: Money): Totals {
  let eligible = 0;
  let review = 0;
  let ineligible = 0;
  let paid = ZERO;
  let open = ZERO;
  for (const decision of decisions) {
    if (decision.outcome === 'eligible') {
      eligible += 1;
      paid = add(paid, parseAmount(decision.amount) ?? ZERO);
    } else if (decision.outcome === 'review') {
      review += 1;
      if (decision.ifCleared !== null) open = add(open, parseAmount(decision.ifCleared) ?? ZERO);
    } else ineligible += 1;
  }
  return {
    eligible: { rows: eligible, amount: formatAmount(paid) },
    review: { rows: review, amount: formatAmount(open), atMost: formatAmount(atMost ?? open) },
    ineligible: { rows: ineligible },
  };
}
