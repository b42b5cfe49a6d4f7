import type { XmlElement } from './xml';
import { child, flag, numeric } from './xml';

/** The palette of `indexed` colours, from the format. 64 and 65 are the system's foreground and background. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office's colours, for a workbook without a theme of its own. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Theme colours in the order cells count them: the light and dark pairs are the other way round there. */
export function themeColors(theme: XmlElement | null): readonly string[] {
  const scheme = child(theme ? child(theme, 'themeElements') : undefined, 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  const named = new Map(
    scheme.children.map((entry) => {
      const color = entry.children[0];
      return [entry.local, color?.attributes['lastClr'] ?? color?.attributes['val'] ?? ''];
    }),
  );
  return [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ].map((name, i) => {
    const color = named.get(name) ?? '';
    return /^[0-9A-Fa-f]{6}$/.test(color) ? color.toUpperCase() : OFFICE_THEME[i]!;
  });
}

/** Lighter (`tint` > 0) or darker: the luminance moves towards white or black, hue and saturation stay. */
function tinted(hex: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const delta = max - min;
  let hue = 0;
  let saturation = 0;
  if (delta > 0) {
    saturation = delta / (1 - Math.abs(2 * light - 1));
    hue = max === r ? ((g - b) / delta) % 6 : max === g ? (b - r) / delta + 2 : (r - g) / delta + 4;
  }
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const x = chroma * (1 - Math.abs((((hue % 2) + 2) % 2) - 1));
  const sector = Math.floor(((hue % 6) + 6) % 6);
  const base = moved - chroma / 2;
  const channels = [
    [chroma, x, 0],
    [x, chroma, 0],
    [0, chroma, x],
    [0, x, chroma],
    [x, 0, chroma],
    [chroma, 0, x],
  ][sector]!;
  return channels
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value + base)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** A colour element as `#RRGGBB`; null for none or the automatic one. */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (!element || flag(element.attributes['auto'])) return null;
  const rgb = element.attributes['rgb'];
  const themed = numeric(element.attributes['theme']);
  const indexed = numeric(element.attributes['indexed']);
  let hex: string | undefined;
  if (rgb !== undefined && /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)) hex = rgb.slice(-6).toUpperCase();
  else if (themed !== undefined) hex = theme[themed];
  else if (indexed !== undefined && indexed >= 0) hex = INDEXED[indexed];
  if (hex === undefined) return null;
  const tint = numeric(element.attributes['tint']) ?? 0;
  return '#' + (tint === 0 ? hex : tinted(hex, Math.max(-1, Math.min(1, tint))));
}
