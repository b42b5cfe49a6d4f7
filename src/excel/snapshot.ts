import type { Area, CellValue } from '../core/grid';
import type { ColumnWidths } from '../core/stored-widths';
import { areaColumns, areaRows } from './addresses';
import { inChunks, rowBytes, rowsPerChunk } from './chunks';
import type { StoredMark } from './marks';
import type { Names, OurThings } from './our-things';
import { areaOf, type SheetGrid } from './read-grid';
import { loadWidths } from './widths';

/** What there was of ours before a write: enough to put it back exactly. */
export interface Snapshot {
  readonly sheetId: string;
  readonly names: Names;
  readonly block: SavedBlock | null;
  readonly marks: readonly StoredMark[];
  readonly issues: SavedIssues | null;
}

/** A write that can be taken back. */
export interface Written {
  readonly before: Snapshot;
  /** The sheet as it was reviewed for this write: what an earlier block in `before` belongs to. */
  readonly reviewed: SheetGrid;
}

export interface SavedBlock {
  /** All of it, with columns that the user put in between. */
  readonly area: Area;
  /** What of it is ours. */
  readonly parts: readonly SavedPart[];
  /** Widths before our first write, to be kept in the defined name again. */
  readonly widthsBefore: ColumnWidths | null;
}

export interface SavedPart {
  readonly area: Area;
  readonly cells: SavedCells;
  /** Widths the columns have with our block in them. */
  readonly widths: ColumnWidths;
}

export interface SavedIssues {
  readonly name: string;
  readonly cells: SavedCells;
}

/** Cells of a rectangle. `formulas` has constants as themselves; `values` tells a text from a formula. */
export interface SavedCells {
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
  /** Number format of each column, as its first row below the header has it: we write whole columns alike. */
  readonly formats: readonly string[];
}

/** The snapshot of a sheet that carries nothing of ours: what `clear` goes back to. */
export function emptySnapshot(sheetId: string, names: Names): Snapshot {
  return { sheetId, names, block: null, marks: [], issues: null };
}

/** Reads what is there of ours. A sheet reviewed for the first time costs no request. */
export async function takeSnapshot(
  context: Excel.RequestContext,
  found: OurThings,
  names: Names,
): Promise<Snapshot> {
  const { sheet, block, issuesSheet } = found;
  return {
    sheetId: sheet.id,
    names,
    block: block && (await readBlock(context, found, block)),
    marks: found.marks.map(({ stored }) => stored),
    issues: issuesSheet && (await readIssues(context, issuesSheet)),
  };
}

async function readBlock(
  context: Excel.RequestContext,
  { sheet, own, widths: widthsBefore }: OurThings,
  area: Area,
): Promise<SavedBlock> {
  const parts: SavedPart[] = [];
  for (const part of own) parts.push(await readPart(context, sheet, part));
  return { area, parts, widthsBefore };
}

async function readPart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<SavedPart> {
  // Answered before the first piece of cells.
  const formats = loadWidths(sheet, area);
  const cells = await readCells(context, sheet, area);
  return { area, cells, widths: formats.map((format) => format.columnWidth) };
}

async function readIssues(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SavedIssues> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const area = used.isNullObject
    ? { top: 0, left: 0, bottom: 0, right: 0 }
    : { ...areaOf(used), top: 0, left: 0 };
  return { name: sheet.name, cells: await readCells(context, sheet, area) };
}

/** Bytes of one cell's value and formula in an answer, the first guess. */
const FIRST_GUESS = 100;

async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<SavedCells> {
  const columns = areaColumns(area);
  const formulas: CellValue[][] = [];
  const values: CellValue[][] = [];
  const second = sheet.getRangeByIndexes(Math.min(area.top + 1, area.bottom), area.left, 1, columns);
  second.load('numberFormat');
  await context.sync();
  await inChunks(areaRows(area), rowsPerChunk(columns * FIRST_GUESS, columns), async ({ from, count }) => {
    const range = sheet.getRangeByIndexes(area.top + from, area.left, count, columns);
    range.load('formulas,values');
    await context.sync();
    for (const row of range.formulas as CellValue[][]) formulas.push(row);
    for (const row of range.values as CellValue[][]) values.push(row);
    return rowsPerChunk(2 * rowBytes(range.formulas as CellValue[][]), columns);
  });
  return { formulas, values, formats: second.numberFormat[0] as string[] };
}
