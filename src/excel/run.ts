import { ExcelFault, toFault, type FaultCode } from './faults';

/** Waiting times in milliseconds. Tests may set others. */
export const limits = {
  /** How long one request may go without an answer. A cell edit makes Excel wait that long too. */
  patience: 30_000,
  /** How long a cancelled write still waits for the answer to its request before it gives that up. */
  grace: 1_000,
};

export interface RunOptions {
  /** Fires when a person cancels. */
  readonly signal?: AbortSignal | undefined;
  /** Wait this long for a pending request after the signal, in milliseconds; 0 by default. */
  readonly grace?: number;
}

/**
 * Runs one operation on the workbook. While a cell is being edited Excel answers only when the edit is
 * finished (`delayForCellEdit`); every failure comes out as an `ExcelFault`, `no-answer` when Excel is silent
 * for longer than `limits.patience`, `cancelled` once the signal has fired: then no further request is sent,
 * and a pending one is given up.
 *
 * What becomes of a request that was given up is not known here. Excel takes requests in their order, so
 * whatever is asked next finds it done or never to be done.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { signal, grace = 0 }: RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { sync } = context;
      context.sync = async <V>(value?: V) => {
        throwIfCancelled(signal);
        const answer = await answered(sync.call(context, value) as Promise<V>, signal, grace);
        throwIfCancelled(signal);
        return answer;
      };
      return work(context);
    });
  } catch (error) {
    throw toFault(error);
  }
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFault('cancelled');
}

/** The answer, or a fault when it does not come in time or is no longer wanted. */
function answered<T>(answer: Promise<T>, signal: AbortSignal | undefined, grace: number): Promise<T> {
  const timers: ReturnType<typeof setTimeout>[] = [];
  let cancel = () => {};
  const inTime = new Promise<T>((resolve, reject) => {
    const giveUp = (code: FaultCode, after: number) =>
      timers.push(setTimeout(() => reject(new ExcelFault(code)), after));
    cancel = () => giveUp('cancelled', grace);
    answer.then(resolve, reject);
    giveUp('no-answer', limits.patience);
  });
  signal?.addEventListener('abort', cancel, { once: true });
  return inTime.finally(() => {
    timers.forEach(clearTimeout);
    signal?.removeEventListener('abort', cancel);
  });
}
