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

  it.each([
    [
      '{"office":{"yearBasis":"issued","ageLimit":"never","extra":"x"}}',
      { office: { yearBasis: 'issued' }, sheets: {} },
    ],
    [
      '{"sheets":{"a":{"programme":"bogus","recipient":"school","applied":"2023-07-10","headerRow":0,"columns":{}}}}',
      { office: {}, sheets: { a: { recipient: 'school', applied: '2023-07-10', columns: {} } } },
    ],
    ['{"sheets":{"a":{"applied":"soon","headerRow":1.5}}}', { office: {}, sheets: { a: { columns: {} } } }],
    [
      '{"sheets":{"a":{"columns":{"D":{"header":"证号","field":"nonsense"},"E":{"header":"级","field":null},"F":7}}}}',
      { office: {}, sheets: { a: { columns: { E: { header: '级', field: null } } } } },
    ],
  ])('takes of %s only what the pane itself writes', (json, expected) => {
    expect(parseRemembered(`{"version":1,${json.slice(1)}`)).toEqual(expected);
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
