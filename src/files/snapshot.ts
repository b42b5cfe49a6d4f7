import type { Area, CellValue } from '../core/grid';
import type { SheetState } from './workbook';

/**
 * A workbook as plain data for a spreadsheet view: everything such a view shows and nothing of how the
 * file says it. All positions are 0-based, areas include both ends, sizes are points, colours `#RRGGBB`.
 * Formulas are as people type them, with their leading `=`.
 */
export interface WorkbookSnapshot {
  readonly date1904: boolean;
  /** Cells, columns and rows refer to a style by its index. Index 0 is the default. */
  readonly styles: readonly CellStyle[];
  /** In tab order, hidden ones too. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Index of the sheet in front. */
  readonly activeSheet: number;
}

export interface NameSnapshot {
  readonly name: string;
  readonly formula: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly comment: string;
}

export type BorderLine =
  | 'thin'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'double'
  | 'medium'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot'
  | 'thick';

export interface BorderSide {
  readonly line: BorderLine;
  /** Null is the automatic colour, black. */
  readonly color: string | null;
}

export type Underline = 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';

export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly color: string | null;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** Null is no fill. A pattern is given by its foreground colour. */
  readonly fill: string | null;
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees, counter-clockwise; 255 is stacked. */
  readonly rotation: number;
  readonly borders: {
    readonly top?: BorderSide;
    readonly bottom?: BorderSide;
    readonly left?: BorderSide;
    readonly right?: BorderSide;
  };
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly quotePrefix: boolean;
}

export interface CellSnapshot {
  readonly column: number;
  /** A formula's cached value. */
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: number;
  /** The area an array formula fills, at its first cell. */
  readonly array?: Area;
}

export interface RowSnapshot {
  readonly row: number;
  /** Null is the sheet's default. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly cells: readonly CellSnapshot[];
}

export interface ColumnSnapshot {
  readonly first: number;
  readonly last: number;
  /** Null is the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
}

export interface TableSnapshot {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly style: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly filter: boolean;
}

export interface ConditionalFormatSnapshot {
  readonly areas: readonly Area[];
  /** The format's word: `expression`, `cellIs`, `duplicateValues`, `dataBar` … */
  readonly type: string;
  readonly operator: string;
  /** With leading `=`. */
  readonly formulas: readonly string[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export interface ValidationSnapshot {
  readonly areas: readonly Area[];
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom`, `none` */
  readonly type: string;
  readonly operator: string;
  /** As stored, without `=`; a list of words keeps its quotes. */
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  readonly showError: boolean;
  readonly errorStyle: string;
  readonly errorTitle: string;
  readonly error: string;
  readonly showPrompt: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
}

export interface NoteSnapshot {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

export interface HyperlinkSnapshot {
  readonly area: Area;
  /** A web address, or null for a place in the workbook. */
  readonly address: string | null;
  readonly place: string | null;
  readonly tip: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly state: SheetState;
  /** False for a chart sheet, which has nothing else of what follows. */
  readonly hasCells: boolean;
  readonly tabColor: string | null;
  /** Rows the file speaks of, ascending. */
  readonly rows: readonly RowSnapshot[];
  readonly columns: readonly ColumnSnapshot[];
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  /** Rows and columns that stay in view, from the top left. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Per cent. */
  readonly zoom: number;
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  readonly notes: readonly NoteSnapshot[];
  readonly hyperlinks: readonly HyperlinkSnapshot[];
  readonly autoFilter: Area | null;
  /** Null when the sheet is not protected; otherwise the file's own flags (`formatCells`, `sort` …: true forbids). */
  readonly protection: Readonly<Record<string, boolean>> | null;
}
