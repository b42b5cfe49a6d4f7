import type { Claim } from '../../core/claim';
import { NO_DAY, parseDay } from '../../core/plain-date';
import { apprenticeFacts } from '../apprenticeship/conditions';
import { isSafetyKind } from '../certificate/kind';
import { normaliseNumber } from '../certificate/number';
import { readFacts } from '../judge';
import type { Row } from '../row';
import { CLEAN, IN_REVIEW, REFUSED, SAME_CLAIM, type JudgedRows } from './judged-rows';

/** Reads a ledger row 台账: it is not judged again, it only counts. */
export function readLedgerRow(row: Row, claim: Claim): void {
  row.begin(claim, undefined);
  // Neither programme nor recipient of the roster is the ledger's.
  readFacts(row, {});
  if (row.applied === NO_DAY || claim.applyDate == null) {
    row.applied = claim.paidDate == null ? NO_DAY : parseDay(claim.paidDate);
  }
  if (row.programme === 'apprenticeship') apprenticeFacts.check(row, apprenticeFacts);
}

/** A ledger row counts as paid unless its own 审核结论 says otherwise. */
export function ledgerStanding(claim: Claim): number {
  if (claim.outcome === 'ineligible') return REFUSED;
  return claim.outcome === 'review' ? IN_REVIEW : CLEAN;
}

/** Lets the rows of the ledger that are another row's claim count no more, person by person. */
export function mergeLedger(rows: JudgedRows): void {
  for (let person = 1; person <= rows.persons.size; person += 1) {
    const ofPerson = rows.rowsOf(person);
    if (ofPerson !== null) mergeLedgerRows(rows, ofPerson);
  }
}

/**
 * A row that is in both roster and ledger is one claim: the same person, application date, and
 * certificate number or occupation and level, with no other programme or recipient named. The ledger's
 * row then no longer counts. A payment that stands in the ledger twice counts once.
 */
function mergeLedgerRows(rows: JudgedRows, person: readonly number[]): void {
  if (!rows.isLedger(person[person.length - 1]!)) return;
  const ofRosters = new KnownClaims();
  for (const at of person) {
    if (!rows.isLedger(at)) ofRosters.add(rows, at);
  }
  const paid = new KnownClaims();
  const inReview: number[] = [];
  for (const at of person) {
    if (!rows.isLedger(at)) continue;
    if (ofRosters.has(rows, at)) rows.own[at] = SAME_CLAIM;
    else if (rows.own[at] === IN_REVIEW) inReview.push(at);
    else if (rows.own[at] === CLEAN) mergeWith(paid, rows, at);
  }
  // A payment that one list has as made and another as under review has been made.
  for (const at of inReview) mergeWith(paid, rows, at);
}

function mergeWith(known: KnownClaims, rows: JudgedRows, at: number): void {
  if (known.has(rows, at)) rows.own[at] = SAME_CLAIM;
  else known.add(rows, at);
}

/** Claims of one person, by what they are known again by. */
class KnownClaims {
  /** Programmes and recipients that claim under each sign: a handful, however many rows there are. */
  private readonly ways = new Map<string, Set<string>>();

  add(rows: JudgedRows, at: number): void {
    const way = `${rows.programmes[at] ?? ''} ${rows.recipients[at] ?? ''}`;
    for (const sign of signs(rows, at)) {
      const known = this.ways.get(sign);
      if (known === undefined) this.ways.set(sign, new Set([way]));
      else known.add(way);
    }
  }

  has(rows: JudgedRows, at: number): boolean {
    const programme = rows.programmes[at] ?? '';
    const recipient = rows.recipients[at] ?? '';
    return signs(rows, at).some((sign) => {
      for (const known of this.ways.get(sign) ?? []) {
        const way = known.split(' ');
        if (agree(programme, way[0]!) && agree(recipient, way[1]!)) return true;
      }
      return false;
    });
  }
}

/** What is not said contradicts nothing. */
const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other;

/** What a claim is known again by; nothing without a date. */
function signs(rows: JudgedRows, at: number): string[] {
  const claim = rows.claims[at]!;
  const applied = rows.applied[at]!;
  if (applied === NO_DAY) return [];
  // The day of payment is not the day of application.
  const day = rows.isLedger(at) && claim.applyDate == null ? `paid ${applied}` : String(applied);
  const found: string[] = [];
  const { certificateNumber, certificateKind, course } = claim;
  // The number of a safety certificate is the ID: it does not tell two of them apart.
  if (certificateNumber != null && !isSafetyKind(certificateKind)) {
    found.push(`${day} no. ${normaliseNumber(certificateNumber)}`);
  }
  const skill = rows.skills[at];
  if (skill != null && !skill.anonymous) found.push(`${day} ${skill.key} ${rows.level[at]!}`);
  // Startup training has a course in place of occupation and level.
  if (rows.programmes[at] === 'startup' && course != null) found.push(`${day} course ${course}`);
  return found;
}
