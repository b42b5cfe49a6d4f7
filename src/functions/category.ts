import { parameterNames, resultTexts } from '../messages/zh-CN/functions';
import type { RowFunction } from './shaping';
import { knownSkill, typedSkill } from './skill';

const { occupation } = parameterNames.CATEGORY;

/** `WZ.CATEGORY(occupation)`: A, B, C, D (附件1) or 专项 for special abilities. */
export const category: RowFunction = ([given]) =>
  knownSkill(typedSkill(given, occupation).name).occupation?.class ?? resultTexts.specialAbility;
