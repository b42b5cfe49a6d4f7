/** The add-in's pages in their frames: the pane, and the page behind the ribbon's commands. */
import type { Faults } from '../host/faults';
import type { Workbook } from '../host/model';
import type { PlayedSets } from '../host/played-sets';
import { RichApi } from '../host/rich-api';
import type { WireModel } from '../host/wire-model';
import { XdmHost } from '../host/xdm';
import type { Language } from './language';

export interface PaneOptions {
  readonly container: HTMLElement;
  readonly wireModel: WireModel;
  readonly sets: PlayedSets;
  readonly faults: Faults;
  readonly language: Language;
}

export class PaneHost {
  /** The engine that serves the pane shown now; it tells requests, and what was asked but is not played. */
  engine: RichApi | null = null;
  /** Messages of office.js that the workbench does not know. */
  readonly unplayed = new Set<string>();
  #pane: XdmHost | null = null;
  #commands: XdmHost | null = null;
  #shown = '';

  constructor(
    private readonly workbook: Workbook,
    private readonly options: PaneOptions,
  ) {}

  get frame(): HTMLIFrameElement | null {
    return this.#pane?.frame ?? null;
  }

  /** Shows a page of the add-in; the one that is shown already stays as it is. */
  show(url: string, title: string): void {
    if (this.#pane && this.#shown === url) return;
    this.#pane?.dispose();
    this.#shown = url;
    this.engine = this.#newEngine();
    this.#pane = this.#newFrame(this.engine, url, title, this.options.container);
  }

  /** Closing a pane ends its page, as in Excel. */
  hide(): void {
    this.#pane?.dispose();
    this.#pane = null;
    this.#shown = '';
  }

  /** Runs a command of the ribbon in a hidden page of its own, loaded when first needed. */
  runCommand(name: string, controlId: string, url: string | null): Promise<void> {
    if (!this.#commands) {
      if (url === null) throw new Error(`The manifest has no page for the command ${name}`);
      const hidden = document.createElement('div');
      hidden.hidden = true;
      document.body.append(hidden);
      this.#commands = this.#newFrame(this.#newEngine(), url, name, hidden);
    }
    return this.#commands.invokeCommand(name, controlId);
  }

  dispose(): void {
    this.hide();
    this.#commands?.frame.parentElement?.remove();
    this.#commands?.dispose();
    this.#commands = null;
  }

  #newEngine(): RichApi {
    const { wireModel, sets, faults } = this.options;
    return new RichApi(this.workbook, { wireModel, sets, faults });
  }

  #newFrame(engine: RichApi, paneUrl: string, title: string, container: HTMLElement): XdmHost {
    return new XdmHost({
      engine,
      paneUrl,
      title,
      container,
      sets: this.options.sets,
      locale: this.options.language === 'en' ? 'en-US' : 'zh-CN',
      onUnplayed: (name) => this.unplayed.add(name),
      onError: (error) => console.error('workbench:', error),
    });
  }
}
