import type { Claim } from '../../core/claim';
import { NO_DAY, parseDay } from '../../core/plain-date';
import { apprenticeFacts } from '../apprenticeship/conditions';
import { readCertificate } from '../certification/certificate';
import { normaliseNumber } from '../certificate/number';
import { readFacts } from '../judge';
import type { Row } from '../row';
import { CLEAN, IN_REVIEW, REFUSED, SAME_CLAIM, type JudgedRows } from './judged-rows';

/** Reads a ledger row 台账: it is not judged again, it only counts. */
export function readLedgerRow(row: Row, claim: Claim): void {
  row.begin(claim, undefined);
  // Neither programme nor recipient of the roster is the ledger's.
  readFacts(row, {});
  if (claim.programme == null) readCertificate(row);
  if (row.applied === NO_DAY || claim.applyDate == null) {
    row.applied = claim.paidDate == null ? NO_DAY : parseDay(claim.paidDate);
  }
  if (row.programme === 'apprenticeship') apprenticeFacts.check(row);
}

/** A ledger row counts as paid unless its own 审核结论 says otherwise. */
export function ledgerStanding(claim: Claim): number {
  if (claim.outcome === 'ineligible') return REFUSED;
  return claim.outcome === 'review' ? IN_REVIEW : CLEAN;
}

/**
 * A row that is in both roster and ledger is one claim: the same person, application date, and
 * certificate number or occupation and level. The ledger's row then no longer counts.
 */
export function mergeLedgerRows(rows: JudgedRows, person: readonly number[]): void {
  if (!rows.isLedger(person[person.length - 1]!)) return;
  const ofRosters = new Set<string>();
  for (const at of person) {
    if (!rows.isLedger(at)) for (const sign of signs(rows, at)) ofRosters.add(sign);
  }
  for (const at of person) {
    if (rows.isLedger(at) && signs(rows, at).some((sign) => ofRosters.has(sign))) rows.own[at] = SAME_CLAIM;
  }
}

/** What a claim is known again by; nothing without an application date. */
function signs(rows: JudgedRows, at: number): string[] {
  const claim = rows.claims[at]!;
  const applied = rows.applied[at]!;
  // The day of payment is not the day of application.
  if (applied === NO_DAY || (rows.isLedger(at) && claim.applyDate == null)) return [];
  const found: string[] = [];
  if (claim.certificateNumber != null && claim.certificateNumber !== '') {
    found.push(`${applied} no. ${normaliseNumber(claim.certificateNumber)}`);
  }
  const skill = rows.skills[at];
  if (skill != null && !skill.anonymous) found.push(`${applied} ${skill.key} ${rows.level[at]!}`);
  return found;
}
