import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  compareRatios,
  fen,
  formatAmount,
  formatPercent,
  larger,
  parseAmount,
  parseRatio,
  productOf,
  share,
  smaller,
  subtract,
  sum,
  times,
  yuan,
  ZERO,
} from '../../src/core/money';

describe('amounts are whole fen', () => {
  it.each([
    ['0', 0],
    ['0.01', 1],
    ['3999.99', 399_999],
    ['4000', 400_000],
    ['4000.0', 400_000],
    ['007', 700],
    ['-12.5', -1_250],
    // Half a fen rounds away from zero, below half towards it.
    ['0.004', 0],
    ['0.005', 1],
    ['0.0049999', 0],
    ['-0.005', -1],
    ['6666.665', 666_667],
    // What a sheet holds after 0.1 + 0.2.
    ['0.30000000000000004', 30],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('reads %s as %d fen', (text, count) => {
    expect(parseAmount(text)).toBe(count);
  });

  it.each([
    '',
    ' ',
    '1,000',
    '1e3',
    '.5',
    '5.',
    '+1',
    '1.2.3',
    '一千',
    'NaN',
    'Infinity',
    '￥1',
    '90071992547409.92',
  ])('does not read %j', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it('has no negative zero', () => {
    expect(Object.is(parseAmount('-0'), 0)).toBe(true);
    expect(Object.is(fen(-0), 0)).toBe(true);
  });

  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [10, '0.10'],
    [99, '0.99'],
    [100, '1.00'],
    [299_000, '2990.00'],
    [-5, '-0.05'],
    [-12_345, '-123.45'],
  ])('writes %d fen as %s, the same when asked again', (count, text) => {
    expect(formatAmount(fen(count))).toBe(text);
    expect(formatAmount(fen(count))).toBe(text);
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (count) => {
        expect(parseAmount(formatAmount(fen(count)))).toBe(count === 0 ? 0 : count);
      }),
    );
  });

  it('refuses what is no whole, safe number', () => {
    for (const count of [0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => fen(count)).toThrow(new RangeError(`not a whole, safe number of fen: ${count}`));
      expect(() => yuan(count)).toThrow(new RangeError(`not a whole, safe number of yuan: ${count}`));
    }
    expect(() => yuan(Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(() => times(yuan(20), 1.5)).toThrow(new RangeError('not a whole count: 1.5'));
    expect(() => add(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
  });

  it('adds, takes away, multiplies and compares', () => {
    expect(add(yuan(2300), fen(1))).toBe(230_001);
    expect(subtract(yuan(1), fen(1))).toBe(99);
    expect(times(yuan(20), 15)).toBe(yuan(300));
    expect(sum([yuan(1), fen(1), fen(1)])).toBe(102);
    expect(sum([])).toBe(ZERO);
    expect(smaller(yuan(3), yuan(2))).toBe(yuan(2));
    expect(smaller(yuan(2), yuan(3))).toBe(yuan(2));
    expect(larger(yuan(3), yuan(2))).toBe(yuan(3));
    expect(larger(yuan(2), yuan(3))).toBe(yuan(3));
    expect(compare(yuan(2), yuan(3))).toBeLessThan(0);
    expect(compare(yuan(3), yuan(2))).toBeGreaterThan(0);
    expect(compare(yuan(2), yuan(2))).toBe(0);
  });
});

describe('shares are exact and rounded once', () => {
  it.each([
    // 1000 × 1.3 × 0.7 is 909.9999… in binary floats.
    ['1000', '0.91', '910.00'],
    ['2300', '1.3', '2990.00'],
    ['2990', '0.7', '2093.00'],
    ['3250', '0.5', '1625.00'],
    // 3999.996 rounds up, 3999.994 down, half a fen up.
    ['6666.66', '0.6', '4000.00'],
    ['0.01', '0.5', '0.01'],
    ['0.01', '0.49', '0.00'],
    ['0.03', '0.5', '0.02'],
    ['1.00', '0', '0.00'],
  ])('%s × %s = %s', (amount, ratio, expected) => {
    const of = parseAmount(amount) ?? ZERO;
    expect(formatAmount(share(of, ratio))).toBe(expected);
    expect(formatAmount(share(of, ratio))).toBe(expected);
  });

  it('stays right when more is asked for than it remembers', () => {
    for (let count = 0; count <= 20_001; count += 1) share(fen(count), '0.5');
    expect(share(fen(7), '0.5')).toBe(4);
    for (let count = 0; count <= 20_001; count += 1) formatAmount(fen(count));
    expect(formatAmount(fen(7))).toBe('0.07');
  });

  it.each(['', '-1', '70%', '1e3', 'x', '.7'])('refuses the ratio %j', (ratio) => {
    expect(() => share(yuan(1), ratio)).toThrow(new RangeError(`not a plain decimal ratio: ${ratio}`));
  });

  it('multiplies ratios without rounding', () => {
    expect(productOf('1.3', '0.7')).toBe('0.91');
    expect(productOf('1.3', '0.8555')).toBe('1.11215');
    expect(productOf()).toBe('1');
  });
});

describe('ratios as officers write them', () => {
  it.each([
    ['0.85', '0.85'],
    ['85', '0.85'],
    ['85%', '0.85'],
    ['８５％', '0.85'],
    [' 85 % ', '0.85'],
    ['85.5', '0.855'],
    ['1', '1'],
    ['100', '1'],
    ['100%', '1'],
    ['0.7', '0.7'],
    ['70', '0.7'],
    // A percent sign says percent, however small the number.
    ['1%', '0.01'],
    ['0.5%', '0.005'],
    ['1.01', '0.0101'],
  ])('reads %s as %s', (text, ratio) => {
    expect(parseRatio(text)).toBe(ratio);
  });

  it.each(['', '%', 'abc', '-70', '七成', '70%%'])('does not read %j', (text) => {
    expect(parseRatio(text)).toBeNull();
  });

  it('compares and writes them', () => {
    expect(compareRatios('0.7', '0.70')).toBe(0);
    expect(compareRatios('0.69', '0.7')).toBeLessThan(0);
    expect(compareRatios('1.01', '1')).toBeGreaterThan(0);
    expect(formatPercent('0.7')).toBe('70%');
    expect(formatPercent('0.855')).toBe('85.5%');
    expect(formatPercent('1')).toBe('100%');
  });
});
