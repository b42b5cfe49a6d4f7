import type { CellValue } from '../core/grid';
import { annotationPlan, ISSUE_COLUMNS, type PlanWords } from './annotate';
import type { AnnotationPlan, IssuesSheet } from './plan';
import type { ReviewedSheet } from './review';

const PLACE = ISSUE_COLUMNS.indexOf('place');

/**
 * The plans for all reviewed sheets of one workbook, with a single issues sheet for them all (in the
 * first plan). `taken` are the names of the user's own sheets. Throws a NoRoomError.
 */
export function annotationPlans(
  sheets: readonly ReviewedSheet[],
  words: PlanWords,
  taken: readonly string[],
): AnnotationPlan[] {
  const issuesSheet = freeName(words.issuesSheet, taken);
  const plans = sheets.map(({ report, roster, grid }) =>
    annotationPlan(report, roster, grid, words, { issuesSheet }),
  );
  const [first] = plans;
  if (!first || plans.length === 1) return plans;
  const issues = merged(plans);
  return plans.map((plan) => ({ ...plan, issues: plan === first ? issues : null }));
}

/** All issues in one sheet; the place says which sheet it is on. */
function merged(plans: readonly AnnotationPlan[]): IssuesSheet | null {
  const [first] = plans;
  if (!first?.issues) return null;
  const rows: (readonly CellValue[])[] = [];
  const links: (string | null)[] = [];
  for (const { sheet, issues } of plans)
    issues?.rows.forEach((cells, index) => {
      rows.push(
        cells.map((cell, column) => (column === PLACE && cell !== sheet ? `${sheet} ${cell ?? ''}` : cell)),
      );
      links.push(issues.links[index] ?? null);
    });
  return { ...first.issues, rows, links };
}

/** The name itself, or with the first free number behind it. Sheet names are compared without case. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} (${number})`;
    if (!used.has(next.toLowerCase())) return next;
  }
}
