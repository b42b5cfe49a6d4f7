import type { Area } from '../core/grid';
import { isOurName, isTagged } from '../core/markers';
import { resultColumns, type ResultColumns } from '../core/result-columns';
import { readWidths } from '../core/stored-widths';
import { isOurNote, removeNotes } from './notes';
import { removeRecord, restoreOriginal } from './restore';
import { findCell, findRow, rowCellsEnd } from './sheet-scan';
import { SheetPatch } from './sheet-patch';
import { pointsToWidth, STANDARD_WIDTH } from './units';
import type { SheetInfo, Workbook } from './workbook';
import { removeNames, removeSheet } from './workbook-patch';
import { childrenOf } from './xml';

/**
 * Takes what is ours out of one sheet by what can be seen in it: the block our hidden name points to,
 * the marks that look at the block, our notes. This works for workbooks that Excel saved in between.
 */
export function clearSheet(workbook: Workbook, sheet: SheetInfo): void {
  removeNotes(workbook, sheet, isOurNote);
  if (!workbook.isAnnotated(sheet.name)) return;
  const patch = new SheetPatch(workbook, sheet);
  // Someone may have deleted our columns: the marks are still there.
  const ours = workbook.ourArea(sheet.name);
  if (ours) {
    const widths = readWidths(ours.comment);
    removeBlock(patch, ours.area, ourColumns(patch, ours.area, widths), widths);
  }
  removeMarks(patch);
  patch.flush();
  removeNames(workbook, (name, owner) => owner === sheet.name && isOurName(name));
}

/** Which columns of the block are ours, by their headers. */
function ourColumns({ scan }: SheetPatch, area: Area, widths: readonly number[] | null): ResultColumns {
  const row = findRow(scan, area.top);
  const headers = Array.from({ length: area.right - area.left + 1 }, (_, at) => {
    const cell = row < 0 ? -1 : findCell(scan, row, area.left + at);
    return cell < 0 ? null : scan.values[cell];
  });
  // A program that drops the widths leaves what we usually write to go by.
  return resultColumns(headers, widths?.length);
}

/** Takes out our cells and gives their columns the widths back that they had, in points. */
function removeBlock(
  patch: SheetPatch,
  area: Area,
  columns: ResultColumns,
  widths: readonly number[] | null,
): void {
  const isOurs = (column: number): boolean => (columns[column - area.left] ?? null) !== null;
  const { scan } = patch;
  for (let r = 0; r < scan.rowNumbers.length; r++) {
    const row = scan.rowNumbers.at(r);
    if (row < area.top || row > area.bottom) continue;
    for (let cell = scan.rowCells.at(r); cell < rowCellsEnd(scan, r); cell++) {
      const column = scan.cellColumns.at(cell);
      if (isOurs(column)) patch.removeCell(row, column);
    }
  }
  columns.forEach((index, at) => {
    if (index === null) return;
    const points = widths?.[index];
    const width = points === undefined || points === STANDARD_WIDTH ? null : pointsToWidth(points);
    patch.setColumn(area.left + at, { width });
  });
}

/** Takes out the conditional formats that carry our tag. */
function removeMarks(patch: SheetPatch): void {
  for (const list of childrenOf(patch.scan.root, 'conditionalFormatting')) {
    const rules = childrenOf(list, 'cfRule');
    const gone = rules.filter(
      (rule) =>
        rule.attributes['type'] === 'expression' &&
        childrenOf(rule, 'formula').some((formula) => isTagged(formula.text)),
    );
    if (gone.length === rules.length && gone.length > 0) patch.removeElement(list);
    else gone.forEach((rule) => patch.removeElement(rule));
  }
}

/** Whether a sheet is one we added: our hidden name covers it from its first cell. */
function isIssuesSheet(workbook: Workbook, sheet: SheetInfo): boolean {
  const ours = workbook.ourArea(sheet.name);
  return ours !== undefined && ours.area.top === 0 && ours.area.left === 0;
}

/**
 * Takes everything of ours out. A file as we saved it comes back equal to the original, part by part; in
 * one that another program saved since, what is ours is taken out by what can be seen, and the styles
 * we added stay behind unused. The original may itself be such a file: restored or not, it is looked through.
 */
export function clearAll(workbook: Workbook): void {
  if (!workbook.edited) workbook.pack.revert();
  workbook.annotated = false;
  workbook.stylesChanged();
  restoreOriginal(workbook);
  removeRecord(workbook);
  for (const sheet of workbook.sheets()) {
    if (isIssuesSheet(workbook, sheet)) removeSheet(workbook, sheet);
    else if (sheet.hasCells) clearSheet(workbook, sheet);
  }
  removeNames(workbook, (name, owner) => owner === null && isOurName(name));
}
