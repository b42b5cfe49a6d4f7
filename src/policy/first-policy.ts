import { NO_DAY } from '../core/plain-date';
import type { Policy } from './catalogue/policy';
import { policyOn, versions } from './catalogue/policy-on';

let first: Policy | undefined;

/**
 * The first version as it stood on its first day: for what is asked without a date, and for rules that
 * compare rows of all times.
 */
export function firstPolicy(): Policy {
  return (first ??= policyOn(versions().catalogues[0]?.from ?? NO_DAY));
}
