import type { Renewal } from '../../core/claim';
import { formatAmount, times } from '../../core/money';
import { Calculation, type Amount } from '../amount';
import type { Policy } from '../catalogue/policy';

/** 一(二)(一): 20 yuan a whole lesson hour, at most 1000 a head. `hours` above 0. */
export function trainingAmount(policy: Policy, hours: number): Amount {
  const whole = Math.floor(hours);
  const hour = policy.parameters['project.hour'];
  const calculation = Calculation.of('lesson-hours', times(hour.value, whole), hour.clause, {
    hours: whole,
    each: formatAmount(hour.value),
  });
  const amount = calculation.atMost('lesson-hours-cap', policy.parameters['project.hour-cap']);
  return amount.done(amount.soFar);
}

/** 一(二)(一), 附件1: 500 yuan for a new safety certificate, 100 for a renewal, whatever the hours. */
export function safetyAmount(policy: Policy, renewal: Renewal): Amount {
  const standard = policy.parameters[renewal === 'new' ? 'project.safety.new' : 'project.safety.renewal'];
  const code = renewal === 'new' ? 'safety-new' : 'safety-renewal';
  return Calculation.of(code, standard.value, standard.clause, {}).done();
}
