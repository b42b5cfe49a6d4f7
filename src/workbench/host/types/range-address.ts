import type { Area } from '../../../core/grid';
import { formatArea, quoteSheetName, splitSheet, parseArea } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import type { Sheet, Workbook } from '../model';
import type { RangeTarget } from '../wire-type';

/** Longest address that Excel reads. */
export const ADDRESS_LIMIT = 8_192;

/** Finds the range an address (with or without a sheet) or a defined name means. @throws ApiError */
export function rangeAt(workbook: Workbook, sheet: Sheet, address: string): RangeTarget {
  if (address.length > ADDRESS_LIMIT) throw invalidArgument(`an address of ${address.length} characters`);
  const { sheet: sheetName, local } = splitSheet(address);
  const home = sheetName === null ? sheet : workbook.sheet(sheetName);
  if (!home) throw itemNotFound(sheetName ?? address);
  const found = parseArea(local);
  if (found) return { sheet: home, area: found };
  const name = workbook.definedName(local, home) ?? workbook.definedName(local, null);
  const meant = name && workbook.resolve(name.formula, home);
  if (meant) return meant;
  const table = workbook.table(local);
  if (table) return { sheet: table.sheet, area: bodyOf(table.area, table.showHeaders, table.showTotals) };
  throw invalidArgument(address);
}

function bodyOf(area: Area, headers: boolean, totals: boolean): Area {
  return { ...area, top: area.top + (headers ? 1 : 0), bottom: area.bottom - (totals ? 1 : 0) };
}

export function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
}
