/** What the page and the worker that runs custom functions say to each other. */
import type { CellValue } from '../core/grid';

export interface FunctionCall {
  /** Id of the function in functions.json. */
  readonly id: string;
  /** One entry per declared parameter: a value, a rectangle of values, or null for one left out. */
  readonly args: readonly (CellValue | readonly (readonly CellValue[])[])[];
  /** The calling cell, e.g. `花名册!K5`. */
  readonly address: string;
}

export interface FunctionError {
  /** An Excel error, e.g. `#N/A`. */
  readonly code: string;
  /** Shown with the cell; only #VALUE! and #N/A carry one. */
  readonly message: string;
  /** Text of a script error, which Excel would not show. */
  readonly thrown?: string;
}

export type CellResult = { readonly value: string | number | boolean } | { readonly error: FunctionError };
export type CallResult = CellResult | { readonly rows: readonly (readonly CallResult[])[] };

export type ToWorker =
  | { readonly kind: 'load'; readonly url: string }
  | { readonly kind: 'call'; readonly batch: number; readonly calls: readonly FunctionCall[] };

export type FromWorker =
  | { readonly kind: 'ready'; readonly ids: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'results'; readonly batch: number; readonly results: readonly CallResult[] };
