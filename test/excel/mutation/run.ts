/**
 * `npm run mutation:excel [FILE.ts | FILE.ts:LINE …]`: leaves out one call of Office.js after another
 * from `src/excel` and holds the tests of the adapter against what remains. Ends with status 1 when the tests
 * pass without a call that `survivors.md` does not name.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutantsOf, type Mutant } from './mutants';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const known = readFileSync(new URL('survivors.md', import.meta.url), 'utf8');
const wanted = process.argv.slice(2);

/** Whether all tests pass; null when they do not end. */
function passes(mutant: Mutant | null): boolean | null {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const config = 'test/excel/mutation/vitest.config.ts';
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', config, '--bail', '1'], {
    cwd: root,
    env: { ...process.env, ADAPTER_MUTANT: JSON.stringify(mutant) },
    stdio: 'ignore',
    timeout: 180_000,
  });
  return status === null ? null : status === 0;
}

/** A survivor that was looked at stands in the list by its file and what is dropped. */
const isKnown = ({ file, dropped }: Mutant) =>
  known.split('\n').some((line) => line.includes(path.basename(file)) && line.includes(`\`${dropped}\``));

if (!passes(null)) throw new Error('The tests fail without any mutant');
const mutants = mutantsOf(root, 'src/excel').filter(
  ({ file, line }) =>
    wanted.length === 0 ||
    wanted.some((name) => name === path.basename(file) || name === `${path.basename(file)}:${line}`),
);
const unexpected: string[] = [];
let caught = 0;
for (const mutant of mutants) {
  const survived = passes(mutant) === true;
  const verdict = !survived ? 'caught' : isKnown(mutant) ? 'survived, known' : 'SURVIVED';
  console.log(`${verdict}: ${mutant.file}:${mutant.line} ${mutant.dropped.slice(0, 120)}`);
  if (!survived) caught += 1;
  else if (!isKnown(mutant)) unexpected.push(`${mutant.file}:${mutant.line} ${mutant.dropped}`);
}
console.log(`${caught} of ${mutants.length} caught`);
for (const each of unexpected) console.error(`not caught: ${each}`);
process.exit(unexpected.length > 0 ? 1 : 0);
