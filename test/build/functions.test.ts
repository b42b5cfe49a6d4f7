import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/functions/metadata';

/** `dist/` as `npm run build` leaves it. */
const dist = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/${file}`, import.meta.url)), 'utf8');

type CustomFunction = (...handedOver: readonly unknown[]) => unknown;

class ExcelError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** A context with ECMAScript and `CustomFunctions` and nothing else, as Excel's JavaScript-only runtime. */
function bareContext(): ReadonlyMap<string, CustomFunction> {
  const functions = new Map<string, CustomFunction>();
  const context = vm.createContext({
    CustomFunctions: {
      associate: (id: string, run: CustomFunction) => functions.set(id, run),
      Error: ExcelError,
    },
  });
  // V8 itself puts a console into every context; Excel's runtime need not.
  vm.runInContext('delete globalThis.console', context);
  for (const name of ['window', 'document', 'URL', 'TextDecoder', 'console', 'setTimeout', 'process'])
    expect(vm.runInContext(`typeof ${name}`, context)).toBe('undefined');
  vm.runInContext(dist('functions.js'), context, { filename: 'functions.js' });
  return functions;
}

/** Excel hands over each argument as rows of cells, null for what was left out, then the invocation. */
const invocation = { functionName: 'TEST', address: undefined };
const cells = (...values: readonly unknown[]) => values.map((value) => (value === null ? null : [[value]]));

describe('functions.js', () => {
  it('is at most 80 kB gzipped', () => {
    expect(gzipSync(dist('functions.js')).length).toBeLessThanOrEqual(80_000);
  });

  it('associates every function of the metadata, in a context without a DOM', () => {
    const { functions } = JSON.parse(dist('functions.json')) as Metadata;
    expect([...bareContext().keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it('answers as Excel asks: 1 × 1 cells, null for what is left out, the invocation appended', () => {
    const subsidy = bareContext().get('SUBSIDY')!;
    expect(subsidy(...cells('车工', '三级', null, null, null), invocation)).toEqual([[2990]]);
    expect(subsidy(...cells('车工', '三级', '用人单位', 0, ''), invocation)).toEqual([[2093]]);
  });

  it('answers plain values with a plain value', () => {
    expect(bareContext().get('SUBSIDY')!('车工', '三级', null, null, null, invocation)).toBe(2990);
  });

  it('spills, with an error in the cell of a bad row alone', () => {
    const spilled = bareContext().get('SUBSIDY')!(
      [['车工'], ['没有这个工种'], ['']],
      [['三级'], ['三级'], ['']],
      null,
      null,
      null,
      invocation,
    ) as unknown[][];
    expect(spilled[0]).toEqual([2990]);
    expect(spilled[1]![0]).toBeInstanceOf(ExcelError);
    expect(spilled[1]![0]).toMatchObject({ code: '#N/A' });
    expect(spilled[2]).toEqual(['']);
  });

  it('throws the error of a single cell, with a Chinese text', () => {
    const subsidy = bareContext().get('SUBSIDY')!;
    const attempt = (): unknown => subsidy(...cells('没有这个工种', '三级', null, null, null), invocation);
    expect(attempt).toThrow(ExcelError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: '#N/A', message: expect.stringMatching(/\p{Script=Han}/u) }),
    );
  });

  it('every function takes nothing at all without a script error', () => {
    for (const [id, run] of bareContext()) {
      const nothing = (): unknown => run(null, null, null, null, null, null, invocation);
      expect(['', undefined], id).toContain(outcomeOf(nothing));
    }
  });

  it('decides like engine.mjs, though its catalogue was prepared at build time', async () => {
    const engine = (await import(new URL('../../dist/engine.mjs', import.meta.url).href)) as {
      subsidy: (query: object) => { outcome: string; amount: string };
    };
    const names = ['occupations', 'class-d'].flatMap((file) => {
      const { entries } = JSON.parse(
        readFileSync(new URL(`../../catalog/wenzhou-2023/${file}.json`, import.meta.url), 'utf8'),
      ) as { entries: readonly { readonly name: string }[] };
      return entries.map(({ name }) => name);
    });
    const queries = names.flatMap((occupation) =>
      [1, 2, 3, 4, 5].flatMap((level) =>
        ['individual', 'employer', 'school'].map((recipient) => ({ occupation, level, recipient })),
      ),
    );
    const column = (key: 'occupation' | 'level' | 'recipient') => queries.map((query) => [query[key]]);
    const spilled = bareContext().get('SUBSIDY')!(
      column('occupation'),
      column('level'),
      column('recipient'),
    ) as unknown[][];
    expect(queries.length).toBeGreaterThan(1000);
    expect(spilled.map(([amount]) => amount)).toEqual(
      queries.map((query) => Number(engine.subsidy(query).amount)),
    );
  });

  it('reviews a roster and explains in Chinese', () => {
    const functions = bareContext();
    const header = ['姓名', '身份证号码', '职业（工种）', '等级', '发证日期', '补贴项目', '申领主体'];
    const person = ['张三', '330399199003071020', '车工', '三级', '2023-06-20', '职业培训鉴定补贴', '个人'];
    const [headings, row] = functions.get('REVIEW')!(
      [header, person],
      null,
      null,
      null,
      null,
      invocation,
    ) as unknown[][];
    expect(headings).toEqual(['审核结论', '应补金额', '问题说明']);
    // The check character is wrong: a person has to look at it.
    expect(row!.slice(0, 2)).toEqual(['待核', 0]);
    expect(row![2]).toMatch(/身份证号码/);
    expect(functions.get('EXPLAIN')!('车工', '三级', '用人单位')).toBe(
      'A类三级 2300 × 1.3 紧缺上浮 × 70% 用人单位 = 2093.00 元〔附件1、附件2、一(一)2(2)〕',
    );
  });

  it('AGE without a day counts to today on the machine’s own clock', () => {
    const today = new Date();
    const twenty = `330399${today.getFullYear() - 20}0101001`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, at) => total + weight * Number(twenty[at]), 0);
    const id = `${twenty}${'10X98765432'[sum % 11]}`;
    expect(bareContext().get('AGE')!(id, null, invocation)).toBe(20);
  });
});

/** '' or undefined (an Excel error) for a call without arguments; anything else is thrown on. */
function outcomeOf(run: () => unknown): unknown {
  try {
    const result = run();
    return Array.isArray(result) ? (result as unknown[][])[0]![0] : result;
  } catch (reason) {
    if (reason instanceof ExcelError) return undefined;
    throw reason;
  }
}
