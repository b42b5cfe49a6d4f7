import type { InsuranceKind, Level, Programme, Recipient, Sex } from '../core/claim';
import type { Field } from '../core/fields';
import type { IdProblem } from '../core/national-id';

/** A finding without values: its title says it all. */
export type NoParams = Readonly<Record<never, never>>;

/** A text found in a cell. */
interface Found {
  readonly found: string;
}

/** The county whose office reviews, which stands for 市区 there (五(五)); left out in 市区 itself. */
interface Home {
  readonly home?: string;
}

/** Two dates of one row that stand in the wrong order, `YYYY-MM-DD`. */
interface DateOrder {
  readonly earlier: Field;
  readonly later: Field;
  readonly earlierDate: string;
  readonly laterDate: string;
}

/**
 * The values each finding carries, by code: dates `YYYY-MM-DD`, amounts decimal strings, names as
 * written. `messages` makes its sentence of exactly these.
 */
export interface FindingParams {
  /** `offered`: the 18-character form of a 15-digit number. */
  readonly 'id-invalid': {
    readonly reason: IdProblem | 'fifteen' | 'unverifiable';
    readonly found: string;
    readonly offered?: string;
  };
  readonly 'id-mismatch':
    | { readonly what: 'sex'; readonly found: Sex; readonly expected: Sex }
    | { readonly what: 'birthDate'; readonly found: string; readonly expected: string };
  readonly 'id-name-conflict': { readonly name: string; readonly others: readonly string[] };
  readonly 'age-under': { readonly birth: string; readonly on: string; readonly minimum: number };
  readonly 'age-over': {
    readonly birth: string;
    readonly on: string;
    readonly sex: Sex | 'unknown';
    readonly limit: number;
    /** Last day that is still within the age. */
    readonly until: string;
    readonly pension: 'employee' | 'unstated' | 'unknown' | 'sex-unknown';
  };
  readonly 'before-policy': { readonly issued: string; readonly from: string };
  readonly 'after-policy': { readonly issued: string; readonly to: string };
  readonly 'after-regime-change': { readonly from: string; readonly rows: number };
  readonly 'shortage-list-year': { readonly year: number; readonly rows: number };
  /** `last` is the last day to apply, `nominal` the same before a holiday moved it. */
  readonly 'deadline-missed': {
    readonly issued: string;
    readonly applied: string;
    readonly last: string;
    readonly nominal: string;
  };
  readonly 'holiday-calendar-unknown': {
    readonly applied: string;
    readonly nominal: string;
    /** The last day of the calendar. */
    readonly known: string;
  };
  readonly 'date-order': DateOrder;
  /** `least` is how precise the field has to be; the day where it is left out. */
  readonly 'date-imprecise': Found & { readonly least?: 'month' };
  readonly 'individual-condition': {
    /** `none`: the sheet says that no condition applies; `contradiction`: says so, but a column shows one. */
    readonly reason: 'none' | 'contradiction' | 'not-shown';
    readonly found: string;
    /** Numbers of the conditions stated and contradicted by other columns. */
    readonly denied: readonly string[];
  };
  /** `otherCondition` is null where it is not clear whether the person is one. */
  readonly 'establishment-staff': Found & { readonly otherCondition: boolean | null };
  readonly 'employer-kind': Found & Home & { readonly reason: 'public' | 'outside' | 'unclear' };
  readonly 'employer-insurance': {
    readonly kinds: readonly InsuranceKind[];
    readonly dispatched: boolean;
  };
  readonly 'school-year': {
    readonly graduation: string;
    readonly enrolled: string;
    readonly from: string;
    readonly to: string;
  };
  readonly 'institution-scope': { readonly occupation: string; readonly category: string };
  readonly 'training-filing':
    | ({ readonly reason: 'outside'; readonly filing: string } & Home)
    | { readonly reason: 'differs'; readonly filing: string; readonly institution: string };
  readonly 'insurance-place': Found & Home;
  readonly 'certificate-kind':
    | { readonly reason: 'programme'; readonly kind: string; readonly programme: Programme }
    /** `kind` empty where the sheet does not say it and no kind has such an issuer. */
    | { readonly reason: 'issuer'; readonly kind: string; readonly issuer: string };
  readonly 'occupation-unlisted': Found;
  readonly 'occupation-class-d': Found & { readonly confirmed: boolean };
  readonly 'occupation-trade': Found & { readonly trade: string; readonly occupation: string };
  readonly 'occupation-near-miss': Found & { readonly suggestions: readonly string[] };
  readonly 'ability-unlisted': Found & { readonly suggestions: readonly string[] };
  readonly 'level-unknown': Found;
  readonly 'hours-missing': NoParams;
  readonly 'hours-below-minimum': { readonly hours: number; readonly minimum: number; readonly level: Level };
  readonly 'hours-ignored': NoParams;
  readonly 'recipient-wrong': {
    readonly recipient: Recipient;
    readonly programme: Programme;
    readonly kind: string;
    readonly expected: readonly Recipient[];
  };
  readonly 'county-ratio': {
    readonly reason: 'unreadable' | 'range' | 'urban';
    readonly found: string;
    readonly place: string;
    readonly minimum: string;
    readonly maximum: string;
  };
  readonly 'certificate-number-mismatch': {
    readonly what: 'level' | 'year';
    readonly number: string;
    readonly inNumber: number;
    readonly inRow: number;
  };
  readonly 'dispatch-materials': { readonly company: string; readonly papers: readonly string[] };
  readonly 'place-mismatch': {
    readonly basis: 'filing' | 'insurance';
    readonly charged: string;
    readonly office: string;
  };
  readonly 'place-unknown': Found;
  readonly objection: { readonly state: 'upheld' | 'pending' };
  readonly 'account-invalid': Found;
  readonly 'account-shared': Found & { readonly persons: number };
  readonly 'phone-shared': Found & { readonly persons: number };
  readonly 'uscc-invalid': Found & { readonly reason: string };
  readonly 'amount-differs': { readonly claimed: string; readonly computed: string };
  readonly 'project-person': Found;
  readonly 'project-occupation-listed': Found & { readonly occupation: string };
  readonly 'renewal-missing': NoParams;
  readonly 'apprentice-no-certificate': NoParams;
  readonly 'apprentice-occupational-only': NoParams;
  readonly 'apprentice-contract': {
    readonly missing: readonly ('contract' | 'socialInsurance')[];
    readonly stated: boolean;
  };
  readonly 'apprentice-year-cap': {
    readonly year: number;
    readonly cap: string;
    /** Of the cap, what earlier rows of the year leave. */
    readonly left: string;
  };
  readonly 'startup-certificate': Found;
  readonly 'startup-pilot': NoParams;
  readonly 'startup-realisation': {
    readonly reason: 'other-job' | 'before-certificate' | 'no-flexible-insurance';
    readonly realised: string;
    readonly issued: string;
  };
  readonly 'startup-window-open': { readonly until: string; readonly applied: string };
  readonly 'startup-licence': { readonly stated: boolean };
  readonly 'startup-class-size': { readonly classId: string; readonly size: number; readonly limit: number };
  readonly 'startup-fee': { readonly fee: string };
  readonly 'value-invalid': Found;

  readonly 'certificate-reused': { readonly number: string };
  readonly 'repeat-level': {
    readonly occupation: string;
    readonly level: number;
    readonly certain: boolean;
    readonly trades: readonly string[];
    /** Whether it is the same at all is open, whoever is paid. */
    readonly undecided?: boolean;
  };
  readonly 'double-channel': {
    readonly occupation: string;
    readonly level: number;
    readonly certain: boolean;
    readonly sameDay: boolean;
  };
  readonly 'school-once': { readonly year: number; readonly limit: number; readonly certain: boolean };
  readonly 'startup-once': {
    readonly reason: 'same-year' | 'same-course' | 'other-course' | 'perhaps-passed';
    readonly year: number;
  };
  readonly 'yearly-limit': { readonly year: number; readonly limit: number; readonly certain: boolean };
  readonly 'lower-after-higher': {
    readonly occupation: string;
    readonly level: number;
    readonly earlierLevel: number;
  };
  readonly 'training-overlap': { readonly from: string; readonly to: string };

  readonly 'column-missing': { readonly field: Field };
  readonly 'cell-missing': { readonly field: Field };

  readonly 'id-precision-lost': Found & { readonly field: Field };
  readonly 'id-fifteen': Found & { readonly offered: string };
  readonly 'date-unreadable': Found;
  readonly 'number-unreadable': Found;
  readonly 'value-unreadable': Found & { readonly accepted?: readonly string[] };
  readonly 'cell-error': Found;
  /** Columns that answer to one field; one alone is a cell of a header further down that has its columns in another order. */
  readonly 'header-ambiguous': { readonly field: Field; readonly columns: readonly string[] };
  readonly 'header-guessed': { readonly field: Field; readonly column: string };
  readonly 'occupation-level-conflict': { readonly inOccupation: string; readonly inLevel: string };
  readonly 'row-hidden': NoParams;
  /** `rows`: the first of them, from 1. */
  readonly 'ledger-row-left-out': { readonly field: Field; readonly count: number };
  readonly 'ledger-sheet-left-out': { readonly file: string; readonly sheets: readonly string[] };
  readonly 'sample-row': Found;
  readonly 'programme-guess': { readonly guess: Programme; readonly found: string };
  readonly 'recipient-guess': { readonly guess: Recipient; readonly found: string };
  readonly 'formula-like-text': Found;
  readonly 'text-damaged': Found;
}
