import type { Area, CellValue } from '../../../core/grid';
import { contains, intersection, columnCount, rowCount } from '../address';
import { applyFilter } from '../filter';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { CellEntry, Sheet, Table } from '../model';
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
import { asRange, optionalText, text, truth, whole } from './arguments';
import { autoFilterType } from './auto-filter';
import { rangeAt, rangeObject, writeValues } from './range';
import { rangeType } from './range';
import { sortRows } from './sort';
import { subscriptions } from './subscriptions';
import { worksheetType } from './worksheet';

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

/** The rows between header and totals; a table without rows still has one empty one. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

function headerArea(table: Table): Area {
  if (!table.showHeaders) throw itemNotFound(`the header row of ${table.name}`);
  return { ...table.area, bottom: table.area.top };
}

function totalArea(table: Table): Area {
  if (!table.showTotals) throw itemNotFound(`the total row of ${table.name}`);
  return { ...table.area, top: table.area.bottom };
}

function touch(table: Table, { workbook }: Host): void {
  workbook.report({ kind: 'tables', sheet: table.sheet });
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

/** Header cells are texts, none empty and no two alike, as Excel makes them. */
function nameHeaders(table: Table): void {
  if (!table.showHeaders) return;
  const seen = new Set<string>();
  for (let column = table.area.left; column <= table.area.right; column += 1) {
    const before = table.sheet.value(table.area.top, column);
    const base = before === null ? `列${column - table.area.left + 1}` : String(before);
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n += 1) name = `${base}${n}`;
    seen.add(name.toLowerCase());
    if (name !== before) table.sheet.write(table.area.top, column, { value: name });
  }
  while (table.columnIds.length < columnCount(table.area)) {
    table.columnIds.push(Math.max(0, ...table.columnIds) + 1);
  }
  table.columnIds.length = columnCount(table.area);
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

function readBlock(sheet: Sheet, area: Area): CellEntry[][] {
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: columnCount(area) }, (_unused, c) => {
      const formula = sheet.formula(area.top + r, area.left + c);
      return { value: sheet.value(area.top + r, area.left + c), ...(formula === null ? {} : { formula }) };
    }),
  );
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

// Rows

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

function rowArea({ table, index }: RowTarget): Area {
  const body = bodyArea(table);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

const rowObject = (table: Table, index: number): WireObject => wireObject(tableRowType, { table, index });

const valuesOf = (sheet: Sheet, area: Area): CellValue[][] =>
  readBlock(sheet, area).map((line) => line.map(({ value }) => value ?? ''));

const tableRowType: WireType<RowTarget> = defineType({
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => valuesOf(row.table.sheet, rowArea(row)),
      set: (row, value, host) => writeValues({ sheet: row.table.sheet, area: rowArea(row) }, value, host),
    },
  },
  methods: {
    GetRange: (row) => rangeObject(row.table.sheet, rowArea(row)),
    Delete: ({ table, index }, _args, host) => deleteRows(table, index, 1, host),
  },
});

function bodyRows(table: Table): number {
  return rowCount(bodyArea(table));
}

function insertRows(table: Table, index: number | null, rows: readonly unknown[][], host: Host): WireObject {
  const { sheet } = table;
  const body = bodyArea(table);
  const at = index === null || index < 0 ? rowCount(body) : index;
  if (at > rowCount(body)) throw invalidArgument('index');
  if (rows.some((row) => row.length !== columnCount(body))) {
    throw new ApiError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  requireAllowed(sheet, null);
  // Cells of the table's columns move down, also those below the table.
  const used = sheet.usedRange(false, { ...body, top: body.top + at, bottom: 1_048_575 });
  if (used) {
    const below = { ...body, top: body.top + at, bottom: used.bottom };
    const moved = readBlock(sheet, below);
    const styles = moved.map((line, r) =>
      line.map((_cell, c) => sheet.styleIndex(below.top + r, below.left + c)),
    );
    sheet.writeBlock(below.top + rows.length, below.left, moved);
    styles.forEach((line, r) =>
      line.forEach((style, c) => sheet.setStyleIndex(below.top + rows.length + r, below.left + c, style)),
    );
    sheet.clearContents({ ...below, bottom: Math.min(below.bottom, below.top + rows.length - 1) });
  }
  table.area = { ...table.area, bottom: table.area.bottom + rows.length };
  const into = { ...body, top: body.top + at, bottom: body.top + at + rows.length - 1 };
  writeValues({ sheet, area: into }, rows, host);
  touch(table, host);
  return rowObject(table, at);
}

function deleteRows(table: Table, index: number, count: number, host: Host): void {
  const { sheet } = table;
  const body = bodyArea(table);
  if (index < 0 || index + count > rowCount(body)) throw itemNotFound(`row ${index} of ${table.name}`);
  requireAllowed(sheet, null);
  const used = sheet.usedRange(false, { ...body, bottom: 1_048_575 });
  const from = body.top + index + count;
  const below = { ...body, top: from, bottom: Math.max(used?.bottom ?? from, body.bottom) };
  const moved = below.bottom >= below.top ? readBlock(sheet, below) : [];
  sheet.clearContents({ ...body, top: body.top + index, bottom: below.bottom });
  if (moved.length > 0) sheet.writeBlock(body.top + index, body.left, moved);
  // The last row is emptied, not taken away: a table keeps one.
  const removed = Math.min(count, rowCount(body) - 1);
  table.area = { ...table.area, bottom: table.area.bottom - removed };
  touch(table, host);
}

const tableRowCollectionType: WireType<Table> = defineType({
  name: 'TableRowCollection',
  properties: { Count: { get: bodyRows } },
  items: (table) => Array.from({ length: bodyRows(table) }, (_, index) => rowObject(table, index)),
  methods: {
    GetCount: (table) => bodyRows(table),
    GetItemAt: (table, [index]) => {
      const at = whole(index, 'index');
      if (at < 0 || at >= bodyRows(table)) throw itemNotFound(`row ${at} of ${table.name}`);
      return rowObject(table, at);
    },
    Add: (table, [index, values], host) => {
      const width = columnCount(table.area);
      const rows = Array.isArray(values)
        ? (values as unknown[][])
        : [new Array<unknown>(width).fill(values ?? null)];
      if (!rows.every((row) => Array.isArray(row))) throw invalidArgument('values');
      return insertRows(
        table,
        index === undefined || index === null ? null : whole(index, 'index'),
        rows,
        host,
      );
    },
    DeleteRowsAt: (table, [index, count], host) =>
      deleteRows(
        table,
        whole(index, 'index'),
        count === undefined || count === null ? 1 : whole(count, 'count'),
        host,
      ),
  },
});

// Columns

interface ColumnTarget {
  readonly table: Table;
  readonly index: number;
}

const columnObject = (table: Table, index: number): WireObject =>
  wireObject(tableColumnType, { table, index });

function columnArea({ table, index }: ColumnTarget, of: Area): Area {
  return { ...of, left: table.area.left + index, right: table.area.left + index };
}

function columnNameOf(table: Table, index: number): string {
  if (!table.showHeaders) return `列${index + 1}`;
  return String(table.sheet.value(table.area.top, table.area.left + index) ?? '');
}

const tableColumnType: WireType<ColumnTarget> = defineType({
  name: 'TableColumn',
  identity: ({ table, index }) => ({ Id: table.columnIds[index] ?? index + 1 }),
  properties: {
    Id: { get: ({ table, index }) => table.columnIds[index] ?? index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => columnNameOf(table, index),
      set: ({ table, index }, value) => {
        requireUnlocked(table.sheet, headerArea(table));
        table.sheet.write(table.area.top, table.area.left + index, { value: text(value, 'name') });
      },
    },
    Values: {
      get: (column) => valuesOf(column.table.sheet, columnArea(column, column.table.area)),
      set: (column, value, host) =>
        writeValues({ sheet: column.table.sheet, area: columnArea(column, column.table.area) }, value, host),
    },
  },
  navigation: { Filter: (column) => wireObject(filterType, column) },
  methods: {
    GetRange: (column) => rangeObject(column.table.sheet, columnArea(column, column.table.area)),
    GetDataBodyRange: (column) => rangeObject(column.table.sheet, columnArea(column, bodyArea(column.table))),
    GetHeaderRowRange: (column) =>
      rangeObject(column.table.sheet, columnArea(column, headerArea(column.table))),
    GetTotalRowRange: (column) =>
      rangeObject(column.table.sheet, columnArea(column, totalArea(column.table))),
    Delete: (column, _args, host) => {
      const { table } = column;
      if (columnCount(table.area) === 1) throw new ApiError('InvalidOperation', 'A table keeps one column.');
      requireAllowed(table.sheet, null);
      const gone = columnArea(column, table.area);
      rangeType.methods!['Delete']!({ sheet: table.sheet, area: gone }, ['Left'], host);
      table.columnIds.splice(column.index, 1);
      table.area = { ...table.area, right: table.area.right - 1 };
      touch(table, host);
    },
  },
});

/** `column.filter`: the filter of one column of a table. */
const filterType: WireType<ColumnTarget> = defineType({
  name: 'Filter',
  properties: {
    Criteria: { get: ({ table, index }) => table.sheet.autoFilter?.criteria.get(index) ?? null },
  },
  methods: {
    Apply: (column, [criteria], host) => filterColumn(column, criteria, host),
    ApplyValuesFilter: (column, [values], host) => filterColumn(column, { filterOn: 'Values', values }, host),
    ApplyCustomFilter: (column, [criterion1, criterion2, operator], host) =>
      filterColumn(
        column,
        {
          filterOn: 'Custom',
          criterion1,
          ...(criterion2 === undefined || criterion2 === null
            ? {}
            : { criterion2, operator: operator ?? 'And' }),
        },
        host,
      ),
    Clear: (column, _args, host) => filterColumn(column, null, host),
  },
});

function filterColumn({ table, index }: ColumnTarget, criteria: unknown, host: Host): void {
  requireAllowed(table.sheet, 'allowAutoFilter');
  const area = { ...table.area, bottom: bodyArea(table).bottom };
  const all = new Map(table.sheet.autoFilter?.criteria ?? []);
  if (criteria === null) all.delete(index);
  else all.set(index, criteria as NonNullable<ReturnType<typeof all.get>>);
  applyFilter(table.sheet, { area, criteria: all }, host.workbook.date1904);
}

const tableColumnCollectionType: WireType<Table> = defineType({
  name: 'TableColumnCollection',
  properties: { Count: { get: (table) => columnCount(table.area) } },
  items: (table) => Array.from({ length: columnCount(table.area) }, (_, index) => columnObject(table, index)),
  methods: {
    GetCount: (table) => columnCount(table.area),
    GetItem: (table, [key]) => {
      const at = columnIndexOf(table, key);
      if (at < 0) throw itemNotFound(`column ${String(key)} of ${table.name}`);
      return columnObject(table, at);
    },
    GetItemOrNullObject: (table, [key]) => {
      const at = columnIndexOf(table, key);
      return at < 0 ? NULL_OBJECT : columnObject(table, at);
    },
    GetItemAt: (table, [index]) => {
      const at = whole(index, 'index');
      if (at < 0 || at >= columnCount(table.area)) throw itemNotFound(`column ${at} of ${table.name}`);
      return columnObject(table, at);
    },
    Add: (table, [index, values, name], host) => {
      const at =
        index === undefined || index === null || index === -1
          ? columnCount(table.area)
          : whole(index, 'index');
      if (at < 0 || at > columnCount(table.area)) throw invalidArgument('index');
      requireAllowed(table.sheet, null);
      const column = table.area.left + at;
      const into = { ...table.area, left: column, right: column };
      if (table.sheet.usedRange(true, { ...into, right: 16_383 })) {
        rangeType.methods!['Insert']!({ sheet: table.sheet, area: into }, ['Right'], host);
      }
      table.area = { ...table.area, right: table.area.right + 1 };
      table.columnIds.splice(at, 0, Math.max(0, ...table.columnIds) + 1);
      const given = Array.isArray(values) ? (values as unknown[][]) : null;
      if (given) {
        const withHeader = given.length === rowCount(table.area);
        const area = withHeader
          ? into
          : { ...into, top: bodyArea(table).top, bottom: bodyArea(table).bottom };
        writeValues({ sheet: table.sheet, area }, given, host);
      }
      const header = optionalText(name, 'name');
      if (header !== undefined) table.sheet.write(table.area.top, column, { value: header });
      nameHeaders(table);
      touch(table, host);
      return columnObject(table, at);
    },
  },
});

function columnIndexOf(table: Table, key: unknown): number {
  if (typeof key === 'number') return table.columnIds.indexOf(key);
  const wanted = String(key).toLowerCase();
  for (let at = 0; at < columnCount(table.area); at += 1) {
    if (columnNameOf(table, at).toLowerCase() === wanted) return at;
  }
  return -1;
}
