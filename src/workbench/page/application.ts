/** The page put together: model, spreadsheet, custom functions, pane, ribbon, files. */
import { type WorkbenchText, welcomeSheet, workbenchText } from '../../messages/workbench';
import { columnName } from '../host/address';
import { Faults } from '../host/faults';
import { Workbook } from '../host/model';
import { LTSC_2021, MICROSOFT_365 } from '../host/played-sets';
import type { WireModel } from '../host/wire-model';
import { CustomFunctions } from './calculation';
import { acceptDrops } from './drop';
import { FunctionsClient } from './functions-client';
import { loadMetadata } from './functions-metadata';
import type { Language } from './language';
import { type Action, type Manifest, loadManifest } from './manifest';
import { Mirror } from './mirror';
import { PaneHost } from './pane-host';
import { type Tab, drawRibbon, manifestTab } from './ribbon';
import { workbookSnapshot } from './snapshot';
import { Spreadsheet } from './spreadsheet';
import { StatusLine } from './status';
import { LocaleType } from './univer-library';
import { addWelcomeSheet } from './welcome';
import { type OpenFile, openFile, saveFile } from './workbook-file';

/** The Excel that is played. */
export const HOSTS = { 'ltsc-2021': LTSC_2021, 'microsoft-365': MICROSOFT_365 } as const;
export type HostName = keyof typeof HOSTS;

const PANE_WIDTHS = ['320', '350', '400'];
/** Opened behind the sheet of things to try when the address asks for no file. */
const FIRST_SAMPLE = '个人申领.xlsx';

export interface Files {
  readonly samples: readonly string[];
  /** A file given to `npm start`, by name. */
  readonly file: string | null;
}

export class Application {
  workbook = new Workbook();
  readonly faults = new Faults();
  spreadsheet!: Spreadsheet;
  custom!: CustomFunctions;
  manifest!: Manifest;
  hostName: HostName;
  pane: PaneHost | null = null;
  readonly status = new StatusLine(byId('status'));
  #wireModel!: WireModel;
  #file: OpenFile | null = null;
  #mirror: Mirror | null = null;
  #samples: readonly string[] = [];
  #paneWidth: string;

  constructor(
    readonly language: Language,
    readonly query: URLSearchParams,
  ) {
    const host = query.get('host') ?? '';
    this.hostName = host in HOSTS ? (host as HostName) : 'ltsc-2021';
    this.#paneWidth = query.get('pane') ?? '350';
  }

  /** Where the add-in is served: another host name, so another process of the browser. */
  get addin(): string {
    return `http://127.0.0.1:${location.port}/`;
  }

  text(key: WorkbenchText, params: Readonly<Record<string, string>> = {}): string {
    return workbenchText(this.language, key, params);
  }

  async start(): Promise<void> {
    document.documentElement.lang = this.language;
    document.title = this.text('title');
    for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
      element.textContent = this.text(element.dataset['text'] as WorkbenchText);
    }
    const [manifest, wireModel, files] = await Promise.all([
      loadManifest('addin/manifest.xml', this.addin, this.language),
      json<WireModel>('wire-model.json'),
      json<Files>('samples.json'),
      this.#startFunctions(),
    ]);
    this.manifest = manifest;
    this.#wireModel = wireModel;
    this.#samples = files.samples;
    this.custom.namespace = manifest.namespace;
    this.#bindPage();
    await this.#openFirst(files);
    this.#drawRibbon();
  }

  /** Opens a workbook; the add-in starts anew with it, as in Excel. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    this.status.say(this.text('opening', { file: name }));
    try {
      const workbook = new Workbook();
      this.#file = openFile(workbook, name, bytes);
      this.#use(workbook);
      this.status.say(this.text('opened', { file: name }));
    } catch (error) {
      this.status.problem(this.text('openFailed', { file: name, reason: this.#reason(error) }));
      throw error;
    }
  }

  async openFrom(address: string): Promise<void> {
    const name = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await this.open(name, new Uint8Array(await response.arrayBuffer()));
  }

  /** A new workbook with one empty sheet. */
  blank(sheet: string): void {
    const workbook = new Workbook();
    workbook.name = this.text('newWorkbook');
    workbook.transact('load', () => workbook.addSheet(sheet));
    this.#file = null;
    this.#use(workbook);
  }

  /** The workbook as a file: the original package with what was changed. */
  async save(): Promise<Uint8Array> {
    await this.whenIdle();
    return saveFile(this.workbook, this.#file, (...cell) => this.#mirror?.isSpilled(...cell) ?? false);
  }

  /** Resolves when nothing is being calculated; drawing anew in the meantime starts the wait again. */
  async whenIdle(): Promise<void> {
    let shown: Spreadsheet;
    do {
      shown = this.spreadsheet;
      await shown.whenIdle();
    } while (shown !== this.spreadsheet);
  }

  /** Draws the whole workbook anew. */
  show(): void {
    this.#mirror?.dispose();
    this.spreadsheet?.dispose();
    const { active, selection } = this.workbook;
    const locale = this.language === 'en' ? LocaleType.EN_US : LocaleType.ZH_CN;
    const snapshot = workbookSnapshot(this.workbook, locale);
    this.custom.sheetName = (id) => this.workbook.sheet(id)?.name ?? id;
    this.custom.blank = this.hostName === 'microsoft-365' ? null : 0;
    this.spreadsheet = new Spreadsheet(byId('grid'), snapshot, this.custom, this.language);
    this.#mirror = new Mirror(this.workbook, this.spreadsheet, () => this.show());
    this.#mirror.select(active, selection);
    this.spreadsheet.calculateAll();
  }

  /** Plays another Excel: the add-in starts anew. */
  playAs(host: HostName): void {
    this.hostName = host;
    this.custom.blank = host === 'microsoft-365' ? null : 0;
    this.#startPane();
  }

  run(action: Action, controlId: string): void {
    if (action.kind === 'pane') this.#showPane(action.url, action.title);
    else if (action.name) this.pane?.runCommand(action.name, controlId, this.manifest.commandsUrl);
    else this.status.problem(this.text('unknownCommand', { action: controlId }));
  }

  async #startFunctions(): Promise<void> {
    try {
      const metadata = await loadMetadata('addin/functions.json');
      const client = await FunctionsClient.start('functions-worker.js', 'addin/functions.js');
      this.custom = new CustomFunctions(client, metadata);
    } catch (error) {
      throw new Error(this.text('functionsMissing', { reason: this.#reason(error) }));
    }
  }

  async #openFirst({ samples, file }: Files): Promise<void> {
    const asked = this.query.get('open') ?? (file === null ? null : `/file/${file}`);
    if (asked !== null) return this.openFrom(asked);
    const workbook = new Workbook();
    if (samples.includes(FIRST_SAMPLE)) {
      const response = await fetch(`/samples/${encodeURIComponent(FIRST_SAMPLE)}`);
      this.#file = openFile(workbook, FIRST_SAMPLE, new Uint8Array(await response.arrayBuffer()));
    } else {
      workbook.name = this.text('newWorkbook');
    }
    addWelcomeSheet(workbook, welcomeSheet(this.language), this.manifest.namespace);
    this.#use(workbook);
    this.status.say(this.text('ready'));
  }

  #use(workbook: Workbook): void {
    this.workbook = workbook;
    byId('file-name').textContent = workbook.name;
    this.show();
    this.#startPane();
    workbook.onChange(({ changes }) => {
      if (changes.some(({ kind }) => kind === 'selection')) this.#tellCellError();
    });
  }

  #startPane(): void {
    this.pane?.dispose();
    this.pane = new PaneHost(this.workbook, {
      container: byId('pane-frame'),
      wireModel: this.#wireModel,
      sets: HOSTS[this.hostName],
      faults: this.faults,
      language: this.language,
    });
    if (this.manifest.pane) this.#showPane(this.manifest.pane.url, this.manifest.pane.title);
  }

  #showPane(url: string, title: string): void {
    byId('pane').hidden = false;
    byId('pane').style.width = `${this.#paneWidth}px`;
    byId('pane-name').textContent = title;
    this.pane?.show(url, this.text('paneOf', { name: title }));
  }

  /** The text behind a cell's error, as Excel shows it beside the cell. */
  #tellCellError(): void {
    const { active, selection } = this.workbook;
    const error = this.custom.errorAt({ sheetId: active.id, row: selection.top, column: selection.left });
    const shown = active.value(selection.top, selection.left);
    if (!error || shown !== error.code) return this.status.say(this.text('ready'));
    const cell = `${columnName(selection.left)}${selection.top + 1}`;
    const message = error.message || (error.thrown ?? '');
    this.status.say(this.text('cellError', { cell, error: error.code, message }));
  }

  #bindPage(): void {
    const close = byId('pane-close');
    close.title = this.text('closePane');
    close.setAttribute('aria-label', this.text('closePane'));
    close.addEventListener('click', () => {
      byId('pane').hidden = true;
      this.pane?.hide();
    });
    const input = byId('file-input') as HTMLInputElement;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      input.value = '';
      if (file) void this.#openChosen(file);
    });
    acceptDrops(document.body, byId('drop'), (file) => {
      if (file) void this.#openChosen(file);
      else this.status.problem(this.text('notAFile'));
    });
  }

  async #openChosen(file: File): Promise<void> {
    // A failure is already told in the status line.
    await this.open(file.name, new Uint8Array(await file.arrayBuffer())).catch(() => undefined);
  }

  async #saveChosen(): Promise<void> {
    try {
      const bytes = await this.save();
      download(this.workbook.name, bytes);
      this.status.say(this.text('saved', { file: this.workbook.name }));
    } catch (error) {
      this.status.problem(this.text('saveFailed', { reason: this.#reason(error) }));
    }
  }

  #drawRibbon(): void {
    const tabs = [
      this.#fileTab(),
      ...this.manifest.tabs.map((tab) => manifestTab(tab, (action, control) => this.run(action, control))),
    ];
    drawRibbon(byId('tabs'), byId('ribbon'), tabs, tabs[1]?.id ?? tabs[0]!.id);
  }

  #fileTab(): Tab {
    const command = (
      id: string,
      label: WorkbenchText,
      hint: WorkbenchText,
      glyph: string,
      run: () => void,
    ) => ({
      ...{ id, label: this.text(label), hint: this.text(hint), icon: { glyph }, run },
    });
    return {
      id: 'file',
      label: this.text('file'),
      groups: [
        {
          label: this.text('file'),
          commands: [
            command('open', 'open', 'openHint', '📂', () => byId('file-input').click()),
            command('save', 'save', 'saveHint', '💾', () => void this.#saveChosen()),
          ],
        },
        {
          label: this.text('samples'),
          commands: this.#samples.map((name) => ({
            ...{
              id: `sample-${name}`,
              label: name.replace(/\.xlsx$/i, ''),
              hint: name,
              icon: { glyph: '📄' },
            },
            run: () => void this.openFrom(`/samples/${encodeURIComponent(name)}`).catch(() => undefined),
          })),
        },
        {
          label: this.text('undo'),
          commands: [
            command('undo', 'undo', 'undo', '↶', () => void this.spreadsheet.api.undo()),
            command('redo', 'redo', 'redo', '↷', () => void this.spreadsheet.api.redo()),
          ],
        },
        { label: this.text('view'), settings: [this.#hostSetting(), this.#widthSetting()] },
      ],
    };
  }

  #hostSetting() {
    return {
      id: 'host',
      label: this.text('host'),
      hint: this.text('hostHint'),
      value: this.hostName,
      options: [
        { value: 'ltsc-2021', label: this.text('ltsc2021') },
        { value: 'microsoft-365', label: this.text('microsoft365') },
      ],
      choose: (value: string) => this.playAs(value as HostName),
    };
  }

  #widthSetting() {
    return {
      id: 'pane-width',
      label: this.text('paneWidth'),
      hint: this.text('paneWidth'),
      value: this.#paneWidth,
      options: PANE_WIDTHS.map((width) => ({ value: width, label: `${width} px` })),
      choose: (width: string) => {
        this.#paneWidth = width;
        byId('pane').style.width = `${width}px`;
      },
    };
  }

  #reason(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
  }
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element;
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
