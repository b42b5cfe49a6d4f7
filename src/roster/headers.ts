import { FIELDS, type Field } from '../core/fields';
import { headerKey } from './text';

/**
 * Header text of each field, the usual one first. The first column of interfaces.md is the name, the
 * rest are the spellings that are met in real rosters.
 */
export const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  seq: ['序号', '编号', 'No.', '顺序号', '行号'],
  name: [
    '姓名',
    '学员姓名',
    '人员姓名',
    '申请人姓名',
    '申领人姓名',
    '申领人',
    '学徒姓名',
    '考生姓名',
    '职工姓名',
    '学生姓名',
  ],
  sex: ['性别'],
  idType: ['证件类型', '身份证件类型', '证件种类'],
  idNumber: [
    '身份证号码',
    '身份证号',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号码',
    '居民身份证号',
    '证件号码',
    '证件号',
    '身份证',
    '身份证件号码',
    '身份号码',
    '学员身份证号',
    '学员身份证号码',
  ],
  birthDate: ['出生日期', '出生年月', '出生年月日', '出生时间'],
  phone: ['联系电话', '手机号码', '联系方式', '电话', '手机号', '手机', '联系手机', '电话号码'],
  household: ['户籍所在地', '户口所在地', '户籍', '户籍地', '户籍地址'],
  personCategory: ['人员类别', '人员身份', '培训对象类别', '对象类别', '考生来源', '人员类型', '学员类别'],
  condition: ['符合条件', '申领条件', '符合申领条件', '申请条件'],
  pension: [
    '是否领取养老金',
    '是否按月领取城镇职工养老金',
    '是否按月领取养老金',
    '领取养老金情况',
    '养老金领取情况',
  ],
  employer: [
    '单位名称',
    '工作单位',
    '用人单位',
    '所在单位',
    '所属单位',
    '用人单位名称',
    '企业名称',
    '就业单位',
    '用工单位',
    '用工单位名称',
  ],
  dispatchCompany: ['劳务派遣公司', '劳务派遣公司名称', '劳务派遣单位', '派遣单位', '派遣公司'],
  insurance: ['参保险种', '参保情况', '社保险种', '参加社会保险险种', '社会保险险种'],
  insurancePlace: ['失业保险参保地', '参保地', '社保参保地', '失业保险缴纳地', '参保所在地'],
  programme: ['补贴项目', '补贴类型', '项目类型', '补贴类别', '培训补贴项目'],
  recipient: ['申领主体', '申请对象', '申领对象', '申请主体', '申报主体', '补贴申领主体'],
  institution: ['培训机构', '培训单位', '承办机构', '培训机构名称', '承训机构', '承训单位', '定点培训机构'],
  classId: ['班级名称', '班次', '培训班', '期次', '班级', '培训班名称', '班级编号', '培训班次', '培训期次'],
  filingPlace: ['培训备案地', '备案地', '备案所在地'],
  enrolDate: ['报名时间', '报名日期'],
  trainingStart: [
    '培训开始日期',
    '开班时间',
    '培训开始时间',
    '开班日期',
    '培训起始日期',
    '培训起始时间',
    '培训时间开始',
    '培训时间起',
    '培训时间自',
    '培训时间开始时间',
    '培训时间开始日期',
    '培训起止时间开始',
    '培训起止时间起',
    '培训日期开始',
    '开课日期',
    '开课时间',
  ],
  trainingEnd: [
    '培训结束日期',
    '结业时间',
    '培训结束时间',
    '结业日期',
    '结班时间',
    '结班日期',
    '培训终止日期',
    '培训截止日期',
    '培训时间结束',
    '培训时间止',
    '培训时间至',
    '培训时间结束时间',
    '培训时间结束日期',
    '培训起止时间结束',
    '培训起止时间止',
    '培训日期结束',
  ],
  hours: [
    '课时',
    '培训课时',
    '学时',
    '培训学时',
    '线下课时',
    '课时数',
    '学时数',
    '培训课时数',
    '线下培训课时',
    '线下学时',
    '总课时',
  ],
  certificateKind: ['证书类别', '证书类型', '证书名称', '证书种类'],
  renewal: ['新证/复审', '取证类型', '新证或复审', '初训复训', '取证方式'],
  occupation: [
    '职业（工种）',
    '职业',
    '工种',
    '职业工种',
    '培训工种',
    '职业名称',
    '鉴定职业',
    '培训项目',
    '职业/工种',
    '工种名称',
    '培训职业',
    '鉴定工种',
    '职业工种名称',
    '培训职业工种',
    '培训职业（工种）名称',
    '申报职业',
    '专项职业能力',
    '专项能力名称',
    '专项职业能力名称',
    '职业（工种）及等级',
    '职业及等级',
    '工种及等级',
    '工种等级',
    '职业等级',
    '培训工种及等级',
    '职业工种及等级',
    '职业工种等级',
  ],
  level: [
    '等级',
    '级别',
    '技能等级',
    '证书等级',
    '培训等级',
    '职业技能等级',
    '职业资格等级',
    '鉴定等级',
    '工种级别',
    '申报等级',
  ],
  certificateNumber: [
    '证书编号',
    '证书号码',
    '职业资格证书编号',
    '等级证书编号',
    '证书号',
    '技能等级证书编号',
    '资格证书编号',
    '职业技能等级证书编号',
    '合格证书编号',
  ],
  issuer: ['发证机构', '发证机关', '评价机构', '核发单位', '发证单位', '鉴定机构'],
  issueDate: [
    '发证日期',
    '证书核发日期',
    '取证时间',
    '核发时间',
    '发证时间',
    '取证日期',
    '核发日期',
    '证书发证日期',
    '证书核发时间',
    '证书取得时间',
    '获证时间',
    '获证日期',
  ],
  applyDate: ['申请日期', '申领日期', '申请时间', '申领时间', '申报日期', '申报时间'],
  graduationDate: ['毕业时间', '毕业日期', '毕业年份', '毕业年月', '毕业年度', '毕业学年'],
  apprenticeKind: ['学徒类型', '学徒类别'],
  fee: ['实际培训费', '培训费用', '实际培训费用', '培训费', '实际培训费（元）'],
  allowance: ['实习津贴', '津贴总额', '实习津贴总额', '实际发放津贴', '实习补贴'],
  trainingCertificate: ['培训合格证书', '合格证书', '是否取得培训合格证书', '培训合格证'],
  contract: ['劳动合同', '是否签订劳动合同', '是否签订一年以上劳动合同', '劳动合同签订情况'],
  course: ['创业培训类型', '培训类型', '创业培训课程', '创业课程'],
  licence: ['营业执照', '是否持有营业执照', '是否有营业执照'],
  realised: ['创业就业情况', '创业情况', '实现创业就业情况', '创业（就业）情况'],
  realisedDate: [
    '实现创业就业日期',
    '实现创业就业时间',
    '创业就业日期',
    '创业就业时间',
    '实现创业日期',
    '创业日期',
  ],
  claimed: [
    '申报金额',
    '补贴金额',
    '申请补贴金额',
    '拟补贴金额',
    '申领金额',
    '申请金额',
    '申报补贴金额',
    '申领补贴金额',
  ],
  bank: ['开户银行', '开户行', '开户行名称', '开户银行名称'],
  account: [
    '银行账号',
    '社保卡账号',
    '市民卡金融账号',
    '收款账号',
    '社保卡金融账号',
    '银行卡号',
    '银行账户',
    '社会保障卡银行账号',
    '账号',
    '卡号',
  ],
  objection: ['异议情况', '公示异议', '公示异议情况'],
  occupationalCertificate: [
    '职业资格证书',
    '是否取得职业资格证书',
    '职业技能等级证书',
    '是否取得职业证书',
    '是否取得职业资格（技能等级）证书',
  ],
  trainingYear: ['培训年度', '年度', '补贴年度'],
  socialInsurance: ['社会保险', '是否缴纳社会保险', '是否参加社会保险', '是否缴纳社保'],
  traineeFee: ['学员缴费', '学员缴费金额', '是否向学员收费'],
  uscc: ['统一社会信用代码', '单位代码', '社会信用代码', '信用代码', '单位统一社会信用代码'],
  employerKind: ['单位性质', '单位类型', '企业类型', '企业性质'],
  institutionPlace: ['培训机构所在地', '机构所在地', '培训机构所在区'],
  contest: ['竞赛名称', '竞赛', '大赛名称', '技能竞赛名称'],
  contestLevel: ['竞赛级别', '竞赛等级', '大赛级别'],
  contestPlace: ['竞赛组织地', '竞赛举办地', '组织地'],
  senderPlace: ['选送地', '选送单位所在地'],
  outcome: ['审核结论', '审核结果', '审核意见'],
  paidDate: ['拨付日期', '拨付时间', '发放日期', '支付日期', '发放时间'],
};

/** What a column can be read as: a field, or both training dates of one cell, or 补贴对象 until its values are seen. */
export type ColumnRole = Field | 'trainingDates' | 'subsidyTarget';

/** The fields that a column of this role can hold. */
export const fieldsOf = (role: ColumnRole): readonly Field[] =>
  role === 'trainingDates'
    ? ['trainingStart', 'trainingEnd']
    : role === 'subsidyTarget'
      ? ['recipient', 'personCategory']
      : [role];

const SPECIAL: readonly (readonly [ColumnRole, readonly string[]])[] = [
  [
    'trainingDates',
    [
      '培训时间',
      '培训起止时间',
      '培训起止日期',
      '培训日期',
      '培训时段',
      '培训期限',
      '起止时间',
      '起止日期',
      '培训起讫时间',
    ],
  ],
  ['subsidyTarget', ['补贴对象']],
];

export interface HeaderMatch {
  readonly role: ColumnRole;
  /** The field's own name rather than another spelling of it. */
  readonly usual: boolean;
}

/** Every header that is read, by its key. */
export const HEADER_BY_KEY: ReadonlyMap<string, HeaderMatch> = (() => {
  const map = new Map<string, HeaderMatch>();
  const add = (role: ColumnRole, names: readonly string[]): void => {
    for (const [index, name] of names.entries())
      for (const key of [headerKey(name), name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()])
        if (!map.has(key)) map.set(key, { role, usual: index === 0 });
  };
  // Usual names of all fields first: an alias never takes another field's own name.
  for (const field of FIELDS) add(field, HEADERS[field].slice(0, 1));
  for (const field of FIELDS) add(field, HEADERS[field]);
  for (const [role, names] of SPECIAL) add(role, names);
  return map;
})();

/** The role that a header text names, or undefined if it names none. */
export function matchHeader(text: string): HeaderMatch | undefined {
  const key = headerKey(text);
  if (key === '') return undefined;
  const exact = HEADER_BY_KEY.get(key);
  if (exact) return exact;
  // Units behind the name without brackets, as 申报金额元, 课时数节.
  const withoutUnit = key.replace(/(?:单位)?(?:元|万元|节|小时|人民币)$/, '');
  return withoutUnit === key ? undefined : HEADER_BY_KEY.get(withoutUnit);
}
