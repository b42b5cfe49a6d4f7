/**
 * What no cell shows, for the functions' bundle (webpack.config.js): in place of `sheet-findings`,
 * `suggest-header` and `own-columns` of `roster` and of the sheets' sentences, for a function speaks of
 * rows alone and is not told where results of ours stand; and in place of `policy/unchecked`, the list of
 * rules for which a column is missing.
 */
export const sheetFindingTexts = {};
export const sheetFindings = (): readonly never[] => [];
export const titlesOf = sheetFindings;
export const suggestHeader = (): undefined => undefined;
export const OUTCOME = 0;
export const ownColumns = (): ReadonlyMap<number, number> => new Map<number, number>();

export class UncheckedRules {
  note(): void {
    // Nobody asks for the list.
  }
}
