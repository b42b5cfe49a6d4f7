import { parameterNames } from '../messages/zh-CN/functions';
import { currentPolicy } from './policy';
import type { RowFunction } from './shaping';
import { typedSkill, unknownSkill } from './skill';

const { text } = parameterNames.OCCUPATION;

/**
 * `WZ.OCCUPATION(text)`: the catalogue's name for what was typed, a trade as its occupation. One name
 * near is taken; near two, or none, a person has to choose.
 */
export const occupation: RowFunction = ([given]) => {
  const { name } = typedSkill(given, text);
  const match = currentPolicy().names.find(name);
  const known = match.occupation ?? match.ability;
  if (known) return known.name;
  const [only, ...others] = match.suggestions;
  if (match.kind !== 'near' || !only || others.length > 0) throw unknownSkill(name, match);
  return (only.occupation ?? only.ability)?.name ?? only.name;
};
