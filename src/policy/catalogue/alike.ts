/** At least half of the characters of both names together are shared. */
const LEAST = 0.5;
/** What scores this much less than the best is not worth showing beside it. */
const WORSE_BY = 0.25;
/** Nothing longer is a name. */
const LONGEST = 40;

/**
 * Finds names that share most of their characters with what was typed, 汽修工 → 汽车维修工. Only worth
 * a look: nothing is decided by it, unlike `isNear`, which sends a row to a person.
 */
export class AlikeNames<Entry> {
  /** For each character, the positions in `entries` of the names that have it. */
  private readonly byCharacter = new Map<string, number[]>();
  private readonly sizes: number[] = [];

  constructor(private readonly entries: readonly (readonly [name: string, Entry])[]) {
    entries.forEach(([name], at) => {
      const characters = new Set(name);
      this.sizes.push(characters.size);
      for (const character of characters) {
        const known = this.byCharacter.get(character);
        if (known) known.push(at);
        else this.byCharacter.set(character, [at]);
      }
    });
  }

  /** The likest first; of equally like ones, in the order given. */
  find(typed: string): readonly Entry[] {
    if (typed.length > LONGEST) return [];
    const characters = new Set(typed);
    const shared = new Map<number, number>();
    for (const character of characters)
      for (const at of this.byCharacter.get(character) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const alike: { at: number; score: number }[] = [];
    for (const [at, count] of shared) {
      // 王工 is not like 车工: one character alone counts only where both names begin with it.
      if (count === 1 && this.entries[at]![0].charAt(0) !== typed.charAt(0)) continue;
      const score = (2 * count) / (characters.size + this.sizes[at]!);
      if (score >= LEAST) alike.push({ at, score });
    }
    const best = Math.max(...alike.map(({ score }) => score));
    return alike
      .filter(({ score }) => score >= best - WORSE_BY)
      .sort((one, other) => other.score - one.score || one.at - other.at)
      .map(({ at }) => this.entries[at]![1]);
  }
}
