import type { Level, Sex } from '../core/claim';
import type { IdProblem } from '../core/national-id';
import type * as zh from './zh-CN/functions';

/** Ids of the custom functions. They stand in people's workbooks: never renamed, never reused. */
export type FunctionId = keyof typeof zh.parameterNames;

/** Keys of a function's parameters, e.g. `occupation` of `SUBSIDY`. */
export type ParameterOf<Id extends FunctionId> = keyof (typeof zh.parameterNames)[Id];

/** One language's names of all parameters. */
export type ParameterNames = {
  readonly [Id in FunctionId]: { readonly [Key in ParameterOf<Id>]: string };
};

/** One language's descriptions of all functions and parameters. */
export type FunctionHelp = {
  readonly [Id in FunctionId]: {
    readonly description: string;
    readonly parameters: { readonly [Key in ParameterOf<Id>]: string };
  };
};

type Nothing = Readonly<Record<never, never>>;

/** What can be wrong with a call of a custom function, and the values that its message is made of. */
export interface ProblemParams {
  readonly 'argument-missing': { readonly argument: string };
  readonly 'argument-not-cell': { readonly argument: string };
  readonly 'shapes-differ': {
    readonly argument: string;
    readonly rows: number;
    readonly columns: number;
    readonly expectedRows: number;
    readonly expectedColumns: number;
  };
  readonly 'cell-error': { readonly argument: string; readonly found: string };
  readonly 'number-expected': { readonly argument: string; readonly found: string };
  readonly 'number-negative': { readonly argument: string; readonly found: string };
  readonly 'amount-unreadable': { readonly argument: string; readonly found: string };
  readonly 'word-unknown': {
    readonly argument: string;
    readonly found: string;
    readonly accepted: readonly string[];
  };
  readonly 'date-expected': { readonly argument: string };
  readonly 'date-imprecise': { readonly argument: string };
  readonly 'level-unknown': { readonly found: string };
  readonly 'level-without-standard': { readonly found: string };
  /** Two levels, 1–5: the one in the occupation's name and the argument's. */
  readonly 'levels-differ': { readonly name: Level; readonly argument: Level };
  readonly 'level-missing': { readonly occupation: string };
  readonly 'occupation-unknown': { readonly found: string; readonly suggestions: readonly string[] };
  readonly 'id-invalid': { readonly reason: string };
  readonly 'before-excel-dates': Nothing;
  readonly 'date-before-birth': Nothing;
  readonly 'before-policy': { readonly from: string };
  readonly 'deadline-uncertain': { readonly date: string; readonly year: number };
  readonly 'clause-unknown': { readonly found: string; readonly examples: readonly string[] };
  readonly 'roster-without-header': Nothing;
  readonly 'county-ratio': { readonly found: string };
  readonly 'startup-other-job': Nothing;
  readonly internal: { readonly detail: string };
}

export type ProblemCode = keyof ProblemParams;

/** One language's sentences for every problem. */
export type ProblemTexts = {
  readonly [Code in ProblemCode]: (params: ProblemParams[Code]) => string;
};

/** What `IDCHECK` can say: the check of GB 11643-1999, and what sheets do to numbers. */
export type IdCheck = IdProblem | 'precision-lost' | 'fifteen' | 'fifteen-invalid';

/** One language's words that functions put into cells. */
export interface ResultTexts {
  readonly idValid: string;
  /** Without a full stop. `full` is the 18-character form of a 15-digit number. */
  readonly idProblem: { readonly [Check in IdCheck]: (params: { readonly full: string }) => string };
  readonly sex: { readonly [Each in Sex]: string };
  readonly specialAbility: string;
}
