/**
 * The real Excel object model of office.js, in Node, against the workbench's engine.
 *
 * office.js has a door for hosts that are not a browser: if the global `_richApiNativeBridge` is
 * there when its scripts load, every batch goes through it instead of `postMessage`. Here the
 * unmodified scripts of @microsoft/office-js run in a context of their own and talk to a
 * `RichApi` through that door.
 *
 * Product code (`src/excel`) uses the globals `Excel`, `Office` and `OfficeExtension`, as it must in
 * a task pane. `seam.install()` puts the context's own on `globalThis` and returns a function that
 * takes them away again:
 *
 *     const seam = createExcel(newWorkbook());
 *     const uninstall = seam.install();
 *     // … import and call src/excel as usual …
 *     uninstall();
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { addNoteClasses } from './newer-office';
import { Faults, ConnectionCut } from '../../../src/workbench/host/faults';
import type { Workbook } from '../../../src/workbench/host/model';
import { isPlayed, LTSC_2021, type PlayedSets } from '../../../src/workbench/host/played-sets';
import { RichApi, type SyncRecord } from '../../../src/workbench/host/rich-api';
import { readWireModel, type WireModel } from '../../../src/workbench/host/wire-model';

export interface SeamOptions {
  /** The Excel that is played; LTSC 2021 unless said otherwise. */
  readonly sets?: PlayedSets;
  readonly now?: () => Date;
  /** Plays an office.js newer than the npm package, with the classes for notes (ExcelApi 1.18). */
  readonly newerOfficeJs?: boolean;
}

export interface Seam {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly workbook: Workbook;
  readonly engine: RichApi;
  /** Switches for failing, delaying and cutting syncs. */
  readonly faults: Faults;
  /** One entry for each sync so far, with its bytes. */
  readonly syncs: readonly SyncRecord[];
  /** Puts `Excel`, `Office` and `OfficeExtension` on `globalThis`; returns what takes them away again. */
  install(): () => void;
  /**
   * Gives the loaded object model back for the next `createExcel`, which saves 100 ms. Only when
   * nothing of the add-in is running any more.
   */
  release(): void;
}

const dist = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const source = (name: string) => readFileSync(path.join(dist, name), 'utf8');

/** The two scripts that a task pane loads in Excel on the web, compiled once for all tests of a file. */
let scripts: { office: vm.Script; excel: vm.Script; wireModel: WireModel } | null = null;

function load(): NonNullable<typeof scripts> {
  if (!scripts) {
    const excel = source('excel-web-16.00.debug.js');
    scripts = {
      office: new vm.Script(source('office.debug.js'), { filename: 'office.debug.js' }),
      excel: new vm.Script(excel, { filename: 'excel-web-16.00.debug.js' }),
      wireModel: readWireModel(excel),
    };
  }
  return scripts;
}

/** The wire model of the installed office.js. */
export function installedWireModel(): WireModel {
  return load().wireModel;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  /** Over the bridge the body travels as an object; over `postMessage` it is text. */
  readonly message: { readonly body: object };
}

type Globals = Pick<Seam, 'Excel' | 'Office' | 'OfficeExtension'>;

/** One loaded object model and what it is connected to at the moment. */
interface Runtime {
  readonly globals: Globals;
  /** Set before use. */
  engine: RichApi | null;
  sets: PlayedSets;
  readonly newer: boolean;
  send(message: object): void;
}

/** Object models that were given back: loading one takes 100 ms. */
const idle: Runtime[] = [];

/** Starts an add-in's side on a workbook: an object model and an engine of its own. */
export function createExcel(workbook: Workbook, options: SeamOptions = {}): Seam {
  const sets = options.sets ?? LTSC_2021;
  const faults = new Faults();
  const engine = new RichApi(workbook, {
    wireModel: installedWireModel(),
    sets,
    faults,
    ...(options.now ? { now: options.now } : {}),
  });
  const runtime = takeRuntime(options.newerOfficeJs ?? false);
  runtime.engine = engine;
  runtime.sets = sets;
  engine.onEvent = (entries) => runtime.send({ type: 3, flags: 0, message: { entries } });
  return {
    Excel: runtime.globals.Excel,
    Office: runtime.globals.Office,
    OfficeExtension: runtime.globals.OfficeExtension,
    workbook,
    engine,
    faults,
    get syncs() {
      return engine.syncs;
    },
    install() {
      const scope = globalThis as unknown as Record<string, unknown>;
      const names = ['Excel', 'Office', 'OfficeExtension'] as const;
      const before = names.map((name) => scope[name]);
      for (const name of names) scope[name] = runtime.globals[name];
      return () => names.forEach((name, at) => (scope[name] = before[at]));
    },
    release() {
      engine.dispose();
      runtime.engine = null;
      forgetHandlers(runtime.globals);
      idle.push(runtime);
    },
  };
}

function takeRuntime(newer: boolean): Runtime {
  const at = idle.findIndex((runtime) => runtime.newer === newer);
  const [reused] = at < 0 ? [] : idle.splice(at, 1);
  return reused ?? loadRuntime(newer);
}

function loadRuntime(newer: boolean): Runtime {
  const { office, excel } = load();
  const context = browserLike();
  // office.js puts `onMessageFromHost` on the bridge when it takes it over.
  const bridge = {
    onMessageFromHost: (() => undefined) as (text: string) => void,
    sendMessageToHost: (text: string) => answer(runtime, JSON.parse(text) as BridgeRequest),
  };
  context['_richApiNativeBridge'] = bridge;
  office.runInContext(context);
  excel.runInContext(context);
  const runtime: Runtime = {
    globals: context as unknown as Globals,
    engine: null,
    sets: LTSC_2021,
    newer,
    send: (message) => bridge.onMessageFromHost(JSON.stringify(message)),
  };
  context['Office'] = withContext(runtime);
  if (newer) addNoteClasses(runtime.globals);
  return runtime;
}

function answer(runtime: Runtime, { id, flags, message }: BridgeRequest): void {
  const { engine } = runtime;
  if (!engine) throw new Error('The add-in is still at work after its seam was released');
  engine.execute(JSON.stringify(message.body), flags).then(
    (body) => runtime.send({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } }),
    (error: unknown) => {
      // A request that is cut off is never answered.
      if (!(error instanceof ConnectionCut)) throw error;
    },
  );
}

/** Event handlers stand in the object model, not in a request context: the next user must not hear the last one's. */
function forgetHandlers({ OfficeExtension }: Globals): void {
  const { GenericEventRegistration } = OfficeExtension as unknown as {
    GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  };
  GenericEventRegistration.s_genericEventRegistrations = {};
}

/**
 * `Office` with what a host tells at the start: which requirement sets it has, which office.js asks
 * before every member. `Office.context` itself cannot be set, so an object before it answers instead.
 */
function withContext(runtime: Runtime): typeof Office {
  const context = {
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.0') =>
        isPlayed(runtime.sets, { set: name, version: String(version) }),
    },
    host: 'Excel',
    platform: 'PC',
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
  };
  return Object.create(runtime.globals.Office, {
    context: { value: context, configurable: true, writable: true },
  }) as typeof Office;
}

/** As much of a browser as office.js touches while it loads; nothing in it does anything. */
function browserLike(): vm.Context & Record<string, unknown> {
  const nothing = () => undefined;
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    getElementsByTagName: () => [],
    addEventListener: nothing,
    removeEventListener: nothing,
    remove: nothing,
  });
  const document = {
    readyState: 'complete',
    addEventListener: nothing,
    removeEventListener: nothing,
    createElement: element,
    getElementsByTagName: () => [{ ...element(), src: 'https://localhost/office/office.js' }],
    getElementById: () => null,
    querySelectorAll: () => [],
    head: element(),
    body: element(),
    domain: 'localhost',
    documentElement: element(),
  };
  const location = {
    href: 'https://localhost/taskpane.html',
    search: '?_host_Info=Excel$Web$16.01$zh-CN$x$$$0',
    hash: '#&_xdm_Info=conversation|app|https://localhost/',
    origin: 'https://localhost',
    protocol: 'https:',
    hostname: 'localhost',
    host: 'localhost',
  };
  const quiet = { log: nothing, info: nothing, debug: nothing, warn: nothing, error: console.error };
  const scope: Record<string, unknown> = {
    console: quiet,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    document,
    location,
    navigator: { userAgent: 'node' },
    history: {},
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    URL,
    crypto: globalThis.crypto,
    performance,
  };
  // office.js waits two seconds for its texts, then for the English ones, then throws into the void.
  scope['Strings'] = { OfficeOM: {} };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) scope[name] = scope;
  return vm.createContext(scope) as vm.Context & Record<string, unknown>;
}
