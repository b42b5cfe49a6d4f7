import type { Policy } from '../policy/catalogue/policy';
import { policyOn } from '../policy/catalogue/policy-on';

/**
 * Formulas carry no date, so the functions speak of one version of the regulation: the one in force
 * from this day (五(七)). The roster's functions go by each certificate's own date.
 */
const VERSION_OF = 20230401;

export const currentPolicy = (): Policy => policyOn(VERSION_OF);
