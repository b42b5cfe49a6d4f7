import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../src/core/money';
import { weekday } from '../../src/core/plain-date';
import type { PolicySettings } from '../../src/policy/batch';
import { CATALOGUE_FILES } from '../../src/policy/catalogue/catalogue';
import { canonical } from '../../src/policy/catalogue/hash';
import { PARAMETER_UNITS, type ParameterId } from '../../src/policy/catalogue/parameter-ids';
import { shortageOf, standardOf } from '../../src/policy/catalogue/policy';
import { policyOn } from '../../src/policy/catalogue/policy-on';
import { WENZHOU_2023 } from '../../src/policy/catalogue/wenzhou-2023';
import { initialsOf } from '../../src/tools/initials';
import type { Level } from '../../src/core/claim';

const policy = policyOn(20_230_401);
const { catalogue } = policy;
const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];

describe('附件1', () => {
  it.each([
    ['A', '1200.00 1700.00 2300.00 2800.00 3800.00'],
    ['B', '1000.00 1500.00 2000.00 2500.00 3500.00'],
    ['C', '900.00 1200.00 1600.00 2000.00 2500.00'],
    ['D', '800.00 1000.00 1400.00 1800.00 2200.00'],
  ] as const)('class %s is %s from 初级 to 高级技师', (wanted, amounts) => {
    const read = LEVELS.map((level) => formatAmount(standardOf(policy, wanted, level)!.amount));
    expect(read.join(' ')).toBe(amounts);
    expect(standardOf(policy, wanted, null)).toBeNull();
  });

  it('special abilities are 600 whatever the level', () => {
    expect(formatAmount(standardOf(policy, '专项', null)!.amount)).toBe('600.00');
    expect(standardOf(policy, '专项', 3)).toBe(standardOf(policy, '专项', null));
  });

  it('has 24 names in A, 31 in B, 19 in C as read (20 as printed), and 2 of 附件2 only in D', () => {
    const count = (wanted: string): number =>
      policy.occupations.filter((occupation) => occupation.listed && occupation.class === wanted).length;
    expect([count('A'), count('B'), count('C'), count('D')]).toEqual([24, 31, 19, 2]);
    expect(policy.occupations.filter(({ listed }) => !listed)).toHaveLength(105);
    expect(policy.occupations.map(({ index }) => index)).toEqual(policy.occupations.map((_, at) => at));
  });

  it.each([
    ['车工', 'A', '6-18-01-01'],
    ['非织造布制造工', 'A', '6-04-05-00'],
    ['钳工', 'A', null],
    ['高低压电器及成套设备装配工', 'B', '6-24-02-02'],
    ['工艺品雕刻工', 'B', '6-09-03-01'],
    ['塑料挤出工', 'B', '6-14-02-00'],
    ['塑料编织工', 'B', '6-14-02-00'],
    ['手工木工', 'C', '6-06-03-01'],
    ['评茶员', 'C', '6-02-06-11'],
    ['机械设备安装工', 'D', '6-29-03-01'],
    ['锅炉设备检修工', 'D', '6-31-01-05'],
    ['消防员', 'D', null],
  ])('%s is in class %s with code %s', (name, wanted, code) => {
    const { occupation } = policy.names.find(name);
    expect([occupation?.name, occupation?.class, occupation?.code]).toEqual([name, wanted, code]);
  });
});

describe('附件2', () => {
  it('has 44 entries, numbered as printed', () => {
    expect(catalogue.shortages.map(({ no }) => no)).toEqual(Array.from({ length: 44 }, (_, at) => at + 1));
  });

  /** Name and the levels, lowest to highest; one above and below every end of a range that has one. */
  it.each([
    ['车工', [5, 4, 3, 2, 1]],
    ['锅炉操作工', [5, 4, 3, 2]],
    ['制鞋工', [5, 4, 3, 2]],
    ['中央空调系统运行操作员', [5, 4, 3, 2]],
    ['制冷工', [5, 4, 3, 2]],
    ['眼镜定配工', [5, 4, 3, 2]],
    ['塑料挤出工', [5, 4, 3, 2]],
    ['鞋类设计师', [3, 2, 1]],
    ['互联网营销师', [3, 2, 1]],
    ['服装制版师', [4, 3, 2, 1]],
    ['工业机器人系统操作员', [4, 3, 2, 1]],
    ['工业机器人系统运维员', [4, 3, 2, 1]],
    ['制图员', [2]],
    ['家政服务员', [2]],
    ['眼镜验光员', [5, 4, 3, 2, 1]],
    ['多工序数控机床操作调整工', [5, 4, 3, 2, 1]],
    ['机械设备安装工', [5, 4, 3, 2, 1]],
    ['锅炉设备检修工', [5, 4, 3, 2, 1]],
    ['塑料编织工', []],
    ['消防员', []],
  ])('%s is short at %j', (name, levels) => {
    const { occupation } = policy.names.find(name);
    expect(LEVELS.filter((level) => shortageOf(occupation!, level) !== null)).toEqual(levels);
  });

  it('leaves its other names whole: 44 less the 13 with a part of the levels', () => {
    const whole = catalogue.shortages.filter(({ lowest, highest }) => lowest === 5 && highest === 1);
    expect(whole).toHaveLength(31);
  });
});

describe('附件3', () => {
  it('has 116 names as read', () => {
    expect(policy.abilities).toHaveLength(116);
    expect(new Set(policy.abilities.map(({ name }) => name)).size).toBe(116);
    expect(policy.abilities.map(({ index }) => index)).toEqual(policy.abilities.map((_, at) => at));
  });

  it.each([
    '清水鱼养殖',
    '白叶茶栽培',
    '萤石雕刻',
    '陶瓷雕刻',
    '西砚制作',
    '金漆造像',
    '服装定制人体测量',
    '服装平面制版',
    '柑橘繁育',
    '手机维修',
  ])('%s is one of them', (name) => {
    expect(policy.names.find(name).ability?.name).toBe(name);
  });

  it.each(['清水鱼养殖白叶茶栽培', '莹石雕刻陶瓷雕刻', '西砚制作金漆造像'])('%s is not', (name) => {
    expect(policy.names.find(name).kind).not.toBe('ability');
  });
});

describe('parameters', () => {
  /** The number, ratio or day of each, read off the text by hand. */
  const EXPECTED: Readonly<Record<ParameterId, string>> = {
    'policy.from': '2023-04-01',
    'policy.regime-change': '2024-08-01',
    'deadline.years': '1',
    'person.age.minimum': '16',
    'person.age.maximum.male': '60',
    'person.age.maximum.female': '50',
    'limit.per-year': '3',
    'certification.shortage-uplift': '1.3',
    'certification.shortage-year': '2023',
    'certification.ratio.individual': '1',
    'certification.ratio.employer': '0.7',
    'certification.ratio.school': '0.5',
    'certification.ratio.institution': '1',
    'certification.county-ratio.minimum': '0.7',
    'certification.county-ratio.maximum': '1',
    'certification.hours.minimum.5': '16',
    'certification.hours.minimum.4': '20',
    'certification.hours.minimum.3': '30',
    'certification.hours.minimum.2': '40',
    'certification.hours.minimum.1': '50',
    'certification.hours.extra': '20',
    'certification.hours.cap': '2',
    'certification.graduate.years': '2',
    'certification.school-year.first-month': '7',
    'certification.school-year.months': '12',
    'certification.school.times': '1',
    'project.hour': '20',
    'project.hour-cap': '1000',
    'project.safety.new': '500',
    'project.safety.renewal': '100',
    'apprenticeship.fee.threshold': '4000',
    'apprenticeship.fee.ratio': '0.6',
    'apprenticeship.fee.cap': '6000',
    'apprenticeship.training-only': '0.5',
    'apprenticeship.both-certificates': '1',
    'apprenticeship.student.cap': '3000',
    'apprenticeship.contract.years': '1',
    'startup.amount.syb': '1000',
    'startup.amount.iyb': '1000',
    'startup.amount.online': '1500',
    'startup.amount.internet-plus': '1500',
    'startup.amount.simulation': '1500',
    'startup.realised': '1',
    'startup.unrealised': '0.7',
    'startup.window': '6',
    'startup.class-size': '50',
    'startup.enrolments-per-year': '1',
    'records.years': '3',
    'publicity.days': '5',
  };

  it.each(Object.keys(PARAMETER_UNITS) as ParameterId[])('%s', (id) => {
    const parameter = policy.parameters[id];
    expect(parameter.text).toBe(EXPECTED[id]);
    expect(parameter.unit).toBe(PARAMETER_UNITS[id]);
    expect(parameter.id).toBe(id);
    expect(catalogue.clauses.has(parameter.clause) || parameter.clause === 'I-17').toBe(true);
  });

  it('hold their values as the rules reckon with them', () => {
    expect(policy.parameters['policy.from'].value).toBe(20_230_401);
    expect(policy.parameters['project.hour-cap'].value).toBe(100_000);
    expect(policy.parameters['certification.shortage-uplift'].value).toBe('1.3');
    expect(policy.parameters['person.age.maximum.male'].value).toBe(60);
  });
});

describe('clauses', () => {
  it('has every section of parts 一 to 五, every item of 一, and the annexes', () => {
    const sections = ['一(一)', '一(二)', '一(三)', '一(四)'].concat(
      ['二(一)', '二(二)', '二(三)', '二(四)', '三(一)', '三(二)', '三(三)'],
      ['四(一)', '四(二)', '四(三)', '四(四)'],
      ['五(一)', '五(二)', '五(三)', '五(四)', '五(五)', '五(六)', '五(七)'],
    );
    const items = ['一(一)1', '一(一)2', '一(一)2(1)', '一(一)2(2)', '一(一)2(3)', '一(一)2(4)'].concat(
      ['一(一)2(1)①', '一(一)2(1)②', '一(一)2(1)③', '一(一)2(1)④'],
      ['一(二)(一)', '一(二)(二)1', '一(二)(二)2', '附件1', '附件2', '附件3'],
    );
    for (const ref of [...sections, ...items]) expect([...catalogue.clauses.keys()]).toContain(ref);
  });

  it('sums each up in one line of our own, in both languages', () => {
    for (const { ref, summary } of catalogue.clauses.values()) {
      expect(summary.zh.length, ref).toBeLessThanOrEqual(60);
      expect(summary.en.length, ref).toBeLessThanOrEqual(160);
      expect(summary.zh, ref).not.toMatch(/\n/);
      expect(summary.zh, ref).toMatch(/\p{Script=Han}/u);
      expect(summary.en, ref).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('records the 17 interpretations', () => {
    expect(catalogue.interpretations.map(({ id }) => id)).toEqual(
      Array.from({ length: 17 }, (_, at) => `I-${String(at + 1).padStart(2, '0')}`),
    );
    const open = catalogue.interpretations.filter(({ settings }) => settings.length > 0).map(({ id }) => id);
    expect(open).toEqual(['I-01', 'I-02', 'I-10', 'I-12', 'I-13']);
    // Names of settings that the program has; a renamed one does not compile.
    const settings: readonly (keyof PolicySettings)[] = [
      'ageLimit',
      'yearBasis',
      'deadlineOnHoliday',
      'afterRegimeChange',
      'laterShortageList',
    ];
    expect(catalogue.interpretations.flatMap((interpretation) => interpretation.settings)).toEqual(settings);
  });
});

describe('the rest', () => {
  it('has six urban places and eight counties', () => {
    const { places } = catalogue.places;
    expect(places.filter(({ kind }) => kind === 'urban').map(({ name }) => name)).toEqual([
      '市本级',
      '鹿城区',
      '龙湾区',
      '瓯海区',
      '洞头区',
      '瓯江口产业集聚区',
    ]);
    expect(places.filter(({ kind }) => kind === 'county')).toHaveLength(8);
    expect(places.filter(({ name, chargedTo }) => name !== chargedTo).map(({ name }) => name)).toEqual([
      '瓯江口产业集聚区',
    ]);
  });

  it('draws the special account first', () => {
    expect(catalogue.funds.map(({ id, order }) => [id, order])).toEqual([
      ['special-account', 1],
      ['employment-subsidy', 2],
      ['unemployment-insurance', null],
    ]);
  });

  it('gives the papers of a student apprentice', () => {
    const papers = catalogue.papers.filter(({ when }) => when === 'student').map(({ id }) => id);
    expect(papers).toEqual([
      'apprentice-allowance-vouchers',
      'apprentice-student-contract',
      'apprentice-student-insurance',
    ]);
  });

  it('gives the holidays of the law, 11 days a year until 2024 and 13 since, once make-up days are taken off', () => {
    // Moving days of rest about neither adds nor takes away any.
    const offByYear = [2023, 2024, 2025, 2026].map((year) => {
      const of = (days: ReadonlySet<number>): number[] =>
        [...days].filter((day) => Math.floor(day / 10_000) === year);
      return (
        of(catalogue.holidays.closed).filter((day) => weekday(day) < 6).length -
        of(catalogue.holidays.open).length
      );
    });
    expect(offByYear).toEqual([11, 11, 13, 13]);
  });

  it('has initials for every name as pinyin gives them', () => {
    for (const { name, initials } of [...policy.occupations, ...policy.abilities]) {
      expect(initials, name).toBe(initialsOf(name));
    }
    expect(policy.names.find('车工').occupation?.initials).toBe('cg');
    expect(policy.names.find('茶艺师').occupation?.initials).toBe('cys');
  });
});

describe('the catalogue hash', () => {
  it('is SHA-256 over the canonical files, and the same again', () => {
    const text = CATALOGUE_FILES.map((file) => `${file}:${canonical(WENZHOU_2023[file])}`).join('\n');
    expect(catalogue.hash()).toBe(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`);
    expect(catalogue.hash()).toBe(catalogue.hash());
  });

  it('does not change with the layout or the order of properties', () => {
    expect(canonical({ b: [1, null, 'x'], a: { d: true, c: '温' } })).toBe(
      '{"a":{"c":"温","d":true},"b":[1,null,"x"]}',
    );
    expect(canonical({ $schema: 'x', a: 1 })).toBe('{"a":1}');
  });
});
