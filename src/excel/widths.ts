import type { Area } from '../core/grid';
import type { ColumnWidths } from '../core/stored-widths';

/** Asks for the width of each column of an area. */
export function loadWidths(sheet: Excel.Worksheet, area: Area): Excel.RangeFormat[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, column) =>
    sheet.getRangeByIndexes(area.top, area.left + column, 1, 1).format.load('columnWidth'),
  );
}

export function setWidths(sheet: Excel.Worksheet, left: number, widths: ColumnWidths): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, left + column, 1, 1).format.columnWidth = width;
  });
}

/** A width in characters of the default font as points: 7 pixels a character, 5 of padding, 96 pixels an inch. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
