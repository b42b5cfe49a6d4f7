import type { Area, CellValue } from '../../../core/grid';
import { area as areaOf, boundingArea, intersection, MAX_COLUMNS, MAX_ROWS, sameArea } from '../address';
import type { Sheet } from '../model';
import { displayText } from '../number-format';
import type { Host, RangeTarget, WireObject } from '../wire-type';
import { choice, text } from './arguments';
import { valueType } from './range-values';
import { rangeObject } from './range';

/** Finding cells in a range: by text, by kind, by neighbourhood. */

/** The block around a cell that blank rows and columns bound. */
export function surroundingRegion(sheet: Sheet, from: Area): Area {
  let region = from;
  for (;;) {
    const around = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(MAX_ROWS - 1, region.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, region.right + 1),
    };
    const filled = sheet.usedRange(true, around);
    const grown = filled ? boundingArea(region, filled) : region;
    if (sameArea(grown, region)) return region;
    region = grown;
  }
}

export function specialCells({ sheet, area }: RangeTarget, type: unknown, valueTypes: unknown): Area[] {
  const kind = choice(
    type,
    ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations'],
    'cellType',
  );
  if (kind === 'ConditionalFormats' || kind === 'DataValidations') {
    const areas =
      kind === 'ConditionalFormats'
        ? sheet.conditionalFormats.flatMap((format) => format.areas)
        : sheet.validations.map((validation) => validation.area);
    return areas.map((each) => intersection(each, area)).filter((each) => each !== null);
  }
  const within = kind === 'Visible' ? area : intersection(area, sheet.usedRange(false) ?? areaOf(0, 0, 1, 1));
  if (!within) return [];
  if (kind === 'Visible') return visibleRuns(sheet, within);
  const wanted = (row: number, column: number) => {
    const formula = sheet.formula(row, column) !== null;
    const value = sheet.value(row, column);
    if (kind === 'Blanks') return value === null && !formula;
    if (kind === 'Formulas' ? !formula : formula || value === null) return false;
    return matchesValueType(value, sheet.style(row, column).numberFormat, valueTypes);
  };
  return runsOf(within, wanted);
}

function matchesValueType(value: CellValue, format: string, wanted: unknown): boolean {
  if (wanted === undefined || wanted === null || wanted === 'All') return true;
  const type = valueType(value, format);
  const names: Record<string, string> = {
    Double: 'Numbers',
    String: 'Text',
    Boolean: 'Logical',
    Error: 'Errors',
  };
  return String(wanted).includes(names[type] ?? '–');
}

function visibleRuns(sheet: Sheet, area: Area): Area[] {
  const runs: Area[] = [];
  const last = Math.min(
    area.bottom,
    Math.max(sheet.cells.height, ...sheet.hiddenRows, ...sheet.filteredRows, area.top) + 1,
  );
  let from = -1;
  for (let row = area.top; row <= last; row += 1) {
    const hidden = sheet.isRowHidden(row);
    if (!hidden && from < 0) from = row;
    if (hidden && from >= 0) {
      runs.push({ ...area, top: from, bottom: row - 1 });
      from = -1;
    }
  }
  if (from >= 0) runs.push({ ...area, top: from });
  return runs;
}

/** Cells that pass, as rectangles: runs along a column, joined where neighbouring columns agree. */
function runsOf(within: Area, wanted: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let column = within.left; column <= within.right; column += 1) {
    let from = -1;
    for (let row = within.top; row <= within.bottom + 1; row += 1) {
      const passes = row <= within.bottom && wanted(row, column);
      if (passes && from < 0) from = row;
      if (passes || from < 0) continue;
      const before = runs.find(
        (run) => run.right === column - 1 && run.top === from && run.bottom === row - 1,
      );
      if (before) runs.splice(runs.indexOf(before), 1, { ...before, right: column });
      else runs.push({ top: from, bottom: row - 1, left: column, right: column });
      from = -1;
    }
  }
  return runs;
}

export function find(target: RangeTarget, what: unknown, criteria: unknown, host: Host): WireObject | null {
  const { sheet, area } = target;
  const wanted = text(what, 'text');
  const options = (criteria ?? {}) as {
    completeMatch?: boolean;
    matchCase?: boolean;
    searchDirection?: string;
  };
  const fold = (given: string) => (options.matchCase ? given : given.toLowerCase());
  const within = intersection(area, sheet.usedRange(true) ?? areaOf(0, 0, 1, 1));
  if (!within) return null;
  const backwards = options.searchDirection === 'Backwards';
  let last: WireObject | null = null;
  for (let row = within.top; row <= within.bottom; row += 1) {
    for (let column = within.left; column <= within.right; column += 1) {
      const format = sheet.style(row, column).numberFormat;
      const shown = fold(displayText(sheet.value(row, column), format, host.workbook.date1904));
      const hit = options.completeMatch ? shown === fold(wanted) : shown.includes(fold(wanted));
      if (!hit || shown === '') continue;
      last = rangeObject(sheet, areaOf(row, column, 1, 1));
      if (!backwards) return last;
    }
  }
  return last;
}
