import { columnCount } from '../address';
import { invalidArgument } from '../errors';
import type { CellEntry } from '../model';
import { defineType, wireObject, type RangeTarget, type WireObject, type WireType } from '../wire-type';
import { requireWritable } from './range-values';

interface Removed {
  readonly removed: number;
  readonly remaining: number;
}

const resultType: WireType<Removed> = defineType({
  name: 'RemoveDuplicatesResult',
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ remaining }) => remaining },
  },
});

/** `range.removeDuplicates`: of rows that agree in the given columns (case aside) the first stays; the rest move up. */
export function removeDuplicates(target: RangeTarget, columns: unknown, includesHeader: boolean): WireObject {
  const { sheet, area } = target;
  const width = columnCount(area);
  const valid =
    Array.isArray(columns) && columns.length > 0 && columns.every((each) => each >= 0 && each < width);
  if (!valid) throw invalidArgument('columns');
  requireWritable(target);
  const top = area.top + (includesHeader ? 1 : 0);
  const seen = new Set<string>();
  const kept: CellEntry[][] = [];
  for (let row = top; row <= area.bottom; row += 1) {
    const line = Array.from({ length: width }, (_, at): CellEntry => {
      const formula = sheet.formula(row, area.left + at);
      return { value: sheet.value(row, area.left + at), ...(formula === null ? {} : { formula }) };
    });
    const key = JSON.stringify(
      (columns as number[]).map((at) => String(line[at]!.value ?? '').toLowerCase()),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(line);
  }
  const rows = area.bottom - top + 1;
  sheet.clearContents({ ...area, top });
  sheet.writeBlock(top, area.left, kept);
  return wireObject(resultType, { removed: rows - kept.length, remaining: kept.length });
}
