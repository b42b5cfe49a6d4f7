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
  /** Employer ratio that a county set (五(五)); null for the 70 % of 市区. */
  readonly countyRatio: Ratio | null;
  /** Offline lesson hours 线下课时; only for institutions, null where they do not count. */
  readonly hours: number | null;
}

/** 一(一)2(4): the fewest offline lesson hours for a level. */
export function minimumHours(policy: Policy, level: Level): number {
  return policy.parameters[`certification.hours.minimum.${level}`].value;
}

/** Clause of the ratio: the county's own where it set another. */
function ratioOf(
  policy: Policy,
  { recipient, countyRatio }: CertificationFacts,
): { value: Ratio; clause: string } {
  const ratio = policy.parameters[`certification.ratio.${recipient}`];
  if (recipient !== 'employer' || countyRatio === null || compareRatios(countyRatio, ratio.value) === 0)
    return ratio;
  return { value: countyRatio, clause: '五(五)' };
}

/**
 * 一(一), 附件1, 附件2: standard × 1.3 for a shortage occupation and level × the recipient's share;
 * for institutions 20 yuan more for each whole hour over the minimum, at most twice the standard
 * with uplift.
 *
 * 车工 三级: 2990 for an individual, 2093 for an employer, 3290 for an institution with 45 hours.
 */
export function certificationAmount(policy: Policy, facts: CertificationFacts): Amount {
  const { standard, shortage, recipient, hours } = facts;
  const calculation = new Calculation('standard', standard.amount, standard.clause, {
    class: standard.class,
    ...(standard.level === null ? {} : { level: standard.level }),
  });
  if (shortage !== null) {
    calculation.uplift(policy.parameters['certification.shortage-uplift'], shortage.clause);
  }
  const uplifted = calculation.soFar;
  calculation.share('recipient-ratio', ratioOf(policy, facts), { recipient });
  if (hours !== null && standard.level !== null) {
    const minimum = minimumHours(policy, standard.level);
    const extra = Math.floor(hours) - minimum;
    const cap = policy.parameters['certification.hours.cap'];
    calculation.plus('extra-hours', policy.parameters['certification.hours.extra'], extra, {
      hours: Math.floor(hours),
      minimum,
      extra,
    });
    calculation.atMost('hours-cap', { value: share(uplifted, cap.value), clause: cap.clause });
  }
  return calculation.done();
}
