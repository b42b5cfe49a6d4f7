import { describe, expect, it } from 'vitest';
import { displayText, isDateFormat } from '../../src/workbench/host/number-format';

// 45017 is 2023-04-01, a Saturday.
describe('what a cell shows', () => {
  it.each([
    [2990, 'General', '2990'],
    [0.1, 'General', '0.1'],
    [1 / 3, 'General', '0.333333333'],
    [123456789012, 'General', '1.23457E+11'],
    [330399199001011000, 'General', '3.30399E+17'],
    [-5, 'General', '-5'],
    [2990, '0.00', '2990.00'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [999, '#,##0', '999'],
    [1234567, '#,##0', '1,234,567'],
    [0.5, '#.##', '.5'],
    [7, '000', '007'],
    [0.85, '0%', '85%'],
    [0.125, '0.0%', '12.5%'],
    [2990, '¥#,##0.00', '¥2,990.00'],
    [2990, '0.00"元"', '2990.00元'],
    [12345, '0.00E+00', '1.23E+04'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"零"', '零'],
    [45017, 'yyyy-mm-dd', '2023-04-01'],
    [45017, 'yyyy/m/d', '2023/4/1'],
    [45017, 'yyyy"年"m"月"d"日"', '2023年4月1日'],
    [45017.75, 'yyyy/m/d h:mm', '2023/4/1 18:00'],
    [0.5, 'h:mm:ss', '12:00:00'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [true, '0.00', 'TRUE'],
    ['甲', '0.00', '甲'],
    ['甲', '0;0;0;"姓名 "@', '姓名 甲'],
    [null, '0.00', ''],
  ] as const)('%s in %s is %s', (value, format, shown) => expect(displayText(value, format)).toBe(shown));

  it('counts days from 1904 where the workbook does', () => {
    expect(displayText(43555, 'yyyy-mm-dd', true)).toBe('2023-04-01');
  });
});

describe('date formats', () => {
  it.each(['yyyy-mm-dd', 'm/d', 'h:mm', '[$-804]yyyy"年"m"月"d"日"', 'd-mmm'])('%s shows a date', (format) =>
    expect(isDateFormat(format)).toBe(true),
  );
  it.each(['General', '@', '0.00', '#,##0', '0"天"', '[Red]0', '¥#,##0'])('%s does not', (format) =>
    expect(isDateFormat(format)).toBe(false),
  );
});
