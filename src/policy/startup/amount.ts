import type { StartupCourse } from '../../core/claim';
import { Calculation, type Amount } from '../amount';
import type { Policy } from '../catalogue/policy';
import type { PaidCourse } from '../catalogue/model';

const PAID: Readonly<Record<PaidCourse, true>> = {
  syb: true,
  iyb: true,
  online: true,
  'internet-plus': true,
  simulation: true,
};

/** Whether the text states an amount for the course; for pilot courses it states none. */
export function isPaidCourse(course: StartupCourse | string): course is PaidCourse {
  return Object.prototype.hasOwnProperty.call(PAID, course);
}

/** 一(四): 1000 or 1500 yuan by course; 70 % of it unless a business or job of one's own was realised in time. */
export function startupAmount(policy: Policy, course: PaidCourse, realised: boolean): Amount {
  const standard = policy.parameters[`startup.amount.${course}`];
  const calculation = Calculation.of('course', standard.value, standard.clause, { course });
  if (realised) calculation.share('startup-realised', policy.parameters['startup.realised']);
  else calculation.share('startup-unrealised', policy.parameters['startup.unrealised']);
  return calculation.done();
}
