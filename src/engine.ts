/**
 * The rules engine as a library: no DOM, no Office, no Node. `npm run build` makes `dist/engine.mjs`
 * of it, with types.
 */
import type { Claim, Outcome } from './core/claim';
import type { Decision as RuledDecision, Finding } from './core/decision';
import { PROGRAM } from './core/program';
import { wordsOf } from './messages/words';
import type { PolicySettings } from './policy/batch';
import { parseLevel } from './policy/catalogue/levels';
import { certificateSubsidy, type SubsidyQuery } from './policy/queries';
import { reviewBatch } from './policy/review';
import { newHandlingBook } from './policy/handling';
import { settleSkill } from './roster/cells/skill';
import { cellFinding } from './roster/claim-builder';
import { givenClaim, givenClaims } from './roster/given-claims';
import { givenLedgerClaim } from './roster/ledger-claim';
import { givenGrid, type Sheet } from './roster/given-grid';
import { givenSettings } from './roster/given-settings';
import {
  LEDGER_LIST,
  NOWHERE,
  reportFinding,
  reportSteps,
  RowIndex,
  type ReportContext,
  type ReportFinding,
  type ReportStep,
  type ReviewReport,
  type RosterReport,
} from './roster/report';
import { reviewSheets, type LedgerSource } from './roster/review';

export type { CellValue, Grid } from './core/grid';
export type {
  ApprenticeKind,
  CertificateKind,
  Claim,
  ContestLevel,
  IdType,
  InsuranceKind,
  Level,
  Objection,
  Outcome,
  Pension,
  Programme,
  Realised,
  Recipient,
  Renewal,
  Sex,
  StartupCourse,
} from './core/claim';
export type { Field } from './core/fields';
export type { FindingCode } from './core/finding-codes';
export type { Params, Severity } from './core/decision';
export type { PolicySettings, Totals, Unchecked } from './policy/batch';
export type { SubsidyQuery } from './policy/queries';
export type {
  ReportFinding,
  ReportRow,
  ReportStep,
  ReviewReport,
  RosterReport,
  RowReference,
} from './roster/report';
export type { Sheet } from './roster/given-grid';
export { OptionError } from './roster/given-settings';
export { PROGRAM } from './core/program';
export { NoRosterError } from './roster/review';

/** Settings of the review, earlier payments, and whether to explain. */
export interface ReviewOptions extends PolicySettings {
  /** Earlier payments 台账, as claims or as a sheet: they count as paid unless their own 审核结论 says otherwise. */
  readonly ledger?: readonly Claim[] | Sheet;
  /** Default true; false leaves steps, labels and messages out. The decisions are the same. */
  readonly explain?: boolean;
  /** Language of the messages, Chinese by default. */
  readonly locale?: 'zh-CN' | 'en';
}

/** What the rules say of one claim. Amounts are yuan with two decimals. */
export interface Decision {
  readonly outcome: Outcome;
  /** Catalogue amount before uplift, ratio and hours; null if it cannot be said. */
  readonly standard: string | null;
  readonly shortage: boolean;
  readonly amount: string;
  /** What it would get once cleared; null if that cannot be said. */
  readonly ifCleared: string | null;
  readonly findings: readonly ReportFinding[];
  readonly steps: readonly ReportStep[];
}

/** Distinct decisions with a remark that a review remembers in words: a few hundred are in use. */
const SHARED_AT_MOST = 4096;

interface Split {
  readonly settings: PolicySettings;
  readonly ledger: NonNullable<ReviewOptions['ledger']> | undefined;
  readonly words: ReturnType<typeof wordsOf>['report'] | undefined;
}

function split(options: ReviewOptions | null | undefined): Split {
  const { ledger, explain, locale, ...settings } = options ?? {};
  return {
    settings: givenSettings(settings),
    ledger: ledger ?? undefined,
    words: explain === false ? undefined : wordsOf(locale === 'en' ? 'en' : 'zh-CN').report,
  };
}

/** Claims are objects, rows are arrays. */
const isClaims = (ledger: readonly Claim[] | Sheet): ledger is readonly Claim[] =>
  Array.isArray(ledger) && !ledger.some((row) => Array.isArray(row));

const ledgersOf = (ledger: ReviewOptions['ledger']): LedgerSource[] => {
  if (ledger === undefined) return [];
  return isClaims(ledger) ? [ledger.map(givenLedgerClaim)] : [{ file: '', grid: givenGrid(ledger) }];
};

/**
 * Reviews one sheet: finds the header anywhere near the top, reads the rows, decides them. The result
 * is one entry of `rosters` of the command line's report. Throws a {@link NoRosterError} where there
 * is no header, also in a ledger.
 */
export function reviewRoster(sheet: Sheet, options: ReviewOptions = {}): RosterReport {
  const { settings, ledger, words } = split(options);
  const { report } = reviewSheets([{ file: '', grid: givenGrid(sheet) }], {
    settings,
    ledgers: ledgersOf(ledger),
    program: PROGRAM,
    handling: newHandlingBook,
    ...(words && { words }),
  });
  return report.rosters[0]!;
}

/** A sheet of a file, for {@link reviewRosters}. */
export interface NamedSheet {
  readonly file: string;
  readonly grid: Sheet;
}

/** Reviews sheets of several files together, limits and repeats across all of them: the whole report. */
export function reviewRosters(sheets: readonly NamedSheet[], options: ReviewOptions = {}): ReviewReport {
  const { settings, ledger, words } = split(options);
  return reviewSheets(
    sheets.map(({ file, grid }) => ({ file, grid: givenGrid(grid) })),
    {
      settings,
      ledgers: ledgersOf(ledger),
      program: PROGRAM,
      handling: newHandlingBook,
      ...(words && { words }),
    },
  ).report;
}

/**
 * Decides claims, the limits across them included; decisions in the order of the claims. `related` of
 * a finding names rows by their place in the list, from 1, or in the ledger's.
 */
export function reviewClaims(claims: readonly Claim[], options: ReviewOptions = {}): Decision[] {
  const { settings, ledger, words } = split(options);
  if (!Array.isArray(claims)) throw new TypeError('claims is a list of claims');
  if (ledger !== undefined && !isClaims(ledger))
    throw new TypeError('the ledger of reviewClaims is a list of claims');
  const given = givenClaims(claims);
  const earlier = ledger?.map(givenLedgerClaim);
  const { rosters } = reviewBatch(
    { rosters: [given], ...(earlier && { ledger: earlier }), explain: words !== undefined },
    settings,
  );
  const index = new RowIndex();
  index.add(NOWHERE, null, claims.length);
  if (earlier) index.add(LEDGER_LIST, null, earlier.length);
  const context: ReportContext = { index, from: NOWHERE, settings, words };
  // Rows with the same amount and the same remark share one decision of the rules: it is put into words once.
  const shared = new Map<RuledDecision, Decision>();
  return rosters[0]!.decisions.map((decision) => {
    if (words === undefined && decision.findings.every(isReported)) return decision as unknown as Decision;
    if (!Object.isFrozen(decision)) return reported(decision, context);
    let known = shared.get(decision);
    if (known === undefined) {
      known = Object.freeze(reported(decision, context));
      // Remarks with values of the row's own are never met again: they must not pile up.
      if (shared.size >= SHARED_AT_MOST) shared.clear();
      shared.set(decision, known);
    }
    return known;
  });
}

/** A finding that a report would show as it is. Most rows of a long list have no others: they are handed on. */
const isReported = ({ cell, related }: Finding): boolean => cell === null && related.length === 0;

function reported(decision: RuledDecision, context: ReportContext): Decision {
  const { outcome, standard, shortage, amount, ifCleared, findings, steps } = decision;
  // Property by property: a copy by `...` takes twice the memory, and a long list has many.
  return {
    outcome,
    standard,
    shortage,
    amount,
    ifCleared,
    findings: findings.map((finding) => reportFinding(finding, null, context)),
    steps: reportSteps(steps, context.words),
  };
}

/**
 * 职业培训鉴定补贴 of one certificate, without a person: `subsidy({ occupation: '车工', level: 3 })` is
 * 2990.00. The level may stand in the occupation's name. Throws an {@link OptionError} for a ratio or a
 * place that cannot be read, a TypeError for what is no query.
 */
export function subsidy(query: SubsidyQuery): Decision {
  if (typeof query !== 'object' || (query as unknown) === null || Array.isArray(query))
    throw new TypeError('a query is an object with an occupation and a level');
  const { countyRatio, place, ...rest } = query;
  const asked = Object.entries(rest).filter(([, value]) => (value as unknown) != null && value !== '');
  const given = givenClaim({ recipient: 'individual', ...Object.fromEntries(asked) });
  const { occupation = null, level = null } = given.claim;
  const skill = settleSkill(
    occupation ?? '',
    (typeof level === 'string' ? parseLevel(level) : null) ?? level,
  );
  const findings =
    skill.issue === null ? given.findings : [...given.findings, cellFinding(skill.issue, 'level')];
  const decision = certificateSubsidy(
    { hours: null, ...given.claim, occupation: skill.occupation, level: skill.level },
    givenSettings({ countyRatio, place }),
    findings,
  );
  const words = wordsOf('zh-CN').report;
  return reported(decision, { index: new RowIndex(), from: NOWHERE, settings: {}, words });
}
