/**
 * Custom functions in Univer's formula engine.
 *
 * Univer calls a function synchronously (its asynchronous functions run one after another, far too slow
 * for a filled-down column), while ours live in a worker. So a first pass collects the calls of all cells
 * and shows `#BUSY!`, as Excel does; one message runs them all; the second pass finds the results here.
 */
import type { CellValue } from '../../core/grid';
import { columnName } from '../host/address';
import type { CallResult, CellResult, FunctionCall, FunctionError } from '../function-calls';
import type { FunctionsClient } from './functions-client';
import { type FunctionMetadata, type RawArgument, argumentsFor } from './functions-metadata';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from './univer-library';
import type { BaseValueObject, IFunctionInfo } from '@univerjs/preset-sheets-core';

/** Shown while a custom function is at work. */
export const BUSY = '#BUSY!';

export interface CellAt {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const keyAt = (cell: CellAt): string => `${cell.sheetId}!${cell.row},${cell.column}`;

/** Results are kept by function and arguments, as long as they are few or small enough. */
const KEPT_CHARACTERS = 50_000_000;

interface Waiting {
  readonly call: FunctionCall;
  readonly cells: CellAt[];
}

export class CustomFunctions {
  readonly #results = new Map<string, CallResult>();
  #kept = 0;
  #waiting = new Map<string, Waiting>();
  readonly #errors = new Map<string, FunctionError>();
  /** What an empty cell of a range is to a function: 0 on the desktop, null on the web. */
  blank: 0 | null = 0;
  sheetName: (sheetId: string) => string = (id) => id;

  /** Prefix of the functions in cells, from the manifest. */
  namespace = '';

  constructor(
    readonly client: FunctionsClient,
    readonly metadata: readonly FunctionMetadata[],
  ) {}

  /** Functions for Univer's registry, named as in the manifest: `WZ.SUBSIDY`. */
  executors(): InstanceType<typeof BaseFunction>[] {
    return this.metadata.map(
      (metadata) => new WorkerFunction(`${this.namespace}.${metadata.name}`.toUpperCase(), metadata, this),
    );
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** The error, with its text, that a custom function gave in a cell. */
  errorAt(cell: CellAt): FunctionError | undefined {
    return this.#errors.get(keyAt(cell));
  }

  /** Forgets cells' errors when another workbook is opened. */
  reset(): void {
    this.#errors.clear();
    this.#waiting.clear();
  }

  /** Runs every call that the last pass was missing; returns the cells to calculate again. */
  async runWaiting(): Promise<readonly CellAt[]> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    const keys = [...waiting.keys()];
    const results = await this.client.run([...waiting.values()].map(({ call }) => call));
    keys.forEach((key, index) => this.#keep(key, results[index]!));
    return [...waiting.values()].flatMap(({ cells }) => cells);
  }

  /** The result for a cell, or undefined after noting the call for the next batch. */
  resultFor(call: FunctionCall, cell: CellAt): CallResult | undefined {
    const key = `${call.id}\u0000${JSON.stringify(call.args)}`;
    const known = this.#results.get(key);
    if (known) {
      this.#noteError(cell, known);
      return known;
    }
    const waiting = this.#waiting.get(key);
    if (waiting) waiting.cells.push(cell);
    else this.#waiting.set(key, { call, cells: [cell] });
    return undefined;
  }

  #noteError(cell: CellAt, result: CallResult): void {
    if ('rows' in result) {
      result.rows.forEach((row, down) =>
        row.forEach((entry, across) =>
          this.#noteError({ ...cell, row: cell.row + down, column: cell.column + across }, entry),
        ),
      );
    } else if ('error' in result) this.#errors.set(keyAt(cell), result.error);
    else this.#errors.delete(keyAt(cell));
  }

  #keep(key: string, result: CallResult): void {
    if (this.#kept + key.length > KEPT_CHARACTERS) {
      this.#results.clear();
      this.#kept = 0;
    }
    this.#results.set(key, result);
    this.#kept += key.length;
  }
}

class WorkerFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly owner: CustomFunctions,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    try {
      return this.#calculate(variants);
    } catch (error) {
      // A function that throws stops Univer's engine for good.
      console.error(`${this.name}:`, error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }

  #calculate(variants: readonly BaseValueObject[]): BaseValueObject {
    const args = argumentsFor(this.metadata, variants.map(rawArgument), this.owner.blank);
    if (typeof args === 'string') return ErrorValueObject.create(args as ErrorType);
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const address = `${this.owner.sheetName(cell.sheetId)}!${columnName(cell.column)}${cell.row + 1}`;
    const result = this.owner.resultFor({ id: this.metadata.id, args, address }, cell);
    return result === undefined ? StringValueObject.create(BUSY) : valueObject(result);
  }
}

function rawArgument(variant: BaseValueObject): RawArgument {
  if (!variant.isArray()) return rawValue(variant);
  const rows = (variant as InstanceType<typeof ArrayValueObject>).getArrayValue();
  return rows.map((row) => row.map((cell) => (cell ? rawValue(cell) : null)));
}

function rawValue(value: BaseValueObject): CellValue {
  if (value.isNull()) return null;
  if (value.isError()) return (value as InstanceType<typeof ErrorValueObject>).getErrorType();
  return value.getValue();
}

function valueObject(result: CallResult): BaseValueObject {
  if (!('rows' in result)) return cellObject(result);
  const rows = result.rows.map((row) => row.map((entry) => valueObject(entry)));
  // Univer would spill a single cell too, and then refuse to overwrite it.
  if (rows.length === 1 && rows[0]!.length === 1) return rows[0]![0]!;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function cellObject(result: CellResult): BaseValueObject {
  if ('error' in result) return ErrorValueObject.create(result.error.code as ErrorType);
  const { value } = result;
  if (typeof value === 'number') return NumberValueObject.create(value);
  // Made directly: Univer's factory would turn text that looks like a number or a date into one.
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

/** Names, arguments and descriptions for Univer's formula help. */
export function helpFor(custom: CustomFunctions, userFunction: number): IFunctionInfo[] {
  return custom.metadata.map((metadata) => ({
    functionName: `${custom.namespace}.${metadata.name}`.toUpperCase(),
    functionType: userFunction,
    description: metadata.description ?? '',
    abstract: metadata.description ?? '',
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }));
}
