import type { ReportTexts } from '../report';

/* Words of the result columns; apart from the other words of reports, for custom functions carry only these. */

export const outcomes: ReportTexts['outcomes'] = {
  eligible: '可补贴',
  review: '待核',
  ineligible: '不予补贴',
};

export const resultHeaders: ReportTexts['resultHeaders'] = {
  outcome: '审核结论',
  standard: '补贴标准',
  shortage: '紧缺上浮',
  amount: '应补金额',
  pending: '待核金额',
  calculation: '计算过程',
  problems: '问题说明',
  clauses: '政策依据',
};
