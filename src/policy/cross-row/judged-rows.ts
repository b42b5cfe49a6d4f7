import type { Claim, Programme, Recipient } from '../../core/claim';
import type { Finding } from '../../core/decision';
import { yearOf, type Day } from '../../core/plain-date';
import type { Amount } from '../amount';
import type { PolicySettings } from '../batch';
import type { Row } from '../row';
import { programmeOf, recipientOf } from '../said';
import type { Skill } from '../skill';
import { Persons } from './persons';

/** What a row is to those after it. */
export const CLEAN = 0;
export const IN_REVIEW = 1;
export const REFUSED = 2;
/** A ledger row that is the same claim as a row of a roster. */
export const SAME_CLAIM = 3;

export const NO_LEVEL = 0;
/** More than there are levels. */
const LEVELS = 8;

/** Neither programme nor recipient of the roster is the ledger's. */
export const OF_LEDGER: PolicySettings = {};

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
  readonly claims: Claim[];
  /** What the rules across rows add to a row's findings. */
  readonly added = new Map<number, Finding[]>();
  /** Amounts that a yearly cap has reduced. */
  readonly reduced = new Map<number, Amount>();

  /** Rows with findings since the mark, once for each. */
  private readonly trail: number[] = [];

  constructor(
    readonly size: number,
    /** Positions from here on are the ledger's. */
    readonly ledgerFrom: number,
    readonly settings: PolicySettings,
    /** So many rows of a person reach no limit of a year. */
    perYear: number,
  ) {
    this.person = new Int32Array(size);
    this.own = new Uint8Array(size);
    this.applied = new Int32Array(size);
    this.issued = new Int32Array(size);
    this.level = new Uint8Array(size);
    this.skills = new Array<Skill | null>(size);
    this.amounts = new Array<Amount | null>(size);
    this.claims = new Array<Claim>(size);
    this.persons = new Persons(size, perYear);
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
    if (row.id !== '') this.person[at] = this.persons.take(at, row);
  }

  /** As the row's claim says, or a setting for the roster; null where it is not known. */
  programme(at: number): Programme | null {
    return programmeOf(this.claims[at]!, this.isLedger(at) ? OF_LEDGER : this.settings);
  }

  recipient(at: number): Recipient | null {
    return recipientOf(this.claims[at]!, this.isLedger(at) ? OF_LEDGER : this.settings);
  }

  isLedger(at: number): boolean {
    return at >= this.ledgerFrom;
  }

  /** The year whose limit the row counts in (I-02); 0 where its date is not known. */
  limitYear(at: number): number {
    const day: Day = this.settings.yearBasis === 'issued' ? this.issued[at]! : this.applied[at]!;
    return yearOf(day);
  }

  /** Skill and level as one number, a special ability having no level; null without a skill. */
  skillKey(at: number): number | null {
    const skill = this.skills[at];
    return skill == null ? null : skill.key * LEVELS + (skill.isAbility ? NO_LEVEL : this.level[at]!);
  }

  /** Forgets which findings came when: what is added from here on can be taken back. */
  mark(): void {
    this.trail.length = 0;
  }

  /** Takes back what was added since the mark. */
  takeBack(): void {
    for (const at of this.trail) {
      this.added.get(at)!.pop();
      if (this.added.get(at)!.length === 0) this.added.delete(at);
      this.reduced.delete(at);
    }
    this.trail.length = 0;
  }

  add(at: number, finding: Finding): void {
    this.trail.push(at);
    const findings = this.added.get(at);
    if (findings) findings.push(finding);
    else this.added.set(at, [finding]);
  }

  /** A doubt about the row itself: it may or may not be paid. */
  doubt(at: number): void {
    if (this.own[at] === CLEAN) this.own[at] = IN_REVIEW;
  }
}
