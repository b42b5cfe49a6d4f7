import type { Area, CellValue } from '../../core/grid';
import {
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  rowCount,
  columnCount,
  subtract,
  WHOLE_SHEET,
} from './address';
import { CellStore } from './cells';
import type { Change, SheetPart } from './changes';
import type {
  AutoFilter,
  Comment,
  ConditionalFormat,
  Frozen,
  Hyperlink,
  Note,
  Protection,
  Validation,
  Visibility,
} from './parts';
import { moveSpan } from './shift';
import type { Style, StyleTable } from './style';

/** What one cell is to hold: a value, or a formula with the value last calculated for it. */
export interface CellEntry {
  readonly value: CellValue;
  /** With its leading `=`; absent for a plain value. */
  readonly formula?: string;
  /** Set where the entry decides the format too, as a typed date does in a cell without one. */
  readonly numberFormat?: string;
  /** Entered behind an apostrophe. */
  readonly quotePrefix?: boolean;
}

/** Default width of a column in points, as Office.js measures it. */
export const STANDARD_WIDTH = 54;
/** Default height of a row in points. */
export const STANDARD_HEIGHT = 14.25;

/**
 * One sheet. All positions are 0-based; areas include both ends. Reading is free of side effects;
 * every method that changes something reports it to the workbook's listeners. Nothing here checks
 * protection or filters: that is Excel's business towards add-ins and stands in the engine.
 */
export class Sheet {
  readonly id: string;
  readonly cells = new CellStore();
  readonly merges: Area[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly notes: Note[] = [];
  readonly comments: Comment[] = [];
  readonly validations: Validation[] = [];
  /** Rows hidden by hand. */
  readonly hiddenRows = new Set<number>();
  /** Rows hidden by the filter. */
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Points; columns not in here have the standard width. */
  readonly columnWidths = new Map<number, number>();
  /** Points; rows not in here have the standard height. */
  readonly rowHeights = new Map<number, number>();
  readonly customProperties = new Map<string, string>();

  #name: string;
  #visibility: Visibility = 'Visible';
  #tabColor = '';
  #frozen: Frozen = { rows: 0, columns: 0 };
  #autoFilter: AutoFilter | null = null;
  #protection: Protection | null = null;
  #showGridlines = true;
  #showHeadings = true;
  readonly #hyperlinks = new Map<number, Hyperlink>();
  readonly #columnStyles = new Map<number, number>();
  readonly #rowStyles = new Map<number, number>();
  readonly #styles: StyleTable;
  readonly #report: (change: Change) => void;

  /** Sheets are made by `Workbook.addSheet`. */
  constructor(id: string, name: string, styles: StyleTable, report: (change: Change) => void) {
    this.id = id;
    this.#name = name;
    this.#styles = styles;
    this.#report = report;
  }

  get name(): string {
    return this.#name;
  }

  /** Uniqueness is checked by `Workbook.renameSheet`: use that. */
  setName(name: string): void {
    this.#name = name;
    this.#report({ kind: 'sheet-renamed', sheet: this });
  }

  get visibility(): Visibility {
    return this.#visibility;
  }

  set visibility(visibility: Visibility) {
    this.#visibility = visibility;
    this.#report({ kind: 'sheet-visibility', sheet: this });
  }

  /** `#RRGGBB`, or an empty string for none. */
  get tabColor(): string {
    return this.#tabColor;
  }

  set tabColor(color: string) {
    this.#tabColor = color;
    this.#report({ kind: 'sheet-look', sheet: this });
  }

  get showGridlines(): boolean {
    return this.#showGridlines;
  }

  set showGridlines(show: boolean) {
    this.#showGridlines = show;
    this.#report({ kind: 'sheet-look', sheet: this });
  }

  get showHeadings(): boolean {
    return this.#showHeadings;
  }

  set showHeadings(show: boolean) {
    this.#showHeadings = show;
    this.#report({ kind: 'sheet-look', sheet: this });
  }

  // Cells

  /** The raw value; null where the cell is empty. */
  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  /** The formula with its leading `=`, or null. */
  formula(row: number, column: number): string | null {
    return this.cells.formula(row, column);
  }

  style(row: number, column: number): Style {
    return this.#styles.get(this.styleIndex(row, column));
  }

  /** The number of the style in force: the cell's own, or its row's, or its column's. */
  styleIndex(row: number, column: number): number {
    return this.cells.style(row, column) ?? this.#rowStyles.get(row) ?? this.#columnStyles.get(column) ?? 0;
  }

  /** Styles set on whole columns, by column: what cells without a style of their own look like. */
  columnStyle(column: number): Style {
    return this.#styles.get(this.#columnStyles.get(column) ?? 0);
  }

  /** Puts an entry into one cell. */
  write(row: number, column: number, entry: CellEntry): void {
    this.#put(row, column, entry);
    this.#report({
      kind: 'values',
      sheet: this,
      area: { top: row, left: column, bottom: row, right: column },
    });
  }

  /**
   * Puts entries into a block whose first cell is (`top`, `left`): rows × columns, rows may differ
   * in length. An entry that is undefined leaves its cell as it is.
   */
  writeBlock(top: number, left: number, rows: readonly (readonly (CellEntry | undefined)[])[]): void {
    let width = 0;
    rows.forEach((row, r) => {
      width = Math.max(width, row.length);
      row.forEach((entry, c) => {
        if (entry !== undefined) this.#put(top + r, left + c, entry);
      });
    });
    if (width === 0) return;
    const area = { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
    this.#report({ kind: 'values', sheet: this, area });
  }

  /** What a calculation found for a formula's cell (or for a cell it spilled into); the formula stays. */
  setCalculated(row: number, column: number, value: CellValue): void {
    if (this.cells.value(row, column) === value) return;
    this.cells.setValue(row, column, value);
    this.#report({
      kind: 'values',
      sheet: this,
      area: { top: row, left: column, bottom: row, right: column },
    });
  }

  /** Lays `patch` over the style of every cell in the area. Whole columns and rows cost one entry each. */
  format(area: Area, patch: Partial<Style>): void {
    const patched = this.#styles.patcher(patch);
    this.#eachStyle(area, patched);
    this.#report({ kind: 'formats', sheet: this, area });
  }

  /** Sets one cell's style by number, as loading and undoing do. Null takes the cell's own style away. */
  setStyleIndex(row: number, column: number, style: number | null): void {
    this.cells.setStyle(row, column, style ?? undefined);
    this.#report({
      kind: 'formats',
      sheet: this,
      area: { top: row, left: column, bottom: row, right: column },
    });
  }

  clearContents(area: Area): void {
    for (const row of this.cells.rowsIn(area.top, area.bottom)) {
      const right = Math.min(area.right, this.cells.width(row) - 1);
      for (let column = area.left; column <= right; column += 1) {
        this.cells.setValue(row, column, null);
        this.cells.setFormula(row, column, null);
      }
    }
    this.#report({ kind: 'values', sheet: this, area });
  }

  clearFormats(area: Area): void {
    this.#eachStyle(area, () => 0);
    this.#report({ kind: 'formats', sheet: this, area });
    const kept = this.conditionalFormats.some((format) =>
      format.areas.some((own) => intersection(own, area)),
    );
    if (kept) this.clearConditionalFormats(area);
  }

  /**
   * The smallest rectangle around the cells in use, or null for an empty sheet. Cells that are only
   * formatted count unless `valuesOnly`.
   */
  usedRange(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    return this.cells.extent(within, !valuesOnly);
  }

  // Rows and columns

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  hideRows(top: number, bottom: number, hidden: boolean): void {
    for (let row = top; row <= bottom; row += 1) {
      if (hidden) this.hiddenRows.add(row);
      else this.hiddenRows.delete(row);
    }
    this.#part('hidden-rows');
  }

  hideColumns(left: number, right: number, hidden: boolean): void {
    for (let column = left; column <= right; column += 1) {
      if (hidden) this.hiddenColumns.add(column);
      else this.hiddenColumns.delete(column);
    }
    this.#part('dimensions');
  }

  setColumnWidth(left: number, right: number, points: number): void {
    for (let column = left; column <= right; column += 1) this.columnWidths.set(column, points);
    this.#part('dimensions');
  }

  setRowHeight(top: number, bottom: number, points: number): void {
    for (let row = top; row <= bottom; row += 1) this.rowHeights.set(row, points);
    this.#part('dimensions');
  }

  get frozen(): Frozen {
    return this.#frozen;
  }

  set frozen(frozen: Frozen) {
    this.#frozen = frozen;
    this.#part('freeze');
  }

  // Merges

  merge(area: Area): void {
    this.unmerge(area);
    if (rowCount(area) > 1 || columnCount(area) > 1) this.merges.push(area);
    this.#part('merges');
  }

  /** Every merge that touches the area comes apart. */
  unmerge(area: Area): void {
    const kept = this.merges.filter((merged) => !intersection(merged, area));
    if (kept.length === this.merges.length) return;
    this.merges.splice(0, Infinity, ...kept);
    this.#part('merges');
  }

  /** The merge a cell belongs to, or null. */
  mergeAt(row: number, column: number): Area | null {
    return (
      this.merges.find((merged) =>
        contains(merged, { top: row, left: column, bottom: row, right: column }),
      ) ?? null
    );
  }

  // Filter, protection

  get autoFilter(): AutoFilter | null {
    return this.#autoFilter;
  }

  /** Sets the filter and the rows it hides; null takes it away and shows them. */
  setAutoFilter(filter: AutoFilter | null, hiddenRows: Iterable<number> = []): void {
    this.#autoFilter = filter;
    this.filteredRows.clear();
    for (const row of hiddenRows) this.filteredRows.add(row);
    this.#part('filter');
  }

  get protection(): Protection | null {
    return this.#protection;
  }

  set protection(protection: Protection | null) {
    this.#protection = protection;
    this.#part('protection');
  }

  // Conditional formats, notes, comments, validations, links

  /** The newest stands first, as in Excel. */
  addConditionalFormat(format: ConditionalFormat): void {
    this.conditionalFormats.unshift(format);
    this.#part('conditional-formats');
  }

  deleteConditionalFormat(format: ConditionalFormat): void {
    remove(this.conditionalFormats, format);
    this.#part('conditional-formats');
  }

  /** Call after changing a format's properties in place. */
  touchConditionalFormats(): void {
    this.#part('conditional-formats');
  }

  /** Takes the area out of every conditional format; those left without cells go. */
  clearConditionalFormats(area: Area): void {
    for (const format of [...this.conditionalFormats]) {
      format.areas = format.areas.flatMap((own) => subtract(own, area));
      if (format.areas.length === 0) remove(this.conditionalFormats, format);
    }
    this.#part('conditional-formats');
  }

  noteAt(row: number, column: number): Note | null {
    return this.notes.find((note) => note.row === row && note.column === column) ?? null;
  }

  addNote(note: Note): void {
    this.notes.push(note);
    this.#part('notes');
  }

  deleteNote(note: Note): void {
    remove(this.notes, note);
    this.#part('notes');
  }

  touchNotes(): void {
    this.#part('notes');
  }

  addComment(comment: Comment): void {
    this.comments.push(comment);
    this.#part('comments');
  }

  deleteComment(comment: Comment): void {
    remove(this.comments, comment);
    this.#part('comments');
  }

  touchComments(): void {
    this.#part('comments');
  }

  /** Sets the rule of an area; null takes every rule in it away. */
  setValidation(area: Area, validation: Validation | null): void {
    const kept = this.validations.flatMap((old) =>
      subtract(old.area, area).map((rest): Validation => ({ ...old, area: rest })),
    );
    this.validations.splice(0, Infinity, ...kept);
    if (validation) this.validations.push(validation);
    this.#part('validations');
  }

  hyperlink(row: number, column: number): Hyperlink | null {
    return this.#hyperlinks.get(row * MAX_COLUMNS + column) ?? null;
  }

  setHyperlink(row: number, column: number, link: Hyperlink | null): void {
    if (link) this.#hyperlinks.set(row * MAX_COLUMNS + column, link);
    else this.#hyperlinks.delete(row * MAX_COLUMNS + column);
    this.#part('hyperlinks');
  }

  clearHyperlinks(area: Area): void {
    for (const { row, column } of [...this.hyperlinks()]) {
      if (contains(area, { top: row, left: column, bottom: row, right: column })) {
        this.#hyperlinks.delete(row * MAX_COLUMNS + column);
      }
    }
    this.#part('hyperlinks');
  }

  *hyperlinks(): Generator<{ row: number; column: number; link: Hyperlink }> {
    for (const [key, link] of this.#hyperlinks) {
      yield { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, link };
    }
  }

  // Inserting and deleting

  /** Puts in (`count` > 0) or takes out (`count` < 0) whole rows at `at`; everything on the sheet moves along. */
  shiftRows(at: number, count: number): void {
    this.cells.shiftRows(at, count);
    const move = shifted(at, count);
    moveKeys(this.#rowStyles, move);
    moveKeys(this.rowHeights, move);
    moveSet(this.hiddenRows, move);
    moveSet(this.filteredRows, move);
    this.#moveAll((area) => moveSpan(area, 'rows', at, count));
    this.#report({ kind: 'rows', sheet: this, at, count });
  }

  /** The same for columns. */
  shiftColumns(at: number, count: number): void {
    this.cells.shiftColumns(at, count);
    const move = shifted(at, count);
    moveKeys(this.#columnStyles, move);
    moveKeys(this.columnWidths, move);
    moveSet(this.hiddenColumns, move);
    this.#moveAll((area) => moveSpan(area, 'columns', at, count));
    this.#report({ kind: 'columns', sheet: this, at, count });
  }

  #moveAll(move: (area: Area) => Area | null): void {
    const cell = (row: number, column: number) =>
      move({ top: row, left: column, bottom: row, right: column });
    const areas = (list: readonly Area[]) => list.map(move).filter((area) => area !== null);
    this.merges.splice(0, Infinity, ...areas(this.merges));
    for (const format of [...this.conditionalFormats]) {
      format.areas = areas(format.areas);
      if (format.areas.length === 0) remove(this.conditionalFormats, format);
    }
    for (const validation of [...this.validations]) {
      const to = move(validation.area);
      if (to) validation.area = to;
      else remove(this.validations, validation);
    }
    for (const list of [this.notes, this.comments] as { row: number; column: number }[][]) {
      for (const item of [...list]) {
        const to = cell(item.row, item.column);
        if (to) Object.assign(item, { row: to.top, column: to.left });
        else remove(list, item);
      }
    }
    const links = [...this.hyperlinks()];
    this.#hyperlinks.clear();
    for (const { row, column, link } of links) {
      const to = cell(row, column);
      if (to) this.#hyperlinks.set(to.top * MAX_COLUMNS + to.left, link);
    }
    if (this.#autoFilter) {
      const to = move(this.#autoFilter.area);
      if (to) this.#autoFilter.area = to;
      else this.#autoFilter = null;
    }
  }

  #put(row: number, column: number, entry: CellEntry): void {
    this.cells.setValue(row, column, entry.value === '' && entry.formula === undefined ? null : entry.value);
    this.cells.setFormula(row, column, entry.formula ?? null);
    const before = this.styleIndex(row, column);
    const after = this.#styles.afterEntry(before, entry.numberFormat, entry.quotePrefix ?? false);
    if (after !== before) this.cells.setStyle(row, column, after);
  }

  #eachStyle(area: Area, change: (style: number) => number): void {
    const lines = isEntireColumn(area) ? this.#columnStyles : isEntireRow(area) ? this.#rowStyles : null;
    if (!lines) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          this.cells.setStyle(row, column, change(this.styleIndex(row, column)));
        }
      }
      return;
    }
    // Cells with a style of their own, or under a row's style, first: they look through to the line's old style.
    for (const row of this.cells.rowsIn(area.top, area.bottom)) {
      const right = Math.min(area.right, this.cells.width(row) - 1);
      for (let column = area.left; column <= right; column += 1) {
        const own = this.cells.style(row, column);
        if (own !== undefined) this.cells.setStyle(row, column, change(own));
      }
    }
    if (isEntireColumn(area)) {
      for (const [row, style] of this.#rowStyles) {
        for (let column = area.left; column <= area.right; column += 1) {
          if (this.cells.style(row, column) === undefined) this.cells.setStyle(row, column, change(style));
        }
      }
    }
    const [first, last] = isEntireColumn(area) ? [area.left, area.right] : [area.top, area.bottom];
    for (let line = first; line <= last; line += 1) lines.set(line, change(lines.get(line) ?? 0));
  }

  #part(kind: SheetPart): void {
    this.#report({ kind, sheet: this });
  }
}

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

/** Where line `n` goes, or null if it is taken out. */
function shifted(at: number, count: number): (line: number) => number | null {
  return (line) => {
    if (line < at) return line;
    if (count < 0 && line < at - count) return null;
    return line + count;
  };
}

function moveKeys<T>(map: Map<number, T>, move: (line: number) => number | null): void {
  const old = [...map];
  map.clear();
  for (const [line, value] of old) {
    const to = move(line);
    if (to !== null) map.set(to, value);
  }
}

function moveSet(set: Set<number>, move: (line: number) => number | null): void {
  const old = [...set];
  set.clear();
  for (const line of old) {
    const to = move(line);
    if (to !== null) set.add(to);
  }
}
