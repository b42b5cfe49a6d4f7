import { parseLevel } from '../catalogue/levels';
import { firstPolicy } from '../first-policy';
import type { Row } from '../row';
import { condition, findingOf, rule } from '../rule';
import type { ListHint } from '../skill';
import { isAfterShortageList } from '../terms';

const OCCUPATION_NEEDED = rule('cell-missing', ['一(一)1'], ['review']);
const LEVEL_UNKNOWN = rule('level-unknown', ['附件1'], ['review']);
const SHORTAGE_LIST_YEAR = rule('shortage-list-year', ['附件2'], ['info', 'review']);
const HOURS_IGNORED = rule('hours-ignored', ['一(一)2(4)'], ['info']);
const COUNTY_RATIO = rule('county-ratio', ['五(五)'], ['error']);
const COUNTY_NEEDED = rule('cell-missing', ['五(五)'], ['review']);

/** The list that the kind of certificate points to; without it the name decides. */
function listHint(row: Row): ListHint {
  switch (row.claim.certificateKind) {
    case 'special-ability':
      return 'ability';
    case 'national-qualification':
    case 'skill-level':
      return 'occupation';
    default:
      // Special abilities have no level: a name of both lists with a level is the occupation's.
      return row.claim.level == null ? 'either' : 'levelled';
  }
}

/**
 * Reads occupation and level of a certificate row. Where no version governs it, the names of the first
 * one serve to compare it with other rows: an occupation and level counts once, ever (四(三)).
 */
export function readCertificate(row: Row): void {
  const { claim } = row;
  const { occupation, level } = claim;
  const policy = row.policy ?? firstPolicy();
  if (occupation != null) {
    row.skill = row.office.skills(policy).find(occupation, listHint(row));
  }
  if (level != null && !row.isAbility) row.level = parseLevel(level) ?? 0;
}

/** 附件1–附件3: the name of occupation or ability. */
export const knownOccupation = condition(OCCUPATION_NEEDED, (row, of) => {
  const { skill, claim } = row;
  if (skill === null) {
    row.lacksDecisive(of, 'occupation', claim.occupation as null | undefined);
    return;
  }
  // By index: an iterator for every row is memory for nothing.
  for (let at = 0; at < skill.findings.length; at += 1) row.add(skill.findings[at]!);
});

/** 附件1: one of five levels, except for special abilities. */
export const knownLevel = condition(LEVEL_UNKNOWN, (row, of) => {
  const { level } = row.claim;
  if (row.level !== 0 || row.isAbility || row.claim.certificateKind === 'special-ability') return;
  if (level == null) {
    row.lacksDecisive(of, 'level', level);
  } else if (!row.isUnreadable('level')) row.find(of, 'review', 'level', { found: String(level) });
});

/** 附件2, I-13: the list of 2023 holds until replaced; said once for the roster unless set to review. */
export const currentShortageList = condition(SHORTAGE_LIST_YEAR, (row, of) => {
  const { terms } = row;
  if (!row.isShortage || terms === null || !isAfterShortageList(terms, row.issued)) return;
  const year = terms.shortageYear;
  row.tally.laterShortage += 1;
  if (row.office.settings.laterShortageList === 'review')
    row.find(of, 'review', 'issueDate', { year, rows: 1 });
});

/** 一(一)2(4): lesson hours change the amount of institutions only. */
export const hoursOnlyForInstitutions = condition(HOURS_IGNORED, (row) => {
  if (row.claim.hours != null) row.add(IGNORED);
});
const IGNORED = Object.freeze(findingOf(HOURS_IGNORED, 'info', 'hours', {}));

/** 五(五): a county's employer ratio lies between 70 and 100 %; in 市区 it is 70 %. */
export const countyRatioAllowed = condition(COUNTY_RATIO, (row, of) => {
  const { office, policy } = row;
  if (policy === null || office.settings.countyRatio === undefined) return;
  const reason = office.ratioProblem(policy, row.claim.insurancePlace);
  if (reason === null) return;
  const { place } = office.settings;
  // An office in a county may have a row that is insured in 市区.
  const blamed = office.isInCity(place) ? place : row.claim.insurancePlace;
  row.find(of, 'error', null, {
    reason,
    found: office.settings.countyRatio,
    place: blamed ?? '',
    ...office.ratioLimits(policy),
  });
});

/** 五(五): which county's ratio it is must be known; a place that does not tell is said with the place itself. */
export const countyKnown = condition(COUNTY_NEEDED, (row, of) => {
  const { office, policy } = row;
  const { insurancePlace } = row.claim;
  if (policy === null || !office.lacksCounty(policy, insurancePlace)) return;
  row.amount = null;
  if (insurancePlace == null) row.lacksDecisive(of, 'insurancePlace', insurancePlace);
});
