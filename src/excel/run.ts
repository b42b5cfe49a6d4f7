import { ExcelFault, toFault } from './faults';

/**
 * Runs one operation on the workbook. While a cell is being edited Excel answers only when the edit
 * is finished (`delayForCellEdit`); every failure comes out as an `ExcelFault`.
 *
 * With a signal the promise rejects as soon as the signal fires, even if Excel has not answered yet:
 * a person who cancels does not wait for the workbook.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    throwIfCancelled(signal);
    return await untilCancelled(Excel.run({ delayForCellEdit: true }, work), signal);
  } catch (error) {
    throw toFault(error);
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFault('cancelled');
}

function untilCancelled<T>(answer: PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return Promise.resolve(answer);
  return new Promise<T>((resolve, reject) => {
    const cancel = () => reject(new ExcelFault('cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', cancel));
  });
}
