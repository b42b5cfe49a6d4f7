import type { Area } from '../core/grid';

/** Excel's own bounds. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0-based row and column → `B4`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** `{ top: 2, left: 0, bottom: 3, right: 1 }` → `A3:B4`; a single cell → `A3`. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `B4` or `$B$4` → 0-based place; null for anything else or off the sheet. */
export function parseCell(text: string): CellPlace | null {
  let i = 0;
  let column = 0;
  let row = 0;
  if (text[i] === '$') i++;
  const letters = i;
  for (; i < text.length && i - letters < 4; i++) {
    const code = text.charCodeAt(i) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (i === letters || column > MAX_COLUMNS) return null;
  if (text[i] === '$') i++;
  const digits = i;
  for (; i < text.length && i - digits < 8; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  if (i === digits || i < text.length || row < 1 || row > MAX_ROWS) return null;
  return { row: row - 1, column: column - 1 };
}

/** `A1:B4`, `$A$1:$B$4` or `B4` → area; whole rows (`1:3`) and columns (`A:C`) too; null otherwise. */
export function parseArea(text: string): Area | null {
  const [from, to, more] = text.split(':');
  if (from === undefined || more !== undefined) return null;
  const first = parseCell(from);
  if (to === undefined) {
    return first ? { top: first.row, left: first.column, bottom: first.row, right: first.column } : null;
  }
  const last = parseCell(to);
  if (first && last) {
    return {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    };
  }
  const rows = [parseCell('A' + from.replace('$', '')), parseCell('A' + to.replace('$', ''))];
  if (rows[0] && rows[1]) {
    return { top: rows[0].row, left: 0, bottom: rows[1].row, right: MAX_COLUMNS - 1 };
  }
  const columns = [parseCell(from + '1'), parseCell(to + '1')];
  if (columns[0] && columns[1]) {
    return { top: 0, left: columns[0].column, bottom: MAX_ROWS - 1, right: columns[1].column };
  }
  return null;
}

/** `花名册`, `A4:B9` → `'花名册'!A4:B9`, always quoted: valid for every sheet name. */
export function onSheet(sheet: string, reference: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${reference}`;
}

/** `{…}` → `$A$3:$B$4`. */
export function absoluteArea(area: Area): string {
  return `$${columnName(area.left)}$${area.top + 1}:$${columnName(area.right)}$${area.bottom + 1}`;
}

/** `'花名册'!$A$3:$B$4` → sheet and area; null for anything else (`#REF!`, constants, formulas, other workbooks). */
export function parseSheetArea(text: string): { sheet: string; area: Area } | null {
  const bang = text.lastIndexOf('!');
  if (bang < 1) return null;
  const area = parseArea(text.slice(bang + 1));
  if (!area) return null;
  const quoted = text.slice(0, bang);
  if (!quoted.startsWith("'")) return { sheet: quoted, area };
  return quoted.endsWith("'") && quoted.length > 2
    ? { sheet: quoted.slice(1, -1).replace(/''/g, "'"), area }
    : null;
}
