import type { Outcome, Programme, Recipient } from '../../core/claim';
import type { Severity } from '../../core/decision';
import type { CellValue, Grid } from '../../core/grid';
import type { Locale } from '../../messages';
import type { PolicySettings, Totals } from '../../policy/batch';
import type { ColumnRole } from '../../roster/headers';
import type { AnnotationPlan, IssuesSheet, ResultBlock } from '../../roster/plan';

export type { Locale };

/** What a person chose for one sheet. Remembered in the workbook; holds no personal data. */
export interface SheetChoices {
  /** 1-based row in which the header ends, where it was not found rightly. */
  readonly headerRow?: number;
  /** Column letters → the field it holds, null for none; with the header it was chosen for. */
  readonly columns: Readonly<Record<string, { readonly header: string; readonly field: ColumnRole | null }>>;
  readonly programme?: Programme;
  readonly recipient?: Recipient;
  /** `YYYY-MM-DD` */
  readonly applied?: string;
}

/** The office's own settings, the same for every sheet of the workbook. */
export type OfficeSettings = Pick<
  PolicySettings,
  | 'place'
  | 'countyRatio'
  | 'yearBasis'
  | 'ageLimit'
  | 'deadlineOnHoliday'
  | 'afterRegimeChange'
  | 'laterShortageList'
>;

/** A grid without its cells, which follow in pieces so that no message is large. */
export type GridHead = Omit<Grid, 'values' | 'formats' | 'formulas'>;

export type Request =
  | { readonly kind: 'open'; readonly head: GridHead }
  | {
      readonly kind: 'rows';
      readonly values: readonly (readonly CellValue[])[];
      readonly formats: readonly (readonly (string | null)[] | undefined)[];
    }
  | { readonly kind: 'look'; readonly choices: SheetChoices; readonly locale: Locale }
  | { readonly kind: 'places' }
  | {
      readonly kind: 'review';
      readonly choices: SheetChoices;
      readonly settings: OfficeSettings;
      readonly locale: Locale;
    }
  | { readonly kind: 'findings'; readonly query: FindingsQuery }
  | { readonly kind: 'plan' }
  | {
      readonly kind: 'planRows';
      readonly part: 'block' | 'issues';
      readonly from: number;
      readonly count: number;
    };

export interface FindingsQuery {
  readonly code: string;
  readonly outcome: Outcome | null;
  readonly from: number;
  readonly count: number;
}

/** What each request is answered with. */
export interface Answers {
  readonly open: null;
  readonly rows: null;
  readonly look: RosterView | null;
  /** Places to choose from in the settings. */
  readonly places: readonly string[];
  readonly review: ReviewView;
  readonly findings: FindingsPage;
  readonly plan: PlanHead;
  readonly planRows: readonly (readonly CellValue[])[];
}

export type Message = { readonly id: number } & Request;
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: EngineFailure };

/** Why the rules could not run: a code of the engine's own, never the text of an exception. */
export interface EngineFailure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A column of the roster as the reader took it. */
export interface ColumnView {
  /** Letters, e.g. `D`. */
  readonly column: string;
  readonly header: string;
  readonly field: ColumnRole | null;
}

export interface Hint<T> {
  readonly value: T;
  /** The words of the sheet it was guessed from. */
  readonly reason: string;
}

/** The roster as the reader sees it, before any rule. */
export interface RosterView {
  /** 1-based row in which the header ends. */
  readonly headerRow: number;
  readonly columns: readonly ColumnView[];
  /** What a column can be taken as, with its name in the pane's language. */
  readonly roles: readonly { readonly role: ColumnRole; readonly label: string }[];
  /** Whether the sheet itself says it, row by row. */
  readonly has: { readonly programme: boolean; readonly recipient: boolean; readonly applied: boolean };
  readonly programmeHint: Hint<Programme> | null;
  readonly recipientHint: Hint<Recipient> | null;
}

export interface ReviewView {
  readonly rows: number;
  readonly totals: Totals;
  readonly unchecked: readonly { readonly rule: string; readonly columns: readonly string[] }[];
  /** Said once of the roster, with the cell it is about. */
  readonly notices: readonly {
    readonly severity: Severity;
    readonly text: string;
    readonly cell: string | null;
  }[];
  readonly groups: readonly FindingGroup[];
  readonly handling: readonly HandlingView[];
  readonly skipped: readonly { readonly kind: string; readonly rows: number }[];
}

/** Claims of one programme and recipient that can be paid or may yet be; places and papers in the pane's language. */
export interface HandlingView {
  readonly programme: Programme;
  readonly recipient: Recipient;
  readonly rows: number;
  /** Where to apply: one of these. */
  readonly applyTo: readonly string[];
  /** Where to apply is not in the text. */
  readonly assumed: boolean;
  readonly chargedTo: string;
  readonly clause: string;
  readonly papers: readonly string[];
}

/** Findings of one code. */
export interface FindingGroup {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly clause: string;
  readonly count: number;
  /** How many of them stand on rows of each outcome. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
}

export interface FindingsPage {
  readonly total: number;
  readonly items: readonly FindingView[];
}

export interface FindingView {
  /** Cell to jump to, e.g. `D4`. */
  readonly cell: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly outcome: Outcome;
  readonly text: string;
}

/** A plan without its rows, which follow in pieces. */
export interface PlanHead {
  readonly plan: Omit<AnnotationPlan, 'block' | 'issues'> & {
    readonly block: Omit<ResultBlock, 'rows'>;
    readonly issues: Omit<IssuesSheet, 'rows'> | null;
  };
  readonly blockRows: number;
  readonly issuesRows: number;
}
