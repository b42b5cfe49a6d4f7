import type { Fault } from '../../../src/workbench/host/faults';

/**
 * The contract between an add-in and Excel, as cases that run wherever there is an `Excel` object:
 * in Node against the engine, and in the workbench's page over the web protocol. No test framework
 * is imported, so that the cases can be bundled into a page.
 *
 * Every case starts on a fresh workbook with one empty sheet, 花名册.
 */
export interface ContractCase {
  /** What Excel does, as a sentence. */
  readonly name: string;
  /** The Excel it is about; cases without it hold for every one. */
  readonly only?: 'ltsc-2021' | 'microsoft-365';
  /** Needs classes that the office.js of the npm package does not have; see `support/newer-office.ts`. */
  readonly newerOfficeJs?: true;
  run(excel: typeof Excel, host: HostControl): Promise<void>;
}

/** The person's and the tester's side. Everything is asynchronous and JSON, so that it can be in another frame. */
export interface HostControl {
  /** The person starts or stops editing a cell. */
  edit(editing: boolean): Promise<void>;
  /** The person enters a text into a cell. */
  type(sheet: string, address: string, entry: string): Promise<void>;
  /** The person selects an area. */
  select(sheet: string, address: string): Promise<void>;
  /** The nth sync from now (1 is the next) goes wrong. */
  fault(n: number, fault: Fault): Promise<void>;
  /** Lets events reach the add-in. */
  settle(): Promise<void>;
}

/** The name of the sheet every case starts with. */
export const SHEET = '花名册';

export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${String(wanted)}, found ${String(found)}`);
}

/** Expects an action to be refused with a code of Excel's. */
export async function refused(code: string, action: () => Promise<unknown>): Promise<{ message: string }> {
  let result: unknown;
  try {
    result = await action();
  } catch (error) {
    const refusal = error as { code?: string; message: string };
    if (refusal.code === code) return refusal;
    throw new Error(`expected ${code}, refused with ${String(refusal.code)}: ${refusal.message}`);
  }
  throw new Error(`expected ${code}, but it went through: ${JSON.stringify(result)}`);
}
