/**
 * `npm run bench [rows …]`: the engine against seven of its rules written by hand (`seven-rules.ts`), on
 * the same rows, in one process a size, contestants in turn, medians. Prints each time, its ratio to the
 * loop, the growth exponent and the peak memory. Times are processor time, garbage collection included:
 * a busy machine blurs it less than the clock.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Claim } from '../../src/core/claim';
import { reviewClaims, reviewRoster } from '../../src/engine';
import { benchClaims, benchRows, benchSheet } from './claims';
import { sevenRules } from './seven-rules';

const SIZES = [10_000, 100_000, 1_000_000];

interface Measured {
  readonly name: string;
  readonly milliseconds: number;
}

interface Size {
  readonly rows: number;
  readonly measured: readonly Measured[];
  /** Of the claims alone, megabytes. */
  readonly peak: number;
}

type Contestant = readonly [name: string, run: () => unknown];

function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Each contestant once a round, so that a slow moment of the machine hits all of them. What one leaves
 * behind is collected before the next starts, which would pay for it: `whole` for long lists, of which a
 * gigabyte can be left; for short ones the young generation alone, for a whole collection throws
 * compiled code away, and each of these runs would be spent on compiling anew.
 */
function interleaved(contestants: readonly Contestant[], rounds: number, whole: boolean): Measured[] {
  const times = contestants.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    contestants.forEach(([, run], index) => {
      if (whole) {
        // The second waits for the sweeping that the first leaves to go on behind what follows.
        globalThis.gc?.();
        globalThis.gc?.();
      } else globalThis.gc?.({ type: 'minor' });
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      // The first round warms up and is not counted.
      if (round >= 0) times[index]?.push((user + system) / 1000);
    });
  }
  return contestants.map(([name], index) => ({ name, milliseconds: median(times[index] ?? []) }));
}

const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function measure(rows: number, memoryOnly: boolean): Size {
  if (memoryOnly) {
    // The claims and the decisions, nothing else: the generator's rows become the claims.
    const claims: Claim[] = benchRows(rows, 'clean');
    reviewClaims(claims, { explain: false, programme: 'certification' });
    return { rows, measured: [], peak: peakMegabytes() };
  }
  const clean = benchRows(rows, 'clean');
  const claims = benchClaims(clean);
  const wrong = benchClaims(benchRows(rows, 'wrong'));
  const contestants: Contestant[] = [
    ['seven rules by hand', () => sevenRules(clean)],
    ['reviewClaims', () => reviewClaims(claims, { explain: false })],
    ['reviewClaims, explained', () => reviewClaims(claims)],
    ['reviewClaims, all wrong', () => reviewClaims(wrong, { explain: false })],
    ['reviewClaims, all wrong, explained', () => reviewClaims(wrong)],
  ];
  if (rows <= 100_000) {
    const sheet = benchSheet(clean);
    contestants.push(
      ['reviewRoster', () => reviewRoster(sheet, { explain: false })],
      ['reviewRoster, explained', () => reviewRoster(sheet)],
    );
  }
  const rounds = rows <= 10_000 ? 15 : rows <= 100_000 ? 7 : 3;
  return { rows, measured: interleaved(contestants, rounds, rows > 100_000), peak: 0 };
}

/** A size in a process of its own, so that memory and compiled code are its own. */
function apart(rows: number, memoryOnly: boolean): Size {
  const options = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), '--child', String(rows)];
  if (!memoryOnly) options.unshift('--max-old-space-size=6000');
  const output = execFileSync(process.execPath, [...options, ...(memoryOnly ? ['--memory'] : [])], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
  });
  return JSON.parse(output) as Size;
}

function print(sizes: readonly Size[]): void {
  for (const { rows, measured, peak } of sizes) {
    const loop = measured[0]?.milliseconds ?? NaN;
    console.log(`\n${rows.toLocaleString('en')} rows; reviewClaims peak ${peak} MB`);
    for (const { name, milliseconds } of measured) {
      console.log(
        `  ${name.padEnd(36)} ${milliseconds.toFixed(1).padStart(9)} ms  ${(milliseconds / loop).toFixed(2).padStart(6)} × loop`,
      );
    }
  }
  const first = sizes[0];
  const last = sizes[sizes.length - 1];
  if (first === undefined || last === undefined || first === last) return;
  console.log(`\ngrowth from ${first.rows.toLocaleString('en')} to ${last.rows.toLocaleString('en')} rows`);
  for (const { name, milliseconds } of last.measured) {
    const before = first.measured.find((other) => other.name === name)?.milliseconds ?? NaN;
    const exponent = Math.log(milliseconds / before) / Math.log(last.rows / first.rows);
    console.log(`  ${name.padEnd(36)} exponent ${exponent.toFixed(2)}`);
  }
}

const [, , mode, ...rest] = process.argv;
if (mode === '--child') {
  console.log(JSON.stringify(measure(Number(rest[0]), rest.includes('--memory'))));
} else {
  const asked = [mode, ...rest].filter((text) => text !== undefined).map(Number);
  const sizes = (asked.length > 0 ? asked : SIZES).map((rows) => ({
    ...apart(rows, false),
    peak: apart(rows, true).peak,
  }));
  print(sizes);
}
