import { mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

const HERE = path.join(import.meta.dirname);

/** An add-in folder like `dist`, but with the contract's pane. Returns the folder; the caller removes it. */
export async function buildContractPane(dist: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'contract-pane-'));
  for (const name of readdirSync(dist)) {
    if (name !== 'taskpane.html') symlinkSync(path.join(dist, name), path.join(folder, name));
  }
  symlinkSync(path.join(HERE, 'taskpane.html'), path.join(folder, 'taskpane.html'));
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    target: ['web', 'es2022'],
    entry: { contract: path.join(HERE, 'index.ts') },
    output: { path: folder, filename: '[name].js' },
    experiments: { topLevelAwait: true },
    optimization: { minimize: false },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, use: [{ loader: 'ts-loader', options: { transpileOnly: true } }] }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (problem ? reject(problem) : resolve()));
    });
  });
  return folder;
}
