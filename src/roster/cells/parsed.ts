import type { Params, Severity } from '../../core/decision';
import type { FindingCode } from '../../core/finding-codes';

/** What is wrong with a cell. `severity` is left out where the column's own applies. */
export interface CellIssue {
  readonly code: FindingCode;
  readonly params: Params;
  readonly severity?: Severity;
}

/** A cell's value as the rules want it, null where there is none or it could not be read. */
export interface Parsed<T = unknown> {
  readonly value: T | null;
  readonly issue: CellIssue | null;
}

export const NOTHING: Parsed<never> = { value: null, issue: null };

export const parsed = <T>(value: T): Parsed<T> => ({ value, issue: null });

export const unread = (issue: CellIssue): Parsed<never> => ({ value: null, issue });

const LONGEST_SHOWN = 60;

/** A value as messages show it: cells of 32,767 characters exist. */
export function shown(value: string | number | boolean): string {
  const text = String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
