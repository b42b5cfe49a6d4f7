import type { Outcome } from '../core/claim';
import { fromSerial } from '../core/excel-serial';
import type { Field } from '../core/fields';
import type { Area, CellValue, Grid } from '../core/grid';
import { BLOCK_NAME, ISSUES_NAME } from '../core/markers';
import { formatDay, NO_DAY } from '../core/plain-date';
import { ownAreasOf } from '../core/result-columns';
import { columnLetters, isEmptyCell } from './address';
import type { AnnotationPlan, CellNote, IssuesSheet, Mark, ResultBlock } from './plan';
import type { ReportFinding, ReportRow, RosterReport } from './report';
import { clip, columnLabel, isShown, ownText, problemsText } from './problems-text';
import type { Roster } from './roster';

/** The result columns, in order. */
export const RESULT_COLUMNS = [
  'outcome',
  'standard',
  'shortage',
  'amount',
  'pending',
  'calculation',
  'problems',
  'clauses',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** Columns of the issues sheet 问题清单, in order. */
export const ISSUE_COLUMNS = [
  'place',
  'row',
  'name',
  'field',
  'severity',
  'found',
  'message',
  'clause',
] as const;
export type IssueColumn = (typeof ISSUE_COLUMNS)[number];

/** The words that stand in the sheet; `messages` has them. */
export interface PlanWords {
  readonly headers: Readonly<Record<ResultColumn, string>>;
  readonly issueHeaders: Readonly<Record<IssueColumn, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly severities: Readonly<Record<ReportFinding['severity'], string>>;
  /** What 紧缺上浮 says when it applies. */
  readonly yes: string;
  readonly issuesSheet: string;
  field(field: Field): string;
  /** The calculation as one line. */
  calculation(row: ReportRow): string;
  /** Said below a list that was cut off. */
  moreIssues(count: number): string;
}

export interface PlanOptions {
  /** Leave the issues sheet out. */
  readonly issues?: boolean;
  /** Name of the issues sheet; by default the usual one. */
  readonly issuesSheet?: string;
}

const FORMATS: Readonly<Record<ResultColumn, string>> = {
  outcome: '@',
  standard: '0.00',
  shortage: '@',
  amount: '0.00',
  pending: '0.00',
  calculation: '@',
  problems: '@',
  clauses: '@',
};
const WIDTHS: Readonly<Record<ResultColumn, number>> = {
  outcome: 10,
  standard: 10,
  shortage: 10,
  amount: 11,
  pending: 11,
  calculation: 36,
  problems: 48,
  clauses: 18,
};
const ISSUE_WIDTHS: Readonly<Record<IssueColumn, number>> = {
  place: 12,
  row: 8,
  name: 12,
  field: 16,
  severity: 10,
  found: 26,
  message: 64,
  clause: 14,
};

const COLOURS: Readonly<Record<Mark['kind'], { readonly fill: string; readonly font: string }>> = {
  eligible: { fill: '#E2F0D9', font: '#1E5B1E' },
  review: { fill: '#FFF2CC', font: '#7F5F00' },
  ineligible: { fill: '#F8D7DA', font: '#842029' },
  problem: { fill: '#FCE4D6', font: '#9C2A00' },
};

/** The last row and column that a sheet has. */
const LAST_COLUMN = 16_383;
const MOST_ISSUES = 1_048_574;
/** Notes are a help where there are few; beyond, the columns and the issues sheet say it. */
const MOST_NOTES = 1000;
const LONGEST_NOTE = 800;

export { BLOCK_NAME as RESULT_BLOCK_NAME, ISSUES_NAME };

/** There is no room right of the roster for the result columns. */
export class NoRoomError extends Error {
  constructor(readonly sheet: string) {
    super(`no room for the result columns right of the used range of ${sheet}`);
    this.name = 'NoRoomError';
  }
}

/**
 * What to write beside a reviewed roster: the result columns to the right of everything on the
 * sheet (an earlier block is replaced where it stands unless the user put columns in between), marks as conditional formats, notes and
 * the issues sheet. Throws a NoRoomError if the sheet has no free columns left.
 */
export function annotationPlan(
  report: RosterReport,
  roster: Roster,
  grid: Grid,
  words: PlanWords,
  options: PlanOptions = {},
): AnnotationPlan {
  const block = resultBlock(report, roster, grid, words);
  return {
    sheet: roster.sheet,
    block,
    marks: marksOf(report, roster, block, words),
    notes: notesOf(report, roster),
    issues: options.issues === false ? null : issuesOf(report, roster, grid, words, options),
  };
}

function resultBlock(report: RosterReport, roster: Roster, grid: Grid, words: PlanWords): ResultBlock {
  const top = roster.headerRows[roster.headerRows.length - 1]!;
  const left = leftColumn(grid, roster);
  if (left + RESULT_COLUMNS.length - 1 > LAST_COLUMN) throw new NoRoomError(roster.sheet);
  const last = roster.rows[roster.rows.length - 1] ?? top;
  const empty: readonly CellValue[] = RESULT_COLUMNS.map(() => null);
  const rows = Array.from({ length: last - top }, () => empty);
  report.rows.forEach((row) => {
    rows[row.row - 2 - top] = resultCells(row, words);
  });
  return {
    definedName: BLOCK_NAME,
    top,
    left,
    headers: RESULT_COLUMNS.map((column) => words.headers[column]),
    rows,
    formats: RESULT_COLUMNS.map((column) => FORMATS[column]),
    widths: RESULT_COLUMNS.map((column) => WIDTHS[column]),
  };
}

/** Where an earlier block stands alone, else the column right of everything that is not ours. */
function leftColumn(grid: Grid, roster: Roster): number {
  const { resultBlock: block, resultColumns } = grid;
  return block && !resultColumns?.includes(null)
    ? block.left
    : firstFreeColumn(grid, roster, ownAreasOf(grid));
}

/** The column right of every cell that holds something, but for ours, and of merged cells, on the whole sheet. */
function firstFreeColumn(grid: Grid, roster: Roster, ours: readonly Area[]): number {
  let width = 0;
  grid.values.forEach((cells, at) => {
    const row = grid.top + at;
    const mine = ours.filter(({ top, bottom }) => row >= top && row <= bottom);
    const isOurs = (column: number): boolean =>
      mine.some(({ left, right }) => column >= left && column <= right);
    let end = cells.length;
    while (end > width && (isEmptyCell(cells[end - 1]) || isOurs(grid.left + end - 1))) end -= 1;
    if (end > width) width = end;
  });
  let free = grid.left + width;
  for (const { column } of roster.columns) free = Math.max(free, column + 1);
  for (const merge of grid.merges ?? []) free = Math.max(free, merge.right + 1);
  return free;
}

function resultCells(row: ReportRow, words: PlanWords): readonly CellValue[] {
  const cells: Record<ResultColumn, CellValue> = {
    outcome: words.outcomes[row.outcome],
    standard: row.standard === null ? null : Number(row.standard),
    shortage: row.shortage ? words.yes : null,
    amount: Number(row.amount),
    pending: row.outcome === 'review' && row.ifCleared !== null ? Number(row.ifCleared) : null,
    calculation: ownText(words.calculation(row)),
    problems: ownText(problemsText(row.findings, words.field)),
    clauses: ownText(clausesOf(row).join('、')),
  };
  return RESULT_COLUMNS.map((column) => cells[column]);
}

function clausesOf(row: ReportRow): string[] {
  const clauses = new Set<string>();
  for (const { clause } of row.steps) if (clause !== '–') clauses.add(clause);
  for (const { clause } of row.findings) if (clause !== '–') clauses.add(clause);
  return [...clauses];
}

/**
 * Marks as conditional formats, so that the user's own fills stay as they are: three colours for our
 * columns by the outcome, and one rule for each column with problem cells, which looks for the
 * column's name in 问题说明 and so follows every sort.
 */
function marksOf(report: RosterReport, roster: Roster, block: ResultBlock, words: PlanWords): Mark[] {
  if (roster.rows.length === 0) return [];
  const first = block.top + 2;
  const last = block.top + 1 + block.rows.length;
  const outcomeColumn = columnLetters(block.left);
  const lastColumn = columnLetters(block.left + RESULT_COLUMNS.length - 1);
  const problemsColumn = columnLetters(block.left + RESULT_COLUMNS.indexOf('problems'));
  const marks: Mark[] = (['eligible', 'review', 'ineligible'] as const).map((kind) => ({
    kind,
    range: `${outcomeColumn}${first}:${lastColumn}${last}`,
    formula: `=$${outcomeColumn}${first}="${words.outcomes[kind]}"`,
    ...COLOURS[kind],
  }));
  const fields = new Map<number, Set<Field>>();
  for (const row of report.rows)
    for (const { field, severity } of row.findings) {
      const column = field === null || severity === 'info' ? undefined : roster.columnOf.get(field);
      if (column === undefined) continue;
      const known = fields.get(column);
      if (known) known.add(field!);
      else fields.set(column, new Set([field!]));
    }
  for (const [column, of] of [...fields].sort(([one], [other]) => one - other)) {
    const letters = columnLetters(column);
    const tests = [...of].map(
      (field) => `ISNUMBER(FIND("${columnLabel(words.field(field))}",$${problemsColumn}${first}))`,
    );
    marks.push({
      kind: 'problem',
      range: `${letters}${first}:${letters}${last}`,
      formula: `=${tests.length === 1 ? tests[0] : `OR(${tests.join(',')})`}`,
      ...COLOURS.problem,
    });
  }
  return marks;
}

function notesOf(report: RosterReport, roster: Roster): CellNote[] {
  const notes: CellNote[] = [];
  for (const row of report.rows) {
    const byColumn = new Map<number, string[]>();
    for (const finding of row.findings) {
      const column =
        finding.field === null || finding.severity === 'info'
          ? undefined
          : roster.columnOf.get(finding.field);
      if (column === undefined) continue;
      const lines = byColumn.get(column) ?? [];
      lines.push(finding.message ?? finding.code);
      byColumn.set(column, lines);
    }
    for (const [column, lines] of byColumn) {
      if (notes.length >= MOST_NOTES) return notes;
      notes.push({ row: row.row - 1, column, text: clip(lines.join('\n'), LONGEST_NOTE) });
    }
  }
  return notes;
}

function issuesOf(
  report: RosterReport,
  roster: Roster,
  grid: Grid,
  words: PlanWords,
  options: PlanOptions,
): IssuesSheet {
  const rows: (readonly CellValue[])[] = [];
  const links: (string | null)[] = [];
  const sheet = `'${roster.sheet.replace(/'/g, "''")}'`;
  const nameColumn = roster.columnOf.get('name');
  let left = 0;
  const add = (finding: ReportFinding, row: number | null): void => {
    if (rows.length >= MOST_ISSUES) {
      left += 1;
      return;
    }
    const cell = finding.cell ?? (row === null ? null : `A${row}`);
    const cells: Record<IssueColumn, CellValue> = {
      place: cell ?? roster.sheet,
      row,
      name: row === null || nameColumn === undefined ? null : shownCell(grid, row - 1, nameColumn),
      field: finding.field === null ? null : words.field(finding.field),
      severity: words.severities[finding.severity],
      found: finding.cell === null ? null : foundValue(finding.field, grid, row, roster),
      message: ownText(finding.message ?? finding.code),
      clause: finding.clause,
    };
    rows.push(ISSUE_COLUMNS.map((column) => cells[column]));
    links.push(cell === null ? null : `${sheet}!${cell}`);
  };
  for (const finding of report.findings) add(finding, null);
  for (const row of report.rows)
    for (const finding of row.findings) if (isShown(finding)) add(finding, row.row);
  if (left > 0) {
    rows.push(ISSUE_COLUMNS.map((column) => (column === 'message' ? words.moreIssues(left) : null)));
    links.push(null);
  }
  return {
    name: options.issuesSheet ?? words.issuesSheet,
    definedName: ISSUES_NAME,
    headers: ISSUE_COLUMNS.map((column) => words.issueHeaders[column]),
    rows,
    widths: ISSUE_COLUMNS.map((column) => ISSUE_WIDTHS[column]),
    links,
    linkColumn: ISSUE_COLUMNS.indexOf('place'),
  };
}

function foundValue(field: Field | null, grid: Grid, row: number | null, roster: Roster): string | null {
  const column = field === null ? undefined : roster.columnOf.get(field);
  return row === null || column === undefined ? null : shownCell(grid, row - 1, column);
}

const DATE_FORMAT = /[ymd年月日]/i;

/** A cell as a person sees it, as text that stays text: dates as `2023-04-01`. */
function shownCell(grid: Grid, row: number, column: number): string | null {
  const value = grid.values[row - grid.top]?.[column - grid.left];
  if (value === null || value === undefined || isEmptyCell(value)) return null;
  if (typeof value === 'number') {
    const format = grid.formats?.[row - grid.top]?.[column - grid.left];
    if (format && DATE_FORMAT.test(format.replace(/"[^"]*"|\[[^\]]*\]|general/gi, ''))) {
      const day = fromSerial(value, grid.date1904);
      if (day !== NO_DAY) return formatDay(day);
    }
    return String(value);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return ownText(value);
}
