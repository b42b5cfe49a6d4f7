import { area as areaOf, columnCount, rowCount } from '../address';
import { ApiError, invalidArgument } from '../errors';
import type { Style } from '../style';
import type { RangeTarget } from '../wire-type';
import { requireAllowed } from './access';
import { color, record } from './arguments';
import { fullAddress } from './range-address';

/** Above this Excel answered `setCellProperties` with an error. */
const CELL_LIMIT = 90_000;

/** `range.setCellProperties`: one object per cell, in the shape of the range. */
export function setCellProperties({ sheet, area }: RangeTarget, data: unknown): void {
  requireAllowed(sheet, 'allowFormatCells');
  const rows = rowCount(area);
  const columns = columnCount(area);
  const fits =
    Array.isArray(data) &&
    data.length === rows &&
    data.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits || rows * columns > CELL_LIMIT) throw invalidArgument('cellPropertiesData');
  (data as unknown[][]).forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell === null || cell === undefined) return;
      const patch = stylePatch(record(cell, 'cellPropertiesData'));
      if (Object.keys(patch).length > 0)
        sheet.format(areaOf(area.top + row, area.left + column, 1, 1), patch);
    }),
  );
}

function stylePatch(cell: Readonly<Record<string, unknown>>): Partial<Style> {
  const format = record(cell['format'] ?? {}, 'format');
  const fill = record(format['fill'] ?? {}, 'fill');
  const font = record(format['font'] ?? {}, 'font');
  requirePlayed(cell, { format: true }, 'SettableCellProperties');
  requirePlayed(format, { fill: true, font: true, wrapText: true }, 'SettableCellProperties.format');
  requirePlayed(fill, { color: true }, 'SettableCellProperties.format.fill');
  const inFont = { color: true, bold: true, italic: true, name: true, size: true };
  requirePlayed(font, inFont, 'SettableCellProperties.format.font');
  return {
    ...(typeof fill['color'] === 'string' ? { fill: color(fill['color']) } : {}),
    ...(typeof font['color'] === 'string' ? { fontColor: color(font['color']) } : {}),
    ...(typeof font['bold'] === 'boolean' ? { bold: font['bold'] } : {}),
    ...(typeof font['italic'] === 'boolean' ? { italic: font['italic'] } : {}),
    ...(typeof font['name'] === 'string' ? { fontName: font['name'] } : {}),
    ...(typeof font['size'] === 'number' ? { fontSize: font['size'] } : {}),
    ...(typeof format['wrapText'] === 'boolean' ? { wrapText: format['wrapText'] } : {}),
  };
}

/** Refuses by name what is asked for and not played: an answer without it would pass for one that is empty. */
function requirePlayed(wanted: object, played: object, where: string): void {
  const missing = Object.keys(wanted).find((name) => !(name in played));
  if (missing !== undefined)
    throw new ApiError('ApiNotFound', `The workbench does not play ${where}.${missing}.`);
}

/** `range.getCellProperties`: per cell what was asked for, of address, fill, font and alignment. */
export function getCellProperties({ sheet, area }: RangeTarget, options: unknown): unknown[][] {
  const wanted = record(options, 'cellPropertiesLoadOptions');
  requirePlayed(wanted, { address: true, format: true }, 'CellProperties');
  const format = wanted['format'] === undefined ? null : record(wanted['format'], 'format');
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push({
        ...(wanted['address'] ? { address: fullAddress({ sheet, area: areaOf(row, column, 1, 1) }) } : {}),
        ...(format ? { format: pick(sheet.style(row, column), format) } : {}),
      });
    }
    rows.push(line);
  }
  return rows;
}

function pick(style: Style, wanted: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known: Record<string, unknown> = {
    fill: { color: style.fill ?? '#FFFFFF' },
    font: {
      bold: style.bold,
      color: style.fontColor,
      italic: style.italic,
      name: style.fontName,
      size: style.fontSize,
      strikethrough: style.strikethrough,
      underline: style.underline,
    },
    horizontalAlignment: style.horizontal,
    verticalAlignment: style.vertical,
    wrapText: style.wrapText,
  };
  requirePlayed(wanted, known, 'CellProperties.format');
  return Object.fromEntries(
    Object.keys(wanted).map((key) => {
      const inner = wanted[key];
      if (typeof inner !== 'object' || inner === null) return [key, known[key]];
      const values = known[key] as Record<string, unknown>;
      requirePlayed(inner, values, `CellProperties.format.${key}`);
      return [key, Object.fromEntries(Object.keys(inner).map((name) => [name, values[name]]))];
    }),
  );
}
