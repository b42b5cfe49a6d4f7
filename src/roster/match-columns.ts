import { nationalIdProblem } from '../core/national-id';
import { FIELDS, type Field } from '../core/fields';
import type { CellValue, Grid } from '../core/grid';
import { columnOfLetters, isEmptyCell } from './address';
import { findDate } from './cells/date';
import { parseIdCell } from './cells/identity';
import { parseRecipient } from './cells/lists';
import type { FoundHeader } from './find-header';
import { headerKey } from './text';
import type { ColumnRole } from './headers';
import { suggestHeader } from './suggest-header';

/** One column of the roster that is read. */
export interface MatchedColumn {
  /** One field, or both training dates. */
  readonly fields: readonly Field[];
  /** Position in the rows of `grid.values`. */
  readonly index: number;
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  /** Whether the header is the field's usual name. */
  readonly usual: boolean;
  /** `header`: its text says so. `values`: guessed from what stands below. `user`: chosen by a person. */
  readonly how: 'header' | 'values' | 'user';
}

/** A column with a header, or with values, that is not read. */
export interface UnreadColumn {
  readonly column: number;
  readonly header: string;
  /** The field whose header this one misses by one character: a hint, never used. */
  readonly suggestion: Field | null;
}

export interface ColumnMatch {
  readonly columns: readonly MatchedColumn[];
  readonly unread: readonly UnreadColumn[];
}

/** Column letters → the field a person chose for it, null for none. */
export type ColumnChoices = Readonly<Record<string, ColumnRole | null>>;

/** Rows below the header whose values are looked at where the header alone does not tell. */
const LOOKED_AT = 200;

/** Gives every column of the header its field. */
export function matchColumns(
  grid: Grid,
  header: FoundHeader,
  ignored: ReadonlySet<number>,
  choices: ColumnChoices = {},
): ColumnMatch {
  const below = grid.values.slice(header.rows[header.rows.length - 1]! + 1).slice(0, LOOKED_AT);
  const width = Math.max(header.texts.length, ...below.map((row) => row.length));
  const chosen = new Map<number, ColumnRole | null>();
  for (const [letters, role] of Object.entries(choices))
    chosen.set(columnOfLetters(letters) - grid.left, role);

  const columns: MatchedColumn[] = [];
  const unread: UnreadColumn[] = [];
  const open: { index: number; header: string }[] = [];
  for (let index = 0; index < width; index += 1) {
    if (ignored.has(index)) continue;
    const text = header.texts[index] ?? '';
    const choice = chosen.get(index);
    const match = header.matches[index];
    const role = choice === undefined ? match?.role : choice;
    if (role === null || role === undefined) {
      if (choice === null) unread.push({ column: grid.left + index, header: text, suggestion: null });
      else open.push({ index, header: text });
      continue;
    }
    if (role === 'trainingDates' && choice === undefined && sharesSpan(header, below, index, chosen)) {
      // 培训时间 over two columns: the left one begins, the right one ends.
      for (const [at, field] of [
        [index, 'trainingStart'],
        [index + 1, 'trainingEnd'],
      ] as const)
        columns.push({
          fields: [field],
          index: at,
          column: grid.left + at,
          header: text,
          usual: false,
          how: 'values',
        });
      index += 1;
      continue;
    }
    const told = role === 'subsidyTarget' ? subsidyTarget(below, index) : role;
    columns.push({
      fields: told === 'trainingDates' ? ['trainingStart', 'trainingEnd'] : [told],
      index,
      column: grid.left + index,
      header: text,
      usual: match?.usual ?? false,
      how: choice !== undefined ? 'user' : role === 'subsidyTarget' ? 'values' : 'header',
    });
  }

  const idColumn = columns.some(({ fields }) => fields.includes('idNumber')) ? null : idColumnOf(below, open);
  for (const { index, header: text } of open) {
    if (index === idColumn) {
      columns.push({
        fields: ['idNumber'],
        index,
        column: grid.left + index,
        header: text,
        usual: false,
        how: 'values',
      });
    } else if (text !== '' || below.some((row) => !isEmptyCell(row[index]))) {
      const suggestion = text === '' ? undefined : suggestHeader(text);
      unread.push({
        column: grid.left + index,
        header: text,
        suggestion: FIELDS.find((field) => field === suggestion) ?? null,
      });
    }
  }
  columns.sort((one, other) => one.index - other.index);
  unread.sort((one, other) => one.column - other.column);
  return { columns, unread };
}

/** Whether the next column belongs to the same 培训时间, by a merge or an empty header, and holds dates. */
function sharesSpan(
  header: FoundHeader,
  below: readonly (readonly CellValue[])[],
  index: number,
  chosen: ReadonlyMap<number, unknown>,
): boolean {
  const next = index + 1;
  if (chosen.has(next)) return false;
  if ((header.texts[next] ?? '') !== '' && header.matches[next]?.role !== 'trainingDates') return false;
  let filled = 0;
  let dates = 0;
  for (const row of below) {
    const value = row[next];
    if (value === null || value === undefined || isEmptyCell(value)) continue;
    filled += 1;
    if (findDate(value, false)?.precision === 'day') dates += 1;
  }
  return filled > 0 && dates * 2 > filled;
}

/** 补贴对象 is the recipient where its values are recipients, else the person's category. */
function subsidyTarget(
  below: readonly (readonly CellValue[])[],
  index: number,
): 'recipient' | 'personCategory' {
  let filled = 0;
  let recipients = 0;
  for (const row of below) {
    const value = row[index];
    if (value === null || value === undefined || isEmptyCell(value)) continue;
    filled += 1;
    if (parseRecipient(value).value !== null) recipients += 1;
  }
  return filled > 0 && recipients * 2 > filled ? 'recipient' : 'personCategory';
}

/** The only column, among those whose header tells nothing, that holds valid identity numbers. */
function idColumnOf(
  below: readonly (readonly CellValue[])[],
  open: readonly { index: number; header: string }[],
): number | null {
  const found = open.filter(({ index, header }) => {
    // A header of its own words (经办人身份证号) says whose number it is: not ours to overrule.
    if (/\p{L}/u.test(headerKey(header)) && !/^(?:列|字段|column|field|f|c)?\d*$/i.test(headerKey(header)))
      return false;
    let filled = 0;
    let valid = 0;
    for (const row of below) {
      const value = row[index];
      if (value === null || value === undefined || isEmptyCell(value)) continue;
      filled += 1;
      const id = parseIdCell(value).value;
      if (id !== null && id.length === 18 && nationalIdProblem(id) === null) valid += 1;
    }
    return valid > 0 && valid * 5 >= filled * 4;
  });
  return found.length === 1 ? found[0]!.index : null;
}
