/**
 * Build step: `engine.d.mts`, the types of the library in one file that needs no other. The compiler
 * emits the declarations; from the three functions outward every declaration that is named is taken
 * over as it stands, so that nothing here can drift from the source.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NAME = 'engine';
/** Where the emitted declarations are said to be: apart from the sources, which the compiler would prefer. */
const EMITTED = path.join(ROOT, '.declarations');

export async function run(dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  await writeFile(path.join(dist, `${NAME}.d.mts`), engineTypes());
}

/** The text of `engine.d.mts`; `entry` is a module of `src` without its extension. */
export function engineTypes(entry = NAME): string {
  const emitted = emitDeclarations(entry);
  const program = programOver(emitted);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path.join(EMITTED, `${entry}.d.ts`));
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`src/${entry}.ts exports nothing`);

  const exported = checker.getExportsOfModule(module).map((symbol) => resolved(checker, symbol));
  const texts = new Map<string, string>();
  const queue = [...exported];
  for (let symbol = queue.shift(); symbol; symbol = queue.shift()) {
    const statements = [...new Set((symbol.declarations ?? []).map(statementOf))];
    const text = statements
      .map((statement) => declarationText(statement, exported.includes(symbol!)))
      .join('\n');
    const known = texts.get(symbol.name);
    if (known === text) continue;
    if (known !== undefined) throw new Error(`two declarations are called ${symbol.name}: rename one`);
    texts.set(symbol.name, text);
    for (const statement of statements) queue.push(...referencedBy(statement, checker));
  }
  const header = `/** Types of the rules engine (${NAME}.mjs). Made from the source by \`npm run build\`. */`;
  // Without an export list every declaration of a declaration file is exported, helpers too.
  return `${[header, ...texts.values(), 'export {};'].join('\n\n')}\n`;
}

/** File name → text of the declarations of the entry and all it imports. */
function emitDeclarations(entry: string): ReadonlyMap<string, string> {
  const config = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const program = ts.createProgram([path.join(ROOT, 'src', `${entry}.ts`)], {
    ...options,
    types: [],
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: ROOT,
    outDir: EMITTED,
    stripInternal: true,
  });
  const emitted = new Map<string, string>();
  const inSource = path.join(EMITTED, 'src');
  program.emit(
    undefined,
    (file, text) => {
      if (file.endsWith('.d.ts')) emitted.set(path.join(EMITTED, path.relative(inSource, file)), text);
    },
    undefined,
    true,
  );
  return emitted;
}

function programOver(files: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(path.normalize(file)) || fileExists(file);
  host.readFile = (file) => files.get(path.normalize(file)) ?? readFile(file);
  host.directoryExists = () => true;
  return ts.createProgram([...files.keys()], options, host);
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The top-level statement that a declaration stands in. */
function statementOf(declaration: ts.Node): ts.Statement {
  let node = declaration;
  while (!ts.isSourceFile(node.parent)) node = node.parent;
  return node as ts.Statement;
}

const isOurs = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).some((each) => each.getSourceFile().fileName.startsWith(EMITTED));

/** Top-level things of our own files that a statement names. */
function referencedBy(statement: ts.Statement, checker: ts.TypeChecker): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportTypeNode(node))
      throw new Error(`an inferred type of the engine has no name: ${node.getText()}; write the type out`);
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const target = symbol && resolved(checker, symbol);
      if (target && isOurs(target) && isTopLevel(target)) found.push(target);
    }
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

function isTopLevel(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).every(
    (each) =>
      ts.isSourceFile(each.parent) ||
      (ts.isVariableDeclaration(each) && ts.isSourceFile(statementOf(each).parent)),
  );
}

/**
 * A statement with its doc comment. Types keep their `export`, so that a program can name them; values
 * that the bundle does not export (lists that a type is derived from) lose it.
 */
function declarationText(statement: ts.Statement, isExported: boolean): string {
  const text = statement.getFullText().trim();
  if (isExported || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return text;
  return text.replace(/^((?:\/\*\*[\s\S]*?\*\/\s*)*)export /, '$1');
}
