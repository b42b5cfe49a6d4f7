import type { Area } from '../../../core/grid';
import { columnCount, rowCount } from '../address';
import { applyFilter } from '../filter';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { Table } from '../model';
import { defineType, NULL_OBJECT, wireObject, type Host, type WireObject, type WireType } from '../wire-type';
import { requireAllowed, requireUnlocked } from './access';
import { optionalText, text, whole } from './arguments';
import { rangeObject, rangeType } from './range';
import { bodyArea, headerArea, nameHeaders, touch, totalArea, valuesOf } from './table-parts';
import { writeValues } from './range-values';

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

export const tableColumnCollectionType: WireType<Table> = defineType({
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
