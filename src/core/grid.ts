/** A cell's raw value. Dates are serial numbers, errors are their text (`#N/A`), empty is null or ''. */
export type CellValue = string | number | boolean | null;

/** A rectangle of a sheet, 0-based, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet's used range as read by a host (Excel or a file). Rows may be shorter than the widest. */
export interface Grid {
  readonly name: string;
  /** 0-based sheet row and column of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats, same shape as `values` (rows may be missing); `General` where unknown. */
  readonly formats?: readonly (readonly (string | null)[] | undefined)[];
  /** Formula texts with the leading `=`, same shape; null where the cell has none. */
  readonly formulas?: readonly (readonly (string | null)[] | undefined)[];
  /** 0-based sheet rows that are hidden by hand or by a filter. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly merges?: readonly Area[];
  /** The workbook counts days from 1904-01-01. */
  readonly date1904: boolean;
  /** Where an earlier run's result block stands (from our hidden defined name), if any. */
  readonly resultBlock?: Area;
  /** For each column of it which of ours it is, from 0, and null for one of the user's; all are ours if left out. */
  readonly resultColumns?: readonly (number | null)[];
}
