import { describe, expect, it } from 'vitest';
import { PARAMETER_UNITS, type ParameterId } from '../../src/policy/catalogue/parameter-ids';
import { subsidy } from '../../src/policy/queries';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readCases } from './case-table';

const ROOT = 'test/cases';
const names = new Set(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) =>
      readCases(path.join(ROOT, name)).map((one) =>
        name.startsWith('across-rows') ? `${path.basename(name, '.csv')} ${one.name}` : one.name,
      ),
    ),
);

/** For each parameter that is a threshold, the cases just below, at and just above it. */
const THRESHOLDS: Partial<Record<ParameterId, readonly [below: string, at: string, above: string]>> = {
  'policy.from': ['2023-03-31发证', '2023-04-01发证', '2023-04-02发证'],
  'policy.regime-change': ['I-12 设为待核，2024-07-31发证', 'I-12 设为待核，2024-08-01发证', 'I-12 默认照算'],
  'deadline.years': ['期限最后一日前一天', '期限最后一日当天', '期限最后一日次日'],
  'person.age.minimum': ['差一天16岁', '16岁生日当天', '16岁生日次日'],
  'person.age.maximum.male': ['男60岁生日前一天', '男60岁生日当天', '男60岁次日，养老金不明'],
  'person.age.maximum.female': ['女50岁生日前一天', '女50岁生日当天', '女50岁次日'],
  'limit.per-year': [
    'yearly-limit-three-and-four 2',
    'yearly-limit-three-and-four 3',
    'yearly-limit-three-and-four 4',
  ],
  'certification.shortage-year': [
    'I-13 设为待核，2023年末发证',
    'I-13 设为待核，2023年末发证',
    'I-13 设为待核',
  ],
  'certification.county-ratio.minimum': ['县比例69.9%', '县比例70%（下限）', '县比例85%'],
  'certification.county-ratio.maximum': ['县比例85%', '县比例100%（上限）', '县比例100.1%'],
  'certification.hours.minimum.5': [
    '车工五级机构15.5课时（低于最低）',
    '车工五级机构16课时（正好最低）',
    '车工五级机构17课时',
  ],
  'certification.hours.minimum.4': ['车工4级机构低于20课时', '车工4级机构正好20课时', '车工4级机构21课时'],
  'certification.hours.minimum.3': ['车工3级机构低于30课时', '车工3级机构正好30课时', '车工3级机构31课时'],
  'certification.hours.minimum.2': ['车工2级机构低于40课时', '车工2级机构正好40课时', '车工2级机构41课时'],
  'certification.hours.minimum.1': ['车工1级机构低于50课时', '车工1级机构正好50课时', '车工1级机构51课时'],
  'certification.hours.cap': [
    '车工五级机构93课时（未到上限）',
    '车工五级机构94课时（正好上限）',
    '车工五级机构95课时（超过上限）',
  ],
  'certification.graduate.years': ['④离校差一天两年', '④离校正好两年', '④离校两年零一天'],
  'certification.school-year.first-month': ['毕业学年前一天', '毕业学年第一天', '毕业学年第二天'],
  'certification.school-year.months': ['毕业学年最后一天的前一天', '毕业学年最后一天', '毕业学年后一天'],
  'certification.school.times': ['school-once 1', 'school-once 1', 'school-once 2'],
  'project.hour-cap': ['49课时', '基准', '51课时封顶'],
  'apprenticeship.fee.threshold': ['培训费3999.99', '培训费4000', '培训费4000.01'],
  'apprenticeship.fee.cap': ['培训费9999.99', '培训费10000', '培训费10000.01'],
  'apprenticeship.student.cap': ['实习津贴2999.99', '实习津贴3000', '实习津贴3000.01'],
  'startup.window': ['六个月前一天领照', '基准', '六个月后一天领照'],
  'startup.enrolments-per-year': ['startup-once 1', 'startup-once 1', 'startup-once 2'],
};

/** Amounts and shares have no two sides: cases with the sum worked show them. */
const NO_THRESHOLD: Partial<Record<ParameterId, string>> = {
  'certification.shortage-uplift': '互联网营销师三级（紧缺下限）',
  'certification.ratio.individual': '家政服务员三级',
  'certification.ratio.employer': '车工三级用人单位',
  'certification.ratio.school': '制图员三级院校（该等级不紧缺）',
  'certification.ratio.institution': '车工三级机构45课时',
  'certification.hours.extra': '车工五级机构17课时',
  'project.hour': '49课时',
  'project.safety.new': '特种作业新证',
  'project.safety.renewal': '特种作业复审',
  'apprenticeship.fee.ratio': '培训费6700',
  'apprenticeship.training-only': '8000仅培训合格证书',
  'apprenticeship.both-certificates': '培训费6700',
  'startup.amount.syb': 'SYB',
  'startup.amount.iyb': 'IYB有执照',
  'startup.amount.online': '六个月前一天领照',
  'startup.amount.internet-plus': '互联网+',
  'startup.amount.simulation': '8+X',
  'startup.realised': 'SYB',
  'startup.unrealised': 'SYB未实现',
};

/** Read by other parts, or tested with more rows than a case has. */
const ELSEWHERE: readonly ParameterId[] = [
  'startup.class-size', // 49, 50 and 51 members: review.test.ts
  'apprenticeship.contract.years', // the sheet states whether there is a contract of a year
  'records.years', // papers
  'publicity.days', // publicity lists
];

describe('an institution’s lesson hours', () => {
  // 一(一)2(4): at least 16, 20, 30, 40 and 50 for levels 5 to 1; 车工 of class A is short at all of them.
  it('are held against the minimum of their level', () => {
    const outcomes = [5, 4, 3, 2, 1].map((level, at) =>
      [-0.5, 0].map((less) => {
        const hours = [16, 20, 30, 40, 50][at]! + less;
        return subsidy({ occupation: '车工', level, recipient: 'institution', hours }).outcome;
      }),
    );
    expect(outcomes).toEqual(Array(5).fill(['ineligible', 'eligible']));
  });
});

describe('every parameter', () => {
  it.each(Object.keys(PARAMETER_UNITS) as ParameterId[])('%s has its cases', (id) => {
    if (ELSEWHERE.includes(id)) return;
    const wanted = THRESHOLDS[id] ?? [NO_THRESHOLD[id] ?? `no case named for ${id}`];
    for (const name of wanted) expect(names).toContain(name);
  });
});
