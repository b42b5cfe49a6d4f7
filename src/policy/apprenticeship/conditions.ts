import type { Claim, Recipient } from '../../core/claim';
import { compare, parseAmount, ZERO, type Money } from '../../core/money';
import type { Row } from '../row';
import { condition, rule } from '../rule';
import { employeeAmount, studentAmount } from './amount';

const RECIPIENT_WRONG = rule('recipient-wrong', ['一(三)'], ['error']);
const KIND_NEEDED = rule('cell-missing', ['一(三)'], ['review']);
const VALUE_INVALID = rule('value-invalid', ['一(三)'], ['review']);
const NO_CERTIFICATE = rule('apprentice-no-certificate', ['一(三)'], ['error']);
const OCCUPATIONAL_ONLY = rule('apprentice-occupational-only', ['一(三)'], ['review']);
const CONTRACT = rule('apprentice-contract', ['一(三)'], ['error', 'review']);

const EMPLOYER: readonly Recipient[] = Object.freeze(['employer']);

/** 一(三): the enterprise that trains is paid. */
export const employerApplies = condition(RECIPIENT_WRONG, (row, of) => {
  const { recipient } = row;
  if (recipient === null || recipient === 'employer') return;
  row.find(of, 'error', 'recipient', {
    recipient,
    programme: 'apprenticeship',
    kind: '',
    expected: EMPLOYER,
  });
});

/** The year's fee or allowances; null with the reason reported. */
function yearlySum(row: Row, field: 'fee' | 'allowance'): Money | null {
  const text = row.claim[field];
  if (text == null) {
    row.lacksDecisive(KIND_NEEDED, field, text);
    return null;
  }
  const amount = parseAmount(text);
  if (amount !== null && compare(amount, ZERO) > 0) return amount;
  if (!row.isUnreadable(field)) row.find(VALUE_INVALID, 'review', field, { found: text });
  return null;
}

/** The certificates a column states, or that the kind of certificate of the row itself shows. */
function hasOccupational(claim: Claim): boolean | null | undefined {
  const kind = claim.certificateKind;
  if (claim.occupationalCertificate !== undefined) return claim.occupationalCertificate;
  return kind === 'national-qualification' || kind === 'skill-level' || kind === 'special-ability'
    ? true
    : undefined;
}

function hasTraining(claim: Claim): boolean | null | undefined {
  if (claim.trainingCertificate !== undefined) return claim.trainingCertificate;
  return claim.certificateKind === 'training' ? true : undefined;
}

/** 一(三): which apprentice, which certificates, how much. Sets the amount where the sheet has what it takes. */
export const apprenticeFacts = condition(NO_CERTIFICATE, (row) => {
  const kind = row.claim.apprenticeKind;
  if (kind === 'employee') employeeFacts(row);
  else if (kind === 'student') studentFacts(row);
  else if (kind == null) row.lacksDecisive(KIND_NEEDED, 'apprenticeKind', kind);
  else row.find(VALUE_INVALID, 'review', 'apprenticeKind', { found: String(kind) });
});

function employeeFacts(row: Row): void {
  const fee = yearlySum(row, 'fee');
  const training = hasTraining(row.claim);
  const occupational = hasOccupational(row.claim);
  if (training == null) row.lacksDecisive(KIND_NEEDED, 'trainingCertificate', training);
  if (occupational == null) row.lacksDecisive(KIND_NEEDED, 'occupationalCertificate', occupational);
  if (training == null || occupational == null) return;
  if (!training && !occupational) {
    row.find(NO_CERTIFICATE, 'error', 'trainingCertificate', {});
    return;
  }
  if (!training) row.find(OCCUPATIONAL_ONLY, 'review', 'trainingCertificate', {});
  if (fee === null || row.policy === null) return;
  row.amount = employeeAmount(row.policy, fee, occupational);
}

function studentFacts(row: Row): void {
  const allowance = yearlySum(row, 'allowance');
  if (allowance !== null && row.policy !== null) row.amount = studentAmount(row.policy, allowance);
}

const EMPLOYED_AFTERWARDS = Object.freeze(['contract', 'socialInsurance'] as const);

/** 一(三): student apprentices 实习学徒 need a labour contract and Wenzhou social insurance afterwards. */
export const studentEmployed = condition(CONTRACT, (row, of) => {
  const { claim } = row;
  if (claim.apprenticeKind !== 'student') return;
  const missing = EMPLOYED_AFTERWARDS.filter((field) => claim[field] !== true && !row.isUnreadable(field));
  const [first] = missing;
  if (first === undefined) return;
  const denied = missing.find((field) => claim[field] === false);
  const stated = denied !== undefined;
  row.find(of, stated ? 'error' : 'review', denied ?? first, { missing, stated });
});
