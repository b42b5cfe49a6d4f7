import type { Area } from '../../core/grid';
import type { Sheet } from './sheet';

/** Who made a change: the add-in, the person at the grid, the calculation, or the loading of a file. */
export type Origin = 'addin' | 'user' | 'calc' | 'load';

/**
 * What changed. A change says where, not what: a view reads the new state from the model. Changes
 * arrive in the order they were made; neighbouring writes of one kind are one change.
 */
export type Change =
  /** Values or formulas of an area. */
  | { readonly kind: 'values'; readonly sheet: Sheet; readonly area: Area }
  /** Number formats, fills, fonts, alignment, borders, locks of an area (whole rows and columns too). */
  | { readonly kind: 'formats'; readonly sheet: Sheet; readonly area: Area }
  /** Rows or columns put in (`count` > 0) or taken out (`count` < 0) at `at`. */
  | { readonly kind: 'rows' | 'columns'; readonly sheet: Sheet; readonly at: number; readonly count: number }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-renamed' | 'sheet-moved';
      readonly sheet: Sheet;
    }
  | { readonly kind: 'sheet-activated' | 'sheet-visibility' | 'sheet-look'; readonly sheet: Sheet }
  /** Something a sheet has besides cells: read it again from the sheet. */
  | { readonly kind: SheetPart; readonly sheet: Sheet }
  /** Something the workbook has: read it again from the workbook. */
  | { readonly kind: WorkbookPart };

export type SheetPart =
  | 'merges'
  | 'dimensions'
  | 'hidden-rows'
  | 'freeze'
  | 'filter'
  | 'protection'
  | 'conditional-formats'
  | 'notes'
  | 'comments'
  | 'validations'
  | 'hyperlinks'
  | 'tables';

export type WorkbookPart = 'names' | 'settings' | 'properties' | 'custom-xml' | 'selection' | 'calculation';

export interface ChangeBatch {
  readonly origin: Origin;
  readonly changes: readonly Change[];
}

export type ChangeListener = (batch: ChangeBatch) => void;

/** Collects the changes of one transaction, growing the last one where the next continues it. */
export class ChangeCollector {
  readonly #changes: Change[] = [];

  get changes(): readonly Change[] {
    return this.#changes;
  }

  add(change: Change): void {
    const last = this.#changes.at(-1);
    if (last && joins(last, change)) {
      if ('area' in last && 'area' in change) {
        const { area: a } = last;
        const { area: b } = change;
        this.#changes[this.#changes.length - 1] = {
          ...last,
          area: {
            top: Math.min(a.top, b.top),
            left: Math.min(a.left, b.left),
            bottom: Math.max(a.bottom, b.bottom),
            right: Math.max(a.right, b.right),
          },
        };
      }
      return;
    }
    this.#changes.push(change);
  }
}

/** Whether two changes of one kind together cover one rectangle exactly (or are about the same thing). */
function joins(last: Change, next: Change): boolean {
  if (last.kind !== next.kind) return false;
  if ('sheet' in last && 'sheet' in next && last.sheet !== next.sheet) return false;
  if ('at' in last) return false;
  if (!('area' in last) || !('area' in next)) return true;
  const { area: a } = last;
  const { area: b } = next;
  const sameColumns = a.left === b.left && a.right === b.right;
  const sameRows = a.top === b.top && a.bottom === b.bottom;
  return (
    (sameColumns && b.top <= a.bottom + 1 && b.bottom >= a.top - 1) ||
    (sameRows && b.left <= a.right + 1 && b.right >= a.left - 1)
  );
}
