import { describe, expect, it } from 'vitest';
import { applyFilter } from '../../src/workbench/host/filter';
import { newWorkbook, type CellValue, type FilterCriteria } from '../../src/workbench/host/model';

/** Row numbers (1-based, the header is row 1) that stay visible under a filter on one column. */
function visible(values: readonly CellValue[], criteria: FilterCriteria, format = 'General'): number[] {
  const { active: sheet } = newWorkbook();
  sheet.writeBlock(
    0,
    0,
    ['列', ...values].map((value) => [{ value }]),
  );
  const area = { top: 0, left: 0, bottom: values.length, right: 0 };
  sheet.format({ ...area, top: 1 }, { numberFormat: format });
  applyFilter(sheet, { area, criteria: new Map([[0, criteria]]) }, false);
  return values.map((_, at) => at + 2).filter((row) => !sheet.isRowHidden(row - 1));
}

const custom = (criterion1: string, more: Partial<FilterCriteria> = {}): FilterCriteria => ({
  filterOn: 'Custom',
  criterion1,
  ...more,
});

describe('a filter by comparison', () => {
  it.each([
    ['>100', [4]],
    ['>=100', [3, 4]],
    ['<100', [2]],
    ['<=100', [2, 3]],
    ['=100', [3]],
    ['<>100', [2, 4, 5]],
  ] as const)('%s on 99, 100, 101 and a text', (criterion, rows) =>
    expect(visible([99, 100, 101, '一百'], custom(criterion))).toEqual(rows),
  );

  it('takes * and ? for any characters and for one', () => {
    expect(visible(['车工', '数控车工', '焊工'], custom('=*车工'))).toEqual([2, 3]);
    expect(visible(['车工', '数控车工', '焊工'], custom('=?工'))).toEqual([2, 4]);
    expect(visible(['a.b', 'axb'], custom('=a.b'))).toEqual([2]);
  });

  it('takes two comparisons together or either', () => {
    const values = [1, 5, 9];
    expect(visible(values, custom('>2', { criterion2: '<8', operator: 'And' }))).toEqual([3]);
    expect(visible(values, custom('<2', { criterion2: '>8', operator: 'Or' }))).toEqual([2, 4]);
  });
});

describe('a filter by values', () => {
  it('compares what cells show', () => {
    const criteria: FilterCriteria = { filterOn: 'Values', values: ['2023/4/1'] };
    expect(visible([45016, 45017, '2023/4/1'], criteria, 'yyyy/m/d')).toEqual([3, 4]);
  });
});

it('refuses kinds of filter that are not played, by name', () => {
  expect(() => visible([1], { filterOn: 'Dynamic' })).toThrow('The workbench does not filter on Dynamic.');
});

it('shows every row again when it is taken away', () => {
  const { active: sheet } = newWorkbook();
  sheet.writeBlock(0, 0, [[{ value: '列' }], [{ value: 1 }], [{ value: 2 }]]);
  const area = { top: 0, left: 0, bottom: 2, right: 0 };
  applyFilter(sheet, { area, criteria: new Map([[0, custom('>1')]]) }, false);
  expect([sheet.isRowHidden(1), sheet.isRowHidden(2)]).toEqual([true, false]);
  sheet.setAutoFilter(null);
  expect(sheet.isRowHidden(1)).toBe(false);
});
