import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  CATALOGUE_FILES,
  type CatalogueFile,
  type CatalogueFiles,
} from '../../src/policy/catalogue/catalogue';
import { CatalogueError } from '../../src/policy/catalogue/checks';
import { loadCatalogue } from '../../src/policy/catalogue/load';
import { WENZHOU_2023 } from '../../src/policy/catalogue/wenzhou-2023';

/** One line of a table in `bad/`: what is changed in a good file, and what the loader must say. */
interface BadCase {
  readonly what: string;
  readonly replace?: unknown;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly append?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** `path: found …, expected …` of the file changed. */
  readonly problems: readonly string[];
  /** Problems in other files, with the file's name. */
  readonly also?: readonly string[];
  /** Whether the JSON Schema refuses it too; what holds between values is the loader's alone. */
  readonly schema: boolean;
}

const TABLES = join(__dirname, 'bad');
const SCHEMAS = join(__dirname, '../../catalog/schema');

type Node = Record<string | number, unknown>;

/** `entries[3].lowest` → the object and key to change. */
function locate(root: unknown, path: string): [Node, string | number] {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() as string;
  const node = keys.reduce((at, key) => (at as Node)[key] as Node, root as Node);
  return [node, Array.isArray(node) ? Number(last) : last];
}

function changed(file: CatalogueFile, bad: BadCase): unknown {
  if ('replace' in bad) return bad.replace;
  const copy: unknown = structuredClone(WENZHOU_2023[file]);
  for (const [path, value] of Object.entries(bad.set ?? {})) {
    const [node, key] = locate(copy, path);
    node[key] = value;
  }
  for (const path of bad.remove ?? []) {
    const [node, key] = locate(copy, path);
    if (Array.isArray(node)) node.splice(key as number, 1);
    else Reflect.deleteProperty(node, key);
  }
  for (const [path, value] of Object.entries(bad.append ?? {})) {
    const [node, key] = locate(copy, path);
    (node[key] as unknown[]).push(value);
  }
  return copy;
}

function problemsOf(files: CatalogueFiles): string[] {
  try {
    loadCatalogue(files);
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    for (const { file, path, found, expected } of error.problems) {
      expect(error.message).toContain(`${file} ${path}: found ${found}, expected ${expected}`);
    }
    return error.problems.map(
      ({ file, path, found, expected }) => `${file} ${path}: found ${found}, expected ${expected}`,
    );
  }
  return [];
}

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, 'common.schema.json'), 'utf8')) as object);
const validators = new Map<CatalogueFile, ValidateFunction>(
  CATALOGUE_FILES.map((file) => [
    file,
    ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, `${file}.schema.json`), 'utf8')) as object),
  ]),
);

it('has a table of bad cases for every file, and no other', () => {
  expect(readdirSync(TABLES).sort()).toEqual(CATALOGUE_FILES.map((file) => `${file}.json`).sort());
});

describe.each(CATALOGUE_FILES)('%s.json', (file) => {
  const validate = validators.get(file) as ValidateFunction;

  it('is good as it stands, to the schema as to the loader', () => {
    validate(WENZHOU_2023[file]);
    expect(validate.errors).toBeNull();
    expect(problemsOf(WENZHOU_2023)).toEqual([]);
  });

  it('names its schema', () => {
    expect(WENZHOU_2023[file]).toHaveProperty('$schema', `../schema/${file}.schema.json`);
  });

  const cases = JSON.parse(readFileSync(join(TABLES, `${file}.json`), 'utf8')) as BadCase[];
  it.each(cases.map((bad) => [bad.what, bad] as const))('refuses %s', (_, bad) => {
    const value = changed(file, bad);
    const expected = [...bad.problems.map((problem) => `${file}.json ${problem}`), ...(bad.also ?? [])];
    expect(problemsOf({ ...WENZHOU_2023, [file]: value })).toEqual(expected);
    expect(!validate(value)).toBe(bad.schema);
  });
});

describe('the folder as a whole', () => {
  it('reports a file that is missing and one that does not belong', () => {
    const files = { ...WENZHOU_2023, shortage: undefined, extra: {} };
    expect(problemsOf(files)).toEqual([
      'extra.json $: found "a file", expected only the files manifest, amounts, occupations, class-d, shortage, abilities, parameters, clauses, interpretations, places, funding, papers, holidays',
      'shortage.json $: found nothing, expected an object with $schema, clause, from, to, entries',
    ]);
  });

  it('reports what is wrong in several files at once', () => {
    const places = changed('places', {
      what: '',
      set: { 'entries[0].kind': 'x' },
      problems: [],
      schema: true,
    });
    const papers = changed('papers', { what: '', set: { 'entries[0].id': '' }, problems: [], schema: true });
    expect(problemsOf({ ...WENZHOU_2023, places, papers })).toHaveLength(2);
  });

  it('refuses a version that ends before it begins', () => {
    const manifest = changed('manifest', {
      what: '',
      set: { to: '2023-03-31' },
      problems: [],
      schema: false,
    });
    expect(problemsOf({ ...WENZHOU_2023, manifest })[0]).toBe(
      'manifest.json $.to: found "2023-03-31", expected a day not before from',
    );
  });
});
