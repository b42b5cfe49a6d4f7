import type { CellValue } from '../core/grid';

/**
 * What is to be written for one reviewed sheet. A plan is data: the Office adapter (`excel/`) and
 * the file patcher (`files/`) each apply the same plan.
 */
export interface AnnotationPlan {
  readonly sheet: string;
  readonly block: ResultBlock;
  readonly marks: readonly Mark[];
  /** Short notes on problem cells, for hosts that have notes. */
  readonly notes: readonly CellNote[];
  readonly issues: IssuesSheet | null;
}

/** The result columns, appended to the right of the roster. All positions 0-based sheet positions. */
export interface ResultBlock {
  /** Hidden, sheet-scoped defined name that marks the block, so that a second run replaces the first. */
  readonly definedName: string;
  /** Last row of the roster's header: the block's own header goes here. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** One entry per sheet row below the header, down to the roster's last data row; null cells are left empty. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of each column (`@`, `0.00`, `General`). */
  readonly formats: readonly string[];
  /** Width of each column in characters of the default font. */
  readonly widths: readonly number[];
}

/** A conditional format we own: marks without touching the user's own fills. */
export interface Mark {
  readonly kind: 'eligible' | 'review' | 'ineligible' | 'problem';
  /** A1 range on the plan's sheet, e.g. `A4:T120`. */
  readonly range: string;
  /** Formula relative to the range's first cell, with the leading `=`. */
  readonly formula: string;
  /** `#RRGGBB` */
  readonly fill: string;
  readonly font: string;
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The issues sheet 问题清单: a header and one line a finding; `links` name the cell each line jumps to. */
export interface IssuesSheet {
  readonly name: string;
  readonly definedName: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly widths: readonly number[];
  /** For row i, the cell it is about, e.g. `'花名册'!D4`, or null. The link stands in column `linkColumn`. */
  readonly links: readonly (string | null)[];
  readonly linkColumn: number;
}
