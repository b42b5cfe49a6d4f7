import type { Decision, Finding } from '../core/decision';
import { Problem } from './problem';

/**
 * The decision on a question about an amount, if the amount can be paid as it stands.
 *
 * @throws {Problem} with every reason otherwise: the rules say no, or a person must decide.
 */
export function payable(decision: Decision): Decision {
  if (decision.outcome === 'eligible') return decision;
  const of = (wanted: Finding['severity']): Finding[] =>
    decision.findings.filter(({ severity }) => severity === wanted);
  const [first, ...others] = [...of('error'), ...of('review')];
  if (!first) throw new Error(`${decision.outcome} without a reason`);
  throw Problem.refused([first, ...others]);
}

/** Yuan as a number for a cell. @throws {Problem} */
export const yuanOf = (decision: Decision): number => Number(payable(decision).amount);
