import { describe, expect, it } from 'vitest';
import { fundingRule, isUrban, PlaceReader } from '../../src/policy/places';
import { policyOn } from '../../src/policy/catalogue/policy-on';

const policy = policyOn(20_230_401);
const { places } = policy.catalogue;

describe('reading places', () => {
  const reader = new PlaceReader(places, {
    经开区: '市本级',
    ' 大罗山 ': '瓯海区',
    外地: '杭州',
    空: '哪里',
  });

  it.each([
    ['鹿城区', '鹿城区', '鹿城区'],
    ['鹿城', '鹿城区', '鹿城区'],
    ['浙江省温州市鹿城区五马街道', '鹿城区', '鹿城区'],
    ['浙江温州鹿城', '鹿城区', '鹿城区'],
    ['鹿城街道', '鹿城区', '鹿城区'],
    [' 龙湾 区 ', '龙湾区', '龙湾区'],
    ['瓯海区人力社保局', '瓯海区', '瓯海区'],
    ['洞头', '洞头区', '洞头区'],
    ['市本级', '市本级', '市本级'],
    ['温州市本级', '市本级', '市本级'],
    ['瓯江口', '瓯江口产业集聚区', '市本级'],
    ['温州市瓯江口产业集聚区', '瓯江口产业集聚区', '市本级'],
    ['经开区', '市本级', '市本级'],
    ['温州市经开区', '市本级', '市本级'],
    ['大罗山', '瓯海区', '瓯海区'],
    ['温州市（市本级）', '市本级', '市本级'],
    ['浙江省温州（鹿城区）', '鹿城区', '鹿城区'],
    ['温州市（经开区）', '市本级', '市本级'],
  ])('%s is %s of 市区, charged to %s', (text, name, chargedTo) => {
    const reading = reader.read(text);
    expect([reading.kind, reading.place?.name, reading.place?.chargedTo]).toEqual(['known', name, chargedTo]);
    expect(isUrban(reading)).toBe(true);
  });

  it.each([
    ['瑞安市', '瑞安市'],
    ['瑞安', '瑞安市'],
    ['温州市乐清市', '乐清市'],
    ['浙江省龙港市', '龙港市'],
    ['永嘉县瓯北街道', '永嘉县'],
    ['平阳', '平阳县'],
    ['苍南县', '苍南县'],
    ['文成县', '文成县'],
    ['泰顺', '泰顺县'],
    ['温州市（瑞安）', '瑞安市'],
  ])('%s is the county %s', (text, name) => {
    const reading = reader.read(text);
    expect([reading.place?.name, reading.place?.kind, reading.place?.chargedTo]).toEqual([
      name,
      'county',
      name,
    ]);
    expect(isUrban(reading)).toBe(false);
  });

  it.each([
    ['市区', 'urban', true],
    ['温州市区', 'urban', true],
    ['温州市（市区）', 'urban', true],
    ['温州市（老城）', 'unknown', null],
    ['温州市（市本级以外）', 'unknown', null],
    ['温州市（市本级）（已停）', 'unknown', null],
    ['温州市', 'ambiguous', null],
    ['温州', 'ambiguous', null],
    ['浙江省温州市', 'ambiguous', null],
    ['浙江温州', 'ambiguous', null],
    ['杭州市西湖区', 'elsewhere', false],
    ['浙江省宁波市', 'elsewhere', false],
    ['安徽省阜阳市', 'elsewhere', false],
    ['云南省楚雄市鹿城镇', 'elsewhere', false],
    ['外地', 'elsewhere', false],
    ['外省', 'elsewhere', false],
    ['省外', 'elsewhere', false],
    ['其他省份', 'elsewhere', false],
    ['市区外', 'elsewhere', false],
    ['市区以外', 'elsewhere', false],
    ['温州市区外', 'elsewhere', false],
    ['浙江省温州市区以外地区', 'elsewhere', false],
    ['非市区', 'elsewhere', false],
    // Outside of one place may be in another of 市区.
    ['市本级以外', 'unknown', null],
    ['鹿城区外', 'unknown', null],
    ['瑞安市外', 'unknown', null],
    // Neither a place nor a road named after one says anything.
    ['平阳路12号', 'unknown', null],
    ['鹿城大道', 'unknown', null],
    ['上海街1号', 'unknown', null],
    ['浙江省', 'unknown', null],
    ['空', 'unknown', null],
    ['高新区', 'unknown', null],
    ['温州市高新区', 'unknown', null],
    ['', 'unknown', null],
  ])('%s is %s', (text, kind, urban) => {
    const reading = reader.read(text);
    expect([reading.kind, reading.place]).toEqual([kind, null]);
    expect(isUrban(reading)).toBe(urban);
  });

  it.each([
    ['鹿城区外国语学校', '鹿城区'],
    ['瑞安市外贸公司', '瑞安市'],
  ])('%s is not outside: %s', (text, name) => {
    expect(reader.read(text).place?.name).toBe(name);
    expect(reader.namedIn(text).abroad).toBe(false);
  });

  it.each([
    ['户籍瑞安现居鹿城区', '户籍@现居@'],
    ['温州市鹿城区户籍', '@@户籍'],
    ['苏州户籍，在鹿城创业', '苏州户籍,在@创业'],
    ['外地户籍', '@户籍'],
    ['平阳路居住', '平阳路居住'],
  ])('%s without its places is %s', (sentence, rest) => {
    expect(reader.namedIn(sentence).rest).toBe(rest);
  });

  it('knows other zones by the setting only, and remembers within bounds', () => {
    const plain = new PlaceReader(places);
    expect(plain.read('经开区').kind).toBe('unknown');
    expect(plain.read('鹿城区')).toBe(plain.read('鹿城区'));
    for (let count = 0; count <= 20_000; count += 1) plain.read(`${count}`);
    expect(plain.read('鹿城区').place?.name).toBe('鹿城区');
  });
});

describe('where to apply and who pays', () => {
  it.each([
    ['certification', 'individual', null, 'filing', 'filing', '三(三)'],
    ['certification', 'school', null, 'filing', 'filing', '三(三)'],
    ['certification', 'institution', null, 'purchaser', 'filing', '三(三)'],
    ['certification', 'employer', null, 'insurance', 'insurance', '三(三)'],
    ['project', 'individual', null, 'purchaser', 'filing', '三(三)'],
    ['project', 'institution', null, 'purchaser', 'filing', '三(三)'],
    ['apprenticeship', 'employer', null, 'insurance', 'insurance', '三(三)'],
    ['startup', 'institution', null, 'filing', 'filing', '三(三)'],
    ['certification', 'individual', 'district', 'contest', 'not-stated', '一(一)2(1)申领②'],
    ['certification', 'individual', 'city', 'sender contest', 'not-stated', '一(一)2(1)申领②'],
    ['certification', 'individual', 'province', 'sender contest', 'not-stated', '一(一)2(1)申领②'],
    ['certification', 'individual', 'national', 'sender contest', 'not-stated', '一(一)2(1)申领②'],
  ] as const)(
    '%s, %s, competition %s: apply at %s, charged to %s',
    (programme, recipient, contest, apply, charged, clause) => {
      const rule = fundingRule(policy, programme, recipient, contest);
      expect([rule?.applyTo.join(' '), rule?.chargedTo, rule?.clause]).toEqual([apply, charged, clause]);
      expect(rule?.assumed).toBe(programme === 'startup');
    },
  );

  it('has no rule for a school that won a competition', () => {
    expect(fundingRule(policy, 'certification', 'school', 'city')).toBeNull();
  });
});

describe('places in a sentence', () => {
  const reader = new PlaceReader(places, { 经开区: '市本级' });

  it.each([
    ['参加瑞安市失业保险', ['瑞安市'], false],
    ['在温州市鹿城区就业', ['鹿城区'], false],
    ['温州户籍', ['ambiguous'], false],
    ['具有市区户籍', ['urban'], false],
    ['杭州市区户籍', ['elsewhere'], false],
    ['户籍瑞安，在鹿城就业', ['瑞安市', '鹿城区'], false],
    ['在经开区工作', ['市本级'], false],
    ['在平阳路经营', [], false],
    ['外地户籍', [], true],
    ['市区以外户籍', [], true],
    ['居住证', [], false],
  ])('%s names %j', (sentence, named, abroad) => {
    const found = reader.namedIn(sentence);
    expect(found.named.map(({ kind, place }) => place?.name ?? kind)).toEqual(named);
    expect(found.abroad).toBe(abroad);
    expect(reader.namedIn(sentence)).toBe(found);
  });
});
