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

  /** A row counted as certain that may be paid or not after all. */
  demote(at: number): void {
    if (!this.certain.includes(at)) return;
    this.certain = this.certain.filter((row) => row !== at);
    this.certainCount -= 1;
    this.add(at, false);
  }

  /** As it is for a row that is paid in place of `rivals` and perhaps of `others`. */
  without(rivals: readonly number[], others: readonly number[]): Earlier {
    const rest = new Earlier();
    const isLeft = (row: number): boolean => !rivals.includes(row);
    rest.certain = this.certain.filter(isLeft);
    rest.possible = this.possible.filter(isLeft);
    rest.certainCount = this.certainCount - this.certain.length + rest.certain.length;
    rest.possibleCount = this.possibleCount - this.possible.length + rest.possible.length;
    for (const row of others) rest.demote(row);
    return rest;
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
  /** Rows that may use up the cap of apprentices. */
  readonly hangsOnCap: number[] = [];
  /** One of these is paid on the same day through another channel. */
  readonly rivals: number[] = [];
  /** Rivals, and rows of the same day that may be: to be told so once the row itself is not refused. */
  readonly sameDay: number[] = [];

  /** Starts the next row: one object serves them all. */
  reset(): void {
    this.refused = false;
    this.doubted = false;
    this.hangsOnYear = false;
    this.hangsOn.length = 0;
    this.hangsOnCap.length = 0;
    this.rivals.length = 0;
    this.sameDay.length = 0;
  }
}
