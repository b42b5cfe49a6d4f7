import { RELATED_AT_MOST } from './related';

const NO_ROWS: number[] = [];

/** The list with one more row. A first list of one: most never grow, and an empty one would reserve room for many. */
function grown(rows: number[], at: number): number[] {
  if (rows === NO_ROWS) return [at];
  if (rows.length < RELATED_AT_MOST) rows.push(at);
  return rows;
}

/**
 * Earlier rows of one kind (the same skill and level, the same year …), told apart by whether they are
 * paid for certain or only perhaps.
 */
export class Earlier {
  certain: readonly number[] = NO_ROWS;
  possible: readonly number[] = NO_ROWS;
  /** All of them; the lists keep only as many as a finding names. */
  certainCount = 0;
  possibleCount = 0;

  add(at: number, isCertain: boolean): void {
    if (isCertain) {
      this.certainCount += 1;
      this.certain = grown(this.certain as number[], at);
    } else {
      this.possibleCount += 1;
      this.possible = grown(this.possible as number[], at);
    }
  }
}

/** What the limits say of one row so far: refused, or hanging on rows that may or may not be paid. */
export class Standing {
  refused = false;
  /** A doubt that the limits themselves did not raise (overlapping trainings). */
  doubted = false;
  /** Hangs on the limit of a year, which one paid row or another uses up all the same. */
  hangsOnYear = false;
  /** Rows that a rule on the same skill or school year hangs on. */
  readonly hangsOn: number[] = [];
  /** One of these is paid on the same day through another channel. */
  readonly rivals: number[] = [];

  /** Starts the next row: one object serves them all. */
  reset(): void {
    this.refused = false;
    this.doubted = false;
    this.hangsOnYear = false;
    this.hangsOn.length = 0;
    this.rivals.length = 0;
  }
}
