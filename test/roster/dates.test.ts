import { describe, expect, it } from 'vitest';
import { parseDateCell, parseSpanCell } from '../../src/roster/cells/date';

const read = (value: string | number, date1904 = false) => parseDateCell(value, 'day', date1904);

describe('a date cell', () => {
  it.each<[string | number, string]>([
    [45017, '2023-04-01'],
    [45017.75, '2023-04-01'],
    [45016.9999999, '2023-04-01'], // midnight with the noise of binary fractions
    [20230401, '2023-04-01'],
    ['2023-04-01', '2023-04-01'],
    ['2023-4-1', '2023-04-01'],
    ['2023/4/1', '2023-04-01'],
    ['2023.4.1', '2023-04-01'],
    ['2023。4。1', '2023-04-01'],
    ['2023年4月1日', '2023-04-01'],
    ['2023 年 4 月 1 日', '2023-04-01'],
    ['2023年04月01号', '2023-04-01'],
    ['20230401', '2023-04-01'],
    ['45017', '2023-04-01'],
    ['２０２３．４．１', '2023-04-01'],
    ['2023—04—01', '2023-04-01'],
    ["'2023-04-01", '2023-04-01'],
    ['2023-04-01 00:00:00', '2023-04-01'],
    ['2023/4/1 8:30', '2023-04-01'],
    ['2023-04-01T08:00:00Z', '2023-04-01'],
    ['2023年4月1日（星期六）', '2023-04-01'],
    ['二〇二三年四月一日', '2023-04-01'],
    ['二零二三年十二月三十一日', '2023-12-31'],
    ['\u200b2023-04-01\u00a0', '2023-04-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%j is %s', (value, expected) => {
    expect(read(value)).toEqual({ value: expected, issue: null });
  });

  it('reads the 1904 system in its own epoch', () => {
    // 2023-04-01 is 1,462 days less there.
    expect(read(43555, true).value).toBe('2023-04-01');
    expect(read(43555, false).value).toBe('2019-03-31');
  });

  it.each<[string | number]>([
    ['2023-02-29'],
    ['2023-13-01'],
    ['2023-04-31'],
    ['13/06/2023'],
    ['01/04/2023'],
    ['23.4.1'],
    ['四月一日'],
    ['不详'],
    ['2023-04-01至2023-04-20'],
    [20231301],
    [12],
    [-5],
    ['1850-01-01'],
    ['9999-01-01'],
  ])('%j is unreadable and says what was found', (value) => {
    const { value: date, issue } = read(value);
    expect(date).toBeNull();
    expect(issue).toMatchObject({ code: 'date-unreadable', params: { found: String(value) } });
  });

  it.each([[''], ['/'], ['—'], ['无'], ['  '], ['-']])('%j is empty', (value) => {
    expect(read(value)).toEqual({ value: null, issue: null });
  });

  it.each<[string | number, 'month' | 'year']>([
    ['2023年4月', 'month'],
    ['2023-04', 'month'],
    ['2023.4', 'month'],
    [2023.4, 'month'],
    [202304, 'month'],
    ['202304', 'month'],
    ['二〇二三年四月', 'month'],
    ['2023年', 'year'],
    [2023, 'year'],
    ['2023届', 'year'],
    [2023.1, 'year'], // 2023.10 as a number: January or October
  ])('%j is only as exact as a %s', (value, precision) => {
    expect(read(value).issue?.code).toBe('date-imprecise');
    const month = parseDateCell(value, 'month', false);
    expect(month.issue?.code).toBe(precision === 'month' ? undefined : 'date-imprecise');
    expect(month.issue?.params['least']).toBe(precision === 'month' ? undefined : 'month');
    expect(read(value).issue?.params).toEqual({ found: String(value) });
    const year = parseDateCell(value, 'year', false);
    expect(year.value).toBe(precision === 'month' ? '2023-04' : '2023');
  });
});

describe('a cell with both training dates', () => {
  it.each<[string | number, string, string]>([
    ['2023.4.1-2023.4.20', '2023-04-01', '2023-04-20'],
    ['2023-04-01至2023-04-20', '2023-04-01', '2023-04-20'],
    ['2023-04-01~04-20', '2023-04-01', '2023-04-20'],
    ['2023/4/1—2023/4/20', '2023-04-01', '2023-04-20'],
    ['2023年4月1日至4月20日', '2023-04-01', '2023-04-20'],
    ['2023年4月1日至20日', '2023-04-01', '2023-04-20'],
    ['2023年4月1日起至2023年4月20日止', '2023-04-01', '2023-04-20'],
    ['2023.4.1-4.20', '2023-04-01', '2023-04-20'],
    ['2023.4.1-20', '2023-04-01', '2023-04-20'],
    ['20230401-20230420', '2023-04-01', '2023-04-20'],
    ['2023-04-01 - 2023-04-20', '2023-04-01', '2023-04-20'],
    ['2023年4月1日－2023年4月20日（共15天）', '2023-04-01', '2023-04-20'],
    ['2023-04-01\n2023-04-20', '2023-04-01', '2023-04-20'],
    ['2023/4/1 2023/4/20', '2023-04-01', '2023-04-20'],
    ['2023年4月1日、2023年4月20日', '2023-04-01', '2023-04-20'],
    ['2023.4.1〜2023.4.20', '2023-04-01', '2023-04-20'],
    ['自2023年4月1日起至2023年4月20日止', '2023-04-01', '2023-04-20'],
    ['2023.4.20-20', '2023-04-20', '2023-04-20'],
    ['2022.12.25-2023.1.5', '2022-12-25', '2023-01-05'],
    // Both days are given in full: their order is for the rules to say.
    ['2023.4.20-2023.4.1', '2023-04-20', '2023-04-01'],
    ['2023-04-01', '2023-04-01', '2023-04-01'],
    [45017, '2023-04-01', '2023-04-01'],
  ])('%j', (value, start, end) => {
    expect(parseSpanCell(value, false)).toEqual({ value: { start, end }, issue: null });
  });

  it.each([
    '4月1日至4月20日',
    '2023年4月至5月',
    '2023.4.1-2023.4.5，2023.4.8-2023.4.20',
    '待定',
    // Which year the second day is in, or which digit is wrong, no one can tell.
    '2022.12.25-1.5',
    '2022年12月25日至1月5日',
    '2023.4.20-10',
    '2023年4月20日至19日',
    '2023-04-31至2023-05-02',
  ])('%j is not guessed', (value) => {
    expect(parseSpanCell(value, false).value).toBeNull();
    expect(parseSpanCell(value, false).issue).not.toBeNull();
  });
});
