import { addDays, formatDay, NO_DAY } from '../../core/plain-date';
import { deadlineOf } from '../calendar';
import { versions } from '../catalogue/policy-on';
import { condition, rule } from '../rule';

const BEFORE_POLICY = rule('before-policy', ['五(六)'], ['review']);
const AFTER_POLICY = rule('after-policy', ['五(六)'], ['review']);
const REGIME_CHANGE = rule('after-regime-change', ['五(七)'], ['info', 'review']);
const DEADLINE_MISSED = rule('deadline-missed', ['五(六)'], ['error']);
const CALENDAR_UNKNOWN = rule('holiday-calendar-unknown', ['五(六)'], ['review']);
const ISSUE_NEEDED = rule('cell-missing', ['五(六)'], ['review']);

/**
 * No run of days off has been longer than nine (2026-02-15 to 02-23), with the weekend before it ten:
 * this long after the nominal last day an application is late whatever a calendar not yet published says.
 */
const LONGEST_REST = 15;

/** 五(六): the day of issue says which regulation governs. */
export const issuedUnderPolicy = condition(BEFORE_POLICY, (row, of) => {
  const { issueDate } = row.claim;
  if (issueDate == null) {
    row.lacksDecisive(ISSUE_NEEDED, 'issueDate', issueDate);
    return;
  }
  if (row.policy !== null) return;
  const known = versions().catalogues;
  const first = known.reduce((day, { from }) => Math.min(day, from), Infinity);
  const issued = formatDay(row.issued);
  if (row.issued < first) {
    row.find(of, 'review', 'issueDate', { issued, from: formatDay(first) });
  } else {
    const last = known.reduce((day, { to }) => (to !== null && to < row.issued ? Math.max(day, to) : day), 0);
    row.find(AFTER_POLICY, 'review', 'issueDate', { issued, to: formatDay(last) });
  }
});

/** 五(七), I-12: certificates from the day the province moved on; said once for the roster unless set to review. */
export const beforeRegimeChange = condition(REGIME_CHANGE, (row, of) => {
  const { terms, issued } = row;
  if (terms === null) return;
  const from = terms.regimeChange;
  if (issued < from) return;
  row.tally.regimeChange += 1;
  if (row.office.settings.afterRegimeChange === 'review') {
    row.find(of, 'review', 'issueDate', { from: formatDay(from), rows: 1 });
  }
});

/** 五(六): applied within a year of the day of issue, the last day moved off holidays (I-10). */
export const appliedInTime = condition(DEADLINE_MISSED, (row, of) => {
  const { policy, terms, issued, applied, claim } = row;
  if (policy === null || terms === null || issued === NO_DAY) return;
  if (applied === NO_DAY) {
    if (claim.applyDate == null) {
      row.lacks(of, 'applyDate', claim.applyDate);
    }
    return;
  }
  // Most apply within the year: nothing to look up.
  if (applied < issued + terms.deadlineYears * 10_000) return;
  const { deadlineOnHoliday = 'extend' } = row.office.settings;
  const { nominal, last, certain } = deadlineOf(policy, issued, deadlineOnHoliday);
  if (applied <= nominal || (certain && applied <= last)) return;
  if (!certain && applied <= addDays(nominal, LONGEST_REST)) {
    row.find(CALENDAR_UNKNOWN, 'review', 'applyDate', {
      applied: formatDay(applied),
      nominal: formatDay(nominal),
      known: formatDay(policy.catalogue.holidays.lastKnown),
    });
    return;
  }
  row.find(of, 'error', 'applyDate', {
    issued: formatDay(issued),
    applied: formatDay(applied),
    last: formatDay(last),
    nominal: formatDay(nominal),
  });
});
