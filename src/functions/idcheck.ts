import { parameterNames, resultTexts } from '../messages/zh-CN/functions';
import { idProblemText, readId } from './id';
import type { RowFunction } from './shaping';

const { id } = parameterNames.IDCHECK;

/** `WZ.IDCHECK(id)`: 有效, or what is wrong with the number (GB 11643-1999, 四(三)). */
export const idCheck: RowFunction = ([number]) => {
  const reading = readId(number, id);
  return reading.problem === null ? resultTexts.idValid : idProblemText(reading, reading.problem);
};
