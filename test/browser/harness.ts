/**
 * The workbench in a browser, for tests: the production build (`npm run build`) in the pane, the page
 * built when it is stale, a server on a free port. What the page says on its console and every request
 * that leaves the two local sites are collected; `close` fails a test over either.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../../src/tools/chromium';
import { type RunningServer, type Sites, serve } from '../../src/tools/server';
import { QUIET, buildStale } from '../../src/tools/workbench-build';
import type { HostName } from '../../src/workbench/page/application';
import type { WorkbenchApi } from '../../src/workbench/page/test-api';
import { HOST } from './hosts';

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

export interface OpenOptions {
  /** The Excel that is played; the one that the suite runs as unless said otherwise. */
  readonly host?: HostName;
  /** Workbook to open, by its address on the workbench's server; the welcome sheet otherwise. */
  readonly open?: string;
  readonly language?: 'zh-CN' | 'en';
  /** Width of the pane in pixels. */
  readonly pane?: number;
  /** Console messages that the test expects. */
  readonly expected?: readonly RegExp[];
  /** Do not wait for the pane's first requests. */
  readonly withoutPane?: boolean;
  /** Runs in every frame before the frame's own scripts. */
  readonly watch?: () => void;
}

/** A sample of assets/samples, as the server gives it. */
export const sample = (name: string): string => `/samples/${encodeURIComponent(name)}`;

/**
 * What office.js says where a browser keeps storage from frames of other sites, as private windows do:
 * it goes on without.
 */
const KNOWN = [/Failed to read the 'sessionStorage' property from 'Window'/];

/** One browser and one server for a test file. */
export class Harness {
  private constructor(
    readonly server: RunningServer,
    readonly browser: Browser,
  ) {}

  /** @param changes other folders to serve, such as a test's own add-in */
  static async start(changes: Partial<Sites> = {}): Promise<Harness> {
    const sites = { ...(await buildStale(QUIET, ['univer', 'workbench'])), ...changes };
    if (!existsSync(path.join(sites.addin, 'taskpane.html'))) {
      throw new Error(`There is no production build in ${sites.addin}: run npm run build first`);
    }
    return new Harness(await serve(sites), await launchBrowser());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  async open(options: OpenOptions = {}): Promise<Workbench> {
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
    });
    // A machine with two busy cores is no reason to fail: whoever waits, waits for as long as the test may take.
    context.setDefaultTimeout(120_000);
    const workbench = new Workbench(await context.newPage(), context, this.server, options.expected ?? []);
    const query = new URLSearchParams({
      host: options.host ?? HOST,
      ...(options.open === undefined ? {} : { open: options.open }),
      ...(options.language === undefined ? {} : { lang: options.language }),
      ...(options.pane === undefined ? {} : { pane: String(options.pane) }),
    });
    if (options.watch) await workbench.page.addInitScript(options.watch);
    await workbench.page.goto(`${this.server.page}?${query.toString()}`);
    await workbench.page.evaluate(() => window.workbench.ready.then(() => window.workbench.idle()));
    if (!options.withoutPane) await workbench.paneReady();
    return workbench;
  }
}

/** One page of the workbench. */
export class Workbench {
  readonly consoleErrors: string[] = [];
  readonly strayRequests: string[] = [];

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    server: RunningServer,
    expected: readonly RegExp[],
  ) {
    const known = [...KNOWN, ...expected];
    const note = (text: string) => {
      if (!known.some((each) => each.test(text))) this.consoleErrors.push(text);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text());
    });
    page.on('pageerror', (error) => note(error.stack ?? error.message));
    context.on('request', (request) => {
      const url = request.url();
      const local = [server.page, server.addin].some((site) => url.startsWith(site));
      if (!local && !/^(?:data|blob|about):/.test(url)) this.strayRequests.push(url);
    });
  }

  /** The task pane, for locators: `workbench.pane.getByTestId('review')`. */
  get pane(): FrameLocator {
    return this.page.frameLocator('#pane-frame iframe');
  }

  /** The task pane's own frame, to run script in it. */
  get paneFrame(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes('_host_Info'));
    if (!frame) throw new Error('There is no pane');
    return frame;
  }

  /** Waits until the pane has found its host and drawn itself. */
  async paneReady(): Promise<void> {
    await this.pane.getByTestId('shell').waitFor();
  }

  /** Calls the workbench's test interface. */
  read(address: string) {
    return this.page.evaluate((each) => window.workbench.read(each), address);
  }

  write(address: string, values: readonly (readonly (string | number | boolean | null)[])[]): Promise<void> {
    return this.page.evaluate(([at, rows]) => window.workbench.write(at, rows), [address, values] as const);
  }

  idle(): Promise<void> {
    return this.page.evaluate(() => window.workbench.idle());
  }

  async save(): Promise<Uint8Array> {
    return Uint8Array.from(await this.page.evaluate(() => window.workbench.save()));
  }

  /** Closes the page. Throws over console errors and over requests that left the machine's two sites. */
  async close(): Promise<void> {
    await this.context.close();
    if (this.strayRequests.length > 0)
      throw new Error(`requests left the machine: ${this.strayRequests.join(', ')}`);
    if (this.consoleErrors.length > 0) throw new Error(`on the console: ${this.consoleErrors.join('\n')}`);
  }
}
