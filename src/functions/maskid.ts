import { maskId } from '../core/mask';
import { parameterNames } from '../messages/zh-CN/functions';
import { requiredIdText } from './id';
import type { RowFunction } from './shaping';

const { id } = parameterNames.MASKID;

/** `WZ.MASKID(id)`: `330399************`, for publicity lists (I-17). Spaces are none of it; valid or not, it is masked. */
export const maskedId: RowFunction = ([number]) => maskId(requiredIdText(number, id));
