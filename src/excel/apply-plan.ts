import type { Area, CellValue } from '../core/grid';
import type { ColumnWidths } from '../core/stored-widths';
import { ownAreasOf } from '../core/result-columns';
import type { AnnotationPlan, IssuesSheet } from '../roster/plan';
import { ExcelFault, toFault } from './faults';
import { addMarks } from './marks';
import { addNotes, findNotes, removeNotes } from './notes';
import { findOurThings, type Names, type OurThings } from './our-things';
import { Preflight } from './preflight';
import { sheetOf, type SheetGrid } from './read-grid';
import {
  addIssuesSheet,
  removeBlock,
  removeMarks,
  restore,
  setBlockName,
  styleBlock,
  styleIssues,
} from './restore';
import { limits, runExcel } from './run';
import { takeSnapshot, type Snapshot, type Written } from './snapshot';
import { refuseIfChanged } from './unchanged';
import { loadWidths, setWidths, widthInPoints } from './widths';
import { hold, literals, writeRows } from './write-cells';

export interface ApplyOptions {
  /** The sheet as it was read for the review: the write is refused when it has changed since. */
  readonly reviewed: SheetGrid;
  readonly names: Names;
  readonly signal?: AbortSignal;
  /** Rows written so far, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** The write broke off after something may have been written: what there was is being put back. */
  readonly onTakeBack?: () => void;
}

/**
 * Writes the result columns, marks, notes and the issues sheet of a plan. Either all of it stands
 * afterwards, or a fault is thrown and the sheet is as it was before; `leftover: 1` in the fault's
 * parameters says that Excel did not let us take everything back, and that `restore` has to be tried again.
 *
 * @returns what to give to `undo` to take this write back.
 */
export async function applyPlan(plan: AnnotationPlan, options: ApplyOptions): Promise<Written> {
  let before: Snapshot | null = null;
  try {
    return await runExcel(
      async (context) => {
        const { found, widths } = await look(context, plan, options);
        const snapshot = await takeSnapshot(context, found, options.names);
        before = snapshot;
        await write(context, plan, found, widths, options);
        return { before: snapshot, reviewed: options.reviewed };
      },
      { signal: options.signal, grace: limits.grace },
    );
  } catch (error) {
    const fault = toFault(error);
    if (before === null) throw fault;
    options.onTakeBack?.();
    throw await takeBack(before, fault);
  }
}

/** Undoes a write that broke off, and says so in the fault when that fails too. */
async function takeBack(before: Snapshot, fault: ExcelFault): Promise<ExcelFault> {
  try {
    await restore(before);
    return fault;
  } catch (error) {
    return new ExcelFault(fault.code, { ...fault.params, leftover: 1, then: toFault(error).code }, fault);
  }
}

/** Everything that can refuse the write, before anything is written. */
async function look(
  context: Excel.RequestContext,
  plan: AnnotationPlan,
  options: ApplyOptions,
): Promise<{ found: OurThings; widths: ColumnWidths }> {
  const area = blockArea(plan);
  const sheet = sheetOf(context, options.reviewed.sheetId);
  const preflight = new Preflight(context, sheet, area);
  const formats = loadWidths(sheet, area);
  const found = await findOurThings(context, options.reviewed.sheetId, options.names, (own) =>
    preflight.askForeignCells(own),
  );
  preflight.check(plan.issues !== null && found.issuesSheet === null);
  const { reviewed } = options;
  await refuseIfChanged(context, sheet, reviewed, ownAreasOf(reviewed), 'sheet-changed');
  return {
    found,
    widths: formats.map((format, at) => widthBefore(found, area.left + at) ?? format.columnWidth),
  };
}

/** The width a column had before our earlier block widened it. */
function widthBefore({ block, columns, widths }: OurThings, column: number): number | undefined {
  const index = block ? (columns[column - block.left] ?? null) : null;
  return index === null ? undefined : widths?.[index];
}

export function blockArea({ block }: AnnotationPlan): Area {
  return {
    top: block.top,
    left: block.left,
    bottom: block.top + block.rows.length,
    right: block.left + block.headers.length - 1,
  };
}

async function write(
  context: Excel.RequestContext,
  plan: AnnotationPlan,
  found: OurThings,
  widths: ColumnWidths,
  options: ApplyOptions,
): Promise<void> {
  const { sheet } = found;
  const { block, issues } = plan;
  const area = blockArea(plan);
  const total = block.rows.length + (issues?.rows.length ?? 0);

  const notes = await findNotes(context, sheet);
  hold(context);
  removeNotes(notes);
  removeMarks(found);
  removeBlock(found);
  // The name goes first: whatever breaks off afterwards, what is named can be cleared.
  setBlockName(found, block.definedName, area, widths);
  styleBlock(sheet, area, block.formats);
  setWidths(sheet, area.left, block.widths.map(widthInPoints));
  const rows = literals([block.headers, ...block.rows], block.headers.length);
  await writeRows(context, sheet, area, rows, (done) =>
    options.onProgress?.(Math.min(done, block.rows.length), total),
  );

  if (issues) {
    await writeIssues(context, issues, found, (done) =>
      options.onProgress?.(block.rows.length + Math.min(done, issues.rows.length), total),
    );
  } else {
    found.issuesSheet?.delete();
  }
  hold(context);
  addMarks(sheet, plan.marks);
  addNotes(sheet, plan.notes);
  await context.sync();
}

async function writeIssues(
  context: Excel.RequestContext,
  issues: IssuesSheet,
  found: OurThings,
  onRows: (done: number) => void,
): Promise<void> {
  hold(context);
  const { issuesSheet } = found;
  if (issuesSheet) issuesSheet.getRange().clear(Excel.ClearApplyTo.contents);
  const sheet =
    issuesSheet ??
    addIssuesSheet(context, freeName(issues.name, found.sheetNames), issues.definedName, found.sheet.id);
  const columns = issues.headers.length;
  const formats = issues.headers.map((_, column) => (column === issues.linkColumn ? 'General' : '@'));
  styleIssues(sheet, formats, issues.rows.length + 1);
  setWidths(sheet, 0, issues.widths.map(widthInPoints));
  const rows = literals([issues.headers, ...issues.rows], columns);
  issues.links.forEach((link, at) => {
    const row = rows[at + 1];
    if (link !== null && row)
      row[issues.linkColumn] = linkFormula(link, issues.rows[at]?.[issues.linkColumn]);
  });
  await writeRows(context, sheet, { top: 0, left: 0 }, rows, onRows);
}

/** A sheet of the user's with the same name stays: ours gets a number. */
function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; lower.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  return free;
}

/** Links as formulas: thousands of them travel as plain cells, where hyperlink objects would be one call each. */
function linkFormula(target: string, shown: CellValue | undefined): string {
  const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
  return `=HYPERLINK(${quote(`#${target}`)},${quote(String(shown ?? target))})`;
}
