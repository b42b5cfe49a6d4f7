import { certified } from './certified';
import { yuanOf } from './payable';
import type { RowFunction } from './shaping';

/** `WZ.SUBSIDY(occupation, level, [recipient], [hours], [countyRatio])`: yuan a head, 一(一). */
export const subsidy: RowFunction = (values) => yuanOf(certified(values));
