import type { Area } from '../../../core/grid';
import { columnCount, rowCount } from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { Table } from '../model';
import { defineType, wireObject, type Host, type WireObject, type WireType } from '../wire-type';
import { requireAllowed } from './access';
import { whole } from './arguments';
import { rangeObject } from './range';
import { bodyArea, readBlock, touch, valuesOf } from './table-parts';
import { writeValues } from './range-values';

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

function rowArea({ table, index }: RowTarget): Area {
  const body = bodyArea(table);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

const rowObject = (table: Table, index: number): WireObject => wireObject(tableRowType, { table, index });

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

/** Whether all that a table has is the empty row that every new one has. */
function isInsertRow(table: Table): boolean {
  const body = bodyArea(table);
  return (
    rowCount(body) === 1 &&
    readBlock(table.sheet, body)[0]!.every(({ value, formula }) => value === null && formula === undefined)
  );
}

function insertRows(table: Table, index: number | null, rows: readonly unknown[][], host: Host): WireObject {
  const { sheet } = table;
  const body = bodyArea(table);
  if (index === null && isInsertRow(table)) {
    // The one empty row of a new table is where the first rows go.
    writeValues({ sheet, area: { ...body, bottom: body.top } }, rows.slice(0, 1), host);
    return rows.length > 1 ? insertRows(table, 1, rows.slice(1), host) : rowObject(table, 0);
  }
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

export const tableRowCollectionType: WireType<Table> = defineType({
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
