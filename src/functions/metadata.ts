import type { FunctionHelp, ParameterNames } from '../messages/functions';
import { FUNCTIONS, wordOf } from './table';

/** One function in Excel's custom functions metadata (JSON). */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: 'any';
    readonly dimensionality: 'matrix';
    readonly optional?: true;
  }[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
}

export interface Metadata {
  readonly $schema: string;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * The metadata in one language. Every parameter is `any` and a matrix: Excel then hands over a cell
 * as 1 × 1 and a range whole, in one call, and an empty cell does not become a wrong type. Neither
 * `allowCustomDataForDataTypeAny` nor `allowErrorForDataTypeAny` is ever set: together they crash
 * Excel LTSC 2021 (office-js 4385), and without them Excel passes errors on by itself.
 */
export function metadataIn(names: ParameterNames, help: FunctionHelp): Metadata {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    functions: FUNCTIONS.map(({ id, parameters }) => ({
      id,
      name: id,
      description: help[id].description,
      parameters: parameters.map(({ key, optional }) => ({
        name: wordOf(names[id], key),
        description: wordOf(help[id].parameters, key),
        type: 'any',
        dimensionality: 'matrix',
        ...(optional ? ({ optional: true } as const) : {}),
      })),
      result: { type: 'any', dimensionality: 'matrix' },
    })),
  };
}
