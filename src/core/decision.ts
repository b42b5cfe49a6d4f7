import type { Outcome } from './claim';
import type { Field } from './fields';
import type { FindingCode } from './finding-codes';

/** `error` makes a row ineligible, `review` at best review; `warning` and `info` change nothing. */
export type Severity = 'error' | 'review' | 'warning' | 'info';

/** Values a message is made of: numbers, dates as `YYYY-MM-DD`, amounts as decimal strings, names. Never sentences. */
export type Params = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * What a rule or the reader has to say of one claim: data, no prose. `messages` makes the sentence.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The field to look at first; null when it is the row as a whole. */
  readonly field: Field | null;
  /** The rules know no sheet; there all the same, so that a finding on a claim is one of a report as it is. */
  readonly cell?: null;
  /** Clause of the regulation, `–` where it is a data check. */
  readonly clause: string;
  readonly params: Params;
  /**
   * The rows the finding hangs on, as positions in the batch: claims first in the order given,
   * ledger rows after them. The roster layer turns them into `{file, sheet, row}`.
   */
  readonly related: readonly number[];
}

/** One step of a calculation, in order. `value` is yuan with two decimals, or a ratio or a count as text. */
export interface Step {
  readonly code: string;
  readonly value: string;
  readonly clause: string;
  readonly params?: Params;
}

/** What the rules say of one claim. Amounts are yuan, decimal strings with two decimals. */
export interface Decision {
  readonly outcome: Outcome;
  /** Catalogue amount before uplift, ratio and hours; null if it cannot be said. */
  readonly standard: string | null;
  /** Whether the shortage uplift 紧缺上浮 applies. */
  readonly shortage: boolean;
  /** Payable now: `0.00` unless eligible. */
  readonly amount: string;
  /** What it would get once cleared (equal to `amount` when eligible, `0.00` when ineligible); null if that cannot be said. */
  readonly ifCleared: string | null;
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
}
