import type { Area } from '../core/grid';
import { without } from './addresses';
import { supports } from './capabilities';
import { ExcelFault } from './faults';
import { withoutSheet } from './marks';

/** What could stand in the way of writing a block, asked in the first two requests of a write. */
export class Preflight {
  private readonly merged: Excel.RangeAreas | null;
  private readonly filter: Excel.AutoFilter;
  private readonly protection: Excel.WorksheetProtection;
  private readonly workbookProtection: Excel.WorkbookProtection;
  private readonly tables: Excel.TableCollection;
  private foreign: readonly Excel.Range[] = [];

  /** First request: protection, filters, merged cells. */
  constructor(
    context: Excel.RequestContext,
    private readonly sheet: Excel.Worksheet,
    private readonly target: Area,
  ) {
    // Asking for merged areas empties Excel's own undo list, so it is asked only when a write follows anyway.
    this.merged = supports('mergedAreas') ? rangeOf(sheet, target).getMergedAreasOrNullObject() : null;
    this.merged?.load('address');
    this.filter = sheet.autoFilter.load('isDataFiltered');
    this.protection = sheet.protection.load('protected');
    this.workbookProtection = context.workbook.protection.load('protected');
    this.tables = sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
    sheet.load('name');
  }

  /** Second request: what the user has where we want to write; `own` is ours of an earlier run. */
  askForeignCells(own: readonly Area[]): void {
    this.foreign = without(this.target, own).map((part) => {
      const used = rangeOf(this.sheet, part).getUsedRangeOrNullObject(true);
      used.load('address');
      return used;
    });
  }

  /** Refuses, in words a person can act on, a write that would fail or hurt. After the second request. */
  check(addsSheet: boolean): void {
    const where = { sheet: this.sheet.name };
    if (this.protection.protected) throw new ExcelFault('sheet-protected', where);
    if (addsSheet && this.workbookProtection.protected) throw new ExcelFault('workbook-protected', where);
    const table = this.tables.items.find((each) => each.autoFilter.isDataFiltered);
    if (table) throw new ExcelFault('filter-active', { ...where, table: table.name });
    if (this.filter.isDataFiltered) throw new ExcelFault('filter-active', where);
    if (this.merged && !this.merged.isNullObject) {
      throw new ExcelFault('merge-in-the-way', { ...where, address: withoutSheet(this.merged.address) });
    }
    const taken = this.foreign.find((used) => !used.isNullObject);
    if (taken) throw new ExcelFault('cells-in-the-way', { ...where, address: withoutSheet(taken.address) });
  }
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}
