import type { Area, CellValue } from '../../../core/grid';
import { area as areaOf, boundingArea, intersection, MAX_COLUMNS, MAX_ROWS } from '../address';
import { enter } from '../entry';
import type { Sheet } from '../model';
import { displayText } from '../number-format';
import type { Host, RangeTarget, WireObject } from '../wire-type';
import { requireUnlocked } from './access';
import { choice, text } from './arguments';
import { rangeObject } from './range';
import { valueType } from './range-values';

/** Finding cells in a range: by text, by kind, by neighbourhood. */

/** The block around a cell that blank rows and columns bound. */
export function surroundingRegion(sheet: Sheet, from: Area): Area {
  const used = sheet.usedRange(true);
  if (!used) return from;
  const outer = boundingArea(used, from);
  let region = from;
  const filled = (line: Area) => sheet.usedRange(true, line) !== null;
  for (let grown = true; grown;) {
    grown = false;
    // A step to each side takes the corners in: cells that touch diagonally belong to the block.
    const wide = {
      left: Math.max(outer.left, region.left - 1),
      right: Math.min(outer.right, region.right + 1),
    };
    const tall = {
      top: Math.max(outer.top, region.top - 1),
      bottom: Math.min(outer.bottom, region.bottom + 1),
    };
    const sides = [
      { ...wide, top: region.bottom + 1, bottom: region.bottom + 1 },
      { ...wide, top: region.top - 1, bottom: region.top - 1 },
      { ...tall, left: region.left - 1, right: region.left - 1 },
      { ...tall, left: region.right + 1, right: region.right + 1 },
    ];
    for (const side of sides) {
      const line = intersection(side, outer);
      if (!line || !filled(line)) continue;
      region = boundingArea(region, sheet.usedRange(true, line)!);
      grown = true;
    }
  }
  return region;
}

/** Where Ctrl and an arrow key lead from a range's first cell: the end of a run of filled cells, or the next one. */
export function edgeFrom(sheet: Sheet, area: Area, direction: unknown): { row: number; column: number } {
  const way = choice(direction, ['Left', 'Right', 'Up', 'Down'], 'direction');
  const [down, right] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[way] as [number, number];
  const used = sheet.usedRange(true) ?? areaOf(0, 0, 1, 1);
  const isFilled = (row: number, column: number) =>
    sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
  let { top: row, left: column } = area;
  const inRun = isFilled(row, column) && isFilled(row + down, column + right);
  for (;;) {
    const [nextRow, nextColumn] = [row + down, column + right];
    if (nextRow < 0 || nextColumn < 0 || nextRow >= MAX_ROWS || nextColumn >= MAX_COLUMNS)
      return { row, column };
    if (inRun && !isFilled(nextRow, nextColumn)) return { row, column };
    [row, column] = [nextRow, nextColumn];
    if (!inRun && isFilled(row, column)) return { row, column };
    // Nothing more on the way: the edge of the sheet.
    if (down > 0 && row > used.bottom) return { row: MAX_ROWS - 1, column };
    if (right > 0 && column > used.right) return { row, column: MAX_COLUMNS - 1 };
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
  let lastHidden = area.top;
  for (const rows of [sheet.hiddenRows, sheet.filteredRows]) {
    for (const row of rows) lastHidden = Math.max(lastHidden, row);
  }
  // Below the last hidden row everything is visible: the open run is closed with the area's own end.
  const last = Math.min(area.bottom, lastHidden + 1);
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
  const runs = new Map<string, Area>();
  for (let column = within.left; column <= within.right; column += 1) {
    let from = -1;
    for (let row = within.top; row <= within.bottom + 1; row += 1) {
      const passes = row <= within.bottom && wanted(row, column);
      if (passes && from < 0) from = row;
      if (passes || from < 0) continue;
      const key = (right: number) => `${right}|${from}|${row - 1}`;
      const before = runs.get(key(column - 1));
      runs.delete(key(column - 1));
      runs.set(key(column), { top: from, bottom: row - 1, left: before?.left ?? column, right: column });
      from = -1;
    }
  }
  return [...runs.values()];
}

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** Cells whose shown text holds (or is) a text, row by row. */
function* matches(
  { sheet, area }: RangeTarget,
  what: unknown,
  criteria: Criteria,
  host: Host,
): Generator<Area> {
  const fold = (given: string) => (criteria.matchCase ? given : given.toLowerCase());
  const wanted = fold(text(what, 'text'));
  const within = intersection(area, sheet.usedRange(true) ?? areaOf(0, 0, 1, 1));
  if (!within) return;
  for (let row = within.top; row <= within.bottom; row += 1) {
    for (let column = within.left; column <= within.right; column += 1) {
      const format = sheet.style(row, column).numberFormat;
      const shown = fold(displayText(sheet.value(row, column), format, host.workbook.date1904));
      const hit = criteria.completeMatch ? shown === wanted : shown.includes(wanted);
      if (hit && shown !== '') yield areaOf(row, column, 1, 1);
    }
  }
}

export function find(target: RangeTarget, what: unknown, criteria: unknown, host: Host): WireObject | null {
  const wanted = (criteria ?? {}) as Criteria;
  let last: Area | null = null;
  for (const cell of matches(target, what, wanted, host)) {
    last = cell;
    if (wanted.searchDirection !== 'Backwards') break;
  }
  return last && rangeObject(target.sheet, last);
}

export function findAll(target: RangeTarget, what: unknown, criteria: unknown, host: Host): Area[] {
  return [...matches(target, what, (criteria ?? {}) as Criteria, host)];
}

/** Puts a text in the place of another in the values (not the formulas) of a range; how many cells changed. */
export function replaceAll(
  target: RangeTarget,
  what: unknown,
  replacement: unknown,
  criteria: unknown,
  host: Host,
): number {
  const { sheet } = target;
  const options = (criteria ?? {}) as Criteria;
  requireUnlocked(sheet, target.area);
  const pattern = new RegExp(
    text(what, 'text').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    options.matchCase ? 'g' : 'gi',
  );
  const cells = findAll(target, what, options, host).filter(
    ({ top, left }) => sheet.formula(top, left) === null,
  );
  for (const { top, left } of cells) {
    const after = String(sheet.value(top, left)).replace(pattern, () => text(replacement, 'replacement'));
    const context = { year: host.year, date1904: host.workbook.date1904 };
    sheet.write(top, left, enter(after, sheet.style(top, left).numberFormat, context));
  }
  return cells.length;
}
