import { maskName } from '../core/mask';
import { parameterNames } from '../messages/zh-CN/functions';
import { nameText } from '../roster/text';
import { requiredText } from './arguments';
import type { RowFunction } from './shaping';

const { name } = parameterNames.MASKNAME;

/** `WZ.MASKNAME(name)`: 张三 and 张　三 → 张*, 欧阳明月 → 欧**月. */
export const maskedName: RowFunction = ([given]) => maskName(nameText(requiredText(given, name)));
