import type { Level, Recipient } from '../../core/claim';
import { compareRatios, share, type Ratio } from '../../core/money';
import { Calculation, type Amount } from '../amount';
import type { Policy } from '../catalogue/policy';
import type { Shortage, Standard } from '../catalogue/model';

/** What the amount of a certificate depends on. */
export interface CertificationFacts {
  readonly standard: Standard;
  /** The entry of 附件2 that covers occupation and level, if any. */
  readonly shortage: Shortage | null;
  readonly recipient: Recipient;
  /** Employer ratio that a county set (五(五)); null for the 70 % of 市区, and for other recipients. */
  readonly countyRatio: Ratio | null;
}

/** Clause of the ratio: the county's own where it set another. */
function ratioOf(policy: Policy, facts: CertificationFacts): { value: Ratio; clause: string } {
  const { recipient, countyRatio } = facts;
  const ratio = policy.parameters[`certification.ratio.${recipient}`];
  if (countyRatio === null) return ratio;
  return compareRatios(countyRatio, ratio.value) === 0 ? ratio : { value: countyRatio, clause: '五(五)' };
}

/**
 * 一(一), 附件1, 附件2: standard × 1.3 for a shortage occupation and level × the recipient's share.
 *
 * 车工 三级: 2990 for an individual, 2093 for an employer, 1495 for a school.
 */
export function certificationAmount(policy: Policy, facts: CertificationFacts): Amount {
  const { standard, shortage, recipient } = facts;
  const calculation = Calculation.of('standard', standard.amount, standard.clause, {
    class: standard.class,
    ...(standard.level === null ? {} : { level: standard.level }),
  });
  if (shortage !== null) {
    calculation.uplift(policy.parameters['certification.shortage-uplift'], shortage.clause);
  }
  return calculation.share('recipient-ratio', ratioOf(policy, facts), { recipient }).done();
}

/**
 * 一(一)2(4): for institutions 20 yuan more for each whole offline hour over the minimum of the level,
 * at most twice the standard with uplift, which is what they get in full.
 *
 * 车工 三级, 45 hours: 2990 + 15 × 20 = 3290.
 */
export function withExtraHours(policy: Policy, amount: Amount, level: Level, hours: number): Amount {
  const minimum = policy.parameters[`certification.hours.minimum.${level}`].value;
  const whole = Math.floor(hours);
  const cap = policy.parameters['certification.hours.cap'];
  return Calculation.continuing(amount)
    .plus('extra-hours', policy.parameters['certification.hours.extra'], whole - minimum, {
      hours: whole,
      minimum,
      extra: whole - minimum,
    })
    .atMost('hours-cap', { value: share(amount.value, cap.value), clause: cap.clause })
    .done();
}
