import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** What each part of src may import besides itself. `messages` is special: types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  policy: ['core', 'catalog'],
  roster: ['core', 'policy'],
  reports: ['core', 'policy', 'roster', 'messages'],
  messages: ['core', 'policy', 'roster', 'files'],
  files: ['core', 'roster'],
  excel: ['core', 'roster'],
  functions: ['core', 'policy', 'roster', 'reports', 'messages', 'engine.ts'],
  taskpane: [
    'core',
    'policy',
    'roster',
    'reports',
    'messages',
    'files',
    'excel',
    'engine.ts',
    'package.json',
  ],
  cli: ['core', 'policy', 'roster', 'reports', 'messages', 'files', 'engine.ts'],
  'engine.ts': ['core', 'policy', 'roster', 'messages'],
  workbench: ['core', 'files', 'messages'],
};
/** Parts that never bring code, only types, from these. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  messages: ['core', 'policy', 'roster', 'files'],
  files: ['roster'],
};
const PURE = new Set(['core', 'policy', 'roster', 'messages', 'files', 'engine.ts']);
const NODE_ALLOWED = new Set(['cli', 'tools']);

interface SourceFile {
  readonly file: string;
  readonly part: string;
  readonly text: string;
  readonly source: ts.SourceFile;
}

const partOf = (file: string): string => path.relative(SRC, file).split(path.sep)[0] ?? '';

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => {
    const file = path.join(SRC, name);
    const text = readFileSync(file, 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    return { file, part: partOf(file), text, source };
  });

interface ImportOf {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

function importsOf(source: ts.SourceFile): ImportOf[] {
  const found: ImportOf[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const { moduleSpecifier } = node;
      if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier))
        found.push({
          specifier: moduleSpecifier.text,
          typesOnly: ts.isImportDeclaration(node)
            ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
            : node.isTypeOnly,
        });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first)) found.push({ specifier: first.text, typesOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every plain identifier used as a value that the file neither imports nor declares at its top. */
function globalsOf(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const own = new Set<string>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements) own.add(name.text);
      else if (bindings) own.add(bindings.name.text);
    } else if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) {
      if (statement.name) own.add(statement.name.text);
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey =
        (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
      if (!isMember && !isKey && !own.has(node.text)) names.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

describe('import direction', () => {
  const parts = Object.keys(MAY_IMPORT);

  it.each(parts)('%s imports only what stands below it', (part) => {
    const wrong: string[] = [];
    for (const { file, source } of files.filter((each) => each.part === part)) {
      for (const { specifier, typesOnly } of importsOf(source)) {
        if (!specifier.startsWith('.')) continue;
        const target = path.resolve(path.dirname(file), specifier);
        const relative = path.relative(SRC, target);
        const to = relative.startsWith('..')
          ? (relative.split(path.sep)[1] ?? '')
          : (relative.split(path.sep)[0] ?? '');
        const name = to === 'engine' ? 'engine.ts' : to;
        if (name === part) continue;
        const where = `${path.relative(SRC, file)} → ${specifier}`;
        if (!MAY_IMPORT[part]?.includes(name)) wrong.push(where);
        else if (TYPES_ONLY[part]?.includes(name) && !typesOnly) wrong.push(`${where} (types only)`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('knows every folder of src', () => {
    const known = new Set([...parts, 'tools']);
    expect([...new Set(files.map(({ part }) => part))].filter((part) => !known.has(part))).toEqual([]);
  });
});

describe('globals', () => {
  const uses = (name: string, allowed: (part: string) => boolean): string[] =>
    files
      .filter(({ part, source }) => !allowed(part) && globalsOf(source).has(name))
      .map(({ file }) => path.relative(SRC, file));

  it.each(['Office', 'Excel'])('%s is used in src/excel alone', (name) => {
    expect(uses(name, (part) => part === 'excel')).toEqual([]);
  });

  it('CustomFunctions is used in src/functions alone, and offered by the workbench', () => {
    expect(uses('CustomFunctions', (part) => part === 'functions' || part === 'workbench')).toEqual([]);
  });

  it.each(['Date', 'Math.random'])('%s is kept out of core, policy and roster', (name) => {
    const pattern = name === 'Date' ? /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bDate\(/ : /\bMath\.random\b/;
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const found = files
      .filter(({ part, text }) => ['core', 'policy', 'roster'].includes(part) && pattern.test(code(text)))
      .map(({ file }) => path.relative(SRC, file));
    expect(found).toEqual([]);
  });

  it('Node built-ins are used in cli and tools alone', () => {
    const builtin = new Set(builtinModules);
    const found = files
      .filter(({ part }) => !NODE_ALLOWED.has(part))
      .filter(({ source }) =>
        importsOf(source).some(({ specifier }) => specifier.startsWith('node:') || builtin.has(specifier)),
      )
      .map(({ file }) => path.relative(SRC, file));
    expect(found).toEqual([]);
  });

  it.each(['document', 'window', 'process', 'localStorage', 'sessionStorage', 'fetch'])(
    '%s is not touched by the pure parts',
    (name) => {
      expect(uses(name, (part) => !PURE.has(part))).toEqual([]);
    },
  );

  it.each(['localStorage', 'sessionStorage', 'indexedDB'])(
    '%s is used nowhere: rosters are never stored',
    (name) => {
      expect(uses(name, () => false)).toEqual([]);
    },
  );
});
