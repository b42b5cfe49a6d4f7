/**
 * `npm run build`: everything that ships, into dist/. The bundles come from webpack, the rest from
 * the steps below; the workbench page is built apart by `npm start`.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as engineTypes from './steps/engine-types';
import * as manifest from './steps/manifest';
import * as metadata from './steps/metadata';
import * as office from './steps/office';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = path.join(ROOT, 'dist');

/** The webpack configurations whose output ships. */
const BUNDLES = ['pane', 'functions', 'engine'] as const;

/** Builds one named configuration of webpack.config.js in a process of its own. */
export function runWebpack(...names: readonly string[]): void {
  const cli = path.join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  const args = [cli, 'build', ...names.flatMap((name) => ['--config-name', name])];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
}

export async function build(): Promise<void> {
  rmSync(DIST, { recursive: true, force: true });
  runWebpack(...BUNDLES);
  for (const step of [office, metadata, manifest, engineTypes]) await step.run(DIST);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
