import type { Decision } from '../core/decision';
import type { Batch, PolicySettings, RosterInput } from './batch';
import { compareRows } from './cross-row/compare-rows';
import { JudgedRows } from './cross-row/judged-rows';
import type { Limits } from './cross-row/limits';
import { SharedTexts } from './cross-row/shared';
import { decisionOf, withFindings } from './decide';
import { firstPolicy } from './first-policy';
import { judge } from './judge';
import { Office } from './office';
import { againstReduced } from './payment/claimed';
import { newTally, Row, type Tally } from './row';
import { UncheckedRules } from './unchecked';

/** What is said of a roster as a whole. */
export interface RosterNotes {
  /** Position of its first claim. */
  readonly from: number;
  readonly unchecked: UncheckedRules;
  readonly tally: Tally;
}

/** Rosters decided row by row, in the order given; `compare` then holds the rows against one another. */
export class JudgedBatch {
  readonly office: Office;
  readonly row: Row;
  readonly rows: JudgedRows;
  readonly shared: SharedTexts;
  readonly decisions: Decision[];
  readonly notes: RosterNotes[] = [];
  private readonly explain: boolean;

  /**
   * @param ledgerRows for how many rows of a ledger there is to be room behind those of the rosters
   * @param noteColumns notes of each row the columns that rules across rows lack
   */
  constructor(
    private readonly batch: Omit<Batch, 'ledger'>,
    private readonly settings: PolicySettings,
    ledgerRows = 0,
    private readonly noteColumns?: (row: Row) => void,
  ) {
    this.explain = batch.explain ?? true;
    this.office = new Office(settings);
    this.row = new Row(this.office);
    const claims = batch.rosters.reduce((count, roster) => count + roster.claims.length, 0);
    const perYear = firstPolicy().parameters['limit.per-year'].value;
    this.rows = new JudgedRows(claims + ledgerRows, claims, settings, perYear);
    this.shared = new SharedTexts(this.rows);
    this.decisions = new Array<Decision>(claims);
    this.judgeRosters();
  }

  /** Adds what the rules across rows find to the decisions. */
  compare(): Limits {
    // With a second version, the limits have to be read by year.
    const limits = compareRows(this.rows, this.shared, firstPolicy());
    for (const [at, findings] of this.rows.added) {
      const decision = this.decisions[at]!;
      const reduced = this.rows.reduced.get(at);
      const own =
        reduced === undefined
          ? decision.findings
          : againstReduced(decision.findings, this.rows.claims[at]!, reduced);
      this.decisions[at] = withFindings({ ...decision, findings: own }, findings, reduced, this.explain);
    }
    return limits;
  }

  private judgeRosters(): void {
    const { row, rows, shared, decisions, explain, settings, noteColumns } = this;
    const { handling } = this.batch;
    let at = 0;
    for (const roster of this.batch.rosters) {
      row.unchecked = new UncheckedRules();
      row.tally = newTally(handling?.());
      this.notes.push({ from: at, unchecked: row.unchecked, tally: row.tally });
      const { claims, readFindings } = roster;
      for (let index = 0; index < claims.length; index += 1, at += 1) {
        row.beginRead(claims[index]!, readFindings?.[index]);
        judge(row, settings);
        noteColumns?.(row);
        decisions[at] = decisionOf(row, explain);
        rows.take(at, row, row.gravity);
        shared.take(at);
      }
    }
  }
}

/** The decisions on one roster by itself, without steps: what `reviewBatch` says of its rows. */
export function decideRoster(roster: RosterInput, settings: PolicySettings): readonly Decision[] {
  const batch = new JudgedBatch({ rosters: [roster], explain: false }, settings);
  batch.compare();
  return batch.decisions;
}
