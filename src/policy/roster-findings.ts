import type { Finding } from '../core/decision';
import { formatDay } from '../core/plain-date';
import { versions } from './catalogue/policy-on';
import type { Office } from './office';
import { findingOf, rule } from './rule';
import type { Tally } from './row';

const REGIME_CHANGE = rule('after-regime-change', ['五(七)'], ['info']);
const SHORTAGE_LIST_YEAR = rule('shortage-list-year', ['附件2'], ['info']);

/** What is said once for a roster: I-12 and I-13, unless a setting has them said of every row. */
export function rosterFindings(tally: Tally, office: Office): readonly Finding[] {
  const findings: Finding[] = [];
  const [catalogue] = versions().catalogues;
  if (catalogue === undefined) return findings;
  const change = catalogue.parameters['policy.regime-change'][0];
  if (tally.regimeChange > 0 && change && office.settings.afterRegimeChange !== 'review') {
    const params = { from: formatDay(change.value), rows: tally.regimeChange };
    findings.push(findingOf(REGIME_CHANGE, 'info', 'issueDate', params));
  }
  const year = catalogue.parameters['certification.shortage-year'][0];
  if (tally.laterShortage > 0 && year && office.settings.laterShortageList !== 'review') {
    const params = { year: year.value, rows: tally.laterShortage };
    findings.push(findingOf(SHORTAGE_LIST_YEAR, 'info', 'issueDate', params));
  }
  return findings;
}
