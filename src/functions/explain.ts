import { explainLine } from '../messages';
import { certified } from './certified';
import type { RowFunction } from './shaping';

/** `WZ.EXPLAIN(…)`: the calculation of `SUBSIDY` in one line, with its clauses. */
export const explain: RowFunction = (values) => explainLine(certified(values));
