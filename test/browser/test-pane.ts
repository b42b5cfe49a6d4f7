import { mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

/**
 * An add-in folder like `dist`, but with another pane: `taskpane.html` of the folder `source`, and its
 * `index.ts` or `index.tsx` bundled as `pane.js`. Returns the folder; the caller removes it.
 *
 * @param minimize as in production, for what is timed
 */
export async function buildTestPane(dist: string, source: string, minimize = false): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'test-pane-'));
  for (const name of readdirSync(dist)) {
    if (name !== 'taskpane.html') symlinkSync(path.join(dist, name), path.join(folder, name));
  }
  symlinkSync(path.join(source, 'taskpane.html'), path.join(folder, 'taskpane.html'));
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    target: ['web', 'es2022'],
    entry: { pane: path.join(source, 'index') },
    output: { path: folder, filename: '[name].js' },
    experiments: { topLevelAwait: true },
    optimization: { minimize },
    performance: { hints: false },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, use: [{ loader: 'ts-loader', options: { transpileOnly: true } }] }],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (problem ? reject(problem) : resolve()));
    });
  });
  return folder;
}
