/**
 * `npm start`: builds what is stale, serves the workbench and the add-in, opens the browser where there
 * is one. Options: `--port N`, `--file WORKBOOK.xlsx`, `--lang en`, `--no-open`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startTexts } from '../messages/tools';
import { serve } from './server';
import { type Progress, buildStale } from './workbench-build';

const progress: Progress = {
  fresh: (part) => console.log(startTexts.fresh(part)),
  building: (part) => console.log(startTexts.building(part)),
  built: (part, seconds) => console.log(startTexts.built(part, seconds)),
};

/** Opens `address` in the user's browser; a machine without one just gets the printed address. */
function open(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(startTexts.noBrowser));
  child.unref();
}

function readOptions() {
  return parseArgs({
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '3600' },
      file: { type: 'string' },
      lang: { type: 'string' },
      'no-open': { type: 'boolean', default: process.env['NO_OPEN'] !== undefined },
    },
  }).values;
}

async function main(): Promise<number> {
  let values: ReturnType<typeof readOptions>;
  try {
    values = readOptions();
  } catch (error) {
    console.error(startTexts.badOption(error instanceof Error ? error.message : String(error)));
    return 2;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(startTexts.badPort(values.port));
    return 2;
  }
  const file = values.file === undefined ? undefined : path.resolve(values.file);
  if (file !== undefined && !existsSync(file)) {
    console.error(startTexts.noFile(file));
    return 2;
  }

  const sites = await buildStale(progress);
  const server = await serve(file === undefined ? sites : { ...sites, file }, port);
  const query = new URLSearchParams({
    ...(file === undefined ? {} : { open: `/file/${path.basename(file)}` }),
    ...(values.lang === undefined ? {} : { lang: values.lang }),
  }).toString();
  const address = server.page + (query && `?${query}`);
  if (port !== 0 && server.port !== port) {
    console.log(startTexts.otherPort(port, server.port));
  }
  console.log(startTexts.address(address));
  if (!values['no-open']) open(address);
  return new Promise((resolve) => {
    process.once('SIGINT', () => void server.stop().then(() => resolve(0)));
    process.once('SIGTERM', () => void server.stop().then(() => resolve(0)));
  });
}

process.exitCode = await main();
