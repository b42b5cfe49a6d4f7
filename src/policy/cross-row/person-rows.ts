import type { Row } from '../row';

/** Position of no row. */
export const NO_ROW = -1;

/** What a row can have in common with another of its person, as bits; the last is more than enough alone. */
const OF_SCHOOL = 1;
const IN_TRAINING = 2;
const OF_OWN_RULES = 4;
const TIES = 7;
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
    (own & theirs & TIES) !== 0 ||
    ((own | theirs) & OF_OWN_RULES) !== 0 ||
    (own >= SKILL && (own ^ theirs) < SKILL)
  );
}

/**
 * The rows of each person, as chains, and the persons some of whose rows have to do with one another.
 * Pairs of numbers side by side, for in a long roster each look at an earlier row goes to memory.
 */
export class PersonRows {
  /** By person, the last row. */
  private readonly last: Int32Array;
  /** By row, the person's row before it and what ties it to others. */
  private readonly links: Int32Array;
  /** By person, 1 where rows have to do with one another. */
  private readonly entangled: Uint8Array;

  constructor(
    size: number,
    /** So many rows of a person reach no limit of a year. */
    private readonly perYear: number,
  ) {
    this.last = new Int32Array(size + 1).fill(NO_ROW);
    this.links = new Int32Array(size * 2);
    this.entangled = new Uint8Array(size + 1);
  }

  take(at: number, person: number, row: Row): void {
    const { links } = this;
    const before = this.last[person]!;
    const ties = tiesOf(row);
    links[at * 2] = before;
    links[at * 2 + 1] = ties;
    this.last[person] = at;
    if (before === NO_ROW || this.entangled[person] === 1) return;
    let count = 1;
    for (let other = before; other !== NO_ROW; other = links[other * 2]!) {
      count += 1;
      if (count > this.perYear || meet(ties, links[other * 2 + 1]!)) {
        this.entangled[person] = 1;
        return;
      }
    }
  }

  /** The person's rows in the order they came in. */
  of(person: number): number[] {
    const rows: number[] = [];
    for (let at = this.last[person]!; at !== NO_ROW; at = this.links[at * 2]!) rows.push(at);
    return rows.reverse();
  }

  /**
   * The rows of each person some of which have anything to do with one another. The limits among rows
   * find nothing in those of others: no more rows than a year allows, each for another skill, no two of
   * schools, no two with dates of training, none of a programme with limits of its own.
   */
  forEntangled(visit: (rows: number[]) => void): void {
    const { entangled } = this;
    for (let person = 1; person < entangled.length; person += 1)
      if (entangled[person] === 1) visit(this.of(person));
  }
}
