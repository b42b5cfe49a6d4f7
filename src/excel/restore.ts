import type { Area, CellValue } from '../core/grid';
import { writeWidths, type ColumnWidths } from '../core/stored-widths';
import { absoluteReference, areaColumns, without } from './addresses';
import { ExcelFault } from './faults';
import { addMarks, withoutSheet } from './marks';
import { findOurThings, type OurThings } from './our-things';
import { rangeOf } from './preflight';
import type { SheetGrid } from './read-grid';
import { runExcel } from './run';
import type { SavedBlock, SavedCells, SavedIssues, SavedPart, Snapshot, Written } from './snapshot';
import { findNotes, removeNotes } from './notes';
import { refuseIfChanged } from './unchanged';
import { setWidths } from './widths';
import { hold, literal, writeRows } from './write-cells';

/**
 * Puts a sheet back to what a snapshot says of our things: what a write that broke off left is mended, and
 * with an empty snapshot everything of ours is removed. It looks up what stands there now. Calling it twice
 * does no more than once.
 */
export function restore(snapshot: Snapshot): Promise<void> {
  return runExcel(async (context) => {
    const found = await findOurThings(context, snapshot.sheetId, snapshot.names);
    await restoreFound(context, found, snapshot);
  });
}

/**
 * Takes a write back. Results of an earlier run return only beside the rows they were made for: when the
 * sheet is no longer as it was reviewed for the write, it is refused with `changed-since-write`.
 */
export function undo({ before, reviewed }: Written): Promise<void> {
  return runExcel(async (context) => {
    const found = await findOurThings(context, before.sheetId, before.names);
    if (before.block) await refuseIfOthersStandThere(context, found, before.block, reviewed);
    await restoreFound(context, found, before);
  });
}

/** Rows in their places, and where our earlier columns stood nothing but our present ones. */
async function refuseIfOthersStandThere(
  context: Excel.RequestContext,
  found: OurThings,
  { parts }: SavedBlock,
  reviewed: SheetGrid,
): Promise<void> {
  const { sheet, own } = found;
  const earlier = parts.map(({ area }) => area);
  const places = earlier.flatMap((area) => without(area, own));
  const foreign = places.map((part) => rangeOf(sheet, part).getUsedRangeOrNullObject(true).load('address'));
  await context.sync();
  const taken = foreign.find((range) => !range.isNullObject);
  if (taken) throw new ExcelFault('changed-since-write', { address: withoutSheet(taken.address) });
  await refuseIfChanged(context, sheet, reviewed, [...own, ...earlier], 'changed-since-write');
}

async function restoreFound(
  context: Excel.RequestContext,
  found: OurThings,
  snapshot: Snapshot,
): Promise<void> {
  const notes = await findNotes(context, found.sheet);
  hold(context);
  removeNotes(notes);
  removeMarks(found);
  removeBlock(found);
  if (found.issuesSheet && !snapshot.issues) found.issuesSheet.delete();
  if (snapshot.block) nameBlock(found, snapshot.block, snapshot.names.block);
  else if (!found.blockName.isNullObject) found.blockName.delete();
  await context.sync();

  for (const part of snapshot.block?.parts ?? []) await writePart(context, found.sheet, part);
  if (snapshot.issues) await writeIssues(context, found, snapshot.issues, snapshot.names.issues);
  if (snapshot.marks.length > 0) {
    hold(context);
    addMarks(found.sheet, snapshot.marks);
    await context.sync();
  }
}

export function removeMarks(found: OurThings): void {
  for (const { format } of found.marks) format.delete();
}

/** Empties our block and takes back what we did to the look of its cells; the user's fills there stay. */
export function removeBlock(found: OurThings): void {
  const { sheet, block, own, columns, widths } = found;
  for (const area of own) {
    const range = rangeOf(sheet, area);
    range.clear(Excel.ClearApplyTo.contents);
    setNumberFormat(range, 'General');
    const header = range.getRow(0);
    header.format.font.bold = false;
    header.format.wrapText = false;
  }
  columns.forEach((index, at) => {
    const width = index === null ? undefined : widths?.[index];
    if (block && width !== undefined) setWidths(sheet, block.left + at, [width]);
  });
}

/** One format for a whole range: Excel takes a single value for it, which the type definitions do not say. */
function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function nameBlock(found: OurThings, saved: SavedBlock, name: string): void {
  setBlockName(found, name, saved.area, saved.widthsBefore ?? []);
}

/** Points our hidden name at an area, before anything is written there: what is named can always be cleared. */
export function setBlockName(
  found: OurThings,
  name: string,
  area: SavedBlock['area'],
  widths: ColumnWidths,
): void {
  if (!found.blockName.isNullObject) found.blockName.delete();
  const item = found.sheet.names.add(name, absoluteReference(found.sheet.name, area), writeWidths(widths));
  item.visible = false;
}

async function writePart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, cells, widths }: SavedPart,
): Promise<void> {
  hold(context);
  styleBlock(sheet, area, cells.formats);
  setWidths(sheet, area.left, widths);
  await writeRows(context, sheet, area, writable(cells));
}

/** Number formats of the columns and the look of the header. Formats come before values, or IDs lose digits. */
export function styleBlock(sheet: Excel.Worksheet, area: Area, formats: readonly string[]): void {
  const rows = area.bottom - area.top;
  formats.forEach((format, column) => {
    if (rows > 0) setNumberFormat(sheet.getRangeByIndexes(area.top + 1, area.left + column, rows, 1), format);
  });
  const header = sheet.getRangeByIndexes(area.top, area.left, 1, areaColumns(area));
  header.format.font.bold = true;
  header.format.wrapText = true;
}

async function writeIssues(
  context: Excel.RequestContext,
  found: OurThings,
  { name, cells }: SavedIssues,
  mark: string,
): Promise<void> {
  hold(context);
  const sheet = found.issuesSheet ?? addIssuesSheet(context, name, mark, found.sheet.id);
  sheet.getRange().clear(Excel.ClearApplyTo.contents);
  styleIssues(sheet, cells.formats, cells.values.length);
  await writeRows(context, sheet, { top: 0, left: 0 }, writable(cells));
}

/** Number formats of the issues sheet's columns, a bold header that stays in view. */
export function styleIssues(sheet: Excel.Worksheet, formats: readonly string[], rows: number): void {
  styleBlock(sheet, { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: formats.length - 1 }, formats);
  sheet.freezePanes.freezeRows(1);
}

/** A new sheet that our hidden name marks as ours, with the id of the roster's sheet as its comment. */
export function addIssuesSheet(
  context: Excel.RequestContext,
  name: string,
  mark: string,
  rosterSheetId: string,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  const first = { top: 0, left: 0, bottom: 0, right: 0 };
  const item = sheet.names.add(mark, absoluteReference(name, first), rosterSheetId);
  item.visible = false;
  return sheet;
}

/** Saved cells as they have to be sent: formulas as formulas, texts that look like one as texts. */
function writable({ formulas, values }: SavedCells): CellValue[][] {
  return formulas.map((row, at) =>
    row.map((formula, column) => {
      const value = values[at]?.[column] ?? '';
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      return isFormula ? formula : literal(value);
    }),
  );
}
