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

  it.each<[Field, number | string, string]>([
    ['idNumber', 330399199003071000, '3.30399E+17'],
    ['idNumber', '3.30399E+17', '3.30399E+17'],
    ['account', '6.22202E+18', '6.22202E+18'],
    ['certificateNumber', 1234567890123456, '1.23457E+15'],
  ])('%s %j: what lost its digits is named', (field, value, found) => {
    const reader = columnReader(field, '', false);
    reader.read(value);
    expect(reader.issue).toEqual({ code: 'id-precision-lost', params: { field, found } });
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
/** Of a ledger's 审核结论: not understood, and so neither paid nor refused. */
const doubted = { code: 'value-unreadable', value: 'review' };

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
    [
      'insurance',
      '五险（养老、医疗、失业、工伤、生育）',
      ['employee-pension', 'unemployment', 'work-injury', 'medical', 'other'],
    ],
    ['insurance', '职工五险一金（含工伤）', unreadable],
    ['insurance', '五险（未缴）', unreadable],
    ['insurance', '五险（养老未缴）', unreadable],
    ['insurance', '三险（养老、医疗、失业）', unreadable],
    ['insurance', '职工社保', unreadable], // of which kinds is not said
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

  it.each<[Field, string, unknown]>([
    // 五(一): only the urban employees' pension 城镇职工养老金 excludes; which one a text leaves open is asked.
    ['pension', '无城镇职工养老金', 'none'],
    ['pension', '没有城镇职工养老', 'none'],
    ['pension', '未参加城镇职工养老', 'none'],
    ['pension', '不领取职工养老金', 'none'],
    ['pension', '未领城镇职工、居民养老', unreadable],
    ['pension', '否（在职职工）', 'none'],
    ['pension', '非城镇职工养老金', unreadable],
    ['pension', '领取的不是职工养老金', unreadable],
    ['pension', '未领取城乡居民养老金', unreadable],
    ['pension', '未领取城镇职工养老金（待核实）', unreadable],
    // Both named
    ['pension', '城镇职工，非居民', unreadable],
    ['pension', '城乡居民，非职工', unreadable],
    ['pension', '没有城镇职工养老，领取居民养老', 'resident'],
    ['pension', '无居民养老、有城镇职工养老', unreadable],
    ['pension', '城镇职工和城乡居民', unreadable],
    ['pension', '未退休，缴纳城镇职工养老保险', unreadable],
    ['pension', '缴纳城镇职工养老保险', unreadable], // pays into it
    ['pension', '在职职工', unreadable],
    ['pension', '否（缴费中）', 'none'],
    ['pension', '否，仍在缴费', 'none'],
    ['pension', '否，领取居民养老金', 'resident'],
    ['pension', '还没领', 'none'],
    ['pension', '城居保', 'resident'],
    ['pension', '新农保', 'resident'],
    ['pension', '是否领取', unreadable],
    ['pension', '企业职工基本养老保险', 'employee'],
    ['pension', '退休金', 'employee'],
    ['pension', '是（职工）', 'employee'],
    ['pension', '不是职工', unreadable],
    ['pension', '城镇退休职工', 'employee'],
    ['pension', '已退休', 'unstated'],
    ['pension', '领取失地农民养老保险', 'unstated'],
    // 一(四): a company or self-employment; an employee has neither.
    ['realised', '受雇于甲公司', 'employed'],
    ['realised', '2023年9月入职温州甲有限公司', 'employed'],
    ['realised', '在个体工商户上班', 'employed'],
    ['realised', '温州甲有限公司', unreadable], // owner or employee
    ['realised', '创业（公司）', unreadable],
    ['realised', '有限责任公司', 'company'],
    ['realised', '注册温州甲有限公司', 'company'],
    ['realised', '已注册成立公司', 'company'],
    ['realised', '办理个体工商户营业执照', 'sole-trader'],
    ['realised', '灵活就业', 'informal'],
    ['realised', '未注册公司，办了个体户', 'sole-trader'],
    ['realised', '拟注册公司', 'none'],
    ['realised', '未注册公司', 'none'],
    ['realised', '没有注册公司', 'none'],
    ['realised', '未创办企业', 'none'],
    ['realised', '尚未成立公司', 'none'],
    ['realised', '未办个体', 'none'],
    ['realised', '未注册公司，自己开店', unreadable],
    ['realised', '非个体', unreadable],
    ['realised', '领取营业执照', 'sole-trader'],
    ['realised', '已取得工商营业执照', 'sole-trader'],
    ['realised', '未领取营业执照', 'none'],
    ['realised', '申请营业执照', unreadable],
    ['realised', '未注册', 'none'],
    ['realised', '在某公司就业', 'employed'],
    ['realised', '就业于温州甲公司', 'employed'],
    ['realised', '正在注册公司', unreadable],
    ['realised', '注册公司中', unreadable],
    ['realised', '申请注册公司', unreadable],
    ['realised', '注册公司失败', unreadable],
    ['realised', '个体户（已注销）', unreadable],
    // 一(三)
    ['occupationalCertificate', '暂无证书', false],
    ['occupationalCertificate', '尚未取得证书', false],
    ['occupationalCertificate', '待发证书', unreadable],
    ['occupationalCertificate', '正在办理证书', unreadable],
    ['occupationalCertificate', '不详', unreadable],
    ['occupationalCertificate', '非职业资格证书', unreadable],
    ['occupationalCertificate', '车工职业资格证书', true],
    ['occupationalCertificate', '无人机驾驶员职业技能等级证书', true],
    ['trainingCertificate', '培训合格证书', true],
    ['contract', '未签一年以上', false],
    ['contract', '没有一年以上合同', false],
    ['contract', '未签订一年以上劳动合同', false],
    ['contract', '是否一年以上', unreadable],
    ['contract', '一年以上（已到期）', unreadable],
    ['contract', '一年以上（已解除）', unreadable],
    ['contract', '无固定期限', true],
    ['contract', '已签订劳动合同', true],
    ['contract', '已签合同', true],
    ['contract', '未签订劳动合同', false],
    ['contract', '没有签订', false],
    ['contract', '无合同', false],
    ['contract', '一年期劳动合同', true],
    ['contract', '固定期限三年', true],
    ['contract', '是（1年）', true],
    ['contract', '是（0.5年）', false],
    ['contract', '已签一年以上劳动合同', true],
    // 二(三)
    ['objection', '异议未成立', 'rejected'],
    ['objection', '核查后未属实', 'rejected'],
    ['objection', '经查实异议不成立', 'rejected'],
    ['objection', '查无实据', 'rejected'],
    ['objection', '正在核实是否属实', 'pending'],
    ['objection', '异议待查实', 'pending'],
    ['objection', '尚未查实', 'pending'],
    ['objection', '未查实', 'pending'], // not found true, or not yet
    ['objection', '经核查属实', 'upheld'],
    ['objection', '已查实', 'upheld'],
    ['objection', '部分属实', unreadable],
    ['objection', '无法查实', unreadable],
    ['objection', '难以证实', unreadable],
    ['objection', '经查实系误会', unreadable],
    ['objection', '异议成立（已撤销）', unreadable],
    ['objection', '公示无异议', 'none'],
    ['objection', '公示期满无异议', 'none'],
    ['objection', '公示期间未收到异议', 'none'],
    ['objection', '情况属实，无异议', 'none'],
    ['objection', '无异议（情况属实）', 'none'],
    ['objection', '无异议，待公示', 'pending'],
    ['objection', '情况属实', unreadable], // of the claim or of the objection
    ['objection', '属实', 'upheld'],
    ['objection', '异议属实', 'upheld'],
    ['objection', '举报内容属实', 'upheld'],
    ['objection', '举报不实', 'rejected'],
    ['objection', '异议不能成立', 'rejected'],
    ['objection', '异议已撤销', 'rejected'],
    // §4, a ledger's own word
    ['outcome', '同意', 'eligible'],
    ['outcome', '审核通过，待拨付', 'eligible'],
    ['outcome', '可补贴，有未校验条件', 'eligible'],
    ['outcome', '是', 'eligible'],
    ['outcome', '无异议', 'eligible'],
    ['outcome', '无', null],
    ['outcome', '否', 'ineligible'],
    ['outcome', '不同意', 'ineligible'],
    ['outcome', '不可补贴', 'ineligible'],
    ['outcome', '不补贴', 'ineligible'],
    ['outcome', '没有通过', 'ineligible'],
    ['outcome', '不符合条件不予补贴', 'ineligible'],
    ['outcome', '已撤销', 'ineligible'],
    ['outcome', '取消', 'ineligible'],
    ['outcome', '资格取消', 'ineligible'],
    ['outcome', '追回', 'ineligible'],
    ['outcome', '已拨付（已追回）', 'ineligible'],
    ['outcome', '不得补贴', 'ineligible'],
    ['outcome', '未获通过', 'ineligible'],
    ['outcome', '未予补贴', 'ineligible'],
    ['outcome', '拒绝', 'ineligible'],
    ['outcome', '已退款', 'ineligible'],
    ['outcome', '拨付后追回', 'ineligible'],
    ['outcome', '予以补贴', 'eligible'],
    ['outcome', '已审批', 'eligible'],
    ['outcome', '核准', 'eligible'],
    ['outcome', '审核无误', 'eligible'],
    ['outcome', '公示无异议', 'eligible'],
    // Refused at first, or in part: whether it was paid is for a person.
    ['outcome', '退回重报后通过', doubted],
    ['outcome', '初审未通过，复审通过', doubted],
    ['outcome', '已拨付（不符合紧缺条件，未上浮）', doubted],
    ['outcome', '不予上浮，已拨付', doubted],
    ['outcome', '暂缓', 'review'],
    ['outcome', '公示中', 'review'],
    ['outcome', '未拨付', 'review'], // may yet be
    ['outcome', '待拨付', 'review'],
    ['outcome', '未追回', doubted],
    ['outcome', '重复补贴', doubted],
    ['outcome', '停发补贴', doubted],
    // Other lists
    ['certificateKind', '未取得创业培训合格证书', unreadable],
    ['certificateKind', '待发特种作业操作证', unreadable],
    ['certificateKind', '无人机驾驶员（四级）职业技能等级证书', 'skill-level'],
    ['insurance', '未参加灵活就业、失业保险', unreadable],
    ['insurance', '灵活就业养老保险', ['flexible']],
  ])('%s denied, open or plain: %j', (field, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });

  it('what is no plain yes to the urban employees’ pension is of a kind not stated', () => {
    const header = '是否按月领取城镇职工养老金';
    expect(read('pension', '已领取', header)).toBe('employee');
    expect(read('pension', '领取失地农民养老保险', header)).toBe('unstated');
    expect(read('pension', '否', header)).toBe('none');
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

  it.each<Field>(['pension', 'realised', 'objection', 'outcome', 'contract', 'trainingCertificate'])(
    'is soon done with a huge cell of %s',
    (field) => {
      const reader = columnReader(field, '', false);
      const started = performance.now();
      for (const piece of ['职工', '居民', '未', '待', '一年以上', '公司'])
        reader.read(piece.repeat(32_767 / piece.length));
      expect(reader.issue?.code).toBe('value-unreadable');
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  it('shows no more of a huge cell than fits a message', () => {
    const reader = columnReader('sex', '', false);
    reader.read('x'.repeat(32_767));
    expect(String(reader.issue?.params['found']).length).toBeLessThan(100);
  });
});
