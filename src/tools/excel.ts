/**
 * `npm run excel`: for a developer whose machine has Excel (Windows or Mac). Builds the add-in, serves it
 * over https on the address the manifest names, with a development certificate that the system asks to
 * trust, and has Excel load it. Ctrl+C stops the server and takes the add-in out again.
 *
 * The loader is run by npx rather than kept as a dependency: it weighs hundreds of megabytes and does
 * not install where libsecret is missing.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:https';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { build, DIST } from './build';
import { addinListener } from './server';
import { excelTexts } from '../messages/tools';

const LOADER = 'office-addin-debugging@7';
const MANIFEST = path.join(DIST, 'manifest.xml');
const CERTIFICATE_DAYS = 365;

function loader(command: 'start' | 'stop'): number {
  const args = [
    '--yes',
    LOADER,
    command,
    MANIFEST,
    ...(command === 'start' ? ['desktop', '--no-debug'] : []),
  ];
  return spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

async function main(): Promise<number> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    console.error(excelTexts.noExcelHere(process.platform));
    return 2;
  }
  await build();
  const { defaultSettings } = await OfficeAddinManifest.readManifestFile(MANIFEST);
  const location = new URL(defaultSettings?.sourceLocation ?? '');
  const server = createServer(await getHttpsServerOptions(CERTIFICATE_DAYS), addinListener(DIST));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(location.port || 443), '127.0.0.1', resolve);
  });
  console.log(excelTexts.serving(location.origin));

  const status = loader('start');
  if (status !== 0) {
    console.error(excelTexts.notLoaded(status));
    server.close();
    return 1;
  }
  await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  loader('stop');
  server.close();
  server.closeAllConnections();
  return 0;
}

process.exitCode = await main();
