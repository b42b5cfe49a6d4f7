import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnIndex,
  columnName,
  formatAbsolute,
  formatArea,
  parseArea,
  quoteSheetName,
  splitSheet,
  subtract,
} from '../../src/workbench/host/address';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it.each([
    ['B2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['$B$2:D5', { top: 1, left: 1, bottom: 4, right: 3 }],
    ['D5:B2', { top: 1, left: 1, bottom: 4, right: 3 }],
    ['A:C', { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
    ['2:4', { top: 1, left: 0, bottom: 3, right: 16_383 }],
    ['XFD1048576', { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
  ])('%s is read', (address, area) => expect(parseArea(address)).toEqual(area));

  it.each(['', 'A0', 'A', '1', 'XFE1', 'A1048577', 'A1:B2:C3', '甲1', 'A1:B', 'R1C1'])(
    '%s is no address',
    (address) => expect(parseArea(address)).toBeNull(),
  );

  it('comes back the same from its own text', () => {
    const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const area = {
          top: Math.min(a.row, b.row),
          bottom: Math.max(a.row, b.row),
          left: Math.min(a.column, b.column),
          right: Math.max(a.column, b.column),
        };
        expect(parseArea(formatArea(area))).toEqual(area);
        expect(parseArea(formatAbsolute(area))).toEqual(area);
      }),
    );
  });

  it.each([
    ['花名册', '花名册'],
    ['Sheet1', 'Sheet1'],
    ['2023年', "'2023年'"],
    ['问题 清单', "'问题 清单'"],
    ["张三's", "'张三''s'"],
    ['A1', "'A1'"],
    ['R1', "'R1'"],
    ['汇总(一)', "'汇总(一)'"],
  ])('the sheet %s is written %s and read back', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(splitSheet(`${quoted}!A1`)).toEqual({ sheet: name, local: 'A1' });
  });
});

describe('subtract', () => {
  const square = { top: 0, left: 0, bottom: 9, right: 9 };
  const cells = (area: typeof square) => (area.bottom - area.top + 1) * (area.right - area.left + 1);

  it('leaves an area alone that the hole does not touch', () => {
    expect(subtract(square, { top: 20, left: 0, bottom: 21, right: 3 })).toEqual([square]);
  });

  it('leaves four parts around a hole in the middle, and no cell twice', () => {
    const parts = subtract(square, { top: 3, left: 3, bottom: 4, right: 5 });
    expect(parts).toHaveLength(4);
    expect(parts.reduce((sum, part) => sum + cells(part), 0)).toBe(100 - 6);
  });

  it('leaves nothing of what is covered', () => {
    expect(subtract(square, { top: 0, left: 0, bottom: 9, right: 12 })).toEqual([]);
  });
});
