import type { Severity } from '../core/decision';
import { findingTitle } from '../messages/finding-titles';
import type { Words } from '../messages/words';
import type { CliTexts } from '../messages/cli';
import type { Totals } from '../policy/batch';
import { cellAddress } from '../roster/address';
import type { ReportFinding, ReviewReport, RosterReport } from '../roster/report';
import type { SkippedKind } from '../roster/row-kind';

const SHOWN_FINDINGS = 8;
const SHOWN_UNREAD = 12;
const SEVERITIES: readonly Severity[] = ['error', 'review', 'warning', 'info'];

/** The review as a person reads it: a block for each sheet, the sum where there is more than one. */
export function summaryLines(report: ReviewReport, texts: CliTexts, words: Words): string[] {
  const lines: string[] = [];
  for (const roster of report.rosters) lines.push(...rosterLines(roster, texts, words), '');
  if (report.rosters.length > 1) lines.push(texts.summary.total, ...totalLines(report.totals, texts), '');
  const { id, from, catalogue } = report.policy;
  lines.push(texts.summary.policy(id, from, catalogue), texts.summary.draft);
  return lines;
}

function rosterLines(roster: RosterReport, texts: CliTexts, words: Words): string[] {
  const { summary } = texts;
  const lines = [
    summary.sheet(roster.file, roster.sheet, roster.headerRow, roster.rows.length),
    ...totalLines(roster.totals, texts),
  ];
  if (roster.unchecked.length > 0 && roster.totals.eligible.rows > 0) lines.push(summary.withUnchecked);
  const common = commonest(roster);
  if (common.length > 0) {
    lines.push(summary.commonest);
    for (const { finding, rows, row } of common)
      lines.push(
        summary.finding(
          findingTitle(finding.code, words.locale),
          words.texts.severities[finding.severity],
          rows,
          finding.cell ?? cellAddress(row - 1, 0),
        ),
      );
  }
  if (roster.unchecked.length > 0) {
    lines.push(summary.uncheckedHeading);
    for (const { rule, missing, source } of roster.unchecked)
      lines.push(
        summary.unchecked(findingTitle(rule, words.locale), missing.map(words.field), source === 'ledger'),
      );
  }
  if (roster.handling.length > 0) lines.push(summary.handlingHeading, ...handlingLines(roster, texts, words));
  if (roster.findings.length > 0) {
    lines.push(summary.notices);
    for (const { message, code, cell } of roster.findings)
      lines.push(`    ${cell === null ? '' : `${cell} `}${message ?? code}`);
  }
  if (roster.skipped.length > 0)
    lines.push(
      summary.skipped(
        roster.skipped.map(({ kind, rows }) => [words.texts.skippedKinds[kind as SkippedKind], rows.length]),
      ),
    );
  const unread = roster.unread.map(({ column, header, suggestion }) =>
    [column, header, suggestion === undefined ? '' : summary.perhaps(words.field(suggestion))]
      .filter((text) => text !== '')
      .join(' '),
  );
  if (unread.length > 0)
    lines.push(
      summary.unread(unread.length > SHOWN_UNREAD ? [...unread.slice(0, SHOWN_UNREAD), '…'] : unread),
    );
  return lines;
}

/** Where to apply, whose funds pay, and the checklist of papers. */
function handlingLines({ handling }: RosterReport, { summary }: CliTexts, words: Words): string[] {
  const { programmes, recipients, placeBases } = words.texts;
  return handling.flatMap(({ programme, recipient, applyTo, chargedTo, papers, ...rest }) => [
    summary.handling({
      ...rest,
      programme: programmes[programme],
      recipient: recipients[recipient],
      applyTo: applyTo.map((basis) => placeBases[basis]),
      chargedTo: placeBases[chargedTo],
    }),
    ...(papers.length === 0 ? [] : [summary.papers(papers.map(({ name, id }) => name ?? id))]),
  ]);
}

function totalLines(totals: Totals, { summary }: CliTexts): string[] {
  return [
    summary.eligible(totals.eligible.rows, totals.eligible.amount),
    summary.review(totals.review.rows, totals.review.amount, totals.review.atMost),
    summary.ineligible(totals.ineligible.rows),
  ];
}

interface Common {
  readonly finding: ReportFinding;
  /** How many rows have it. */
  readonly rows: number;
  /** The first of them. */
  readonly row: number;
}

/** What most rows have, the graver first among those that decide; facts that change nothing are left out. */
function commonest(roster: RosterReport): Common[] {
  const byCode = new Map<string, { finding: ReportFinding; rows: number; row: number }>();
  for (const { row, findings } of roster.rows) {
    const seen = new Set<string>();
    for (const finding of findings) {
      const key = `${finding.code} ${finding.severity}`;
      if (finding.severity === 'info' || seen.has(key)) continue;
      seen.add(key);
      const known = byCode.get(key);
      if (known) known.rows += 1;
      else byCode.set(key, { finding, rows: 1, row });
    }
  }
  const rank = ({ finding }: Common): number => (finding.severity === 'warning' ? 1 : 0);
  const graver = (one: Common, other: Common): number =>
    SEVERITIES.indexOf(one.finding.severity) - SEVERITIES.indexOf(other.finding.severity);
  return [...byCode.values()]
    .sort((one, other) => rank(one) - rank(other) || other.rows - one.rows || graver(one, other))
    .slice(0, SHOWN_FINDINGS);
}
