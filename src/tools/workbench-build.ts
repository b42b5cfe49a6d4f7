/**
 * Builds what `npm start`, the browser tests and the screenshots run on, and nothing that is already
 * built from the same sources: a hash of the contents of the sources and of package-lock.json is kept beside each output.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIST, ROOT, build, runWebpack } from './build';
import type { Sites } from './server';

const CACHE = path.join(ROOT, '.cache');
const STAMPS = path.join(CACHE, 'stamps');

/** A production build elsewhere, to be served as it is instead of `dist/`. */
const ELSEWHERE = process.env['ADDIN_DIST'];

interface Part {
  readonly name: 'addin' | 'univer' | 'workbench';
  /** Files and folders, relative to the project, whose contents decide whether the part is stale. */
  readonly sources: readonly string[];
  readonly output: string;
  /** A file that is there when the output is whole. */
  readonly proof: string;
  run(): void | Promise<void>;
}

const COMMON = ['package-lock.json', 'webpack.config.js', 'tsconfig.json'];
const UNIVER = path.join(CACHE, 'univer');
const PAGE = path.join(CACHE, 'workbench');

const PARTS: readonly Part[] = [
  {
    name: 'addin',
    sources: [
      ...COMMON,
      ...['catalog', 'manifest.xml', 'assets/icons', 'package.json', 'src/engine.ts', 'src/tools/build.ts'],
      ...['core', 'policy', 'roster', 'reports', 'messages', 'files', 'excel', 'functions', 'taskpane'].map(
        (folder) => `src/${folder}`,
      ),
      'src/tools/steps',
    ],
    output: DIST,
    proof: path.join(DIST, 'functions.json'),
    run: build,
  },
  {
    name: 'univer',
    sources: [...COMMON, 'src/workbench/page/univer-library.ts'],
    output: UNIVER,
    proof: path.join(UNIVER, 'univer.js'),
    run: () => runWebpack('univer'),
  },
  {
    name: 'workbench',
    sources: [...COMMON, 'src/workbench', 'src/files', 'src/core', 'src/messages', 'src/roster/plan.ts'],
    output: PAGE,
    proof: path.join(PAGE, 'index.html'),
    run: () => runWebpack('workbench'),
  },
];

export interface Progress {
  /** A part is up to date. */
  fresh(part: Part['name']): void;
  building(part: Part['name']): void;
  built(part: Part['name'], seconds: number): void;
}

/** Says nothing. */
export const QUIET: Progress = { fresh: () => undefined, building: () => undefined, built: () => undefined };

/** Builds every stale part of those named and returns the folders to serve. Throws when a build fails. */
export async function buildStale(
  progress: Progress,
  names: readonly Part['name'][] = PARTS.map(({ name }) => name),
): Promise<Sites> {
  for (const part of PARTS) {
    if (!names.includes(part.name) || (part.name === 'addin' && ELSEWHERE !== undefined)) continue;
    const stamp = path.join(STAMPS, part.name);
    const hash = contentHash(part.sources);
    const before = existsSync(part.proof) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
    if (before === hash) {
      progress.fresh(part.name);
      continue;
    }
    progress.building(part.name);
    const started = performance.now();
    rmSync(stamp, { force: true });
    if (part.name !== 'addin') rmSync(part.output, { recursive: true, force: true });
    await part.run();
    mkdirSync(STAMPS, { recursive: true });
    writeFileSync(stamp, hash);
    progress.built(part.name, (performance.now() - started) / 1000);
  }
  return sites();
}

/** The folders to serve, as they are. */
export function sites(): Sites {
  return {
    addin: ELSEWHERE ?? DIST,
    page: PAGE,
    univer: UNIVER,
    trust: path.join(ROOT, 'src/workbench/trust'),
    samples: path.join(ROOT, 'assets/samples'),
  };
}

function contentHash(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(path.join(ROOT, source))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(target: string): string[] {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [target];
  return readdirSync(target)
    .sort()
    .flatMap((name) => filesUnder(path.join(target, name)));
}
