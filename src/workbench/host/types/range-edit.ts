import type { Area } from '../../../core/grid';
import { area as areaOf, columnCount, isEntireColumn, isEntireRow, rowCount } from '../address';
import { moveReferences } from '../formula-references';
import type { CellEntry, Sheet } from '../model';
import type { Host, RangeTarget, WireObject } from '../wire-type';
import { requireAllowed, requireWholeMerges } from './access';
import { choice } from './arguments';
import { requireWritable } from './range-values';
import { rangeObject, otherRange } from './range';

/** Changes of a range as a whole: clearing, inserting, deleting, copying. */

export function clear(target: RangeTarget, applyTo: unknown): void {
  const { sheet, area } = target;
  const what = choice(
    applyTo ?? 'All',
    ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'],
    'applyTo',
  );
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    requireWritable(target);
    requireWholeMerges(sheet, area);
    sheet.clearContents(area);
  }
  if (what === 'All' || what === 'Formats') {
    requireAllowed(sheet, 'allowFormatCells');
    sheet.clearFormats(area);
    if (what === 'All') {
      sheet.unmerge(area);
      sheet.setValidation(area, null);
    }
  }
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') sheet.clearHyperlinks(area);
}

/** Merging keeps the first cell's value only. */
export function keepFirstValue(sheet: Sheet, area: Area): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const first = row === area.top && column === area.left;
      if (!first && isFilled(sheet, row, column)) sheet.write(row, column, { value: null });
    }
  }
}

export function insertCells({ sheet, area }: RangeTarget, shift: unknown): WireObject {
  const direction = choice(shift, ['Down', 'Right'], 'shift');
  requireAllowed(sheet, direction === 'Down' ? 'allowInsertRows' : 'allowInsertColumns');
  if (isEntireRow(area)) sheet.shiftRows(area.top, rowCount(area));
  else if (isEntireColumn(area)) sheet.shiftColumns(area.left, columnCount(area));
  else
    moveBlock(
      sheet,
      area,
      direction === 'Down' ? rowCount(area) : 0,
      direction === 'Right' ? columnCount(area) : 0,
    );
  return rangeObject(sheet, area);
}

export function deleteCells({ sheet, area }: RangeTarget, shift: unknown): void {
  const direction = choice(shift, ['Up', 'Left'], 'shift');
  requireAllowed(sheet, direction === 'Up' ? 'allowDeleteRows' : 'allowDeleteColumns');
  if (isEntireRow(area)) sheet.shiftRows(area.top, -rowCount(area));
  else if (isEntireColumn(area)) sheet.shiftColumns(area.left, -columnCount(area));
  else
    moveBlock(
      sheet,
      area,
      direction === 'Up' ? -rowCount(area) : 0,
      direction === 'Left' ? -columnCount(area) : 0,
    );
}

/** Moves the cells below (or right of) an area: values, formulas and styles, not what hangs on the sheet. */
function moveBlock(sheet: Sheet, area: Area, down: number, right: number): void {
  const used = sheet.usedRange(false);
  const tail = down !== 0 ? { ...area, bottom: used?.bottom ?? 0 } : { ...area, right: used?.right ?? 0 };
  if (tail.bottom < tail.top || tail.right < tail.left) return;
  requireWholeMerges(sheet, tail);
  const rows: { entry: CellEntry; style: number }[][] = [];
  for (let row = tail.top; row <= tail.bottom; row += 1) {
    const line = [];
    for (let column = tail.left; column <= tail.right; column += 1) {
      line.push({ entry: entryAt(sheet, row, column), style: sheet.styleIndex(row, column) });
    }
    rows.push(line);
  }
  sheet.clearContents(tail);
  sheet.clearFormats(tail);
  rows.forEach((line, r) =>
    line.forEach(({ entry, style }, c) => {
      const [row, column] = [tail.top + r + down, tail.left + c + right];
      if (row < area.top || column < area.left) return;
      sheet.write(row, column, entry);
      sheet.setStyleIndex(row, column, style);
    }),
  );
}

function entryAt(sheet: Sheet, row: number, column: number): CellEntry {
  const formula = sheet.formula(row, column);
  return { value: sheet.value(row, column), ...(formula === null ? {} : { formula }) };
}

export function copyFrom(
  target: RangeTarget,
  source: unknown,
  copyType: unknown,
  skipBlanks: boolean,
  transpose: boolean,
  host: Host,
): void {
  const from = otherRange(target, source, host);
  const what = choice(copyType ?? 'All', ['All', 'Formulas', 'Values', 'Formats'], 'copyType');
  const size = { rows: rowCount(from.area), columns: columnCount(from.area) };
  const turned = transpose ? { rows: size.columns, columns: size.rows } : size;
  const rows = Math.max(turned.rows, Math.floor(rowCount(target.area) / turned.rows) * turned.rows);
  const columns = Math.max(
    turned.columns,
    Math.floor(columnCount(target.area) / turned.columns) * turned.columns,
  );
  const into = areaOf(target.area.top, target.area.left, rows, columns);
  requireWritable({ sheet: target.sheet, area: into });
  const copies = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => {
      const [y, x] = transpose ? [c % size.rows, r % size.columns] : [r % size.rows, c % size.columns];
      const [row, column] = [from.area.top + y, from.area.left + x];
      const entry = entryAt(from.sheet, row, column);
      return {
        entry:
          what === 'Values'
            ? { value: entry.value }
            : movedTo(entry, into.top + r - row, into.left + c - column),
        style: from.sheet.styleIndex(row, column),
      };
    }),
  );
  copies.forEach((line, r) =>
    line.forEach(({ entry, style }, c) => {
      const [row, column] = [into.top + r, into.left + c];
      const blank = entry.value === null && entry.formula === undefined;
      if (what !== 'Formats' && !(skipBlanks && blank)) target.sheet.write(row, column, entry);
      if (what === 'All' || what === 'Formats') target.sheet.setStyleIndex(row, column, style);
    }),
  );
}

/** A cell's content as it is copied so many rows down and columns to the right. */
function movedTo(entry: CellEntry, down: number, right: number): CellEntry {
  return entry.formula === undefined
    ? entry
    : { ...entry, formula: moveReferences(entry.formula, down, right) };
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  return sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
}
