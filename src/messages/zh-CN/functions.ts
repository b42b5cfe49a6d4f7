import type { ProblemTexts, ResultTexts } from '../functions';

const SUBSIDY_PARAMETERS = {
  occupation: { name: '职业', description: '职业（工种）或专项职业能力的名称；也可填“D类”' },
  level: { name: '等级', description: '五级至一级，写法不限：三级、3、高级工；专项职业能力留空' },
  recipient: { name: '申领主体', description: '个人、用人单位、院校、培训机构；省略为个人' },
  hours: { name: '课时', description: '线下培训课时，只用于培训机构；省略或 0 表示未填' },
  countyRatio: { name: '县市比例', description: '县（市）的用人单位比例，70% 至 100%；省略为市区的 70%' },
} as const;

/** The texts Excel shows in its function list and argument help. */
export const functionTexts = {
  SUBSIDY: {
    description: '职业培训鉴定补贴每人应补金额（元）。可用整列区域，结果自动溢出。',
    parameters: SUBSIDY_PARAMETERS,
  },
  STANDARD: {
    description: '补贴目录内的标准（元），未计紧缺上浮和主体比例。',
    parameters: {
      occupation: SUBSIDY_PARAMETERS.occupation,
      level: { name: '等级', description: '五级至一级；专项职业能力可省略' },
    },
  },
  CATEGORY: {
    description: '职业（工种）在补贴目录中的类别：A、B、C、D 或 专项。',
    parameters: { occupation: SUBSIDY_PARAMETERS.occupation },
  },
  SHORTAGE: {
    description: '该职业（工种）的该等级是否在紧缺目录内：TRUE 或 FALSE。',
    parameters: {
      occupation: SUBSIDY_PARAMETERS.occupation,
      level: { name: '等级', description: '五级至一级，写法不限' },
    },
  },
  OCCUPATION: {
    description: '把录入的职业（工种）换成目录中的规范名称；只有一个相近名称时取它，请核对；没有时为 #N/A。',
    parameters: { text: { name: '名称', description: '录入的职业、工种或专项职业能力名称' } },
  },
  LEVEL: {
    description: '把等级写法统一为“三级/高级工”的形式。',
    parameters: { text: { name: '等级', description: '三级、3、高级、高级工、Ⅲ 等写法' } },
  },
  PROJECT: {
    description: '项目制培训补贴每人金额（元）。',
    parameters: {
      certificate: {
        name: '证书类别',
        description: '培训合格证书、特种作业操作证、特种设备作业人员证、高危行业安全合格证',
      },
      hours: { name: '课时', description: '培训合格证书必填；其他证书不看课时' },
      renewal: { name: '新证或复审', description: '新证 或 复审；培训合格证书留空' },
    },
  },
  APPRENTICE: {
    description: '企业新型学徒制培训补贴每人每年金额（元）。',
    parameters: {
      kind: { name: '学徒类型', description: '职工 或 学生' },
      cost: { name: '费用', description: '职工：当年实际培训费；学生：当年发放的实习津贴（元）' },
      trainingCertificate: { name: '培训合格证书', description: '是或否；省略为否' },
      occupationalCertificate: { name: '职业资格证书', description: '是或否；省略为否' },
      contract: { name: '劳动合同', description: '学生学徒是否签订一年以上劳动合同；省略为否' },
      insurance: { name: '社会保险', description: '学生学徒是否缴纳温州市社会保险；省略为否' },
    },
  },
  STARTUP: {
    description: '创业培训补贴每人金额（元）。',
    parameters: {
      course: { name: '培训类型', description: 'SYB、IYB、网上创业、互联网+、8+X 模拟公司' },
      realised: { name: '创业就业', description: '取证后 6 个月内是否实现创业就业：是或否；省略为否' },
    },
  },
  EXPLAIN: {
    description: '用一行文字写出 SUBSIDY 的计算过程和依据条款。',
    parameters: SUBSIDY_PARAMETERS,
  },
  REVIEW: {
    description: '审核整张花名册，每行给出审核结论、应补金额、问题说明，含同一人重复、次数等跨行规则。',
    parameters: {
      rows: { name: '花名册', description: '花名册区域；不给表头时首行须为表头' },
      headers: { name: '表头', description: '花名册的表头单元格；省略时以花名册首行为表头' },
      programme: { name: '补贴项目', description: '花名册没有“补贴项目”列时填写' },
      recipient: { name: '申领主体', description: '花名册没有“申领主体”列时填写' },
      applied: { name: '申请日期', description: '花名册没有“申请日期”列时填写' },
    },
  },
  IDCHECK: {
    description: '校验身份证号码：有效，或说明问题所在。',
    parameters: { id: { name: '身份证号码', description: '18 位身份证号码，须为文本格式' } },
  },
  AGE: {
    description: '按身份证号码计算周岁。',
    parameters: {
      id: { name: '身份证号码', description: '18 位身份证号码，须为文本格式' },
      on: { name: '日期', description: '计算到哪一天，一般用报名时间；省略为计算当天，不会逐日自动更新' },
    },
  },
  SEX: {
    description: '身份证号码对应的性别：男 或 女。',
    parameters: { id: { name: '身份证号码', description: '18 位身份证号码，须为文本格式' } },
  },
  BIRTHDATE: {
    description: '身份证号码中的出生日期（日期序列值，请设为日期格式）。',
    parameters: { id: { name: '身份证号码', description: '18 位身份证号码，须为文本格式' } },
  },
  MASKID: {
    description: '公示用的脱敏证件号码：只显示前 6 位。',
    parameters: { id: { name: '证件号码', description: '身份证或其他证件号码' } },
  },
  MASKNAME: {
    description: '公示用的脱敏姓名。',
    parameters: { name: { name: '姓名', description: '人员姓名' } },
  },
  DEADLINE: {
    description: '最后申请日（日期序列值，请设为日期格式）：证书核发之日起一年内，遇休息日顺延。',
    parameters: { issueDate: { name: '发证日期', description: '证书核发日期' } },
  },
  RMB: {
    description: '人民币大写，如 贰仟玖佰玖拾元整。',
    parameters: { amount: { name: '金额', description: '金额（元），精确到分' } },
  },
  CLAUSE: {
    description: '办法条款的一句话摘要（本软件自拟，以原文为准）。',
    parameters: { ref: { name: '条款', description: '条款编号，如 一(一)2(2)、附件2' } },
  },
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
    `“${argument}”应为金额（元，最多两位小数），现在是“${found}”。请核对。`,
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
