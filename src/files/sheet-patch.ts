import type { CellValue } from '../core/grid';
import { areaName, cellName, MAX_COLUMNS, MAX_ROWS, parseArea } from './a1';
import { escapeCellText, formulaXml, MAX_TEXT, needsPreserve } from './cell-text';
import { storedFormula } from './formula-names';
import { appendTo } from './package';
import { fail } from './problem';
import { SharedFormulas } from './read-grid';
import type { SharedStringsWriter } from './shared-strings';
import type { SheetScan } from './sheet-scan';
import { findCell, findRow, rowCellsEnd } from './sheet-scan';
import { Splices } from './splices';
import type { SheetInfo, Workbook } from './workbook';
import type { XmlElement } from './xml';
import { child, childrenOf, escapeAttribute, escapeText, numeric, parseTree } from './xml';

/** The order the format asks for inside worksheet. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

const ERROR_VALUES = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
]);

/** What a cell is to hold. */
export interface CellContent {
  readonly value: CellValue;
  /** As typed, with or without `=`; the value is then its cached result. */
  readonly formula?: string | undefined;
}

/**
 * One text of pieces. Added up with `+` they would stay apart in memory until the sheet is written, several
 * times as large: for results of 50,000 rows more than a hundred megabytes.
 */
const flat = (pieces: readonly string[]): string => pieces.join('');

/**
 * A cell element. Text goes to the shared strings where a writer is given, else into the cell itself; a
 * text that starts with `=` stays text.
 * @throws FileProblem `text-too-long`, `number-not-finite`
 */
export function cellXml(
  prefix: string,
  sheet: string,
  row: number,
  column: number,
  style: number,
  content: CellContent,
  strings?: SharedStringsWriter,
): string {
  const { value, formula } = content;
  const place = cellName(row, column);
  const p = prefix;
  const open = `<${p}c r="${place}"${style === 0 ? '' : ` s="${style}"`}`;
  const f = formula === undefined ? '' : `<${p}f>${formulaXml(storedFormula(formula))}</${p}f>`;
  const close = `</${p}c>`;
  if (value === null || (value === '' && f === '')) return f === '' ? `${open}/>` : `${open}>${f}${close}`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) fail('number-not-finite', { sheet, place });
    return flat([open, '>', f, `<${p}v>`, Object.is(value, -0) ? '0' : String(value), `</${p}v>`, close]);
  }
  if (typeof value === 'boolean') return `${open} t="b">${f}<${p}v>${value ? 1 : 0}</${p}v>${close}`;
  if (strings && f === '')
    return flat([open, ` t="s"><${p}v>`, String(strings.index(value, sheet, place)), `</${p}v>`, close]);
  if (value.length > MAX_TEXT) fail('text-too-long', { sheet, place, length: value.length, limit: MAX_TEXT });
  const text = escapeText(escapeCellText(value));
  if (f !== '') {
    const type = ERROR_VALUES.has(value) ? 'e' : 'str';
    return `${open} t="${type}">${f}<${p}v>${text}</${p}v>${close}`;
  }
  const space = needsPreserve(value) ? ' xml:space="preserve"' : '';
  return `${open} t="inlineStr"><${p}is><${p}t${space}>${text}</${p}t></${p}is>${close}`;
}

export interface ColumnChange {
  /** As in the file; null gives the sheet's default back. */
  readonly width?: number | null;
  readonly hidden?: boolean;
}

export interface RowChange {
  /** Points; null lets the height follow the content again. */
  readonly height?: number | null;
  readonly hidden?: boolean;
}

/** Excel's own default column, in the file's unit. */
const DEFAULT_WIDTH = '9.140625';

function spell(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

/** A row's or column's attributes with its size and hiding changed. */
function changedAttributes(
  attributes: Readonly<Record<string, string>>,
  change: { readonly hidden?: boolean },
  sizeName: string,
  customName: string,
  size: number | null | undefined,
): Record<string, string> {
  const gone = size === null ? [sizeName, customName] : [];
  const kept = Object.entries(attributes).filter(([name]) => !gone.includes(name));
  const changed: Record<string, string> = Object.fromEntries(kept);
  if (size != null) {
    changed[sizeName] = String(size);
    changed[customName] = '1';
  }
  if (change.hidden === true) changed['hidden'] = '1';
  else if (change.hidden === false) delete changed['hidden'];
  return changed;
}

/** Changes of one sheet, cut into its text in one go by `flush`. */
export class SheetPatch {
  readonly scan: SheetScan;
  readonly prefix: string;
  private readonly splices = new Splices();
  /** By row, then column: the new element, '' to take the cell out. */
  private readonly cells = new Map<number, Map<number, string>>();
  private readonly columns = new Map<number, ColumnChange>();
  private readonly rows = new Map<number, RowChange>();
  private formulasTouched = false;

  constructor(
    private readonly workbook: Workbook,
    readonly sheet: SheetInfo,
  ) {
    this.scan = workbook.scan(sheet);
    this.prefix = this.scan.prefix;
  }

  /** Style id of a cell as it stands, 0 where there is none. */
  styleAt(row: number, column: number): number {
    const r = findRow(this.scan, row);
    const cell = r < 0 ? -1 : findCell(this.scan, r, column);
    return cell < 0 ? 0 : this.scan.cellStyles.at(cell);
  }

  setCell(
    row: number,
    column: number,
    style: number,
    content: CellContent,
    strings?: SharedStringsWriter,
  ): void {
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) {
      fail('off-sheet', { sheet: this.sheet.name, place: `${row + 1}:${column + 1}` });
    }
    if (content.formula !== undefined) this.formulasTouched = true;
    this.putCell(row, column, cellXml(this.prefix, this.sheet.name, row, column, style, content, strings));
  }

  /** Takes a cell's element out of its row. */
  removeCell(row: number, column: number): void {
    const r = findRow(this.scan, row);
    if (r >= 0 && findCell(this.scan, r, column) >= 0) this.putCell(row, column, '');
  }

  private putCell(row: number, column: number, xml: string): void {
    let cells = this.cells.get(row);
    if (!cells) this.cells.set(row, (cells = new Map()));
    cells.set(column, xml);
  }

  /** Changes a column; its other properties stay. */
  setColumn(column: number, change: ColumnChange): void {
    this.columns.set(column, { ...this.columns.get(column), ...change });
  }

  /** Changes a row; its other properties stay. */
  setRow(row: number, change: RowChange): void {
    this.rows.set(row, { ...this.rows.get(row), ...change });
  }

  /** Width of a column as in the file; null is the sheet's default. */
  widthAt(column: number): number | null {
    for (const { attributes } of childrenOf(child(this.scan.root, 'cols'), 'col')) {
      const min = (numeric(attributes['min']) ?? 1) - 1;
      if (column >= min && column < (numeric(attributes['max']) ?? min + 1))
        return numeric(attributes['width']) ?? null;
    }
    return null;
  }

  /** Puts an element where the format wants it among the sheet's children, after its like. */
  insertChild(local: string, xml: string): void {
    const rank = ORDER.indexOf(local);
    const next = this.scan.root.children.find((c) => ORDER.indexOf(c.local) > rank);
    if (next) this.splices.insert(next.start, xml);
    else appendTo(this.splices, this.scan.root, xml, this.scan.text);
  }

  /** Takes an element of the sheet (not a row or cell) out of the text. */
  removeElement(element: XmlElement): void {
    this.splices.replace(element.start, element.end, '');
  }

  appendToElement(element: XmlElement, xml: string): void {
    appendTo(this.splices, element, xml, this.scan.text);
  }

  /** The prefix bound to relationship ids on the sheet's root, and the declaration it needs if none is. */
  relationshipAttribute(id: string): string {
    const space = this.workbook.relationshipBase.replace(/\/$/, '');
    const bound = Object.entries(this.scan.root.attributes).find(
      ([name, value]) => name.startsWith('xmlns:') && value === space,
    );
    return bound ? `${bound[0].slice(6)}:id="${id}"` : `xmlns:r="${space}" r:id="${id}"`;
  }

  /** Makes the changes. The patch must not be used afterwards. */
  flush(): void {
    this.checkArrays();
    this.expandSharedGroups();
    this.spliceColumns();
    this.spliceDimension();
    this.spliceRows();
    if (!this.splices.isEmpty) {
      this.workbook.pack.patch(this.sheet.part, this.splices);
      // What was read of the old text is no use any more, and large.
      this.workbook.release(this.sheet);
    }
    if (this.formulasTouched) dropCalculationChain(this.workbook);
  }

  private touched(row: number, column: number): boolean {
    return this.cells.get(row)?.has(column) ?? false;
  }

  /** Part of an array formula cannot be changed, in Excel as here. */
  private checkArrays(): void {
    if (this.cells.size === 0) return;
    for (const [cell, formula] of this.scan.formulas) {
      if ((formula.kind !== 'array' && formula.kind !== 'dataTable') || formula.ref === undefined) continue;
      const area = parseArea(formula.ref);
      if (!area || (area.top === area.bottom && area.left === area.right)) continue;
      let inside = 0;
      for (const [row, cells] of this.cells) {
        if (row < area.top || row > area.bottom) continue;
        for (const column of cells.keys()) if (column >= area.left && column <= area.right) inside++;
      }
      const all = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (inside > 0 && inside < all) {
        fail('array-formula-part', {
          sheet: this.sheet.name,
          place: cellName(area.top, this.scan.cellColumns.at(cell)),
          area: areaName(area),
        });
      }
    }
  }

  /**
   * When the master of a shared formula is overwritten, its members would lose their text: each of the
   * group gets a formula of its own first.
   */
  private expandSharedGroups(): void {
    const { scan } = this;
    if (this.cells.size === 0 || scan.formulas.size === 0) return;
    const lost = new Set<string>();
    const members: { cell: number; row: number; group: string }[] = [];
    let r = 0;
    for (const [cell, formula] of scan.formulas) {
      while (r + 1 < scan.rowCells.length && rowCellsEnd(scan, r) <= cell) r++;
      const row = scan.rowNumbers.at(r);
      const column = scan.cellColumns.at(cell);
      if (this.touched(row, column)) this.formulasTouched = true;
      if (formula.kind !== 'shared' || formula.group === undefined) continue;
      members.push({ cell, row, group: formula.group });
      if (formula.ref !== undefined && formula.text !== '' && this.touched(row, column))
        lost.add(formula.group);
    }
    if (lost.size === 0) return;
    const shared = new SharedFormulas();
    for (const { cell, row, group } of members) {
      const column = scan.cellColumns.at(cell);
      const text = shared.text(scan.formulas.get(cell)!, row, column);
      if (!lost.has(group) || this.touched(row, column) || text === null) continue;
      const start = scan.cellStarts.at(cell);
      const source = scan.text.slice(start, scan.cellEnds.at(cell));
      const f = child(parseTree(scan.part, source), 'f');
      if (f)
        this.splices.replace(start + f.start, start + f.end, `<${f.name}>${formulaXml(text)}</${f.name}>`);
    }
  }

  private spliceRows(): void {
    const { scan, splices } = this;
    const rows = [...new Set([...this.cells.keys(), ...this.rows.keys()])].sort((a, b) => a - b);
    const fresh: string[] = [];
    let inserted = false;
    for (const row of rows) {
      const cells = [...(this.cells.get(row) ?? [])].sort((a, b) => a[0] - b[0]);
      const r = findRow(scan, row);
      if (r >= 0) {
        this.spliceRow(r, row, cells);
        this.cells.delete(row);
        continue;
      }
      const inner = cells.map(([, xml]) => xml).join('');
      const change = this.rows.get(row);
      if (inner === '' && !change) continue;
      inserted = true;
      const attributes = changedAttributes(
        { r: String(row + 1) },
        change ?? {},
        'ht',
        'customHeight',
        change?.height,
      );
      const xml = `<${this.prefix}row${spell(attributes)}>${inner}</${this.prefix}row>`;
      const next = -1 - r;
      if (next < scan.rowNumbers.length) splices.insert(scan.rowStarts.at(next), xml);
      else fresh.push(xml);
    }
    if (fresh.length > 0) appendTo(splices, scan.data, fresh.join(''), scan.text);
    // Rows that only count on from the one before would move when a row is put in before them.
    if (!scan.implicitRows || !inserted) return;
    for (let r = 0; r < scan.rowNumbers.length; r++) {
      if (this.rows.has(scan.rowNumbers.at(r))) continue;
      this.spellOut(scan.rowStarts.at(r), scan.rowOpenEnds.at(r), `${scan.rowNumbers.at(r) + 1}`);
    }
  }

  /** Gives a tag its `r` where it has none. */
  private spellOut(start: number, openEnd: number, reference: string): void {
    const tag = this.scan.text.slice(start, openEnd);
    const opened = parseTree(this.scan.part, tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`);
    if (opened.attributes['r'] !== undefined) return;
    this.splices.insert(start + 1 + opened.name.length, ` r="${reference}"`);
  }

  private spliceRow(r: number, row: number, cells: readonly (readonly [number, string])[]): void {
    const { scan, splices } = this;
    const from = scan.rowCells.at(r);
    const end = rowCellsEnd(scan, r);
    const openEnd = scan.rowOpenEnds.at(r);
    const selfClosing = scan.text[openEnd - 2] === '/';
    const change = this.rows.get(row);
    if (change) {
      const inner = selfClosing ? cells.map(([, xml]) => xml).join('') : '';
      const start = scan.rowStarts.at(r);
      const tag = scan.text.slice(start, openEnd);
      const { attributes } = parseTree(scan.part, selfClosing ? tag : `${tag.slice(0, -1)}/>`);
      const changed = changedAttributes(
        { ...attributes, r: String(row + 1) },
        change,
        'ht',
        'customHeight',
        change.height,
      );
      const open = `<${this.prefix}row${spell(changed)}`;
      if (!selfClosing) splices.replace(start, openEnd, `${open}>`);
      else
        splices.replace(start, openEnd, inner === '' ? `${open}/>` : `${open}>${inner}</${this.prefix}row>`);
    }
    if (selfClosing) {
      if (change) return;
      const inner = cells.map(([, xml]) => xml).join('');
      if (inner !== '') splices.replace(openEnd - 2, openEnd, `>${inner}</${this.prefix}row>`);
      return;
    }
    let cell = from;
    // Cells that go in side by side are one change: result columns would else be eight in every row.
    let run: string[] = [];
    let runAt = -1;
    const insertRun = (): void => {
      if (run.length > 0) splices.insert(runAt, run.join(''));
      run = [];
    };
    for (const [column, xml] of cells) {
      while (cell < end && scan.cellColumns.at(cell) < column) cell++;
      if (cell < end && scan.cellColumns.at(cell) === column) {
        insertRun();
        splices.replace(scan.cellStarts.at(cell), scan.cellEnds.at(cell), xml);
        cell++;
        continue;
      }
      const at = cell < end ? scan.cellStarts.at(cell) : scan.rowCloseStarts.at(r);
      if (at !== runAt) insertRun();
      runAt = at;
      run.push(xml);
    }
    insertRun();
    if (!scan.implicitCells) return;
    for (let i = from; i < end; i++) {
      if (this.touched(row, scan.cellColumns.at(i))) continue;
      const start = scan.cellStarts.at(i);
      this.spellOut(start, scan.text.indexOf('>', start) + 1, cellName(row, scan.cellColumns.at(i)));
    }
  }

  private spliceColumns(): void {
    if (this.columns.size === 0) return;
    const { scan, splices } = this;
    const p = this.prefix;
    const cols = child(scan.root, 'cols');
    const pending = new Map(this.columns);
    const element = (
      base: Record<string, string>,
      first: number,
      last: number,
      change?: ColumnChange,
    ): string => {
      const attributes = { ...base, min: String(first + 1), max: String(last + 1) };
      if (!change) return `<${p}col${spell(attributes)}/>`;
      const changed = changedAttributes(attributes, change, 'width', 'customWidth', change.width);
      // A column element needs a width to be valid.
      if (changed['width'] === undefined) changed['width'] = DEFAULT_WIDTH;
      return `<${p}col${spell(changed)}/>`;
    };
    /** New columns up to (not including) a column, in order. */
    const freshBefore = (limit: number): string => {
      const columns = [...pending.keys()].filter((column) => column < limit).sort((a, b) => a - b);
      const xml = columns
        .map((column) => element({ min: '', max: '' }, column, column, pending.get(column)!))
        .join('');
      columns.forEach((column) => pending.delete(column));
      return xml;
    };
    for (const col of childrenOf(cols, 'col')) {
      const min = (numeric(col.attributes['min']) ?? 1) - 1;
      const max = (numeric(col.attributes['max']) ?? min + 1) - 1;
      splices.insert(col.start, freshBefore(min));
      const inside = [...pending.keys()]
        .filter((column) => column >= min && column <= max)
        .sort((a, b) => a - b);
      if (inside.length === 0) continue;
      const pieces: string[] = [];
      let next = min;
      for (const column of inside) {
        if (next < column) pieces.push(element(col.attributes, next, column - 1));
        const change = pending.get(column)!;
        pending.delete(column);
        next = column + 1;
        const bare = change.width === null && col.attributes['style'] === undefined && change.hidden !== true;
        if (!bare) pieces.push(element(col.attributes, column, column, change));
      }
      if (next <= max) pieces.push(element(col.attributes, next, max));
      splices.replace(col.start, col.end, pieces.join(''));
    }
    for (const [column, change] of [...pending])
      if (change.width === null && !change.hidden) pending.delete(column);
    const last = freshBefore(Infinity);
    if (last === '') return;
    if (cols) appendTo(splices, cols, last, scan.text);
    else splices.insert(scan.data.start, `<${p}cols>${last}</${p}cols>`);
  }

  /** Widens the sheet's stated extent; a hint that some readers trust. */
  private spliceDimension(): void {
    const dimension = child(this.scan.root, 'dimension');
    const reference = dimension?.attributes['ref'];
    if (!dimension || reference === undefined) return;
    const stated = parseArea(reference);
    if (!stated) return;
    let { top, left, bottom, right } = stated;
    for (const [row, cells] of this.cells) {
      for (const [column, xml] of cells) {
        if (xml === '') continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    const grown = areaName({ top, left, bottom, right });
    if (grown === areaName(stated)) return;
    const tag = this.scan.text.slice(dimension.start, dimension.openEnd);
    const at = dimension.start + tag.indexOf(reference);
    this.splices.replace(at, at + reference.length, grown);
  }
}

/**
 * The calculation chain lists cells with formulas; one that names a cell without a formula makes Excel
 * offer a repair. Excel builds it anew when it is missing.
 */
function dropCalculationChain(workbook: Workbook): void {
  const { pack } = workbook;
  const chain = workbook.related(workbook.part, 'calcChain');
  if (!chain) return;
  pack.remove(chain.target);
  pack.undeclareType(chain.target);
  pack.unrelate(workbook.part, chain.id);
}
