/**
 * What the command line does with a large workbook (open, read, review, annotate, save) against the
 * least that any program must do: unzip, parse with saxes, zip again. Run with
 * `npm run bench:files [-- rows …]`. Every run has a process of its own, so that its peak memory is
 * its own. Times are processor time in milliseconds, which a busy machine does not blur.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { parseArguments } from '../../src/cli/arguments';
import { nodeCodec } from '../../src/cli/node-codec';
import { run } from '../../src/cli/run';
import { DEFAULT_LIMITS } from '../../src/files';
import { portableCodec, type Codec } from '../../src/files/codec';
import { readZip, unpack, writeZip } from '../../src/files/zip';
import { cliTexts } from '../../src/messages/cli-texts';
import { bigWorkbook } from './big-workbook';

const SIZES = [25_000, 50_000, 100_000, 200_000];
const ROUNDS = 3;
const STEPS = ['least', 'zlib', 'review'] as const;
type Step = (typeof STEPS)[number];

/**
 * Unzip, parse everything with saxes, zip again: no program that reads and writes the file does less.
 * With packing in JavaScript, as where there is nothing else, or with Node's, as the command line has it.
 */
function leastWork(input: string, output: string, codec: Codec, level: 4 | 6): void {
  const entries = readZip(new Uint8Array(readFileSync(input)), DEFAULT_LIMITS).map((entry) => {
    const content = unpack(entry, codec);
    let tags = 0;
    const parser = new SaxesParser({ xmlns: false });
    parser.on('opentag', () => tags++);
    parser.on('text', () => tags++);
    parser.write(new TextDecoder().decode(content)).close();
    if (tags === 0) throw new Error(`nothing parsed in ${entry.name}`);
    return { ...entry, crc: codec.crc32(content), packed: codec.deflate(content, level) };
  });
  writeFileSync(output, writeZip(entries));
}

/** The command line itself, from the arguments to the written file. */
function review(input: string, output: string): void {
  const said: string[] = [];
  const console = { out: (text: string) => void said.push(text), progress: () => undefined };
  run(parseArguments([input, '--place', '鹿城区', '--out', output]), cliTexts('zh-CN'), console);
  if (said.length === 0 || statSync(output).size === 0) throw new Error('nothing was reviewed');
}

interface Measured {
  /** Processor time, milliseconds. */
  readonly time: number;
  /** Peak memory of the process, megabytes. */
  readonly peak: number;
}

function measure(work: () => void): Measured {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return { time: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024 };
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;

/** How time grows with rows: the slope of a line through the logarithms. 1 is linear. */
function growth(points: readonly (readonly [rows: number, time: number])[]): number {
  const logs = points.map(([rows, time]) => [Math.log(rows), Math.log(time)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

function child(step: string, ...args: string[]): string {
  return execFileSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), '--child', step, ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

function runChild([step, input, last]: string[]): void {
  if (step === 'make') {
    writeFileSync(input!, bigWorkbook(Number(last)));
    return;
  }
  const work = {
    least: () => leastWork(input!, last!, portableCodec, 6),
    zlib: () => leastWork(input!, last!, nodeCodec, 6),
    review: () => review(input!, last!),
  }[step!];
  if (!work) throw new Error(`no such step: ${step}`);
  process.stdout.write(JSON.stringify(measure(work)));
}

function compare(sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'files-bench-'));
  const times: [number, number][] = [];
  try {
    process.stdout.write('rows     least    by zlib  review   ratio  to zlib  peak least  peak review\n');
    for (const size of sizes) {
      const input = join(folder, `${size}.xlsx`);
      const output = join(folder, `${size}-out.xlsx`);
      child('make', input, String(size));
      const runs: Record<Step, Measured[]> = { least: [], zlib: [], review: [] };
      // In turn, so that a busy spell of the machine meets all of them.
      for (let round = 0; round < ROUNDS; round++)
        for (const step of STEPS) runs[step].push(JSON.parse(child(step, input, output)) as Measured);
      const [least, zlib, time] = STEPS.map((step) => median(runs[step].map((each) => each.time))) as [
        number,
        number,
        number,
      ];
      const peakOf = (step: Step): string =>
        `${Math.round(Math.max(...runs[step].map(({ peak }) => peak)))} MB`;
      times.push([size, time]);
      const ms = (value: number): string => `${Math.round(value)}`.padEnd(8);
      process.stdout.write(
        `${String(size).padEnd(8)} ${ms(least)} ${ms(zlib)} ${ms(time)} ${(time / least).toFixed(2).padEnd(6)} ` +
          `${(time / zlib).toFixed(2).padEnd(8)} ${peakOf('least').padEnd(11)} ${peakOf('review')}\n`,
      );
    }
    if (times.length > 1) process.stdout.write(`time grows as rows ^ ${growth(times).toFixed(2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const args = process.argv.slice(2);
if (args[0] === '--child') runChild(args.slice(1));
else compare(args.length > 0 ? args.map(Number) : SIZES);
