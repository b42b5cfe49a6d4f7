import fc from 'fast-check';
import type { Claim, Level, Recipient } from '../../src/core/claim';
import { checkCharacter } from '../../src/core/national-id';
import { addDays, formatDay } from '../../src/core/plain-date';
import { policyOn } from '../../src/policy/catalogue/policy-on';

/** A made-up person: region 330399, born between 1960 and 2008, right check character. */
export function idOf(person: number): string {
  const birth = `${1960 + (person % 48)}${String((person % 12) + 1).padStart(2, '0')}${String((person % 28) + 1).padStart(2, '0')}`;
  const first17 = `330399${birth}${String(person % 1000).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

const policy = policyOn(20230401);
const NAMES = [
  ...policy.occupations.slice(0, 12).map(({ name }) => name),
  '互联网营销师（直播销售员）',
  '数控车工',
  '车公',
  '茶艺师',
  '无此职业',
  'D类',
  '短视频制作',
];
const RECIPIENTS: readonly Recipient[] = ['individual', 'employer', 'school', 'institution'];

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { freq: 12, nil: null });

const days = (from: number, span: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: span }).map((count) => formatDay(addDays(from, count)));

/** Certificate numbers are a person's own; two of three rows carry one. */
const person = (persons: number): fc.Arbitrary<Partial<Claim>> =>
  fc.tuple(fc.integer({ min: 1, max: persons }), fc.nat({ max: 5 })).map(([number, certificate]) => ({
    idNumber: number % 11 === 0 ? idOf(number).slice(0, 17) : idOf(number),
    name: `学员${number}`,
    phone: `138${String(number).padStart(8, '0')}`,
    certificateNumber: certificate > 3 ? null : `33${number}000${certificate}`,
  }));

/** Half of the rows say when the training was, and in which class. */
const training: fc.Arbitrary<Partial<Claim>> = fc.oneof(
  fc.constant({}),
  fc.record({
    trainingStart: maybe(days(20230101, 60)),
    trainingEnd: maybe(days(20230120, 60)),
    classId: maybe(fc.constantFrom('1班', '2班')),
  }),
);

const dates: fc.Arbitrary<Partial<Claim>> = fc.record({
  issueDate: maybe(days(20230320, 500)),
  applyDate: maybe(days(20230601, 700)),
  enrolDate: maybe(days(20221201, 300)),
});

const certification: fc.Arbitrary<Partial<Claim>> = fc.record({
  programme: fc.constant('certification' as const),
  recipient: fc.constantFrom(...RECIPIENTS),
  certificateKind: maybe(fc.constantFrom('skill-level', 'national-qualification', 'special-ability')),
  occupation: maybe(fc.constantFrom(...NAMES)),
  level: maybe(fc.constantFrom<Level>(1, 2, 3, 4, 5)),
  hours: maybe(fc.double({ min: 0, max: 260, noNaN: true })),
  condition: maybe(fc.constantFrom('①', '②', '③', '④', '无')),
  insurance: maybe(
    fc.constantFrom<readonly ('unemployment' | 'medical')[]>(['unemployment'], ['medical'], []),
  ),
  insurancePlace: maybe(fc.constantFrom('鹿城区', '瑞安市', '温州市')),
  graduationDate: maybe(fc.constantFrom('2023', '2024-06')),
  personCategory: maybe(fc.constantFrom('失业人员', '企业职工', '机关在编人员')),
});

const project: fc.Arbitrary<Partial<Claim>> = fc.record({
  programme: fc.constant('project' as const),
  recipient: fc.constantFrom(...RECIPIENTS),
  certificateKind: fc.constantFrom('training', 'special-operation', 'special-equipment', 'high-risk-safety'),
  occupation: maybe(fc.constantFrom('低压作业', '海岛民宿服务', '车工')),
  hours: maybe(fc.double({ min: 0, max: 120, noNaN: true })),
  renewal: maybe(fc.constantFrom('new', 'renewal')),
  personCategory: maybe(fc.constantFrom('企业职工', '其他')),
});

const apprenticeship: fc.Arbitrary<Partial<Claim>> = fc.record({
  programme: fc.constant('apprenticeship' as const),
  recipient: fc.constantFrom('employer', 'school'),
  apprenticeKind: fc.constantFrom('employee', 'student'),
  fee: fc.integer({ min: 1, max: 2_000_000 }).map((count) => (count / 100).toFixed(2)),
  allowance: fc.integer({ min: 1, max: 600_000 }).map((count) => (count / 100).toFixed(2)),
  trainingCertificate: maybe(fc.boolean()),
  occupationalCertificate: maybe(fc.boolean()),
  contract: maybe(fc.boolean()),
  socialInsurance: maybe(fc.boolean()),
  trainingYear: maybe(fc.constantFrom(2023, 2024)),
  occupation: maybe(fc.constantFrom('车工', '铣工')),
  level: maybe(fc.constantFrom<Level>(4, 5)),
});

const startup: fc.Arbitrary<Partial<Claim>> = fc.record({
  programme: fc.constant('startup' as const),
  recipient: fc.constantFrom('institution', 'individual'),
  certificateKind: fc.constantFrom('startup-training', 'training'),
  course: maybe(fc.constantFrom('syb', 'iyb', 'online', 'internet-plus', 'simulation', 'pilot')),
  realised: maybe(fc.constantFrom('company', 'sole-trader', 'informal', 'employed', 'none')),
  realisedDate: maybe(days(20230401, 600)),
  licence: maybe(fc.boolean()),
});

/** A claim of any programme by one of `persons` persons. */
export const claimOf = (persons: number): fc.Arbitrary<Claim> =>
  fc
    .tuple(
      person(persons),
      dates,
      training,
      fc.oneof({ weight: 5, arbitrary: certification }, project, apprenticeship, startup),
    )
    .map(([who, when, training, what]) => ({ ...who, ...when, ...training, ...what }) as Claim);

/** A roster with several rows a person. */
export const rosterOf = (rows: number, persons: number): fc.Arbitrary<Claim[]> =>
  fc.array(claimOf(persons), { minLength: 1, maxLength: rows });
