import { describe, expect, it } from 'vitest';
import type { Programme, Recipient } from '../../src/core/claim';
import type { PaperCase } from '../../src/policy/catalogue/model';
import { policyOn } from '../../src/policy/catalogue/policy-on';
import { papersFor } from '../../src/policy/handling';

const policy = policyOn(20_230_401);

describe('papers to hand in', () => {
  it.each<[Programme, Recipient, PaperCase[], string]>([
    ['certification', 'individual', [], ''],
    ['certification', 'individual', ['condition-3'], 'work-proof'],
    ['certification', 'individual', ['condition-4'], 'graduate-record'],
    ['certification', 'individual', ['condition-3', 'condition-4'], 'work-proof graduate-record'],
    ['certification', 'school', [], 'student-status'],
    ['certification', 'institution', [], 'service-contract'],
    ['certification', 'employer', [], ''],
    [
      'certification',
      'employer',
      ['dispatched'],
      'dispatch-contract dispatch-agreement dispatch-qualification dispatch-wages',
    ],
    ['certification', 'employer', ['agency-own-staff'], 'agency-undertaking'],
    // Papers of a case that another recipient has.
    ['certification', 'school', ['dispatched', 'condition-3'], 'student-status'],
    [
      'apprenticeship',
      'employer',
      [],
      'apprentice-unit-application apprentice-roster apprentice-certificates apprentice-lesson-videos apprentice-receipts apprentice-basic-account',
    ],
    ['project', 'institution', ['department'], 'project-funds project-settlement'],
    ['project', 'individual', [], ''],
    ['startup', 'institution', ['realised'], 'startup-realisation'],
  ])('%s, %s, %j: %s', (programme, recipient, cases, ids) => {
    expect(
      papersFor(policy, programme, recipient, cases)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });

  it('adds three for student apprentices', () => {
    const all = papersFor(policy, 'apprenticeship', 'employer', ['student']).map(({ id }) => id);
    expect(all).toHaveLength(9);
    expect(all.slice(6)).toEqual([
      'apprentice-allowance-vouchers',
      'apprentice-student-contract',
      'apprentice-student-insurance',
    ]);
  });
});
