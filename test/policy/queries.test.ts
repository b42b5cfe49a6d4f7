import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/core/decision';
import { apprenticeshipSubsidy, projectSubsidy, startupSubsidy, subsidy } from '../../src/policy/queries';

/** Outcome, amount if cleared and what was found, in one line. */
const told = ({ outcome, ifCleared, findings }: Decision): string =>
  [outcome, String(ifCleared), ...findings.map(({ code, field }) => `${code}@${field ?? '–'}`)].join(' ');

describe('what a certificate is worth, whoever has it', () => {
  it.each([
    [{ occupation: '车工', level: 3 }, 'eligible 2990.00'],
    [{ occupation: '车工', level: '高级工', recipient: 'employer' }, 'eligible 2093.00'],
    [{ occupation: '车工', level: 3, recipient: 'institution', hours: 45 }, 'eligible 3290.00'],
    [{ occupation: '短视频制作' }, 'eligible 600.00'],
    // 2990 × 85 % in a county; 市区 has no ratio of its own.
    [{ occupation: '车工', level: 3, recipient: 'employer', countyRatio: '85%' }, 'eligible 2541.50'],
    [
      { occupation: '车工', level: 3, recipient: 'employer', countyRatio: '85%', place: '瑞安市' },
      'eligible 2541.50',
    ],
    [
      { occupation: '车工', level: 3, recipient: 'employer', countyRatio: '85%', place: '鹿城区' },
      'ineligible 0.00 county-ratio@–',
    ],
    // Left out it is the 70 % of 市区, wherever.
    [{ occupation: '车工', level: 3, recipient: 'employer', place: '瑞安市' }, 'eligible 2093.00'],
    [{ occupation: '', level: 3 }, 'review null cell-missing@occupation'],
    [{ occupation: '车工' }, 'review null cell-missing@level'],
    [{ occupation: '车工', level: 3, issueDate: '2023-04-01' }, 'eligible 2990.00'],
    [{ occupation: '车工', level: 3, issueDate: '2023-03-31' }, 'review null before-policy@issueDate'],
    // Whatever ratio or hours: another regulation governs.
    [
      { occupation: '车工', level: 3, recipient: 'employer', countyRatio: '50%', issueDate: '2023-03-31' },
      'review null before-policy@issueDate',
    ],
    [
      { occupation: '车工', level: 3, recipient: 'institution', hours: 5, issueDate: '2023-03-31' },
      'review null before-policy@issueDate',
    ],
    [{ occupation: '车工', level: 3, issueDate: '2023-06' }, 'review null date-imprecise@issueDate'],
  ] as const)('%j: %s', (query, expected) => {
    expect(told(subsidy(query))).toBe(expected);
  });

  it('does not keep an office’s ratio for the next question', () => {
    const query = { occupation: '车工', level: 3, recipient: 'employer' } as const;
    expect(subsidy({ ...query, countyRatio: '85%' }).amount).toBe('2541.50');
    expect(subsidy(query).amount).toBe('2093.00');
  });
});

describe('what the other programmes pay', () => {
  it.each([
    [{ certificateKind: 'training', hours: 50 }, 'eligible 1000.00'],
    [{ certificateKind: 'training' }, 'review null hours-missing@hours'],
    [
      { certificateKind: 'training', hours: 50, recipient: 'individual' },
      'ineligible 0.00 recipient-wrong@recipient',
    ],
    [{ certificateKind: 'special-operation', renewal: 'new' }, 'eligible 500.00'],
    [{ certificateKind: 'special-equipment', renewal: 'renewal' }, 'eligible 100.00'],
    [{ certificateKind: 'high-risk-safety' }, 'review null renewal-missing@renewal'],
  ] as const)('project %j: %s', (query, expected) => {
    expect(told(projectSubsidy(query))).toBe(expected);
  });

  it.each([
    [
      { apprenticeKind: 'employee', cost: '8000', trainingCertificate: true, occupationalCertificate: true },
      'eligible 4800.00',
    ],
    [
      { apprenticeKind: 'employee', cost: '8000', trainingCertificate: true, occupationalCertificate: false },
      'eligible 2400.00',
    ],
    [
      { apprenticeKind: 'employee', cost: '8000' },
      'review null cell-missing@trainingCertificate cell-missing@occupationalCertificate',
    ],
    [{ apprenticeKind: 'student', cost: '2000', contract: true, socialInsurance: true }, 'eligible 2000.00'],
    [{ apprenticeKind: 'student', cost: '2000' }, 'review 2000.00 apprentice-contract@contract'],
  ] as const)('apprenticeship %j: %s', (query, expected) => {
    expect(told(apprenticeshipSubsidy(query))).toBe(expected);
  });

  it.each([
    [{ course: 'syb', realised: true }, 'eligible 1000.00'],
    [{ course: 'online', realised: false }, 'eligible 1050.00'],
    [{ course: '插花', realised: true }, 'review null value-invalid@course'],
  ] as const)('startup %j: %s', (query, expected) => {
    expect(told(startupSubsidy(query))).toBe(expected);
  });
});
