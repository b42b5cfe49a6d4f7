import type { Claim } from '../../core/claim';
import { addYears, NO_DAY, parsePeriod } from '../../core/plain-date';
import { enrolmentKnown } from '../dates/enrolment';
import {
  CONDITION_1,
  CONDITION_2,
  CONDITION_3,
  CONDITION_4,
  isOfStrangePlace,
  isStrange,
  statedConditions,
  type Statement,
} from '../person/stated-conditions';
import { isEmployed, isEstablishmentStaff, isInsuredStaff } from '../person/words';
import type { Row } from '../row';
import { condition, DATA_CHECK, rule, type Rule } from '../rule';

const INDIVIDUAL_CONDITION = rule(
  'individual-condition',
  ['一(一)2(1)', '一(一)2(1)①', '一(一)2(1)②', '一(一)2(1)③', '一(一)2(1)④'],
  ['error', 'review'],
);
const ESTABLISHMENT_STAFF = rule('establishment-staff', ['一(一)2(1)①'], ['error', 'review']);
const LEFT_SCHOOL_IMPRECISE = rule('date-imprecise', [DATA_CHECK], ['review']);
const LEFT_SCHOOL_INVALID = rule('value-invalid', [DATA_CHECK], ['review']);

const MARKS: readonly (readonly [number, string])[] = [
  [CONDITION_1, '①'],
  [CONDITION_2, '②'],
  [CONDITION_3, '③'],
  [CONDITION_4, '④'],
];

/** Conditions that hold only in 市区; ④ asks for Wenzhou as a whole. */
const LOCAL = CONDITION_1 | CONDITION_2 | CONDITION_3;

/** What a row says of the four conditions. */
interface Shown {
  /** 符合条件 says that none applies. */
  none: boolean;
  /** Bits of conditions that columns show to hold. */
  held: number;
  /** Bits of conditions that columns contradict. */
  denied: number;
  /** Bits of conditions that 符合条件 states and nothing contradicts. */
  stated: number;
  /** Bits of conditions that 符合条件 states although columns contradict them. */
  refuted: number;
  /** ④ hangs on a day within a year or month that is all the sheet has. */
  imprecise: boolean;
}
/** One object for all rows, filled anew for each. */
const shown: Shown = { none: false, held: 0, denied: 0, stated: 0, refuted: 0, imprecise: false };

function readConditions(row: Row): Shown {
  const { condition: text } = row.claim;
  readColumns(row);
  shown.none = false;
  shown.stated = 0;
  shown.refuted = 0;
  if (text == null) return shown;
  const { none, statements } = statedConditions(text);
  shown.none = none;
  let isOfElsewhere = false;
  let byPermit = false;
  for (const statement of statements) {
    const left = credible(row, statement);
    shown.stated |= left;
    byPermit ||= statement.permit;
    isOfElsewhere ||= statement.household && (left & CONDITION_2) === 0;
  }
  // ②、瑞安户籍: as with the column, it takes the permit or the registration.
  if (isOfElsewhere && !byPermit) shown.stated &= ~CONDITION_2;
  shown.refuted |= shown.stated & shown.denied;
  shown.stated &= ~shown.denied;
  return shown;
}

/**
 * The bits of a statement that the places in it and in the columns leave: 瑞安户籍 is not ②, nor is 苏州户籍,
 * whose place no list has; insured in 温州市 need not be ①, and whose household is elsewhere must name the residence permit or the registration.
 */
function credible(row: Row, { conditions, marked, household, permit, text }: Statement): number {
  const { office, claim } = row;
  let left = conditions;
  let byPermit = permit && !household;
  if (!marked || (left & LOCAL) !== 0) {
    const doubt = office.doubtOfHome(text, marked ? isOfStrangePlace : isStrange);
    if (doubt === 'strange' && !marked) return 0;
    if (doubt === 'no' || doubt === 'strange' || (doubt === 'unknown' && !marked)) left &= ~LOCAL;
    else if (doubt === 'mixed') {
      // 江西户籍持鹿城居住证, 瑞安户籍在鹿城创业: the permit and the work are what is here.
      byPermit = permit;
      left &= ~(permit ? CONDITION_1 : CONDITION_1 | CONDITION_2);
    }
  }
  if ((left & CONDITION_1) !== 0 && claim.insurancePlace != null) {
    const home = office.isHome(claim.insurancePlace);
    if (home !== 'yes') left &= ~CONDITION_1;
    if (home === 'no') shown.refuted |= CONDITION_1;
  }
  if ((left & CONDITION_2) !== 0 && !byPermit && claim.household != null) {
    // The column decides: in 市区 it shows ② by itself.
    left &= ~CONDITION_2;
    if (office.isHome(claim.household) === 'no') shown.refuted |= CONDITION_2;
  }
  return left;
}

/** Fills in what insurance, household and graduation date show. */
function readColumns(row: Row): void {
  const { claim, office } = row;
  shown.held = 0;
  shown.denied = 0;
  shown.imprecise = false;
  if (claim.insurance != null) {
    if (!claim.insurance.includes('unemployment')) shown.denied |= CONDITION_1;
    else if (claim.insurancePlace != null && office.isHome(claim.insurancePlace) === 'yes') {
      shown.held |= CONDITION_1;
    }
    // Whom a unit insures has a job.
    if (isInsuredStaff(claim.insurance)) shown.denied |= CONDITION_4;
  }
  if (claim.personCategory != null && isEmployed(claim.personCategory)) shown.denied |= CONDITION_4;
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
  if (staffColumn(claim) !== null) return;
  const { none, held, stated } = readConditions(row);
  if (none) {
    row.ask('insurance');
    notShown(row, of, 'condition', held === 0 ? 'none' : 'contradiction');
    return;
  }
  // Which insurance there is speaks for or against ① and ④ alone.
  if (((held | stated) & (CONDITION_2 | CONDITION_3)) !== 0) return;
  row.ask('insurance');
  if ((held | (stated & ~CONDITION_4)) !== 0) return;
  if ((stated & CONDITION_4) !== 0) {
    leftSchoolLately(row, of);
    return;
  }
  const column = claim.condition === undefined ? 'household' : 'condition';
  if (claim.condition == null && claim.household == null && claim.insurance == null)
    row.emptyCell(of, column);
  else if (!row.isUnreadable(column)) notShown(row, of, column, 'not-shown');
});

/** No condition is seen to hold: an error only where the sheet states as much. */
function notShown(
  row: Row,
  of: Rule<'individual-condition'>,
  column: 'condition' | 'household',
  reason: 'none' | 'contradiction' | 'not-shown',
): void {
  row.find(of, reason === 'none' ? 'error' : 'review', column, {
    reason,
    found: row.claim.condition ?? '',
    denied: MARKS.filter(([bit]) => (shown.refuted & bit) !== 0).map(([, mark]) => mark),
  });
}

/** ④ is all there is: the day of leaving school decides, and nothing in the sheet has contradicted it. */
function leftSchoolLately(row: Row, of: Rule): void {
  const { graduationDate } = row.claim;
  if (graduationDate == null) {
    row.lacks(of, 'graduationDate', graduationDate);
    return;
  }
  if (row.isUnreadable('graduationDate') || !enrolmentKnown(row, of)) return;
  if (parsePeriod(graduationDate) === null) {
    row.find(LEFT_SCHOOL_INVALID, 'review', 'graduationDate', { found: graduationDate });
  } else if (shown.imprecise) {
    row.find(LEFT_SCHOOL_IMPRECISE, 'review', 'graduationDate', { found: graduationDate });
  }
}

/** The column that says that the person is established staff 在编, or may be; null if none does. */
function staffColumn({ personCategory, condition: text }: Claim): 'personCategory' | 'condition' | null {
  if (personCategory != null && isEstablishmentStaff(personCategory) !== false) return 'personCategory';
  return text != null && isEstablishmentStaff(text) !== false ? 'condition' : null;
}

/** 一(一)2(1)①: 机关事业单位在编人员 cannot rest on ①; another condition stated must be proven. */
export const notEstablishmentStaff = condition(ESTABLISHMENT_STAFF, (row, of) => {
  const { claim } = row;
  if (claim.personCategory === undefined && claim.condition === undefined) {
    row.unchecked.note(of, 'personCategory');
    return;
  }
  const column = staffColumn(claim);
  if (column === null) return;
  const found = claim[column] ?? '';
  const staff = isEstablishmentStaff(found);
  const { held, stated } = readConditions(row);
  const otherCondition = ((held | stated) & ~CONDITION_1) !== 0;
  if (staff === 'perhaps' && otherCondition) return;
  if (staff !== true) {
    row.find(of, 'review', column, { found, otherCondition: null });
    return;
  }
  row.find(of, otherCondition ? 'review' : 'error', column, { found, otherCondition });
});
