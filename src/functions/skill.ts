import type { Level } from '../core/claim';
import { parseLevel } from '../policy/catalogue/levels';
import type { OccupationMatch } from '../policy/catalogue/name-index';
import { splitOccupationLevel } from '../policy/catalogue/occupation-level';
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
  if (levels.length > 1) throw Problem.of('level-unknown', { found: text });
  return { name: occupation, level };
}

/**
 * The list entry of a name. A level makes a name of both lists the occupation's, as abilities have none.
 *
 * @throws {Problem} `occupation-unknown` with what is near.
 */
export function knownSkill(name: string, level: Level | null = null): KnownMatch {
  const match = currentPolicy().names.find(name, level === null ? undefined : 'occupation');
  if (isKnown(match)) return match;
  throw unknownSkill(name, match);
}

export function unknownSkill(name: string, { suggestions }: OccupationMatch): Problem {
  return Problem.of('occupation-unknown', {
    found: name,
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
  throw Problem.of(WITHOUT_STANDARD.test(text) ? 'level-without-standard' : 'level-unknown', { found: text });
}

/** The level given, or else the one in the name. @throws {Problem} `levels-differ` where both are there and differ. */
export function levelOf(skill: TypedSkill, value: Given, argument: string): Level | null {
  const given = optionalLevel(value, argument);
  if (given !== null && skill.level !== null && given !== skill.level)
    throw Problem.of('levels-differ', { name: skill.level, argument: given });
  return given ?? skill.level;
}
