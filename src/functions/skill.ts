import type { Level } from '../core/claim';
import { parseLevel } from '../policy/catalogue/levels';
import type { OccupationMatch, PreferredList } from '../policy/catalogue/name-index';
import { splitOccupationLevel } from '../policy/catalogue/occupation-level';
import { shown } from '../roster/cells/parsed';
import { optionalText, requiredText, type Given } from './arguments';
import { currentPolicy } from './policy';
import { Problem } from './problem';

/** A name that is in some list. */
export type KnownMatch = Exclude<OccupationMatch, { readonly kind: 'near' | 'none' }>;

const isKnown = (match: OccupationMatch): match is KnownMatch =>
  match.kind !== 'near' && match.kind !== 'none';

/** What was typed for the occupation, which may hold the level too. */
export interface TypedSkill {
  /** Without the level. */
  readonly name: string;
  /** The level in the name, null if there is none. */
  readonly level: Level | null;
}

export function typedSkill(value: Given, argument: string): TypedSkill {
  const text = requiredText(value, argument);
  const { occupation, level, levels } = splitOccupationLevel(currentPolicy().names, text);
  if (levels.length > 1) throw Problem.of('level-unknown', { found: shown(text) });
  return { name: occupation, level };
}

/** The list entry of a name. @throws {Problem} `occupation-unknown` with what is near. */
export function knownSkill(name: string, preferred?: PreferredList): KnownMatch {
  const match = currentPolicy().names.find(name, preferred);
  if (isKnown(match)) return match;
  throw unknownSkill(name, match);
}

const MOST_SUGGESTIONS = 5;

/** A name in no list, with the names near it or, where none is, those that look like it. */
export function unknownSkill(name: string, { suggestions: near }: OccupationMatch): Problem {
  const suggestions = near.length > 0 ? near : currentPolicy().names.alike(name, MOST_SUGGESTIONS);
  return Problem.of('occupation-unknown', {
    found: shown(name),
    suggestions: suggestions.map((suggestion) => suggestion.name),
  });
}

/** Words for levels that 附件1 has no standard for. */
const WITHOUT_STANDARD = /特级技师|首席技师|学徒工/;

/** A level argument; null when left out. @throws {Problem} `level-unknown`, `level-without-standard` */
export function optionalLevel(value: Given, argument: string): Level | null {
  const text = optionalText(value, argument);
  if (text === '') return null;
  const level = parseLevel(text);
  if (level !== null) return level;
  const code = WITHOUT_STANDARD.test(text) ? 'level-without-standard' : 'level-unknown';
  throw Problem.of(code, { found: shown(text) });
}

/** A name that is in some list, with its level. */
export interface Skill {
  readonly name: string;
  readonly match: KnownMatch;
  /** Null for special abilities, which have none: whatever was typed for it. */
  readonly level: Level | null;
}

/**
 * Occupation and level as two arguments, or the level in the occupation's own cell.
 *
 * @throws {Problem} for a name in no list, an occupation without a level, levels that differ.
 */
export function skillOf(
  occupation: Given,
  level: Given,
  argument: { readonly occupation: string; readonly level: string },
): Skill {
  const typed = typedSkill(occupation, argument.occupation);
  // As in a roster: a name of both lists is the occupation's if a level stands beside it.
  const hasLevel = typed.level !== null || optionalText(level, argument.level) !== '';
  const match = knownSkill(typed.name, hasLevel ? 'occupation' : undefined);
  if (match.ability) return { name: typed.name, match, level: null };
  const given = optionalLevel(level, argument.level);
  if (given !== null && typed.level !== null && given !== typed.level)
    throw Problem.of('levels-differ', { name: typed.level, argument: given });
  const known = given ?? typed.level;
  if (known === null) throw Problem.of('level-missing', { occupation: typed.name });
  return { name: typed.name, match, level: known };
}
