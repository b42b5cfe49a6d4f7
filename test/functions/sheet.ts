import { call } from '../../src/functions/call';
import { Problem } from '../../src/functions/problem';
import type { Cell } from '../../src/functions/shaping';
import { FUNCTIONS } from '../../src/functions/table';
import type { FunctionId } from '../../src/messages/functions';

/** The calendar day that the host's clock shows in these tests. */
export const TODAY = 20240615;

/** A result's cells with each problem as Excel shows it and its code: `#N/A occupation-unknown`. */
export type Shown = string | number | boolean;

const shown = (cell: Cell): Shown => (cell instanceof Problem ? `${cell.kind} ${cell.code}` : cell);

const entryOf = (id: FunctionId) => {
  const entry = FUNCTIONS.find((each) => each.id === id);
  if (!entry) throw new Error(`no function ${id}`);
  return entry;
};

/** The whole result of a call, as rows of cells. */
export function spill(id: FunctionId, ...handedOver: readonly unknown[]): Shown[][] {
  return call(entryOf(id), handedOver, { today: TODAY }).map((row) => row.map(shown));
}

/** The only cell of a call's result. */
export function cell(id: FunctionId, ...handedOver: readonly unknown[]): Shown {
  const rows = spill(id, ...handedOver);
  if (rows.length !== 1 || rows[0]!.length !== 1) throw new Error(`${id} gave ${rows.length} rows`);
  return rows[0]![0]!;
}

/** The text on the error card of a call with one cell; fails when there is an answer. */
export function card(id: FunctionId, ...handedOver: readonly unknown[]): string {
  const only = call(entryOf(id), handedOver, { today: TODAY })[0]![0]!;
  if (!(only instanceof Problem)) throw new Error(`${id} gave ${String(only)}, not an error`);
  return only.message;
}

/** A column of cells, as Excel hands over a range one column wide. */
export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((each) => [each]);

/** What a host hands over for an argument that was left out. */
export const LEFT_OUT = [null, undefined, '', 0, [['']], [[null]], [[0]]] as const;
