import type { Claim } from '../../core/claim';
import { NO_DAY, parsePeriod, yearOf, type Day } from '../../core/plain-date';
import { apprenticeFacts } from '../apprenticeship/conditions';
import { readFacts } from '../judge';
import type { Row } from '../row';
import { CLEAN, IN_REVIEW, OF_LEDGER, REFUSED, SAME_CLAIM, type JudgedRows } from './judged-rows';
import { tellingNumber } from './telling-number';

/** A year as a day before every day of it. */
const YEAR = 10_000;

/** The day of a payment; of one known by its month or year alone the year, which is what the limit asks for. */
function dayInLedger(text: string | null | undefined): Day {
  const period = text == null ? null : parsePeriod(text);
  if (period === null) return NO_DAY;
  return period.precision === 'day' ? period.first : yearOf(period.first) * YEAR;
}

/** Reads a ledger row 台账: it is not judged again, it only counts. */
export function readLedgerRow(row: Row, claim: Claim): void {
  row.begin(claim, undefined);
  readFacts(row, OF_LEDGER);
  if (row.programme === 'apprenticeship') apprenticeFacts.check(row, apprenticeFacts);
  row.applied = dayInLedger(claim.applyDate) || dayInLedger(claim.paidDate);
  row.issued = dayInLedger(claim.issueDate);
}

/** A ledger row counts as paid unless its own 审核结论 says otherwise. */
export function ledgerStanding(claim: Claim): number {
  if (claim.outcome === 'ineligible') return REFUSED;
  return claim.outcome === 'review' ? IN_REVIEW : CLEAN;
}

/** Lets the rows of the ledger that are another row's claim count no more, person by person. */
export function mergeLedger(rows: JudgedRows): void {
  rows.persons.forEntangled((person) => {
    mergeLedgerRows(rows, person);
  });
}

/**
 * A row that is in both roster and ledger is one claim: the same person, application date, and
 * certificate number or occupation and level, with no other programme or recipient named. The ledger's
 * row then no longer counts. A payment that stands in the ledger twice counts once. Where the numbers
 * agree and occupation or level do not, it may be one claim or two.
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
    if (!mergeWith(ofRosters, rows, at)) {
      if (rows.own[at] === IN_REVIEW) inReview.push(at);
      else if (rows.own[at] === CLEAN && !mergeWith(paid, rows, at)) paid.add(rows, at);
    }
  }
  // A payment that one list has as made and another as under review has been made.
  for (const at of inReview) {
    if (!mergeWith(paid, rows, at)) paid.add(rows, at);
  }
}

/** Whether the row is one of the known claims; one that may be is under review. */
function mergeWith(known: KnownClaims, rows: JudgedRows, at: number): boolean {
  const found = known.find(rows, at);
  if (found === 'same') rows.own[at] = SAME_CLAIM;
  else if (found === 'perhaps') rows.doubt(at);
  return found === 'same';
}

/** Claims of one person, by what they are known again by. */
class KnownClaims {
  /** What claims under each sign say of themselves: a handful of ways, however many rows there are. */
  private readonly ways = new Map<string, Set<string>>();

  add(rows: JudgedRows, at: number): void {
    const way = wayOf(rows, at).join(' ');
    for (const sign of signs(rows, at)) {
      const known = this.ways.get(sign);
      if (known === undefined) this.ways.set(sign, new Set([way]));
      else known.add(way);
    }
  }

  find(rows: JudgedRows, at: number): 'same' | 'perhaps' | null {
    const own = wayOf(rows, at);
    let found: 'perhaps' | null = null;
    for (const sign of signs(rows, at)) {
      for (const known of this.ways.get(sign) ?? []) {
        const agrees = known.split(' ').map((other, part) => agree(own[part]!, other));
        // Programme and recipient are of closed lists; occupation and level may be misspelt.
        if (!agrees[0] || !agrees[1]) continue;
        if (agrees[2] && agrees[3]) return 'same';
        found = 'perhaps';
      }
    }
    return found;
  }
}

/** Programme, recipient, skill and level; empty where a row does not say. */
function wayOf(rows: JudgedRows, at: number): readonly string[] {
  const skill = rows.skills[at];
  return [
    rows.programme(at) ?? '',
    rows.recipient(at) ?? '',
    skill == null || skill.anonymous ? '' : String(skill.key),
    skill?.isAbility ? '' : String(rows.level[at]! || ''),
  ];
}

/** What is not said contradicts nothing. */
const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other;

/** What a claim is known again by; nothing without a date. */
function signs(rows: JudgedRows, at: number): string[] {
  const claim = rows.claims[at]!;
  const applied = rows.applied[at]!;
  if (applied % YEAR === 0) return [];
  // The day of payment is not the day of application.
  const day =
    rows.isLedger(at) && dayInLedger(claim.applyDate) === NO_DAY ? `paid ${applied}` : String(applied);
  const found: string[] = [];
  const number = tellingNumber(claim);
  if (number !== null) found.push(`${day} no. ${number}`);
  const skill = rows.skills[at];
  if (skill != null && !skill.anonymous) found.push(`${day} ${rows.skillKey(at)!}`);
  // Startup training has a course in place of occupation and level.
  if (rows.programme(at) === 'startup' && claim.course != null) found.push(`${day} course ${claim.course}`);
  return found;
}
