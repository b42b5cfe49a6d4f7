import type { Area } from '../core/grid';

/** 0-based column → letters: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based row and column → `D4`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A4:T120`; a single cell as `D4`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** A reference for a defined name: `='花名册'!$U$3:$AB$120`, with quotes in the sheet's name doubled. */
export function absoluteReference(sheet: string, area: Area): string {
  const quoted = `'${sheet.replace(/'/g, "''")}'`;
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `=${quoted}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

export const areaRows = (area: Area): number => area.bottom - area.top + 1;
export const areaColumns = (area: Area): number => area.right - area.left + 1;

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** `area` without `hole`, as at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const parts: Area[] = [];
  if (area.top < top) parts.push({ ...area, bottom: top - 1 });
  if (area.bottom > bottom) parts.push({ ...area, top: bottom + 1 });
  if (area.left < hole.left) parts.push({ top, bottom, left: area.left, right: hole.left - 1 });
  if (area.right > hole.right) parts.push({ top, bottom, left: hole.right + 1, right: area.right });
  return parts;
}

/** `area` without any of `holes`. */
export function without(area: Area, holes: readonly Area[]): Area[] {
  return holes.reduce((parts, hole) => parts.flatMap((part) => subtract(part, hole)), [area]);
}

/** `D4` or `A4:T120`, with or without `$`, as an area; null for anything else (whole rows, names). */
export function parseAddress(address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address.trim());
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
