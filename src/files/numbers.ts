/** Numbers that grow as they are pushed, in a typed array: a sheet has millions of them. */
export class IntList {
  private items: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  /** Undefined past the end would be a bug: callers stay within `length`. */
  at(index: number): number {
    return this.items[index]!;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  /** Index of `value` in a sorted list, or `-1 - insertion point`. */
  find(value: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const item = this.items[middle]!;
      if (item === value) return middle;
      if (item < value) low = middle + 1;
      else high = middle - 1;
    }
    return -1 - low;
  }
}
