import type { ReportTexts } from '../report';

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
  resultHeaders: {
    outcome: '审核结论',
    standard: '补贴标准',
    shortage: '紧缺上浮',
    amount: '应补金额',
    pending: '待核金额',
    calculation: '计算过程',
    problems: '问题说明',
    clauses: '政策依据',
  },
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
  moreIssues: (count) => `${count} more are not listed; see the result columns row by row.`,
};
