import { parameterNames } from '../messages/zh-CN/functions';
import { shortageOf } from '../policy/catalogue/policy';
import type { RowFunction } from './shaping';
import { skillOf } from './skill';

/** `WZ.SHORTAGE(occupation, level)`: whether occupation and level are both in 附件2. Special abilities never are. */
export const shortage: RowFunction = ([occupation, level]) => {
  const skill = skillOf(occupation, level, parameterNames.SHORTAGE);
  return skill.level !== null && skill.match.occupation !== null
    ? shortageOf(skill.match.occupation, skill.level) !== null
    : false;
};
