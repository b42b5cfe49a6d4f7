import { describe, expect, it } from 'vitest';
import { NOTHING_REMEMBERED, parseRemembered } from '../../src/taskpane/choices';
import { chooseLocale, grouped } from '../../src/taskpane/locale';

describe('parseRemembered', () => {
  it('reads what was written', () => {
    const remembered = {
      office: { place: '鹿城区' },
      sheets: {
        a: { columns: { D: { header: '证号', field: 'idNumber' } }, headerRow: 3, recipient: 'individual' },
      },
    };
    expect(parseRemembered(JSON.stringify({ version: 1, ...remembered }))).toEqual(remembered);
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"version":2,"office":{}}'])('takes %j as nothing', (json) => {
    expect(parseRemembered(json)).toEqual(NOTHING_REMEMBERED);
  });

  it('leaves out what has another shape', () => {
    const json = '{"version":1,"office":{"place":7},"sheets":{"a":3,"b":{"headerRow":"x"}}}';
    expect(parseRemembered(json)).toEqual({ office: {}, sheets: { b: { columns: {} } } });
  });
});

describe('grouped', () => {
  it.each([
    ['0.00', '0.00'],
    ['999.90', '999.90'],
    ['1000.00', '1,000.00'],
    ['1234567.05', '1,234,567.05'],
    [10000, '10,000'],
  ])('%s → %s', (amount, shown) => expect(grouped(amount)).toBe(shown));
});

describe('chooseLocale', () => {
  it.each([
    ['', undefined, 'zh-CN'],
    ['', 'zh-CN', 'zh-CN'],
    ['', 'ja-JP', 'zh-CN'],
    ['', 'en-GB', 'en'],
    ['?lang=en', 'zh-CN', 'en'],
    ['?view=help&lang=zh-CN', 'en-US', 'zh-CN'],
  ])('%j with %s is %s', (search, language, locale) => expect(chooseLocale(search, language)).toBe(locale));
});
