import type { Decision } from '../core/decision';
import type { Batch, BatchResult, PolicySettings, RosterResult, Unchecked } from './batch';
import { noteLedgerColumns } from './cross-row/columns';
import { amountOf, compareRows, excessOf } from './cross-row/compare-rows';
import { JudgedRows } from './cross-row/judged-rows';
import { ledgerStanding, readLedgerRow } from './cross-row/ledger';
import { SharedTexts } from './cross-row/shared';
import { decisionOf, withFindings } from './decide';
import { firstPolicy } from './first-policy';
import { judge } from './judge';
import { Office } from './office';
import { rosterFindings } from './roster-findings';
import { againstReduced } from './payment/claimed';
import { newTally, Row, type Tally } from './row';
import { Sums } from './totals';
import { UncheckedRules } from './unchecked';

/** What is said of a roster as a whole. */
interface RosterNotes {
  /** Position of its first claim. */
  readonly from: number;
  readonly unchecked: UncheckedRules;
  readonly tally: Tally;
}

/**
 * Decides a batch of rosters by the regulation: every row by itself, then the rows against one another
 * and the ledger. Positions in `related` count the claims of all rosters in the order given, the
 * ledger's rows after them.
 */
export function reviewBatch(batch: Batch, settings: PolicySettings): BatchResult {
  return new Review(batch, settings).result();
}

class Review {
  private readonly explain: boolean;
  private readonly office: Office;
  private readonly row: Row;
  private readonly rows: JudgedRows;
  private readonly shared: SharedTexts;
  private readonly decisions: Decision[];
  private readonly notes: RosterNotes[] = [];

  constructor(
    private readonly batch: Batch,
    private readonly settings: PolicySettings,
  ) {
    this.explain = batch.explain ?? true;
    this.office = new Office(settings);
    this.row = new Row(this.office);
    const claims = batch.rosters.reduce((count, roster) => count + roster.claims.length, 0);
    this.rows = new JudgedRows(claims + (batch.ledger?.length ?? 0), claims, settings);
    this.shared = new SharedTexts(this.rows);
    this.decisions = new Array<Decision>(claims);
  }

  result(): BatchResult {
    this.judgeRosters();
    const ledgerUnchecked = this.readLedger();
    // With a second version, the limits have to be read by year.
    const policy = firstPolicy();
    const limits = compareRows(this.rows, this.shared, policy);
    this.addFindings();
    const excess = excessOf(
      this.rows,
      limits,
      policy,
      this.decisions,
      (at) => this.rosterOf(at),
      this.notes.length,
    );
    const batchSums = new Sums();
    const rosters = this.notes.map((note, index): RosterResult => {
      const to = this.notes[index + 1]?.from ?? this.decisions.length;
      const sums = new Sums();
      for (let at = note.from; at < to; at += 1) {
        const { outcome, ifCleared } = this.decisions[at]!;
        const amount = ifCleared === null ? null : amountOf(this.rows, at);
        sums.count(outcome, amount);
        batchSums.count(outcome, amount);
      }
      return {
        decisions: this.decisions.slice(note.from, to),
        findings: rosterFindings(note.tally, this.office),
        unchecked: [...note.unchecked.list(), ...ledgerUnchecked],
        handling: note.tally.handling?.list() ?? [],
        totals: sums.totals(excess.ofRosters[index]!),
      };
    });
    return { rosters, totals: batchSums.totals(excess.ofBatch) };
  }

  private judgeRosters(): void {
    const { row, rows, shared, decisions, explain, settings } = this;
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
        decisions[at] = decisionOf(row, explain);
        rows.take(at, row, row.gravity);
        shared.take(at);
      }
    }
  }

  /** Takes the ledger's rows in after the rosters' and lists the columns it lacks. */
  private readLedger(): readonly Unchecked[] {
    const ledger = this.batch.ledger ?? [];
    const missing = new UncheckedRules();
    this.row.unchecked = new UncheckedRules();
    ledger.forEach((claim, index) => {
      noteLedgerColumns(claim, this.settings.yearBasis === 'issued', missing);
      readLedgerRow(this.row, claim);
      this.rows.take(this.rows.ledgerFrom + index, this.row, ledgerStanding(claim));
      this.shared.take(this.rows.ledgerFrom + index);
    });
    return missing.list().map((unchecked): Unchecked => ({ ...unchecked, source: 'ledger' }));
  }

  /** Puts what the rules across rows found into the decisions. */
  private addFindings(): void {
    for (const [at, findings] of this.rows.added) {
      const decision = this.decisions[at]!;
      const reduced = this.rows.reduced.get(at);
      const own =
        reduced === undefined
          ? decision.findings
          : againstReduced(decision.findings, this.rows.claims[at]!, reduced);
      this.decisions[at] = withFindings({ ...decision, findings: own }, findings, reduced, this.explain);
    }
  }

  private rosterOf(at: number): number {
    let roster = this.notes.length - 1;
    while (this.notes[roster]!.from > at) roster -= 1;
    return roster;
  }
}
