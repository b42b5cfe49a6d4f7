import { ApiError } from './errors';
import type { AutoFilter, FilterCriteria } from './parts';
import { displayText } from './number-format';
import type { Sheet } from './sheet';
import type { CellValue } from '../../core/grid';

/**
 * Puts a filter on a sheet and hides the rows that do not pass. Plays filtering by values and by
 * one or two comparisons; the other kinds (colours, icons, dynamic, top ten) are refused.
 * @throws ApiError UnsupportedOperation
 */
export function applyFilter(sheet: Sheet, filter: AutoFilter, date1904: boolean): void {
  const tests = [...filter.criteria].map(([column, criteria]) => {
    const passes = testOf(criteria);
    return (row: number) => {
      const at = filter.area.left + column;
      const value = sheet.value(row, at);
      return passes(value, displayText(value, sheet.style(row, at).numberFormat, date1904));
    };
  });
  const hidden: number[] = [];
  const last = Math.min(filter.area.bottom, sheet.cells.height - 1);
  for (let row = filter.area.top + 1; row <= last; row += 1) {
    if (!tests.every((test) => test(row))) hidden.push(row);
  }
  sheet.setAutoFilter(filter, hidden);
}

type Test = (value: CellValue, shown: string) => boolean;

function testOf(criteria: FilterCriteria): Test {
  switch (criteria.filterOn) {
    case 'Values': {
      const allowed = new Set((criteria.values ?? []).map((value) => String(value).toLowerCase()));
      return (_value, shown) => allowed.has(shown.toLowerCase());
    }
    case 'Custom': {
      const first = comparison(criteria.criterion1 ?? '');
      if (criteria.criterion2 === undefined) return first;
      const second = comparison(criteria.criterion2);
      const either = criteria.operator === 'Or';
      return (value, shown) =>
        either ? first(value, shown) || second(value, shown) : first(value, shown) && second(value, shown);
    }
    default:
      throw new ApiError('UnsupportedOperation', `The workbench does not filter on ${criteria.filterOn}.`);
  }
}

/** `>=100`, `<>`, `=技*`: an operator and a number, or a text with `*` and `?`. */
function comparison(criterion: string): Test {
  const [, operator = '=', operand = ''] = /^(<>|>=|<=|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const wanted = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '=' || operator === '<>') {
    const pattern = new RegExp(
      `^${operand
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`,
      'is',
    );
    const same: Test = (value, shown) =>
      pattern.test(shown) || (typeof value === 'number' && value === wanted);
    return operator === '=' ? same : (value, shown) => !same(value, shown);
  }
  const compare: Record<string, (a: number, b: number) => boolean> = {
    '>': (a, b) => a > b,
    '<': (a, b) => a < b,
    '>=': (a, b) => a >= b,
    '<=': (a, b) => a <= b,
  };
  return (value) => typeof value === 'number' && compare[operator]!(value, wanted);
}
