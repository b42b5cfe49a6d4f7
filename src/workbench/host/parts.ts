import type { Area } from '../../core/grid';
import type { Sheet } from './sheet';

/** What a workbook and its sheets hold besides cells. Plain data; change it through `Sheet` and `Workbook`. */

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface DefinedName {
  readonly name: string;
  /** Null is the whole workbook. */
  readonly scope: Sheet | null;
  /** With its leading `=`, e.g. `=花名册!$A$1:$B$2`. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  /** Header row and total row included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButton: boolean;
  readonly columnIds: number[];
}

/** A conditional format. Only formula rules (`Custom`) are drawn by the workbench; the others are kept and told back. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** With its leading `=`, relative to the first cell of the first area; `Custom` only. */
  formula: string;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  numberFormat: string | null;
  /** The rule of the other types as the add-in set it. */
  rule: unknown;
}

export interface Note {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly author: string;
  visible: boolean;
  width: number;
  height: number;
}

export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601. */
  readonly created: string;
  resolved: boolean;
  readonly replies: CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  content: string;
  readonly author: string;
  readonly email: string;
  readonly created: string;
}

export interface Validation {
  area: Area;
  /** `{ list: {…} }`, `{ wholeNumber: {…} }` … as Office.js writes it. */
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

export interface AutoFilter {
  area: Area;
  /** By column, counted from the filter's first. */
  readonly criteria: Map<number, FilterCriteria>;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}
