import type { Area } from '../../../core/grid';
import { contains, intersection, rowCount } from '../address';
import { applyFilter } from '../filter';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { Sheet, Table } from '../model';
import {
  defineType,
  NULL_OBJECT,
  wireObject,
  type Host,
  type RangeTarget,
  type WireObject,
  type WireProperty,
  type WireType,
} from '../wire-type';
import { requireAllowed, requireUnlocked } from './access';
import { asRange, text, truth, whole } from './arguments';
import { autoFilterType } from './auto-filter';
import { rangeObject } from './range';
import { sortRows } from './sort';
import { worksheetType } from './worksheet';
import { subscriptions } from './subscriptions';
import { bodyArea, headerArea, nameHeaders, readBlock, touch, totalArea } from './table-parts';
import { tableColumnCollectionType } from './table-column';
import { tableRowCollectionType } from './table-row';
import { rangeAt } from './range-address';

/** Which tables a collection holds: a sheet's, those that touch an area, or (sheet null) all. */
interface TablesTarget {
  readonly sheet: Sheet | null;
  readonly area: Area | null;
  /** Only tables wholly inside the area. */
  readonly whole: boolean;
}

const tableObject = (table: Table): WireObject => wireObject(tableType, table);

function listed({ sheet, area, whole: fully }: TablesTarget, host: Host): Table[] {
  return host.workbook.tables.filter((table) => {
    if (sheet && table.sheet !== sheet) return false;
    if (!area) return true;
    return fully ? contains(area, table.area) : intersection(area, table.area) !== null;
  });
}

export function tablesIn(_host: Host, sheet: Sheet, area: Area, fully: boolean): WireObject {
  return wireObject(tableScopedCollectionType, { sheet, area, whole: fully });
}

function flag<K extends 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn' | 'filterButton'>(
  key: K,
): WireProperty<Table> {
  return {
    get: (table) => table[key],
    set: (table, value, host) => {
      table[key] = truth(value, key);
      touch(table, host);
    },
  };
}

export const tableType: WireType<Table> = defineType({
  name: 'Table',
  identity: (table) => ({ Id: table.id }),
  properties: {
    Id: { get: (table) => table.id },
    LegacyId: { get: (table) => table.id },
    Name: {
      get: (table) => table.name,
      set: (table, value, host) => {
        const name = text(value, 'name');
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`table name ${name}`);
        const other = host.workbook.table(name);
        if (other && other !== table) {
          throw new ApiError('ItemAlreadyExists', `A table like this exists already: ${name}.`);
        }
        table.name = name;
        touch(table, host);
      },
    },
    ShowHeaders: {
      get: (table) => table.showHeaders,
      set: (table, value, host) => {
        const show = truth(value, 'showHeaders');
        if (show !== table.showHeaders) {
          table.area = { ...table.area, top: table.area.top + (show ? -1 : 1) };
          table.showHeaders = show;
        }
        touch(table, host);
      },
    },
    ShowTotals: {
      get: (table) => table.showTotals,
      set: (table, value, host) => {
        const show = truth(value, 'showTotals');
        if (show !== table.showTotals) {
          table.area = { ...table.area, bottom: table.area.bottom + (show ? 1 : -1) };
          table.showTotals = show;
          if (show) table.sheet.write(table.area.bottom, table.area.left, { value: '汇总' });
        }
        touch(table, host);
      },
    },
    Style: {
      get: (table) => table.style,
      set: (table, value, host) => {
        table.style = text(value, 'style');
        touch(table, host);
      },
    },
    ShowBandedRows: flag('bandedRows'),
    ShowBandedColumns: flag('bandedColumns'),
    HighlightFirstColumn: flag('firstColumn'),
    HighlightLastColumn: flag('lastColumn'),
    ShowFilterButton: flag('filterButton'),
  },
  navigation: {
    AutoFilter: (table) => wireObject(autoFilterType, { sheet: table.sheet, table }),
    Columns: (table) => wireObject(tableColumnCollectionType, table),
    Rows: (table) => wireObject(tableRowCollectionType, table),
    Sort: (table) => wireObject(tableSortType, table),
    Worksheet: (table) => wireObject(worksheetType, table.sheet),
  },
  methods: {
    GetRange: (table) => rangeObject(table.sheet, table.area),
    GetDataBodyRange: (table) => rangeObject(table.sheet, bodyArea(table)),
    GetHeaderRowRange: (table) => rangeObject(table.sheet, headerArea(table)),
    GetTotalRowRange: (table) => rangeObject(table.sheet, totalArea(table)),
    ConvertToRange: (table, _args, { workbook }) => {
      workbook.deleteTable(table);
      return rangeObject(table.sheet, table.area);
    },
    Delete: (table, _args, { workbook }) => {
      requireUnlocked(table.sheet, table.area);
      workbook.deleteTable(table);
      table.sheet.clearContents(table.area);
      table.sheet.clearFormats(table.area);
    },
    Resize: (table, [newRange], host) => {
      const range = asRange(newRange) ?? rangeAt(host.workbook, table.sheet, text(newRange, 'newRange'));
      if (
        range.area.top !== table.area.top ||
        !intersection(range.area, table.area) ||
        rowCount(range.area) < 2
      ) {
        throw invalidArgument('newRange');
      }
      requireFree(host, table.sheet, range.area, table);
      table.area = range.area;
      nameHeaders(table);
      touch(table, host);
    },
    ClearFilters: (table, _args, host) => {
      const filter = table.sheet.autoFilter;
      if (filter)
        applyFilter(table.sheet, { area: filter.area, criteria: new Map() }, host.workbook.date1904);
    },
    ReapplyFilters: (table, _args, host) => {
      if (table.sheet.autoFilter) applyFilter(table.sheet, table.sheet.autoFilter, host.workbook.date1904);
    },
    ...subscriptions<Table>('Table', (table) => table.id),
  },
});

const tableSortType: WireType<Table> = defineType({
  name: 'TableSort',
  methods: {
    Apply: (table, [fields]) => sortRows({ sheet: table.sheet, area: bodyArea(table) }, fields, false),
    Clear: () => null,
    Reapply: () => null,
  },
});

function requireFree(host: Host, sheet: Sheet, area: Area, self: Table | null): void {
  const overlaps = host.workbook.tables.some(
    (table) => table !== self && table.sheet === sheet && intersection(table.area, area) !== null,
  );
  if (overlaps) throw new ApiError('InvalidArgument', 'A table cannot overlap another table.');
}

function addTable(
  { sheet: home }: TablesTarget,
  address: unknown,
  hasHeaders: boolean,
  host: Host,
): WireObject {
  const { workbook } = host;
  const given: RangeTarget =
    asRange(address) ?? rangeAt(workbook, home ?? workbook.active, text(address, 'address'));
  const { sheet } = given;
  if (home && sheet !== home) throw invalidArgument('address is on another sheet');
  requireAllowed(sheet, null);
  if (sheet.merges.some((merged) => intersection(merged, given.area))) {
    throw new ApiError('InvalidOperation', 'A table cannot be made over merged cells.');
  }
  let { area } = given;
  if (!hasHeaders) {
    // Excel moves the cells down by one to make room for the headers.
    const body = readBlock(sheet, area);
    area = { ...area, bottom: area.bottom + 1 };
    sheet.writeBlock(area.top + 1, area.left, body);
    sheet.clearContents({ ...area, bottom: area.top });
  } else if (rowCount(area) === 1) {
    area = { ...area, bottom: area.bottom + 1 };
  }
  requireFree(host, sheet, area, null);
  let n = 1;
  while (workbook.table(`表${n}`)) n += 1;
  const table: Table = {
    id: workbook.newId(),
    name: `表${n}`,
    sheet,
    area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    columnIds: [],
  };
  nameHeaders(table);
  workbook.addTable(table);
  return tableObject(table);
}

function requireTable(target: TablesTarget, key: unknown, host: Host): WireObject {
  const found = host.workbook.table(String(key));
  if (!found || !listed(target, host).includes(found)) throw itemNotFound(`table ${String(key)}`);
  return tableObject(found);
}

function findTable(target: TablesTarget, key: unknown, host: Host): WireObject {
  const found = host.workbook.table(String(key));
  return found && listed(target, host).includes(found) ? tableObject(found) : NULL_OBJECT;
}

export const tableCollectionType: WireType<TablesTarget> = defineType({
  name: 'TableCollection',
  properties: { Count: { get: (target, host) => listed(target, host).length } },
  items: (target, host) => listed(target, host).map(tableObject),
  methods: {
    Add: (target, [address, hasHeaders], host) => addTable(target, address, hasHeaders === true, host),
    GetCount: (target, _args, host) => listed(target, host).length,
    GetItem: (target, [key], host) => requireTable(target, key, host),
    GetItemOrNullObject: (target, [key], host) => findTable(target, key, host),
    GetItemAt: (target, [index], host) => {
      const found = listed(target, host)[whole(index, 'index')];
      if (!found) throw itemNotFound(`table ${String(index)}`);
      return tableObject(found);
    },
    ...subscriptions<TablesTarget>('TableCollection', () => null),
  },
});

const tableScopedCollectionType: WireType<TablesTarget> = defineType({
  name: 'TableScopedCollection',
  items: (target, host) => listed(target, host).map(tableObject),
  methods: {
    GetCount: (target, _args, host) => listed(target, host).length,
    GetFirst: (target, _args, host) => {
      const found = listed(target, host)[0];
      if (!found) throw itemNotFound('table');
      return tableObject(found);
    },
    GetItem: (target, [key], host) => requireTable(target, key, host),
    GetItemOrNullObject: (target, [key], host) => findTable(target, key, host),
  },
});
