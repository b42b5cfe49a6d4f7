/**
 * Widths in points that the columns of our block had before we set them. The comment of our hidden defined
 * name carries them, in files as in Excel, so that a later session can put them back.
 */
export type ColumnWidths = readonly number[];

const PREFIX = 'widths ';

export function writeWidths(widths: ColumnWidths): string {
  return PREFIX + widths.join(' ');
}

/** Null for a comment that says something else. */
export function readWidths(comment: string): ColumnWidths | null {
  // No width at all: the comment was lost before, and then written again.
  if (!comment.startsWith(PREFIX) || comment === PREFIX) return null;
  const widths = comment.slice(PREFIX.length).split(' ').map(Number);
  return widths.every((width) => Number.isFinite(width) && width >= 0) ? widths : null;
}
