import { toSerial } from '../core/excel-serial';
import { birthDayOf } from '../core/national-id';
import { parameterNames } from '../messages/zh-CN/functions';
import { requiredId } from './id';
import { Problem } from './problem';
import type { RowFunction } from './shaping';

const { id } = parameterNames.BIRTHDATE;

/** `WZ.BIRTHDATE(id)`: a serial of the 1900 system. */
export const birthDate: RowFunction = ([number]) => {
  const serial = toSerial(birthDayOf(requiredId(number, id)), false);
  if (serial === null) throw Problem.of('before-excel-dates', {});
  return serial;
};
