/**
 * Runs the add-in's unmodified functions.js as Excel's JavaScript-only runtime does: in a worker that
 * offers the language, timers and `CustomFunctions`, and nothing else. Messages are described in
 * `function-calls.ts`.
 */
import type { CallResult, FunctionCall, FunctionError, FromWorker, ToWorker } from './function-calls';

type Implementation = (...args: unknown[]) => unknown;

const scope = self as unknown as DedicatedWorkerGlobalScope;
const importScript = scope.importScripts.bind(scope);
const postMessage = scope.postMessage.bind(scope);
const post = (message: FromWorker): void => postMessage(message);
const implementations = new Map<string, Implementation>();

/** The error that functions throw or return; its message is shown for #VALUE! and #N/A only. */
class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const customFunctions = {
  associate(idOrTable: string | Record<string, Implementation>, implementation?: Implementation): void {
    const entries: (readonly [string, Implementation | undefined])[] =
      typeof idOrTable === 'string' ? [[idOrTable, implementation]] : Object.entries(idOrTable);
    for (const [id, run] of entries) {
      if (typeof run !== 'function')
        throw new TypeError(`CustomFunctions.associate: ${id} is not a function`);
      implementations.set(id.toUpperCase(), run);
    }
  },
  Error: CustomFunctionError,
  ErrorCode: {
    divisionByZero: '#DIV/0!',
    invalidName: '#NAME?',
    invalidNumber: '#NUM!',
    invalidReference: '#REF!',
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    nullReference: '#NULL!',
  },
};

/** What the JavaScript-only runtime offers beside the language itself. */
const KEPT = new Set([
  'self',
  'globalThis',
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
]);

/** The names of the language, from a realm-independent list: everything else in the scope is the browser's. */
const LANGUAGE = new Set(
  (
    'AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date ' +
    'Error EvalError FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array ' +
    'Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect ' +
    'RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array ' +
    'Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI ' +
    'encodeURIComponent escape eval isFinite isNaN parseFloat parseInt undefined unescape'
  ).split(' '),
);

/** Hides the browser from the functions: what they find here they must find in Excel. */
function hideBrowser(): void {
  const names = new Set<string>();
  for (
    let at: object | null = scope;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  for (const name of names) {
    if (LANGUAGE.has(name) || KEPT.has(name) || name === 'constructor') continue;
    const own = Object.getOwnPropertyDescriptor(scope, name);
    if (own && !own.configurable) continue;
    Object.defineProperty(scope, name, { value: undefined, writable: true, configurable: true });
  }
}

function load(url: string): void {
  hideBrowser();
  Object.defineProperty(scope, 'CustomFunctions', { value: customFunctions });
  try {
    importScript(url);
    post({ kind: 'ready', ids: [...implementations.keys()] });
  } catch (error) {
    post({ kind: 'failed', message: String(error) });
  }
}

function invocation(call: FunctionCall): object {
  return { address: call.address, functionName: call.id, isInValuePreview: false };
}

function functionError(error: unknown): FunctionError {
  if (!(error instanceof CustomFunctionError)) {
    // Excel shows any other exception as #VALUE! and keeps its text to itself; we let the tester see it.
    return { code: '#VALUE!', message: '', thrown: String(error) };
  }
  const told = error.code === '#VALUE!' || error.code === '#N/A';
  return { code: error.code, message: told ? error.message : '' };
}

/** Excel shows null as 0 and refuses what is no value of a cell. */
function cellResult(value: unknown): CallResult {
  if (value instanceof CustomFunctionError) return { error: functionError(value) };
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value === 'number' && !Number.isFinite(value)) return { error: { code: '#NUM!', message: '' } };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  return { error: { code: '#VALUE!', message: '', thrown: `not a value of a cell: ${typeof value}` } };
}

function result(value: unknown): CallResult {
  if (!Array.isArray(value)) return cellResult(value);
  const rows = value as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    return { error: { code: '#VALUE!', message: '', thrown: 'not a rectangle of values' } };
  }
  return { rows: (rows as unknown[][]).map((row) => row.map(cellResult)) };
}

async function run(call: FunctionCall): Promise<CallResult> {
  const implementation = implementations.get(call.id.toUpperCase());
  if (!implementation) return { error: { code: '#NAME?', message: '' } };
  try {
    return result(await implementation(...call.args, invocation(call)));
  } catch (error) {
    return { error: functionError(error) };
  }
}

async function runAll(batch: number, calls: readonly FunctionCall[]): Promise<void> {
  const results = [];
  for (const call of calls) results.push(await run(call));
  post({ kind: 'results', batch, results });
}

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'load') load(data.url);
  else void runAll(data.batch, data.calls);
});
