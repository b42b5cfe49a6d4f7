import type { Area } from '../../../core/grid';
import { contains, intersection, rowCount } from '../address';
import { ApiError } from '../errors';
import type { Sheet } from '../model';

/** What Excel checks before an add-in may change something. */

/** Refuses to change cells of a protected sheet, unless all of them are unlocked. @throws ApiError AccessDenied */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  const locked = () => {
    const used = intersection(area, { top: 0, left: 0, bottom: area.top + 9_999, right: area.left + 999 });
    for (let row = area.top; used && row <= used.bottom; row += 1) {
      for (let column = area.left; column <= used.right; column += 1) {
        if (sheet.style(row, column).locked) return true;
      }
    }
    return false;
  };
  if (locked()) throw accessDenied(sheet);
}

/**
 * Refuses what a protected sheet does not allow as a whole, e.g. formatting or deleting rows.
 * @param option the option of `WorksheetProtectionOptions` that would allow it; null if none does
 */
export function requireAllowed(sheet: Sheet, option: string | null): void {
  if (!sheet.protection) return;
  if (option !== null && sheet.protection.options[option] === true) return;
  throw accessDenied(sheet);
}

/** Refuses to write a block over rows that a filter hides. @throws ApiError FilteredRangeConflict */
export function requireUnfiltered(sheet: Sheet, area: Area): void {
  if (sheet.filteredRows.size === 0 || rowCount(area) === 1) return;
  for (const row of sheet.filteredRows) {
    if (row >= area.top && row <= area.bottom) {
      throw new ApiError(
        'FilteredRangeConflict',
        'The attempted operation causes a conflict with a filtered range.',
      );
    }
  }
}

/** Refuses an area that cuts through a merged cell. @throws ApiError InvalidOperation */
export function requireWholeMerges(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merged) => intersection(merged, area) && !contains(area, merged))) {
    throw new ApiError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
  }
}

function accessDenied(sheet: Sheet): ApiError {
  return new ApiError(
    'AccessDenied',
    `You can't perform the requested operation: the sheet ${sheet.name} is protected.`,
  );
}
