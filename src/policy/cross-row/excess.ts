import type { Decision } from '../../core/decision';
import { add, subtract, ZERO, type Money } from '../../core/money';
import type { Policy } from '../catalogue/policy';
import { AtMost } from './at-most';
import { CLEAN, type JudgedRows } from './judged-rows';
import type { Limits } from './limits';

/** A row's amount if it were paid; null where it cannot be said. */
export function amountOf(rows: JudgedRows, at: number): Money | null {
  return (rows.reduced.get(at) ?? rows.amounts[at])?.value ?? null;
}

/**
 * By how much the sum of what is under review exceeds what the limits let be paid of it: of each roster
 * by itself (the rows paid elsewhere counted), and of the batch.
 */
export function excessOf(
  rows: JudgedRows,
  limits: Limits,
  policy: Policy,
  decisions: readonly Decision[],
  rosterOf: (at: number) => number,
  rosters: number,
): { readonly ofRosters: readonly Money[]; readonly ofBatch: Money } {
  const ofRosters = new Array<Money>(rosters).fill(ZERO);
  let ofBatch = ZERO;
  const atMost = new AtMost(rows, limits, policy);
  const isPaid = (at: number): boolean =>
    rows.isLedger(at) ? rows.own[at] === CLEAN : decisions[at]!.outcome === 'eligible';
  const excess = (open: readonly (readonly [number, Money])[], paid: readonly number[]): Money =>
    subtract(
      open.reduce((total, [, amount]) => add(total, amount), ZERO),
      atMost.of(open, paid),
    );
  // Rows of other persons can all be paid.
  rows.persons.forEntangled((ofPerson) => {
    const open: (readonly [number, Money])[] = [];
    for (const at of ofPerson) {
      const amount = decisions[at]?.outcome === 'review' ? amountOf(rows, at) : null;
      if (amount !== null) open.push([at, amount]);
    }
    // One open row alone exceeds nothing: whatever it clashes with is under review or refused.
    if (open.length < 2) return;
    const paid = ofPerson.filter(isPaid);
    ofBatch = add(ofBatch, excess(open, paid));
    for (const roster of new Set(open.map(([at]) => rosterOf(at)))) {
      const here = open.filter(([at]) => rosterOf(at) === roster);
      if (here.length > 1) ofRosters[roster] = add(ofRosters[roster]!, excess(here, paid));
    }
  });
  return { ofRosters, ofBatch };
}
