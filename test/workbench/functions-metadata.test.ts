import { describe, expect, it } from 'vitest';
import {
  type FunctionMetadata,
  type RawArgument,
  argumentsFor,
} from '../../src/workbench/page/functions-metadata';

const metadata: FunctionMetadata = {
  id: 'F',
  name: 'F',
  parameters: [
    { name: 'matrix', type: 'any', dimensionality: 'matrix' },
    { name: 'text', type: 'string', optional: true },
    { name: 'number', type: 'number', optional: true },
  ],
};

describe('argumentsFor', () => {
  it.each<[string, RawArgument[], unknown]>([
    ['a cell for a matrix is one by one', ['车工'], [[['车工']], null, null]],
    ['a range stays a rectangle', [[['a', 'b']]], [[['a', 'b']], null, null]],
    ['one left out in the middle is null', ['a', null, 3], [[['a']], null, 3]],
    ['a number for a text is its text', ['a', 3], [[['a']], '3', null]],
    ['a text for a number is its number', ['a', null, '12'], [[['a']], null, 12]],
    ['a text that is no number is refused', ['a', null, '十二'], '#VALUE!'],
    ['an empty text is no number', ['a', null, ' '], '#VALUE!'],
    ['an error is handed on', ['#N/A'], '#N/A'],
    ['an error anywhere in a range is handed on', [[['a'], ['#REF!']]], '#REF!'],
    ['too few', [], '#VALUE!'],
    ['too many', ['a', 'b', 1, 2], '#VALUE!'],
    ['a scalar takes the first cell of a range', ['a', [['x', 'y']]], [[['a']], 'x', null]],
  ])('%s', (_, raw, expected) => {
    expect(argumentsFor(metadata, raw, 0)).toEqual(expected);
  });

  it('gives an empty cell of a range as the played Excel does: 0 on the desktop, null on the web', () => {
    expect(argumentsFor(metadata, [[['a'], [null]]], 0)).toEqual([[['a'], [0]], null, null]);
    expect(argumentsFor(metadata, [[['a'], [null]]], null)).toEqual([[['a'], [null]], null, null]);
  });
});
