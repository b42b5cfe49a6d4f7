import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

const typescriptTo = (options) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'ts-loader', options: { transpileOnly: true, ...options } },
});
const typescript = typescriptTo({});
const shared = {
  mode: 'production',
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: { rules: [typescript] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** The task pane and the page behind the ribbon's commands. office.js is served beside them, never bundled. */
const pane = {
  ...shared,
  name: 'pane',
  target: ['web', 'es2019'],
  entry: { taskpane: at('src/taskpane/index.tsx'), commands: at('src/taskpane/commands.ts') },
  output: {
    path: at('dist'),
    filename: 'assets/[name].[contenthash:8].js',
    chunkFilename: 'assets/[name].[contenthash:8].js',
    assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
    // Relative to each script: the worker's own chunks too.
    publicPath: 'auto',
  },
  module: {
    rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: 'assets/[name].[contenthash:8].css' }),
    ...['taskpane', 'commands'].map(
      (page) =>
        new HtmlWebpackPlugin({
          filename: `${page}.html`,
          template: at(`src/taskpane/${page}.html`),
          chunks: [page],
          scriptLoading: 'defer',
          minify: false,
        }),
    ),
  ],
};

/** Replaces what a module of a folder imports by what stands in for it. */
const standIn = (folder, request, replacement) =>
  new webpack.NormalModuleReplacementPlugin(request, (resource) => {
    if (resource.context.startsWith(at(folder))) resource.request = replacement(resource.request);
  });

/** Modules whose part `src/functions/not-shown.ts` takes. */
const NOT_SHOWN = /^\.\/(?:sheet-findings|suggest-header|own-columns|unchecked)$/;

/**
 * Custom functions: one small script for Excel's JavaScript-only runtime (no DOM, no chunks). They
 * speak Chinese alone, and their catalogue is checked here rather than at every start. Theirs is the
 * syntax of 2020, `?.` and `??` as written: V8 had it a year before Excel LTSC 2021, WebKit years before
 * the look-behind of patterns that the readers need, and lowered it costs 1.7 kB of the 80.
 */
const functions = {
  ...shared,
  name: 'functions',
  // Without a platform webpack cannot choose how to load chunks; there are none, so the platform leaves no trace.
  target: ['webworker', 'es2020'],
  entry: { functions: at('src/functions/index.ts') },
  output: { path: at('dist'), filename: '[name].js', globalObject: 'globalThis' },
  module: { rules: [typescriptTo({ instance: 'functions', compilerOptions: { target: 'ES2020' } })] },
  plugins: [
    standIn('src/messages', /^\.\/en\//, (request) => request.replace('/en/', '/zh-CN/')),
    ...['src/messages/zh-CN', 'src/roster', 'src/policy'].map((folder) =>
      standIn(folder, NOT_SHOWN, () => at('src/functions/not-shown.ts')),
    ),
    standIn('src/policy/catalogue', /^\.\/load$/, () => at('src/functions/prepared-catalogue.ts')),
    standIn(
      'src/policy/catalogue',
      /^\.\/wenzhou-2023$/,
      (request) => `!!${at('src/tools/prepared-catalogue-loader.js')}!${request}`,
    ),
  ],
};

/** The rules engine for other programs: an ES module without DOM, Office or Node. */
const engine = {
  ...shared,
  name: 'engine',
  target: ['webworker', 'es2020'],
  entry: { engine: at('src/engine.ts') },
  experiments: { outputModule: true },
  output: { path: at('dist'), filename: '[name].mjs', library: { type: 'module' } },
};

/**
 * Univer, the spreadsheet of the workbench, as a script of its own: it changes only with
 * package-lock.json, takes minutes to build and is kept in .cache. Its packages come minified.
 */
const univer = {
  ...shared,
  name: 'univer',
  target: ['web', 'es2020'],
  entry: { univer: at('src/workbench/page/univer-library.ts') },
  output: {
    path: at('.cache/univer'),
    filename: '[name].js',
    library: { name: 'univerLibrary', type: 'var' },
  },
  optimization: { minimize: false },
  module: {
    rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
  },
  plugins: [new MiniCssExtractPlugin({ filename: '[name].css' })],
};

/** The workbench page: built apart, cached, never part of dist/. */
const workbench = {
  ...shared,
  name: 'workbench',
  target: ['web', 'es2020'],
  entry: {
    workbench: at('src/workbench/page/index.ts'),
    'functions-worker': at('src/workbench/functions-worker.ts'),
  },
  output: { path: at('.cache/workbench'), filename: '[name].js' },
  externals: [
    ({ request }, callback) =>
      request?.endsWith('/univer-library') ? callback(null, 'univerLibrary', 'var') : callback(),
  ],
  optimization: { minimize: false },
  module: {
    rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({
      filename: 'index.html',
      template: at('src/workbench/page/index.html'),
      chunks: ['workbench'],
      scriptLoading: 'defer',
      minify: false,
    }),
  ],
};

export default [pane, functions, engine, univer, workbench];
