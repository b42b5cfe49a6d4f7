import { yearOf, type Day } from '../core/plain-date';
import type { Policy } from './catalogue/policy';

/**
 * The parameters that every row is held against, read once for a version. The table they come from has
 * some fifty entries under long names, and a look-up there costs more than the comparison.
 */
export interface Terms {
  readonly minimumAge: number;
  readonly maximumAgeOfMen: number;
  readonly maximumAgeOfWomen: number;
  readonly deadlineYears: number;
  readonly regimeChange: Day;
  /** Last year that the shortage list is headed for. */
  readonly shortageYear: number;
  /** By level; index 0 unused. */
  readonly minimumHours: readonly number[];
}

const known = new WeakMap<Policy, Terms>();

export function termsOf(policy: Policy): Terms {
  let terms = known.get(policy);
  if (terms === undefined) {
    const { parameters } = policy;
    terms = {
      minimumAge: parameters['person.age.minimum'].value,
      maximumAgeOfMen: parameters['person.age.maximum.male'].value,
      maximumAgeOfWomen: parameters['person.age.maximum.female'].value,
      deadlineYears: parameters['deadline.years'].value,
      regimeChange: parameters['policy.regime-change'].value,
      shortageYear: parameters['certification.shortage-year'].value,
      minimumHours: [
        0,
        parameters['certification.hours.minimum.1'].value,
        parameters['certification.hours.minimum.2'].value,
        parameters['certification.hours.minimum.3'].value,
        parameters['certification.hours.minimum.4'].value,
        parameters['certification.hours.minimum.5'].value,
      ],
    };
    known.set(policy, terms);
  }
  return terms;
}

/** Whether a certificate is of a later year than the shortage list. */
export function isAfterShortageList(terms: Terms, issued: Day): boolean {
  return yearOf(issued) > terms.shortageYear;
}
