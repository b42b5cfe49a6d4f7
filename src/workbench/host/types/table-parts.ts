import type { Area, CellValue } from '../../../core/grid';
import { columnCount, rowCount } from '../address';
import { itemNotFound } from '../errors';
import type { CellEntry, Sheet, Table } from '../model';
import type { Host } from '../wire-type';

/** The parts of a table and its header cells. */

/** The rows between header and totals; a table without rows still has one empty one. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function headerArea(table: Table): Area {
  if (!table.showHeaders) throw itemNotFound(`the header row of ${table.name}`);
  return { ...table.area, bottom: table.area.top };
}

export function totalArea(table: Table): Area {
  if (!table.showTotals) throw itemNotFound(`the total row of ${table.name}`);
  return { ...table.area, top: table.area.bottom };
}

export function touch(table: Table, { workbook }: Host): void {
  workbook.report({ kind: 'tables', sheet: table.sheet });
}

/** Header cells are texts, none empty and no two alike, as Excel makes them. */
export function nameHeaders(table: Table): void {
  if (!table.showHeaders) return;
  const seen = new Set<string>();
  for (let column = table.area.left; column <= table.area.right; column += 1) {
    const before = table.sheet.value(table.area.top, column);
    const base = before === null ? `列${column - table.area.left + 1}` : String(before);
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n += 1) name = `${base}${n}`;
    seen.add(name.toLowerCase());
    if (name !== before) table.sheet.write(table.area.top, column, { value: name });
  }
  while (table.columnIds.length < columnCount(table.area)) {
    table.columnIds.push(Math.max(0, ...table.columnIds) + 1);
  }
  table.columnIds.length = columnCount(table.area);
}

export function readBlock(sheet: Sheet, area: Area): CellEntry[][] {
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: columnCount(area) }, (_unused, c) => {
      const formula = sheet.formula(area.top + r, area.left + c);
      return { value: sheet.value(area.top + r, area.left + c), ...(formula === null ? {} : { formula }) };
    }),
  );
}

export const valuesOf = (sheet: Sheet, area: Area): CellValue[][] =>
  readBlock(sheet, area).map((line) => line.map(({ value }) => value ?? ''));
