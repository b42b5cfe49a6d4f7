import type { Area, CellValue, Grid } from '../core/grid';
import { resultBlockOf } from '../core/result-columns';
import { parseArea } from './a1';
import { shownFormula } from './formula-names';
import { fail } from './problem';
import { moveFormula } from './shared-formula';
import type { CellFormula, SheetScan } from './sheet-scan';
import { rowCellsEnd } from './sheet-scan';
import type { Workbook } from './workbook';
import { child, childrenOf } from './xml';

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Shared formulas by group, from their masters. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  /** Formula as stored, without `=`, at a 0-based place; null for a member whose master is missing. */
  text(formula: CellFormula, row: number, column: number): string | null {
    if (formula.kind !== 'shared' || formula.group === undefined)
      return formula.text === '' ? null : formula.text;
    if (formula.text !== '') {
      if (formula.ref !== undefined) this.masters.set(formula.group, { text: formula.text, row, column });
      return formula.text;
    }
    const master = this.masters.get(formula.group);
    return master ? moveFormula(master.text, row - master.row, column - master.column) : null;
  }
}

/** Whether a cell says anything: a value or a formula, not merely a format. */
function hasContent(scan: SheetScan, cell: number): boolean {
  const value = scan.values[cell];
  return (value !== null && value !== '') || scan.formulas.has(cell);
}

/** The area of cells with content; null for an empty sheet. Formatted empty cells do not count. */
export function usedArea(scan: SheetScan): Area | null {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (let r = 0; r < scan.rowNumbers.length; r++) {
    const from = scan.rowCells.at(r);
    const end = rowCellsEnd(scan, r);
    let first = from;
    while (first < end && !hasContent(scan, first)) first++;
    if (first === end) continue;
    let last = end - 1;
    while (!hasContent(scan, last)) last--;
    if (top < 0) top = scan.rowNumbers.at(r);
    bottom = scan.rowNumbers.at(r);
    left = Math.min(left, scan.cellColumns.at(first));
    right = Math.max(right, scan.cellColumns.at(last));
  }
  return top < 0 ? null : { top, left, bottom, right };
}

const EMPTY_ROW: readonly CellValue[] = [];

/** Merged areas of a sheet. */
export function mergesOf(scan: SheetScan): Area[] {
  return childrenOf(child(scan.root, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    const area = parseArea(merge.attributes['ref'] ?? '');
    return area ? [area] : [];
  });
}

function isSame(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  return one.length === other.length && one.every((format, at) => format === other[at]);
}

/**
 * A sheet's used range: values raw, formulas by their cached value. Rows end at their last cell with
 * content; blank rows are empty.
 * @throws FileProblem `sheet-missing`, `too-many-cells`, or what is wrong with the sheet's part
 */
export function readSheet(workbook: Workbook, name: string): Grid {
  const sheet = workbook.sheet(name);
  const scan = workbook.scan(sheet);
  const area = usedArea(scan);
  const top = area?.top ?? 0;
  const left = area?.left ?? 0;
  const styles = workbook.numberFormats();
  const shared = new SharedFormulas();
  const values: (readonly CellValue[])[] = [];
  const formats: (readonly (string | null)[] | undefined)[] = [];
  const formulas: (readonly (string | null)[] | undefined)[] = [];
  const hiddenRows = new Set<number>();
  let lastFormats: readonly (string | null)[] = [];
  let cells = 0;
  for (let r = 0; area && r < scan.rowNumbers.length; r++) {
    const row = scan.rowNumbers.at(r);
    if (row < top || row > area.bottom) continue;
    if (scan.rowHidden.at(r) === 1) hiddenRows.add(row);
    const from = scan.rowCells.at(r);
    let end = rowCellsEnd(scan, r);
    while (end > from && !hasContent(scan, end - 1)) end--;
    while (values.length < row - top) values.push(EMPTY_ROW);
    if (end === from) {
      values.push(EMPTY_ROW);
      continue;
    }
    const width = scan.cellColumns.at(end - 1) - left + 1;
    cells += width;
    if (cells > workbook.limits.cells)
      fail('too-many-cells', { sheet: sheet.name, limit: workbook.limits.cells });
    // Made as long as they will be: a million cells appended one by one take twice the memory.
    const rowValues = new Array<CellValue>(width).fill(null);
    const rowFormats = new Array<string | null>(width).fill(null);
    let rowFormulas: (string | null)[] | undefined;
    for (let cell = from; cell < end; cell++) {
      const column = scan.cellColumns.at(cell) - left;
      // A formatted cell left of everything with content is outside the used range.
      if (column < 0) continue;
      rowValues[column] = scan.values[cell]!;
      rowFormats[column] = styles[scan.cellStyles.at(cell)] ?? 'General';
      const formula = scan.formulas.get(cell);
      if (formula) {
        const text = shared.text(formula, row, column + left);
        rowFormulas ??= new Array<string | null>(width).fill(null);
        rowFormulas[column] = text === null ? null : '=' + shownFormula(text);
      }
    }
    values.push(rowValues);
    // Row after row is formatted alike: one list serves them all.
    if (!isSame(rowFormats, lastFormats)) lastFormats = rowFormats;
    formats[row - top] = lastFormats;
    if (rowFormulas) formulas[row - top] = rowFormulas;
  }
  formats.length = formulas.length = values.length;
  const block = workbook.ourArea(sheet.name)?.area;
  return {
    name: sheet.name,
    top,
    left,
    values,
    formats,
    formulas,
    hiddenRows,
    merges: mergesOf(scan),
    date1904: workbook.date1904,
    ...resultBlockOf(block, { values, top, left }),
  };
}

/** Whether a place is inside an area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
