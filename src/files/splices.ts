/** One change of a text: `remove` characters at `at` give way to `insert`. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Changes of one text, collected in any order and made in one pass. */
export class Splices {
  private readonly list: Splice[] = [];

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** Insertions at the same place come out in the order they were asked for. */
  insert(at: number, text: string): void {
    if (text !== '') this.list.push({ at, remove: 0, insert: text });
  }

  replace(start: number, end: number, text: string): void {
    this.list.push({ at: start, remove: end - start, insert: text });
  }

  /** The changed text, and the changes that lead back from it. */
  apply(text: string): { text: string; inverse: Splice[] } {
    // Array.prototype.sort is stable, which keeps insertions at one place in their order.
    const sorted = [...this.list].sort((a, b) => a.at - b.at || a.remove - b.remove);
    const pieces: string[] = [];
    const inverse: Splice[] = [];
    let from = 0;
    let shift = 0;
    for (const splice of sorted) {
      if (splice.at < from) throw new Error(`overlapping changes at ${splice.at}`);
      pieces.push(text.slice(from, splice.at), splice.insert);
      from = splice.at + splice.remove;
      inverse.push({
        at: splice.at + shift,
        remove: splice.insert.length,
        insert: text.slice(splice.at, from),
      });
      shift += splice.insert.length - splice.remove;
    }
    pieces.push(text.slice(from));
    return { text: pieces.join(''), inverse };
  }
}

/** Applies changes that are sorted and do not overlap; null if they do not fit the text. */
export function applySorted(text: string, splices: readonly Splice[]): string | null {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, remove, insert } of splices) {
    if (at < from || at + remove > text.length) return null;
    pieces.push(text.slice(from, at), insert);
    from = at + remove;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
