import type { CertificateKind, InsuranceKind, Level, Recipient, Sex, StartupCourse } from '../core/claim';
import type { FindingCode } from '../core/finding-codes';
import type { IdProblem } from '../core/national-id';
import type { FindingParams } from '../policy/finding-params';
import type { StepCode } from '../policy/step-codes';

/** What is wrong, what was found, what to do. Every code has its words: a missing one is a type error. */
export type FindingTexts = { readonly [Code in FindingCode]: (params: FindingParams[Code]) => string };

/** What is said of sheets, files and their ledgers: custom functions, which see none of these, do without. */
export type SheetFindingTexts = Pick<
  FindingTexts,
  | 'header-guessed'
  | 'row-hidden'
  | 'ledger-row-left-out'
  | 'ledger-sheet-left-out'
  | 'sample-row'
  | 'programme-guess'
  | 'recipient-guess'
>;

/** A few words, the same for every finding of the code. */
export type FindingTitles = Readonly<Record<FindingCode, string>>;

/** One language's words for what findings and steps name by code. */
export interface Terms {
  readonly certificateKinds: Readonly<Record<CertificateKind, string>>;
  readonly insuranceKinds: Readonly<Record<InsuranceKind, string>>;
  readonly sexes: Readonly<Record<Sex | 'unknown', string>>;
  readonly idProblems: Readonly<Record<IdProblem, string>>;
  readonly courses: Readonly<Record<StartupCourse, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly recipients: Readonly<Record<Recipient, string>>;
  /** `甲、乙` */
  readonly list: (words: readonly string[]) => string;
}

export interface StepTexts {
  /** The name of each step. */
  readonly labels: Readonly<Record<StepCode, string>>;
  /** Classes and levels as a standard is quoted: `A类三级`. */
  readonly standard: (className: string, level: number | null) => string;
  /** `2093.00 元` */
  readonly money: (amount: string) => string;
  /** Around the clauses at the end of an explanation. */
  readonly clauses: (clauses: readonly string[]) => string;
  readonly hours: (count: number) => string;
  readonly atMost: (cap: string) => string;
  /** What an explanation says instead where there is no amount. */
  readonly noAmount: string;
  readonly ifCleared: (line: string) => string;
}
