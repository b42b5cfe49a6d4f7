import { NO_ROW } from './judged-rows';

/** Rows that share a text, as chains through one array: no list for each of a million texts. */
export class Chains {
  private readonly last = new Map<string, number>();
  private before: Int32Array | null = null;

  constructor(private readonly size: number) {}

  /** Adds a row; the last row before it with the same text, or NO_ROW. */
  add(text: string, at: number): number {
    this.before ??= new Int32Array(this.size);
    const last = this.last.get(text) ?? NO_ROW;
    this.before[at] = last;
    this.last.set(text, at);
    return last;
  }

  /** Every row with the text, in the order they came in. */
  rowsOf(text: string): number[] {
    const rows: number[] = [];
    if (this.before === null) return rows;
    for (let at = this.last.get(text) ?? NO_ROW; at !== NO_ROW; at = this.before[at]!) rows.push(at);
    return rows.reverse();
  }
}
