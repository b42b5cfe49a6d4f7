import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Mutant } from './mutants';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const mutant = JSON.parse(process.env['ADAPTER_MUTANT'] ?? 'null') as Mutant | null;

/** The tests of the adapter, on an adapter with one call left out (`ADAPTER_MUTANT`), or on the adapter as it is. */
export default defineConfig({
  root,
  plugins: [
    {
      name: 'adapter-mutant',
      enforce: 'pre',
      transform(code, id) {
        if (!mutant || id.split('?')[0] !== root + mutant.file) return null;
        return code.slice(0, mutant.start) + mutant.replacement + code.slice(mutant.end);
      },
    },
  ],
  test: {
    include: ['test/excel/**/*.test.ts', 'test/taskpane/session.test.ts'],
    // Hundreds of repetitions of what the others do once.
    exclude: ['test/excel/faults.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
  },
});
