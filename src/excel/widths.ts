import type { Area } from '../core/grid';

/**
 * Widths the columns of our block had before we set them, in points. They are kept in the comment of our
 * hidden defined name, so that a later session can put them back.
 */
export type ColumnWidths = readonly number[];

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

const PREFIX = 'widths ';

export function writeWidths(widths: ColumnWidths): string {
  return PREFIX + widths.join(' ');
}

export function readWidths(comment: string): ColumnWidths | null {
  // No width at all: the comment was lost before, and then written again.
  if (!comment.startsWith(PREFIX) || comment === PREFIX) return null;
  const widths = comment.slice(PREFIX.length).split(' ').map(Number);
  return widths.every((width) => Number.isFinite(width) && width >= 0) ? widths : null;
}

/** A width in characters of the default font as points: 7 pixels a character, 5 of padding, 96 pixels an inch. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
