import type { Claim } from '../../core/claim';
import { addYears, NO_DAY, parsePeriod } from '../../core/plain-date';
import {
  CONDITION_1,
  CONDITION_2,
  CONDITION_3,
  CONDITION_4,
  isEstablishmentStaff,
  statedConditions,
} from '../person/words';
import type { Row } from '../row';
import { condition, rule } from '../rule';

const INDIVIDUAL_CONDITION = rule(
  'individual-condition',
  ['一(一)2(1)', '一(一)2(1)①', '一(一)2(1)②', '一(一)2(1)③', '一(一)2(1)④'],
  ['error', 'review'],
);
const ESTABLISHMENT_STAFF = rule('establishment-staff', ['一(一)2(1)①'], ['error', 'review']);
const LEFT_SCHOOL_IMPRECISE = rule('date-imprecise', ['一(一)2(1)④'], ['review']);

const MARKS: readonly (readonly [number, string])[] = [
  [CONDITION_1, '①'],
  [CONDITION_2, '②'],
  [CONDITION_3, '③'],
  [CONDITION_4, '④'],
];

/** What the columns say of the four conditions, beside what 符合条件 states. */
interface Shown {
  /** Bits of conditions that columns show to hold. */
  held: number;
  /** Bits of conditions that columns contradict. */
  denied: number;
  /** ④ hangs on a day within a year or month that is all the sheet has. */
  imprecise: boolean;
}
const shown: Shown = { held: 0, denied: 0, imprecise: false };

/** Fills `shown` from insurance, household and graduation date. */
function readColumns(row: Row): void {
  const { claim, office } = row;
  shown.held = 0;
  shown.denied = 0;
  shown.imprecise = false;
  if (claim.insurance != null) {
    if (!claim.insurance.includes('unemployment')) shown.denied |= CONDITION_1;
    else if (claim.insurancePlace != null) {
      const home = office.isHome(claim.insurancePlace);
      if (home === 'yes') shown.held |= CONDITION_1;
      else if (home === 'no') shown.denied |= CONDITION_1;
    }
  } else if (claim.insurancePlace != null && office.isHome(claim.insurancePlace) === 'no') {
    shown.denied |= CONDITION_1;
  }
  if (claim.household != null && office.isHome(claim.household) === 'yes') shown.held |= CONDITION_2;
  if (claim.graduationDate != null) readGraduation(row, claim.graduationDate);
}

/** ④: left school, at most two years before enrolment. */
function readGraduation(row: Row, graduation: string): void {
  const { judgedOn, policy } = row;
  const period = parsePeriod(graduation);
  if (period === null || judgedOn === NO_DAY || policy === null) return;
  const years = policy.parameters['certification.graduate.years'].value;
  if (judgedOn > addYears(period.last, years) || judgedOn < period.first) shown.denied |= CONDITION_4;
  else if (judgedOn > addYears(period.first, years) || judgedOn < period.last) shown.imprecise = true;
}

/** Without any of these columns nothing is known of the four conditions. */
function nothingGiven(claim: Claim): boolean {
  return (
    claim.condition === undefined &&
    claim.household === undefined &&
    (claim.insurance === undefined || claim.insurancePlace === undefined)
  );
}

/** Conditions left after what other columns contradict; household elsewhere does not deny a residence permit. */
function statedAndNotDenied(row: Row, stated: number): number {
  let left = stated & ~shown.denied;
  const { condition: text, household } = row.claim;
  const byHouseholdAlone = text != null && /户籍|户口/.test(text) && !/居住证|失业登记|登记失业|②/.test(text);
  if (byHouseholdAlone && household != null && row.office.isHome(household) === 'no') {
    left &= ~CONDITION_2;
    shown.denied |= CONDITION_2;
  }
  return left;
}

/**
 * 一(一)2(1): one of ① insured against unemployment in 市区, ② household, residence permit or registered
 * unemployed there, ③ works or runs a business there, ④ left school at most two years ago, no job.
 * Established public staff are the business of the next rule.
 */
export const oneCondition = condition(INDIVIDUAL_CONDITION, (row, of) => {
  const { claim } = row;
  if (nothingGiven(claim)) {
    row.unchecked.note(of, 'condition');
    return;
  }
  if (isStaff(row)) return;
  readColumns(row);
  const stated = claim.condition == null ? 0 : statedConditions(claim.condition);
  if (stated === -1) {
    const contradicted = shown.held !== 0;
    row.find(of, contradicted ? 'review' : 'error', 'condition', {
      reason: contradicted ? 'contradiction' : 'none',
      found: claim.condition ?? '',
      denied: [],
    });
    return;
  }
  const left = statedAndNotDenied(row, stated);
  if ((shown.held | (left & ~CONDITION_4)) !== 0) return;
  if ((left & CONDITION_4) !== 0) {
    if (shown.imprecise) {
      row.find(LEFT_SCHOOL_IMPRECISE, 'review', 'graduationDate', { found: claim.graduationDate ?? '' });
    }
    return;
  }
  if (claim.condition === null && claim.household == null && claim.insurance == null) {
    row.emptyCell(of, 'condition');
    return;
  }
  row.find(of, 'review', claim.condition === undefined ? 'household' : 'condition', {
    reason: 'not-shown',
    found: claim.condition ?? '',
    denied: MARKS.filter(([bit]) => (stated & shown.denied & bit) !== 0).map(([, mark]) => mark),
  });
});

function isStaff(row: Row): boolean {
  const { personCategory, condition: text } = row.claim;
  return (
    (personCategory != null && isEstablishmentStaff(personCategory)) ||
    (text != null && isEstablishmentStaff(text))
  );
}

/** 一(一)2(1)①: 机关事业单位在编人员 cannot rest on ①; another condition stated must be proven. */
export const notEstablishmentStaff = condition(ESTABLISHMENT_STAFF, (row, of) => {
  const { claim } = row;
  if (claim.personCategory === undefined && claim.condition === undefined) {
    row.unchecked.note(of, 'personCategory');
    return;
  }
  if (!isStaff(row)) return;
  readColumns(row);
  const stated = claim.condition == null ? 0 : Math.max(0, statedConditions(claim.condition));
  const others = (shown.held | statedAndNotDenied(row, stated)) & ~CONDITION_1;
  row.find(
    of,
    others !== 0 ? 'review' : 'error',
    claim.personCategory != null ? 'personCategory' : 'condition',
    {
      found: claim.personCategory ?? claim.condition ?? '',
      otherCondition: others !== 0,
    },
  );
});
