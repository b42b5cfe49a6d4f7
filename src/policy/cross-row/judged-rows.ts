import type { Claim, Programme, Recipient } from '../../core/claim';
import type { Finding } from '../../core/decision';
import { NO_DAY, yearOf, type Day } from '../../core/plain-date';
import type { Amount } from '../amount';
import type { PolicySettings } from '../batch';
import type { Row } from '../row';
import type { Skill } from '../skill';
import { Persons } from './persons';

/** What a row is to those after it. */
export const CLEAN = 0;
export const IN_REVIEW = 1;
export const REFUSED = 2;
/** A ledger row that is the same claim as a row of a roster. */
export const SAME_CLAIM = 3;

/** Position of no row. */
export const NO_ROW = -1;

/**
 * The rows of a batch as the rules across rows look at them: rosters first, the ledger after them, by
 * position. Columns of numbers, because a roster can have a million rows; what only rows of the same
 * person need is read from the claim again.
 */
export class JudgedRows {
  readonly persons: Persons;
  readonly person: Int32Array;
  /** CLEAN, IN_REVIEW, REFUSED or SAME_CLAIM, by the row itself. */
  readonly own: Uint8Array;
  readonly applied: Int32Array;
  readonly issued: Int32Array;
  readonly level: Uint8Array;
  readonly skills: (Skill | null)[];
  readonly amounts: (Amount | null)[];
  readonly programmes: (Programme | null)[];
  readonly recipients: (Recipient | null)[];
  readonly claims: Claim[];
  /** What the rules across rows add to a row's findings. */
  readonly added = new Map<number, Finding[]>();
  /** Amounts that a yearly cap has reduced. */
  readonly reduced = new Map<number, Amount>();

  /** Rows of one person as a chain: the last row of each, and the row before. */
  private readonly last: Int32Array;
  private readonly before: Int32Array;

  constructor(
    readonly size: number,
    /** Positions from here on are the ledger's. */
    readonly ledgerFrom: number,
    readonly settings: PolicySettings,
  ) {
    this.persons = new Persons(size);
    this.person = new Int32Array(size);
    this.own = new Uint8Array(size);
    this.applied = new Int32Array(size);
    this.issued = new Int32Array(size);
    this.level = new Uint8Array(size);
    this.skills = new Array<Skill | null>(size);
    this.amounts = new Array<Amount | null>(size);
    this.programmes = new Array<Programme | null>(size);
    this.recipients = new Array<Recipient | null>(size);
    this.claims = new Array<Claim>(size);
    this.last = new Int32Array(size + 1).fill(NO_ROW);
    this.before = new Int32Array(size);
  }

  /** Takes over a row as judged by itself. */
  take(at: number, row: Row, own: number): void {
    this.claims[at] = row.claim;
    this.own[at] = own;
    this.applied[at] = row.applied;
    this.issued[at] = row.issued;
    this.level[at] = row.level;
    this.skills[at] = row.skill;
    this.amounts[at] = row.amount;
    this.programmes[at] = row.programme;
    this.recipients[at] = row.recipient;
    if (row.id === '') return;
    const person =
      row.idBirth === NO_DAY ? this.persons.ofText(row.id) : this.persons.ofValid(row.id, row.idBirth);
    this.person[at] = person;
    this.before[at] = this.last[person]!;
    this.last[person] = at;
  }

  isLedger(at: number): boolean {
    return at >= this.ledgerFrom;
  }

  /** The person's rows in the order they came in, if there are two or more; else null. */
  rowsOf(person: number): number[] | null {
    const last = this.last[person]!;
    if (this.before[last] === NO_ROW) return null;
    let count = 0;
    for (let at = last; at !== NO_ROW; at = this.before[at]!) count += 1;
    const rows = new Array<number>(count);
    for (let at = last; at !== NO_ROW; at = this.before[at]!) rows[(count -= 1)] = at;
    return rows;
  }

  /** The year whose limit the row counts in (I-02); 0 where its date is not known. */
  limitYear(at: number): number {
    const day: Day = this.settings.yearBasis === 'issued' ? this.issued[at]! : this.applied[at]!;
    return yearOf(day);
  }

  add(at: number, finding: Finding): void {
    const findings = this.added.get(at);
    if (findings) findings.push(finding);
    else this.added.set(at, [finding]);
  }

  /** A doubt about the row itself: it may or may not be paid. */
  doubt(at: number): void {
    if (this.own[at] === CLEAN) this.own[at] = IN_REVIEW;
  }
}
