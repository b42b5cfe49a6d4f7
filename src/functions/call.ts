import { parameterNames } from '../messages/zh-CN/functions';
import { Problem } from './problem';
import { toArgument, type Cell, type Context } from './shaping';
import { wordOf, type FunctionEntry } from './table';

/**
 * Calls a custom function with what a host hands over: rows of cells, plain values, null for what
 * was left out, and more than it takes (Excel appends the invocation). The result is at least 1 × 1;
 * what is wrong stands in its cells, nothing is thrown.
 */
export function call(entry: FunctionEntry, handedOver: readonly unknown[], context: Context): Cell[][] {
  const parameters = entry.parameters.map(({ key, optional }) => ({
    name: wordOf(parameterNames[entry.id], key),
    optional,
  }));
  const inputs = parameters.map((_, at) => toArgument(handedOver[at]));
  try {
    return entry.evaluate(inputs, parameters, context);
  } catch (thrown) {
    return [[Problem.from(thrown)]];
  }
}
