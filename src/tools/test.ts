/**
 * `npm test`: lint, types, the production build, then the test projects one after another (browser
 * tests share two cores badly with anything else). The last line is the true count.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = (name: string) => path.join(root, 'node_modules', name);
const node = (...args: readonly string[]): number =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['lint', [bin('eslint/bin/eslint.js'), '.']],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['types without DOM and Node', [bin('typescript/bin/tsc'), '-p', 'tsconfig.pure.json']],
  ['build', [bin('tsx/dist/cli.mjs'), 'src/tools/build.ts']],
];

let passed = 0;
let failed = 0;
let skipped = 0;

for (const [name, args] of checks) {
  console.log(`\n# ${name}`);
  if (node(...args) === 0) passed++;
  else {
    failed++;
    console.error(`${name} failed`);
  }
}

const reports = mkdtempSync(path.join(tmpdir(), 'subsidy-tests-'));
for (const project of ['unit', 'build', 'browser-ltsc-2021', 'browser-microsoft-365']) {
  console.log(`\n# tests: ${project}`);
  const file = path.join(reports, `${project}.json`);
  const status = node(
    bin('vitest/vitest.mjs'),
    ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    skipped += report.numPendingTests + report.numTodoTests;
    // A file that cannot even be loaded has no test to count, and a run can fail outside any test.
    if (status !== 0 && report.numFailedTests === 0) failed += Math.max(1, report.numFailedTestSuites);
  } catch (error) {
    console.error(`no report of the ${project} tests: ${String(error)}`);
    failed++;
  }
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
