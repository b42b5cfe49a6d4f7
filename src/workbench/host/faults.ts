import { ApiError, type ApiErrorCode } from './errors';

/** The connection between the add-in and Excel is gone: the request is never answered. */
export class ConnectionCut extends Error {
  constructor() {
    super('The connection to Excel was cut off');
    this.name = 'ConnectionCut';
  }
}

/**
 * What is to go wrong with one sync:
 * - `fail`: Excel refuses it before doing anything;
 * - `half`: Excel does the first half of its actions, then refuses;
 * - `after`: Excel does all of it, then answers with the error;
 * - `cut`: the request is lost on its way there; `cut-after`: done, but the answer is lost;
 * - `delay`: everything works, `milliseconds` later.
 */
export type Fault =
  | { readonly kind: 'fail' | 'half' | 'after'; readonly code?: ApiErrorCode }
  | { readonly kind: 'cut' | 'cut-after' }
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** What the engine asks about one sync. */
export interface SyncFault {
  delay(): Promise<void>;
  beforeExecution(): void;
  failAtAction(actions: number): { action: number; error: ApiError } | null;
  afterExecution(): void;
}

/** Faults that a test switches on: by the number of the sync, counted from 1, or for every one. */
export class Faults {
  #count = 0;
  readonly #planned = new Map<number, Fault>();
  #always: Fault | null = null;
  /** Resolves the wait of a `delay`; tests may put their own clock in. */
  wait: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Syncs seen since the start or the last `reset`. */
  get count(): number {
    return this.#count;
  }

  /** The nth sync from now (1 is the next one) goes wrong. */
  at(n: number, fault: Fault): this {
    this.#planned.set(this.#count + n, fault);
    return this;
  }

  /** Every sync that has no fault of its own. */
  every(fault: Fault | null): this {
    this.#always = fault;
    return this;
  }

  reset(): void {
    this.#count = 0;
    this.#planned.clear();
    this.#always = null;
  }

  /** The engine takes one for each sync. */
  next(): SyncFault {
    this.#count += 1;
    const fault = this.#planned.get(this.#count) ?? this.#always;
    return {
      delay: () => (fault?.kind === 'delay' ? this.wait(fault.milliseconds) : Promise.resolve()),
      beforeExecution: () => {
        if (fault?.kind === 'cut') throw new ConnectionCut();
        if (fault?.kind === 'fail') throw refusal(fault.code);
      },
      failAtAction: (actions) => {
        if (fault?.kind === 'half') return { action: Math.floor(actions / 2), error: refusal(fault.code) };
        if (fault?.kind === 'after') return { action: actions, error: refusal(fault.code) };
        return null;
      },
      afterExecution: () => {
        if (fault?.kind === 'cut-after') throw new ConnectionCut();
      },
    };
  }
}

function refusal(code: ApiErrorCode = 'GeneralException'): ApiError {
  return new ApiError(code, 'There was an internal error while processing the request.');
}
