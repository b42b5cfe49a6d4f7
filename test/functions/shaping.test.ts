import { describe, expect, it, vi } from 'vitest';
import type { CellValue } from '../../src/core/grid';
import { Problem } from '../../src/functions/problem';
import { eachRow, toArgument, type RowFunction } from '../../src/functions/shaping';
import { column } from './sheet';

const PARAMETERS = [
  { name: '甲', optional: false },
  { name: '乙', optional: true },
];
/** Joins its values; the text 坏 is a problem. */
const join: RowFunction = (values) => {
  if (values.includes('坏')) throw Problem.of('argument-missing', { argument: '甲' });
  return values.map(String).join('+');
};
const apply = (evaluate: RowFunction, ...handedOver: readonly unknown[]) =>
  eachRow(evaluate)(handedOver.map(toArgument), PARAMETERS, { today: 20240615 });

describe('shapes', () => {
  it.each<[string, unknown, unknown, unknown[][]]>([
    ['two plain values', 'a', 'b', [['a+b']]],
    ['two cells', [['a']], [['b']], [['a+b']]],
    ['a column and a value, which is repeated', column('a', 'b'), 'x', [['a+x'], ['b+x']]],
    ['a value and a column', 'a', column('x', 'y'), [['a+x'], ['a+y']]],
    ['two columns of equal height', column('a', 'b'), column('x', 'y'), [['a+x'], ['b+y']]],
    ['one row of cells', [['a', 'b', 'c']], 'x', [['a+x', 'b+x', 'c+x']]],
    [
      'a block and a column',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      column('x', 'y'),
      [
        ['a+x', 'b+x'],
        ['c+y', 'd+y'],
      ],
    ],
    ['an argument left out', column('a', 'b'), null, [['a+'], ['b+']]],
    [
      'a row shorter than the first',
      [['a', 'b'], ['c']],
      'x',
      [
        ['a+x', 'b+x'],
        ['c+x', ''],
      ],
    ],
    ['an empty array', [], 'x', [['']]],
  ])('%s', (_, first, second, expected) => {
    expect(apply(join, first, second)).toEqual(expected);
  });

  it.each<[string, unknown, unknown, string]>([
    [
      'heights differ',
      column('a', 'b', 'c'),
      column('x', 'y'),
      '“乙”的区域是 2 行 1 列，其他区域是 3 行 1 列。',
    ],
    ['widths differ', [['a', 'b', 'c']], [['x', 'y']], '“乙”的区域是 1 行 2 列，其他区域是 1 行 3 列。'],
    [
      'a row against a column',
      [['a', 'b']],
      column('x', 'y', 'z'),
      '“甲”的区域是 1 行 2 列，其他区域是 3 行 1 列。',
    ],
  ])('%s: refused, and the message names the argument and both sizes', (_, first, second, says) => {
    const attempt = (): unknown => apply(join, first, second);
    expect(attempt).toThrow(expect.objectContaining({ code: 'shapes-differ', kind: '#VALUE!' }));
    expect(attempt).toThrow(expect.objectContaining({ message: expect.stringContaining(says) as string }));
  });
});

describe('empty rows', () => {
  it.each<[string, unknown, unknown, unknown[][]]>([
    ['all cells of the row empty', column('a', '', 'c'), column('x', '', 'z'), [['a+x'], [''], ['c+z']]],
    ['null as the web has it', column('a', null), 'x', [['a+x'], ['']]],
    ['0 as desktop Excel has it', column('a', 0), 'x', [['a+x'], ['']]],
    ['spaces only', column('a', ' \u3000'), 'x', [['a+x'], ['']]],
    ['signs that nothing belongs there', column('a', '/', '－'), 'x', [['a+x'], [''], ['']]],
    ['what must be given is empty, a constant is not', '', 'x', [['']]],
    ['the only range is empty, the constant is not', 'a', column('x', ''), [['a+x'], ['']]],
    ['one of two ranges empty is no empty row', column('a', 'b'), column('x', ''), [['a+x'], ['b+']]],
  ])('%s', (_, first, second, expected) => {
    expect(apply(join, first, second)).toEqual(expected);
  });

  it('0 is a value where the function says so', () => {
    const parameters = [{ name: '金额', optional: false }];
    const same = eachRow(([value]) => `${String(value)}!`, { zeroIsValue: true });
    expect(same([toArgument(column(0, '', 5))], parameters, { today: 20240615 })).toEqual([
      ['0!'],
      [''],
      ['5!'],
    ]);
  });
});

describe('problems', () => {
  it('stand in their own cell and the others are worked out', () => {
    const result = apply(join, column('a', '坏', 'c'), 'x');
    expect(result[0]).toEqual(['a+x']);
    expect(result[1]![0]).toBeInstanceOf(Problem);
    expect(result[2]).toEqual(['c+x']);
  });

  it('a fault of ours says so in its own cell and stops no other', () => {
    const faulty: RowFunction = ([value]) => {
      if (value === 'b') throw new TypeError('fault');
      return 'fine';
    };
    const result = apply(faulty, column('a', 'b', 'c'), 'x');
    expect(result.map(([cell]) => (cell instanceof Problem ? cell.code : cell))).toEqual([
      'fine',
      'internal',
      'fine',
    ]);
    expect(result[1]![0]).toMatchObject({ kind: '#VALUE!', message: expect.stringContaining('fault') });
  });
});

describe('equal rows', () => {
  it('are worked out once', () => {
    const work = vi.fn((values: readonly CellValue[]) => values.join('+'));
    const result = apply(work, column('a', 'b', 'a', 'a'), column('x', 'x', 'x', 'y'));
    expect(result).toEqual(column('a+x', 'b+x', 'a+x', 'a+y'));
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('a number and its text are different values', () => {
    const kinds: RowFunction = ([value]) => typeof value;
    expect(apply(kinds, column(3, '3', 3, true), '')).toEqual(
      column('number', 'string', 'number', 'boolean'),
    );
  });
});
