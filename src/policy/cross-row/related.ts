/**
 * A finding names this many rows at most. One bogus ID on every row of a long sheet would otherwise
 * name every row in every row.
 */
export const RELATED_AT_MOST = 20;
