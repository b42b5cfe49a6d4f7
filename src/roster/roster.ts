import type { Claim } from '../core/claim';
import type { Finding, Severity } from '../core/decision';
import type { Field } from '../core/fields';
import type { ColumnChoices, MatchedColumn, UnreadColumn } from './match-columns';
import type { SkippedKind } from './row-kind';

/** Which options a reader takes; none changes what a cell says, only where it is looked for. */
export interface ReadOptions {
  /** Column letters → the field a person chose for it, null for none. */
  readonly columns?: ColumnChoices;
  /** The sheet's row, from 1, in which the header ends, where a person said so. */
  readonly headerRow?: number;
  /** Name of the file, one more place where the programme may be named. */
  readonly file?: string;
  /**
   * The sheet is a ledger of earlier payments: what an earlier review of ours wrote into its 审核结论 counts.
   * In a roster to be reviewed our own columns are never read.
   */
  readonly ledger?: boolean;
}

/** What the reader has to say of the sheet as a whole. */
export interface SheetFinding extends Omit<Finding, 'severity'> {
  readonly severity: Severity;
  /** 0-based sheet position of the cell it is about. */
  readonly at: { readonly row: number; readonly column: number } | null;
}

/** Rows of one kind below the header that are no claims; sheet rows from 0. */
export interface SkippedRows {
  readonly kind: SkippedKind;
  readonly rows: readonly number[];
}

/** A sheet as claims. Every row of the used range is in exactly one of the lists. All rows 0-based sheet rows. */
export interface Roster {
  readonly sheet: string;
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly skipped: readonly SkippedRows[];
  readonly footerRows: readonly number[];
  /** The sheet row of each claim. */
  readonly rows: readonly number[];

  readonly claims: readonly Claim[];
  /** By claim; undefined where the reader has nothing to say. */
  readonly readFindings: readonly (readonly Finding[] | undefined)[];
  readonly findings: readonly SheetFinding[];

  readonly columns: readonly MatchedColumn[];
  readonly unread: readonly UnreadColumn[];
  /** The column that each field is read from first. */
  readonly columnOf: ReadonlyMap<Field, number>;

  /** Title lines, the name of the sheet and of the file: what `guessesOf` reads. */
  readonly titles: readonly string[];
}
