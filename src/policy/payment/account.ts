import { passesLuhn } from '../../core/luhn';
import { usccProblem } from '../../core/uscc';
import { condition, DATA_CHECK, rule } from '../rule';

const ACCOUNT_INVALID = rule('account-invalid', ['一(一)2(1)'], ['warning']);
const USCC_INVALID = rule('uscc-invalid', [DATA_CHECK], ['warning']);

const CARD_NUMBER = /^\d{16,19}$/;

/** An account as typed, without the spaces and dashes people group its digits by. */
export function normaliseAccount(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff-]+/g, '');
}

/** 一(一)2(1): paid to the person's own card; 16 to 19 digits pass the check of bank cards. */
export const accountPlausible = condition(ACCOUNT_INVALID, (row, of) => {
  const typed = row.claim.account;
  if (typed == null || row.recipient !== 'individual') return;
  const account = normaliseAccount(typed);
  if (CARD_NUMBER.test(account) && !passesLuhn(account)) {
    row.find(of, 'warning', 'account', { found: typed });
  }
});

/** GB 32100-2015; some codes in use fail it, so it is only worth a look. */
export const usccPlausible = condition(USCC_INVALID, (row, of) => {
  const typed = row.claim.uscc;
  if (typed == null) return;
  const problem = usccProblem(
    typed
      .normalize('NFKC')
      .replace(/[\s\u200b\ufeff-]+/g, '')
      .toUpperCase(),
  );
  if (problem !== null) row.find(of, 'warning', 'uscc', { found: typed, reason: problem });
});
