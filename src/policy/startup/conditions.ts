import type { Recipient } from '../../core/claim';
import type { Field } from '../../core/fields';
import { compare, formatAmount, parseAmount, ZERO } from '../../core/money';
import { addMonths, formatDay, NO_DAY, parseDay } from '../../core/plain-date';
import type { Policy } from '../catalogue/policy';
import type { PaidCourse } from '../catalogue/model';
import { disorder, unusable } from '../dates/order';
import type { FindingParams } from '../finding-params';
import type { Row } from '../row';
import { condition, rule } from '../rule';
import { isPaidCourse, startupAmount } from './amount';

const CLAUSE = '一(四)';
const RECIPIENT_WRONG = rule('recipient-wrong', [CLAUSE], ['error']);
const CERTIFICATE = rule('startup-certificate', [CLAUSE], ['error']);
const PILOT = rule('startup-pilot', [CLAUSE], ['review']);
const REALISATION = rule('startup-realisation', [CLAUSE], ['review']);
const DATE_ORDER = rule('date-order', [CLAUSE], ['review']);
const WINDOW_OPEN = rule('startup-window-open', [CLAUSE], ['review']);
const LICENCE = rule('startup-licence', [CLAUSE], ['warning', 'review']);
const FEE = rule('startup-fee', [CLAUSE], ['warning']);
const VALUE_INVALID = rule('value-invalid', [CLAUSE], ['review']);
const NEEDED = rule('cell-missing', [CLAUSE], ['review']);

type Reason = FindingParams['startup-realisation']['reason'];

const INSTITUTION: readonly Recipient[] = Object.freeze(['institution']);

/** 一(四): the institution that trains is paid. */
export const institutionApplies = condition(RECIPIENT_WRONG, (row, of) => {
  const { recipient } = row;
  if (recipient === null || recipient === 'institution') return;
  row.find(of, 'error', 'recipient', { recipient, programme: 'startup', kind: '', expected: INSTITUTION });
});

/** 一(四): a startup-training certificate 创业培训合格证书 was obtained. */
export const startupCertificate = condition(CERTIFICATE, (row, of) => {
  const { certificateKind: kind, trainingCertificate } = row.claim;
  if (trainingCertificate === false) {
    row.find(of, 'error', 'trainingCertificate', { found: '' });
  } else if (kind == null) {
    if (trainingCertificate !== true) row.lacks(of, 'certificateKind', kind);
  } else if (kind !== 'startup-training') row.find(of, 'error', 'certificateKind', { found: kind });
});

/** 一(四): course and realisation decide the amount. */
export const startupFacts = condition(REALISATION, (row) => {
  const { course } = row.claim;
  if (course == null) {
    row.lacksDecisive(NEEDED, 'course', course);
  } else if (course === 'pilot') row.find(PILOT, 'review', 'course', {});
  else if (!isPaidCourse(course)) {
    if (!row.isUnreadable('course')) row.find(VALUE_INVALID, 'review', 'course', { found: course });
  } else if (row.policy !== null) realisation(row, row.policy, course);
});

/** 创业就业 within six months of the certificate pays in full, otherwise 70 %. */
function realisation(row: Row, policy: Policy, course: PaidCourse): void {
  const { claim, issued, applied } = row;
  const state = claim.realised;
  if (state == null) {
    row.lacksDecisive(NEEDED, 'realised', state);
    return;
  }
  if (issued === NO_DAY) return;
  const windowEnd = addMonths(issued, policy.parameters['startup.window'].value);
  if (state === 'none') {
    row.amount = startupAmount(policy, course, false);
    if (applied === NO_DAY) {
      if (claim.applyDate == null) row.lacks(WINDOW_OPEN, 'applyDate', claim.applyDate);
    } else if (applied <= windowEnd) {
      const params = { until: formatDay(windowEnd), applied: formatDay(applied) };
      row.find(WINDOW_OPEN, 'review', 'realised', params);
    }
    return;
  }
  const { insurance, realisedDate: date } = claim;
  /** Something to check before it counts in full. */
  const doubt = (reason: Reason, field: Field): void => {
    row.amount = startupAmount(policy, course, false);
    const params = { reason, realised: date ?? '', issued: formatDay(issued) };
    row.find(REALISATION, 'review', field, params);
  };
  if (state === 'employed') {
    doubt('other-job', 'realised');
    return;
  }
  if (date == null) {
    row.lacksDecisive(NEEDED, 'realisedDate', date);
    return;
  }
  const realised = parseDay(date);
  if (realised === NO_DAY) {
    unusable(row, 'realisedDate', date);
    return;
  }
  const inTime = realised >= issued && realised <= windowEnd;
  // What is dated after the application was not realised yet.
  const tooLate = applied !== NO_DAY && realised > applied;
  row.amount = startupAmount(policy, course, inTime && !tooLate);
  if (realised < issued) doubt('before-certificate', 'realisedDate');
  else if (tooLate) disorder(row, DATE_ORDER, 'realisedDate', realised, 'applyDate', applied);
  else if (inTime && state === 'informal') {
    // 以灵活就业人员参保为依据，不限险种: whatever the kind, it has to be there.
    if (insurance == null) row.lacks(REALISATION, 'insurance', insurance);
    else if (!insurance.includes('flexible')) doubt('no-flexible-insurance', 'insurance');
  }
}

/** 一(四): IYB is meant for holders of a business licence. */
export const iybLicence = condition(LICENCE, (row, of) => {
  const { course, licence } = row.claim;
  if (course !== 'iyb' || licence === true) return;
  const stated = licence === false;
  row.find(of, stated ? 'warning' : 'review', 'licence', { stated });
});

/** 一(四): trainees pay nothing. */
export const freeOfCharge = condition(FEE, (row, of) => {
  const { traineeFee } = row.claim;
  const fee = traineeFee == null ? null : parseAmount(traineeFee);
  if (fee !== null && compare(fee, ZERO) > 0)
    row.find(of, 'warning', 'traineeFee', { fee: formatAmount(fee) });
});
