import { certified } from './certified';
import { inYuan } from './decided';
import type { RowFunction } from './shaping';

/** `WZ.SUBSIDY(occupation, level, [recipient], [hours], [countyRatio])`: yuan a head, 一(一). */
export const subsidy: RowFunction = (values) => inYuan(certified(values));
