import { digitsAt, type Day } from '../../core/plain-date';

/**
 * Numbers persons from 1 by their ID as normalised. Valid IDs are told apart by their digits in an
 * open-addressing table (a million strings as keys cost several times as much). Of each slot a byte is
 * looked at first, which tells most IDs apart: of a long roster those bytes stay in the processor's
 * cache, and a look at more is a wait for memory. Whatever else stands in the column is told by its text.
 */
export class Persons {
  /** Bits of what is in the slot, never 0; 0 where it is free. */
  private readonly tags: Uint8Array;
  /** The person in the slot. */
  private readonly numbers: Int32Array;
  /** By person: first six digits and the series. */
  private readonly places: Int32Array;
  private readonly births: Int32Array;
  private readonly shift: number;
  private readonly mask: number;
  private readonly others = new Map<string, number>();
  private count = 0;

  /** `rows`: how many there can be at most. */
  constructor(rows: number) {
    let bits = 4;
    while (1 << bits < rows * 2) bits += 1;
    this.tags = new Uint8Array(1 << bits);
    this.numbers = new Int32Array(1 << bits);
    this.places = new Int32Array(rows + 1);
    this.births = new Int32Array(rows + 1);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
  }

  /** `birth` of the valid ID. */
  ofValid(id: string, birth: Day): number {
    const place = digitsAt(id, 0, 6) * 1000 + digitsAt(id, 14, 3);
    const hash = Math.imul(place, 0x9e3779b1) ^ Math.imul(birth, 0x85ebca6b);
    const tag = (hash & 127) + 1;
    let slot = hash >>> this.shift;
    for (let found = this.tags[slot]!; found !== 0; found = this.tags[slot]!) {
      if (found === tag) {
        const number = this.numbers[slot]!;
        if (this.places[number] === place && this.births[number] === birth) return number;
      }
      slot = (slot + 1) & this.mask;
    }
    const number = this.next();
    this.tags[slot] = tag;
    this.numbers[slot] = number;
    this.places[number] = place;
    this.births[number] = birth;
    return number;
  }

  ofText(id: string): number {
    let number = this.others.get(id);
    if (number === undefined) {
      number = this.next();
      this.others.set(id, number);
    }
    return number;
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }
}
