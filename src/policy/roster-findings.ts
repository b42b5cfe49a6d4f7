import type { Finding } from '../core/decision';
import { formatDay } from '../core/plain-date';
import { firstPolicy } from './first-policy';
import type { Office } from './office';
import { findingOf, rule } from './rule';
import type { Tally } from './row';
import { termsOf } from './terms';

const REGIME_CHANGE = rule('after-regime-change', ['五(七)'], ['info']);
const SHORTAGE_LIST_YEAR = rule('shortage-list-year', ['附件2'], ['info']);

/** What is said once for a roster: I-12 and I-13, unless a setting has them said of every row. */
export function rosterFindings(tally: Tally, office: Office): readonly Finding[] {
  const findings: Finding[] = [];
  const { settings } = office;
  const terms = termsOf(firstPolicy());
  if (tally.regimeChange > 0 && settings.afterRegimeChange !== 'review') {
    const params = { from: formatDay(terms.regimeChange), rows: tally.regimeChange };
    findings.push(findingOf(REGIME_CHANGE, 'info', 'issueDate', params));
  }
  if (tally.laterShortage > 0 && settings.laterShortageList !== 'review') {
    const params = { year: terms.shortageYear, rows: tally.laterShortage };
    findings.push(findingOf(SHORTAGE_LIST_YEAR, 'info', 'issueDate', params));
  }
  return findings;
}
