/**
 * What can be wrong with a file, as data: a stable code and the facts a sentence needs. The sentences
 * are in `messages/<locale>/files.ts`. `part` is a part's name inside the workbook, e.g.
 * `xl/worksheets/sheet1.xml`; sizes are bytes; lines, columns and rows count from 1.
 */
export interface FileProblemParams {
  'file-empty': Record<never, never>;
  'not-a-zip': Record<never, never>;
  'legacy-xls': Record<never, never>;
  'web-page': Record<never, never>;
  encrypted: Record<never, never>;
  'binary-workbook': Record<never, never>;
  'not-a-workbook': { kind: string };
  truncated: Record<never, never>;
  'zip-damaged': { part: string };
  'zip-method': { part: string; method: number };
  'file-too-large': { size: number; limit: number };
  'too-many-parts': { count: number; limit: number };
  'unpacked-too-large': { part: string; size: number; limit: number };
  'ratio-too-high': { part: string; ratio: number; limit: number };
  'part-duplicate': { part: string };
  'part-missing': { part: string; wantedBy: string };
  'part-damaged': { part: string };
  'part-encoding': { part: string; encoding: string };
  'part-dtd': { part: string };
  'part-malformed': { part: string; line: number; column: number; detail: string };
  'part-mixed-up': { part: string; expected: string; found: string };
  'cell-misplaced': { part: string; place: string };
  'string-missing': { part: string; place: string; index: string };
  'value-unreadable': { part: string; place: string; text: string };
  'too-many-cells': { sheet: string; limit: number };
  'no-sheets': { part: string };
  'sheet-missing': { sheet: string; sheets: string };
  'sheet-not-cells': { sheet: string };
  'sheet-name-taken': { sheet: string };
  'sheet-name-invalid': { sheet: string };
  'off-sheet': { sheet: string; place: string };
  'text-too-long': { sheet: string; place: string; length: number; limit: number };
  'number-not-finite': { sheet: string; place: string };
  'cells-occupied': { sheet: string; place: string };
  'merge-in-way': { sheet: string; area: string };
  'array-formula-part': { sheet: string; place: string; area: string };
  'text-encoding': { encodings: string };
  'text-binary': Record<never, never>;
  'quote-open': { line: number };
}

export type FileProblemCode = keyof FileProblemParams;

/** A code with its parameters, as plain data: survives `postMessage` and JSON. */
export type FileProblemData = {
  [Code in FileProblemCode]: { readonly code: Code; readonly params: Readonly<FileProblemParams[Code]> };
}[FileProblemCode];

/** Thrown by everything in `files/` when a file, or what is to be written into it, cannot be used. */
export class FileProblem extends Error {
  readonly problem: FileProblemData;

  constructor(problem: FileProblemData) {
    super(`${problem.code} ${JSON.stringify(problem.params)}`);
    this.name = 'FileProblem';
    this.problem = problem;
  }

  get code(): FileProblemCode {
    return this.problem.code;
  }
}

/** Throws the problem; typed so that it can stand where a value is expected. */
export function fail<Code extends FileProblemCode>(code: Code, params: FileProblemParams[Code]): never {
  throw new FileProblem({ code, params } as FileProblemData);
}
