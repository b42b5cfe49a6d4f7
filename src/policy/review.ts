import type { Claim } from '../core/claim';
import type { Decision, Finding } from '../core/decision';
import type { Field } from '../core/fields';
import type { Batch, BatchResult, PolicySettings, RosterResult } from './batch';
import { decisionOf } from './decide';
import { judge } from './judge';
import { Office } from './office';
import { Row, type Tally } from './row';
import { rosterFindings } from './roster-findings';
import { totalsOf } from './totals';
import { UncheckedRules } from './unchecked';

/** Decides a batch of rosters by the regulation, limits across all their rows and the ledger included. */
export function reviewBatch(batch: Batch, settings: PolicySettings): BatchResult {
  const explain = batch.explain ?? true;
  const office = new Office(settings);
  const row = new Row(office, new UncheckedRules(), { regimeChange: 0, laterShortage: 0 });
  const rosters: RosterResult[] = [];
  for (const roster of batch.rosters) {
    const unchecked = new UncheckedRules();
    const tally: Tally = { regimeChange: 0, laterShortage: 0 };
    row.unchecked = unchecked;
    row.tally = tally;
    const decisions: Decision[] = new Array<Decision>(roster.claims.length);
    for (let at = 0; at < roster.claims.length; at += 1) {
      begin(row, roster.claims[at]!, roster.readFindings?.[at]);
      judge(row, settings);
      decisions[at] = decisionOf(row, explain);
    }
    rosters.push({
      decisions,
      findings: rosterFindings(tally, office),
      unchecked: unchecked.list(),
      totals: totalsOf(decisions),
    });
  }
  return { rosters, totals: totalsOf(rosters.flatMap(({ decisions }) => decisions)) };
}

/** Starts a row with what the reader had to say of it. */
function begin(row: Row, claim: Claim, read: readonly Finding[] | undefined): void {
  if (read === undefined || read.length === 0) {
    row.begin(claim, undefined);
    return;
  }
  const unreadable: Field[] = [];
  for (const { severity, field } of read) {
    if (field !== null && (severity === 'review' || severity === 'error')) unreadable.push(field);
  }
  row.begin(claim, unreadable);
  for (const finding of read) row.add(finding);
}
