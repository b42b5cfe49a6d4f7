import type { CellValue, Grid } from '../../src/core/grid';
import { resultBlockOf } from '../../src/core/result-columns';

/** A sheet from its first cell on; rows of the sheet count from 0. */
export function gridOf(values: readonly (readonly CellValue[])[], extra: Partial<Grid> = {}): Grid {
  const grid: Grid = { name: '花名册', top: 0, left: 0, values, date1904: false, ...extra };
  return { ...grid, ...resultBlockOf(grid.resultBlock, grid) };
}

/** 330399 is no county: these are nobody's. The check characters are right. */
export const IDS = {
  /** A woman, born 1990-03-07. */
  woman: '33039919900307102X',
  /** A man, born 1982-03-04. */
  man: '330399198203040055',
} as const;
