import type { Claim } from '../core/claim';
import type { Batch, BatchResult, PolicySettings, RosterResult, Unchecked } from './batch';
import { noteLedgerColumns, noteRosterColumns } from './cross-row/columns';
import { amountOf, excessOf } from './cross-row/excess';
import { ledgerStanding, mergeLedger, readLedgerRow } from './cross-row/ledger';
import { firstPolicy } from './first-policy';
import { JudgedBatch } from './judged-batch';
import { rosterFindings } from './roster-findings';
import { Sums } from './totals';
import { UncheckedRules } from './unchecked';

/**
 * Decides a batch of rosters by the regulation: every row by itself, then the rows against one another
 * and the ledger. Positions in `related` count the claims of all rosters in the order given, the
 * ledger's rows after them.
 */
export function reviewBatch(batch: Batch, settings: PolicySettings): BatchResult {
  const { ledger = [] } = batch;
  const judged = new JudgedBatch(batch, settings, ledger.length, noteRosterColumns);
  const { rows, decisions, notes, office } = judged;
  const ledgerUnchecked = readLedger(judged, ledger, settings);
  const limits = judged.compare();
  const rosterOf = (at: number): number => {
    let roster = notes.length - 1;
    while (notes[roster]!.from > at) roster -= 1;
    return roster;
  };
  const excess = excessOf(rows, limits, firstPolicy(), decisions, rosterOf, notes.length);
  const batchSums = new Sums();
  const rosters = notes.map((note, index): RosterResult => {
    const to = notes[index + 1]?.from ?? decisions.length;
    const sums = new Sums();
    for (let at = note.from; at < to; at += 1) {
      const { outcome, ifCleared } = decisions[at]!;
      const amount = ifCleared === null ? null : amountOf(rows, at);
      sums.count(outcome, amount);
      batchSums.count(outcome, amount);
    }
    return {
      // A long roster alone needs no second list.
      decisions: notes.length === 1 ? decisions : decisions.slice(note.from, to),
      findings: rosterFindings(note.tally, office),
      unchecked: [...note.unchecked.list(), ...ledgerUnchecked],
      handling: note.tally.handling?.list() ?? [],
      totals: sums.totals(excess.ofRosters[index]!),
    };
  });
  return { rosters, totals: batchSums.totals(excess.ofBatch) };
}

/** Takes the ledger's rows in after the rosters' and lists the columns it lacks. */
function readLedger(
  { row, rows, shared }: JudgedBatch,
  ledger: readonly Claim[],
  settings: PolicySettings,
): readonly Unchecked[] {
  if (ledger.length === 0) return [];
  const missing = new UncheckedRules();
  row.unchecked = new UncheckedRules();
  const asked = {
    byIssue: settings.yearBasis === 'issued',
    bySchools: rows.claims.some((_, at) => rows.recipient(at) === 'school'),
  };
  ledger.forEach((claim, index) => {
    noteLedgerColumns(claim, asked, missing);
    readLedgerRow(row, claim);
    rows.take(rows.ledgerFrom + index, row, ledgerStanding(claim));
    shared.take(rows.ledgerFrom + index);
  });
  mergeLedger(rows);
  return missing.list().map((unchecked): Unchecked => ({ ...unchecked, source: 'ledger' }));
}
