import type { Grid } from '../core/grid';

/** 审核结论 is the first of our result columns. */
export const OUTCOME = 0;

/** Columns of our own earlier result block, never read as the roster's: which of them → where it stands in `grid.values`. */
export function ownColumns({ resultBlock: block, resultColumns, left }: Grid): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (let column = block?.left ?? 0; block && column <= block.right; column += 1) {
    const at = column - block.left;
    const index = resultColumns ? resultColumns[at] : at;
    if (typeof index === 'number') columns.set(index, column - left);
  }
  return columns;
}
