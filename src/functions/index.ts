/**
 * The host half: the only place that knows `CustomFunctions`. Runs in Excel's JavaScript-only
 * runtime, without a DOM, at load and at each calculation.
 */
import { dayOf } from '../core/plain-date';
import { call } from './call';
import { Problem } from './problem';
import { FUNCTIONS, type FunctionEntry } from './table';

/** Codes are the texts of `CustomFunctions.ErrorCode`, a declared enum that no bundle carries. */
function toExcelError(problem: Problem): CustomFunctions.Error {
  return new CustomFunctions.Error(problem.kind as CustomFunctions.ErrorCode, problem.message);
}

/** The date on this machine: officers mean the day on their wall, not the one in Greenwich. */
function today(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function hosted(entry: FunctionEntry): (...handedOver: readonly unknown[]) => unknown {
  return (...handedOver) => {
    const cells = call(entry, handedOver, { today: today() });
    const only = cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]! : null;
    // One error is thrown, which every build of Excel understands: some (office-js 2174) turn an
    // array that holds an error into #VALUE! without its text.
    if (only instanceof Problem) throw toExcelError(only);
    if (only !== null && !handedOver.some(Array.isArray)) return only;
    return cells.map((row) => row.map((cell) => (cell instanceof Problem ? toExcelError(cell) : cell)));
  };
}

for (const entry of FUNCTIONS) CustomFunctions.associate(entry.id, hosted(entry));
