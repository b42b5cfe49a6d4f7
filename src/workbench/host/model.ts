/**
 * The workbook the workbench holds: the truth that the spreadsheet view and the add-in both work on.
 *
 * How a view mirrors it:
 * - `workbook.onChange(listener)` is called once after each transaction with everything that changed
 *   and who changed it (`addin`, `user`, `calc`, `load`). A view skips what it made itself, and for
 *   the rest reads the new state from the model.
 * - What a person does in the view goes into the model inside `workbook.transact('user', () => …)`;
 *   what a calculation finds, inside `workbook.transact('calc', …)` with `sheet.setCalculated`.
 *
 * How formulas are calculated: `workbook.calculator` is asked after every batch of the add-in that
 * wrote values or formulas. It resolves when the results are in the model, so that what the add-in
 * reads next is calculated, as in Excel. Without a calculator a formula's cell keeps the value it had.
 */
import type { Area, CellValue } from '../../core/grid';
import { contains, formatAbsolute, parseArea, quoteSheetName, splitSheet } from './address';
import { ChangeCollector, type Change, type ChangeBatch, type ChangeListener, type Origin } from './changes';
import { ApiError } from './errors';
import { renameSheetInFormula, shiftReferences } from './formula-references';
import type { CustomXmlPart, DefinedName, Table } from './parts';
import { Sheet } from './sheet';
import { shiftArea, type Shift } from './shift';
import { StyleTable } from './style';

export type { Area, CellValue };
export type { Shift } from './shift';
export type { Change, ChangeBatch, ChangeListener, Origin, SheetPart, WorkbookPart } from './changes';
export type * from './parts';
export { Sheet, STANDARD_HEIGHT, STANDARD_WIDTH, type CellEntry } from './sheet';
export { DEFAULT_STYLE, type Border, type Borders, type BorderSide, type Style } from './style';

/** Calculates what a batch made stale. */
export interface Calculator {
  /** Resolves when every formula's value is in the model (written in a `calc` transaction). */
  settle(workbook: Workbook, changes: readonly Change[]): Promise<void> | void;
}

/** Where the selection is: an area of the active sheet. */
export type Selection = Area;

export class Workbook {
  readonly styles = new StyleTable();
  readonly names: DefinedName[] = [];
  readonly tables: Table[] = [];
  /** `workbook.settings` of the Rich API: JSON values by key. */
  readonly settings = new Map<string, unknown>();
  /** `Office.context.document.settings` of the Common API: JSON texts by key. */
  readonly commonSettings = new Map<string, string>();
  /** Title, author and so on, by their Office.js name. */
  readonly properties = new Map<string, string | number>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly customXmlParts: CustomXmlPart[] = [];
  /** The file's name as Excel would show it. */
  name = '工作簿1.xlsx';
  /** Days are counted from 1904-01-01. */
  date1904 = false;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** A cell is being edited by the person: Excel refuses everything meanwhile. */
  editing = false;
  /** Sheets cannot be added, deleted, renamed, moved or hidden. */
  structureProtected = false;
  /** `context.runtime.enableEvents` */
  eventsEnabled = true;
  /** What `Office.addin.setStartupBehavior` asked for. */
  addinStartState = 'Inactive';
  /** Who comments and notes are by. */
  userName = '经办人';
  calculator: Calculator | null = null;

  readonly #sheets: Sheet[] = [];
  #active: Sheet | null = null;
  #selection: Selection = { top: 0, left: 0, bottom: 0, right: 0 };
  #nextId = 1;
  readonly #listeners = new Set<ChangeListener>();
  readonly #shiftListeners = new Set<(shift: Shift) => void>();
  #collector: ChangeCollector | null = null;
  #origin: Origin = 'user';

  /** Sheets in tab order. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  get active(): Sheet {
    if (!this.#active) throw new Error('The workbook has no sheets');
    return this.#active;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Selects an area, making its sheet the active one. */
  select(sheet: Sheet, selection: Selection): void {
    this.activate(sheet);
    this.#selection = selection;
    this.report({ kind: 'selection' });
  }

  activate(sheet: Sheet): void {
    if (this.#active === sheet) return;
    this.#active = sheet;
    this.#selection = { top: 0, left: 0, bottom: 0, right: 0 };
    this.report({ kind: 'sheet-activated', sheet });
  }

  /** A sheet by its id or, without regard to case, its name. */
  sheet(key: string): Sheet | null {
    const name = key.toLowerCase();
    return this.#sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  /**
   * Adds an empty sheet at the end (or at `position`).
   * @throws ApiError ItemAlreadyExists, InvalidArgument for names Excel does not allow
   */
  addSheet(name?: string, options: { id?: string; position?: number } = {}): Sheet {
    const called = name ?? this.#freeSheetName();
    this.#checkSheetName(called, null);
    const id = options.id ?? this.newId();
    const sheet = new Sheet(id, called, this.styles, (change) => this.#onSheetChange(change));
    this.#sheets.splice(options.position ?? this.#sheets.length, 0, sheet);
    this.report({ kind: 'sheet-added', sheet });
    this.#active ??= sheet;
    return sheet;
  }

  /** @throws ApiError ItemAlreadyExists, InvalidArgument */
  renameSheet(sheet: Sheet, name: string): void {
    this.#checkSheetName(name, sheet);
    const before = sheet.name;
    sheet.setName(name);
    this.#rewriteFormulas((formula) => renameSheetInFormula(formula, before, name));
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    this.#sheets.splice(position, 0, sheet);
    this.report({ kind: 'sheet-moved', sheet });
  }

  /** @throws ApiError InvalidOperation for the last visible sheet */
  deleteSheet(sheet: Sheet): void {
    const at = this.#sheets.indexOf(sheet);
    const others = this.#sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (others.length === 0) {
      throw new ApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.#sheets.splice(at, 1);
    removeWhere(this.names, (name) => name.scope === sheet);
    removeWhere(this.tables, (table) => table.sheet === sheet);
    this.#rewriteFormulas((formula) => renameSheetInFormula(formula, sheet.name, null));
    if (this.#active === sheet)
      this.activate(others.find((other) => this.#sheets.indexOf(other) >= at) ?? others.at(-1)!);
    this.report({ kind: 'sheet-deleted', sheet });
  }

  // Names

  /** A name by its scope (null: the workbook), without regard to case. */
  definedName(name: string, scope: Sheet | null): DefinedName | null {
    const key = name.toLowerCase();
    return this.names.find((item) => item.scope === scope && item.name.toLowerCase() === key) ?? null;
  }

  /** @throws ApiError ItemAlreadyExists, InvalidArgument for names Excel does not allow */
  addName(name: DefinedName): DefinedName {
    checkDefinedName(name.name);
    if (this.definedName(name.name, name.scope)) {
      throw new ApiError('ItemAlreadyExists', `A name like this exists already: ${name.name}.`);
    }
    this.names.push(name);
    this.report({ kind: 'names' });
    return name;
  }

  deleteName(name: DefinedName): void {
    removeWhere(this.names, (item) => item === name);
    this.report({ kind: 'names' });
  }

  /** The sheet and area a name (or any `=Sheet!$A$1` formula) refers to; null if it is no plain reference. */
  resolve(formula: string, fallback: Sheet | null = null): { sheet: Sheet; area: Area } | null {
    const { sheet: sheetName, local } = splitSheet(formula.replace(/^=/, ''));
    const sheet = sheetName === null ? fallback : this.sheet(sheetName);
    const found = parseArea(local);
    return sheet && found ? { sheet, area: found } : null;
  }

  /** `=花名册!$A$1:$B$2` */
  referenceFormula(sheet: Sheet, area: Area): string {
    return `=${quoteSheetName(sheet.name)}!${formatAbsolute(area)}`;
  }

  // Tables

  /** A table by its id or, without regard to case, its name. */
  table(key: string): Table | null {
    const name = key.toLowerCase();
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === name) ?? null;
  }

  addTable(table: Table): void {
    this.tables.push(table);
    this.report({ kind: 'tables', sheet: table.sheet });
  }

  deleteTable(table: Table): void {
    removeWhere(this.tables, (item) => item === table);
    this.report({ kind: 'tables', sheet: table.sheet });
  }

  /** The table a cell is in, or null. */
  tableAt(sheet: Sheet, row: number, column: number): Table | null {
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.tables.find((table) => table.sheet === sheet && contains(table.area, cell)) ?? null;
  }

  /** An id no other thing of this workbook has, in Excel's form. */
  newId(): string {
    const serial = (this.#nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0001-0000-0000-${serial}}`;
  }

  // Changes

  /** Calls the listener after each transaction; returns a function that stops it. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Calls the listener at the moment rows or columns are put in or taken out, before the transaction
   * ends: for what holds positions and must follow. Returns a function that stops it.
   */
  onShift(listener: (shift: Shift) => void): () => void {
    this.#shiftListeners.add(listener);
    return () => this.#shiftListeners.delete(listener);
  }

  /**
   * Runs `work`; everything it changes reaches the listeners as one batch of this origin, also when
   * it throws half-way (what was done stays done). Inside another transaction it joins that one.
   */
  transact<T>(origin: Origin, work: () => T): T {
    if (this.#collector) return work();
    this.begin(origin);
    try {
      return work();
    } finally {
      this.end();
    }
  }

  /** The changes made so far in the open transaction. */
  get pending(): readonly Change[] {
    return this.#collector?.changes ?? [];
  }

  /** Reports a change; outside a transaction at once, as the person's. For the model's own parts and the engine. */
  report(change: Change): void {
    if (this.#collector) this.#collector.add(change);
    else this.#emit({ origin: 'user', changes: [change] });
  }

  private begin(origin: Origin): void {
    this.#collector = new ChangeCollector();
    this.#origin = origin;
  }

  private end(): void {
    const changes = this.#collector?.changes ?? [];
    this.#collector = null;
    if (changes.length > 0) this.#emit({ origin: this.#origin, changes });
  }

  #emit(batch: ChangeBatch): void {
    for (const listener of [...this.#listeners]) listener(batch);
  }

  #onSheetChange(change: Change): void {
    if (change.kind === 'rows' || change.kind === 'columns') {
      this.#followShift(change);
      for (const listener of this.#shiftListeners) listener(change);
    }
    this.report(change);
  }

  /** Tables, names and formulas follow rows and columns put in or taken out. */
  #followShift(change: Shift): void {
    for (const table of [...this.tables]) {
      if (table.sheet !== change.sheet) continue;
      const to = shiftArea(table.area, change);
      if (to) table.area = to;
      else removeWhere(this.tables, (item) => item === table);
    }
    this.#rewriteFormulas((formula, home) =>
      shiftReferences(
        formula,
        home,
        change.sheet.name,
        change.kind as 'rows' | 'columns',
        change.at,
        change.count,
      ),
    );
  }

  #rewriteFormulas(rewrite: (formula: string, home: string) => string): void {
    for (const sheet of this.#sheets) {
      for (const row of sheet.cells.rowsIn(0, sheet.cells.height)) {
        const width = sheet.cells.width(row);
        for (let column = 0; column < width; column += 1) {
          const before = sheet.cells.formula(row, column);
          if (before !== null) sheet.cells.setFormula(row, column, rewrite(before, sheet.name));
        }
      }
    }
    let touched = false;
    for (const name of this.names) {
      const after = rewrite(name.formula, name.scope?.name ?? '');
      touched ||= after !== name.formula;
      name.formula = after;
    }
    if (touched) this.report({ kind: 'names' });
  }

  #freeSheetName(): string {
    for (let n = this.#sheets.length + 1; ; n += 1) if (!this.sheet(`Sheet${n}`)) return `Sheet${n}`;
  }

  #checkSheetName(name: string, renaming: Sheet | null): void {
    if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw new ApiError('InvalidArgument', `Not a sheet name Excel allows: "${name}".`);
    }
    const taken = this.sheet(name);
    if (taken && taken !== renaming) {
      throw new ApiError(
        'ItemAlreadyExists',
        `A resource with the same name or identifier already exists: ${name}.`,
      );
    }
  }
}

/** A new workbook with one empty sheet. */
export function newWorkbook(sheetName = 'Sheet1'): Workbook {
  const workbook = new Workbook();
  workbook.transact('load', () => workbook.addSheet(sheetName));
  return workbook;
}

function checkDefinedName(name: string): void {
  const allowed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!allowed || parseArea(name) || /^[RrCc]$/.test(name)) {
    throw new ApiError('InvalidArgument', `Not a name Excel allows: "${name}".`);
  }
}

function removeWhere<T>(list: T[], unwanted: (item: T) => boolean): void {
  for (let at = list.length - 1; at >= 0; at -= 1) if (unwanted(list[at]!)) list.splice(at, 1);
}
