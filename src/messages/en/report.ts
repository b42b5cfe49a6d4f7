import type { ReportTexts } from '../report';
import { resultHeaders } from '../zh-CN/results';

export const reportTexts: ReportTexts = {
  programmes: {
    certification: 'certification',
    project: 'project training',
    apprenticeship: 'new apprenticeship',
    startup: 'startup training',
  },
  recipients: {
    individual: 'individual',
    employer: 'employer',
    school: 'school',
    institution: 'institution',
  },
  outcomes: { eligible: 'eligible', review: 'to review', ineligible: 'ineligible' },
  severities: { error: 'refused', review: 'to review', warning: 'warning', info: 'note' },
  skippedKinds: {
    blank: 'blank rows',
    subtotal: 'subtotals',
    group: 'group headings',
    'repeated-header': 'repeated headers',
    sample: 'sample rows of the template',
    note: 'notes',
  },
  // The result columns are called the same in every language.
  resultHeaders,
  issueHeaders: {
    place: 'place',
    row: 'row',
    name: 'name',
    field: 'column',
    severity: 'kind',
    found: 'value found',
    message: 'problem and what to do',
    clause: 'clause',
  },
  yes: 'yes',
  issuesSheet: '问题清单',
  placeBases: {
    filing: 'place of filing',
    purchaser: 'purchaser of the service',
    insurance: 'place of unemployment insurance',
    contest: "contest organiser's place",
    sender: "contest sender's place",
    'not-stated': 'not stated in the text',
  },
  moreIssues: (count) => `${count} more are not listed; see the result columns row by row.`,
};
