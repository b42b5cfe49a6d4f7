/**
 * `npm start`: builds what is stale, serves the workbench and the add-in, opens the browser where there
 * is one. Options: `--port N`, `--file WORKBOOK.xlsx`, `--lang en`, `--no-open`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './server';
import { type Progress, buildStale } from './workbench-build';

const PARTS = {
  addin: ['加载项', 'the add-in'],
  univer: [
    '电子表格组件（仅首次或依赖变更后）',
    'the spreadsheet component (first time, or new dependencies)',
  ],
  workbench: ['工作台页面', 'the workbench page'],
} as const;

/** One line in Chinese, its twin in English below it. */
function say(chinese: string, english: string): void {
  console.log(`${chinese}\n  ${english}`);
}

const progress: Progress = {
  fresh: (part) => say(`✓ ${PARTS[part][0]}：已是最新`, `${PARTS[part][1]}: up to date`),
  building: (part) => say(`… 正在构建${PARTS[part][0]}`, `building ${PARTS[part][1]}`),
  built: (part, seconds) =>
    say(`✓ ${PARTS[part][0]}：${seconds.toFixed(0)} 秒`, `${PARTS[part][1]}: ${seconds.toFixed(0)} s`),
};

/** Opens `address` in the user's browser; a machine without one just gets the printed address. */
function open(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () =>
    say('未找到浏览器，请自行打开上面的地址。', 'No browser was found: open the address above yourself.'),
  );
  child.unref();
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '3600' },
      file: { type: 'string' },
      lang: { type: 'string' },
      'no-open': { type: 'boolean', default: process.env['NO_OPEN'] !== undefined },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    say(`端口无效：${values.port}（应为 0–65535 的整数）`, `not a port: ${values.port}`);
    return 2;
  }
  const file = values.file === undefined ? undefined : path.resolve(values.file);
  if (file !== undefined && !existsSync(file)) {
    say(`找不到文件：${file}`, `no such file: ${file}`);
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
    say(`端口 ${port} 已被占用，改用 ${server.port}。`, `Port ${port} is taken: using ${server.port}.`);
  }
  say(`\n工作台：${address}`, `The workbench is at the address above. Ctrl+C stops it.`);
  if (!values['no-open']) open(address);
  return new Promise((resolve) => {
    process.once('SIGINT', () => void server.stop().then(() => resolve(0)));
    process.once('SIGTERM', () => void server.stop().then(() => resolve(0)));
  });
}

process.exitCode = await main();
