import { splitOccupationLevel, type OccupationAndLevel } from '../../policy/catalogue/occupation-level';
import { policyOn, versions } from '../../policy/catalogue/policy-on';

const known = new Map<string, OccupationAndLevel>();
const REMEMBERED = 5000;

/**
 * Takes apart a cell that holds occupation and level, `车工三级`. Which names are known is only needed
 * to see where a name ends, so the names of the first day of the version will do for every row.
 */
export function splitSkill(text: string): OccupationAndLevel {
  let split = known.get(text);
  if (split === undefined) {
    const [catalogue] = versions().catalogues;
    if (!catalogue) throw new RangeError('no version of the regulation is loaded');
    split = splitOccupationLevel(policyOn(catalogue.from).names, text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, split);
  }
  return split;
}
