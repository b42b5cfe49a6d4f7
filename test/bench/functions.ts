/**
 * One range call of `WZ.SUBSIDY` against `reviewClaims` deciding the same rows; in turn, medians. Run
 * with `npm run bench:functions [-- rows]`. Times are processor time, which a busy machine does
 * not blur. Asked: at most twice the time, at 100,000 rows.
 */
import type { CellValue } from '../../src/core/grid';
import { reviewClaims } from '../../src/engine';
import { call } from '../../src/functions/call';
import { FUNCTIONS } from '../../src/functions/table';
import { benchClaims, benchRows } from './claims';

const ROUNDS = 9;
const TODAY = 20240615;

const rows = Number(process.argv[2] ?? 100_000);
const sheet = benchRows(rows, 'clean');
const claims = benchClaims(sheet);
const column = (cell: (row: (typeof sheet)[number]) => CellValue): CellValue[][] =>
  sheet.map((row) => [cell(row)]);
const ranges = [
  column(({ occupation }) => occupation),
  column(({ level, certificateKind }) => (certificateKind === 'special-ability' ? '' : level)),
  column(({ recipient }) => recipient),
  column(({ hours }) => hours),
];
const subsidy = FUNCTIONS.find(({ id }) => id === 'SUBSIDY')!;

const contestants: readonly (readonly [string, () => unknown])[] = [
  ['reviewClaims', () => reviewClaims(claims, { explain: false })],
  ['SUBSIDY over the range', () => call(subsidy, ranges, { today: TODAY })],
];

const times = contestants.map((): number[] => []);
for (let round = -2; round < ROUNDS; round += 1)
  contestants.forEach(([, run], index) => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    // The first two rounds warm up.
    if (round >= 0) times[index]!.push((user + system) / 1000);
  });

const medians = times.map((each) => each.sort((first, second) => first - second)[ROUNDS >> 1]!);
console.log(`${rows.toLocaleString('en')} rows`);
contestants.forEach(([name], index) => {
  const ratio = (medians[index]! / medians[0]!).toFixed(2);
  console.log(`  ${name.padEnd(24)} ${medians[index]!.toFixed(1).padStart(8)} ms  ${ratio} × reviewClaims`);
});
