import type { Area } from '../../../core/grid';
import { intersection, isEntireColumn, isEntireRow } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import { displayText } from '../number-format';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../sheet';
import { BORDER_SIDES, DEFAULT_STYLE, type Border, type BorderSide, type Style } from '../style';
import { defineType, wireObject, type RangeTarget, type WireProperty, type WireType } from '../wire-type';
import { requireAllowed } from './access';
import { choice, color, number, text, truth, whole } from './arguments';

/** What all cells agree on, or null where they differ, as Excel says it. */
export function uniform<T>({ sheet, area }: RangeTarget, read: (style: Style) => T): T | null {
  if (isEntireColumn(area)) {
    // Without materialising a million rows: the column's own style and the cells in use.
    const used = sheet.usedRange(false, area);
    const first = read(sheet.columnStyle(area.left));
    if (!used) return first;
    const inUse = uniformIn(sheet, used, read);
    return inUse === first ? first : null;
  }
  const within = isEntireRow(area)
    ? (intersection(area, sheet.usedRange(false) ?? { ...area, right: 0 }) ?? area)
    : area;
  return uniformIn(sheet, isEntireRow(within) ? { ...within, right: 0 } : within, read);
}

function uniformIn<T>(sheet: RangeTarget['sheet'], area: Area, read: (style: Style) => T): T | null {
  const first = read(sheet.style(area.top, area.left));
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (read(sheet.style(row, column)) !== first) return null;
    }
  }
  return first;
}

/** A property of a style, read where all cells agree and set on all of them. */
function styled<K extends keyof Style>(
  key: K,
  read: (value: unknown) => Style[K],
): WireProperty<RangeTarget> {
  return {
    get: (target) => uniform(target, (style) => style[key]),
    set: ({ sheet, area }, value) => {
      requireAllowed(sheet, 'allowFormatCells');
      sheet.format(area, { [key]: read(value) } as Partial<Style>);
    },
  };
}

const rangeFillType: WireType<RangeTarget> = defineType({
  name: 'RangeFill',
  properties: {
    Color: {
      get: (target) => uniform(target, (style) => style.fill ?? '#FFFFFF') ?? '',
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, 'allowFormatCells');
        sheet.format(area, { fill: value === '' || value === null ? null : color(value) });
      },
    },
    Pattern: { get: (target) => uniform(target, (style) => (style.fill === null ? 'None' : 'Solid')) },
    TintAndShade: { get: () => 0 },
  },
  methods: {
    Clear: ({ sheet, area }) => {
      requireAllowed(sheet, 'allowFormatCells');
      sheet.format(area, { fill: null });
    },
  },
});

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const rangeFontType: WireType<RangeTarget> = defineType({
  name: 'RangeFont',
  properties: {
    Name: styled('fontName', (value) => text(value, 'font.name')),
    Size: styled('fontSize', (value) => number(value, 'font.size')),
    Color: {
      ...styled('fontColor', color),
      get: (target) => uniform(target, (style) => style.fontColor) ?? '',
    },
    Bold: styled('bold', (value) => truth(value, 'font.bold')),
    Italic: styled('italic', (value) => truth(value, 'font.italic')),
    Strikethrough: styled('strikethrough', (value) => truth(value, 'font.strikethrough')),
    Underline: styled('underline', (value) => choice(value, UNDERLINES, 'font.underline')),
    TintAndShade: { get: () => 0 },
  },
});

interface BorderTarget extends RangeTarget {
  readonly side: string;
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };
const SIDES = [...BORDER_SIDES, 'InsideVertical', 'InsideHorizontal'];

/** The cells of a range and the side of each that an edge of the range means. */
function borderCells({ area, side }: BorderTarget): { area: Area; side: BorderSide }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, side }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, side }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, side }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, side }];
    case 'InsideVertical':
      return area.left < area.right ? [{ area: { ...area, right: area.right - 1 }, side: 'EdgeRight' }] : [];
    case 'InsideHorizontal':
      return area.top < area.bottom
        ? [{ area: { ...area, bottom: area.bottom - 1 }, side: 'EdgeBottom' }]
        : [];
    default:
      return [{ area, side: side as BorderSide }];
  }
}

function bordered(key: keyof Border): WireProperty<BorderTarget> {
  const readOf = (target: BorderTarget) => {
    const [cells] = borderCells(target);
    if (!cells) return NO_BORDER[key];
    return uniform(
      { sheet: target.sheet, area: cells.area },
      (style) => (style.borders[cells.side] ?? NO_BORDER)[key],
    );
  };
  return {
    get: readOf,
    set: (target, value) => {
      requireAllowed(target.sheet, 'allowFormatCells');
      const given = key === 'color' ? color(value) : text(value, `border.${key}`);
      for (const cells of borderCells(target)) {
        const before = uniform(
          { sheet: target.sheet, area: cells.area },
          (style) => style.borders[cells.side] ?? null,
        );
        // Setting a colour or weight draws the line, as in Excel.
        const drawn = key === 'style' ? {} : { style: before?.style ?? 'Continuous' };
        const border = { ...NO_BORDER, ...before, ...drawn, [key]: given };
        target.sheet.format(cells.area, { borders: { [cells.side]: border } });
      }
    },
  };
}

const rangeBorderType: WireType<BorderTarget> = defineType({
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: bordered('style'),
    Weight: bordered('weight'),
    Color: bordered('color'),
    TintAndShade: { get: () => 0 },
  },
});

const rangeBorderCollectionType: WireType<RangeTarget> = defineType({
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => SIDES.length } },
  items: (target) => SIDES.map((side) => wireObject(rangeBorderType, { ...target, side })),
  methods: {
    GetItem: (target, [side]) =>
      wireObject(rangeBorderType, { ...target, side: choice(side, SIDES, 'borders') }),
    GetItemAt: (target, [index]) => {
      const side = SIDES[whole(index, 'index')];
      if (side === undefined) throw itemNotFound(`border ${String(index)}`);
      return wireObject(rangeBorderType, { ...target, side });
    },
  },
});

const formatProtectionType: WireType<RangeTarget> = defineType({
  name: 'FormatProtection',
  properties: {
    Locked: {
      ...styled('locked', (value) => truth(value, 'locked')),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, null);
        sheet.format(area, { locked: truth(value, 'locked') });
      },
    },
    FormulaHidden: styled('formulaHidden', (value) => truth(value, 'formulaHidden')),
  },
});

function sizeOf(
  sizes: ReadonlyMap<number, number>,
  from: number,
  to: number,
  standard: number,
): number | null {
  const first = sizes.get(from) ?? standard;
  const last = Math.min(to, from + 20_000);
  for (let line = from; line <= last; line += 1) if ((sizes.get(line) ?? standard) !== first) return null;
  return first;
}

function positive(value: unknown, what: string): number {
  const given = number(value, what);
  if (given < 0 || given > 1800) throw invalidArgument(what);
  return given;
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

/** Width in points that shows a text whole: Chinese characters are twice as wide as Latin ones. */
function widthOf(shown: string): number {
  let units = 0;
  for (const letter of shown) units += letter.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return Math.min(1340, units * 5.6 + 9);
}

export const rangeFormatType: WireType<RangeTarget> = defineType({
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: styled('horizontal', (value) => choice(value, HORIZONTAL, 'horizontalAlignment')),
    VerticalAlignment: styled('vertical', (value) => choice(value, VERTICAL, 'verticalAlignment')),
    WrapText: styled('wrapText', (value) => truth(value, 'wrapText')),
    IndentLevel: styled('indent', (value) => whole(value, 'indentLevel')),
    ColumnWidth: {
      get: ({ sheet, area }) => sizeOf(sheet.columnWidths, area.left, area.right, STANDARD_WIDTH),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, 'allowFormatColumns');
        sheet.setColumnWidth(area.left, area.right, positive(value, 'columnWidth'));
      },
    },
    RowHeight: {
      get: ({ sheet, area }) => sizeOf(sheet.rowHeights, area.top, area.bottom, STANDARD_HEIGHT),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, 'allowFormatRows');
        sheet.setRowHeight(area.top, area.bottom, positive(value, 'rowHeight'));
      },
    },
    UseStandardWidth: {
      get: ({ sheet, area }) =>
        sizeOf(sheet.columnWidths, area.left, area.right, STANDARD_WIDTH) === STANDARD_WIDTH,
    },
    UseStandardHeight: {
      get: ({ sheet, area }) =>
        sizeOf(sheet.rowHeights, area.top, area.bottom, STANDARD_HEIGHT) === STANDARD_HEIGHT,
    },
    TextOrientation: { get: () => 0 },
    ShrinkToFit: { get: () => false },
    ReadingOrder: { get: () => 'Context' },
    AutoIndent: { get: () => false },
  },
  navigation: {
    Fill: (target) => wireObject(rangeFillType, target),
    Font: (target) => wireObject(rangeFontType, target),
    Borders: (target) => wireObject(rangeBorderCollectionType, target),
    Protection: (target) => wireObject(formatProtectionType, target),
  },
  methods: {
    AutofitColumns: ({ sheet, area }, _args, host) => {
      requireAllowed(sheet, 'allowFormatColumns');
      const used = sheet.usedRange(true, area);
      if (!used) return;
      for (let column = used.left; column <= used.right; column += 1) {
        let width = 0;
        for (let row = used.top; row <= used.bottom; row += 1) {
          const format = sheet.style(row, column).numberFormat;
          width = Math.max(
            width,
            widthOf(displayText(sheet.value(row, column), format, host.workbook.date1904)),
          );
        }
        if (width > 0) sheet.setColumnWidth(column, column, width);
      }
    },
    AutofitRows: ({ sheet, area }) => {
      requireAllowed(sheet, 'allowFormatRows');
      const used = sheet.usedRange(true, area);
      if (used) sheet.setRowHeight(used.top, used.bottom, STANDARD_HEIGHT);
    },
  },
});

export { DEFAULT_STYLE };
