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
