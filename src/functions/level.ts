import { formatLevel } from '../policy/catalogue/levels';
import { parameterNames } from '../messages/zh-CN/functions';
import { missing } from './arguments';
import type { RowFunction } from './shaping';
import { optionalLevel } from './skill';

const { text } = parameterNames.LEVEL;

/** `WZ.LEVEL(text)`: 三级/高级工 for any spelling of it. */
export const level: RowFunction = ([given]) => {
  const read = optionalLevel(given, text);
  if (read === null) throw missing(text);
  return formatLevel(read);
};
