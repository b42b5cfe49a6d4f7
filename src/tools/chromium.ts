/**
 * The browser for browser tests and screenshots: `CHROMIUM`, or one that is installed, or the one that
 * @sparticuz/chromium brings, for machines that have none (Linux on x64).
 */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

export interface BrowserProgram {
  readonly executable: string;
  /** What the program needs in its environment beside the usual. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether it came with the project and not with the machine: it has no fonts for Chinese. */
  readonly unpacked: boolean;
}

/** Version of the unpacked browser, part of its folder's name: another version is another folder. */
const PACKED_VERSION = '147.0.0';
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds a browser, or unpacks ours. Throws, saying what to do, where neither is possible. */
export function findBrowser(): BrowserProgram {
  const told = process.env['CHROMIUM'];
  if (told === 'packed') return unpack();
  if (told) {
    if (!isExecutable(told)) throw new Error(`CHROMIUM names no program that can be run: ${told}`);
    return installed(told);
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const found = [...onPath, ...PLACES].find(isExecutable);
  return found ? installed(found) : unpack();
}

/** Starts the browser without a window. The caller closes it. */
export async function launchBrowser(program = findBrowser()): Promise<Browser> {
  return chromium.launch({
    executablePath: program.executable,
    // Build machines often run as root, where Chromium's sandbox cannot start; only our own pages are opened.
    args: process.platform === 'linux' ? ['--no-sandbox'] : [],
    env: { ...process.env, ...program.environment } as Record<string, string>,
  });
}

function installed(executable: string): BrowserProgram {
  return { executable, environment: {}, unpacked: false };
}

function isExecutable(file: string): boolean {
  if (!path.isAbsolute(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function unpack(): BrowserProgram {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium, Chrome or Edge was found: install one, or name its program in CHROMIUM');
  }
  const folder = path.join(CACHE, `chromium-${PACKED_VERSION}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executable: path.join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: path.join(folder, FONTS_FILE),
    },
    unpacked: true,
  };
}

/**
 * Unpacks beside the folder and renames when all is there, so that an interrupted run leaves no half a
 * browser. In a process of its own: the package unpacks to the temporary folder, and brings the shared
 * libraries (NSS, expat) only where it believes to be on Amazon's runtime.
 */
function unpackInto(folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const temporary = mkdtempSync(path.join(CACHE, 'chromium-'));
  try {
    const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: path.dirname(CACHE),
      env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (!existsSync(path.join(temporary, 'chromium'))) {
      throw new Error('@sparticuz/chromium did not unpack a browser');
    }
    writeFileSync(path.join(temporary, FONTS_FILE), fontsFile(folder));
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const FONTS_FILE = 'fonts.conf';

/** The package's own list of font folders names Amazon's; without any font Chromium stops at the first text. */
function fontsFile(folder: string): string {
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const lines = folders.map((each) => `  <dir>${each}</dir>`);
  const cache = `  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`;
  const head = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>'];
  return [...head, ...lines, cache, '</fontconfig>', ''].join('\n');
}
