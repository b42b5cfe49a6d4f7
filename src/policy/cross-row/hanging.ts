import { empty } from './empty';
import type { JudgedRows } from './judged-rows';
import type { Standing } from './standing';

/**
 * Rows in place of one beyond which they are not all looked at, and it is not certain: one bogus ID on
 * every row of a long sheet.
 */
const TOO_MANY = 64;
const NO_ROWS: readonly number[] = Object.freeze([]);

/**
 * The rows of a person with nothing wrong of their own that are paid only if others are not: they hang on
 * earlier rows, on the limit of their year, or have a rival of the same day.
 */
export class Hanging {
  /** By row, those that may be paid in place of it. */
  private readonly on = new Map<number, number[]>();
  /** The same for the cap of apprentices, where they take room instead of the row itself. */
  private readonly onCap = new Map<number, number[]>();
  private readonly onYear = new Set<number>();

  constructor(
    private readonly rows: JudgedRows,
    /** Whether two rows of a person cannot both be paid. */
    private readonly conflict: (first: number, second: number) => boolean,
  ) {}

  clear(): void {
    empty(this.on);
    empty(this.onCap);
    empty(this.onYear);
  }

  /** Takes in a row that is clean by itself as the limits left it. */
  note(at: number, { hangsOn, hangsOnCap, hangsOnYear, rivals }: Standing): void {
    for (const other of hangsOn) this.add(at, other);
    for (const other of rivals) this.add(at, other);
    if (hangsOnCap.length > 0) this.onCap.set(at, [...hangsOnCap]);
    if (hangsOnYear) this.onYear.add(at);
  }

  /** Another row that may be paid in place of one. */
  add(at: number, other: number): void {
    const known = this.on.get(at);
    if (known === undefined) this.on.set(at, [other]);
    else if (known.length < TOO_MANY) known.push(other);
  }

  /** What may be paid in place of a row, or takes its room under the cap. */
  inPlaceOf(at: number): readonly number[] {
    const others = this.on.get(at) ?? NO_ROWS;
    const ofCap = this.onCap.get(at);
    return ofCap === undefined ? others : [...others, ...ofCap];
  }

  /**
   * Whether a row before counts as paid in the judgement of another: what may be paid in place of it, or
   * fill its year, rules that other out as well.
   */
  isCertain(row: number, at: number): boolean {
    return this.isCertainForCap(row, at) && this.allRuleOut(this.onCap.get(row), at);
  }

  /** The same under the cap they share, of which the one takes what the other does not. */
  isCertainForCap(row: number, at: number): boolean {
    if (this.onYear.has(row) && this.rows.limitYear(row) !== this.rows.limitYear(at)) return false;
    return this.allRuleOut(this.on.get(row), at);
  }

  private allRuleOut(others: readonly number[] = NO_ROWS, at: number): boolean {
    return others.length < TOO_MANY && others.every((other) => this.conflict(other, at));
  }

  /** Those of the rows that may go unpaid without ruling another out. */
  open(rows: readonly number[], at: number): readonly number[] {
    if (this.on.size === 0 && this.onCap.size === 0 && this.onYear.size === 0) return NO_ROWS;
    return rows.filter((row) => !this.isCertain(row, at));
  }
}
