import type { FunctionHelp } from '../functions';

/** What Excel shows in its list of functions and beside their arguments; in the metadata alone, not in the script. */
export const functionHelp: FunctionHelp = {
  SUBSIDY: {
    description: '职业培训鉴定补贴每人应补金额（元）。可用整列区域，结果自动溢出。',
    parameters: {
      occupation: '职业（工种）或专项职业能力的名称；也可填“D类”',
      level: '五级至一级，写法不限：三级、3、高级工；专项职业能力留空',
      recipient: '个人、用人单位、院校、培训机构；省略为个人',
      hours: '线下培训课时，只用于培训机构；省略或 0 表示未填',
      countyRatio: '县（市）的用人单位比例，70% 至 100%；省略为市区的 70%',
    },
  },
  STANDARD: {
    description: '补贴目录内的标准（元），未计紧缺上浮和主体比例。',
    parameters: {
      occupation: '职业（工种）或专项职业能力的名称；也可填“D类”',
      level: '五级至一级；专项职业能力可省略',
    },
  },
  CATEGORY: {
    description: '职业（工种）在补贴目录中的类别：A、B、C、D 或 专项。',
    parameters: { occupation: '职业（工种）或专项职业能力的名称；也可填“D类”' },
  },
  SHORTAGE: {
    description: '该职业（工种）的该等级是否在紧缺目录内：TRUE 或 FALSE。',
    parameters: {
      occupation: '职业（工种）或专项职业能力的名称；也可填“D类”',
      level: '五级至一级，写法不限',
    },
  },
  OCCUPATION: {
    description: '把录入的职业（工种）换成目录中的规范名称；只有一个相近名称时取它，请核对；没有时为 #N/A。',
    parameters: { text: '录入的职业、工种或专项职业能力名称' },
  },
  LEVEL: {
    description: '把等级写法统一为“三级/高级工”的形式。',
    parameters: { text: '三级、3、高级、高级工、Ⅲ 等写法' },
  },
  PROJECT: {
    description: '项目制培训补贴每人金额（元）。',
    parameters: {
      certificate: '培训合格证书、特种作业操作证、特种设备作业人员证、高危行业安全合格证',
      hours: '培训合格证书必填；其他证书不看课时',
      renewal: '新证 或 复审；培训合格证书留空',
    },
  },
  APPRENTICE: {
    description: '企业新型学徒制培训补贴每人每年金额（元）。',
    parameters: {
      kind: '职工 或 学生',
      cost: '职工：当年实际培训费；学生：当年发放的实习津贴（元）',
      trainingCertificate: '是或否；省略为否',
      occupationalCertificate: '是或否；省略为否',
      contract: '学生学徒是否签订一年以上劳动合同；省略为否',
      insurance: '学生学徒是否缴纳温州市社会保险；省略为否',
    },
  },
  STARTUP: {
    description: '创业培训补贴每人金额（元）。',
    parameters: {
      course: 'SYB、IYB、网上创业、互联网+、8+X 模拟公司',
      realised: '取证后 6 个月内是否实现创业就业：是或否；省略为否',
    },
  },
  EXPLAIN: {
    description: '用一行文字写出 SUBSIDY 的计算过程和依据条款。',
    parameters: {
      occupation: '职业（工种）或专项职业能力的名称；也可填“D类”',
      level: '五级至一级，写法不限：三级、3、高级工；专项职业能力留空',
      recipient: '个人、用人单位、院校、培训机构；省略为个人',
      hours: '线下培训课时，只用于培训机构；省略或 0 表示未填',
      countyRatio: '县（市）的用人单位比例，70% 至 100%；省略为市区的 70%',
    },
  },
  REVIEW: {
    description: '审核整张花名册，每行给出审核结论、应补金额、问题说明，含同一人重复、次数等跨行规则。',
    parameters: {
      rows: '花名册区域；不给表头时首行须为表头',
      headers: '花名册的表头单元格；省略时以花名册首行为表头',
      programme: '花名册没有“补贴项目”列时填写',
      recipient: '花名册没有“申领主体”列时填写',
      applied: '花名册没有“申请日期”列时填写',
    },
  },
  IDCHECK: {
    description: '校验身份证号码：有效，或说明问题所在。',
    parameters: { id: '18 位身份证号码，须为文本格式' },
  },
  AGE: {
    description: '按身份证号码计算周岁。',
    parameters: {
      id: '18 位身份证号码，须为文本格式',
      on: '计算到哪一天，一般用报名时间；省略为计算当天，不会逐日自动更新',
    },
  },
  SEX: {
    description: '身份证号码对应的性别：男 或 女。',
    parameters: { id: '18 位身份证号码，须为文本格式' },
  },
  BIRTHDATE: {
    description: '身份证号码中的出生日期（日期序列值，请设为日期格式）。',
    parameters: { id: '18 位身份证号码，须为文本格式' },
  },
  MASKID: {
    description: '公示用的脱敏证件号码：只显示前 6 位。',
    parameters: { id: '身份证或其他证件号码' },
  },
  MASKNAME: {
    description: '公示用的脱敏姓名。',
    parameters: { name: '人员姓名' },
  },
  DEADLINE: {
    description: '最后申请日（日期序列值，请设为日期格式）：证书核发之日起一年内，遇休息日顺延。',
    parameters: { issueDate: '证书核发日期' },
  },
  RMB: {
    description: '人民币大写，如 贰仟玖佰玖拾元整。',
    parameters: { amount: '金额（元），精确到分' },
  },
  CLAUSE: {
    description: '办法条款的一句话摘要（本软件自拟，以原文为准）。',
    parameters: { ref: '条款编号，如 一(一)2(2)、附件2' },
  },
};
