import type { Area } from '../core/grid';
import { isOurName, isTagged, RESULT_HEADERS } from '../core/markers';
import { isOurNote, removeNotes } from './notes';
import { readSheet } from './read-grid';
import { removeRecord, restoreOriginal } from './restore';
import { rowCellsEnd } from './sheet-scan';
import { SheetPatch } from './sheet-patch';
import { pointsToWidth, readWidths, STANDARD_WIDTH } from './units';
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
    removeBlock(patch, ours.area, ourColumns(workbook, sheet, ours.area, widths), widths);
  }
  removeMarks(patch);
  patch.flush();
  removeNames(workbook, (name, owner) => owner === sheet.name && isOurName(name));
}

/**
 * The columns of a block that are ours: all, unless there are more than we wrote. Then someone has put
 * columns of his own in between, whose headers are none of ours.
 */
function ourColumns(
  workbook: Workbook,
  sheet: SheetInfo,
  area: Area,
  widths: readonly number[] | null,
): readonly number[] {
  const all = Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at);
  // A program that drops the widths leaves what we usually write to go by.
  if (all.length <= (widths?.length ?? RESULT_HEADERS.length)) return all;
  const { values, top, left } = readSheet(workbook, sheet.name);
  const headers = values[area.top - top] ?? [];
  return all.filter((column) => RESULT_HEADERS.includes(String(headers[column - left])));
}

/** Takes out our cells and gives their columns the widths back that they had, in points. */
function removeBlock(
  patch: SheetPatch,
  area: Area,
  columns: readonly number[],
  widths: readonly number[] | null,
): void {
  const isOurs = new Set(columns);
  const { scan } = patch;
  for (let r = 0; r < scan.rowNumbers.length; r++) {
    const row = scan.rowNumbers.at(r);
    if (row < area.top || row > area.bottom) continue;
    for (let cell = scan.rowCells.at(r); cell < rowCellsEnd(scan, r); cell++) {
      const column = scan.cellColumns.at(cell);
      if (isOurs.has(column)) patch.removeCell(row, column);
    }
  }
  columns.forEach((column, at) => {
    const points = widths?.[at];
    const width = points === undefined || points === STANDARD_WIDTH ? null : pointsToWidth(points);
    patch.setColumn(column, { width });
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
