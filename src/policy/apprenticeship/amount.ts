import { compare, type Money } from '../../core/money';
import { Calculation, type Amount } from '../amount';
import type { Policy } from '../catalogue/policy';

/**
 * 一(三), employee apprentices 职工学徒: the year's fee up to 4000 yuan; above, the higher of 60 % and
 * 4000, at most 6000; half of that with a training certificate only, without an occupational one.
 */
export function employeeAmount(policy: Policy, fee: Money, occupational: boolean): Amount {
  const threshold = policy.parameters['apprenticeship.fee.threshold'];
  const calculation = Calculation.of('fee', fee, threshold.clause, {});
  if (compare(fee, threshold.value) > 0) {
    calculation.share('fee-share', policy.parameters['apprenticeship.fee.ratio']);
    if (compare(calculation.soFar, threshold.value) < 0) calculation.becomes('fee-floor', threshold);
    calculation.atMost('fee-cap', policy.parameters['apprenticeship.fee.cap']);
  }
  const standard = calculation.soFar;
  if (occupational) {
    calculation.share('both-certificates', policy.parameters['apprenticeship.both-certificates']);
  } else {
    calculation.share('training-certificate-only', policy.parameters['apprenticeship.training-only']);
  }
  return calculation.done(standard);
}

/** 一(三), student apprentices 实习学徒: the allowances actually paid, at most 3000 yuan (I-05: no half). */
export function studentAmount(policy: Policy, allowance: Money): Amount {
  const cap = policy.parameters['apprenticeship.student.cap'];
  const calculation = Calculation.of('allowance', allowance, cap.clause, {});
  calculation.atMost('allowance-cap', cap);
  return calculation.done(calculation.soFar);
}
