import packageInfo from '../../../package.json';
import { OUTCOMES, type Outcome } from '../../core/claim';
import type { Severity } from '../../core/decision';
import { FIELDS } from '../../core/fields';
import type { FindingCode } from '../../core/finding-codes';
import type { CellValue, Grid } from '../../core/grid';
import { findingDescription } from '../../messages/finding-descriptions';
import { findingTitle } from '../../messages/finding-titles';
import { wordsOf, type Words } from '../../messages/words';
import type { PolicySettings } from '../../policy/batch';
import { versions } from '../../policy/catalogue/policy-on';
import { newHandlingBook } from '../../policy/handling';
import { cellAddress, columnLetters } from '../../roster/address';
import { annotationPlan, NoRoomError } from '../../roster/annotate';
import { guessesOf } from '../../roster/guess';
import type { ColumnRole } from '../../roster/headers';
import type { AnnotationPlan } from '../../roster/plan';
import { readRoster } from '../../roster/read-roster';
import type { ReportFinding, ReportHandling, ReportRow } from '../../roster/report';
import { NoRosterError, reviewSheets, type ReviewedSheet } from '../../roster/review';
import type { ReadOptions, Roster } from '../../roster/roster';
import { settingsProblem } from '../../roster/settings-problem';
import type {
  Answers,
  ColumnView,
  EngineFailure,
  FindingGroup,
  FindingsPage,
  FindingsQuery,
  FindingView,
  GridHead,
  HandlingView,
  Locale,
  OfficeSettings,
  PlanHead,
  Request,
  ReviewView,
  RosterView,
  SheetChoices,
} from './protocol';

/** A request that could not be met, as a code of the engine's own. */
export class EngineFailed extends Error {
  constructor(readonly failure: EngineFailure) {
    super(failure.code);
    this.name = 'EngineFailed';
  }
}

/** A finding with the row it stands on, kept until its page is asked for: its sentence is made only then. */
interface Placed {
  readonly finding: ReportFinding;
  readonly row: number;
  readonly outcome: Outcome;
}

interface Reviewed {
  readonly sheet: ReviewedSheet;
  readonly words: Words;
  readonly byCode: ReadonlyMap<string, readonly Placed[]>;
}

/**
 * What the worker does: holds one sheet as it arrives, reads it, reviews it, and hands out what the pane
 * shows, a page at a time. Free of DOM and Office, so that it is tested without a worker.
 */
export class Workshop {
  private head: GridHead | null = null;
  private values: (readonly CellValue[])[] = [];
  private formats: (readonly (string | null)[] | undefined)[] = [];
  private reviewed: Reviewed | null = null;
  private plan: AnnotationPlan | null = null;

  answer(request: Request): Answers[Request['kind']] {
    switch (request.kind) {
      case 'open':
        return this.open(request.head);
      case 'rows':
        for (const row of request.values) this.values.push(row);
        for (const row of request.formats) this.formats.push(row);
        return null;
      case 'look':
        return this.look(request.choices, request.locale);
      case 'places':
        return places();
      case 'review':
        return this.review(request.choices, request.settings, request.locale);
      case 'findings':
        return this.findings(request.query);
      case 'plan':
        return this.planHead();
      case 'planRows':
        return this.planRows(request.part, request.from, request.count);
    }
  }

  /** A new sheet; the results of the one before stay at hand until another is reviewed. */
  private open(head: GridHead): null {
    this.head = head;
    this.values = [];
    this.formats = [];
    return null;
  }

  private grid(): Grid {
    if (!this.head) throw new EngineFailed({ code: 'nothing-open', params: {} });
    return { ...this.head, values: this.values, formats: this.formats };
  }

  private look(choices: SheetChoices, locale: Locale): RosterView | null {
    const grid = this.grid();
    const roster = readRoster(grid, readOptions(choices, grid));
    return roster && rosterView(roster, wordsOf(locale));
  }

  private review(choices: SheetChoices, office: OfficeSettings, locale: Locale): ReviewView {
    const words = wordsOf(locale);
    const grid = this.grid();
    const { programme, recipient, applied } = choices;
    const settings: PolicySettings = {
      ...office,
      ...(programme ? { programme } : {}),
      ...(recipient ? { recipient } : {}),
      ...(applied ? { applied } : {}),
    };
    refuseSettings(settings);
    const review = explained(() =>
      reviewSheets([{ file: '', grid, ...readOptions(choices, grid) }], {
        settings,
        words: words.report,
        program: { name: packageInfo.name, version: packageInfo.version },
        handling: newHandlingBook,
      }),
    );
    const [sheet] = review.sheets;
    if (!sheet) throw new EngineFailed({ code: 'no-roster', params: {} });
    const byCode = placedByCode(sheet.report.rows);
    this.reviewed = { sheet, words, byCode };
    this.plan = null;
    return reviewView(sheet, byCode, words, locale);
  }

  private findings({ code, outcome, from, count }: FindingsQuery): FindingsPage {
    const { byCode } = this.latest();
    const all = byCode.get(code) ?? [];
    const wanted = outcome === null ? all : all.filter((placed) => placed.outcome === outcome);
    return { total: wanted.length, items: wanted.slice(from, from + count).map(findingView) };
  }

  private planHead(): PlanHead {
    const { sheet, words } = this.latest();
    const plan = explained(() => annotationPlan(sheet.report, sheet.roster, sheet.grid, words.plan));
    this.plan = plan;
    const { rows: blockRows, ...block } = plan.block;
    if (!plan.issues)
      return { plan: { ...plan, block, issues: null }, blockRows: blockRows.length, issuesRows: 0 };
    const { rows: issuesRows, ...issues } = plan.issues;
    return { plan: { ...plan, block, issues }, blockRows: blockRows.length, issuesRows: issuesRows.length };
  }

  private planRows(part: 'block' | 'issues', from: number, count: number): readonly (readonly CellValue[])[] {
    const rows = part === 'block' ? this.plan?.block.rows : this.plan?.issues?.rows;
    return (rows ?? []).slice(from, from + count);
  }

  private latest(): Reviewed {
    if (!this.reviewed) throw new EngineFailed({ code: 'nothing-reviewed', params: {} });
    return this.reviewed;
  }
}

/** A setting that no roster could be reviewed with, said before any row is looked at. */
function refuseSettings(settings: PolicySettings): void {
  const problem = settingsProblem(settings);
  if (problem === null) return;
  const code = problem.setting === 'place' ? 'place-unknown' : (`county-ratio-${problem.reason}` as const);
  throw new EngineFailed({
    code,
    params: { place: settings.place ?? '', found: settings.countyRatio ?? '' },
  });
}

/** Errors of the layers below that a person can act on, as codes. */
function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoRosterError) throw new EngineFailed({ code: 'no-roster', params: {} });
    if (error instanceof NoRoomError) throw new EngineFailed({ code: 'no-room', params: {} });
    throw error;
  }
}

/** A choice holds for the header it was made for: when columns moved, the reader decides again. */
function readOptions(choices: SheetChoices, grid: Grid): Omit<ReadOptions, 'file'> {
  const found = readRoster(grid, choices.headerRow === undefined ? {} : { headerRow: choices.headerRow });
  const headers = new Map(
    [...(found?.columns ?? []), ...(found?.unread ?? [])].map(({ column, header }) => [
      columnLetters(column),
      header,
    ]),
  );
  const columns = Object.fromEntries(
    Object.entries(choices.columns)
      .filter(([letters, choice]) => headers.get(letters) === choice.header)
      .map(([letters, { field }]) => [letters, field === 'subsidyTarget' ? null : field]),
  );
  return {
    ...(choices.headerRow === undefined ? {} : { headerRow: choices.headerRow }),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
  };
}

function rosterView(roster: Roster, words: Words): RosterView {
  const read = roster.columns.map(({ column, header, fields }): [number, ColumnView] => [
    column,
    { column: columnLetters(column), header, field: roleOf(fields) },
  ]);
  const unread = roster.unread.map(({ column, header }): [number, ColumnView] => [
    column,
    { column: columnLetters(column), header, field: null },
  ]);
  const { programme, recipient } = guessesOf(roster);
  return {
    headerRow: (roster.headerRows[roster.headerRows.length - 1] ?? 0) + 1,
    columns: [...read, ...unread].sort(([one], [other]) => one - other).map(([, view]) => view),
    roles: rolesIn(words),
    has: {
      programme: roster.columnOf.has('programme'),
      recipient: roster.columnOf.has('recipient'),
      applied: roster.columnOf.has('applyDate'),
    },
    programmeHint: programme,
    recipientHint: recipient,
  };
}

/** Every field, and the one column that may hold both training dates. */
function rolesIn(words: Words): RosterView['roles'] {
  const both = `${words.field('trainingStart')} / ${words.field('trainingEnd')}`;
  return [
    ...FIELDS.map((role) => ({ role, label: words.field(role) })),
    { role: 'trainingDates' as const, label: both },
  ];
}

function roleOf(fields: readonly ColumnRole[]): ColumnRole | null {
  return fields.length === 2 ? 'trainingDates' : (fields[0] ?? null);
}

function places(): string[] {
  return versions().catalogues.flatMap((catalogue) => catalogue.places.places.map(({ name }) => name));
}

function placedByCode(rows: readonly ReportRow[]): Map<string, Placed[]> {
  const byCode = new Map<string, Placed[]>();
  for (const { row, outcome, findings } of rows) {
    for (const finding of findings) {
      const known = byCode.get(finding.code);
      if (known) known.push({ finding, row, outcome });
      else byCode.set(finding.code, [{ finding, row, outcome }]);
    }
  }
  return byCode;
}

const SEVERITIES: readonly Severity[] = ['error', 'review', 'warning', 'info'];

function reviewView(
  { report, roster }: ReviewedSheet,
  byCode: ReadonlyMap<string, readonly Placed[]>,
  words: Words,
  locale: Locale,
): ReviewView {
  const groups = [...byCode].map(([code, placed]) => groupOf(code, placed, words, locale));
  const rank = (group: FindingGroup) => SEVERITIES.indexOf(group.severity);
  return {
    rows: report.rows.length,
    totals: report.totals,
    unchecked: report.unchecked.map(({ rule, missing }) => ({
      rule: findingTitle(rule, words.locale),
      columns: missing.map(words.field),
    })),
    notices: report.findings.map((finding) => ({
      severity: finding.severity,
      text: finding.message ?? finding.code,
      cell: finding.cell,
    })),
    handling: report.handling.map((handling) => handlingView(handling, words)),
    groups: groups.sort((one, other) => rank(one) - rank(other) || other.count - one.count),
    skipped: roster.skipped.map(({ kind, rows }) => ({
      kind: words.texts.skippedKinds[kind],
      rows: rows.length,
    })),
  };
}

function handlingView(handling: ReportHandling, { texts }: Words): HandlingView {
  const { programme, recipient, rows, applyTo, assumed, chargedTo, clause, papers } = handling;
  return {
    programme,
    recipient,
    rows,
    applyTo: applyTo.map((basis) => texts.placeBases[basis]),
    assumed,
    chargedTo: texts.placeBases[chargedTo],
    clause,
    papers: papers.map(({ name, id }) => name ?? id),
  };
}

/** A group carries the gravest severity that its code was said with. */
function groupOf(code: string, placed: readonly Placed[], words: Words, locale: Locale): FindingGroup {
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  let gravest = SEVERITIES.length - 1;
  for (const { outcome, finding } of placed) {
    byOutcome[outcome] += 1;
    gravest = Math.min(gravest, SEVERITIES.indexOf(finding.severity));
  }
  return {
    code,
    title: findingTitle(code as FindingCode, words.locale),
    description: findingDescription(code as FindingCode, locale),
    severity: SEVERITIES[gravest] ?? 'info',
    clause: placed[0]?.finding.clause ?? '–',
    count: placed.length,
    byOutcome,
  };
}

function findingView({ finding, row, outcome }: Placed): FindingView {
  return {
    cell: finding.cell ?? cellAddress(row - 1, 0),
    row,
    outcome,
    text: finding.message ?? finding.code,
  };
}
