/** Reads functions.json as Excel does. */
import type { CellValue } from '../../core/grid';
import type { FunctionCall } from '../function-calls';

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: 'scalar' | 'matrix' };
}

/** An argument as the spreadsheet has it: a value, or the rectangle that a reference stands for. */
export type RawArgument = CellValue | readonly (readonly CellValue[])[];

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|BUSY!)$/;

/** An Excel error in a cell. */
export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && ERROR.test(value);
}

/**
 * The arguments that the function gets: one for each declared parameter, null for one left out, a
 * rectangle for a matrix parameter even of one cell; `blank` stands for an empty cell of a rectangle
 * (0 on the desktop, null on the web). Returns an error's text when Excel would not call the function.
 */
export function argumentsFor(
  metadata: FunctionMetadata,
  raw: readonly RawArgument[],
  blank: 0 | null,
): FunctionCall['args'] | string {
  const required = metadata.parameters.filter((parameter) => !parameter.optional).length;
  if (raw.length < required || raw.length > metadata.parameters.length) return '#VALUE!';
  const args: RawArgument[] = [];
  for (const [index, parameter] of metadata.parameters.entries()) {
    const argument = raw[index] ?? null;
    const made =
      parameter.dimensionality === 'matrix' ? matrix(argument, blank) : scalar(argument, parameter);
    if (isErrorText(made)) return made;
    args.push(made);
  }
  return args;
}

function matrix(argument: RawArgument, blank: 0 | null): RawArgument {
  if (argument === null) return null;
  const rows = isRectangle(argument) ? argument : [[argument]];
  for (const row of rows) for (const cell of row) if (isErrorText(cell)) return cell;
  return rows.map((row) => row.map((cell) => cell ?? blank));
}

function scalar(argument: RawArgument, parameter: ParameterMetadata): RawArgument {
  const value = isRectangle(argument) ? (argument[0]?.[0] ?? null) : argument;
  if (value === null || isErrorText(value)) return value;
  if (parameter.type === 'string') return String(value);
  if (parameter.type === 'number') {
    const text = String(value).trim();
    const number = text === '' ? Number.NaN : Number(value);
    return Number.isNaN(number) ? '#VALUE!' : number;
  }
  return value;
}

function isRectangle(argument: RawArgument): argument is readonly (readonly CellValue[])[] {
  return Array.isArray(argument);
}

/** Fetches functions.json; throws with its address when it is not there or not readable. */
export async function loadMetadata(url: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const { functions } = (await response.json()) as { functions: readonly FunctionMetadata[] };
  return functions;
}
