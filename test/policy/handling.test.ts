import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim';
import { newHandlingBook } from '../../src/policy/handling';
import { reviewBatch } from '../../src/policy/review';
import { BASE as person } from './base-claim';

/** Each entry in one line: who, rows, where to apply > who pays: papers. */
function told(...claims: Claim[]): string[] {
  const [roster] = reviewBatch({ rosters: [{ claims }], handling: newHandlingBook }, {}).rosters;
  return roster!.handling.map(
    ({ programme, recipient, rows, funding, papers }) =>
      `${programme} ${recipient} ${rows}: ${funding.applyTo.join('/')} > ${funding.chargedTo}: ` +
      papers.map(({ id }) => id).join(' '),
  );
}

describe('where claims go and what they bring', () => {
  it.each<[string, Partial<Claim>, string]>([
    ['an individual by household', {}, 'individual 1: filing > filing: '],
    ['who works in the city', { condition: '③' }, 'individual 1: filing > filing: work-proof'],
    ['a graduate', { condition: '④' }, 'individual 1: filing > filing: graduate-record'],
    ['a school', { recipient: 'school' }, 'school 1: filing > filing: student-status'],
    [
      'an institution',
      { recipient: 'institution', hours: 30 },
      'institution 1: purchaser > filing: service-contract',
    ],
    ['an employer', { recipient: 'employer' }, 'employer 1: insurance > insurance: '],
    [
      'dispatched staff',
      { recipient: 'employer', dispatchCompany: '乙派遣公司' },
      'employer 1: insurance > insurance: dispatch-contract dispatch-agreement dispatch-qualification dispatch-wages',
    ],
    [
      'dispatched staff whose agency is not named',
      { recipient: 'employer', personCategory: '劳务派遣人员' },
      'employer 1: insurance > insurance: dispatch-contract dispatch-agreement dispatch-qualification dispatch-wages',
    ],
    [
      "an agency's own staff",
      { recipient: 'employer', dispatchCompany: '乙派遣公司', employer: '乙派遣公司' },
      'employer 1: insurance > insurance: agency-undertaking',
    ],
    [
      'a winner of a district contest',
      { contest: '技能大赛', contestLevel: 'district' },
      'individual 1: contest > not-stated: ',
    ],
    [
      'a winner of a city contest',
      { contest: '技能大赛', contestLevel: 'city' },
      'individual 1: sender/contest > not-stated: ',
    ],
  ])('%s', (_, claim, expected) => {
    expect(told({ ...person, ...claim })).toEqual([`certification ${expected}`]);
  });

  it('counts the rows of each kind and gathers the papers of all their cases', () => {
    const other = { ...person, idNumber: '33039919900307102X' };
    expect(told(person, { ...other, condition: '③④' }, { ...other, recipient: 'school' }, person)).toEqual([
      'certification individual 3: filing > filing: work-proof graduate-record',
      'certification school 1: filing > filing: student-status',
    ]);
  });

  it('has nothing for rows that are refused, without a recipient, or of a contest of unknown level', () => {
    expect(told({ ...person, objection: 'upheld' })).toEqual([]);
    expect(told({ ...person, recipient: null })).toEqual([]);
    expect(told({ ...person, contest: '技能大赛' })).toEqual([]);
  });

  it('keeps apart what two programmes, two versions of applying and winners have', () => {
    const safety: Claim = {
      ...person,
      programme: 'project',
      certificateKind: 'special-operation',
      renewal: 'new',
    };
    const winner: Claim = { ...person, contest: '技能大赛', contestLevel: 'district' };
    expect(told(person, safety, winner, safety, winner, person)).toEqual([
      'certification individual 2: filing > filing: ',
      'project individual 2: purchaser > filing: project-funds project-settlement',
      'certification individual 2: contest > not-stated: ',
    ]);
  });

  it('takes papers of dispatched staff from employers only, and none where the cell is empty', () => {
    const institution: Claim = { ...person, recipient: 'institution', hours: 30 };
    expect(told({ ...institution, dispatchCompany: '乙派遣公司' })).toEqual([
      'certification institution 1: purchaser > filing: service-contract',
    ]);
    expect(told({ ...person, condition: null })).toEqual(['certification individual 1: filing > filing: ']);
  });

  it('has nothing for rows outside every version or without a programme', () => {
    expect(told({ ...person, issueDate: '2023-03-31' })).toEqual([]);
    expect(told({ ...person, programme: null })).toEqual([]);
  });

  it('of the other programmes', () => {
    const apprentice: Claim = { ...person, programme: 'apprenticeship', recipient: 'employer' };
    expect(told({ ...apprentice, apprenticeKind: 'student' })[0]).toMatch(
      /^apprenticeship employer 1: insurance > insurance: .* apprentice-student-insurance$/,
    );
    expect(told({ ...apprentice, apprenticeKind: 'employee' })[0]).not.toContain('student');
    const course: Claim = {
      ...person,
      programme: 'startup',
      recipient: 'institution',
      certificateKind: 'startup-training',
      course: 'syb',
    };
    expect(told({ ...course, realised: 'company', realisedDate: '2023-06-20' })).toEqual([
      'startup institution 1: filing > filing: startup-realisation',
    ]);
    for (const realised of ['none', 'employed', null] as const) {
      expect(told({ ...course, realised })).toEqual(['startup institution 1: filing > filing: ']);
    }
    expect(
      told({ ...person, programme: 'project', certificateKind: 'special-operation', renewal: 'new' }),
    ).toEqual(['project individual 1: purchaser > filing: project-funds project-settlement']);
  });
});
