import { RELATED_AT_MOST } from './related';

/**
 * Earlier rows of one kind (the same skill and level, the same year …), told apart by whether they are
 * paid for certain or only perhaps.
 */
export class Earlier {
  readonly certain: number[] = [];
  readonly possible: number[] = [];
  /** All of them; the lists keep only as many as a finding names. */
  certainCount = 0;
  possibleCount = 0;

  add(at: number, isCertain: boolean): void {
    if (isCertain) {
      this.certainCount += 1;
      if (this.certain.length < RELATED_AT_MOST) this.certain.push(at);
    } else {
      this.possibleCount += 1;
      if (this.possible.length < RELATED_AT_MOST) this.possible.push(at);
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
}
