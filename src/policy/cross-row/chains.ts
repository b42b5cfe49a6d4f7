import { NO_ROW } from './persons';

const NONE = new Int32Array(0);

/** Rows that share a text, as chains through one array: no list for each of a million texts. */
export class Chains {
  private readonly last = new Map<string, number>();
  /** Made when the first text comes in: many rosters have no such column. */
  private before = NONE;

  constructor(private readonly size: number) {}

  /** Adds a row; the last row before it with the same text, or NO_ROW. */
  add(text: string, at: number): number {
    if (this.before === NONE) this.before = new Int32Array(this.size);
    const last = this.last.get(text) ?? NO_ROW;
    this.before[at] = last;
    this.last.set(text, at);
    return last;
  }

  /** Every row with the text, in the order they came in. */
  rowsOf(text: string): number[] {
    const rows: number[] = [];
    for (let at = this.last.get(text) ?? NO_ROW; at !== NO_ROW; at = this.before[at]!) rows.push(at);
    return rows.reverse();
  }
}
