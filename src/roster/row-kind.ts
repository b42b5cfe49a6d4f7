import type { Field } from '../core/fields';
import type { CellValue } from '../core/grid';
import { remembering } from '../core/remembering';
import { isEmptyCell } from './address';
import type { MatchedColumn } from './match-columns';
import { repeatsHeader } from './find-header';
import { fieldsOf, matchHeader, type ColumnRole } from './headers';
import { compactText } from './text';

/** Kinds of rows below the header that are no claims; `footer` rows have no data row after them. */
export const SKIPPED_KINDS = ['blank', 'subtotal', 'group', 'repeated-header', 'sample', 'note'] as const;
export type SkippedKind = (typeof SKIPPED_KINDS)[number];
export type RowKind = SkippedKind | 'data';

const TOTAL = /^(?:.{0,12}(?:小计|合计)|总计|累计|共计)(?:人数|人次|金额|大写|补贴)*(?:$|[:(元]|人民币|\d)/;
/** A total's line may go on with the sum in words. */
const LONGEST_TOTAL = 60;
const NOTE =
  /^(?:填表|制表|填报|审核(?:人|单位|意见)|审批|复核|经办|负责人|单位(?:负责人|\(?盖章|\(?公章|意见|领导)|联系人[:：]|联系电话[:：]|说明[:：]?|备注[:：]|注[:：]|日期[:：]|主管|财务|分管|承办|监督|本人承诺|本单位承诺|承诺|以上|此表|本表|人社部门|人力社保|公示|制单|统计|报送|\(?大写|(?:合计)?(?:金额)?人民币|法人|法定代表|会计[:：]|出纳[:：]|盖章|\(?公章)/;
/** A note's word that is all of its cell, or stands before a colon: 填表人, 审核人(签字), 日期:2023年; not 财务咨询有限公司. */
const SIGNS = /^.{1,9}(?:人|领导|单位|[签盖公]章|签[字名]|意见|日期)\)?$|^.{1,9}:/u;
/** 班级：一班, 教师：陈老师: what a form says beside or above its table, never what stands in a person's row. */
const LABELLED = /^[\p{L}()\s]{2,14}:/u;
const SAMPLE = /示例|样例|范例|^\(?例\)?$|^例[如:：)）]|[(（]例[)）]$/;
const PLACEHOLDER_ID = /[x×＊]{6,}$|^[x×]{6,}/i;

/** A template's instruction for one column: （必填）, 文本格式, 如：三级. */
const HINT = /^[([【〔].*[)\]】〕]$|必填|选填|格式|填写|下拉|^如[:：]/;

/** Rows that number a form's columns: 1 2 3, 甲 乙 1 2. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Columns of sums: a row with nothing but these is a total without its word. */
const SUMMED: ReadonlySet<Field> = new Set<Field>(['claimed', 'fee', 'allowance', 'traineeFee', 'hours']);

/** What {@link rowKind} needs to know of the roster; built once. */
export interface RowShape {
  readonly columns: readonly MatchedColumn[];
  readonly ignored: ReadonlySet<number>;
  /** The cells of the header's rows as they stand: pages repeat them row by row. */
  readonly headerCells: readonly (readonly CellValue[])[];
  /** What stands above the header, compact: printed pages repeat it. */
  readonly titles: ReadonlySet<string>;
  readonly seq: number;
  readonly name: number;
  readonly idNumber: number;
  readonly matched: ReadonlySet<number>;
  /** Columns whose numbers are added up at the end. */
  readonly summed: ReadonlySet<number>;
}

export function rowShape(
  columns: readonly MatchedColumn[],
  ignored: ReadonlySet<number>,
  headerCells: RowShape['headerCells'],
  titleCells: RowShape['headerCells'],
): RowShape {
  const at = (field: Field): number => columns.find(({ fields }) => fields.includes(field))?.index ?? -1;
  return {
    columns,
    ignored,
    headerCells,
    titles: new Set(
      titleCells.flat().flatMap((cell) => (typeof cell === 'string' ? [compactText(cell)] : [])),
    ),
    seq: at('seq'),
    name: at('name'),
    idNumber: at('idNumber'),
    matched: new Set(columns.map(({ index }) => index)),
    summed: new Set(
      columns.filter(({ fields }) => fields.some((field) => SUMMED.has(field))).map(({ index }) => index),
    ),
  };
}

/** Whether a cell holds what can only be a person's identity number: most rows need no closer look. */
function holdsIdNumber(value: CellValue | undefined): boolean {
  if (typeof value === 'number') return value >= 1e13;
  if (typeof value !== 'string' || value.length < 15) return false;
  for (let index = 0; index < 15; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Texts beside an identity number that still make it a template's sample row. */
const isSampleText = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && value.length <= 20 && SAMPLE.test(compactText(value));

/** Cheap test for {@link isSampleText}: only these characters can make one. */
const mayBeSample = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && value.includes('例');

/** What kind of row this is, judged by itself. Totals and notes after the last data row become footer later. */
export function rowKind(row: readonly CellValue[], shape: RowShape): RowKind {
  const seq = shape.seq < 0 ? null : row[shape.seq];
  const name = shape.name < 0 ? null : row[shape.name];
  const sample =
    (mayBeSample(seq) && isSampleText(seq)) || (mayBeSample(name) && isSampleText(name)) ? 'sample' : null;
  if (shape.idNumber >= 0 && holdsIdNumber(row[shape.idNumber])) return sample ?? 'data';
  return sample ?? closerLook(row, shape);
}

function closerLook(row: readonly CellValue[], shape: RowShape): RowKind {
  const filled: number[] = [];
  for (let index = 0; index < row.length; index += 1)
    if (!isEmptyCell(row[index]) && !shape.ignored.has(index)) filled.push(index);
  if (filled.length === 0) return 'blank';
  // Numbers prepared down a template's 序号 column.
  if (filled.length === 1 && filled[0] === shape.seq && isCount(row[shape.seq]!)) return 'blank';

  for (const index of filled.slice(0, 4)) {
    const value = row[index]!;
    if (typeof value === 'string' && value.length <= LONGEST_TOTAL && TOTAL.test(compactText(value)))
      return 'subtotal';
  }
  if (isRepeatedHeader(row, shape) || isRepeatedTitle(filled, row, shape)) return 'repeated-header';
  const cells = filled.map((index) => row[index]!);
  if (isHintRow(cells) || isColumnNumbers(cells)) return 'note';
  if (cells.length > 1 && cells.every(isLabelled)) return 'note';
  const signing = cells.filter(isSigning).length;
  // Every other cell names who stands in the next one, beside a number in 序号.
  if (signing > 0 && isSigning(cells[0]!)) return 'note';
  if (signing > 1 && signing * 2 + 1 >= cells.length) return 'note';
  if (cells.every((value, at) => typeof value === 'number' && shape.summed.has(filled[at]!)))
    return cells.every((value) => value === 0) ? 'blank' : 'subtotal';
  const first = row[filled[0]!]!;
  const people = filled.filter((index) => shape.matched.has(index) && index !== shape.seq);
  // Who signs and what is remarked fills few cells; a row filled like a person's is one, whatever it begins with.
  const isSparse = people.length * 2 < shape.matched.size;
  if (isSparse && typeof first === 'string' && NOTE.test(compactText(first))) return 'note';
  // 序号 is prepared down to the line that is signed.
  if (isSparse && signing === 1 && filled[0] === shape.seq && isSigning(cells[1]!)) return 'note';
  const id = shape.idNumber < 0 ? null : row[shape.idNumber];
  if (typeof id === 'string' && PLACEHOLDER_ID.test(compactText(id)) && filled.length > 2) return 'sample';
  if (isSampleText(first)) return 'sample';

  if (people.length === 0)
    return typeof first === 'string' && !isCount(first) ? groupOrNote(filled, shape) : 'note';
  if (filled.length === 1) {
    // A number alone in its row is a date below a signature, a count, a page: no one can be paid by it.
    if (typeof first !== 'string') return filled[0] === shape.idNumber ? 'data' : 'note';
    if (isGroupText(first, filled[0]!, shape)) return 'group';
  }
  return 'data';
}

/** Instructions under the header: texts only, at least half of them instructions. */
function isHintRow(cells: readonly CellValue[]): boolean {
  if (cells.length < 2) return false;
  let hints = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 60) return false;
    if (HINT.test(compactText(cell))) hints += 1;
  }
  return hints * 2 >= cells.length;
}

/** The line below the header that counts its columns; three at least, each the next of its kind. */
function isColumnNumbers(cells: readonly CellValue[]): boolean {
  if (cells.length < 3) return false;
  const next = { stem: 0, letter: 0, number: 1 };
  return cells.every((cell) => {
    const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? compactText(cell) : '';
    if (text === STEMS[next.stem]) next.stem += 1;
    else if (text === LETTERS[next.letter]) next.letter += 1;
    else if (text === String(next.number)) next.number += 1;
    else return false;
    return true;
  });
}

const isLabelled = (value: CellValue): boolean =>
  typeof value === 'string' && value.length <= 60 && LABELLED.test(compactText(value));

const isSigning = remembering(5000, (value: CellValue): boolean => {
  const text = typeof value === 'string' ? compactText(value) : '';
  return SIGNS.test(text) && NOTE.test(text);
});

const groupOrNote = (filled: readonly number[], shape: RowShape): RowKind =>
  filled.length === 1 && (filled[0] === shape.seq || filled[0] === 0) ? 'group' : 'note';

const isCount = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{1,7}$/.test(compactText(value)));

/** One text alone in a row: a heading unless it can be a person whose other cells are still empty. */
function isGroupText(text: string, index: number, shape: RowShape): boolean {
  if (index !== shape.name) return true;
  const compact = compactText(text);
  return (
    compact.length > 8 ||
    /[:：、，,。\d()（）]|班|期|批|组|村|社区|车间|街道|公司|学院|学校|中心$|名册|名单|表$/.test(compact)
  );
}

const isRepeatedTitle = (
  filled: readonly number[],
  row: readonly CellValue[],
  { titles }: RowShape,
): boolean =>
  filled.every((index) => {
    const value = row[index];
    return typeof value === 'string' && titles.has(compactText(value));
  });

function isRepeatedHeader(row: readonly CellValue[], shape: RowShape): boolean {
  let same = 0;
  let other = 0;
  let filled = 0;
  let isPerson = false;
  for (const { index, header } of shape.columns) {
    const value = row[index];
    if (value === null || value === undefined || value === '') continue;
    filled += 1;
    if (repeatsHeader(value, header) || repeatsCell(value, index, shape)) same += 1;
    else if (roleOf(value) !== undefined) other += 1;
    else if (filled - same - other > 3) return false;
    else if (index === shape.name) isPerson = true;
  }
  if (same >= 2 && same * 2 >= filled) return true;
  // In another order: 身份证 and 劳动合同 stand in people's rows too, but no person is called by a header.
  return !isPerson && same + other >= 3 && (same + other) * 2 >= filled;
}

const LONGEST_HEADER = 40;

const roleOf = (value: CellValue): ColumnRole | undefined =>
  typeof value === 'string' && value.length <= LONGEST_HEADER ? matchHeader(value)?.role : undefined;

/**
 * Where a header repeated further down has its columns in another order: the position of each such cell → the
 * field whose cells below are not what is read. Null for a row that is no header.
 */
export function changedHeaders(row: readonly CellValue[], shape: RowShape): Map<number, Field> | null {
  if (!isRepeatedHeader(row, shape)) return null;
  const changed = new Map<number, Field>();
  row.forEach((value, index) => {
    const role = roleOf(value);
    if (role === undefined || shape.ignored.has(index) || repeatsCell(value, index, shape)) return;
    const read = shape.columns.find((each) => each.index === index)?.fields ?? [];
    const named = fieldsOf(role);
    if (!read.some((field) => named.includes(field))) changed.set(index, read[0] ?? named[0]!);
  });
  return changed;
}

/** Whether a cell repeats what stands in its column in one of the header's rows. */
const repeatsCell = (value: CellValue, index: number, { headerCells }: RowShape): boolean =>
  headerCells.some((cells) => {
    const header = cells[index];
    return typeof header === 'string' && repeatsHeader(value, header);
  });
