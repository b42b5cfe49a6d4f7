import type { FunctionTexts, ProblemTexts, ResultTexts } from '../functions';

const SUBSIDY_PARAMETERS = {
  occupation: { name: 'occupation', description: 'Name of the occupation or special ability, or D类' },
  level: {
    name: 'level',
    description: '五级 to 一级 in any spelling (三级, 3, 高级工); empty for abilities',
  },
  recipient: {
    name: 'recipient',
    description: '个人, 用人单位, 院校 or 培训机构; 个人 (the individual) if left out',
  },
  hours: { name: 'hours', description: 'Offline lesson hours, for institutions alone; 0 counts as left out' },
  countyRatio: {
    name: 'countyRatio',
    description: "A county's employer ratio, 70 % to 100 %; the city's 70 % if left out",
  },
} as const;

const ID_PARAMETER = { name: 'id', description: 'ID number of 18 characters, in a cell formatted as text' };

export const functionTexts: FunctionTexts = {
  SUBSIDY: {
    description: 'Certification subsidy a head, in yuan. Takes whole ranges and spills.',
    parameters: SUBSIDY_PARAMETERS,
  },
  STANDARD: {
    description: 'Catalogue amount in yuan, before shortage uplift and recipient ratio.',
    parameters: {
      occupation: SUBSIDY_PARAMETERS.occupation,
      level: { name: 'level', description: '五级 to 一级; may be left out for special abilities' },
    },
  },
  CATEGORY: {
    description: 'Class of an occupation in the catalogue: A, B, C, D or 专项.',
    parameters: { occupation: SUBSIDY_PARAMETERS.occupation },
  },
  SHORTAGE: {
    description: 'Whether this level of the occupation is on the shortage list: TRUE or FALSE.',
    parameters: {
      occupation: SUBSIDY_PARAMETERS.occupation,
      level: { name: 'level', description: '五级 to 一级 in any spelling' },
    },
  },
  OCCUPATION: {
    description: "The catalogue's name for what was typed, or the only one near it (check it); else #N/A.",
    parameters: { text: { name: 'text', description: 'Occupation, trade or special ability as typed' } },
  },
  LEVEL: {
    description: 'A level in its full form, e.g. 三级/高级工.',
    parameters: { text: { name: 'text', description: 'Any spelling: 三级, 3, 高级, 高级工, Ⅲ' } },
  },
  PROJECT: {
    description: 'Project training subsidy a head, in yuan.',
    parameters: {
      certificate: {
        name: 'certificate',
        description: '培训合格证书, 特种作业操作证, 特种设备作业人员证 or 高危行业安全合格证',
      },
      hours: { name: 'hours', description: 'Lesson hours; needed for 培训合格证书 alone' },
      renewal: { name: 'renewal', description: '新证 (new) or 复审 (renewal), for safety certificates' },
    },
  },
  APPRENTICE: {
    description: 'Apprenticeship subsidy a head and year, in yuan.',
    parameters: {
      kind: { name: 'kind', description: '职工 (employee) or 学生 (student)' },
      cost: {
        name: 'cost',
        description: "Employees: the year's training fee; students: the allowances paid (yuan)",
      },
      trainingCertificate: { name: 'trainingCertificate', description: '是 or 否; 否 if left out' },
      occupationalCertificate: { name: 'occupationalCertificate', description: '是 or 否; 否 if left out' },
      contract: {
        name: 'contract',
        description: 'Students: a labour contract of a year or more; 否 if left out',
      },
      insurance: { name: 'insurance', description: 'Students: Wenzhou social insurance; 否 if left out' },
    },
  },
  STARTUP: {
    description: 'Startup training subsidy a head, in yuan.',
    parameters: {
      course: { name: 'course', description: 'SYB, IYB, 网上创业, 互联网+ or 8+X' },
      realised: {
        name: 'realised',
        description: 'Business started within six months of the certificate; 否 if left out',
      },
    },
  },
  EXPLAIN: {
    description: 'One line with the calculation of SUBSIDY and the clauses it rests on.',
    parameters: SUBSIDY_PARAMETERS,
  },
  REVIEW: {
    description: 'Reviews a roster: outcome, amount and problems of each row, rules across rows included.',
    parameters: {
      rows: { name: 'rows', description: 'The roster; its first row is the header if none is given' },
      headers: { name: 'headers', description: "The roster's header cells; the first row if left out" },
      programme: { name: 'programme', description: 'For rosters without the column 补贴项目' },
      recipient: { name: 'recipient', description: 'For rosters without the column 申领主体' },
      applied: { name: 'applied', description: 'For rosters without the column 申请日期' },
    },
  },
  IDCHECK: {
    description: 'Checks an ID number: 有效 (valid), or what is wrong with it.',
    parameters: { id: ID_PARAMETER },
  },
  AGE: {
    description: 'Age in full years by the ID number.',
    parameters: {
      id: ID_PARAMETER,
      on: {
        name: 'on',
        description: 'The day to count to, usually the enrolment; the day of calculation if left out',
      },
    },
  },
  SEX: { description: 'Sex by the ID number: 男 or 女.', parameters: { id: ID_PARAMETER } },
  BIRTHDATE: {
    description: 'Birth date in the ID number, as a date serial (format the cell as a date).',
    parameters: { id: ID_PARAMETER },
  },
  MASKID: {
    description: 'ID number for publicity lists: the first six characters shown, the rest starred.',
    parameters: { id: { name: 'id', description: 'ID or other document number' } },
  },
  MASKNAME: {
    description: 'Name for publicity lists, partly starred.',
    parameters: { name: { name: 'name', description: "The person's name" } },
  },
  DEADLINE: {
    description: 'Last day to apply, as a date serial: a year from issue, moved off weekends and holidays.',
    parameters: { issueDate: { name: 'issueDate', description: 'Issue date of the certificate' } },
  },
  RMB: {
    description: 'An amount in Chinese capital numerals, e.g. 贰仟玖佰玖拾元整.',
    parameters: { amount: { name: 'amount', description: 'Amount in yuan, to the fen' } },
  },
  CLAUSE: {
    description: 'Our own one-line summary of a clause (the text itself prevails).',
    parameters: { ref: { name: 'ref', description: 'Clause, e.g. 一(一)2(2) or 附件2' } },
  },
};

export const problemTexts: ProblemTexts = {
  'argument-missing': ({ argument }) => `"${argument}" is empty. Fill it in.`,
  'argument-not-cell': ({ argument }) => `"${argument}" must be one cell or value, not a range.`,
  'shapes-differ': ({ argument, rows, columns, expectedRows, expectedColumns }) =>
    `The range of "${argument}" has ${rows} rows and ${columns} columns, the others ${expectedRows} and ${expectedColumns}. Give ranges of one size, or a single cell.`,
  'cell-error': ({ argument, found }) =>
    `The cell of "${argument}" holds the error ${found}. Correct it first.`,
  'number-expected': ({ argument, found }) => `"${argument}" must be a number, found "${found}".`,
  'number-negative': ({ argument, found }) => `"${argument}" must not be negative, found ${found}.`,
  'amount-unreadable': ({ argument, found }) =>
    `"${argument}" must be an amount in yuan with at most two decimals, found "${found}".`,
  'word-unknown': ({ argument, found, accepted }) =>
    `"${found}" is no known value of "${argument}". Use one of: ${accepted.join(', ')}.`,
  'date-expected': ({ argument }) =>
    `"${argument}" must be a date: a date cell, or text such as 2023-04-01 or 2023年4月1日.`,
  'date-imprecise': ({ argument }) => `"${argument}" lacks the day. Give the full date.`,
  'level-unknown': ({ found }) => `"${found}" is no known level. Use 五级 to 一级, e.g. 三级, 3, 高级工.`,
  'level-without-standard': ({ found }) => `"${found}" has no standard in the catalogue.`,
  'levels-differ': ({ name, argument }) =>
    `The occupation says level ${name}, the level argument ${argument}. Make them agree.`,
  'level-missing': ({ occupation }) => `"${occupation}" is paid by level. Give the level.`,
  'occupation-unknown': ({ found, suggestions }) =>
    suggestions.length
      ? `"${found}" is not in the catalogue. Did you mean ${suggestions.join(', ')}? For another occupation use D类.`
      : `"${found}" is not in the catalogue, nor is a name like it. For another occupation of the national list use D类.`,
  'id-invalid': ({ reason }) => `The ID number is wrong: ${reason}. Compare it with the document.`,
  'before-excel-dates': () => 'Born before 1900-01-01, for which Excel has no date. Read it from the number.',
  'date-before-birth': () => 'The day lies before the birth date. Check both.',
  'before-policy': ({ from }) =>
    `Certificates issued before ${from} fall under the earlier regulation and its deadline.`,
  'deadline-uncertain': ({ date, year }) =>
    `The holidays of ${year} are not on record. By weekends alone it is ${date}: check that year's notice.`,
  'clause-unknown': ({ found, examples }) =>
    `There is no clause "${found}". Clauses are written like ${examples.join(', ')}.`,
  'roster-without-header': () =>
    'No roster header found. Let the first row be one (姓名, 身份证号码, 职业（工种） …), or give the header cells as second argument.',
  'county-ratio': ({ found }) =>
    `A county's employer ratio lies between 70 % and 100 % (五(五)), found "${found}". For the city leave it out.`,
  'startup-other-job': () => 'The text does not say whether employment counts; a person decides (一(四)).',
  internal: ({ detail }) => `Internal error. Please report the formula and this: ${detail}`,
};

export const resultTexts: ResultTexts = {
  idValid: 'valid',
  idProblem: {
    length: () => 'it does not have 18 characters',
    characters: () => 'it has characters that an ID number cannot have',
    'birth-date': () => 'its birth date does not exist',
    'check-character': () => 'its check character is wrong: a character was mistyped or swapped',
    'precision-lost': () =>
      'Excel turned it into a number and its last digits are lost; type it again as text',
    fifteen: ({ full }) => `it is of the old form with 15 digits; the form with 18 is ${full}`,
    'fifteen-invalid': () => 'it has 15 digits and cannot be turned into 18',
  },
  sex: { male: 'male', female: 'female' },
  specialAbility: 'special ability',
};
