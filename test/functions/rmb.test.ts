import { describe, expect, it } from 'vitest';
import { cell, column, spill } from './sheet';

describe('RMB', () => {
  it.each<[unknown, string]>([
    [2990, '贰仟玖佰玖拾元整'],
    [2093, '贰仟零玖拾叁元整'],
    [3999.99, '叁仟玖佰玖拾玖元玖角玖分'],
    [100500.05, '壹拾万零伍佰元零伍分'],
    [0.3, '叁角整'],
    // 0.1 + 0.2 as a sheet computes it.
    [0.30000000000000004, '叁角整'],
    ['2,990.00', '贰仟玖佰玖拾元整'],
    ['￥2990元', '贰仟玖佰玖拾元整'],
    ['２９９０', '贰仟玖佰玖拾元整'],
    [-100, '负壹佰元整'],
    [0, '零元整'],
    [0.05, '伍分'],
    [10.5, '壹拾元伍角整'],
    [100005, '壹拾万零伍元整'],
    [10_000_000, '壹仟万元整'],
    [100_000_000, '壹亿元整'],
    // Fifteen digits are what a cell keeps: none may be rounded away.
    [1_234_567_890_123.45, '壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分'],
  ])('%s → %s', (amount, expected) => {
    expect(cell('RMB', amount)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['text', '两千', '#VALUE! number-expected'],
    ['a fraction of a fen', 0.005, '#VALUE! amount-unreadable'],
    ['a fraction of a fen in a large amount', 123_456_789_012.345, '#VALUE! amount-unreadable'],
    ['more than can be counted to the fen', 1e15, '#VALUE! amount-unreadable'],
    ['a cell error', '#N/A', '#VALUE! cell-error'],
    ['TRUE', true, '#VALUE! number-expected'],
  ])('refuses %s', (_, amount, expected) => {
    expect(cell('RMB', amount)).toBe(expected);
  });

  it('takes a column; what is empty stays empty, a zero is an amount', () => {
    expect(spill('RMB', column(2990, '', null, 0))).toEqual(column('贰仟玖佰玖拾元整', '', '', '零元整'));
  });
});
