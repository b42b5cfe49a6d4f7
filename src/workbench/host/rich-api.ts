import { ApiError } from './errors';
import { EventHub, type EventEntry } from './events';
import type { Faults } from './faults';
import type { Workbook } from './model';
import { byteLength } from './byte-length';
import type { Shift } from './shift';
import type { PlayedSets } from './played-sets';
import type { WireModel } from './wire-model';
import type { Host, HostServices, WireObject } from './wire-type';
import { Batch, errorBody, moveObject, toApiError, type Request, type Response } from './batch';

/** What Excel takes and gives in one request, in bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Request flag: wait while a cell is being edited instead of refusing. */
export const DELAY_FOR_CELL_EDIT = 64;

/**
 * In the body of what office.js sends on its own some time after its start: that it can take commands.
 * The add-in knows nothing of it, so it must not decide which sync of the add-in goes wrong.
 */
const OF_OFFICE_JS = '"Name":"Microsoft.InternalService.';

export interface RichApiOptions {
  /** The object model of the office.js in use. */
  readonly wireModel: WireModel;
  /** The requirement sets of the Excel that is played. */
  readonly sets: PlayedSets;
  readonly faults?: Faults;
  readonly services?: HostServices;
  /** The clock, for dates typed without a year and for comments. */
  readonly now?: () => Date;
}

export interface SyncRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly error: string | null;
}

/**
 * Excel's side of Office.js: executes the batches that office.js sends at each `context.sync()`.
 * One engine serves one add-in; requests run one after another, as in Excel.
 */
export class RichApi {
  readonly workbook: Workbook;
  /** One entry for each batch of the add-in that reached the engine. */
  readonly syncs: SyncRecord[] = [];
  /** Operations the add-in asked for that are not played, as `Type.Member`. */
  readonly unplayed = new Set<string>();
  readonly #options: RichApiOptions;
  readonly #events: EventHub;
  readonly #kept = new Map<string, WireObject>();
  #nextReference = 1;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #host: Host;
  readonly #stopListening: () => void;

  constructor(workbook: Workbook, options: RichApiOptions) {
    this.workbook = workbook;
    this.#options = options;
    this.#events = new EventHub(workbook);
    this.#stopListening = workbook.onShift((shift) => this.#moveKept(shift));
    const now = options.now ?? (() => new Date());
    this.#host = {
      workbook,
      get year() {
        return now().getFullYear();
      },
      now: () => now().toISOString(),
      subscribe: (event, id, wanted) => this.#events.subscribe(event, id, wanted),
      kept: (reference) => this.#requireKept(reference),
      release: (reference) => this.#kept.delete(reference),
      releaseAll: () => this.#kept.clear(),
      services: options.services ?? {},
    };
  }

  /** Where events for the add-in go. */
  set onEvent(send: (entries: readonly EventEntry[]) => void) {
    this.#events.send = send;
  }

  /** Ends the engine: it follows its workbook no longer. */
  dispose(): void {
    this.#stopListening();
    this.#events.dispose();
  }

  /**
   * Executes one batch: the request's body as office.js wrote it, to the response's body. Never
   * rejects for what Excel would refuse: that is an `Error` in the response. Rejects with
   * `ConnectionCut` when the faults say that the connection is lost.
   */
  execute(body: string, flags = 0): Promise<string> {
    const turn = this.#queue.then(() => this.#execute(body, flags));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #execute(body: string, flags: number): Promise<string> {
    const requestBytes = byteLength(body);
    const ofAddin = !body.includes(OF_OFFICE_JS);
    const fault = ofAddin ? this.#options.faults?.next() : undefined;
    await fault?.delay();
    let response: Response;
    let actions = 0;
    try {
      fault?.beforeExecution();
      if (requestBytes > PAYLOAD_LIMIT) {
        throw new ApiError(
          'RequestPayloadSizeLimitExceeded',
          `The request payload size has exceeded the limit (${requestBytes} of ${PAYLOAD_LIMIT} bytes).`,
        );
      }
      if (ofAddin) await this.#waitForCellEdit(flags);
      const request = JSON.parse(body) as Request;
      actions = request.Actions.length;
      response = await new Batch(request, this.#host, this.#options, this.#keep, this.unplayed).run(
        fault?.failAtAction(actions) ?? null,
      );
    } catch (error) {
      response = { Results: [], TraceIds: [], Error: errorBody(toApiError(error), -1) };
    }
    let text = JSON.stringify(response);
    if (byteLength(text) > PAYLOAD_LIMIT) {
      const error = new ApiError(
        'ResponsePayloadSizeLimitExceeded',
        `The response payload size has exceeded the limit (${byteLength(text)} of ${PAYLOAD_LIMIT} bytes).`,
      );
      response = { Results: [], TraceIds: [], Error: errorBody(error, -1) };
      text = JSON.stringify(response);
    }
    if (ofAddin) {
      this.syncs.push({
        requestBytes,
        responseBytes: byteLength(text),
        actions,
        error: response.Error?.Code ?? null,
      });
    }
    fault?.afterExecution();
    return text;
  }

  async #waitForCellEdit(flags: number): Promise<void> {
    if (!this.workbook.editing) return;
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
      throw new ApiError(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
    }
    while (this.workbook.editing) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  readonly #keep = (object: WireObject): string => {
    const reference = `ref${this.#nextReference++}`;
    this.#kept.set(reference, object);
    return reference;
  };

  #requireKept(reference: string): WireObject {
    const found = this.#kept.get(reference);
    if (!found)
      throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return found;
  }

  /** Ranges the add-in keeps follow rows and columns that are put in or taken out. */
  #moveKept(shift: Shift): void {
    for (const [reference, object] of [...this.#kept]) {
      const moved = moveObject(object, shift);
      if (moved) this.#kept.set(reference, moved);
      else this.#kept.delete(reference);
    }
  }
}
