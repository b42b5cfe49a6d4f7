import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/fields';
import { columnReader } from '../../src/roster/cells/column-reader';

/** One cell of a field's column: the value, or the code of what is wrong with it. */
function read(field: Field, value: string | number | boolean, header = ''): unknown {
  const reader = columnReader(field, header, false);
  const found = reader.read(value);
  return reader.issue === null ? found : { code: reader.issue.code, value: found };
}

const lost = { code: 'id-precision-lost', value: null };

describe('identity numbers', () => {
  it.each<[string | number, unknown]>([
    ['33039919900307102X', '33039919900307102X'],
    ['33039919900307102x', '33039919900307102X'],
    [' 330399 19900307 102X ', '33039919900307102X'],
    ["'33039919900307102X", '33039919900307102X'],
    ['３３０３９９１９９００３０７１０２Ｘ', '33039919900307102X'],
    ['\u200b33039919900307102X\u00a0', '33039919900307102X'],
    [330399900307102, '330399900307102'], // fifteen digits are exact
    [330399199003071000, lost],
    [3.30399199003071e17, lost],
    ['3.30399E+17', lost],
    ['3.30399e17', lost],
    ['无', null],
    ['/', null],
    ['不详', '不详'], // whether it is valid is for the rules to say
    ['#N/A', { code: 'cell-error', value: null }],
  ])('%j', (value, expected) => {
    expect(read('idNumber', value)).toEqual(expected);
  });

  it('keeps digits of other long numbers honest as well', () => {
    expect(read('account', 6222021000000000000)).toEqual(lost);
    expect(read('account', '6222 0210 0000 0000 000')).toBe('6222021000000000000');
    expect(read('certificateNumber', 1234567890123456)).toEqual(lost);
    expect(read('account', '6.22202E+18')).toEqual(lost);
    expect(read('certificateNumber', '1.2E+15')).toEqual(lost);
    expect(read('certificateNumber', '1E23456')).toBe('1E23456');
    expect(read('phone', 13905770001)).toBe('13905770001');
  });
});

describe('amounts', () => {
  it.each<[string | number, string]>([
    [2990, '2990'],
    [2092.9999999999995, '2093'],
    [3999.99, '3999.99'],
    ['2990', '2990'],
    ['2,990.00', '2990'],
    ['￥2990元', '2990'],
    ['500元/人', '500'],
    ['1.2万元', '12000'],
    ['0.35万', '3500'],
    ['２９９０', '2990'],
    ['人民币2990元整', '2990'],
    ['2990元每人', '2990'],
    ['.5', '0.5'],
    ['-100', '-100'],
    ['007.50', '7.5'],
  ])('%j is %s', (value, expected) => {
    expect(read('claimed', value)).toBe(expected);
  });

  it.each(['2990元左右', '叁仟', '1,2', '2990/2', '约', '12万3千', true])('%j is unreadable', (value) => {
    expect(read('fee', value)).toEqual({ code: 'number-unreadable', value: null });
  });

  it.each<[string | number, string, string]>([
    [0.299, '申报金额（万元）', '2990'],
    ['0.299', '申报金额(万元)', '2990'],
    [2.99, '申报金额（千元）', '2990'],
    ['0.299万', '申报金额（万元）', '2990'],
    ['2990元', '申报金额（万元）', '2990'], // the cell's own unit goes before the column's
    [2990, '申报金额（元）', '2990'],
    [2990, '申报金额（不超过1万元）', '2990'],
  ])('%j under %s is %s yuan', (value, header, expected) => {
    expect(read('claimed', value, header)).toBe(expected);
  });

  it('an empty amount is null; nothing charged is zero where that is the question', () => {
    expect(read('claimed', '无')).toBeNull();
    expect(read('traineeFee', '无')).toBe('0');
    expect(read('traineeFee', '免费')).toBe('0');
    expect(read('traineeFee', '—')).toBeNull();
  });
});

describe('hours and years', () => {
  it.each<[string | number, unknown]>([
    [45, 45],
    [45.5, 45.5],
    ['45课时', 45],
    ['45 学时', 45],
    ['共45节', 45],
    ['线下45课时', 45],
    ['四十五', { code: 'number-unreadable', value: null }],
    ['线上20线下40', { code: 'number-unreadable', value: null }],
    ['/', null],
  ])('%j hours', (value, expected) => {
    expect(read('hours', value)).toEqual(expected);
  });

  it.each<[string | number, unknown]>([
    [2023, 2023],
    ['2023年度', 2023],
    ['2023年', 2023],
    ['去年', { code: 'number-unreadable', value: null }],
  ])('%j training year', (value, expected) => {
    expect(read('trainingYear', value)).toEqual(expected);
  });
});

describe('levels', () => {
  it.each<[string | number, unknown]>([
    ['三级', 3],
    ['3级', 3],
    [3, 3],
    ['3', 3],
    ['３', 3],
    ['Ⅲ', 3],
    ['III', 3],
    ['高级', 3],
    ['高级工', 3],
    ['三级/高级工', 3],
    ['三级（高级工）', 3],
    ['国家职业资格三级', 3],
    ['技师', 2],
    ['高级技师', 1],
    ['一级/高级技师', 1],
    ['初级', 5],
    ['四级/中级工', 4],
    ['特级技师', '特级技师'],
    ['学徒工', '学徒工'],
    ['三级/中级工', '三级/中级工'],
    [6, '6'],
    ['无', null],
    ['不分等级', null],
    ['不分级', null],
  ])('%j', (value, expected) => {
    expect(read('level', value)).toEqual(expected);
  });
});

const unreadable = { code: 'value-unreadable', value: null };

describe('closed lists', () => {
  it.each<[Field, string | boolean, unknown]>([
    ['sex', '男', 'male'],
    ['sex', ' 女 性 ', 'female'],
    ['sex', '不详', unreadable],
    ['idType', '居民身份证', 'national'],
    ['idType', '港澳台居民居住证', 'residence-permit'],
    ['idType', '外国人永久居留身份证', 'foreign-permanent'],
    ['idType', '护照', 'passport'],
    ['idType', '台湾居民来往大陆通行证', 'other'],
    ['programme', '职业培训鉴定补贴', 'certification'],
    ['programme', 'certification', 'certification'],
    ['programme', '项目制培训', 'project'],
    ['programme', '企业新型学徒制', 'apprenticeship'],
    ['programme', '创业培训补贴', 'startup'],
    ['programme', '稳岗补贴', unreadable],
    ['recipient', '个人', 'individual'],
    ['recipient', '用人（用工）单位', 'employer'],
    ['recipient', '企业', 'employer'],
    ['recipient', '职业院校', 'school'],
    ['recipient', '定点培训机构', 'institution'],
    ['recipient', '街道', unreadable],
    ['certificateKind', '国家职业资格证书', 'national-qualification'],
    ['certificateKind', '职业技能等级证书', 'skill-level'],
    ['certificateKind', '专项职业能力证书', 'special-ability'],
    ['certificateKind', '培训合格证书', 'training'],
    ['certificateKind', '特种作业操作证', 'special-operation'],
    ['certificateKind', '特种设备作业人员证', 'special-equipment'],
    ['certificateKind', '高危行业安全合格证', 'high-risk-safety'],
    ['certificateKind', '创业培训合格证书', 'startup-training'],
    ['certificateKind', '车工（三级）职业技能等级证书', 'skill-level'],
    ['certificateKind', '电工国家职业资格证书', 'national-qualification'],
    ['certificateKind', '国家职业资格证书（职业技能等级证书）', unreadable], // names both
    ['certificateKind', '未取得职业技能等级证书', unreadable],
    ['certificateKind', '驾驶证', unreadable],
    ['renewal', '新证', 'new'],
    ['renewal', '复审', 'renewal'],
    ['apprenticeKind', '企业职工', 'employee'],
    ['apprenticeKind', '职工学徒', 'employee'],
    ['apprenticeKind', '新招用职工', 'employee'],
    ['apprenticeKind', '实习（学生）学徒', 'student'],
    ['course', 'SYB', 'syb'],
    ['course', 'ＩＹＢ培训', 'iyb'],
    ['course', '网上创业培训', 'online'],
    ['course', '“互联网+”创业培训', 'internet-plus'],
    ['course', '8+X模拟公司', 'simulation'],
    ['course', '创新试点', 'pilot'],
    ['course', '茶艺', '茶艺'],
    ['realised', '注册企业', 'company'],
    ['realised', '个体工商户', 'sole-trader'],
    ['realised', '非正规就业', 'informal'],
    ['realised', '单位就业', 'employed'],
    ['realised', '未实现', 'none'],
    ['pension', '否', 'none'],
    ['pension', '城镇职工养老金', 'employee'],
    ['insurance', '养老保险（城镇职工）、失业', ['employee-pension', 'unemployment']],
    ['pension', '不清楚', null],
    ['pension', '未知', null],
    ['pension', '无养老金', 'none'],
    ['pension', '未按月领取', 'none'],
    ['pension', '否，未退休', 'none'],
    ['pension', '不好说', unreadable],
    ['pension', '城乡居民', 'resident'],
    ['pension', '是', 'unstated'],
    ['insurance', '失业保险', ['unemployment']],
    ['insurance', '城镇职工养老保险、失业、工伤', ['employee-pension', 'unemployment', 'work-injury']],
    ['insurance', '五险', ['employee-pension', 'unemployment', 'work-injury', 'medical']],
    ['insurance', '城乡居民养老保险', ['resident-pension']],
    ['insurance', '城乡居民医疗保险', ['medical']],
    ['insurance', '灵活就业', ['flexible']],
    ['insurance', '未参保', []],
    ['insurance', '养老保险', unreadable], // which of the two is not said
    ['insurance', '养老、医疗', unreadable],
    // Residents have neither unemployment nor work injury insurance.
    ['insurance', '养老、失业、工伤', ['employee-pension', 'unemployment', 'work-injury']],
    ['insurance', '工伤保险、养老保险', ['work-injury', 'employee-pension']],
    // A line or a space parts kinds, or stands within one.
    ['insurance', '失业\n工伤', ['unemployment', 'work-injury']],
    ['insurance', '城镇职工养老保险 失业保险　工伤保险', ['employee-pension', 'unemployment', 'work-injury']],
    ['insurance', '城镇职工\n养老保险', ['employee-pension']],
    ['insurance', '城乡居民 养老保险', ['resident-pension']],
    ['insurance', '城乡居民养老 失业', ['resident-pension', 'unemployment']],
    ['insurance', '养老 医疗', unreadable],
    ['insurance', '失业 2023年停缴', unreadable],
    // A no beside a kind may be of that kind.
    ['insurance', '失业保险 否', unreadable],
    ['insurance', '失业、无', unreadable],
    ['insurance', '，', unreadable],
    ['insurance', '未参保、无', []],
    ['insurance', '是', unreadable],
    ['objection', '无异议', 'none'],
    ['objection', '异议成立', 'upheld'],
    ['objection', '异议不成立', 'rejected'],
    ['objection', '核查中', 'pending'],
    ['contestLevel', '市级', 'city'],
    ['contestLevel', '全国', 'national'],
    ['contestLevel', '省级一类', 'province'],
    ['contestLevel', '区级', 'district'],
    ['outcome', '可补贴', 'eligible'],
    ['outcome', '不予补贴', 'ineligible'],
    ['outcome', '待核', 'review'],
    ['contract', '是', true],
    ['contract', '一年以上', true],
    ['contract', '3年', true],
    ['contract', '一年', true],
    ['contract', '已签两年', true],
    ['contract', '6个月', false],
    ['contract', '半年', false],
    ['contract', '不足一年', false],
    ['contract', '劳务协议', unreadable],
    ['trainingCertificate', '√', true],
    ['trainingCertificate', '未取得', false],
    ['trainingCertificate', 'PX20230012', true],
    ['socialInsurance', true, true],
    ['licence', '无', false],
    ['socialInsurance', '不清楚', unreadable],
  ])('%s %j', (field, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });

  it('a yes to the urban employees’ pension is one to that pension', () => {
    expect(read('pension', '是', '是否按月领取城镇职工养老金')).toBe('employee');
    expect(read('pension', '是', '是否领取养老金')).toBe('unstated');
  });
});

describe('texts', () => {
  it.each<[Field, string | number, unknown]>([
    ['name', '李  娜', '李娜'],
    ['name', '　王伟　', '王伟'],
    ['name', 'Anna  Maria', 'Anna Maria'],
    ['name', '买买提·阿不都', '买买提·阿不都'],
    ['name', "=cmd|' /c calc'!A1", { code: 'formula-like-text', value: "=cmd|' /c calc'!A1" }],
    ['name', '@SUM(1)', { code: 'formula-like-text', value: '@SUM(1)' }],
    ['phone', '+86 13905770001', '+8613905770001'],
    ['household', '—', null],
    ['household', '无', null],
    ['condition', '无', '无'],
    ['name', '陈\ufffd', { code: 'text-damaged', value: '陈\ufffd' }],
    ['name', '陈\ud83d', { code: 'text-damaged', value: '陈\ud83d' }],
    ['name', '陈𠮷', '陈𠮷'],
    ['employer', 404, '404'],
    ['employer', '#REF!', { code: 'cell-error', value: null }],
    ['employer', '#1车间', '#1车间'],
  ])('%s %j', (field, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });

  it('shows no more of a huge cell than fits a message', () => {
    const reader = columnReader('sex', '', false);
    reader.read('x'.repeat(32_767));
    expect(String(reader.issue?.params['found']).length).toBeLessThan(100);
  });
});
