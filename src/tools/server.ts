/**
 * The workbench's server: plain http on the loopback address, two sites told apart by the host name.
 *
 * - `http://localhost:PORT` is the workbench page, which plays Excel;
 * - `http://127.0.0.1:PORT` is the add-in: `dist/` as an operator would serve it, with the headers that
 *   the deployment guide asks for, so that what breaks under them breaks here.
 *
 * Two host names give the two sides a process and a main thread each, as in Excel.
 */
import { createReadStream, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { readWireModel } from '../workbench/host/wire-model';

/** Content-Security-Policy of every page of the add-in, as the deployment guide gives it. */
export const ADDIN_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

export interface Sites {
  /** The production build. */
  readonly addin: string;
  /** The built workbench page. */
  readonly page: string;
  /** The built spreadsheet library. */
  readonly univer: string;
  /** The page that vouches for the workbench to office.js (see `trust/`). */
  readonly trust: string;
  /** Sample workbooks, listed by `/samples.json`. */
  readonly samples: string;
  /** One more workbook to open, outside `samples`. */
  readonly file?: string;
}

export interface RunningServer {
  readonly port: number;
  /** Address of the workbench page. */
  readonly page: string;
  /** Address of the add-in. */
  readonly addin: string;
  stop(): Promise<void>;
}

/**
 * Starts the server on `port`; if that is taken, on the next free one of the nine after it. Port 0 lets
 * the system choose. Throws when none is free.
 */
export async function serve(sites: Sites, port = 0): Promise<RunningServer> {
  for (let candidate = port; ; candidate++) {
    const server = createServer((request, response) => answer(sites, request, response));
    try {
      await listen(server, candidate);
      return running(server);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || candidate >= port + 9) throw error;
    }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function running(server: Server): RunningServer {
  const { port } = server.address() as AddressInfo;
  return {
    port,
    page: `http://localhost:${port}/`,
    addin: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answer(sites: Sites, request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const pathname = decodedPath(request.url ?? '/');
  if (pathname === null) return refuse(response, 400);
  if (name === '127.0.0.1') return answerAddin(sites, pathname, request, response);
  if (name === 'localhost') return answerPage(sites, pathname, host, request, response);
  // Another name that resolves to this machine is a page elsewhere trying to reach us.
  refuse(response, 421);
}

/** The decoded path of a request, or null for one that is malformed or climbs out of its folder. */
export function decodedPath(url: string): string | null {
  let pathname: string;
  try {
    pathname = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return null;
  }
  const climbs = pathname.split(/[/\\]/).some((part) => part === '..');
  return !pathname.startsWith('/') || climbs || pathname.includes('\0') ? null : pathname;
}

/** Answers requests for the add-in alone, e.g. for an https server that a real Excel loads it from. */
export function addinListener(addin: string): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const pathname = decodedPath(request.url ?? '/');
    if (pathname === null) return refuse(response, 400);
    const file = fileIn(addin, pathname.slice(1));
    if (file) send(file, request, response, addinHeaders(file));
    else refuse(response, 404);
  };
}

const TRUST_FOLDER = '/office/AgaveErrorUX/';

function answerAddin(
  sites: Sites,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (pathname.toLowerCase().startsWith(TRUST_FOLDER.toLowerCase())) {
    const file = fileIn(sites.trust, pathname.slice(TRUST_FOLDER.length));
    return file ? send(file, request, response, addinHeaders(file)) : refuse(response, 404);
  }
  const file = fileIn(sites.addin, pathname.slice(1));
  if (file) send(file, request, response, addinHeaders(file));
  else refuse(response, 404);
}

/** Icons without Cache-Control, hashed assets for ever, everything else asked for again each time. */
function addinHeaders(file: string): Record<string, string> {
  const headers: Record<string, string> = { 'X-Content-Type-Options': 'nosniff' };
  const extension = path.extname(file);
  if (extension === '.html') headers['Content-Security-Policy'] = ADDIN_POLICY;
  if (extension === '.png') return headers;
  const hashed = /\.[0-9a-f]{8,}\.\w+$/.test(path.basename(file));
  headers['Cache-Control'] = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  return headers;
}

function answerPage(
  sites: Sites,
  pathname: string,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const headers = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
  if (pathname === '/samples.json') {
    const list = { samples: workbooksIn(sites.samples), file: sites.file ? path.basename(sites.file) : null };
    response.writeHead(200, { ...headers, 'Content-Type': TYPES['.json'] });
    response.end(JSON.stringify(list));
    return;
  }
  if (pathname === '/wire-model.json') {
    response.writeHead(200, { ...headers, 'Content-Type': TYPES['.json'] });
    response.end(wireModel());
    return;
  }
  const file = pageFile(sites, pathname);
  if (file === null) return refuse(response, 404);
  const isPage = path.extname(file) === '.html';
  const isWorker = path.basename(file) === 'functions-worker.js';
  send(file, request, response, {
    ...headers,
    ...(isPage ? { 'Content-Security-Policy': pagePolicy(host) } : {}),
    // The worker that runs custom functions may load functions.js and nothing else.
    ...(isWorker ? { 'Content-Security-Policy': "default-src 'none'; script-src 'self'" } : {}),
  });
}

let wireModelText: string | null = null;

/** Excel's object model as the installed office.js has it, which the page plays. */
function wireModel(): string {
  if (wireModelText === null) {
    const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
    wireModelText = JSON.stringify(readWireModel(readFileSync(file, 'utf8')));
  }
  return wireModelText;
}

/** Univer draws pictures from data: addresses; the pane is the only frame. */
function pagePolicy(host: string): string {
  const addin = `http://${host.replace('localhost', '127.0.0.1')}`;
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${addin}`,
    "font-src 'self' data:",
    `frame-src ${addin}`,
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function pageFile(sites: Sites, pathname: string): string | null {
  const folders: readonly (readonly [string, string])[] = [
    ['/univer/', sites.univer],
    ['/samples/', sites.samples],
    ['/addin/', sites.addin],
  ];
  if (sites.file && pathname === `/file/${path.basename(sites.file)}`) return sites.file;
  for (const [prefix, folder] of folders) {
    if (pathname.startsWith(prefix)) return fileIn(folder, pathname.slice(prefix.length));
  }
  return fileIn(sites.page, pathname === '/' ? 'index.html' : pathname.slice(1));
}

function workbooksIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$'))
    .sort((a, b) => a.localeCompare(b, 'zh-CN'));
}

function fileIn(folder: string, relative: string): string | null {
  const file = path.resolve(folder, relative);
  const inside = file.startsWith(path.resolve(folder) + path.sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function send(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  const { size, mtimeMs } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const all = {
    ...headers,
    ETag: tag,
    'Content-Type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, all).end();
    return;
  }
  response.writeHead(200, { ...all, 'Content-Length': size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', (error) => response.destroy(error))
    .pipe(response);
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  421: 'Misdirected request: use localhost (workbench) or 127.0.0.1 (add-in)',
};

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status} ${REASONS[status] ?? ''}\n`);
}
