import type { Area } from '../core/grid';
import type { Mark } from '../roster/plan';
import { columnLetters, contains, overlaps, parseAddress } from './addresses';

/** A mark of ours as it stands in the workbook. */
export type StoredMark = Pick<Mark, 'range' | 'formula' | 'fill' | 'font'>;

export interface FoundMark {
  readonly format: Excel.ConditionalFormat;
  readonly stored: StoredMark;
}

/** Asks for the kinds of the sheet's conditional formats; `askFormats` follows after a sync. */
export function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats.load('items/id,items/type');
}

interface Question {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
  readonly fill: Excel.ConditionalRangeFill;
  readonly font: Excel.ConditionalRangeFont;
  readonly ranges: Excel.RangeAreas;
}

/** Asks the formats that go by a formula for it, their colours and their place. */
export function askFormats(formats: Excel.ConditionalFormatCollection): Question[] {
  return formats.items
    .filter((format) => format.type === 'Custom')
    .map((format) => ({
      format,
      rule: format.custom.rule.load('formula'),
      fill: format.custom.format.fill.load('color'),
      font: format.custom.format.font.load('color'),
      ranges: format.getRanges().load('address'),
    }));
}

/**
 * Ours among the formats asked; to be called after the sync that follows `askFormats`. One without a formula is
 * what a request of ours left that broke off half way: no person can make one.
 */
export function ourFormats(
  questions: readonly Question[],
  block: Area | null,
  own: readonly Area[],
): FoundMark[] {
  return questions
    .map(({ format, rule, fill, font, ranges }) => ({
      format,
      stored: {
        range: withoutSheet(ranges.address),
        formula: rule.formula,
        fill: fill.color,
        font: font.color,
      },
    }))
    .filter(({ stored }) => stored.formula === '' || (block !== null && isOurs(stored, block, own)));
}

/**
 * Whether a conditional format is one of our marks: it looks at a column of ours by an absolute column, and either
 * colours nothing but our block or looks for a column's name in 问题说明. A format of the user's own that
 * happens to look at a result column over the user's cells is left alone, also over those between ours.
 */
export function isOurs(
  { range, formula }: Pick<StoredMark, 'range' | 'formula'>,
  block: Area,
  own: readonly Area[],
): boolean {
  return (
    own.some((area) => looksAt(formula, area)) &&
    (FINDS_A_COLUMN.test(formula) || isWithin(range, block, own))
  );
}

const FINDS_A_COLUMN = /ISNUMBER\((FIND|SEARCH)\("【[^"]*】",\$/;

function looksAt(formula: string, block: Area): boolean {
  for (let column = block.left; column <= block.right; column += 1) {
    if (new RegExp(`\\$${columnLetters(column)}\\$?\\d`).test(formula)) return true;
  }
  return false;
}

function isWithin(range: string, block: Area, own: readonly Area[]): boolean {
  return range.split(',').every((part) => {
    const area = parseAddress(part);
    return (
      area !== null &&
      contains(block, area.top, area.left) &&
      contains(block, area.bottom, area.right) &&
      own.some((each) => overlaps(each, area))
    );
  });
}

/** Adds marks, the first of them on top: Excel puts every new format before the ones that are there. */
export function addMarks(sheet: Excel.Worksheet, marks: readonly StoredMark[]): void {
  for (const mark of [...marks].reverse()) addMark(sheet, mark);
}

function addMark(sheet: Excel.Worksheet, { range, formula, fill, font }: StoredMark): void {
  const place = range.includes(',') ? sheet.getRanges(range) : sheet.getRange(range);
  const { custom } = place.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = font;
}

/** `'花名册'!U4:V5,'花名册'!U9` → `U4:V5,U9`. */
export function withoutSheet(address: string): string {
  return address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1))
    .join(',');
}
