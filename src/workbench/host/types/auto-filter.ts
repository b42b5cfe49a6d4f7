import { columnCount } from '../address';
import { invalidArgument } from '../errors';
import { applyFilter } from '../filter';
import type { FilterCriteria, Sheet, Table } from '../model';
import { defineType, NULL_OBJECT, type Host, type RangeTarget, type WireType } from '../wire-type';
import { requireAllowed } from './access';
import { asRange, record, text, whole } from './arguments';
import { rangeObject } from './range';
import { rangeAt } from './range-address';
import { itemNotFound } from '../errors';

export interface FilterTarget {
  readonly sheet: Sheet;
  /** A table's own filter; null is the sheet's. */
  readonly table: Table | null;
}

function rangeArgument(sheet: Sheet, range: unknown, host: Host): RangeTarget {
  return asRange(range) ?? rangeAt(host.workbook, sheet, text(range, 'range'));
}

export const autoFilterType: WireType<FilterTarget> = defineType({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: ({ sheet, table }) => (table ? table.filterButton : sheet.autoFilter !== null) },
    IsDataFiltered: {
      get: ({ sheet }) => (sheet.autoFilter?.criteria.size ?? 0) > 0 || sheet.filteredRows.size > 0,
    },
    Criteria: {
      get: ({ sheet }) => {
        const filter = sheet.autoFilter;
        if (!filter) return [];
        return Array.from(
          { length: columnCount(filter.area) },
          (_, column) => filter.criteria.get(column) ?? null,
        );
      },
    },
  },
  methods: {
    Apply: ({ sheet }, [range, columnIndex, criteria], host) => {
      requireAllowed(sheet, 'allowAutoFilter');
      const { area } = rangeArgument(sheet, range, host);
      const kept =
        sheet.autoFilter && sheet.autoFilter.area.top === area.top ? sheet.autoFilter.criteria : null;
      const all = new Map<number, FilterCriteria>(kept ?? []);
      if (columnIndex !== undefined && columnIndex !== null) {
        const column = whole(columnIndex, 'columnIndex');
        if (column < 0 || column >= columnCount(area)) throw invalidArgument('columnIndex');
        if (criteria === undefined || criteria === null) all.delete(column);
        else all.set(column, record(criteria, 'criteria') as unknown as FilterCriteria);
      }
      applyFilter(sheet, { area, criteria: all }, host.workbook.date1904);
    },
    ClearCriteria: ({ sheet }, _args, host) => {
      if (!sheet.autoFilter) return;
      applyFilter(sheet, { area: sheet.autoFilter.area, criteria: new Map() }, host.workbook.date1904);
    },
    ClearColumnCriteria: ({ sheet }, [columnIndex], host) => {
      if (!sheet.autoFilter) return;
      const criteria = new Map(sheet.autoFilter.criteria);
      criteria.delete(whole(columnIndex, 'columnIndex'));
      applyFilter(sheet, { area: sheet.autoFilter.area, criteria }, host.workbook.date1904);
    },
    Reapply: ({ sheet }, _args, host) => {
      if (sheet.autoFilter) applyFilter(sheet, sheet.autoFilter, host.workbook.date1904);
    },
    Remove: ({ sheet }) => {
      requireAllowed(sheet, 'allowAutoFilter');
      sheet.setAutoFilter(null);
    },
    GetRange: ({ sheet, table }) => {
      const area = table?.area ?? sheet.autoFilter?.area;
      if (!area) throw itemNotFound('the filter');
      return rangeObject(sheet, area);
    },
    GetRangeOrNullObject: ({ sheet, table }) => {
      const area = table?.area ?? sheet.autoFilter?.area;
      return area ? rangeObject(sheet, area) : NULL_OBJECT;
    },
  },
});
