import type { Claim } from '../core/claim';
import type { Field } from '../core/fields';
import type { Grid } from '../core/grid';
import { formatDay } from '../core/plain-date';
import type { Batch, PolicySettings } from '../policy/batch';
import { versions } from '../policy/catalogue/policy-on';
import { reviewBatch } from '../policy/review';
import { isUnread, ledgerClaim } from './ledger-claim';
import { readRoster } from './read-roster';
import {
  LEDGER_LIST,
  RowIndex,
  rosterReport,
  type ReportWords,
  type ReviewReport,
  type RosterReport,
  type RowReference,
} from './report';
import type { ReadOptions, Roster, SheetFinding } from './roster';

/** A sheet to review, or to read as a ledger 台账. */
export interface SheetSource extends Omit<ReadOptions, 'file'> {
  /** Name of the file it is from, as messages and `related` show it; `''` if there is none. */
  readonly file: string;
  readonly grid: Grid;
  /** The grid as already read with the same options; read here if left out. */
  readonly roster?: Roster;
}

/** Earlier payments: a sheet, or claims that another program has at hand. */
export type LedgerSource = SheetSource | readonly Claim[];

export interface ReviewSetup {
  readonly settings: PolicySettings;
  readonly ledgers?: readonly LedgerSource[];
  /** Left out: no messages, no labels, no steps; the decisions are the same. */
  readonly words?: ReportWords;
  readonly program: ReviewReport['program'];
  /** As in a {@link Batch}: left out, the reports say nothing of where to apply. */
  readonly handling?: Batch['handling'];
}

/** A reviewed sheet with what it was read from: what an annotation plan is made of. */
export interface ReviewedSheet {
  readonly file: string;
  readonly grid: Grid;
  readonly roster: Roster;
  readonly report: RosterReport;
}

export interface Review {
  readonly report: ReviewReport;
  readonly sheets: readonly ReviewedSheet[];
}

/** A sheet that was to be read has no header that a roster could have. */
export class NoRosterError extends Error {
  constructor(
    readonly file: string,
    readonly sheet: string,
  ) {
    super(`no roster header found in sheet ${sheet || '(unnamed)'} of ${file || '(no file)'}`);
    this.name = 'NoRosterError';
  }
}

/**
 * Reviews sheets of one or more files together: limits and repeats count across all of them and the
 * ledgers. Throws a NoRosterError for a sheet without a roster.
 */
export function reviewSheets(sources: readonly SheetSource[], setup: ReviewSetup): Review {
  const { settings, words } = setup;
  const rosters = sources.map(rosterOf);
  const index = new RowIndex();
  rosters.forEach((roster, position) => {
    index.add({ file: sources[position]!.file, sheet: roster.sheet }, roster.rows, roster.claims.length);
  });
  const ledger: Claim[] = [];
  const leftOut: SheetFinding[] = [];
  const ledgerFrom = rosters.reduce((sum, { claims }) => sum + claims.length, 0);
  for (const source of setup.ledgers ?? []) {
    const { of, rows, claims, unread } = ledgerOf(source);
    index.add(of, rows, claims.length);
    const from = ledgerFrom + ledger.length;
    leftOut.push(...leftOutFindings(claims, unread, from, settings.yearBasis === 'issued'));
    for (const claim of claims) ledger.push(claim);
  }
  const result = reviewBatch(
    {
      rosters: rosters.map(({ claims, readFindings }) => ({ claims, readFindings })),
      ledger,
      explain: words !== undefined,
      ...(setup.handling && { handling: setup.handling }),
    },
    settings,
  );
  const context = { index, settings, words };
  const sheets = rosters.map((roster, position): ReviewedSheet => ({
    file: sources[position]!.file,
    grid: sources[position]!.grid,
    roster,
    report: rosterReport(
      sources[position]!.file,
      roster,
      result.rosters[position]!,
      [...guessFindings(roster, settings), ...leftOut],
      context,
    ),
  }));
  return {
    report: {
      program: setup.program,
      policy: policyInForce(),
      settings: { yearBasis: 'applied', ...settings },
      rosters: sheets.map(({ report }) => report),
      totals: result.totals,
    },
    sheets,
  };
}

function rosterOf({ file, grid, roster: known, ...options }: SheetSource): Roster {
  const roster = known ?? readRoster(grid, { ...options, file });
  if (!roster) throw new NoRosterError(file, grid.name);
  return roster;
}

interface LedgerRows {
  readonly of: Omit<RowReference, 'row'>;
  readonly rows: readonly number[] | null;
  readonly claims: readonly Claim[];
  /** Places of those whose outcome was not understood. */
  readonly unread: readonly number[];
}

function ledgerOf(source: LedgerSource): LedgerRows {
  if (!('grid' in source)) return { of: LEDGER_LIST, rows: null, claims: source, unread: [] };
  const { sheet, rows, claims, readFindings } = rosterOf({ ...source, ledger: true });
  return {
    of: { file: source.file, sheet },
    rows,
    claims: claims.map((claim, at) => ledgerClaim(claim, readFindings[at])),
    unread: claims.flatMap((claim, at) => (isUnread(claim, readFindings[at], 'outcome') ? [at] : [])),
  };
}

/**
 * Rows of a ledger that the rules across rows cannot see, the yearly limit cannot place, or that may be
 * paid or not, because a cell is empty or unreadable: said once for each kind. A column that is not there
 * is another matter.
 */
function leftOutFindings(
  claims: readonly Claim[],
  unread: readonly number[],
  from: number,
  byIssue: boolean,
): SheetFinding[] {
  const positions = (isLeftOut: (claim: Claim) => boolean): number[] =>
    claims.flatMap((claim, at) => (isLeftOut(claim) ? [from + at] : []));
  const found: readonly (readonly [Field, readonly number[]])[] = [
    ['idNumber', positions(({ idNumber }) => idNumber === null)],
    byIssue
      ? ['issueDate', positions(({ issueDate }) => issueDate === null)]
      : [
          'applyDate',
          positions(
            ({ applyDate, paidDate }) =>
              applyDate == null && paidDate == null && (applyDate === null || paidDate === null),
          ),
        ],
    ['outcome', unread.map((at) => from + at)],
  ];
  return found
    .filter(([, related]) => related.length > 0)
    .map(([field, related]) => ({
      code: 'ledger-row-left-out',
      severity: 'warning',
      field,
      clause: '四(三)',
      params: { field, count: related.length },
      related,
      at: null,
    }));
}

/** The version that decides: its id, first day and the hash of its data. */
export function policyInForce(): ReviewReport['policy'] {
  const [catalogue] = versions().catalogues;
  if (!catalogue) throw new RangeError('no version of the regulation is loaded');
  return { id: catalogue.id, from: formatDay(catalogue.from), catalogue: catalogue.hash() };
}

/** What the titles point to where neither a column nor a person says it: shown, never used. */
function guessFindings(roster: Roster, settings: PolicySettings): SheetFinding[] {
  const findings: SheetFinding[] = [];
  const { programme, recipient } = roster.guess;
  if (programme && !settings.programme && !roster.columnOf.has('programme'))
    findings.push({
      code: 'programme-guess',
      severity: 'info',
      field: 'programme',
      clause: '–',
      params: { guess: programme.value, found: programme.reason },
      related: [],
      at: null,
    });
  if (recipient && !settings.recipient && !roster.columnOf.has('recipient'))
    findings.push({
      code: 'recipient-guess',
      severity: 'info',
      field: 'recipient',
      clause: '–',
      params: { guess: recipient.value, found: recipient.reason },
      related: [],
      at: null,
    });
  return findings;
}
