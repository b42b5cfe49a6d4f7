import type { Claim, Outcome, Programme, Recipient } from '../core/claim';
import type { Decision, Finding, Params, Severity, Step } from '../core/decision';
import type { Field } from '../core/fields';
import type { FindingCode } from '../core/finding-codes';
import type { PolicySettings, RosterResult, Totals, Unchecked } from '../policy/batch';
import type { Paper, PlaceBasis } from '../policy/catalogue/model';
import type { Handling } from '../policy/handling';
import { programmeOf, recipientOf } from '../policy/said';
import { cellAddress, columnLetters } from './address';
import type { Roster, SheetFinding } from './roster';

/** A row of a sheet of a file; both are empty for rows and claims handed over without. */
export interface RowReference {
  readonly file: string;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** Of a ledger 台账 that no file names; of one handed over as a list of claims, `row` is the place in it. */
  readonly ledger?: true;
}

/** A sheet of a file. */
type SheetOfFile = Pick<RowReference, 'file' | 'sheet'>;

/** A finding as the report shows it. `message` is left out when nothing is to be explained. */
export interface ReportFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly field: Field | null;
  /** `D4`; null where the finding is about the row, or the column is not there. */
  readonly cell: string | null;
  readonly clause: string;
  readonly params: Params;
  readonly message?: string;
  readonly related: readonly RowReference[];
}

export interface ReportStep extends Step {
  readonly label?: string;
}

export interface ReportRow {
  /** The sheet's own row number, from 1. */
  readonly row: number;
  readonly outcome: Outcome;
  readonly programme: Programme | null;
  readonly recipient: Recipient | null;
  readonly standard: string | null;
  readonly shortage: boolean;
  readonly amount: string;
  readonly ifCleared: string | null;
  readonly findings: readonly ReportFinding[];
  readonly steps: readonly ReportStep[];
}

/** Where the claims of one programme and recipient go, whose funds pay, and the papers they need. */
export interface ReportHandling {
  readonly programme: Programme;
  readonly recipient: Recipient;
  /** Rows that can be paid or may yet be. */
  readonly rows: number;
  /** Whose place decides where to apply: any one of them. */
  readonly applyTo: readonly PlaceBasis[];
  readonly chargedTo: PlaceBasis;
  /** The text does not say where to apply; this is the product's assumption. */
  readonly assumed: boolean;
  readonly clause: string;
  /** `name` is left out when nothing is to be explained. */
  readonly papers: readonly { readonly id: string; readonly clause: string; readonly name?: string }[];
}

/** Which rows are what: with `rows` and `skipped` they add up to the used range. Row numbers from 1. */
export interface Layout {
  readonly title: readonly number[];
  readonly header: readonly number[];
  readonly footer: readonly number[];
}

/** One reviewed sheet. */
export interface RosterReport {
  readonly file: string;
  readonly sheet: string;
  /** Last row of the header, from 1. */
  readonly headerRow: number;
  /** Field → column letters. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly unread: readonly {
    readonly column: string;
    readonly header: string;
    readonly suggestion?: Field;
  }[];
  readonly unchecked: readonly Unchecked[];
  readonly skipped: readonly { readonly kind: string; readonly rows: readonly number[] }[];
  readonly layout: Layout;
  readonly findings: readonly ReportFinding[];
  readonly rows: readonly ReportRow[];
  readonly handling: readonly ReportHandling[];
  readonly totals: Totals;
}

/** The whole report of a review: every sheet of every file. */
export interface ReviewReport {
  readonly program: { readonly name: string; readonly version: string };
  readonly policy: { readonly id: string; readonly from: string; readonly catalogue: string };
  readonly settings: PolicySettings;
  readonly rosters: readonly RosterReport[];
  readonly totals: Totals;
}

/** The sentences of a report; `messages` has them. */
export interface ReportWords {
  /** `related` are the rows it hangs on, `from` where it stands itself. */
  finding(finding: Finding, related: readonly RowReference[], from: SheetOfFile): string;
  step(step: Step): string;
  paper(paper: Paper): string;
}

const NO_FINDINGS: readonly ReportFinding[] = Object.freeze([]);
const NO_STEPS: readonly ReportStep[] = Object.freeze([]);
const NO_REFERENCES: readonly RowReference[] = Object.freeze([]);

/** Claims and questions that come without a sheet. */
export const NOWHERE: SheetOfFile = { file: '', sheet: '' };
/** A ledger that comes as a list of claims. */
export const LEDGER_LIST: Omit<RowReference, 'row'> = { ...NOWHERE, ledger: true };

/** Where the positions of a batch stand: rosters in order, then ledgers. */
export class RowIndex {
  private readonly starts: number[] = [];
  private readonly parts: { of: Omit<RowReference, 'row'>; rows: readonly number[] | null }[] = [];
  private size = 0;

  /** `rows` are 0-based sheet rows of each claim, or null for claims without a sheet. */
  add(of: Omit<RowReference, 'row'>, rows: readonly number[] | null, count: number): void {
    this.starts.push(this.size);
    this.parts.push({ of, rows });
    this.size += count;
  }

  at(position: number): RowReference {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    const part = this.parts[low];
    const start = this.starts[low];
    if (!part || start === undefined) throw new RangeError(`no row at position ${position}`);
    const offset = position - start;
    return { ...part.of, row: (part.rows?.[offset] ?? offset) + 1 };
  }
}

export interface ReportContext {
  readonly index: RowIndex;
  /** Where the findings stand. */
  readonly from: SheetOfFile;
  readonly settings: PolicySettings;
  /** Undefined: no messages and no step labels. */
  readonly words: ReportWords | undefined;
}

/** The report of one sheet. */
export function rosterReport(
  file: string,
  roster: Roster,
  result: RosterResult,
  extra: readonly SheetFinding[],
  whole: Omit<ReportContext, 'from'>,
): RosterReport {
  const context: ReportContext = { ...whole, from: { file, sheet: roster.sheet } };
  const columns: Partial<Record<Field, string>> = {};
  for (const [field, column] of roster.columnOf) columns[field] = columnLetters(column);
  const cellOf = (field: Field | null, row: number): string | null => {
    const column = field === null ? undefined : roster.columnOf.get(field);
    return column === undefined ? null : cellAddress(row, column);
  };
  const sheetFindings = [...roster.findings, ...extra];
  return {
    file,
    sheet: roster.sheet,
    headerRow: roster.headerRows[roster.headerRows.length - 1]! + 1,
    columns,
    unread: roster.unread.map(({ column, header, suggestion }) => ({
      column: columnLetters(column),
      header,
      ...(suggestion === null ? {} : { suggestion }),
    })),
    unchecked: result.unchecked,
    skipped: roster.skipped.map(({ kind, rows }) => ({ kind, rows: rows.map(fromOne) })),
    layout: {
      title: roster.titleRows.map(fromOne),
      header: roster.headerRows.map(fromOne),
      footer: roster.footerRows.map(fromOne),
    },
    findings: [
      ...sheetFindings.map((finding) =>
        reportFinding(finding, finding.at ? cellAddress(finding.at.row, finding.at.column) : null, context),
      ),
      ...result.findings.map((finding) => reportFinding(finding, null, context)),
    ],
    rows: result.decisions.map((decision, position) => {
      const row = roster.rows[position]!;
      return reportRow(row, roster.claims[position]!, decision, (field) => cellOf(field, row), context);
    }),
    handling: result.handling.map((handling) => reportHandling(handling, context.words)),
    totals: result.totals,
  };
}

function reportHandling(handling: Handling, words: ReportWords | undefined): ReportHandling {
  const { programme, recipient, rows, funding, papers } = handling;
  const { applyTo, chargedTo, assumed, clause } = funding;
  return {
    programme,
    recipient,
    rows,
    applyTo,
    chargedTo,
    assumed,
    clause,
    papers: papers.map((paper) => ({
      id: paper.id,
      clause: paper.clause,
      ...(words && { name: words.paper(paper) }),
    })),
  };
}

const fromOne = (row: number): number => row + 1;

function reportRow(
  row: number,
  claim: Claim,
  decision: Decision,
  cellOf: (field: Field | null) => string | null,
  context: ReportContext,
): ReportRow {
  const { findings, steps } = decision;
  const { words, settings } = context;
  return {
    row: row + 1,
    outcome: decision.outcome,
    programme: programmeOf(claim, settings),
    recipient: recipientOf(claim, settings),
    standard: decision.standard,
    shortage: decision.shortage,
    amount: decision.amount,
    ifCleared: decision.ifCleared,
    findings:
      findings.length === 0
        ? NO_FINDINGS
        : findings.map((finding) => reportFinding(finding, cellOf(finding.field), context)),
    steps: reportSteps(steps, words),
  };
}

/** The steps with their names; none where nothing is to be explained. */
export function reportSteps(steps: readonly Step[], words: ReportWords | undefined): readonly ReportStep[] {
  if (words === undefined || steps.length === 0) return NO_STEPS;
  return steps.map((step) => reportStep(step, words));
}

function reportStep(step: Step, words: ReportWords): ReportStep {
  return {
    code: step.code,
    label: words.step(step),
    value: step.value,
    clause: step.clause,
    ...(step.params ? { params: step.params } : {}),
  };
}

/**
 * A finding with its place. The message is made when it is first read: writing sentences is what
 * makes a roster full of mistakes slow, and most readers look at few. It is an own property all the
 * same, so that copies, `JSON.stringify` and `structuredClone` have it.
 */
export function reportFinding(
  finding: Finding,
  cell: string | null,
  { index, from, words }: ReportContext,
): ReportFinding {
  const { code, severity, field, clause, params } = finding;
  const related =
    finding.related.length === 0 ? NO_REFERENCES : finding.related.map((position) => index.at(position));
  if (words === undefined) return { code, severity, field, cell, clause, params, related };
  return {
    code,
    severity,
    field,
    cell,
    clause,
    params,
    get message() {
      return words.finding(finding, related, from);
    },
    related,
  };
}
