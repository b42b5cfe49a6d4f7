import type { Names } from '../excel/our-things';
import { reportTexts } from '../messages/zh-CN/report';
import { ISSUES_NAME, RESULT_BLOCK_NAME } from '../roster/annotate';

/** How our things are found again in a workbook. Result columns have the same headers in every language. */
export const OUR_NAMES: Names = {
  block: RESULT_BLOCK_NAME,
  issues: ISSUES_NAME,
  headers: Object.values(reportTexts.resultHeaders),
};
