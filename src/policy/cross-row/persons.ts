import { digitsAt, NO_DAY, type Day } from '../../core/plain-date';
import type { Row } from '../row';

/** Position of no row. */
export const NO_ROW = -1;

/** Numbers of a person's record: the ID's first six digits and its series, the birth, the last row, how many rows. */
const PLACE = 0;
const BIRTH = 1;
const LAST = 2;
const COUNT = 3;
/** From here on what ties each row to others, for as many rows as reach no limit of a year. */
const TIES = 4;
/** As the count: rows have to do with one another. */
const ENTANGLED = -1;

/** What a row can have in common with another of its person, as bits; the last is more than enough alone. */
const OF_SCHOOL = 1;
const IN_TRAINING = 2;
const OF_OWN_RULES = 4;
const BITS = 7;
/** Above these bits stands the skill's number from 1. */
const SKILL = 8;

function tiesOf({ claim, programme, recipient, skill }: Row): number {
  return (
    (recipient === 'school' ? OF_SCHOOL : 0) |
    (claim.trainingStart == null ? 0 : IN_TRAINING) |
    (programme === 'apprenticeship' || programme === 'startup' ? OF_OWN_RULES : 0) |
    (skill === null ? 0 : (skill.key + 1) * SKILL)
  );
}

/** Whether rows with these ties have anything to do with one another. */
function meet(own: number, theirs: number): boolean {
  return (
    (own & theirs & BITS) !== 0 ||
    ((own | theirs) & OF_OWN_RULES) !== 0 ||
    (own >= SKILL && (own ^ theirs) < SKILL)
  );
}

/**
 * The persons of a batch, numbered from 1 by their ID as normalised; their rows, as chains; and who has
 * rows that have to do with one another.
 *
 * Valid IDs are told apart by their digits in an open-addressing table (a million strings as keys cost
 * several times as much). In a long roster each look at another person is a wait for memory: of a slot a
 * byte is looked at first, which tells most apart, and what is known of a person stands side by side.
 */
export class Persons {
  /** By slot, bits of the ID in it, never 0; 0 where it is free. */
  private readonly tags: Uint8Array;
  /** By slot, the person. */
  private readonly numbers: Int32Array;
  private readonly shift: number;
  private readonly mask: number;
  private readonly records: Int32Array;
  private readonly recordSize: number;
  /** By row, the person's row before it. */
  private readonly before: Int32Array;
  /** Whatever else stands in the column, by its text. */
  private readonly others = new Map<string, number>();
  private count = 0;

  constructor(
    /** How many rows there can be at most. */
    size: number,
    /** So many rows of a person reach no limit of a year. */
    private readonly perYear: number,
  ) {
    let bits = 4;
    while (1 << bits < size * 2) bits += 1;
    this.tags = new Uint8Array(1 << bits);
    this.numbers = new Int32Array(1 << bits);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.recordSize = TIES + perYear;
    this.records = new Int32Array((size + 1) * this.recordSize);
    this.before = new Int32Array(size);
  }

  get size(): number {
    return this.count;
  }

  /** Takes in a row that has an ID; its person. */
  take(at: number, row: Row): number {
    const person = row.idBirth === NO_DAY ? this.ofText(row.id) : this.ofDigits(row.id, row.idBirth);
    const { records } = this;
    const record = person * this.recordSize;
    this.before[at] = records[record + COUNT] === 0 ? NO_ROW : records[record + LAST]!;
    records[record + LAST] = at;
    this.tie(record, tiesOf(row));
    return person;
  }

  private tie(record: number, ties: number): void {
    const { records } = this;
    const count = records[record + COUNT]!;
    if (count === ENTANGLED) return;
    let entangled = count === this.perYear;
    for (let earlier = 0; earlier < count && !entangled; earlier += 1)
      entangled = meet(ties, records[record + TIES + earlier]!);
    if (!entangled) records[record + TIES + count] = ties;
    records[record + COUNT] = entangled ? ENTANGLED : count + 1;
  }

  private ofDigits(id: string, birth: Day): number {
    const place = digitsAt(id, 0, 6) * 1000 + digitsAt(id, 14, 3);
    const hash = Math.imul(place, 0x9e3779b1) ^ Math.imul(birth, 0x85ebca6b);
    const tag = (hash & 127) + 1;
    let slot = hash >>> this.shift;
    for (let found = this.tags[slot]!; found !== 0; found = this.tags[slot]!) {
      if (found === tag) {
        const number = this.numbers[slot]!;
        const record = number * this.recordSize;
        if (this.records[record + PLACE] === place && this.records[record + BIRTH] === birth) return number;
      }
      slot = (slot + 1) & this.mask;
    }
    this.count += 1;
    const record = this.count * this.recordSize;
    this.tags[slot] = tag;
    this.numbers[slot] = this.count;
    this.records[record + PLACE] = place;
    this.records[record + BIRTH] = birth;
    return this.count;
  }

  private ofText(id: string): number {
    let number = this.others.get(id);
    if (number === undefined) {
      this.count += 1;
      number = this.count;
      this.others.set(id, number);
    }
    return number;
  }

  /** The person's rows in the order they came in. */
  rowsOf(person: number): number[] {
    const rows: number[] = [];
    const last = this.records[person * this.recordSize + LAST]!;
    for (let at = last; at !== NO_ROW; at = this.before[at]!) rows.push(at);
    return rows.reverse();
  }

  /**
   * The rows of each person some of which have anything to do with one another. The limits among rows
   * find nothing in those of others: no more rows than a year allows, each for another skill, no two of
   * schools, no two with dates of training, none of a programme with limits of its own.
   */
  forEntangled(visit: (rows: number[]) => void): void {
    for (let person = 1; person <= this.count; person += 1)
      if (this.records[person * this.recordSize + COUNT] === ENTANGLED) visit(this.rowsOf(person));
  }
}
