import type { CellValue } from '../core/grid';

/** Letters of a 0-based column: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 0-based column of letters such as `AA`; -1 for anything else. */
export function columnOfLetters(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `D4` from a 0-based row and column. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Whether a cell holds nothing that can be seen. */
export function isEmptyCell(value: CellValue | undefined): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  // Printable ASCII and Chinese characters settle it at the first character.
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return !/[^\s\u00a0\u3000\u200b-\u200f\u2060\ufeff\u00ad]/.test(value);
}
