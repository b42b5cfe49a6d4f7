import { colorOf } from './colors';
import type { BorderLine, BorderSide, CellStyle, FontStyle, Underline } from './snapshot';
import { formatsByStyle } from './styles';
import type { XmlElement } from './xml';
import { child, childrenOf, flag, numeric } from './xml';

const PLAIN_FONT: FontStyle = {
  name: '宋体',
  size: 11,
  bold: false,
  italic: false,
  underline: 'none',
  strikethrough: false,
  color: null,
};

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  font: PLAIN_FONT,
  fill: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  borders: {},
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

/** `<b/>` and `<b val="1"/>` are on, `<b val="0"/>` and nothing are off. */
function switched(parent: XmlElement, local: string): boolean {
  const element = child(parent, local);
  return (
    element !== undefined && (element.attributes['val'] === undefined || flag(element.attributes['val']))
  );
}

function underlineOf(font: XmlElement): Underline {
  const element = child(font, 'u');
  if (!element) return 'none';
  const value = element.attributes['val'] ?? 'single';
  return value === 'double' ||
    value === 'singleAccounting' ||
    value === 'doubleAccounting' ||
    value === 'none'
    ? value
    : 'single';
}

function fontOf(font: XmlElement, theme: readonly string[]): FontStyle {
  return {
    name: child(font, 'name')?.attributes['val'] ?? PLAIN_FONT.name,
    size: numeric(child(font, 'sz')?.attributes['val']) ?? PLAIN_FONT.size,
    bold: switched(font, 'b'),
    italic: switched(font, 'i'),
    underline: underlineOf(font),
    strikethrough: switched(font, 'strike'),
    color: colorOf(child(font, 'color'), theme),
  };
}

/** The colour a fill shows. In a differential style a solid fill's colour is its background. */
export function fillOf(
  fill: XmlElement | undefined,
  theme: readonly string[],
  differential = false,
): string | null {
  const pattern = child(fill, 'patternFill');
  if (!pattern) {
    const stop = child(child(fill, 'gradientFill'), 'stop');
    return colorOf(child(stop, 'color'), theme);
  }
  const kind = pattern.attributes['patternType'] ?? (differential ? 'solid' : 'none');
  if (kind === 'none') return null;
  const front = colorOf(child(pattern, 'fgColor'), theme);
  const back = colorOf(child(pattern, 'bgColor'), theme);
  if (kind === 'gray125') return front;
  return differential ? (back ?? front) : front;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function bordersOf(border: XmlElement | undefined, theme: readonly string[]): CellStyle['borders'] {
  const sides: Partial<Record<(typeof SIDES)[number], BorderSide>> = {};
  for (const side of SIDES) {
    const element = child(border, side);
    const line = element?.attributes['style'];
    if (element && line !== undefined && line !== 'none') {
      sides[side] = { line: line as BorderLine, color: colorOf(child(element, 'color'), theme) };
    }
  }
  return sides;
}

/** Every cell style of a stylesheet, by its index. */
export function readStyles(root: XmlElement, theme: readonly string[]): CellStyle[] {
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => fontOf(font, theme));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => fillOf(fill, theme));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => bordersOf(border, theme));
  const formats = formatsByStyle(root);
  return childrenOf(child(root, 'cellXfs'), 'xf').map((xf, i): CellStyle => {
    const { attributes } = xf;
    const alignment = child(xf, 'alignment')?.attributes ?? {};
    const protection = child(xf, 'protection')?.attributes ?? {};
    return {
      numberFormat: formats[i] ?? 'General',
      font: fonts[numeric(attributes['fontId']) ?? 0] ?? PLAIN_FONT,
      fill: fills[numeric(attributes['fillId']) ?? 0] ?? null,
      horizontal: (alignment['horizontal'] ?? 'general') as CellStyle['horizontal'],
      vertical: (alignment['vertical'] ?? 'bottom') as CellStyle['vertical'],
      wrap: flag(alignment['wrapText']),
      shrink: flag(alignment['shrinkToFit']),
      indent: numeric(alignment['indent']) ?? 0,
      rotation: rotationOf(numeric(alignment['textRotation']) ?? 0),
      borders: borders[numeric(attributes['borderId']) ?? 0] ?? {},
      locked: protection['locked'] === undefined || flag(protection['locked']),
      formulaHidden: flag(protection['hidden']),
      quotePrefix: flag(attributes['quotePrefix']),
    };
  });
}

/** The file counts 91–180 for 1–90 degrees clockwise. */
function rotationOf(stored: number): number {
  return stored > 90 && stored <= 180 ? 90 - stored : stored;
}

export interface DifferentialStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export const NO_DIFFERENCE: DifferentialStyle = { fill: null, fontColor: null, bold: null, italic: null };

/** Styles of conditional formats, by their index. */
export function readDifferentialStyles(root: XmlElement, theme: readonly string[]): DifferentialStyle[] {
  return childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => {
    const font = child(dxf, 'font');
    return {
      fill: fillOf(child(dxf, 'fill'), theme, true),
      fontColor: colorOf(child(font, 'color'), theme),
      bold: font && child(font, 'b') ? switched(font, 'b') : null,
      italic: font && child(font, 'i') ? switched(font, 'i') : null,
    };
  });
}
