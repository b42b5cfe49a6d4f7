/**
 * Every way to drop one call of Office.js from the adapter: a statement that calls it, sets a property of it
 * or calls a helper of the adapter is left out, and so is a call that stands in a list; `load` in the middle
 * of an expression gives what it was called on.
 */
import path from 'node:path';
import ts from 'typescript';

export interface Mutant {
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** What is dropped, as it stands in the source on one line. */
  readonly dropped: string;
  /** The source text from `start` to `end` is replaced. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export function mutantsOf(root: string, folder: string): Mutant[] {
  const config = ts.getParsedCommandLineOfConfigFile(path.join(root, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (!config) throw new Error('tsconfig.json cannot be read');
  const program = ts.createProgram(config.fileNames, config.options);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => path.dirname(fileName) === path.join(root, folder))
    .flatMap((source) => mutantsIn(source, checker, root));
}

function mutantsIn(source: ts.SourceFile, checker: ts.TypeChecker, root: string): Mutant[] {
  const found: Mutant[] = [];
  const add = (node: ts.Node, dropped: ts.Node, replacement: string) => {
    const start = node.getStart(source);
    found.push({
      file: path.relative(root, source.fileName).split(path.sep).join('/'),
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      dropped: dropped.getText(source).replace(/\s+/g, ' '),
      start,
      end: node.getEnd(),
      replacement,
    });
  };
  const isAction = (node: ts.Node) => isOfficeAction(node, checker) || isHelperCall(node, checker);
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) && isAction(node.expression)) {
      add(node, node, ';');
      // Without the statement there is no `load` at its end either.
      if (isLoad(node.expression)) return;
    } else if (ts.isArrowFunction(node) && isAction(node.body) && !isLoad(node.body)) {
      add(node.body, node.body, 'undefined');
    } else if (ts.isArrayLiteralExpression(node)) {
      for (const element of node.elements)
        if (isOfficeAction(element, checker)) add(element, element, '...[]');
    } else if (isLoad(node) && isOffice(node.expression.name, checker)) {
      add(node, node, node.expression.expression.getText(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A call or an assignment whose target is declared by Office.js. */
function isOfficeAction(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isAwaitExpression(node) || ts.isVoidExpression(node))
    return isOfficeAction(node.expression, checker);
  if (ts.isCallExpression(node)) {
    // `a?.b()` and `a.b().then(…)` too: one of the calls in the chain is Office's.
    const { expression } = node;
    return (
      ts.isPropertyAccessExpression(expression) &&
      (isOffice(expression.name, checker) || isOfficeAction(expression.expression, checker))
    );
  }
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    isOffice(node.left.name, checker)
  );
}

/** A call of a function of the adapter itself, by its name: what it calls of Office.js is dropped with it. */
function isHelperCall(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isAwaitExpression(node)) return isHelperCall(node.expression, checker);
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const symbol = checker.getSymbolAtLocation(node.expression);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target?.declarations ?? []).some(
    (each) => ts.isFunctionDeclaration(each) && each.getSourceFile().fileName.includes('/src/excel/'),
  );
}

function isLoad(
  node: ts.Node,
): node is ts.CallExpression & { readonly expression: ts.PropertyAccessExpression } {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'load'
  );
}

function isOffice(name: ts.Node, checker: ts.TypeChecker): boolean {
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declarations.some((each) => each.getSourceFile().fileName.includes('/@types/office-js/'));
}
