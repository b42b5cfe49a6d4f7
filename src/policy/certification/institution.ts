import { isHours } from '../hours';
import { isKeyGroup } from '../person/words';
import { condition, rule } from '../rule';

const INSTITUTION_SCOPE = rule('institution-scope', ['一(一)2(4)'], ['review']);
const HOURS_MISSING = rule('hours-missing', ['一(一)2(4)'], ['review']);
const HOURS_BELOW_MINIMUM = rule('hours-below-minimum', ['一(一)2(4)'], ['error']);
const HOURS_INVALID = rule('value-invalid', ['一(一)2(4)'], ['review']);

/** 一(一)2(4): shortage occupation and level, class A or B, a local speciality, or a key group. */
export const inScope = condition(INSTITUTION_SCOPE, (row, of) => {
  const { skill, claim, office, level } = row;
  // What a name close to several, or a level not read, would mean here cannot be said.
  if (skill === null || skill.standardClass === null) return;
  if (level === 0 && skill.occupation?.shortage) return;
  if (skill.standardClass === 'A' || skill.standardClass === 'B' || row.isShortage) return;
  if (office.isLocalSpeciality(skill)) return;
  const category = claim.personCategory;
  if (category == null) {
    row.lacks(of, 'personCategory', category);
    return;
  }
  if (!isKeyGroup(category)) {
    row.find(of, 'review', 'personCategory', { occupation: skill.name, category });
  }
});

/** 一(一)2(4): offline hours reach the minimum of the level; special abilities have none. */
export const enoughHours = condition(HOURS_BELOW_MINIMUM, (row, of) => {
  const { claim, level, terms, skill } = row;
  if (row.isAbility || claim.certificateKind === 'special-ability') return;
  const hours = claim.hours;
  if (hours == null) {
    if (hours === undefined) row.lacksDecisive(HOURS_MISSING, 'hours', hours);
    else if (!row.isUnreadable('hours')) row.find(HOURS_MISSING, 'review', 'hours', {});
    return;
  }
  if (!isHours(hours)) {
    row.find(HOURS_INVALID, 'review', 'hours', { found: String(hours) });
    return;
  }
  if (level === 0 || terms === null || skill === null) return;
  const minimum = terms.minimumHours[level]!;
  if (hours < minimum) row.find(of, 'error', 'hours', { hours, minimum, level });
});
