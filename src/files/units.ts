/** Pixels of a digit in the default font at 96 dots an inch; 5 more pad a column. */
const DIGIT = 7;
const PADDING = 5;
/** Points in a pixel. */
const POINT = 0.75;

/** A column's width in characters, as people give it, → as the file has it (padding included), to 1/256. */
export function fileWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;
}

/** A width as in the file → points, as Office.js has it. */
export function widthToPoints(width: number): number {
  return Math.round(width * DIGIT) * POINT;
}

/** Points → a width as in the file. */
export function pointsToWidth(points: number): number {
  return Math.round((points / POINT / DIGIT) * 256) / 256;
}

/** Points of a column whose width nobody set. */
export const STANDARD_WIDTH = 54;

const PREFIX = 'widths ';

/**
 * Widths in points the result columns had before they were ours: the comment of our hidden name carries
 * them, in files as in Excel.
 */
export function writeWidths(widths: readonly number[]): string {
  return PREFIX + widths.join(' ');
}

/** Null for a comment that says something else. */
export function readWidths(comment: string): readonly number[] | null {
  // No width at all: the comment was lost before, and then written again.
  if (!comment.startsWith(PREFIX) || comment === PREFIX) return null;
  const widths = comment.slice(PREFIX.length).split(' ').map(Number);
  return widths.every((width) => Number.isFinite(width) && width >= 0) ? widths : null;
}
