import type { Claim } from '../../core/claim';
import { beginsDenied, isOpen } from '../../core/negation';
import { nameKey } from '../catalogue/names';
import { isDispatched, isInsuredStaff, isPublicBody } from '../person/words';
import { condition, rule } from '../rule';

const EMPLOYER_KIND = rule('employer-kind', ['一(一)2(2)'], ['error', 'review']);
const EMPLOYER_INSURANCE = rule('employer-insurance', ['一(一)2(2)'], ['error', 'review']);
const DISPATCH_MATERIALS = rule('dispatch-materials', ['五(四)'], ['info', 'review']);

/** Catalogue ids of the papers of 五(四). */
const DISPATCH_PAPERS: readonly string[] = Object.freeze([
  'dispatch-contract',
  'dispatch-agreement',
  'dispatch-qualification',
  'dispatch-wages',
]);

/** The agency's own staff, not sent to anyone: an undertaking 承诺函. */
const OWN_STAFF_PAPERS: readonly string[] = Object.freeze(['agency-undertaking']);

/** 一(一)2(2): no organ or public institution; registered in 市区, where the sheet tells. */
export const privateUnit = condition(EMPLOYER_KIND, (row, of) => {
  const kind = row.claim.employerKind;
  if (kind == null) {
    row.lacks(of, 'employerKind', kind);
    return;
  }
  const isPublic = isPublicBody(kind);
  if (isPublic === true) row.find(of, 'error', 'employerKind', { reason: 'public', found: kind });
  else if (row.office.isElsewhereNamed(kind))
    row.find(of, 'error', 'employerKind', { reason: 'outside', found: kind, ...row.office.home });
  else if (isPublic === 'unclear') row.find(of, 'review', 'employerKind', { reason: 'unclear', found: kind });
});

/** 一(一)2(2): pays urban employee pension, unemployment or work injury insurance. */
export const insuredStaff = condition(EMPLOYER_INSURANCE, (row, of) => {
  const kinds = row.claim.insurance;
  if (kinds == null) {
    row.lacks(of, 'insurance', kinds);
    return;
  }
  if (isInsuredStaff(kinds)) return;
  const dispatched = dispatchOf(row.claim)?.isOwnStaff === false;
  // A kind that is not understood may be one that counts.
  const unclear = dispatched || kinds.includes('other');
  row.find(of, unclear ? 'review' : 'error', 'insurance', { kinds, dispatched });
});

/** Says that there is an agency and not which. */
const SAID_TO_BE = /^(?:是|有|派遣|劳务派遣|派遣(?:员工|人员|工))$/;
/** Struck out, or the unit's own: 本单位职工. */
const NO_AGENCY = /^(?:[-—–/\\0]+$|本|自[有招聘]|正式|直[接聘招签])/;
/** 无忧人力有限公司 has a name that only sounds like a denial. */
const COMPANY_NAME = /有限|集团/;

/** The agency of a worker who is sent by one. */
interface Dispatch {
  /** '' where none is named. */
  readonly agency: string;
  /** The agency is the unit that claims: its own staff, sent to no one. */
  readonly isOwnStaff: boolean;
}

const AGENCY_NOT_NAMED: Dispatch = Object.freeze({ agency: '', isOwnStaff: false });

/** Null for a worker whom no agency sends. */
export function dispatchOf({ dispatchCompany, personCategory, employer }: Claim): Dispatch | null {
  const company = dispatchCompany?.trim() ?? '';
  const key = nameKey(company);
  if (key !== '' && (COMPANY_NAME.test(key) || !(NO_AGENCY.test(key) || beginsDenied(key)))) {
    if (SAID_TO_BE.test(key) || isOpen(key)) return AGENCY_NOT_NAMED;
    return { agency: company, isOwnStaff: employer != null && key === nameKey(employer) };
  }
  return personCategory != null && isDispatched(personCategory) ? AGENCY_NOT_NAMED : null;
}

/** 五(四): for dispatched workers the agency is named and papers are shown. */
export const dispatchPapers = condition(DISPATCH_MATERIALS, (row, of) => {
  const dispatch = dispatchOf(row.claim);
  if (dispatch === null) return;
  const { agency, isOwnStaff } = dispatch;
  row.find(of, agency === '' ? 'review' : 'info', 'dispatchCompany', {
    company: agency,
    papers: isOwnStaff ? OWN_STAFF_PAPERS : DISPATCH_PAPERS,
  });
});
