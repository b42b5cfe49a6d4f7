import type { CatalogueFile, DatedAbility, DatedOccupation, DatedShortage } from './catalogue';
import type { Spot } from './checks';
import {
  spanOf,
  type AbilitiesFile,
  type ClassDFile,
  type OccupationsFile,
  type ShortageFile,
} from './files';
import type { Cite } from './load-clauses';
import type { Span } from './model';
import { nameKey } from './names';
import { checkWithin, overlap, spanText } from './spans';

/** Keeps apart what each spelling stands for: no two entries may claim one on the same day. */
class Spellings {
  private readonly owners = new Map<string, { span: Span; owner: string }[]>();

  claim(spelling: string, owner: string, span: Span, spot: Spot): void {
    const key = nameKey(spelling);
    if (key === '') {
      spot.report(spelling, 'a name, not punctuation alone');
      return;
    }
    const taken = this.owners.get(key) ?? [];
    const clash = taken.find((other) => overlap(other.span, span));
    if (clash) spot.report(spelling, `a spelling of its own; ${clash.owner} has it ${spanText(clash.span)}`);
    taken.push({ span, owner });
    this.owners.set(key, taken);
  }

  /** An entry that has the spelling on some day. */
  ownerOf(spelling: string): string | undefined {
    return this.owners.get(nameKey(spelling))?.[0]?.owner;
  }
}

function claimAll(
  spellings: Spellings,
  list: readonly string[],
  owner: string,
  span: Span,
  spot: Spot,
): void {
  list.forEach((spelling, index) => spellings.claim(spelling, owner, span, spot.at(index)));
}

/** 附件1 A–C, those of 附件2 only, then the rest of the national list. */
export function occupationsOf(
  files: { readonly occupations: OccupationsFile; readonly 'class-d': ClassDFile },
  version: Span,
  cite: Cite,
  spotOf: (file: CatalogueFile) => Spot,
): readonly DatedOccupation[] {
  const spellings = new Spellings();
  const listed = files.occupations.entries.map((entry, index): DatedOccupation => {
    const here = spotOf('occupations').at('entries').at(index);
    const span = spanOf(entry, files.occupations);
    checkWithin(span, version, here);
    spellings.claim(entry.name, entry.name, span, here.at('name'));
    claimAll(spellings, entry.printed, entry.name, span, here.at('printed'));
    claimAll(spellings, entry.alsoWritten, entry.name, span, here.at('alsoWritten'));
    claimAll(spellings, entry.trades, entry.name, span, here.at('trades'));
    const clause = cite(entry.clause ?? files.occupations.clause, here.at('clause'));
    return { ...entry, ...span, clause, listed: true };
  });
  const rest = files['class-d'].entries.map((entry, index): DatedOccupation => {
    const here = spotOf('class-d').at('entries').at(index);
    const span = spanOf(entry, files['class-d']);
    checkWithin(span, version, here);
    spellings.claim(entry.name, entry.name, span, here.at('name'));
    const clause = cite(entry.clause ?? files['class-d'].clause, here.at('clause'));
    return { ...NOTHING_MORE, ...entry, ...span, clause, class: 'D', listed: false };
  });
  checkNear(files.occupations.entries, spellings, spotOf('occupations').at('entries'));
  return [...listed, ...rest];
}

const NOTHING_MORE = { code: null, printed: [], alsoWritten: [], trades: [], near: [], note: null } as const;

/** 附件2: level ranges of known occupations, one a day. */
export function shortagesOf(
  file: ShortageFile,
  occupations: readonly DatedOccupation[],
  version: Span,
  cite: Cite,
  spot: Spot,
): readonly DatedShortage[] {
  const known = new Set(occupations.filter(({ listed }) => listed).map(({ name }) => name));
  const taken: DatedShortage[] = [];
  file.entries.forEach((entry, index) => {
    const here = spot.at('entries').at(index);
    const shortage: DatedShortage = {
      no: entry.no,
      occupation: entry.occupation,
      lowest: entry.lowest,
      highest: entry.highest,
      clause: cite(entry.clause ?? file.clause, here.at('clause')),
      ...spanOf(entry, file),
    };
    checkWithin(shortage, version, here);
    if (!known.has(entry.occupation))
      here.at('occupation').report(entry.occupation, 'a name of occupations.json');
    // Level numbers fall as skill rises: 5 is 五级, 1 is 一级.
    if (entry.lowest < entry.highest) {
      here.at('lowest').report(entry.lowest, `a level not above the highest, ${entry.highest} to 5`);
    }
    const clash = taken.find(
      (other) =>
        overlap(other, shortage) && (other.occupation === shortage.occupation || other.no === shortage.no),
    );
    if (clash) {
      here.report(
        `no. ${entry.no} ${entry.occupation}`,
        `one entry an occupation and number; no. ${clash.no} is ${clash.occupation}`,
      );
    }
    taken.push(shortage);
  });
  return taken;
}

/** 附件3. */
export function abilitiesOf(
  file: AbilitiesFile,
  version: Span,
  cite: Cite,
  spot: Spot,
): readonly DatedAbility[] {
  const spellings = new Spellings();
  const abilities = file.entries.map((entry, index): DatedAbility => {
    const here = spot.at('entries').at(index);
    const span = spanOf(entry, file);
    checkWithin(span, version, here);
    spellings.claim(entry.name, entry.name, span, here.at('name'));
    claimAll(spellings, entry.printed, entry.name, span, here.at('printed'));
    claimAll(spellings, entry.alsoWritten, entry.name, span, here.at('alsoWritten'));
    return { ...entry, ...span, clause: cite(entry.clause ?? file.clause, here.at('clause')) };
  });
  checkNear(file.entries, spellings, spot.at('entries'));
  return abilities;
}

/** Near names may be shared by entries, but must not be the name of one. */
function checkNear(
  entries: readonly { readonly near: readonly string[] }[],
  spellings: Spellings,
  spot: Spot,
): void {
  entries.forEach(({ near }, index) => {
    near.forEach((name, at) => {
      const owner = spellings.ownerOf(name);
      if (owner !== undefined) {
        spot.at(index).at('near').at(at).report(name, `a name that no entry has; ${owner} has it`);
      }
    });
  });
}
