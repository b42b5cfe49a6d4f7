import type { Area } from '../../core/grid';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import type { Sheet } from './sheet';

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) at `at`. */
export interface Shift {
  readonly kind: 'rows' | 'columns';
  readonly sheet: Sheet;
  readonly at: number;
  readonly count: number;
}

/** An area of the shifted sheet afterwards; null if nothing of it is left. */
export function shiftArea(area: Area, { kind, at, count }: Shift): Area | null {
  return moveSpan(area, kind, at, count);
}

/** An area after lines were put in or taken out; null if nothing of it is left. Whole rows and columns stay whole. */
export function moveSpan(area: Area, kind: 'rows' | 'columns', at: number, count: number): Area | null {
  const [low, high, limit] =
    kind === 'rows'
      ? (['top', 'bottom', MAX_ROWS - 1] as const)
      : (['left', 'right', MAX_COLUMNS - 1] as const);
  let first = area[low];
  let last = area[high];
  if (first === 0 && last === limit) return area;
  if (count > 0) {
    if (first >= at) first += count;
    if (last >= at) last += count;
  } else {
    const end = at - count;
    const cut = Math.max(0, Math.min(last + 1, end) - Math.max(first, at));
    if (cut === last - first + 1) return null;
    if (first >= end) first += count;
    else if (first >= at) first = at;
    last = first + (area[high] - area[low]) - cut;
  }
  return first > limit ? null : { ...area, [low]: first, [high]: Math.min(last, limit) };
}
