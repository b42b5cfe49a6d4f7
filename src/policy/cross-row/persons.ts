import { digitsAt, type Day } from '../../core/plain-date';

/**
 * Numbers persons from 1 by their ID as normalised. Valid IDs are told apart by their digits in an
 * open-addressing table of integers (a million strings as keys cost several times as much); whatever
 * else stands in the column by its text.
 */
export class Persons {
  /** First six digits and the series; 0 where the slot is free. */
  private readonly places: Int32Array;
  private readonly births: Int32Array;
  private readonly numbers: Int32Array;
  private readonly shift: number;
  private readonly mask: number;
  private readonly others = new Map<string, number>();
  private count = 0;

  /** `rows`: how many there can be at most. */
  constructor(rows: number) {
    let bits = 4;
    while (1 << bits < rows * 2) bits += 1;
    this.places = new Int32Array(1 << bits);
    this.births = new Int32Array(1 << bits);
    this.numbers = new Int32Array(1 << bits);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
  }

  get size(): number {
    return this.count;
  }

  /** `birth` of the valid ID. */
  ofValid(id: string, birth: Day): number {
    const place = digitsAt(id, 0, 6) * 1000 + digitsAt(id, 14, 3);
    let slot = (Math.imul(place, 0x9e3779b1) ^ Math.imul(birth, 0x85ebca6b)) >>> this.shift;
    while (this.numbers[slot] !== 0) {
      if (this.places[slot] === place && this.births[slot] === birth) return this.numbers[slot]!;
      slot = (slot + 1) & this.mask;
    }
    this.places[slot] = place;
    this.births[slot] = birth;
    this.count += 1;
    this.numbers[slot] = this.count;
    return this.count;
  }

  ofText(id: string): number {
    let number = this.others.get(id);
    if (number === undefined) {
      this.count += 1;
      number = this.count;
      this.others.set(id, number);
    }
    return number;
  }
}
