/** Styles of the model as styles of the spreadsheet, and back. */
import type { BorderStyleTypes, IBorderData, IStyleData, Nullable } from '@univerjs/core';
import { type Border, type BorderSide, type Borders, DEFAULT_STYLE, type Style } from '../host/style';

const SIDES: readonly (readonly [BorderSide, 't' | 'b' | 'l' | 'r'])[] = [
  ['EdgeTop', 't'],
  ['EdgeBottom', 'b'],
  ['EdgeLeft', 'l'],
  ['EdgeRight', 'r'],
];

const LINES: readonly (readonly [line: number, style: string, weight: string])[] = [
  [1, 'Continuous', 'Thin'],
  [2, 'Continuous', 'Hairline'],
  [8, 'Continuous', 'Medium'],
  [13, 'Continuous', 'Thick'],
  [3, 'Dot', 'Thin'],
  [4, 'Dash', 'Thin'],
  [9, 'Dash', 'Medium'],
  [5, 'DashDot', 'Thin'],
  [10, 'DashDot', 'Medium'],
  [6, 'DashDotDot', 'Thin'],
  [11, 'DashDotDot', 'Medium'],
  [12, 'SlantDashDot', 'Medium'],
  [7, 'Double', 'Thick'],
];

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'] as const;
const VERTICAL = ['Center', 'Top', 'Center', 'Bottom'] as const;
/** For machines without Office's fonts: similar widths, and Chinese. */
const FALLBACK_FONTS = ['DengXian', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'];
const WRAP = 3;
const OVERFLOW = 1;

/**
 * The whole style, every property set or null: laid over a cell's old style it replaces that.
 */
export function toUniverStyle(style: Style): IStyleData {
  const horizontal = HORIZONTAL.indexOf(style.horizontal as (typeof HORIZONTAL)[number]);
  const vertical = VERTICAL.lastIndexOf(style.vertical as (typeof VERTICAL)[number]);
  return {
    ff: [style.fontName, ...FALLBACK_FONTS].join(','),
    fs: style.fontSize,
    bl: style.bold ? 1 : 0,
    it: style.italic ? 1 : 0,
    ul: { s: style.underline === 'None' ? 0 : 1 },
    st: { s: style.strikethrough ? 1 : 0 },
    cl: { rgb: style.fontColor },
    bg: style.fill === null ? null : { rgb: style.fill },
    bd: toUniverBorders(style.borders),
    ht: horizontal > 0 ? horizontal : null,
    vt: vertical > 0 ? vertical : 2,
    tb: style.wrapText ? WRAP : OVERFLOW,
    n: style.numberFormat === 'General' ? null : { pattern: style.numberFormat },
  };
}

/** What the spreadsheet's style says, over what it cannot say (locks, indents). */
export function fromUniverStyle(univer: Nullable<IStyleData>, before: Style): Style {
  if (!univer) return { ...DEFAULT_STYLE, locked: before.locked, formulaHidden: before.formulaHidden };
  return {
    ...before,
    numberFormat: univer.n?.pattern ?? 'General',
    fill: hex(univer.bg?.rgb) ?? null,
    fontColor: hex(univer.cl?.rgb) ?? DEFAULT_STYLE.fontColor,
    fontName: univer.ff?.split(',')[0] ?? DEFAULT_STYLE.fontName,
    fontSize: univer.fs ?? DEFAULT_STYLE.fontSize,
    bold: univer.bl === 1,
    italic: univer.it === 1,
    underline: univer.ul?.s === 1 ? (before.underline === 'None' ? 'Single' : before.underline) : 'None',
    strikethrough: univer.st?.s === 1,
    horizontal: univer.ht ? (HORIZONTAL[univer.ht] ?? 'General') : 'General',
    vertical: univer.vt ? (VERTICAL[univer.vt] ?? 'Center') : 'Center',
    wrapText: univer.tb === WRAP,
    borders: fromUniverBorders(univer.bd, before.borders),
  };
}

function toUniverBorders(borders: Borders): IBorderData | null {
  const found: IBorderData = {};
  for (const [side, key] of SIDES) {
    const border = borders[side];
    if (border && border.style !== 'None') found[key] = { s: lineOf(border), cl: { rgb: border.color } };
  }
  return Object.keys(found).length > 0 ? found : null;
}

function lineOf(border: Border): BorderStyleTypes {
  const exact = LINES.find(([, style, weight]) => style === border.style && weight === border.weight);
  const near = exact ?? LINES.find(([, style]) => style === border.style);
  return near?.[0] ?? 1;
}

function fromUniverBorders(univer: Nullable<IBorderData>, before: Borders): Borders {
  const found: Partial<Record<BorderSide, Border>> = {};
  for (const side of ['DiagonalDown', 'DiagonalUp'] as const) if (before[side]) found[side] = before[side];
  for (const [side, key] of SIDES) {
    const border = univer?.[key];
    const line = border ? LINES.find(([number]) => number === Number(border.s)) : undefined;
    if (line) found[side] = { style: line[1], weight: line[2], color: hex(border!.cl.rgb) ?? '#000000' };
  }
  return found;
}

/** `#RRGGBB` from the notations that the spreadsheet uses. */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts) {
    const two = (part: string) => Number(part).toString(16).padStart(2, '0');
    return `#${two(parts[1]!)}${two(parts[2]!)}${two(parts[3]!)}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  return /^#[0-9a-f]{6}/i.test(color) ? color.slice(0, 7).toUpperCase() : null;
}
