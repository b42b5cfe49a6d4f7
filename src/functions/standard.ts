import { formatAmount } from '../core/money';
import { parameterNames } from '../messages/zh-CN/functions';
import { standardOf } from '../policy/catalogue/policy';
import { currentPolicy } from './policy';
import type { RowFunction } from './shaping';
import { skillOf } from './skill';

/** `WZ.STANDARD(occupation, [level])`: the catalogue's amount in yuan (附件1), before uplift and ratio. */
export const standard: RowFunction = ([occupation, level]) => {
  const skill = skillOf(occupation, level, parameterNames.STANDARD);
  const line = standardOf(currentPolicy(), skill.match.occupation?.class ?? '专项', skill.level);
  if (line === null) throw new Error(`no standard for ${skill.name} at level ${skill.level}`);
  return Number(formatAmount(line.amount));
};
