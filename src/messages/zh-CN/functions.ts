import type { ProblemTexts, ResultTexts } from '../functions';

/** Names of the arguments, as Excel shows them and error cards call them. */
export const parameterNames = {
  SUBSIDY: {
    occupation: '职业',
    level: '等级',
    recipient: '申领主体',
    hours: '课时',
    countyRatio: '县市比例',
  },
  STANDARD: { occupation: '职业', level: '等级' },
  CATEGORY: { occupation: '职业' },
  SHORTAGE: { occupation: '职业', level: '等级' },
  OCCUPATION: { text: '名称' },
  LEVEL: { text: '等级' },
  PROJECT: { certificate: '证书类别', hours: '课时', renewal: '新证或复审' },
  APPRENTICE: {
    kind: '学徒类型',
    cost: '费用',
    trainingCertificate: '培训合格证书',
    occupationalCertificate: '职业资格证书',
    contract: '劳动合同',
    insurance: '社会保险',
  },
  STARTUP: { course: '培训类型', realised: '创业就业' },
  EXPLAIN: {
    occupation: '职业',
    level: '等级',
    recipient: '申领主体',
    hours: '课时',
    countyRatio: '县市比例',
  },
  REVIEW: {
    rows: '花名册',
    headers: '表头',
    programme: '补贴项目',
    recipient: '申领主体',
    applied: '申请日期',
  },
  IDCHECK: { id: '身份证号码' },
  AGE: { id: '身份证号码', on: '日期' },
  SEX: { id: '身份证号码' },
  BIRTHDATE: { id: '身份证号码' },
  MASKID: { id: '证件号码' },
  MASKNAME: { name: '姓名' },
  DEADLINE: { issueDate: '发证日期' },
  RMB: { amount: '金额' },
  CLAUSE: { ref: '条款' },
} as const;

const LEVELS = { 1: '一级', 2: '二级', 3: '三级', 4: '四级', 5: '五级' } as const;

/** What a cell's error card says: what is wrong, and what to do. */
export const problemTexts: ProblemTexts = {
  'argument-missing': ({ argument }) => `没有填写“${argument}”。请补上后再算。`,
  'argument-not-cell': ({ argument }) => `“${argument}”只能是一个单元格或一个值，不能是区域。`,
  'shapes-differ': ({ argument, rows, columns, expectedRows, expectedColumns }) =>
    `“${argument}”的区域是 ${rows} 行 ${columns} 列，其他区域是 ${expectedRows} 行 ${expectedColumns} 列。请选取同样大小的区域，或只给一个单元格。`,
  'cell-error': ({ argument, found }) => `“${argument}”所在单元格是错误值 ${found}。请先改正该单元格。`,
  'number-expected': ({ argument, found }) => `“${argument}”应为数字，现在是“${found}”。请改为数字。`,
  'number-negative': ({ argument, found }) => `“${argument}”不能为负数，现在是 ${found}。请核对。`,
  'amount-unreadable': ({ argument, found }) =>
    `“${argument}”应为金额（元，最多两位小数，90 万亿以内），现在是“${found}”。请核对。`,
  'word-unknown': ({ argument, found, accepted }) =>
    `看不懂“${argument}”的内容“${found}”。可以填：${accepted.join('、')}。`,
  'date-expected': ({ argument }) =>
    `“${argument}”应为日期。请用日期格式，或写成 2023-04-01、2023年4月1日 这样的形式。`,
  'date-imprecise': ({ argument }) => `“${argument}”没有写到日。请补上具体日期。`,
  'level-unknown': ({ found }) => `看不懂等级“${found}”。请写五级至一级，如 三级、3、高级工。`,
  'level-without-standard': ({ found }) => `“${found}”在补贴目录中没有对应的标准。`,
  'levels-differ': ({ name, argument }) =>
    `职业名称里写的是${LEVELS[name]}，等级填的是${LEVELS[argument]}。请核对后改成一致。`,
  'level-missing': ({ occupation }) => `“${occupation}”按等级给予补贴。请填写等级。`,
  'occupation-unknown': ({ found, suggestions }) =>
    suggestions.length
      ? `目录中没有“${found}”。是不是：${suggestions.join('、')}？如确属其他职业，可填“D类”。`
      : `目录中没有“${found}”，也没有相近的名称。请核对；如确属国家职业目录中的其他职业，可填“D类”。`,
  'id-invalid': ({ reason }) => `身份证号码有误：${reason}。请核对原件。`,
  'before-excel-dates': () => '出生日期早于 1900-01-01，Excel 没有这一天的日期值。请直接看号码。',
  'date-before-birth': () => '日期早于出生日期。请核对日期和身份证号码。',
  'before-policy': ({ from }) => `证书在 ${from} 之前核发，不适用本办法，申请期限以原办法为准。`,
  'deadline-uncertain': ({ date, year }) =>
    `${year} 年的节假日安排尚未收录。只按周末推算为 ${date}，请对照当年放假通知确定。`,
  'clause-unknown': ({ found, examples }) =>
    `没有编号为“${found}”的条款。条款编号的写法如：${examples.join('、')}。`,
  'roster-without-header': () =>
    '没有找到花名册的表头。请让首行是“姓名、身份证号码、职业（工种）”这样的表头，或在第二个参数给出表头单元格。',
  'county-ratio': ({ found }) =>
    `县（市）的用人单位比例应在 70% 至 100% 之间（五(五)），现在是“${found}”。市区固定为 70%，留空即可。`,
  'startup-other-job': () => '受雇就业是否算实现创业就业，办法没有写明，须由经办人员确定（一(四)）。',
  internal: ({ detail }) => `程序内部错误，请把公式和这句话告诉维护人员：${detail}`,
};

/** Words that functions put into cells. */
export const resultTexts: ResultTexts = {
  idValid: '有效',
  idProblem: {
    length: () => '不是 18 位',
    characters: () => '含有身份证号码中不会有的字符',
    'birth-date': () => '出生日期不存在',
    'check-character': () => '校验码不符，可能有一位录错或颠倒',
    'precision-lost': () => '被 Excel 存成了数字，末几位已丢失，请按文本格式重新录入',
    fifteen: ({ full }) => `是 15 位旧号码，对应的 18 位号码为 ${full}`,
    'fifteen-invalid': () => '是 15 位号码，且无法换算成 18 位',
  },
  sex: { male: '男', female: '女' },
  specialAbility: '专项',
};
