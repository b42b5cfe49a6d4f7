import type { AnnotationPlan } from '../../roster/plan';
import type { CellValue } from '../../core/grid';
import type { SheetGrid } from '../../excel/read-grid';
import type { Answers, EngineFailure, GridHead, Reply, Request } from './protocol';

/** Rows that travel to or from the worker in one message: a few milliseconds of copying each. */
const ROWS_PER_MESSAGE = 2_000;

/** The rules could not run; the code has words in `messages`. */
export class EngineError extends Error {
  constructor(readonly failure: EngineFailure) {
    super(failure.code);
    this.name = 'EngineError';
  }
}

/** The person cancelled while the rules were at work. */
export class EngineCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'EngineCancelled';
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The rules engine in a worker of its own, so that the pane answers while a hundred thousand rows are
 * reviewed. One roster is open at a time. `cancel` ends the worker at once; the next request starts another.
 */
export class Engine {
  private worker: Worker | null = null;
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();

  ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>): Promise<Answers[K]> {
    const id = this.nextId;
    this.nextId += 1;
    return new Promise<Answers[K]>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.start().postMessage({ id, ...request });
    });
  }

  /** Hands a sheet to the worker, in pieces. */
  async open(grid: SheetGrid, signal?: AbortSignal): Promise<void> {
    await this.ask({ kind: 'open', head: headOf(grid) });
    for (let from = 0; from < grid.values.length; from += ROWS_PER_MESSAGE) {
      if (signal?.aborted) throw new EngineCancelled();
      const to = from + ROWS_PER_MESSAGE;
      await this.ask({
        kind: 'rows',
        values: grid.values.slice(from, to),
        formats: grid.formats?.slice(from, to) ?? [],
      });
    }
  }

  /** The plan of the roster reviewed last, fetched in pieces. */
  async plan(): Promise<AnnotationPlan> {
    const { plan, blockRows, issuesRows } = await this.ask({ kind: 'plan' });
    return {
      ...plan,
      block: { ...plan.block, rows: await this.planRows('block', blockRows) },
      issues: plan.issues && { ...plan.issues, rows: await this.planRows('issues', issuesRows) },
    };
  }

  /** Ends whatever is running. Everything waiting rejects with `EngineCancelled`. */
  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.rejectAll(() => new EngineCancelled());
  }

  private async planRows(part: 'block' | 'issues', total: number): Promise<CellValue[][]> {
    const rows: CellValue[][] = [];
    while (rows.length < total) {
      const piece = await this.ask({ kind: 'planRows', part, from: rows.length, count: ROWS_PER_MESSAGE });
      for (const row of piece) rows.push([...row]);
    }
    return rows;
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./review-worker.ts', import.meta.url));
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.receive(data);
    // The script did not load or broke outside a request: nothing that waits will be answered.
    worker.onerror = () => {
      this.worker?.terminate();
      this.worker = null;
      this.rejectAll(() => new EngineError({ code: 'engine-broken', params: {} }));
    };
    this.worker = worker;
    return worker;
  }

  private receive(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    this.waiting.delete(reply.id);
    if ('failure' in reply) waiting.reject(new EngineError(reply.failure));
    else waiting.resolve(reply.answer);
  }

  private rejectAll(reason: () => Error): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of all) reject(reason());
  }
}

/** What the engine is told of a sheet before its cells. */
export function headOf(grid: SheetGrid): GridHead {
  const { name, top, left, hiddenRows, date1904, resultBlock, resultColumns } = grid;
  return {
    name,
    top,
    left,
    date1904,
    ...(hiddenRows ? { hiddenRows } : {}),
    ...(resultBlock ? { resultBlock } : {}),
    ...(resultColumns ? { resultColumns } : {}),
  };
}
