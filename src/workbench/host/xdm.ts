/**
 * Plays the page that Excel on the web puts around an add-in: an iframe with the unmodified pane,
 * and the messages that office.js exchanges with its host ("XDM": JSON texts over `postMessage`).
 * The only file of the host that touches the DOM.
 *
 * On plain http office.js asks a page of its own, `<office folder>/AgaveErrorUX/index.html`, whether
 * the host is to be trusted; the workbench's server answers that with a script that posts
 * `{"hostUserTrusted":true}`.
 */
import type { ChangeBatch } from './changes';
import { ConnectionCut } from './faults';
import type { EventEntry } from './events';
import type { PlayedSets } from './played-sets';
import type { RichApi } from './rich-api';

export interface XdmOptions {
  readonly engine: RichApi;
  /** The requirement sets told to the pane; the same that the engine plays. */
  readonly sets: PlayedSets;
  /** Where the pane's page is served, e.g. `http://127.0.0.1:3000/taskpane.html`. */
  readonly paneUrl: string;
  /** The element that the iframe is put into. */
  readonly container: HTMLElement;
  readonly locale: 'zh-CN' | 'en-US';
  /** The iframe's accessible name. */
  readonly title: string;
  /** 1 the pane and the functions share one runtime, 2 the pane hosts custom functions; 0 neither. */
  readonly runtimeFlags?: number;
  /** Called for messages that the workbench does not play, with their name. */
  readonly onUnplayed?: (name: string) => void;
  /** Called when the host fails in a way that is no answer for the pane. */
  readonly onError?: (error: unknown) => void;
}

/** Message numbers of the methods of the Common API, as office.js sends them. */
const DISPATCH = { refreshSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
/** Events of the Common API by the change that raises them. */
const COMMON_EVENTS = [
  ['selection', 'documentSelectionChanged'],
  ['settings', 'settingsChanged'],
] as const;
/** office.js: "An internal error has occurred". */
const INTERNAL_ERROR = 5001;
/** office.js: the method is not supported by this host. */
const NOT_SUPPORTED = 5000;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _actionType: number;
  readonly _data: MethodData | null;
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** One pane in its iframe. Make a new one to reload the pane. */
export class XdmHost {
  readonly frame: HTMLIFrameElement;
  readonly #options: XdmOptions;
  readonly #origin: string;
  readonly #conversation = `conversation_${crypto.randomUUID()}`;
  readonly #appId = `workbench-${crypto.randomUUID()}`;
  /** Events the pane listens to, with the correlation id of its registration. */
  readonly #registered = new Map<string, string>();
  /** Stops following the workbook. */
  readonly #unfollow: () => void;
  readonly #waiting: { readonly event: string; readonly data: unknown }[] = [];
  readonly #commands = new Map<string, () => void>();
  #nextCommand = 1;

  constructor(options: XdmOptions) {
    this.#options = options;
    const url = new URL(options.paneUrl);
    this.#origin = url.origin;
    const flags = String(options.runtimeFlags ?? 0);
    const hostInfo = ['Excel', 'Web', '16.01', options.locale, crypto.randomUUID(), '', '', flags];
    url.searchParams.set('_host_Info', hostInfo.join('$'));
    this.frame = document.createElement('iframe');
    this.frame.title = options.title;
    this.frame.name = JSON.stringify({
      baseFrameName: `_xdm_${this.#conversation}`,
      hostInfo: hostInfo.join('|'),
      xdmInfo: [this.#conversation, this.#appId, `${location.origin}/`].join('|'),
      serializerVersion: '1',
      flights: '[]',
    });
    this.frame.src = url.href;
    window.addEventListener('message', this.#onMessage);
    options.engine.onEvent = (entries) => this.#sendEvents(entries);
    this.#unfollow = options.engine.workbook.onChange((batch) => this.#tellCommonEvents(batch));
    options.container.append(this.frame);
  }

  /** Takes the pane away and ends its engine. */
  dispose(): void {
    window.removeEventListener('message', this.#onMessage);
    this.#unfollow();
    this.#options.engine.dispose();
    this.frame.remove();
  }

  /**
   * Runs a function of the pane's that a ribbon button names (`Office.actions.associate`).
   * Resolves when the function calls `event.completed()`.
   */
  invokeCommand(functionName: string, controlId: string): Promise<void> {
    const id = `command-${this.#nextCommand++}`;
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.#event('appCommandInvoked', {
        0: id,
        1: functionName,
        2: JSON.stringify({ source: { id: controlId } }),
      });
    });
  }

  /** What `Office.onReady` waits for: who the host is and what it can. */
  #appContext(): Record<string, unknown> {
    const { engine, locale, sets } = this.#options;
    const matrix = Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]);
    return {
      _id: this.#appId,
      _appName: 16,
      _appVersion: '16.01',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `https://workbench.invalid/${encodeURIComponent(engine.workbook.name)}`,
      _clientMode: 1,
      _settings: [...engine.workbook.commonSettings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: crypto.randomUUID(),
      _appInstanceId: this.#appId,
      _appMinorVersion: 0,
      _requirementMatrix: JSON.stringify(Object.fromEntries(matrix)),
      _hostCustomMessage: '',
      _hostFullVersion: '16.0.14332.20000',
      _addinName: 'workbench',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== this.#origin) return;
    if (typeof event.data !== 'string' || !event.data.startsWith('{')) return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType !== 0 || message._conversationId !== this.#conversation) return;
    this.#answer(message).catch((error: unknown) => {
      if (error instanceof ConnectionCut) return;
      this.#options.onError?.(error);
      this.#reply(message, { Version: 1, Error: INTERNAL_ERROR });
    });
  };

  async #answer(message: Message): Promise<void> {
    if (message._actionType === 1) {
      this.#registered.set(message._actionName, String(message._correlationId));
      this.#reply(message, { Error: 0 });
      this.#sendWaiting(message._actionName);
      return;
    }
    if (message._actionType === 2) {
      this.#registered.delete(message._actionName);
      this.#reply(message, { Error: 0 });
      return;
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#reply(message, this.#appContext());
      case 'ContextActivationManager_notifyHost':
        return this.#reply(message, null);
      case 'executeMethod':
        return this.#execute(message);
      default:
        this.#options.onUnplayed?.(message._actionName);
        return this.#reply(message, null, -2);
    }
  }

  async #execute(message: Message): Promise<void> {
    const { workbook } = this.#options.engine;
    const data = message._data ?? {};
    switch (data.DdaMethod?.DispatchId) {
      case DISPATCH.richApi: {
        // [custom data, verb, path, headers, body, permission, flags, …]
        const [, , , , body, , flags] = data.ArrayData ?? [];
        const answer = await this.#options.engine.execute(String(body), Number(flags ?? 0));
        return this.#reply(message, {
          Version: 1,
          Error: 0,
          Data: [200, ['Content-Type', 'application/json'], answer],
        });
      }
      case DISPATCH.saveSettings:
        workbook.commonSettings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? [])
          workbook.commonSettings.set(key, value);
        workbook.report({ kind: 'settings' });
        return this.#reply(message, { Version: 1, Error: 0 });
      case DISPATCH.refreshSettings:
        return this.#reply(message, { Version: 1, Error: 0, Properties: [...workbook.commonSettings] });
      case DISPATCH.commandCompleted: {
        const id = String((data.ArrayData ?? [])[0] ?? '');
        this.#reply(message, { Version: 1, Error: 0 });
        const done = this.#commands.get(id) ?? [...this.#commands.values()][0];
        this.#commands.delete(id);
        return done?.();
      }
      default:
        this.#options.onUnplayed?.(`executeMethod ${String(data.DdaMethod?.DispatchId)}`);
        return this.#reply(message, { Version: 1, Error: NOT_SUPPORTED });
    }
  }

  /** Events of the Common API, which `settings.onSettingsChanged` and `onSelectionChanged` of a workbook rest on. */
  #tellCommonEvents({ origin, changes }: ChangeBatch): void {
    if (origin === 'load') return;
    for (const [kind, event] of COMMON_EVENTS) {
      if (changes.some((change) => change.kind === kind)) this.#event(event, {});
    }
  }

  #sendEvents(entries: readonly EventEntry[]): void {
    const rows = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      0,
      false,
    ]);
    this.#event('richApiMessage', { ArrayData: rows });
  }

  /** An event the pane listens to now; commands wait until it does, the rest is not for it. */
  #event(name: string, data: unknown): void {
    if (!this.#registered.has(name)) {
      if (name === 'appCommandInvoked') this.#waiting.push({ event: name, data });
      return;
    }
    this.#post({
      _messageType: 1,
      _actionName: name,
      _conversationId: this.#conversation,
      _correlationId: this.#registered.get(name),
      _data: data,
      _errorCode: 0,
      _responseType: 1,
    });
  }

  #sendWaiting(name: string): void {
    const due = this.#waiting.filter(({ event }) => event === name);
    this.#waiting.splice(0, Infinity, ...this.#waiting.filter(({ event }) => event !== name));
    for (const { event, data } of due) this.#event(event, data);
  }

  #reply(message: Message, data: unknown, errorCode = 0): void {
    this.#post({
      _messageType: 1,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _data: data,
      _errorCode: errorCode,
      _responseType: 0,
    });
  }

  #post(message: Record<string, unknown>): void {
    const text = JSON.stringify({ _origin: location.origin, _serializerVersion: 1, ...message });
    this.frame.contentWindow?.postMessage(text, this.#origin);
  }
}
