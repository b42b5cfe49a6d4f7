import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim';
import type { Finding } from '../../src/core/decision';
import type { Field } from '../../src/core/fields';
import type { PolicySettings } from '../../src/policy/batch';
import { reviewClaims } from '../../src/engine';
import { reviewBatch } from '../../src/policy/review';

/** What the reader says of a cell that it cannot make out. */
const unreadable = (field: Field): Finding => ({
  code: 'value-unreadable',
  severity: 'review',
  field,
  clause: '–',
  params: { found: '？' },
  related: [],
});

/** Every column that a rule on any kind of claim reads, filled so that nothing is wrong. */
const EVERYONE: Claim = {
  name: '甲',
  sex: 'male',
  idType: 'national',
  idNumber: '330399199003070019',
  birthDate: '1990-03-07',
  phone: '13905770001',
  pension: 'none',
  household: '鹿城区',
  institution: '鹿城职业技能培训学校',
  classId: '1班',
  filingPlace: '鹿城区',
  institutionPlace: '鹿城区',
  enrolDate: '2023-05-04',
  trainingStart: '2023-05-08',
  trainingEnd: '2023-06-02',
  certificateKind: 'skill-level',
  occupation: '车工',
  level: 3,
  certificateNumber: 'S000033030012233000001',
  issuer: '温州技师学院',
  issueDate: '2023-06-13',
  applyDate: '2023-07-03',
  objection: 'none',
};

const INDIVIDUAL: Claim = {
  ...EVERYONE,
  programme: 'certification',
  recipient: 'individual',
  personCategory: '其他人员',
  condition: '②',
  insurance: ['unemployment'],
  insurancePlace: '鹿城区',
  claimed: '2990',
  account: '6222020000000007',
};
/** Rests on ④ alone: left school on the day two years before enrolment. */
const GRADUATE: Claim = {
  ...INDIVIDUAL,
  household: '江西省',
  condition: '④',
  insurance: [],
  graduationDate: '2021-05-04',
};
const EMPLOYER: Claim = {
  ...EVERYONE,
  programme: 'certification',
  recipient: 'employer',
  employer: '温州甲公司',
  employerKind: '有限公司',
  dispatchCompany: '无',
  insurance: ['employee-pension'],
  insurancePlace: '鹿城区',
  claimed: '2093',
};
const SCHOOL: Claim = {
  ...EVERYONE,
  programme: 'certification',
  recipient: 'school',
  idNumber: '330399200203070019',
  birthDate: '2002-03-07',
  graduationDate: '2023-06',
  claimed: '1495',
};
const INSTITUTION: Claim = {
  ...EVERYONE,
  programme: 'certification',
  recipient: 'institution',
  occupation: '美容师',
  personCategory: '退役军人',
  hours: 30,
  claimed: '1600',
};
const TRAINING: Claim = {
  ...EVERYONE,
  programme: 'project',
  recipient: 'institution',
  certificateKind: 'training',
  certificateNumber: null,
  occupation: '编竹篮',
  level: null,
  personCategory: '企业职工',
  hours: 40,
  claimed: '800',
};
const SAFETY: Claim = {
  ...EVERYONE,
  programme: 'project',
  recipient: 'individual',
  certificateKind: 'special-operation',
  certificateNumber: 'T330399199003070019',
  issuer: '温州市应急管理局',
  occupation: '低压电工作业',
  level: null,
  renewal: 'new',
};
const EMPLOYEE: Claim = {
  ...EVERYONE,
  programme: 'apprenticeship',
  recipient: 'employer',
  apprenticeKind: 'employee',
  fee: '8000',
  trainingCertificate: true,
  occupationalCertificate: true,
  trainingYear: 2023,
  insurancePlace: '鹿城区',
  claimed: '4800',
};
const STUDENT: Claim = {
  ...EVERYONE,
  programme: 'apprenticeship',
  recipient: 'employer',
  apprenticeKind: 'student',
  allowance: '2000',
  contract: true,
  socialInsurance: true,
  trainingYear: 2023,
  insurancePlace: '鹿城区',
  claimed: '2000',
};
const STARTUP: Claim = {
  ...EVERYONE,
  programme: 'startup',
  recipient: 'institution',
  certificateKind: 'startup-training',
  occupation: null,
  level: null,
  course: 'online',
  realised: 'sole-trader',
  realisedDate: '2023-06-30',
  traineeFee: '0',
  claimed: '1500',
};

const UNREALISED: Claim = {
  ...STARTUP,
  applyDate: '2023-12-14',
  realised: 'none',
  realisedDate: null,
  claimed: '1050',
};

const KINDS: readonly (readonly [name: string, claim: Claim])[] = [
  ['an individual', INDIVIDUAL],
  ['a graduate', GRADUATE],
  ['an employer', EMPLOYER],
  ['a school', SCHOOL],
  ['an institution', INSTITUTION],
  ['project training', TRAINING],
  ['a safety certificate', SAFETY],
  ['an apprentice of the staff', EMPLOYEE],
  ['a student apprentice', STUDENT],
  ['startup training', STARTUP],
  ['startup training, not realised', UNREALISED],
];

function review(claim: Claim, settings: PolicySettings = {}, read: readonly Finding[] = []) {
  const [roster] = reviewBatch({ rosters: [{ claims: [claim], readFindings: [read] }] }, settings).rosters;
  const unchecked = roster!.unchecked.flatMap(({ rule, missing }) =>
    missing.map((field) => `${rule}:${field}`),
  );
  return { decision: roster!.decisions[0]!, unchecked: unchecked.sort() };
}

const without = (claim: Claim, fields: readonly string[]): Claim =>
  Object.fromEntries(Object.entries(claim).filter(([field]) => !fields.includes(field)));

describe('with every column filled in', () => {
  it.each(KINDS)('%s: nothing is found, nothing is left unchecked', (_, claim) => {
    const { decision, unchecked } = review(claim);
    expect(decision.findings).toEqual([]);
    expect(decision.outcome).toBe('eligible');
    expect(unchecked).toEqual([]);
  });
});

/** 四(三): what every programme compares a person's rows by. */
const ACROSS = [
  ['name', 'id-name-conflict'],
  ['certificateNumber', 'certificate-reused'],
  ['trainingStart', 'training-overlap'],
  ['trainingEnd', 'training-overlap'],
  ['applyDate', 'deadline-missed yearly-limit'],
] as const;
/** 一(一)2(1), 三(二): training filed in 市区, where the institution is. */
const FILED = [
  ['filingPlace', 'training-filing'],
  ['institutionPlace', 'training-filing'],
] as const;

describe('a column that is missing', () => {
  it.each([
    ...[INDIVIDUAL, SCHOOL, INSTITUTION, TRAINING, SAFETY, STARTUP].flatMap((claim) =>
      [...ACROSS, ...FILED].map((each) => [claim, ...each] as const),
    ),
    ...[EMPLOYER, EMPLOYEE, STUDENT].flatMap((claim) => ACROSS.map((each) => [claim, ...each] as const)),
    ...[INDIVIDUAL, EMPLOYER, SCHOOL, INSTITUTION, EMPLOYEE, STUDENT].map(
      (claim) => [claim, 'certificateKind', 'certificate-kind'] as const,
    ),
    ...[EMPLOYER, EMPLOYEE, STUDENT].map((claim) => [claim, 'insurancePlace', 'insurance-place'] as const),
    [EMPLOYER, 'employerKind', 'employer-kind'],
    [EMPLOYER, 'insurance', 'employer-insurance'],
    [SCHOOL, 'graduationDate', 'school-once school-year'],
    [INSTITUTION, 'personCategory', 'institution-scope'],
    [TRAINING, 'personCategory', 'project-person'],
    [TRAINING, 'occupation', 'project-occupation-listed repeat-level'],
    [SAFETY, 'occupation', 'project-occupation-listed repeat-level'],
    [EMPLOYEE, 'occupation', 'repeat-level'],
    [STUDENT, 'occupation', 'repeat-level'],
    [EMPLOYEE, 'trainingYear', 'apprentice-year-cap'],
    [STUDENT, 'trainingYear', 'apprentice-year-cap'],
    [STARTUP, 'certificateKind', 'startup-certificate'],
    [STARTUP, 'classId', 'startup-class-size'],
    [UNREALISED, 'applyDate', 'deadline-missed startup-window-open yearly-limit'],
    [GRADUATE, 'graduationDate', 'individual-condition'],
  ] as const)('$programme $recipient, %s: unchecked is %s', (claim, field, rules) => {
    const { decision, unchecked } = review(without(claim, [field]));
    expect(unchecked).toEqual(rules.split(' ').map((rule) => `${rule}:${field}`));
    expect(decision.outcome).toBe('eligible');
  });

  it.each([
    // Nothing rests on these where the others are there.
    [INDIVIDUAL, 'household', ''],
    [INDIVIDUAL, 'condition', ''],
    [INDIVIDUAL, 'insurance insurancePlace personCategory', ''],
    [INDIVIDUAL, 'enrolDate', ''],
    [INDIVIDUAL, 'condition household insurance', 'individual-condition:condition'],
    [INDIVIDUAL, 'condition household insurancePlace', 'individual-condition:condition'],
    [
      INDIVIDUAL,
      'condition household insurancePlace personCategory',
      'establishment-staff:personCategory individual-condition:condition',
    ],
    [INDIVIDUAL, 'condition personCategory', 'establishment-staff:personCategory'],
    [
      INDIVIDUAL,
      'enrolDate trainingStart',
      'age-over:enrolDate age-under:enrolDate training-overlap:trainingStart',
    ],
    [INDIVIDUAL, 'trainingStart trainingEnd', 'training-overlap:trainingEnd training-overlap:trainingStart'],
    [
      GRADUATE,
      'enrolDate trainingStart',
      'age-over:enrolDate age-under:enrolDate individual-condition:enrolDate training-overlap:trainingStart',
    ],
    [
      SCHOOL,
      'enrolDate trainingStart',
      'age-over:enrolDate age-under:enrolDate school-year:enrolDate training-overlap:trainingStart',
    ],
    [
      STARTUP,
      'enrolDate trainingStart',
      'age-over:enrolDate age-under:enrolDate startup-once:enrolDate training-overlap:trainingStart',
    ],
    [EMPLOYER, 'filingPlace institutionPlace', ''],
  ] as const)('$programme $recipient, %s: unchecked is %s', (claim, fields, unchecked) => {
    expect(review(without(claim, fields.split(' '))).unchecked).toEqual(
      unchecked.split(' ').filter((item) => item !== ''),
    );
  });

  // 三(三): the funds of the place of training, or of insurance, and the office's own.
  it.each([
    [INDIVIDUAL, 'filingPlace', 'place-mismatch:filingPlace training-filing:filingPlace'],
    [EMPLOYER, 'insurancePlace', 'insurance-place:insurancePlace place-mismatch:insurancePlace'],
  ] as const)('$recipient, %s, at a district’s office: unchecked is %s', (claim, field, unchecked) => {
    const settings = { place: '鹿城区' };
    expect(review(claim, settings).unchecked).toEqual([]);
    expect(review(without(claim, [field]), settings).unchecked).toEqual(unchecked.split(' '));
  });

  it('leaves the year of application to the year of issue where the office counts by that', () => {
    const settings = { yearBasis: 'issued' } as const;
    expect(review(without(INDIVIDUAL, ['applyDate']), settings).unchecked).toEqual([
      'deadline-missed:applyDate',
    ]);
  });
});

/** The columns of a claim that hold text. */
const texts = (claim: Claim): Field[] =>
  (Object.keys(claim) as (keyof Claim & Field)[]).filter((field) => typeof claim[field] === 'string');

describe('a cell', () => {
  it.each(KINDS)('of %s: an empty text of another program is an empty cell', (_, claim) => {
    for (const field of texts(claim)) {
      const [decision] = reviewClaims([{ ...claim, [field]: '' }]);
      const [empty] = reviewClaims([{ ...claim, [field]: null }]);
      expect([field, decision]).toEqual([field, empty]);
    }
  });

  it.each(KINDS)('of %s: what the reader could not make out is said once', (kind, claim) => {
    for (const field of Object.keys(claim) as (keyof Claim & Field)[]) {
      const read = unreadable(field);
      for (const cell of [undefined, null, ...(KEPT.has(field) ? ['？'] : [])]) {
        const { decision } = review({ ...claim, [field]: cell }, { place: '鹿城区' }, [read]);
        const isNeeded = field !== 'pension' && `${kind}: ${field}` !== 'an individual: insurance';
        expect([field, cell, decision.findings.filter((finding) => finding.field === field)]).toEqual([
          field,
          cell,
          [isNeeded ? read : { ...read, severity: 'warning' }],
        ]);
        expect(decision.outcome).toBe(isNeeded ? 'review' : 'eligible');
      }
    }
  });
});

/** §0 of the rules: what only some rows need is looked at where a rule is triggered. */
describe('a cell that only some rows need, and cannot be read', () => {
  const at60 = { ...EVERYONE, ...INDIVIDUAL, idNumber: '330399196305030019', birthDate: '1963-05-03' };

  it.each<[told: string, field: Field, claim: Claim, expected: string]>([
    ['33 years old', 'pension', INDIVIDUAL, 'eligible value-unreadable:warning'],
    ['a day past 60', 'pension', at60, 'review value-unreadable:review age-over:review'],
    ['with ②', 'insurance', { ...INDIVIDUAL, household: null }, 'eligible value-unreadable:warning'],
    ['with ③', 'insurance', { ...INDIVIDUAL, condition: '③' }, 'eligible value-unreadable:warning'],
    [
      'with ① alone',
      'insurance',
      { ...INDIVIDUAL, household: null, condition: '①' },
      'review value-unreadable:review',
    ],
    [
      'with ④ alone',
      'insurance',
      { ...INDIVIDUAL, household: null, condition: '④', graduationDate: '2022-06-30' },
      'review value-unreadable:review',
    ],
    [
      'with none',
      'insurance',
      { ...INDIVIDUAL, household: null, condition: '无' },
      'ineligible value-unreadable:review individual-condition:error',
    ],
    ['of an employer', 'insurance', EMPLOYER, 'review value-unreadable:review'],
    ['of an individual', 'hours', INDIVIDUAL, 'eligible value-unreadable:warning'],
    ['of an institution', 'hours', INSTITUTION, 'review value-unreadable:review'],
    [
      'of an institution, for a special ability',
      'hours',
      {
        ...INSTITUTION,
        certificateKind: 'special-ability',
        occupation: '短视频制作',
        level: null,
        certificateNumber: null,
        issuer: null,
        claimed: null,
      },
      'eligible value-unreadable:warning',
    ],
    ['of an employee', 'contract', EMPLOYEE, 'eligible value-unreadable:warning'],
    ['of a student', 'contract', STUDENT, 'review value-unreadable:review'],
    ['of a student', 'socialInsurance', STUDENT, 'review value-unreadable:review'],
    ['of another course than IYB', 'licence', STARTUP, 'eligible value-unreadable:warning'],
  ])('%s, %s', (_, field, claim, expected) => {
    const { decision } = review({ ...claim, [field]: null }, {}, [unreadable(field)]);
    const found = decision.findings.map(({ code, severity }) => `${code}:${severity}`);
    expect([decision.outcome, ...found].join(' ')).toBe(expected);
  });

  it('an unreadable day of enrolment has no other day in its stead', () => {
    // Trained on the day after the 60th birthday, with a pension; enrolled who knows when.
    const claim = { ...at60, enrolDate: null, trainingStart: '2023-05-08', pension: 'employee' } as const;
    expect(review(claim).decision.outcome).toBe('ineligible');
    const { decision } = review(claim, {}, [unreadable('enrolDate')]);
    expect(decision.findings).toEqual([unreadable('enrolDate')]);
  });
});

/** Fields whose text stays in the claim although the reader complains of it. */
const KEPT: ReadonlySet<Field> = new Set<Field>([
  ...(['idNumber', 'birthDate', 'level', 'graduationDate', 'course', 'claimed', 'fee', 'allowance'] as const),
  ...(['issueDate', 'applyDate', 'enrolDate', 'trainingStart', 'trainingEnd', 'realisedDate'] as const),
  ...(['filingPlace', 'insurancePlace'] as const),
]);
