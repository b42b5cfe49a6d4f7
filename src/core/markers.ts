/**
 * How our own things are known again in a workbook, whichever of our programs wrote them: the add-in in
 * Excel or the command line on a file. They stand in people's workbooks, so they never change.
 */

/** Hidden, scoped to the roster's sheet: the result columns with their header. */
export const BLOCK_NAME = '_wz_result';

/** Hidden, scoped to the issues sheet: its whole extent. */
export const ISSUES_NAME = '_wz_issues';

/** Headers of the result columns, in every language: among columns put in between, they tell which are ours. */
export const RESULT_HEADERS: readonly string[] = [
  ...['审核结论', '补贴标准', '紧缺上浮', '应补金额'],
  ...['待核金额', '计算过程', '问题说明', '政策依据'],
];

/** Whether a defined name is one of ours; names are compared without case. */
export const isOurName = (name: string): boolean => [BLOCK_NAME, ISSUES_NAME].includes(name.toLowerCase());

/** `N("text")` is 0, so this term changes nothing in a formula; it tells our conditional formats from the user's. */
export const MARK_TAG = 'N("training-subsidy-addin")=0';

/** A mark's formula with the tag, with its leading `=`; one that has it already stays as it is. */
export function tagFormula(formula: string): string {
  return isTagged(formula) ? formula : `=AND(${formula.replace(/^=/, '')},${MARK_TAG})`;
}

export function isTagged(formula: string): boolean {
  return formula.includes('"training-subsidy-addin"');
}

/** First line of every note of ours, in every language. */
export const NOTE_TITLE = '〔培训补贴〕';
