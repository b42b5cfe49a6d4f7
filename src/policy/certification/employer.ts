import { isDispatched, isInsuredStaff, isOutsideCity, isPublicBody } from '../person/words';
import type { Row } from '../row';
import { condition, rule } from '../rule';

const EMPLOYER_KIND = rule('employer-kind', ['一(一)2(2)'], ['error']);
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
  if (isPublicBody(kind)) row.find(of, 'error', 'employerKind', { reason: 'public', found: kind });
  else if (isOutsideCity(kind)) row.find(of, 'error', 'employerKind', { reason: 'outside', found: kind });
});

/** 一(一)2(2): pays urban employee pension, unemployment or work injury insurance. */
export const insuredStaff = condition(EMPLOYER_INSURANCE, (row, of) => {
  const kinds = row.claim.insurance;
  if (kinds == null) {
    row.lacks(of, 'insurance', kinds);
    return;
  }
  if (isInsuredStaff(kinds)) return;
  const dispatched = isDispatchedWorker(row);
  // A kind that is not understood may be one that counts.
  const unclear = dispatched || kinds.includes('other');
  row.find(of, unclear ? 'review' : 'error', 'insurance', { kinds, dispatched });
});

function isDispatchedWorker(row: Row): boolean {
  const { dispatchCompany, personCategory } = row.claim;
  return isNamed(dispatchCompany) || (personCategory != null && isDispatched(personCategory));
}

/** Whether the cell names an agency; 无 and the like mean none. */
function isNamed(company: string | null | undefined): company is string {
  return company != null && company !== '' && !/^(?:无|否|没有|不适用|[-—–/\\]+)$/.test(company.trim());
}

/** 五(四): for dispatched workers the agency is named and papers are shown. */
export const dispatchPapers = condition(DISPATCH_MATERIALS, (row, of) => {
  const { dispatchCompany, personCategory } = row.claim;
  if (isNamed(dispatchCompany)) {
    const papers = dispatchCompany === row.claim.employer ? OWN_STAFF_PAPERS : DISPATCH_PAPERS;
    row.find(of, 'info', 'dispatchCompany', { company: dispatchCompany, papers });
  } else if (personCategory != null && isDispatched(personCategory)) {
    row.find(of, 'review', 'dispatchCompany', { company: '', papers: DISPATCH_PAPERS });
  }
});
