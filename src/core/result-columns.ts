import type { Area, CellValue, Grid } from './grid';
import { RESULT_HEADERS } from './markers';

/** The headers of a block, column by column. */
type Headers = readonly (CellValue | undefined)[];

/** For each column of a result block which of the columns we wrote it is, from 0; null: it is the user's. */
export type ResultColumns = readonly (number | null)[];

/**
 * Tells which columns of a block are ours after a person worked in it: columns of his own put in between
 * belong to the block's name too, ours can be moved, deleted or called otherwise. Ours are those with our
 * headers; of two with one header the one in our order, and neither where both could be: what may be the
 * user's is never taken for ours. Other headers are ours renamed where just as many of ours are missing.
 *
 * `known` are our headers, `written` is how many columns were written: blocks of other columns are ours as
 * a whole while they have no column too many.
 */
export function resultColumns(
  headers: Headers,
  written = RESULT_HEADERS.length,
  known: readonly string[] = RESULT_HEADERS,
): ResultColumns {
  if (written !== known.length && headers.length <= written) return headers.map((_, at) => at);
  const named = headers.map((header) => known.indexOf(String(header)));
  const columns: (number | null)[] = headers.map(() => null);
  const places = known.map((_, index) => named.flatMap((each, at) => (each === index ? [at] : [])));
  const inOrder = (index: number, at: number): boolean =>
    places.every((of, other) => of.length !== 1 || other === index || of[0]! < at === other < index);
  places.forEach((of, index) => {
    const fitting = of.length === 1 ? of : of.filter((at) => inOrder(index, at));
    if (fitting.length === 1) columns[fitting[0]!] = index;
  });
  return written === known.length ? withRenamed(columns, named, known.length) : columns;
}

/** Gives columns with other headers the numbers of those missing between their neighbours, if these are as many. */
function withRenamed(
  columns: readonly (number | null)[],
  named: readonly number[],
  count: number,
): (number | null)[] {
  const all = [...columns];
  for (let from = 0; from < all.length; from += 1) {
    if (columns[from] !== null) continue;
    let to = from;
    while (to < all.length && columns[to] === null) to += 1;
    const missing: number[] = [];
    for (let index = (columns[from - 1] ?? -1) + 1; index < (columns[to] ?? count); index += 1)
      if (!columns.includes(index)) missing.push(index);
    if (missing.length === to - from && named.slice(from, to).every((index) => index < 0))
      missing.forEach((index, at) => (all[from + at] = index));
    from = to;
  }
  return all;
}

/** The block that an earlier run left on a sheet, as a grid tells of it; nothing where there is none. */
export function resultBlockOf(
  block: Area | undefined,
  { values, top, left }: Pick<Grid, 'values' | 'top' | 'left'>,
): Pick<Grid, 'resultBlock' | 'resultColumns'> {
  if (!block) return {};
  // Left of a result block stands its roster: what begins in the first column is a sheet of ours.
  if (block.left === 0) return { resultBlock: block };
  const headers = Array.from(
    { length: block.right - block.left + 1 },
    (_, at) => values[block.top - top]?.[block.left + at - left],
  );
  return { resultBlock: block, resultColumns: resultColumns(headers) };
}

/** What of an earlier block on a sheet is ours. */
export const ownAreasOf = ({ resultBlock: block, resultColumns: columns }: Grid): Area[] =>
  block ? (columns ? ownAreas(block, columns) : [block]) : [];

/** What of a block is ours, as rectangles of neighbouring columns. */
export function ownAreas(block: Area, columns: ResultColumns): Area[] {
  const areas: Area[] = [];
  columns.forEach((index, at) => {
    if (index === null) return;
    const column = block.left + at;
    const last = areas[areas.length - 1];
    if (last?.right === column - 1) areas[areas.length - 1] = { ...last, right: column };
    else areas.push({ ...block, left: column, right: column });
  });
  return areas;
}
