import type { Area, CellValue } from '../../../core/grid';
import {
  area as areaOf,
  boundingArea,
  columnCount,
  formatArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
  requireOnSheet,
  rowCount,
  sameArea,
  splitSheet,
  parseArea,
} from '../address';
import { CELL_ERRORS, enter } from '../entry';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { CellEntry, Hyperlink, Sheet, Workbook } from '../model';
import { displayText, isDateFormat } from '../number-format';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../sheet';
import {
  defineType,
  NULL_OBJECT,
  wireObject,
  type Host,
  type RangeTarget,
  type WireObject,
  type WireType,
} from '../wire-type';
import { requireAllowed, requireUnfiltered, requireUnlocked, requireWholeMerges } from './access';
import { asRange, choice, optionalText, record, text, truth, whole } from './arguments';
import { conditionalFormatCollectionType } from './conditional-format';
import { dataValidationType } from './data-validation';
import { rangeAreasType } from './range-areas';
import { rangeFormatType } from './range-format';
import { setCellProperties, getCellProperties } from './cell-properties';
import { rangeSortType } from './sort';
import { tablesIn } from './table';
import { worksheetType } from './worksheet';

/** Excel answers reads of at most this many cells. */
const READ_LIMIT = 5_000_000;

export function rangeObject(sheet: Sheet, area: Area): WireObject {
  return wireObject(rangeType, { sheet, area: requireOnSheet(area) });
}

/** Finds the range an address (with or without a sheet) or a defined name means. @throws ApiError */
export function rangeAt(workbook: Workbook, sheet: Sheet, address: string): RangeTarget {
  const { sheet: sheetName, local } = splitSheet(address);
  const home = sheetName === null ? sheet : workbook.sheet(sheetName);
  if (!home) throw itemNotFound(sheetName ?? address);
  const found = parseArea(local);
  if (found) return { sheet: home, area: found };
  const name = workbook.definedName(local, home) ?? workbook.definedName(local, null);
  const meant = name && workbook.resolve(name.formula, home);
  if (meant) return meant;
  const table = workbook.table(local);
  if (table) return { sheet: table.sheet, area: bodyOf(table.area, table.showHeaders, table.showTotals) };
  throw invalidArgument(address);
}

function bodyOf(area: Area, headers: boolean, totals: boolean): Area {
  return { ...area, top: area.top + (headers ? 1 : 0), bottom: area.bottom - (totals ? 1 : 0) };
}

export function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
}

/** One JSON value per cell; null for ranges without bounds, as Excel gives. @throws ApiError over 5,000,000 cells */
function grid<T>({ area }: RangeTarget, read: (row: number, column: number) => T): T[][] | null {
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (rowCount(area) * columnCount(area) > READ_LIMIT) {
    throw new ApiError('InvalidArgument', `A range of more than ${READ_LIMIT} cells cannot be read at once.`);
  }
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/**
 * Lays what the add-in sent over a range: one value for all cells, or an array of exactly its rows
 * and columns. Null leaves a cell as it is.
 * @throws ApiError InvalidArgument for any other shape
 */
function spread(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (typeof value === 'object' && value !== null) throw invalidArgument('values');
    return () => value;
  }
  const rows = rowCount(area);
  const columns = columnCount(area);
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw new ApiError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (value as unknown[][])[row]![column];
}

function plainValue(value: unknown): CellValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument('values');
}

/** Refuses what Excel would before cells are written. */
export function requireWritable({ sheet, area }: RangeTarget): void {
  requireUnlocked(sheet, area);
  requireUnfiltered(sheet, area);
}

export function writeValues(target: RangeTarget, value: unknown, host: Host): void {
  requireWritable(target);
  const { sheet, area } = target;
  const bounded = boundedForWrite(sheet, area, value);
  const at = spread(value, bounded);
  const context = { year: host.year, date1904: host.workbook.date1904 };
  const merges = sheet.merges.filter((merged) => intersection(merged, bounded));
  const rows: (CellEntry | undefined)[][] = [];
  for (let row = bounded.top; row <= bounded.bottom; row += 1) {
    const line: (CellEntry | undefined)[] = [];
    for (let column = bounded.left; column <= bounded.right; column += 1) {
      const given = isCovered(merges, row, column)
        ? null
        : plainValue(at(row - bounded.top, column - bounded.left) ?? null);
      line.push(given === null ? undefined : enter(given, sheet.style(row, column).numberFormat, context));
    }
    rows.push(line);
  }
  sheet.writeBlock(bounded.top, bounded.left, rows);
}

/** Whether a cell is part of a merged one without being its first: such cells take nothing in. */
function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merged) =>
      row >= merged.top &&
      row <= merged.bottom &&
      column >= merged.left &&
      column <= merged.right &&
      (row !== merged.top || column !== merged.left),
  );
}

/** One value for a whole column goes into the used rows only: the workbench does not fill a million cells. */
function boundedForWrite(sheet: Sheet, area: Area, value: unknown): Area {
  if (Array.isArray(value) || !(isEntireColumn(area) || isEntireRow(area))) return area;
  if (value === '') return sheet.usedRange(true, area) ?? areaOf(area.top, area.left, 1, 1);
  throw new ApiError('InvalidArgument', 'The workbench does not fill whole rows or columns with a value.');
}

function numberFormats(target: RangeTarget, value: unknown): void {
  const { sheet, area } = target;
  requireAllowed(sheet, 'allowFormatCells');
  if (!Array.isArray(value)) {
    sheet.format(area, { numberFormat: text(value, 'numberFormat') });
    return;
  }
  const at = spread(value, area);
  // Columns that have one format throughout, as most do, are one change each.
  for (let column = area.left; column <= area.right; column += 1) {
    let from = area.top;
    for (let row = area.top; row <= area.bottom; row += 1) {
      const format = at(row - area.top, column - area.left);
      const next = row < area.bottom ? at(row + 1 - area.top, column - area.left) : undefined;
      if (row < area.bottom && next === format) continue;
      if (format !== null && format !== undefined) {
        const run = { top: from, bottom: row, left: column, right: column };
        sheet.format(run, { numberFormat: text(format, 'numberFormat') });
      }
      from = row + 1;
    }
  }
}

function valueType(value: CellValue, format: string): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return CELL_ERRORS.has(value) && format !== '@' ? 'Error' : 'String';
}

function uniformLink({ sheet, area }: RangeTarget): Hyperlink | null {
  return sheet.hyperlink(area.top, area.left);
}

function offsetPoints(from: number, sizes: Map<number, number>, standard: number): number {
  let sum = from * standard;
  for (const [line, size] of sizes) if (line < from) sum += size - standard;
  return sum;
}

function isHidden(
  lines: ReadonlySet<number> | ((line: number) => boolean),
  from: number,
  to: number,
): boolean | null {
  const test = typeof lines === 'function' ? lines : (line: number) => lines.has(line);
  let hidden = 0;
  const end = Math.min(to, from + MAX_COLUMNS * 64);
  for (let line = from; line <= end; line += 1) if (test(line)) hidden += 1;
  if (hidden === 0) return false;
  return hidden === end - from + 1 ? true : null;
}

const cellRange = (target: RangeTarget, row: number, column: number) =>
  rangeObject(target.sheet, areaOf(target.area.top + row, target.area.left + column, 1, 1));

const usedIn = ({ sheet, area }: RangeTarget, valuesOnly: boolean) => sheet.usedRange(valuesOnly, area);

export const rangeType: WireType<RangeTarget> = defineType({
  name: 'Range',
  keepable: true,
  properties: {
    Address: { get: fullAddress },
    AddressLocal: { get: fullAddress },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    CellCount: {
      get: ({ area }) => {
        const count = rowCount(area) * columnCount(area);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    Values: {
      get: (target) => grid(target, (row, column) => target.sheet.value(row, column) ?? ''),
      set: writeValues,
    },
    Formulas: {
      get: (target) =>
        grid(
          target,
          (row, column) => target.sheet.formula(row, column) ?? target.sheet.value(row, column) ?? '',
        ),
      set: writeValues,
    },
    FormulasLocal: {
      get: (target) =>
        grid(
          target,
          (row, column) => target.sheet.formula(row, column) ?? target.sheet.value(row, column) ?? '',
        ),
      set: writeValues,
    },
    Text: {
      get: (target, host) =>
        grid(target, (row, column) =>
          displayText(
            target.sheet.value(row, column),
            target.sheet.style(row, column).numberFormat,
            host.workbook.date1904,
          ),
        ),
    },
    ValueTypes: {
      get: (target) =>
        grid(target, (row, column) =>
          valueType(target.sheet.value(row, column), target.sheet.style(row, column).numberFormat),
        ),
    },
    NumberFormat: {
      get: (target) => grid(target, (row, column) => target.sheet.style(row, column).numberFormat),
      set: numberFormats,
    },
    NumberFormatLocal: {
      get: (target) =>
        grid(target, (row, column) =>
          target.sheet.style(row, column).numberFormat.replace(/^General$/, 'G/通用格式'),
        ),
      set: numberFormats,
    },
    NumberFormatCategories: {
      get: (target) =>
        grid(target, (row, column) => formatCategory(target.sheet.style(row, column).numberFormat)),
    },
    Hidden: {
      get: ({ sheet, area }) => {
        const rows = isHidden((row) => sheet.isRowHidden(row), area.top, area.bottom);
        const columns = isHidden(sheet.hiddenColumns, area.left, area.right);
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
    RowHidden: {
      get: ({ sheet, area }) => isHidden((row) => sheet.isRowHidden(row), area.top, area.bottom),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, 'allowFormatRows');
        sheet.hideRows(area.top, area.bottom, truth(value, 'rowHidden'));
      },
    },
    ColumnHidden: {
      get: ({ sheet, area }) => isHidden(sheet.hiddenColumns, area.left, area.right),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, 'allowFormatColumns');
        sheet.hideColumns(area.left, area.right, truth(value, 'columnHidden'));
      },
    },
    IsEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    IsEntireRow: { get: ({ area }) => isEntireRow(area) },
    HasSpill: { get: () => false },
    LinkedDataTypeState: { get: (target) => grid(target, () => 'None') },
    Top: { get: ({ sheet, area }) => offsetPoints(area.top, sheet.rowHeights, STANDARD_HEIGHT) },
    Left: { get: ({ sheet, area }) => offsetPoints(area.left, sheet.columnWidths, STANDARD_WIDTH) },
    Height: {
      get: ({ sheet, area }) =>
        offsetPoints(area.bottom + 1, sheet.rowHeights, STANDARD_HEIGHT) -
        offsetPoints(area.top, sheet.rowHeights, STANDARD_HEIGHT),
    },
    Width: {
      get: ({ sheet, area }) =>
        offsetPoints(area.right + 1, sheet.columnWidths, STANDARD_WIDTH) -
        offsetPoints(area.left, sheet.columnWidths, STANDARD_WIDTH),
    },
    Hyperlink: {
      get: uniformLink,
      set: (target, value) => {
        const { sheet, area } = target;
        requireAllowed(sheet, 'allowInsertHyperlinks');
        const given = record(value, 'hyperlink');
        const link: Hyperlink = Object.fromEntries(
          ['address', 'documentReference', 'screenTip', 'textToDisplay']
            .map((key) => [key, optionalText(given[key], key)] as const)
            .filter(([, each]) => each !== undefined && each !== ''),
        );
        sheet.setHyperlink(area.top, area.left, link);
        if (link.textToDisplay !== undefined) sheet.write(area.top, area.left, { value: link.textToDisplay });
        sheet.format(areaOf(area.top, area.left, 1, 1), { fontColor: '#0563C1', underline: 'Single' });
      },
    },
    SavedAsArray: { get: (target) => grid(target, () => false) },
  },
  navigation: {
    Format: (target) => wireObject(rangeFormatType, target),
    Worksheet: ({ sheet }) => wireObject(worksheetType, sheet),
    ConditionalFormats: (target) => wireObject(conditionalFormatCollectionType, target),
    DataValidation: (target) => wireObject(dataValidationType, target),
    Sort: (target) => wireObject(rangeSortType, target),
  },
  methods: {
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowCount(area) || columns !== columnCount(area)) {
        throw new ApiError(
          'InvalidArgument',
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
    GetCell: (target, [row, column]) => cellRange(target, whole(row, 'row'), whole(column, 'column')),
    GetRow: ({ sheet, area }, [row]) => {
      const at = whole(row, 'row');
      return rangeObject(sheet, { ...area, top: area.top + at, bottom: area.top + at });
    },
    GetColumn: ({ sheet, area }, [column]) => {
      const at = whole(column, 'column');
      return rangeObject(sheet, { ...area, left: area.left + at, right: area.left + at });
    },
    GetOffsetRange: ({ sheet, area }, [rows, columns]) => {
      const [down, right] = [whole(rows, 'rowOffset'), whole(columns, 'columnOffset')];
      return rangeObject(sheet, {
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      });
    },
    GetResizedRange: ({ sheet, area }, [rows, columns]) =>
      rangeObject(sheet, {
        ...area,
        bottom: area.bottom + whole(rows, 'deltaRows'),
        right: area.right + whole(columns, 'deltaColumns'),
      }),
    GetAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
      rangeObject(sheet, areaOf(area.top, area.left, whole(rows, 'numRows'), whole(columns, 'numColumns'))),
    GetBoundingRect: (target, [other], host) => {
      const { sheet, area } = otherRange(target, other, host);
      if (sheet !== target.sheet) throw invalidArgument('anotherRange is on another sheet');
      return rangeObject(sheet, boundingArea(target.area, area));
    },
    GetIntersection: (target, [other], host) => {
      const both = intersectionWith(target, other, host);
      if (!both) throw itemNotFound('the intersection');
      return rangeObject(target.sheet, both);
    },
    GetIntersectionOrNullObject: (target, [other], host) => {
      const both = intersectionWith(target, other, host);
      return both ? rangeObject(target.sheet, both) : NULL_OBJECT;
    },
    GetEntireColumn: ({ sheet, area }) => rangeObject(sheet, { ...area, top: 0, bottom: MAX_ROWS - 1 }),
    GetEntireRow: ({ sheet, area }) => rangeObject(sheet, { ...area, left: 0, right: MAX_COLUMNS - 1 }),
    GetLastCell: ({ sheet, area }) => rangeObject(sheet, areaOf(area.bottom, area.right, 1, 1)),
    GetLastRow: ({ sheet, area }) => rangeObject(sheet, { ...area, top: area.bottom }),
    GetLastColumn: ({ sheet, area }) => rangeObject(sheet, { ...area, left: area.right }),
    GetRowsAbove: ({ sheet, area }, [count]) => rangeObject(sheet, beside(area, 'above', count)),
    GetRowsBelow: ({ sheet, area }, [count]) => rangeObject(sheet, beside(area, 'below', count)),
    GetColumnsBefore: ({ sheet, area }, [count]) => rangeObject(sheet, beside(area, 'before', count)),
    GetColumnsAfter: ({ sheet, area }, [count]) => rangeObject(sheet, beside(area, 'after', count)),
    GetUsedRange: (target, [valuesOnly]) =>
      rangeObject(
        target.sheet,
        usedIn(target, valuesOnly === true) ?? areaOf(target.area.top, target.area.left, 1, 1),
      ),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => {
      const used = usedIn(target, valuesOnly === true);
      return used ? rangeObject(target.sheet, used) : NULL_OBJECT;
    },
    GetSurroundingRegion: ({ sheet, area }) => rangeObject(sheet, surroundingRegion(sheet, area)),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const merged = sheet.merges.filter((each) => intersection(each, area));
      return merged.length > 0 ? wireObject(rangeAreasType, { sheet, areas: merged }) : NULL_OBJECT;
    },
    GetSpecialCells: (target, [type, valueTypes]) => {
      const areas = specialCells(target, type, valueTypes);
      if (areas.length === 0) throw itemNotFound('cells of this kind');
      return wireObject(rangeAreasType, { sheet: target.sheet, areas });
    },
    GetSpecialCellsOrNullObject: (target, [type, valueTypes]) => {
      const areas = specialCells(target, type, valueTypes);
      return areas.length > 0 ? wireObject(rangeAreasType, { sheet: target.sheet, areas }) : NULL_OBJECT;
    },
    GetTables: ({ sheet, area }, [fullyContained], host) =>
      tablesIn(host, sheet, area, fullyContained === true),
    Find: (target, [what, criteria], host) => {
      const found = find(target, what, criteria, host);
      if (!found) throw itemNotFound(String(what));
      return found;
    },
    FindOrNullObject: (target, [what, criteria], host) => find(target, what, criteria, host) ?? NULL_OBJECT,
    Select: ({ sheet, area }, _args, host) => host.workbook.select(sheet, area),
    Calculate: () => null,
    SetDirty: () => null,
    Clear: (target, [applyTo]) => clear(target, applyTo),
    Merge: ({ sheet, area }, [across], host) => {
      requireAllowed(sheet, null);
      const inTable = host.workbook.tables.some(
        (table) => table.sheet === sheet && intersection(table.area, area),
      );
      if (inTable) throw new ApiError('InvalidOperation', 'Cells in a table cannot be merged.');
      const rows = across === true ? rowCount(area) : 1;
      for (let n = 0; n < rows; n += 1) {
        const merged = across === true ? { ...area, top: area.top + n, bottom: area.top + n } : area;
        keepFirstValue(sheet, merged);
        sheet.merge(merged);
      }
    },
    Unmerge: ({ sheet, area }) => {
      requireAllowed(sheet, null);
      sheet.unmerge(area);
    },
    Insert: (target, [shift]) => insertCells(target, shift),
    Delete: (target, [shift]) => deleteCells(target, shift),
    CopyFrom: (target, [source, copyType, skipBlanks, transpose], host) =>
      copyFrom(target, source, copyType, skipBlanks === true, transpose === true, host),
    SetCellProperties: (target, [data]) => setCellProperties(target, data),
    GetCellProperties: (target, [options]) => getCellProperties(target, options),
  },
});

function formatCategory(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  if (isDateFormat(format)) return 'Date';
  if (format.includes('%')) return 'Percentage';
  if (/E[+-]/.test(format)) return 'Scientific';
  return /^[#0,.]+$/.test(format) ? 'Number' : 'Custom';
}

function beside(area: Area, where: 'above' | 'below' | 'before' | 'after', count: unknown): Area {
  // A negative count means the other way, as in Excel; none means one line.
  const given = count === undefined || count === null ? 1 : whole(count, 'count');
  const opposite = { above: 'below', below: 'above', before: 'after', after: 'before' } as const;
  const [side, lines] = given < 0 ? [opposite[where], -given] : [where, given];
  if (lines === 0) throw invalidArgument('count');
  switch (side) {
    case 'above':
      return { ...area, top: area.top - lines, bottom: area.top - 1 };
    case 'below':
      return { ...area, top: area.bottom + 1, bottom: area.bottom + lines };
    case 'before':
      return { ...area, left: area.left - lines, right: area.left - 1 };
    case 'after':
      return { ...area, left: area.right + 1, right: area.right + lines };
  }
}

function otherRange(target: RangeTarget, other: unknown, host: Host): RangeTarget {
  return asRange(other) ?? rangeAt(host.workbook, target.sheet, text(other, 'anotherRange'));
}

function intersectionWith(target: RangeTarget, other: unknown, host: Host): Area | null {
  const { sheet, area } = otherRange(target, other, host);
  if (sheet !== target.sheet) throw invalidArgument('anotherRange is on another sheet');
  return intersection(target.area, area);
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  return sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
}

/** The block around a cell that blank rows and columns bound. */
function surroundingRegion(sheet: Sheet, from: Area): Area {
  let region = from;
  for (;;) {
    const around = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(MAX_ROWS - 1, region.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, region.right + 1),
    };
    const filled = sheet.usedRange(true, around);
    const grown = filled ? boundingArea(region, filled) : region;
    if (sameArea(grown, region)) return region;
    region = grown;
  }
}

function specialCells({ sheet, area }: RangeTarget, type: unknown, valueTypes: unknown): Area[] {
  const kind = choice(
    type,
    ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations'],
    'cellType',
  );
  if (kind === 'ConditionalFormats' || kind === 'DataValidations') {
    const areas =
      kind === 'ConditionalFormats'
        ? sheet.conditionalFormats.flatMap((format) => format.areas)
        : sheet.validations.map((validation) => validation.area);
    return areas.map((each) => intersection(each, area)).filter((each) => each !== null);
  }
  const within = kind === 'Visible' ? area : intersection(area, sheet.usedRange(false) ?? areaOf(0, 0, 1, 1));
  if (!within) return [];
  if (kind === 'Visible') return visibleRuns(sheet, within);
  const wanted = (row: number, column: number) => {
    const formula = sheet.formula(row, column) !== null;
    const value = sheet.value(row, column);
    if (kind === 'Blanks') return value === null && !formula;
    if (kind === 'Formulas' ? !formula : formula || value === null) return false;
    return matchesValueType(value, sheet.style(row, column).numberFormat, valueTypes);
  };
  return runsOf(within, wanted);
}

function matchesValueType(value: CellValue, format: string, wanted: unknown): boolean {
  if (wanted === undefined || wanted === null || wanted === 'All') return true;
  const type = valueType(value, format);
  const names: Record<string, string> = {
    Double: 'Numbers',
    String: 'Text',
    Boolean: 'Logical',
    Error: 'Errors',
  };
  return String(wanted).includes(names[type] ?? '–');
}

function visibleRuns(sheet: Sheet, area: Area): Area[] {
  const runs: Area[] = [];
  const last = Math.min(
    area.bottom,
    Math.max(sheet.cells.height, ...sheet.hiddenRows, ...sheet.filteredRows, area.top) + 1,
  );
  let from = -1;
  for (let row = area.top; row <= last; row += 1) {
    const hidden = sheet.isRowHidden(row);
    if (!hidden && from < 0) from = row;
    if (hidden && from >= 0) {
      runs.push({ ...area, top: from, bottom: row - 1 });
      from = -1;
    }
  }
  if (from >= 0) runs.push({ ...area, top: from });
  return runs;
}

/** Cells that pass, as rectangles: runs along a column, joined where neighbouring columns agree. */
function runsOf(within: Area, wanted: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let column = within.left; column <= within.right; column += 1) {
    let from = -1;
    for (let row = within.top; row <= within.bottom + 1; row += 1) {
      const passes = row <= within.bottom && wanted(row, column);
      if (passes && from < 0) from = row;
      if (passes || from < 0) continue;
      const before = runs.find(
        (run) => run.right === column - 1 && run.top === from && run.bottom === row - 1,
      );
      if (before) runs.splice(runs.indexOf(before), 1, { ...before, right: column });
      else runs.push({ top: from, bottom: row - 1, left: column, right: column });
      from = -1;
    }
  }
  return runs;
}

function find(target: RangeTarget, what: unknown, criteria: unknown, host: Host): WireObject | null {
  const { sheet, area } = target;
  const wanted = text(what, 'text');
  const options = (criteria ?? {}) as {
    completeMatch?: boolean;
    matchCase?: boolean;
    searchDirection?: string;
  };
  const fold = (given: string) => (options.matchCase ? given : given.toLowerCase());
  const within = intersection(area, sheet.usedRange(true) ?? areaOf(0, 0, 1, 1));
  if (!within) return null;
  const backwards = options.searchDirection === 'Backwards';
  let last: WireObject | null = null;
  for (let row = within.top; row <= within.bottom; row += 1) {
    for (let column = within.left; column <= within.right; column += 1) {
      const format = sheet.style(row, column).numberFormat;
      const shown = fold(displayText(sheet.value(row, column), format, host.workbook.date1904));
      const hit = options.completeMatch ? shown === fold(wanted) : shown.includes(fold(wanted));
      if (!hit || shown === '') continue;
      last = rangeObject(sheet, areaOf(row, column, 1, 1));
      if (!backwards) return last;
    }
  }
  return last;
}

function clear(target: RangeTarget, applyTo: unknown): void {
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
function keepFirstValue(sheet: Sheet, area: Area): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const first = row === area.top && column === area.left;
      if (!first && isFilled(sheet, row, column)) sheet.write(row, column, { value: null });
    }
  }
}

function insertCells({ sheet, area }: RangeTarget, shift: unknown): WireObject {
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

function deleteCells({ sheet, area }: RangeTarget, shift: unknown): void {
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

function copyFrom(
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
        entry: what === 'Values' ? { value: entry.value } : entry,
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
