import type { Programme, Recipient } from '../core/claim';

/** Why the command line cannot do what it was asked, and the values its sentence is made of. */
export interface CliProblemParams {
  readonly 'option-unknown': { readonly option: string };
  readonly 'option-value-missing': { readonly option: string };
  readonly 'option-value': {
    readonly option: string;
    readonly found: string;
    readonly accepted: readonly string[];
  };
  readonly 'option-twice': { readonly option: string; readonly values: readonly string[] };
  readonly 'option-date': { readonly option: string; readonly found: string };
  readonly 'setting-unknown': { readonly found: string; readonly accepted: readonly string[] };
  readonly 'no-input': Readonly<Record<never, never>>;
  readonly 'file-missing': { readonly file: string };
  readonly 'file-folder': { readonly file: string };
  readonly 'file-denied': { readonly file: string };
  readonly 'file-unreadable': { readonly file: string; readonly reason: string };
  readonly 'file-problem': { readonly file: string; readonly problem: string };
  readonly 'file-twice': { readonly file: string };
  readonly 'no-roster': { readonly file: string; readonly sheets: readonly string[] };
  readonly 'sheet-without-roster': { readonly file: string; readonly sheet: string };
  readonly 'sheet-nowhere': { readonly sheet: string; readonly sheets: readonly string[] };
  /** `sheets`: those of the file that have another name than the ones `wanted`. */
  readonly 'sheet-missing': {
    readonly file: string;
    readonly wanted: readonly string[];
    readonly sheets: readonly string[];
  };
  /** `sheets`: its sheets that are ledgers. */
  readonly 'all-ledgers': { readonly file: string; readonly sheets: readonly string[] };
  readonly 'no-rows': { readonly file: string; readonly sheet: string };
  readonly 'programme-missing': {
    readonly file: string;
    readonly sheet: string;
    readonly guess: Programme | null;
    readonly reason: string;
  };
  readonly 'recipient-missing': {
    readonly file: string;
    readonly sheet: string;
    readonly guess: Recipient | null;
    readonly reason: string;
  };
  readonly 'county-ratio': {
    readonly reason: 'unreadable' | 'range' | 'urban';
    readonly found: string;
    readonly place: string;
  };
  readonly 'place-unknown': {
    readonly option: string;
    readonly found: string;
    readonly accepted: readonly string[];
  };
  readonly 'no-room': { readonly file: string; readonly sheet: string };
  readonly 'out-several': Readonly<Record<never, never>>;
  readonly 'out-kind': { readonly file: string };
  readonly 'out-over-input': { readonly option: string; readonly file: string };
  readonly 'clear-without-out': Readonly<Record<never, never>>;
  readonly 'clear-with': { readonly option: string };
  readonly 'clear-csv': { readonly file: string };
  readonly 'out-failed': { readonly file: string; readonly reason: string };
  readonly 'out-full': { readonly file: string };
  readonly 'out-folder-missing': { readonly file: string };
  readonly internal: { readonly detail: string };
}

export type CliProblemCode = keyof CliProblemParams;

/** One language's words of the command line. */
export interface CliTexts {
  readonly help: string;
  readonly problems: { readonly [Code in CliProblemCode]: (params: CliProblemParams[Code]) => string };
  readonly reading: (file: string) => string;
  readonly reviewing: (sheets: number) => string;
  readonly writing: (file: string) => string;
  readonly cleared: (file: string) => string;
  readonly written: (file: string) => string;
  readonly summary: {
    readonly sheet: (file: string, sheet: string, headerRow: number, rows: number) => string;
    readonly eligible: (rows: number, amount: string) => string;
    readonly review: (rows: number, amount: string, atMost: string) => string;
    readonly ineligible: (rows: number) => string;
    readonly total: string;
    readonly withUnchecked: string;
    readonly commonest: string;
    readonly finding: (title: string, severity: string, rows: number, example: string) => string;
    readonly notices: string;
    /** `ofLedger`: the columns are missing from the ledger. */
    readonly unchecked: (rule: string, columns: readonly string[], ofLedger: boolean) => string;
    readonly uncheckedHeading: string;
    readonly handlingHeading: string;
    /** `assumed`: where to apply is not in the text. */
    readonly handling: (handling: {
      readonly programme: string;
      readonly recipient: string;
      readonly rows: number;
      readonly applyTo: readonly string[];
      readonly chargedTo: string;
      readonly assumed: boolean;
      readonly clause: string;
    }) => string;
    readonly papers: (names: readonly string[]) => string;
    readonly skipped: (kinds: readonly (readonly [string, number])[]) => string;
    /** Behind a header that a field's name misses by one character. */
    readonly perhaps: (field: string) => string;
    readonly unread: (columns: readonly string[]) => string;
    readonly otherSheets: (file: string, sheets: readonly string[]) => string;
    /** Hidden sheets that were counted as a ledger. */
    readonly hiddenLedgers: (file: string, sheets: readonly string[]) => string;
    readonly policy: (id: string, from: string, catalogue: string) => string;
    readonly draft: string;
  };
}
