import type { Area, CellValue } from '../core/grid';
import type { CellNote } from '../roster/plan';
import { areaName } from './a1';
import { formulaXml, unescapeCellText } from './cell-text';
import { storedFormula } from './formula-names';
import { addNotes, removeNotes } from './notes';
import { SheetPatch } from './sheet-patch';
import type { StyleChange } from './styles';
import { StyleWriter } from './styles';
import { pointsToWidth } from './units';
import type { Workbook } from './workbook';
import type { NameChange } from './workbook-patch';
import { addSheet, emptySheetXml, removeNames, removeSheet, renameSheet, setName } from './workbook-patch';
import { childrenOf, numeric } from './xml';

/** What a cell is to be. Without `style` it keeps the look it has. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** A formula's cached value. */
  readonly value: CellValue;
  /** As typed, with `=`. */
  readonly formula?: string | undefined;
  readonly style?: StyleChange | undefined;
}

/** A conditional format by formula. */
export interface FormulaFormat {
  readonly areas: readonly Area[];
  /** Relative to the first area's first cell, with `=`. */
  readonly formula: string;
  readonly fill: string | null;
  readonly font: string | null;
  readonly stopIfTrue?: boolean;
}

/** Changes of one sheet. Positions are 0-based, sizes are points. */
export interface SheetEdits {
  readonly sheet: string;
  readonly cells?: readonly CellEdit[];
  /** A width of null is the sheet's default again. */
  readonly columns?: ReadonlyMap<number, { readonly width?: number | null; readonly hidden?: boolean }>;
  readonly rows?: ReadonlyMap<number, { readonly height?: number | null; readonly hidden?: boolean }>;
  /** Formulas, with `=`, of the formula formats to take out. */
  readonly removeFormats?: readonly string[];
  readonly addFormats?: readonly FormulaFormat[];
  /** Places whose notes go; a note that changes goes and comes again. */
  readonly removeNotes?: readonly { readonly row: number; readonly column: number }[];
  readonly addNotes?: readonly CellNote[];
  readonly noteAuthor?: string;
}

/** Changes of a workbook, made in the order they stand here. */
export interface WorkbookEdits {
  readonly removeSheets?: readonly string[];
  /** Old name, new name. Formulas elsewhere that speak of the old name are the caller's to edit. */
  readonly renameSheets?: readonly (readonly [string, string])[];
  readonly addSheets?: readonly string[];
  readonly sheets?: readonly SheetEdits[];
  readonly removeNames?: readonly { readonly name: string; readonly sheet: string | null }[];
  readonly setNames?: readonly NameChange[];
}

function editSheet(workbook: Workbook, styles: StyleWriter, edits: SheetEdits): void {
  const sheet = workbook.sheet(edits.sheet);
  if (edits.removeNotes && edits.removeNotes.length > 0) {
    const places = new Set(edits.removeNotes.map(({ row, column }) => `${row}:${column}`));
    removeNotes(workbook, sheet, (_text, row, column) => places.has(`${row}:${column}`));
  }
  const patch = new SheetPatch(workbook, sheet);
  for (const { row, column, value, formula, style } of edits.cells ?? []) {
    const before = patch.styleAt(row, column);
    patch.setCell(row, column, style ? styles.derive(before, style) : before, { value, formula });
  }
  for (const [column, { width, hidden }] of edits.columns ?? []) {
    patch.setColumn(column, {
      ...(width === undefined ? {} : { width: width === null ? null : pointsToWidth(width) }),
      ...(hidden === undefined ? {} : { hidden }),
    });
  }
  for (const [row, change] of edits.rows ?? []) patch.setRow(row, change);
  editFormats(patch, styles, edits);
  addNotes(workbook, patch, edits.addNotes ?? [], edits.noteAuthor);
  patch.flush();
}

function editFormats(patch: SheetPatch, styles: StyleWriter, edits: SheetEdits): void {
  const gone = new Set((edits.removeFormats ?? []).map(storedFormula));
  let priority = 0;
  for (const list of childrenOf(patch.scan.root, 'conditionalFormatting')) {
    const rules = childrenOf(list, 'cfRule');
    for (const rule of rules) priority = Math.max(priority, numeric(rule.attributes['priority']) ?? 0);
    const leaving = rules.filter(
      (rule) =>
        rule.attributes['type'] === 'expression' &&
        childrenOf(rule, 'formula').some(({ text }) => gone.has(unescapeCellText(text))),
    );
    if (leaving.length === 0) continue;
    if (leaving.length === rules.length) patch.removeElement(list);
    else leaving.forEach((rule) => patch.removeElement(rule));
  }
  const p = patch.prefix;
  for (const { areas, formula, fill, font, stopIfTrue } of edits.addFormats ?? []) {
    patch.insertChild(
      'conditionalFormatting',
      `<${p}conditionalFormatting sqref="${areas.map(areaName).join(' ')}"><${p}cfRule type="expression" ` +
        `dxfId="${styles.mark(fill, font)}" priority="${++priority}"${stopIfTrue ? ' stopIfTrue="1"' : ''}>` +
        `<${p}formula>${formulaXml(storedFormula(formula))}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
    );
  }
}

/**
 * Makes a person's own changes in a workbook, cell by cell; everything else stays as it is in the file.
 * From then on `clearAll` goes by what can be seen, as the exact way back would undo these changes too.
 * @throws FileProblem for what no workbook can hold, and for part of an array formula
 */
export function editWorkbook(workbook: Workbook, edits: WorkbookEdits): void {
  workbook.edited = true;
  for (const name of edits.removeSheets ?? []) removeSheet(workbook, workbook.sheet(name));
  for (const [from, to] of edits.renameSheets ?? []) renameSheet(workbook, workbook.sheet(from), to);
  for (const name of edits.addSheets ?? []) addSheet(workbook, name, emptySheetXml(workbook));
  const styles = new StyleWriter(workbook.pack, workbook.stylesPart(true)!);
  for (const sheet of edits.sheets ?? []) editSheet(workbook, styles, sheet);
  styles.flush();
  workbook.stylesChanged();
  for (const { name, sheet } of edits.removeNames ?? []) {
    removeNames(workbook, (other, owner) => other.toLowerCase() === name.toLowerCase() && owner === sheet);
  }
  for (const name of edits.setNames ?? []) setName(workbook, name);
}
