import type { Finding, Params, Severity } from '../core/decision';
import type { Field } from '../core/fields';
import type { FindingCode } from '../core/finding-codes';
import type { FindingParams } from './finding-params';
import type { Row } from './row';

/** Clause of a rule that checks data and rests on no article. */
export const DATA_CHECK = '–';

/** What a rule is called, what it rests on and how grave it can be. A code may have several rules. */
export interface Rule<Code extends FindingCode = FindingCode> {
  /** Dense, in the order of definition: rules are counted in arrays by it. */
  readonly id: number;
  readonly code: Code;
  /** Clauses applied; a finding cites the first unless it names another. */
  readonly clauses: readonly [string, ...string[]];
  readonly severities: readonly [Severity, ...Severity[]];
}

/**
 * A rule on one row: `check` reports what it finds to the row. It is handed the rule itself, so that a
 * row costs one call a condition.
 */
export interface Condition<Code extends FindingCode = FindingCode> extends Rule<Code> {
  check(row: Row, of: Rule<Code>): void;
}

const defined: Rule[] = [];

/** Every rule there is, in the order of definition. */
export const definedRules: readonly Rule[] = defined;

/** Defines a rule: `rule('age-under', ['五(一)'], ['error'])`. */
export function rule<Code extends FindingCode>(
  code: Code,
  clauses: Rule['clauses'],
  severities: Rule['severities'],
): Rule<Code> {
  const made: Rule<Code> = { id: defined.length, code, clauses, severities };
  defined.push(made);
  return made;
}

/** A rule together with its check on a row. */
export function condition<Code extends FindingCode>(
  of: Rule<Code>,
  check: (row: Row, rule: Rule<Code>) => void,
): Condition<Code> {
  return { ...of, check };
}

const NO_ROWS: readonly number[] = Object.freeze([]);

/** A finding as plain data. `clause` is one of the rule's. */
export function findingOf<Code extends FindingCode>(
  of: Rule<Code>,
  severity: Severity,
  field: Field | null,
  params: FindingParams[Code],
  clause: string = of.clauses[0],
  related: readonly number[] = NO_ROWS,
): Finding {
  return { code: of.code, severity, field, cell: null, clause, params: params as Params, related };
}
