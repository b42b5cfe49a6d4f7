import type { Claim } from '../core/claim';
import type { Finding } from '../core/decision';
import { findDate } from './cells/date';
import { givenClaim } from './given-claims';

/** An error value of the sheet, or two columns that differ; what the reader does not understand it has made review. */
const isOfOutcome = ({ field, severity }: Finding): boolean => field === 'outcome' && severity === 'review';

const NOTHING: readonly Finding[] = Object.freeze([]);

/**
 * A row of a ledger as it counts: with an outcome that was not understood it may have been paid or not,
 * and a date without its day still tells the year.
 */
export function ledgerClaim(claim: Claim, findings: readonly Finding[] = NOTHING): Claim {
  let counted = claim;
  if (findings.some(isOfOutcome)) counted = { ...counted, outcome: 'review' };
  for (const { code, field, params } of findings) {
    if (code !== 'date-imprecise' || (field !== 'applyDate' && field !== 'paidDate' && field !== 'issueDate'))
      continue;
    const found = findDate(String(params['found']), false);
    if (claim[field] === null && found !== null) counted = { ...counted, [field]: found.iso };
  }
  return counted;
}

/** The same of another program's claim. */
export function givenLedgerClaim(given: unknown): Claim {
  const { claim, findings } = givenClaim(given);
  return ledgerClaim(claim, findings);
}
