import type { Area } from '../../../core/grid';
import {
  area as areaOf,
  boundingArea,
  columnCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  requireOnSheet,
  rowCount,
} from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { Hyperlink, Sheet } from '../model';
import { displayText } from '../number-format';
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
import { requireAllowed } from './access';
import { asRange, optionalText, record, text, truth, whole } from './arguments';
import { conditionalFormatCollectionType } from './conditional-format';
import { dataValidationType } from './data-validation';
import { rangeAreasType } from './range-areas';
import { rangeFormatType } from './range-format';
import { setCellProperties, getCellProperties } from './cell-properties';
import { rangeSortType } from './sort';
import { tablesIn } from './table';
import { worksheetType } from './worksheet';
import { fullAddress, rangeAt } from './range-address';
import { formatCategory, grid, numberFormats, valueType, writeValues } from './range-values';
import { edgeFrom, find, specialCells, surroundingRegion, replaceAll } from './range-search';
import { removeDuplicates } from './remove-duplicates';
import { clear, copyFrom, deleteCells, insertCells, keepFirstValue } from './range-edit';

export function rangeObject(sheet: Sheet, area: Area): WireObject {
  return wireObject(rangeType, { sheet, area: requireOnSheet(area) });
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
        for (let row = area.top; row <= area.bottom; row += 1) {
          for (let column = area.left; column <= area.right; column += 1) {
            sheet.setHyperlink(row, column, link);
            if (link.textToDisplay !== undefined) sheet.write(row, column, { value: link.textToDisplay });
          }
        }
        sheet.format(area, { fontColor: '#0563C1', underline: 'Single' });
      },
    },
    SavedAsArray: { get: (target) => grid(target, () => false) },
  },
  navigation: {
    Format: (target) => wireObject(rangeFormatType, target),
    Worksheet: ({ sheet }) => wireObject(worksheetType, sheet),
    ConditionalFormats: ({ sheet, area }) =>
      wireObject(conditionalFormatCollectionType, { sheet, areas: [area] }),
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
    Select: ({ sheet, area }, _args, host) => {
      if (sheet.visibility !== 'Visible') {
        throw new ApiError(
          'InvalidOperation',
          `The sheet ${sheet.name} is hidden: nothing on it can be selected.`,
        );
      }
      host.workbook.select(sheet, area);
    },
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
    RemoveDuplicates: (target, [columns, includesHeader]) =>
      removeDuplicates(target, columns, includesHeader === true),
    ReplaceAll: (target, [what, replacement, criteria], host) =>
      replaceAll(target, what, replacement, criteria, host),
    GetRangeEdge: ({ sheet, area }, [direction]) => {
      const edge = edgeFrom(sheet, area, direction);
      return rangeObject(sheet, areaOf(edge.row, edge.column, 1, 1));
    },
    GetExtendedRange: ({ sheet, area }, [direction]) => {
      const edge = edgeFrom(sheet, area, direction);
      return rangeObject(sheet, boundingArea(area, areaOf(edge.row, edge.column, 1, 1)));
    },
    CopyFrom: (target, [source, copyType, skipBlanks, transpose], host) =>
      copyFrom(target, source, copyType, skipBlanks === true, transpose === true, host),
    SetCellProperties: (target, [data]) => setCellProperties(target, data),
    GetCellProperties: (target, [options]) => getCellProperties(target, options),
  },
});

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

export function otherRange(target: RangeTarget, other: unknown, host: Host): RangeTarget {
  return asRange(other) ?? rangeAt(host.workbook, target.sheet, text(other, 'anotherRange'));
}

function intersectionWith(target: RangeTarget, other: unknown, host: Host): Area | null {
  const { sheet, area } = otherRange(target, other, host);
  if (sheet !== target.sheet) throw invalidArgument('anotherRange is on another sheet');
  return intersection(target.area, area);
}
