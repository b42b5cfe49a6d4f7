import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of `core` and `policy` are held against: those of the rules and the catalogue,
 * and those of the functions and of the library, which ask the rules about a certificate or an ID.
 * Generated rosters are left out, for thousands of runs a mutant take hours and catch little that the
 * cases miss.
 */
export default defineConfig({
  test: {
    include: [
      'test/core/**/*.test.ts',
      'test/catalogue/**/*.test.ts',
      'test/policy/**/*.test.ts',
      'test/functions/{catalogue,identity,programmes,review,rmb,subsidy}.test.ts',
      'test/roster/given.test.ts',
    ],
    exclude: ['test/policy/properties.test.ts', 'test/catalogue/clauses.test.ts'],
    testTimeout: 20_000,
  },
});
