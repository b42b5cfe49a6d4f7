import type { Claim } from '../core/claim';
import type { Field } from '../core/fields';
import type { Grid } from '../core/grid';
import { formatDay } from '../core/plain-date';
import type { Batch, PolicySettings, RosterInput } from '../policy/batch';
import { parseLevel } from '../policy/catalogue/levels';
import { versions } from '../policy/catalogue/policy-on';
import { isSafetyKind } from '../policy/certificate/kind';
import { firstPolicy } from '../policy/first-policy';
import { Office } from '../policy/office';
import { reviewBatch } from '../policy/review';
import { ledgerClaim } from './ledger-claim';
import { guessesOf } from './guess';
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

/** Sheets of a file of ledgers in which no earlier payments could be read. */
export interface SheetsLeftOut {
  readonly file: string;
  readonly sheets: readonly string[];
}

export interface ReviewSetup {
  readonly settings: PolicySettings;
  readonly ledgers?: readonly LedgerSource[];
  /** What was to be read as a ledger and could not be: said on every roster. */
  readonly ledgerSheetsLeftOut?: readonly SheetsLeftOut[];
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
  const leftOut = (setup.ledgerSheetsLeftOut ?? []).map(sheetsLeftOutFinding);
  const ledgerFrom = rosters.reduce((sum, { claims }) => sum + claims.length, 0);
  for (const source of setup.ledgers ?? []) {
    const { of, rows, claims, readFindings } = ledgerOf(source);
    index.add(of, rows, claims.length);
    leftOut.push(...leftOutFindings({ claims, readFindings }, ledgerFrom + ledger.length, settings));
    leftOut.push(...unreadOutcomes(readFindings, ledgerFrom + ledger.length));
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

interface Ledger extends Required<RosterInput> {
  readonly of: Omit<RowReference, 'row'>;
  readonly rows: readonly number[] | null;
}

function ledgerOf(source: LedgerSource): Ledger {
  if (!('grid' in source)) return { of: LEDGER_LIST, rows: null, claims: source, readFindings: [] };
  const { sheet, rows, claims, readFindings } = rosterOf({ ...source, ledger: true });
  const counted = claims.map((claim, at) => ledgerClaim(claim, readFindings[at]));
  // A row of a file is told by its names; of grids handed over, roster and ledger may be called the same.
  const of = { file: source.file, sheet, ...(source.file === '' && { ledger: true as const }) };
  return { of, rows, claims: counted, readFindings };
}

/** Texts in a ledger's 审核结论 that were not understood, each said once: whether those rows were paid is open. */
function unreadOutcomes(readFindings: Roster['readFindings'], from: number): SheetFinding[] {
  const said = new Map<unknown, SheetFinding & { related: number[] }>();
  readFindings.forEach((findings, at) => {
    for (const finding of findings ?? []) {
      if (finding.field !== 'outcome') continue;
      const { found } = finding.params;
      const known = said.get(found);
      if (known) known.related.push(from + at);
      else said.set(found, { ...finding, severity: 'warning', related: [from + at], at: null });
    }
  });
  return [...said.values()];
}

/**
 * Rows of a ledger that the rules across rows cannot see, or the yearly limit cannot place, because a
 * cell is empty or unreadable: said once for each kind. A column that is not there is another matter.
 */
function leftOutFindings(
  { claims, readFindings }: Required<RosterInput>,
  from: number,
  settings: PolicySettings,
): SheetFinding[] {
  const byIssue = settings.yearBasis === 'issued';
  const office = new Office(settings);
  const positions = (isLeftOut: (claim: Claim, at: number) => boolean): number[] =>
    claims.flatMap((claim, at) => (isLeftOut(claim, at) ? [from + at] : []));
  /** Two columns, or the occupation and the level, say different things: the row may be either. */
  const isDoubted = (field: Field, at: number): boolean =>
    readFindings[at]?.some((finding) => finding.field === field && finding.severity === 'review') ?? false;
  const found: readonly (readonly [Field, readonly number[]])[] = [
    ['idNumber', positions(({ idNumber }) => idNumber === null)],
    [
      'occupation',
      positions((claim, at) => hasSkill(claim) && (claim.occupation === null || isDoubted('occupation', at))),
    ],
    [
      'level',
      positions((claim, at) => hasSkill(claim) && (isLevelUnread(claim, office) || isDoubted('level', at))),
    ],
    byIssue
      ? ['issueDate', positions(({ issueDate }) => issueDate === null)]
      : [
          'applyDate',
          positions(
            ({ applyDate, paidDate }) =>
              applyDate == null && paidDate == null && (applyDate === null || paidDate === null),
          ),
        ],
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

/** Whether `repeat-level` looks at a row of the ledger at all (四(三)): not at startup courses, renewals, refusals. */
function hasSkill({ idNumber, programme, course, certificateKind, renewal, outcome }: Claim): boolean {
  if (idNumber == null || outcome === 'ineligible') return false;
  if (programme === 'startup' || (programme == null && course != null)) return false;
  return !(isSafetyKind(certificateKind) && renewal === 'renewal');
}

/** Kinds of certificates that have levels; a row that does not say its kind may be one of them. */
const LEVELLED: readonly Claim['certificateKind'][] = [
  undefined,
  null,
  'national-qualification',
  'skill-level',
];

/** An empty or unreadable level where there ought to be one: special abilities and project training have none. */
function isLevelUnread({ programme, certificateKind, occupation, level }: Claim, office: Office): boolean {
  if (level === undefined || programme === 'project' || !LEVELLED.includes(certificateKind)) return false;
  if (level !== null && parseLevel(level) !== null) return false;
  const hint = level === null ? 'either' : 'levelled';
  return occupation == null || !office.skills(firstPolicy()).find(occupation, hint).isAbility;
}

function sheetsLeftOutFinding({ file, sheets }: SheetsLeftOut): SheetFinding {
  return {
    code: 'ledger-sheet-left-out',
    severity: 'warning',
    field: null,
    clause: '四(三)',
    params: { file, sheets },
    related: [],
    at: null,
  };
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
  const { programme, recipient } = guessesOf(roster);
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
