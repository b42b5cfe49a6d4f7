import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseTree } from 'custom-functions-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/functions/metadata';
import { run } from '../../src/tools/steps/metadata';

/** The functions as published: names, order and brackets never change, for workbooks hold on to them. */
const PUBLISHED = [
  'SUBSIDY(occupation, level, [recipient], [hours], [countyRatio])',
  'STANDARD(occupation, [level])',
  'CATEGORY(occupation)',
  'SHORTAGE(occupation, level)',
  'OCCUPATION(text)',
  'LEVEL(text)',
  'PROJECT(certificate, [hours], [renewal])',
  'APPRENTICE(kind, cost, [trainingCertificate], [occupationalCertificate], [contract], [insurance])',
  'STARTUP(course, [realised])',
  'EXPLAIN(occupation, level, [recipient], [hours], [countyRatio])',
  'REVIEW(rows, [headers], [programme], [recipient], [applied])',
  'IDCHECK(id)',
  'AGE(id, [on])',
  'SEX(id)',
  'BIRTHDATE(id)',
  'MASKID(id)',
  'MASKNAME(name)',
  'DEADLINE(issueDate)',
  'RMB(amount)',
  'CLAUSE(ref)',
];

/** The published line as a source that Microsoft's own generator can read. */
function asSource(signature: string): string {
  const [, name = '', list = ''] = /^(\w+)\((.*)\)$/.exec(signature) ?? [];
  const parameters = list.split(', ').map((each) => ({ key: each.replace(/[[\]]/g, ''), tag: each }));
  const tags = parameters.map(({ tag }) => ` * @param {any[][]} ${tag}`);
  const typed = parameters.map(({ key, tag }) => `${key}${tag.startsWith('[') ? '?' : ''}: any[][]`);
  return `/**\n * @customfunction ${name}\n${tags.join('\n')}\n * @returns {any[][]}\n */\nexport function ${name.toLowerCase()}(${typed.join(', ')}): any[][] { return []; }\n`;
}

let folder = '';
let files: Readonly<Record<string, Metadata>> = {};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'metadata-'));
  await run(folder);
  const names = await readdir(folder);
  const entries = names.map(async (name) => [
    name,
    JSON.parse(await readFile(path.join(folder, name), 'utf8')),
  ]);
  files = Object.fromEntries(await Promise.all(entries)) as typeof files;
});
afterAll(() => rm(folder, { recursive: true }));

const chinese = (): Metadata => files['functions.json']!;
const english = (): Metadata => files['functions-en-US.json']!;

describe('the build step', () => {
  it('writes the default and the English metadata', () => {
    expect(Object.keys(files).sort()).toEqual(['functions-en-US.json', 'functions.json']);
  });

  it('never sets a flag beyond id, name, description, parameters and result', () => {
    for (const { functions } of Object.values(files))
      for (const each of functions)
        expect(Object.keys(each)).toEqual(['id', 'name', 'description', 'parameters', 'result']);
  });
});

describe('the published functions', () => {
  it('are what the English metadata offers, in order', () => {
    const offered = english().functions.map(({ name, parameters }) => {
      const list = parameters.map(({ name: key, optional }) => (optional ? `[${key}]` : key));
      return `${name}(${list.join(', ')})`;
    });
    expect(offered).toEqual(PUBLISHED);
  });

  it('read alike by Microsoft’s generator: ids, names, counts, types, optional flags', () => {
    const oracle = parseTree(PUBLISHED.map(asSource).join('\n'), 'functions.ts');
    expect(oracle.extras.flatMap(({ errors }) => errors)).toEqual([]);
    const facts = ({ functions }: Pick<Metadata, 'functions'> | typeof oracle) =>
      functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        // The generator leaves `any` out of a result; Excel takes that for any.
        result: { type: result?.type ?? 'any', dimensionality: result?.dimensionality },
        parameters: parameters.map((each) => ({
          name: each.name,
          type: each.type,
          dimensionality: each.dimensionality,
          optional: each.optional ?? false,
        })),
      }));
    expect(facts(english())).toEqual(facts(oracle));
  });

  it('have ids that Excel takes: ASCII, three characters or more, no cell address', () => {
    for (const { id } of chinese().functions) {
      expect(id).toMatch(/^[A-Z]{3,}$/);
      // XFD is the last column: up to three letters and digits would be a cell.
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });
});

describe('the two languages', () => {
  it('have the same functions and parameters', () => {
    const shape = ({ functions }: Metadata) =>
      functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ type, dimensionality, optional }) => ({
          type,
          dimensionality,
          optional,
        })),
      }));
    expect(shape(chinese())).toEqual(shape(english()));
  });

  const texts = ({ functions }: Metadata): string[] =>
    functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.flatMap((each) => [each.name, each.description]),
    ]);

  it('have no empty text', () => {
    for (const text of [...texts(chinese()), ...texts(english())]) expect(text.trim()).not.toBe('');
  });

  it('the default is Chinese throughout', () => {
    for (const text of texts(chinese())) expect(text).toMatch(/\p{Script=Han}/u);
  });

  it('the English descriptions are English', () => {
    for (const { description } of english().functions) expect(description).toMatch(/^[A-Z0-9].*[a-z]{3}/);
  });

  it('no two parameters of a function share a name', () => {
    for (const { functions } of Object.values(files))
      for (const { parameters } of functions)
        expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
  });
});
