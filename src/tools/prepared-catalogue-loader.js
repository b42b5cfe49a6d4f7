/**
 * Webpack loader of the functions' bundle: instead of the catalogue's files, the catalogue as checked
 * now, at build time. A bad catalogue fails the build.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (file) => fileURLToPath(new URL(file, import.meta.url));

export default function preparedCatalogue() {
  this.addContextDependency(at('../../catalog'));
  const tsx = at('../../node_modules/tsx/dist/cli.mjs');
  const prepared = execFileSync(process.execPath, [tsx, at('prepare-catalogue.ts')], {
    cwd: path.dirname(at('../../package.json')),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return `export const WENZHOU_2023 = JSON.parse(${JSON.stringify(prepared)});`;
}
