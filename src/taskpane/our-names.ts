import { RESULT_HEADERS } from '../core/markers';
import type { Names } from '../excel/our-things';
import { ISSUES_NAME, RESULT_BLOCK_NAME } from '../roster/annotate';

/** How our things are found again in a workbook. */
export const OUR_NAMES: Names = {
  block: RESULT_BLOCK_NAME,
  issues: ISSUES_NAME,
  headers: RESULT_HEADERS,
};
