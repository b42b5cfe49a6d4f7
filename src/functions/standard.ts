import { formatAmount } from '../core/money';
import { standardOf } from '../policy/catalogue/policy';
import { parameterNames } from '../messages/zh-CN/functions';
import { currentPolicy } from './policy';
import { Problem } from './problem';
import type { RowFunction } from './shaping';
import { knownSkill, levelOf, typedSkill } from './skill';

const { occupation, level } = parameterNames.STANDARD;

/** `WZ.STANDARD(occupation, [level])`: the catalogue's amount in yuan (附件1), before uplift and ratio. */
export const standard: RowFunction = ([givenOccupation, givenLevel]) => {
  const skill = typedSkill(givenOccupation, occupation);
  const at = levelOf(skill, givenLevel, level);
  const known = knownSkill(skill.name, at);
  const line = standardOf(currentPolicy(), known.occupation?.class ?? '专项', at);
  if (line === null) throw Problem.of('level-missing', { occupation: skill.name });
  return Number(formatAmount(line.amount));
};
