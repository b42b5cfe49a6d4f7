import { shortageOf } from '../policy/catalogue/policy';
import { parameterNames } from '../messages/zh-CN/functions';
import { Problem } from './problem';
import type { RowFunction } from './shaping';
import { knownSkill, levelOf, typedSkill } from './skill';

const { occupation, level } = parameterNames.SHORTAGE;

/** `WZ.SHORTAGE(occupation, level)`: whether occupation and level are both in 附件2. Special abilities never are. */
export const shortage: RowFunction = ([givenOccupation, givenLevel]) => {
  const skill = typedSkill(givenOccupation, occupation);
  const at = levelOf(skill, givenLevel, level);
  const known = knownSkill(skill.name, at).occupation;
  if (known === null) return false;
  if (at === null) throw Problem.of('level-missing', { occupation: skill.name });
  return shortageOf(known, at) !== null;
};
