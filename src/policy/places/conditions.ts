import type { Field } from '../../core/fields';
import { fundingRule, isUrban } from '../places';
import type { Row } from '../row';
import { condition, rule, type Rule } from '../rule';

// 一(一)2(1)申领②: winners of competitions qualify whatever training they had.
const TRAINING_FILING = rule('training-filing', ['一(一)2(1)', '三(二)', '一(一)2(1)申领②'], ['review']);
const INSURANCE_PLACE = rule('insurance-place', ['一(一)2(2)'], ['review']);
const PLACE_MISMATCH = rule('place-mismatch', ['三(三)'], ['review']);
const PLACE_UNKNOWN = rule('place-unknown', ['三(三)'], ['review']);

/** A place that the text does not tell, said once for a cell. */
function unclear(row: Row, of: Rule, field: Field, found: string): void {
  if (row.isUnreadable(field) || row.found.has(PLACE_UNKNOWN.code, field)) return;
  row.find(PLACE_UNKNOWN, 'review', field, { found }, of.clauses[0]);
}

/** 一(一)2(1), 三(二): training filed in 市区, and where its institution belongs; competitions are exempt. */
export const trainingFiled = condition(TRAINING_FILING, (row, of) => {
  if (row.winner) return;
  const { filingPlace, institutionPlace } = row.claim;
  if (filingPlace == null) {
    // Employers train their own: it is the place of insurance that counts for them.
    if (row.recipient !== 'employer') row.lacks(of, 'filingPlace', filingPlace);
    return;
  }
  const home = row.office.isHome(filingPlace);
  if (home === 'no')
    row.find(of, 'review', 'filingPlace', { reason: 'outside', filing: filingPlace, ...row.office.home });
  else if (home === 'unknown') unclear(row, of, 'filingPlace', filingPlace);
  if (institutionPlace == null) {
    if (row.recipient !== 'employer') row.lacks(of, 'institutionPlace', institutionPlace);
  } else if (differs(row, filingPlace, institutionPlace)) {
    const params = { reason: 'differs', filing: filingPlace, institution: institutionPlace } as const;
    row.find(of, 'review', 'filingPlace', params, '三(二)');
  }
});

/** Whether two places as far as they are known cannot be the same; 瓯江口 is apart from 市本级. */
function differs(row: Row, filing: string, institution: string): boolean {
  const here = row.office.readPlace(filing);
  const there = row.office.readPlace(institution);
  if (here.kind === 'known' && there.kind === 'known') return here.place.name !== there.place.name;
  // Training filed in another city is said as such.
  if (here.kind === 'elsewhere') return false;
  if (there.kind === 'elsewhere') return true;
  const [one, other] = [isUrban(here), isUrban(there)];
  return one !== null && other !== null && one !== other;
}

/** 一(一)2(2): employers apply where the unemployment insurance is paid, which is in 市区. */
export const insuredHere = condition(INSURANCE_PLACE, (row, of) => {
  const place = row.claim.insurancePlace;
  if (place == null) {
    row.lacks(of, 'insurancePlace', place);
    return;
  }
  const home = row.office.isHome(place);
  if (home === 'no') row.find(of, 'review', 'insurancePlace', { found: place, ...row.office.home });
  else if (home === 'unknown') unclear(row, of, 'insurancePlace', place);
});

/** 三(三): the place whose funds pay is the place of the office that reviews. */
export const chargedHere = condition(PLACE_MISMATCH, (row, of) => {
  const { office, policy, programme, recipient, claim } = row;
  if (office.place === null || policy === null || programme === null || recipient === null) return;
  const contest = row.winner ? (claim.contestLevel ?? 'district') : null;
  const basis = fundingRule(policy, programme, recipient, contest)?.chargedTo;
  if (basis !== 'filing' && basis !== 'insurance') return;
  const field = basis === 'filing' ? 'filingPlace' : 'insurancePlace';
  const text = claim[field];
  if (text == null) {
    row.lacks(of, field, text);
    return;
  }
  const reading = office.readPlace(text);
  if (reading.kind === 'known') {
    const charged = reading.place.chargedTo;
    if (charged !== office.place.chargedTo) {
      row.find(of, 'review', field, { basis, charged, office: office.place.chargedTo });
    }
  } else if (reading.kind === 'elsewhere') {
    row.find(of, 'review', field, { basis, charged: text, office: office.place.chargedTo });
  } else unclear(row, of, field, text);
});
