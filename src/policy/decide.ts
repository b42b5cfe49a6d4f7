import type { Decision, Finding, Step } from '../core/decision';
import { formatAmount, ZERO } from '../core/money';
import type { Amount } from './amount';
import type { Row } from './row';

const NO_STEPS: readonly Step[] = Object.freeze([]);
const NOTHING = formatAmount(ZERO);

/** The decision on a row by itself. */
export function decisionOf(row: Row, explain: boolean): Decision {
  const { amount, found, gravity } = row;
  if (gravity === 0 && amount !== null) return amount.eligible(found, explain);
  const standard = row.standard === null ? (amount?.standardText ?? null) : formatAmount(row.standard);
  return {
    outcome: gravity === 2 ? 'ineligible' : 'review',
    standard,
    shortage: row.isShortage,
    amount: NOTHING,
    ifCleared: gravity === 2 ? NOTHING : (amount?.text ?? null),
    findings: found.copy(),
    steps: explain && gravity !== 2 && amount !== null ? amount.steps : NO_STEPS,
  };
}

/** The same decision with what the rules across rows add; `reduced` is the amount that a cap leaves. */
export function withFindings(
  decision: Decision,
  added: readonly Finding[],
  reduced: Amount | undefined,
  explain: boolean,
): Decision {
  const findings = [...decision.findings, ...added];
  let { outcome } = decision;
  for (const { severity } of added) {
    if (severity === 'error') outcome = 'ineligible';
    else if (severity === 'review' && outcome === 'eligible') outcome = 'review';
  }
  if (outcome === 'ineligible') {
    return { ...decision, outcome, amount: NOTHING, ifCleared: NOTHING, findings, steps: NO_STEPS };
  }
  const ifCleared = decision.ifCleared === null ? null : (reduced?.text ?? decision.ifCleared);
  return {
    ...decision,
    outcome,
    amount: outcome === 'eligible' ? (ifCleared ?? NOTHING) : NOTHING,
    ifCleared,
    findings,
    steps: reduced !== undefined && explain ? reduced.steps : decision.steps,
  };
}
