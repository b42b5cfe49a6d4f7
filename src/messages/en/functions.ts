import type { ParameterNames, ProblemTexts, ResultTexts } from '../functions';

/** Names of the arguments, as Excel shows them. */
export const parameterNames: ParameterNames = {
  SUBSIDY: {
    occupation: 'occupation',
    level: 'level',
    recipient: 'recipient',
    hours: 'hours',
    countyRatio: 'countyRatio',
  },
  STANDARD: { occupation: 'occupation', level: 'level' },
  CATEGORY: { occupation: 'occupation' },
  SHORTAGE: { occupation: 'occupation', level: 'level' },
  OCCUPATION: { text: 'text' },
  LEVEL: { text: 'text' },
  PROJECT: { certificate: 'certificate', hours: 'hours', renewal: 'renewal' },
  APPRENTICE: {
    kind: 'kind',
    cost: 'cost',
    trainingCertificate: 'trainingCertificate',
    occupationalCertificate: 'occupationalCertificate',
    contract: 'contract',
    insurance: 'insurance',
  },
  STARTUP: { course: 'course', realised: 'realised' },
  EXPLAIN: {
    occupation: 'occupation',
    level: 'level',
    recipient: 'recipient',
    hours: 'hours',
    countyRatio: 'countyRatio',
  },
  REVIEW: {
    rows: 'rows',
    headers: 'headers',
    programme: 'programme',
    recipient: 'recipient',
    applied: 'applied',
  },
  IDCHECK: { id: 'id' },
  AGE: { id: 'id', on: 'on' },
  SEX: { id: 'id' },
  BIRTHDATE: { id: 'id' },
  MASKID: { id: 'id' },
  MASKNAME: { name: 'name' },
  DEADLINE: { issueDate: 'issueDate' },
  RMB: { amount: 'amount' },
  CLAUSE: { ref: 'ref' },
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
    `"${argument}" must be an amount in yuan, at most two decimals and below 90 trillion, found "${found}".`,
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
