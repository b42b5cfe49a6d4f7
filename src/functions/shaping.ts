import type { CellValue } from '../core/grid';
import type { Day } from '../core/plain-date';
import { isBlank } from './arguments';
import { Problem } from './problem';

/** What one cell of a result holds. Empty is `''`, never null: Excel shows null as 0. */
export type Cell = string | number | boolean | Problem;

/** What a function may know besides its arguments. */
export interface Context {
  /** The day of the calculation, from the host's clock: for `AGE` without a day, and nothing else. */
  readonly today: Day;
}

/** A function of one row: a value for each parameter, in the table's order; throws a `Problem`. */
export type RowFunction = (values: readonly CellValue[], context: Context) => Cell;

/** An argument after unpacking: a range, or a single value that is repeated. */
export interface Argument {
  /** Rows × columns, at least 1 × 1. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly rows: number;
  readonly columns: number;
}

/** What shaping needs to know of a parameter. */
export interface Parameter {
  /** The name shown to people, for messages. */
  readonly name: string;
  readonly optional: boolean;
}

/** A function of whole arguments; the result is at least 1 × 1. Throws a `Problem` that concerns them all. */
export type RangeFunction = (
  inputs: readonly Argument[],
  parameters: readonly Parameter[],
  context: Context,
) => Cell[][];

/** Excel hands over a range as rows of cells, a plain value or, left out, null. */
export function toArgument(raw: unknown): Argument {
  if (!Array.isArray(raw)) return { cells: [[toCellValue(raw)]], rows: 1, columns: 1 };
  const cells = raw.map(toRow);
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) return { cells: [['']], rows: 1, columns: 1 };
  return { cells, rows: cells.length, columns };
}

/** Rows of a long range are mostly as they should be, and then not copied. */
function toRow(row: unknown): readonly CellValue[] {
  if (!Array.isArray(row)) return [toCellValue(row)];
  return row.every(isCellValue) ? row : row.map(toCellValue);
}

const isCellValue = (raw: unknown): raw is CellValue => toCellValue(raw) === raw;

/** Left out is '' for us, and so is whatever is no cell's value (the invocation that Excel appends). */
function toCellValue(raw: unknown): CellValue {
  switch (typeof raw) {
    case 'string':
    case 'number':
    case 'boolean':
      return raw;
    default:
      return '';
  }
}

const isSingle = (argument: Argument): boolean => argument.rows === 1 && argument.columns === 1;

/**
 * Makes a function of one row one of whole arguments: ranges of equal height, and of equal width or
 * one column, beside single cells that are repeated. An empty row gives `''`, a problem stays in its
 * own cell, equal rows are worked out once. `zeroIsValue` where 0 is an answer to give and not what
 * desktop Excel makes of an empty cell.
 *
 * @throws {Problem} `shapes-differ` where the ranges do not fit each other.
 */
export function eachRow(evaluate: RowFunction, { zeroIsValue = false } = {}): RangeFunction {
  return (inputs, parameters, context) =>
    applyToRows((values) => evaluate(values, context), inputs, parameters, zeroIsValue);
}

function applyToRows(
  evaluate: (values: readonly CellValue[]) => Cell,
  inputs: readonly Argument[],
  parameters: readonly Parameter[],
  zeroIsValue: boolean,
): Cell[][] {
  const ranges = inputs.filter((input) => !isSingle(input));
  const rows = Math.max(1, ...ranges.map((range) => range.rows));
  const columns = Math.max(1, ...ranges.map((range) => range.columns));
  inputs.forEach((input, at) => {
    if (isSingle(input)) return;
    const tooLow = input.rows !== rows;
    if (!tooLow && (input.columns === columns || input.columns === 1)) return;
    const other = ranges.find((range) => (tooLow ? range.rows === rows : range.columns === columns))!;
    throw Problem.of('shapes-differ', {
      argument: parameters[at]?.name ?? '',
      rows: input.rows,
      columns: input.columns,
      expectedRows: other.rows,
      expectedColumns: other.columns,
    });
  });

  const blankAt = (values: readonly CellValue[], at: number): boolean => isBlank(values[at], zeroIsValue);
  const all = inputs.map((_, at) => at);
  const required = all.filter((at) => !parameters[at]?.optional);
  const varying = all.filter((at) => !isSingle(inputs[at]!));
  const isEmptyRow = (values: readonly CellValue[]): boolean =>
    required.every((at) => blankAt(values, at)) ||
    (varying.length > 0 && varying.every((at) => blankAt(values, at)));

  const remembered = rememberByKeys(varying, (values) => {
    if (isEmptyRow(values)) return '';
    try {
      return evaluate(values);
    } catch (thrown) {
      return Problem.from(thrown);
    }
  });

  const results: Cell[][] = [];
  const values: CellValue[] = inputs.map(() => '');
  for (let row = 0; row < rows; row += 1) {
    // Of its length at once: one that grows reserves room for many.
    const line = new Array<Cell>(columns);
    for (let column = 0; column < columns; column += 1) {
      for (let at = 0; at < inputs.length; at += 1) {
        const input = inputs[at]!;
        const cells = input.cells[input.rows === 1 ? 0 : row];
        values[at] = cells?.[input.columns === 1 ? 0 : column] ?? '';
      }
      line[column] = remembered(values);
    }
    results.push(line);
  }
  return results;
}

type Branch = Map<CellValue, Branch | Cell>;

/** Remembers results by the values at some positions: a tree of maps, one level a position, no keys to build. */
function rememberByKeys(
  positions: readonly number[],
  work: (values: readonly CellValue[]) => Cell,
): (values: readonly CellValue[]) => Cell {
  if (positions.length === 0) return work;
  const last = positions.length - 1;
  const root: Branch = new Map();
  return (values) => {
    let branch = root;
    for (let depth = 0; depth < last; depth += 1) {
      const key = values[positions[depth]!]!;
      let next = branch.get(key) as Branch | undefined;
      if (next === undefined) branch.set(key, (next = new Map()));
      branch = next;
    }
    const key = values[positions[last]!]!;
    const known = branch.get(key) as Cell | undefined;
    if (known !== undefined) return known;
    const result = work(values);
    branch.set(key, result);
    return result;
  };
}
