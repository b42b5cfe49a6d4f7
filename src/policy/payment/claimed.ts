import type { Claim } from '../../core/claim';
import type { Finding } from '../../core/decision';
import { formatAmount, parseAmount, type Money } from '../../core/money';
import type { Amount } from '../amount';
import { condition, DATA_CHECK, findingOf, rule } from '../rule';

const AMOUNT_DIFFERS = rule('amount-differs', ['附件1'], ['warning']);
const CLAIMED_INVALID = rule('value-invalid', [DATA_CHECK], ['warning']);

/** 附件1: the amount claimed 申报金额 is the one computed. */
export const claimedAsComputed = condition(AMOUNT_DIFFERS, (row) => {
  const { claimed } = row.claim;
  if (claimed == null) return;
  const amount = parseAmount(claimed);
  if (amount === null) {
    if (!row.isUnreadable('claimed')) row.find(CLAIMED_INVALID, 'warning', 'claimed', { found: claimed });
    return;
  }
  const { amount: computed } = row;
  if (computed !== null && computed.value !== amount) row.add(differing(amount, computed));
});

const differing = (amount: Money, { text }: Amount): Finding =>
  findingOf(AMOUNT_DIFFERS, 'warning', 'claimed', { claimed: formatAmount(amount), computed: text });

/** A row's findings once a cap has reduced its amount: that is the one computed. */
export function againstReduced(findings: readonly Finding[], claim: Claim, reduced: Amount): Finding[] {
  const kept = findings.filter(({ code }) => code !== AMOUNT_DIFFERS.code);
  const amount = claim.claimed == null ? null : parseAmount(claim.claimed);
  return amount === null || amount === reduced.value ? kept : [...kept, differing(amount, reduced)];
}
