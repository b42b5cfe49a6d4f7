import type { Area, CellValue, Grid } from '../core/grid';
import type { Field } from '../core/fields';
import { isEmptyCell } from './address';
import { matchHeader, type ColumnRole, type HeaderMatch } from './headers';
import { cleanText, compactText, headerKey } from './text';

/** A header as found. Rows and columns are positions in `grid.values`. */
export interface FoundHeader {
  /** One or two rows, in order; the roster begins below the last. */
  readonly rows: readonly number[];
  /** For each column the text a person would read, `''` where there is none. */
  readonly texts: readonly string[];
  readonly matches: readonly (HeaderMatch | undefined)[];
  /** How many different fields were recognised. */
  readonly score: number;
}

/** Rows looked at for the header: titles, units and instructions of forms stay well below this. */
const SEARCHED_ROWS = 60;

/** Fields that hardly stand in anything but a roster: two matches are enough with one of them. */
const TELLING: ReadonlySet<ColumnRole> = new Set<Field>([
  'name',
  'idNumber',
  'occupation',
  'level',
  'issueDate',
  'certificateNumber',
  'course',
  'fee',
  'apprenticeKind',
]);

/** Groups of a two-row header whose 姓名 or 电话 is not the trainee's. */
const OTHER_PERSON = /经办|联系人|法人|法定代表|填报|负责人|教师|讲师|监护|家长|紧急/;

/**
 * Finds the header row, or the two, under any title and unit lines. Null if nothing in the first
 * rows looks like a roster's header. Columns in `ignored` are left out.
 */
export function findHeader(grid: Grid, ignored: ReadonlySet<number>, fixedRow?: number): FoundHeader | null {
  const { values } = grid;
  if (fixedRow !== undefined) return fixedHeader(grid, ignored, fixedRow);
  let best: FoundHeader | null = null;
  const last = Math.min(values.length, SEARCHED_ROWS);
  let single = last > 0 ? headerAt(grid, [0], ignored) : null;
  for (let row = 0; row < last; row += 1) {
    const next = row + 1 < values.length ? headerAt(grid, [row + 1], ignored) : null;
    if (single && isRosterHeader(single) && (!best || single.score > best.score)) best = single;
    if (next && !holdsData(values[row + 1]!)) {
      const double = headerAt(grid, [row, row + 1], ignored);
      const most = Math.max(single?.score ?? 0, next.score, best?.score ?? 0);
      const grouped = double.score === most && best === single && standsUnderGroups(grid, row);
      if ((double.score > most || grouped) && isRosterHeader(double)) best = double;
    }
    single = next;
  }
  return best;
}

/** Whether every cell of the next row stands under a group: a merged cell, or the empty cells right of a name. */
function standsUnderGroups(grid: Grid, row: number): boolean {
  const top = grid.values[row] ?? [];
  const merged = new Set<number>();
  for (const merge of grid.merges ?? []) {
    const area = inGrid(grid, merge);
    if (area.top !== row || area.bottom !== row) continue;
    for (let column = area.left; column <= area.right; column += 1) merged.add(column);
  }
  let found = false;
  return (
    (grid.values[row + 1] ?? []).every((cell, column) => {
      if (isEmptyCell(cell)) return true;
      found = true;
      if (grid.merges) return merged.has(column);
      return isEmptyCell(top[column]) || isEmptyCell(top[column + 1]);
    }) && found
  );
}

/** The header that the user says ends in this row. */
function fixedHeader(grid: Grid, ignored: ReadonlySet<number>, row: number): FoundHeader | null {
  if (row < 0 || row >= grid.values.length) return null;
  const single = headerAt(grid, [row], ignored);
  if (row === 0) return single;
  const double = headerAt(grid, [row - 1, row], ignored);
  const above = headerAt(grid, [row - 1], ignored);
  return double.score > Math.max(single.score, above.score) ? double : single;
}

function isRosterHeader({ score, matches }: FoundHeader): boolean {
  return score >= 3 || (score === 2 && matches.some((match) => match && TELLING.has(match.role)));
}

/** Whether a row holds what only data rows hold: numbers, long digits, 男 or 女. */
function holdsData(cells: readonly CellValue[]): boolean {
  return cells.some(
    (cell) =>
      typeof cell === 'number' ||
      (typeof cell === 'string' && /\d{6}|^\s*[男女]\s*$|^\d{4}[-/.年]\d/.test(cell)),
  );
}

function headerAt(grid: Grid, rows: readonly number[], ignored: ReadonlySet<number>): FoundHeader {
  const lines = rows.map((row) => filledRow(grid, row, rows[0]!));
  const width = Math.max(...lines.map((line) => line.length));
  const texts: string[] = [];
  const matches: (HeaderMatch | undefined)[] = [];
  const roles = new Set<ColumnRole>();
  let group = '';
  for (let column = 0; column < width; column += 1) {
    const skip = ignored.has(column);
    const top = skip ? '' : (lines[0]![column] ?? '');
    const bottom = skip || lines.length < 2 ? '' : (lines[1]![column] ?? '');
    // Without merge information a group's name stands over its first column only.
    if (top !== '') group = top;
    const over = top !== '' || bottom === '' || grid.merges ? top : group;
    const { text, match } =
      lines.length < 2 ? { text: top, match: matchHeader(top) } : joined(over, bottom, top);
    texts.push(text);
    matches.push(match);
    if (match) roles.add(match.role);
  }
  return { rows, texts, matches, score: roles.size };
}

/** What a group's name says beyond what its columns are about: 培训情况 over 开始时间 is 培训开始时间. */
const GROUP_WORD = /(?:基本)?(?:情况|信息|资料|内容)$|(?:起止|起讫)?(?:时间|日期)$/;

/** A column's text and match under a group's name: together first, then the lower alone, then the upper alone. */
function joined(over: string, bottom: string, own: string): { text: string; match: HeaderMatch | undefined } {
  if (bottom === '' || headerKey(over) === headerKey(bottom)) return { text: own, match: matchHeader(own) };
  if (over === '') return { text: bottom, match: matchHeader(bottom) };
  const together =
    matchHeader(over + bottom) ?? matchHeader(headerKey(over).replace(GROUP_WORD, '') + bottom);
  if (together) return { text: `${over} ${bottom}`, match: together };
  if (OTHER_PERSON.test(over)) return { text: `${over} ${bottom}`, match: undefined };
  const below = matchHeader(bottom);
  return { text: below || own === '' ? bottom : `${over} ${bottom}`, match: below };
}

/** A row's texts, with merged cells that begin in the header's own rows filled. */
function filledRow(grid: Grid, row: number, firstRow: number): string[] {
  const cells = grid.values[row] ?? [];
  const texts = Array.from(cells, (cell) => headerText(cell));
  for (const merge of grid.merges ?? []) {
    const area = inGrid(grid, merge);
    if (area.top < firstRow || area.top > row || area.bottom < row) continue;
    const text = headerText(grid.values[area.top]?.[area.left] ?? null);
    // A title merged over half the sheet is no header of its columns; a group of a header spans few.
    if (text === '' || area.right - area.left > 12) continue;
    for (let column = area.left; column <= area.right; column += 1) texts[column] = text;
  }
  for (let column = 0; column < texts.length; column += 1) texts[column] ??= '';
  return texts;
}

const inGrid = (grid: Grid, area: Area): Area => ({
  top: area.top - grid.top,
  bottom: area.bottom - grid.top,
  left: area.left - grid.left,
  right: area.right - grid.left,
});

const LONGEST_HEADER = 60;

function headerText(cell: CellValue): string {
  if (typeof cell !== 'string' || isEmptyCell(cell) || cell.length > LONGEST_HEADER * 4) return '';
  const text = cleanText(cell);
  // 姓  名: spaces between Chinese characters are only for looks.
  return /[\u4e00-\u9fff]/.test(text) ? compactHeader(text) : text;
}

const compactHeader = (text: string): string => (text.includes(' ') ? text.replace(/ /g, '') : text);

/** Whether a cell of a data row repeats its column's header text. */
export function repeatsHeader(cell: CellValue | undefined, header: string): boolean {
  if (typeof cell !== 'string' || header === '' || cell.length > header.length + 20) return false;
  return compactText(cell) === compactText(header) || headerKey(cell) === headerKey(header);
}
