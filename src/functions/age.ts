import { birthDayOf } from '../core/national-id';
import { fullYears } from '../core/plain-date';
import { parameterNames } from '../messages/zh-CN/functions';
import { optionalDay } from './arguments';
import { requiredId } from './id';
import { Problem } from './problem';
import type { RowFunction } from './shaping';

const { id, on } = parameterNames.AGE;

/** `WZ.AGE(id, [on])`: full years 周岁 (I-11) on a day; the host's today where none is given. */
export const age: RowFunction = ([number, day], { today }) => {
  const birth = birthDayOf(requiredId(number, id));
  const years = fullYears(birth, optionalDay(day, on) ?? today);
  if (years < 0) throw Problem.of('date-before-birth', {});
  return years;
};
