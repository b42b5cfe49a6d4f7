import type { Area, CellValue, Grid } from '../core/grid';
import { resultBlockOf } from '../core/result-columns';
import { ExcelFault } from './faults';
import { inChunks, rowBytes, rowsPerChunk } from './chunks';
import { readHiddenRows } from './hidden-rows';
import type { Names } from './our-things';
import { runExcel } from './run';

export interface ReadOptions {
  /** The sheet's id; the sheet in front when left out. */
  readonly sheetId?: string;
  /** Hidden names of what an earlier run left. */
  readonly names: Names;
  /** Read no more than this many rows from the top: enough to find the header. */
  readonly rows?: number;
  readonly signal?: AbortSignal;
  /** Rows read so far, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SheetGrid extends Grid {
  readonly sheetId: string;
  /** The sheet is an issues sheet of ours, no roster. */
  readonly isIssues: boolean;
  /** Rows of the used range; more than `values` has when only the top was asked for. */
  readonly usedRows: number;
}

/** Bytes of an empty cell's share of an answer, the first guess before anything was read. */
const FIRST_GUESS = 24;
/** Bytes of a number format such as `yyyy/m/d;@`. */
const FORMAT_BYTES = 20;

/**
 * Reads the cells that hold something: raw values of the used range (formatted but empty cells do not
 * count), number formats of the columns that hold numbers (to tell a date from an amount), hidden rows.
 *
 * Faults: `sheet-missing`, `sheet-empty`, `cell-editing`, `too-large`, `cancelled`.
 */
export function readGrid(options: ReadOptions): Promise<SheetGrid> {
  return runExcel(
    async (context) => {
      const sheet = sheetOf(context, options.sheetId);
      const used = sheet.getUsedRangeOrNullObject(true);
      const block = sheet.names.getItemOrNullObject(options.names.block).getRangeOrNullObject();
      const issues = sheet.names.getItemOrNullObject(options.names.issues).load('name');
      sheet.load('id,name');
      used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
      block.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      if (used.isNullObject) throw new ExcelFault('sheet-empty', { sheet: sheet.name });

      const rowCount = Math.min(used.rowCount, options.rows ?? Infinity);
      const whole = areaOf(used);
      const area = { ...whole, bottom: whole.top + rowCount - 1 };
      // Values are one step of the progress a row, formats of the columns that need them another half.
      const values = await readValues(context, sheet, area, options);
      const formats = await readFormats(context, sheet, area, values);
      const hiddenRows = used.rowHidden === false ? undefined : await readHiddenRows(context, sheet, area);
      return {
        sheetId: sheet.id,
        isIssues: !issues.isNullObject,
        name: sheet.name,
        top: area.top,
        left: area.left,
        values,
        formats,
        usedRows: used.rowCount,
        // Office.js does not say which epoch a workbook counts from; 1900 is Excel's own default.
        date1904: false,
        ...(hiddenRows ? { hiddenRows } : {}),
        ...resultBlockOf(block.isNullObject ? undefined : areaOf(block), { ...area, values }),
      };
    },
    { signal: options.signal },
  );
}

/** The sheet with this id, or the one in front. */
export function sheetOf(context: Excel.RequestContext, sheetId: string | undefined): Excel.Worksheet {
  const { worksheets } = context.workbook;
  return sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
}

/** The rectangle of a range whose position and size are loaded. */
export function areaOf(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

async function readValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  options: ReadOptions,
): Promise<CellValue[][]> {
  const total = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const rows: CellValue[][] = [];
  await inChunks(total, rowsPerChunk(columns * FIRST_GUESS, columns), async ({ from, count }) => {
    const range = sheet.getRangeByIndexes(area.top + from, area.left, count, columns);
    range.load('values');
    await context.sync();
    for (const row of range.values as CellValue[][]) rows.push(row);
    options.onProgress?.(rows.length, total);
    return rowsPerChunk(rowBytes(range.values as CellValue[][]), columns);
  });
  return rows;
}

/** Number formats where a number stands; `undefined` rows and null cells where none was needed. */
async function readFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  values: readonly (readonly CellValue[])[],
): Promise<(string | null)[][]> {
  const runs = numberColumns(values, area.right - area.left + 1);
  const formats = values.map((): (string | null)[] => []);
  const width = runs.reduce((sum, run) => sum + run.count, 0);
  if (width === 0) return formats;
  await inChunks(values.length, rowsPerChunk(width * FORMAT_BYTES, width), async ({ from, count }) => {
    const ranges = runs.map((run) =>
      sheet.getRangeByIndexes(area.top + from, area.left + run.from, count, run.count).load('numberFormat'),
    );
    await context.sync();
    for (let at = 0; at < count; at += 1) {
      const row: (string | null)[] = [];
      ranges.forEach((range, index) => {
        const first = runs[index]!.from;
        while (row.length < first) row.push(null);
        for (const format of range.numberFormat[at] as string[]) row.push(format);
      });
      formats[from + at] = row;
    }
    return undefined;
  });
  return formats;
}

interface Run {
  readonly from: number;
  readonly count: number;
}

/** Runs of neighbouring columns in which at least one cell holds a number. */
export function numberColumns(values: readonly (readonly CellValue[])[], columns: number): Run[] {
  const holds = new Array<boolean>(columns).fill(false);
  for (const row of values) {
    row.forEach((value, column) => {
      if (typeof value === 'number') holds[column] = true;
    });
  }
  const runs: Run[] = [];
  for (let column = 0; column < columns; column += 1) {
    if (!holds[column]) continue;
    const last = runs[runs.length - 1];
    if (last && last.from + last.count === column) {
      runs[runs.length - 1] = { from: last.from, count: last.count + 1 };
    } else {
      runs.push({ from: column, count: 1 });
    }
  }
  return runs;
}
