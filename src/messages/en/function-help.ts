import type { FunctionHelp } from '../functions';

/** What Excel shows in its list of functions and beside their arguments; in the metadata alone, not in the script. */
export const functionHelp: FunctionHelp = {
  SUBSIDY: {
    description: 'Certification subsidy a head, in yuan. Takes whole ranges and spills.',
    parameters: {
      occupation: 'Name of the occupation or special ability, or D类',
      level: '五级 to 一级 in any spelling (三级, 3, 高级工); empty for abilities',
      recipient: '个人, 用人单位, 院校 or 培训机构; 个人 (the individual) if left out',
      hours: 'Offline lesson hours, for institutions alone; 0 counts as left out',
      countyRatio: "A county's employer ratio, 70 % to 100 %; the city's 70 % if left out",
    },
  },
  STANDARD: {
    description: 'Catalogue amount in yuan, before shortage uplift and recipient ratio.',
    parameters: {
      occupation: 'Name of the occupation or special ability, or D类',
      level: '五级 to 一级; may be left out for special abilities',
    },
  },
  CATEGORY: {
    description: 'Class of an occupation in the catalogue: A, B, C, D or 专项.',
    parameters: { occupation: 'Name of the occupation or special ability, or D类' },
  },
  SHORTAGE: {
    description: 'Whether this level of the occupation is on the shortage list: TRUE or FALSE.',
    parameters: {
      occupation: 'Name of the occupation or special ability, or D类',
      level: '五级 to 一级 in any spelling',
    },
  },
  OCCUPATION: {
    description: "The catalogue's name for what was typed, or the only one near it (check it); else #N/A.",
    parameters: { text: 'Occupation, trade or special ability as typed' },
  },
  LEVEL: {
    description: 'A level in its full form, e.g. 三级/高级工.',
    parameters: { text: 'Any spelling: 三级, 3, 高级, 高级工, Ⅲ' },
  },
  PROJECT: {
    description: 'Project training subsidy a head, in yuan.',
    parameters: {
      certificate: '培训合格证书, 特种作业操作证, 特种设备作业人员证 or 高危行业安全合格证',
      hours: 'Lesson hours; needed for 培训合格证书 alone',
      renewal: '新证 (new) or 复审 (renewal), for safety certificates',
    },
  },
  APPRENTICE: {
    description: 'Apprenticeship subsidy a head and year, in yuan.',
    parameters: {
      kind: '职工 (employee) or 学生 (student)',
      cost: "Employees: the year's training fee; students: the allowances paid (yuan)",
      trainingCertificate: '是 or 否; 否 if left out',
      occupationalCertificate: '是 or 否; 否 if left out',
      contract: 'Students: a labour contract of a year or more; 否 if left out',
      insurance: 'Students: Wenzhou social insurance; 否 if left out',
    },
  },
  STARTUP: {
    description: 'Startup training subsidy a head, in yuan.',
    parameters: {
      course: 'SYB, IYB, 网上创业, 互联网+ or 8+X',
      realised: 'Business started within six months of the certificate; 否 if left out',
    },
  },
  EXPLAIN: {
    description: 'One line with the calculation of SUBSIDY and the clauses it rests on.',
    parameters: {
      occupation: 'Name of the occupation or special ability, or D类',
      level: '五级 to 一级 in any spelling (三级, 3, 高级工); empty for abilities',
      recipient: '个人, 用人单位, 院校 or 培训机构; 个人 (the individual) if left out',
      hours: 'Offline lesson hours, for institutions alone; 0 counts as left out',
      countyRatio: "A county's employer ratio, 70 % to 100 %; the city's 70 % if left out",
    },
  },
  REVIEW: {
    description: 'Reviews a roster: outcome, amount and problems of each row, rules across rows included.',
    parameters: {
      rows: 'The roster; its first row is the header if none is given',
      headers: "The roster's header cells; the first row if left out",
      programme: 'For rosters without the column 补贴项目',
      recipient: 'For rosters without the column 申领主体',
      applied: 'For rosters without the column 申请日期',
    },
  },
  IDCHECK: {
    description: 'Checks an ID number: 有效 (valid), or what is wrong with it.',
    parameters: { id: 'ID number of 18 characters, in a cell formatted as text' },
  },
  AGE: {
    description: 'Age in full years by the ID number.',
    parameters: {
      id: 'ID number of 18 characters, in a cell formatted as text',
      on: 'The day to count to, usually the enrolment; the day of calculation if left out',
    },
  },
  SEX: {
    description: 'Sex by the ID number: 男 or 女.',
    parameters: { id: 'ID number of 18 characters, in a cell formatted as text' },
  },
  BIRTHDATE: {
    description: 'Birth date in the ID number, as a date serial (format the cell as a date).',
    parameters: { id: 'ID number of 18 characters, in a cell formatted as text' },
  },
  MASKID: {
    description: 'ID number for publicity lists: the first six characters shown, the rest starred.',
    parameters: { id: 'ID or other document number' },
  },
  MASKNAME: {
    description: 'Name for publicity lists, partly starred.',
    parameters: { name: "The person's name" },
  },
  DEADLINE: {
    description: 'Last day to apply, as a date serial: a year from issue, moved off weekends and holidays.',
    parameters: { issueDate: 'Issue date of the certificate' },
  },
  RMB: {
    description: 'An amount in Chinese capital numerals, e.g. 贰仟玖佰玖拾元整.',
    parameters: { amount: 'Amount in yuan, to the fen' },
  },
  CLAUSE: {
    description: 'Our own one-line summary of a clause (the text itself prevails).',
    parameters: { ref: 'Clause, e.g. 一(一)2(2) or 附件2' },
  },
};
