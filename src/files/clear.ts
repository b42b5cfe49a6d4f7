import type { Area } from '../core/grid';
import { isOurName, isTagged } from '../core/markers';
import { isOurNote, removeNotes } from './notes';
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
  if (ours) removeBlock(patch, ours.area, readWidths(ours.comment));
  removeMarks(patch);
  patch.flush();
  removeNames(workbook, (name, owner) => owner === sheet.name && isOurName(name));
}

/** Takes out our cells and gives their columns the widths back that they had, in points. */
function removeBlock(patch: SheetPatch, area: Area, widths: readonly number[] | null): void {
  const { scan } = patch;
  for (let r = 0; r < scan.rowNumbers.length; r++) {
    const row = scan.rowNumbers.at(r);
    if (row < area.top || row > area.bottom) continue;
    for (let cell = scan.rowCells.at(r); cell < rowCellsEnd(scan, r); cell++) {
      const column = scan.cellColumns.at(cell);
      if (column >= area.left && column <= area.right) patch.removeCell(row, column);
    }
  }
  for (let column = area.left; column <= area.right; column++) {
    const points = widths?.[column - area.left];
    const width = points === undefined || points === STANDARD_WIDTH ? null : pointsToWidth(points);
    patch.setColumn(column, { width });
  }
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
