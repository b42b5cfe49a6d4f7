import { maskId } from '../core/mask';
import { parameterNames } from '../messages/zh-CN/functions';
import { requiredText } from './arguments';
import type { RowFunction } from './shaping';

const { id } = parameterNames.MASKID;

/** `WZ.MASKID(id)`: `330399************`, for publicity lists (I-17). Any text is masked, valid or not. */
export const maskedId: RowFunction = ([number]) => maskId(requiredText(number, id));
