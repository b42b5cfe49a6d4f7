import { sexOf } from '../core/national-id';
import { parameterNames, resultTexts } from '../messages/zh-CN/functions';
import { requiredId } from './id';
import type { RowFunction } from './shaping';

const { id } = parameterNames.SEX;

/** `WZ.SEX(id)`: 男 or 女. */
export const sex: RowFunction = ([number]) => resultTexts.sex[sexOf(requiredId(number, id))];
