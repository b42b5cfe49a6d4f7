import { defineConfig } from 'vitest/config';

/** The Excels that the workbench plays; the browser tests run as each of them. */
const HOSTS = ['ltsc-2021', 'microsoft-365'];

/**
 * `unit` needs nothing but Node (the Office adapter runs there against the real office.js object model);
 * `build` looks at the production build, `browser-…` drive it in Chromium: they need `npm run build` first.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/build/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      ...HOSTS.map((host) => ({
        test: {
          name: `browser-${host}`,
          include: ['test/browser/**/*.test.ts'],
          env: { WORKBENCH_HOST: host },
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      })),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/core/**', 'src/policy/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
