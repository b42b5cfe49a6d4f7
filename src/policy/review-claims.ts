import type { Claim, Programme, Recipient } from '../core/claim';
import type { Decision } from '../core/decision';
import type { PolicySettings } from './batch';
import { reviewBatch } from './review';

/** Options of `reviewClaims` and `reviewRoster`: the settings of §7, earlier payments, and whether to explain. */
export interface ReviewOptions extends PolicySettings {
  /** For claims without the property. There is no default. */
  readonly programme?: Programme;
  readonly recipient?: Recipient;
  /** Application date `YYYY-MM-DD` for claims without the property. */
  readonly applied?: string;
  /** Earlier payments 台账: count as paid unless their own `outcome` says otherwise. */
  readonly ledger?: readonly Claim[];
  /** Default true; false leaves steps out. */
  readonly explain?: boolean;
}

/**
 * Decides claims by the regulation, the limits across them included; decisions in the order of the
 * claims. `related` in findings are positions: claims first, ledger rows after them.
 */
export function reviewClaims(claims: readonly Claim[], options: ReviewOptions = {}): readonly Decision[] {
  const { ledger, explain, ...settings } = options;
  const { rosters } = reviewBatch(
    { rosters: [{ claims }], ...(ledger && { ledger }), ...(explain !== undefined && { explain }) },
    settings,
  );
  return rosters[0]?.decisions ?? [];
}
