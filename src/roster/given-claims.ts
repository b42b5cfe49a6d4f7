import {
  APPRENTICE_KINDS,
  CERTIFICATE_KINDS,
  CONTEST_LEVELS,
  ID_TYPES,
  INSURANCE_KINDS,
  OBJECTIONS,
  OUTCOMES,
  PENSIONS,
  PROGRAMMES,
  REALISED,
  RECIPIENTS,
  RENEWALS,
  SEXES,
  type Claim,
} from '../core/claim';
import type { Finding } from '../core/decision';
import type { Field } from '../core/fields';
import type { RosterInput } from '../policy/batch';
import { columnReader } from './cells/column-reader';
import { cellFinding } from './claim-builder';

type Check = (value: unknown) => boolean;

/** Whether a text is a date or an amount is for the rules to say. An empty one is not yet the null it stands for. */
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isNumber: Check = (value) => typeof value === 'number';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isLevel: Check = (value) => isNumber(value) || isText(value);

function oneOf(codes: readonly string[]): Check {
  const known: ReadonlySet<unknown> = new Set(codes);
  return (value) => known.has(value);
}

const isInsuranceKind = oneOf(INSURANCE_KINDS);
const isInsurance: Check = (value) => Array.isArray(value) && value.every(isInsuranceKind);

/** Whether a property, neither absent nor null, has the form that the rules count on. */
const FORMS: Readonly<Record<Field, Check>> = {
  seq: isText,
  name: isText,
  sex: oneOf(SEXES),
  idType: oneOf(ID_TYPES),
  idNumber: isText,
  birthDate: isText,
  phone: isText,
  household: isText,
  personCategory: isText,
  condition: isText,
  pension: oneOf(PENSIONS),
  employer: isText,
  dispatchCompany: isText,
  insurance: isInsurance,
  insurancePlace: isText,
  programme: oneOf(PROGRAMMES),
  recipient: oneOf(RECIPIENTS),
  institution: isText,
  classId: isText,
  filingPlace: isText,
  enrolDate: isText,
  trainingStart: isText,
  trainingEnd: isText,
  hours: isNumber,
  certificateKind: oneOf(CERTIFICATE_KINDS),
  renewal: oneOf(RENEWALS),
  occupation: isText,
  level: isLevel,
  certificateNumber: isText,
  issuer: isText,
  issueDate: isText,
  applyDate: isText,
  graduationDate: isText,
  apprenticeKind: oneOf(APPRENTICE_KINDS),
  fee: isText,
  allowance: isText,
  trainingCertificate: isBoolean,
  contract: isBoolean,
  course: isText,
  licence: isBoolean,
  realised: oneOf(REALISED),
  realisedDate: isText,
  claimed: isText,
  bank: isText,
  account: isText,
  objection: oneOf(OBJECTIONS),
  occupationalCertificate: isBoolean,
  trainingYear: isNumber,
  socialInsurance: isBoolean,
  traineeFee: isText,
  uscc: isText,
  employerKind: isText,
  institutionPlace: isText,
  contest: isText,
  contestLevel: oneOf(CONTEST_LEVELS),
  contestPlace: isText,
  senderPlace: isText,
  outcome: oneOf(OUTCOMES),
  paidDate: isText,
};

const IS_PARSED: ReadonlyMap<string, Check> = new Map(Object.entries(FORMS));

/** A claim as the rules take it, and what had to be said of properties that could not be read. */
export interface GivenClaim {
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}

const NO_FINDINGS: readonly Finding[] = Object.freeze([]);
const EMPTY: Claim = Object.freeze({});

/**
 * A claim of another program, which may not know the types: a property that is not in the form of
 * `Claim` (`企业` for `employer`, 5000 for `'5000'`, `''` for null) is read as a roster's cell would be,
 * and what cannot be read is a finding and null. A claim as it should be comes back as it is.
 */
export function givenClaim(given: unknown): GivenClaim {
  if (typeof given !== 'object' || given === null) return { claim: EMPTY, findings: NO_FINDINGS };
  if (isClaim(given)) return { claim: given, findings: NO_FINDINGS };
  const findings: Finding[] = [];
  const read: Record<string, unknown> = { ...given };
  for (const [key, value] of Object.entries(read))
    if (!passes(value, IS_PARSED.get(key))) read[key] = readAsCell(key as Field, value, findings);
  return { claim: read, findings };
}

/** All claims of a list, as `reviewBatch` takes them; the same list where every claim is as it should be. */
export function givenClaims(list: readonly Claim[]): RosterInput {
  let claims: Claim[] | undefined;
  const readFindings: (readonly Finding[] | undefined)[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const given: unknown = list[at];
    if (isClaim(given)) continue;
    const { claim, findings } = givenClaim(given);
    claims ??= list.slice();
    claims[at] = claim;
    if (findings.length > 0) readFindings[at] = findings;
  }
  return claims === undefined ? { claims: list } : { claims, readFindings };
}

/** Properties of the claim looked at last, in order, and their checks: those of the next have mostly the same. */
const keysBefore: string[] = [];
const checksBefore: (Check | undefined)[] = [];

/** Whether a claim is as it should be. Runs for every claim of a long list. */
function isClaim(given: unknown): given is Claim {
  if (typeof given !== 'object' || given === null) return false;
  let at = 0;
  for (const key in given) {
    if (key !== keysBefore[at]) {
      keysBefore[at] = key;
      checksBefore[at] = IS_PARSED.get(key);
    }
    if (!passes((given as Claim)[key as Field], checksBefore[at])) return false;
    at += 1;
  }
  return true;
}

/** Properties that are none of a claim's, and so without a check, are nobody's business. */
function passes(value: unknown, check: Check | undefined): boolean {
  return value === null || value === undefined || check === undefined || check(value);
}

function readAsCell(field: Field, given: unknown, findings: Finding[]): unknown {
  // A BigInt has all its digits: an ID or a card's number, as a sheet's text would have it.
  const value = typeof given === 'bigint' ? String(given) : given;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    const found = Object.prototype.toString.call(value);
    findings.push(cellFinding({ code: 'value-unreadable', params: { found } }, field));
    return null;
  }
  const reader = columnReader(field, '', false);
  const read = reader.read(value);
  if (reader.issue !== null) findings.push(cellFinding(reader.issue, field));
  return read;
}
