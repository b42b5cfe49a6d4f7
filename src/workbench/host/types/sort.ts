import type { CellValue } from '../../../core/grid';
import { columnCount } from '../address';
import { invalidArgument } from '../errors';
import type { CellEntry } from '../model';
import { defineType, type RangeTarget, type WireType } from '../wire-type';
import { requireAllowed } from './access';
import { record } from './arguments';

/** Sorting rows of a range by its columns: numbers before texts before truth values, empty cells last. */
export function sortRows({ sheet, area }: RangeTarget, fields: unknown, hasHeaders: boolean): void {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument('fields');
  requireAllowed(sheet, 'allowSort');
  const keys = fields.map((field) => {
    const { key, ascending } = record(field, 'fields');
    if (typeof key !== 'number' || key < 0 || key >= columnCount(area)) throw invalidArgument('key');
    return { column: area.left + key, sign: ascending === false ? -1 : 1 };
  });
  const top = area.top + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: Math.max(0, area.bottom - top + 1) }, (_, n) => top + n);
  const order = [...rows].sort((a, b) => {
    for (const { column, sign } of keys) {
      const difference = compare(sheet.value(a, column), sheet.value(b, column), sign);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const sorted = order.map((row) =>
    Array.from({ length: columnCount(area) }, (_, n) => {
      const column = area.left + n;
      const formula = sheet.formula(row, column);
      const entry: CellEntry = { value: sheet.value(row, column), ...(formula === null ? {} : { formula }) };
      return { entry, style: sheet.styleIndex(row, column) };
    }),
  );
  sheet.writeBlock(
    top,
    area.left,
    sorted.map((line) => line.map(({ entry }) => entry)),
  );
  sorted.forEach((line, r) =>
    line.forEach(({ style }, c) => sheet.setStyleIndex(top + r, area.left + c, style)),
  );
}

function compare(a: CellValue, b: CellValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rank = (value: CellValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === 'string') return sign * a.localeCompare(String(b), 'zh-CN');
  return sign * (Number(a) - Number(b));
}

export const rangeSortType: WireType<RangeTarget> = defineType({
  name: 'RangeSort',
  methods: {
    Apply: (target, [fields, , hasHeaders]) => sortRows(target, fields, hasHeaders === true),
  },
});
