import { formatAmount, parseAmount } from '../../core/money';
import { condition, DATA_CHECK, rule } from '../rule';

const AMOUNT_DIFFERS = rule('amount-differs', ['附件1'], ['warning']);
const CLAIMED_INVALID = rule('value-invalid', [DATA_CHECK], ['warning']);

/** 附件1: the amount claimed 申报金额 is the one computed. */
export const claimedAsComputed = condition(AMOUNT_DIFFERS, (row, of) => {
  const { claimed } = row.claim;
  if (claimed == null) return;
  const amount = parseAmount(claimed);
  if (amount === null) {
    if (!row.isUnreadable('claimed')) row.find(CLAIMED_INVALID, 'warning', 'claimed', { found: claimed });
    return;
  }
  const { amount: computed } = row;
  if (computed !== null && computed.value !== amount) {
    row.find(of, 'warning', 'claimed', { claimed: formatAmount(amount), computed: computed.text });
  }
});
