import type { PolicySettings } from '../policy/batch';
import { policyOn, versions } from '../policy/catalogue/policy-on';
import { Office, type RatioProblem } from '../policy/office';

/** A setting that cannot be used at all, found before any row is looked at. */
export type SettingsProblem =
  | { readonly setting: 'place'; readonly accepted: readonly string[] }
  | { readonly setting: 'countyRatio'; readonly reason: RatioProblem };

/** What is wrong with the place or the county ratio (五(五)) of the settings, or null. */
export function settingsProblem(settings: PolicySettings): SettingsProblem | null {
  const office = new Office(settings);
  const [catalogue] = versions().catalogues;
  if (!catalogue) throw new RangeError('no version of the regulation is loaded');
  if (office.placeUnknown !== null)
    return { setting: 'place', accepted: catalogue.places.places.map(({ name }) => name) };
  const reason = office.ratioProblem(policyOn(catalogue.from), undefined);
  return reason === null ? null : { setting: 'countyRatio', reason };
}
