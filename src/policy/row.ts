import type { Claim, Level, Programme, Recipient } from '../core/claim';
import type { Finding, Severity } from '../core/decision';
import type { Field } from '../core/fields';
import type { FindingCode } from '../core/finding-codes';
import type { Money } from '../core/money';
import { NO_DAY, type Day } from '../core/plain-date';
import type { Amount } from './amount';
import type { Policy } from './catalogue/policy';
import type { FindingParams } from './finding-params';
import { Found } from './found';
import type { HandlingBook } from './handling';
import type { Office } from './office';
import { findingOf, rule, type Rule } from './rule';
import type { Skill } from './skill';
import type { Terms } from './terms';
import { UncheckedRules } from './unchecked';

/** An empty cell where a rule needs a value. Cites the clause of that rule. */
export const CELL_MISSING = rule('cell-missing', ['–'], ['review']);
/** A column that decides identity or amount is not there. */
export const COLUMN_MISSING = rule('column-missing', ['–'], ['review']);

/** No column (undefined), or an empty cell. */
type Nothing = null | undefined;

/** What is counted over a roster, to be said once for it. */
export interface Tally {
  /** Certificates from the day the province moved to another regime (I-12). */
  regimeChange: number;
  /** Uplifts by the shortage list for certificates of a later year than its own (I-13). */
  laterShortage: number;
  /** Where the claims go and what they bring, for who asks. */
  readonly handling: HandlingBook | undefined;
}

/** Nothing counted yet. */
export const newTally = (handling?: HandlingBook): Tally => ({ regimeChange: 0, laterShortage: 0, handling });

/** Cells that only some rows need: the pension past the age, the hours for institutions, and so on. */
const NEEDED_BY_SOME: ReadonlySet<Field | null> = new Set<Field>([
  'pension',
  'insurance',
  'hours',
  'contract',
  'socialInsurance',
  'licence',
]);

const NO_FINDINGS: readonly Finding[] = Object.freeze([]);
const NO_FIELDS: readonly Field[] = Object.freeze([]);
const EMPTY_CLAIM: Claim = Object.freeze({});

/**
 * One claim while it is judged: its facts read once, and what the rules have found so far. A single
 * object serves a whole batch, for a roster can have a million rows.
 */
export class Row {
  claim: Claim = EMPTY_CLAIM;
  programme: Programme | null = null;
  recipient: Recipient | null = null;

  /** The regulation in force on the day of issue; null outside every version or without that day. */
  policy: Policy | null = null;
  /** Of `policy`; null with it. */
  terms: Terms | null = null;

  /** Days, `NO_DAY` where not given or not readable. */
  issued: Day = NO_DAY;
  applied: Day = NO_DAY;
  enrolled: Day = NO_DAY;
  trainingStart: Day = NO_DAY;
  trainingEnd: Day = NO_DAY;
  /** The day the conditions are judged on: enrolment, or the start of training in its stead (五(一)). */
  judgedOn: Day = NO_DAY;

  /** ID as normalised, valid or not; empty if there is none. */
  id = '';
  idValid = false;
  /** Birth date in the ID's 18-character form, `NO_DAY` where it has none: what tells persons apart. */
  idBirth: Day = NO_DAY;
  /** The first and the last day the birth date can be: the ID's, else the sheet's, which may be a month. */
  birth: Day = NO_DAY;
  birthLast: Day = NO_DAY;
  male = false;
  sexKnown = false;

  /** Occupation or ability as matched; null without a name. */
  skill: Skill | null = null;
  level: Level | 0 = 0;
  /** Standard before uplift, where it is known although the amount may not be. */
  standard: Money | null = null;
  /** 紧缺 by occupation and level, for a certificate that has the uplift. */
  isShortage = false;
  /** What the rules on amounts say; null where they cannot say it. */
  amount: Amount | null = null;
  /** A winner of a competition 竞赛: full standard whatever the training. */
  winner = false;

  readonly found = new Found();
  /** 2 with an error, 1 with a review, else 0. */
  gravity: 0 | 1 | 2 = 0;

  private unreadable: readonly (Field | null)[] = NO_FIELDS;
  /** What the reader could not make out and no rule has asked for yet. */
  private unasked: readonly Finding[] = NO_FINDINGS;

  /** Of the roster that the claim belongs to. */
  unchecked = new UncheckedRules();
  tally = newTally();

  constructor(readonly office: Office) {}

  /** Starts a new claim. `unreadable` are fields whose cells the reader could not make out. */
  begin(claim: Claim, unreadable: readonly (Field | null)[] | undefined): void {
    this.claim = claim;
    this.unreadable = unreadable ?? NO_FIELDS;
    this.unasked = NO_FINDINGS;
    this.found.clear();
    this.gravity = 0;
    this.standard = null;
    this.isShortage = false;
    this.amount = null;
    this.skill = null;
    this.level = 0;
    this.winner = false;
  }

  /** Starts a new claim with what the reader had to say of its cells. */
  beginRead(claim: Claim, read: readonly Finding[] | undefined): void {
    if (read === undefined || read.length === 0) {
      this.begin(claim, undefined);
      return;
    }
    const grave = read.filter(({ severity }) => severity === 'review' || severity === 'error');
    this.begin(
      claim,
      grave.map(({ field }) => field),
    );
    this.unasked = grave.filter(({ field }) => NEEDED_BY_SOME.has(field));
    for (const finding of read) if (!this.unasked.includes(finding)) this.add(finding);
  }

  /** A rule rests on the cell: that it cannot be read counts. */
  ask(field: Field): void {
    if (this.unasked.length === 0) return;
    for (const finding of this.unasked) if (finding.field === field) this.add(finding);
    this.unasked = this.unasked.filter((finding) => finding.field !== field);
  }

  /** After all rules: what none of them asked for is said, and changes nothing. */
  addUnasked(): void {
    if (this.unasked.length === 0) return;
    for (const finding of this.unasked) this.add({ ...finding, severity: 'warning' });
    this.unasked = NO_FINDINGS;
  }

  /** The certificate is for a special ability 专项职业能力. */
  get isAbility(): boolean {
    return this.skill !== null && this.skill.isAbility;
  }

  /** For rules that rest on the cell: the reader says what is wrong with it. */
  isUnreadable(field: Field): boolean {
    this.ask(field);
    return this.unreadable.length > 0 && this.unreadable.includes(field);
  }

  add(finding: Finding): void {
    this.found.add(finding);
    if (finding.severity === 'error') this.gravity = 2;
    else if (finding.severity === 'review' && this.gravity === 0) this.gravity = 1;
  }

  find<Code extends FindingCode>(
    of: Rule<Code>,
    severity: Severity,
    field: Field | null,
    params: FindingParams[Code],
    clause?: string,
  ): void {
    this.add(findingOf(of, severity, field, params, clause));
  }

  /**
   * A value that a rule needs is not there: without the column the rule is not checked, which is said
   * once for the roster; with an empty cell the row goes to review.
   */
  lacks(of: Rule, field: Field, value: Nothing): void {
    this.ask(field);
    if (value === undefined) this.unchecked.note(of, field);
    else this.emptyCell(of, field);
  }

  /** The same for a column that decides identity or amount: without it the row goes to review too. */
  lacksDecisive(of: Rule, field: Field, value: Nothing): void {
    if (value !== undefined) this.emptyCell(of, field);
    else if (!this.isUnreadable(field)) this.once(COLUMN_MISSING, field, of.clauses[0]);
  }

  emptyCell(of: Rule, field: Field): void {
    if (!this.isUnreadable(field)) this.once(CELL_MISSING, field, of.clauses[0]);
  }

  /** Several rules may need one cell; the first says so. */
  private once(of: Rule<'cell-missing' | 'column-missing'>, field: Field, clause: string): void {
    if (!this.found.has(of.code, field)) this.add(missing(of, field, clause));
  }
}

const remembered = new Map<string, Finding>();

/** Findings of this kind carry nothing of the row, so one object serves all rows. */
function missing(of: Rule<'cell-missing' | 'column-missing'>, field: Field, clause: string): Finding {
  const key = `${of.code} ${field} ${clause}`;
  let finding = remembered.get(key);
  if (!finding) {
    finding = Object.freeze(findingOf(of, 'review', field, { field }, clause));
    remembered.set(key, finding);
  }
  return finding;
}
