/** The page's end of the worker that runs custom functions. */
import type { CallResult, FromWorker, FunctionCall, ToWorker } from '../function-calls';

export class FunctionsClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (results: readonly CallResult[]) => void>();
  #batches = 0;
  /** Batches sent so far: the browser tests assert that a fill of thousands of cells takes few. */
  get batches(): number {
    return this.#batches;
  }

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Starts a worker on functions.js; rejects with the script's own message if it cannot be run. */
  static start(workerUrl: string, functionsUrl: string): Promise<FunctionsClient> {
    const client = new FunctionsClient(new Worker(workerUrl));
    return new Promise((resolve, reject) => {
      client.#worker.onerror = (event) => reject(new Error(event.message || workerUrl));
      client.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'ready') resolve(client);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else client.#receive(data.batch, data.results);
      };
      client.#post({ kind: 'load', url: functionsUrl });
    });
  }

  /** Runs all calls of one calculation in one message; results come in the order of the calls. */
  run(calls: readonly FunctionCall[]): Promise<readonly CallResult[]> {
    const batch = ++this.#batches;
    return new Promise((resolve) => {
      this.#waiting.set(batch, resolve);
      this.#post({ kind: 'call', batch, calls });
    });
  }

  stop(): void {
    this.#worker.terminate();
  }

  #receive(batch: number, results: readonly CallResult[]): void {
    const resolve = this.#waiting.get(batch);
    this.#waiting.delete(batch);
    resolve?.(results);
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
