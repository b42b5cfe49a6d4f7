import { ExcelFault, toFault } from './faults';

/** How long one request may go without an answer, in milliseconds. A cell edit makes Excel wait that long too. */
export const limits = { patience: 30_000 };

/**
 * Runs one operation on the workbook. While a cell is being edited Excel answers only when the edit is
 * finished (`delayForCellEdit`); every failure comes out as an `ExcelFault`, `no-answer` when Excel is silent
 * for longer than `limits.patience`.
 *
 * With a signal a pending request is given up as soon as the signal fires: a person who cancels does not wait
 * for the workbook. A write passes none: it must know what became of its requests.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    throwIfCancelled(signal);
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { sync } = context;
      context.sync = <V>(value?: V) => answered(sync.call(context, value) as Promise<V>, signal);
      try {
        return await work(context);
      } finally {
        // What office.js tidies up afterwards is its own affair, cancelled or not.
        context.sync = sync;
      }
    });
  } catch (error) {
    throw toFault(error);
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFault('cancelled');
}

/** The answer, or a fault when it does not come in time or is no longer wanted. */
function answered<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const cancel = () => reject(new ExcelFault('cancelled'));
    const timer = setTimeout(() => reject(new ExcelFault('no-answer')), limits.patience);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    void answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    });
  });
}
