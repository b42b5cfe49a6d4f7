import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim';
import { reviewBatch } from '../../src/policy/review';
import { BASE as CLAIM } from './base-claim';
import { idOf } from './generate';

const OTHER: Claim = { ...CLAIM, name: '乙', idNumber: idOf(31) };

/** Codes found on each row; rows of the ledger are not judged. */
function found(claims: readonly Claim[], ledger: readonly Claim[] = []): string[] {
  const { decisions } = reviewBatch({ rosters: [{ claims }], ledger }, {}).rosters[0]!;
  return decisions.map(({ findings }) => findings.map(({ code }) => code).join(' '));
}

describe('names of one ID', () => {
  const second: Claim = { ...CLAIM, occupation: '铣工' };

  it('are the same but for spaces', () => {
    expect(
      found([
        { ...CLAIM, name: '阿卜杜 甲' },
        { ...second, name: '阿卜杜甲' },
      ]),
    ).toEqual(['', '']);
  });

  it('are compared with the ledger, whose rows are not reported', () => {
    const [decision] = reviewBatch(
      { rosters: [{ claims: [CLAIM] }], ledger: [{ ...second, name: '乙' }] },
      {},
    ).rosters[0]!.decisions;
    expect(decision!.findings).toEqual([
      expect.objectContaining({
        code: 'id-name-conflict',
        params: { name: '甲', others: ['乙'] },
        related: [1],
      }),
    ]);
  });

  it('leave a row without a name alone', () => {
    const nameless = { ...second, name: null };
    const third = { ...CLAIM, name: '乙', occupation: '焊工' };
    expect(found([CLAIM, nameless, third])).toEqual(['id-name-conflict', '', 'id-name-conflict']);
  });
});

describe('certificate numbers', () => {
  it.each(['special-operation', 'special-equipment', 'high-risk-safety'] as const)(
    'of %s are no sign of one certificate: many are the ID, or none',
    (certificateKind) => {
      const safety = {
        programme: 'project',
        certificateKind,
        renewal: 'new',
        certificateNumber: 'T0001',
      } as const;
      expect(
        found([
          { ...CLAIM, ...safety },
          { ...OTHER, ...safety },
        ]),
      ).toEqual(['project-occupation-listed', 'project-occupation-listed']);
    },
  );

  it('that are the person’s own ID are no sign of one certificate', () => {
    const number = CLAIM.idNumber!;
    expect(
      found([
        { ...CLAIM, certificateNumber: number },
        { ...OTHER, certificateNumber: number },
      ]),
    ).toEqual(['', '']);
  });
});

describe('texts in place of a certificate number', () => {
  it.each(['暂无', '待发', '没有', '无证书', '同身份证'])(
    '%s is no sign of one certificate',
    (certificateNumber) => {
      expect(
        found([
          { ...CLAIM, certificateNumber },
          { ...OTHER, certificateNumber },
        ]),
      ).toEqual(['', '']);
    },
  );

  it('the ID behind a T is none; a number with digits is', () => {
    const both = (certificateNumber: string) =>
      found([
        { ...CLAIM, certificateNumber },
        { ...OTHER, certificateNumber },
      ]);
    const own = (claim: Claim): Claim => ({ ...claim, certificateNumber: `T${claim.idNumber!}` });
    expect(found([own(CLAIM), own(OTHER)])).toEqual(['', '']);
    expect(both('证1')).toEqual(Array(2).fill('certificate-reused'));
    // The ID of another is no number of one's own.
    expect(both(CLAIM.idNumber!)).toEqual(['', '']);
    expect(
      found([
        { ...CLAIM, certificateNumber: OTHER.idNumber! },
        { ...OTHER, idNumber: idOf(32), certificateNumber: OTHER.idNumber! },
      ]),
    ).toEqual(Array(2).fill('certificate-reused'));
  });
});

describe('accounts and phones', () => {
  const shared = { account: '330399', phone: '13905770001' };

  it('are compared among individuals, who are paid themselves', () => {
    expect(
      found([
        { ...CLAIM, ...shared },
        { ...OTHER, ...shared },
      ]),
    ).toEqual(Array(2).fill('account-shared phone-shared'));
    const ofEmployer = (claim: Claim): Claim => ({ ...claim, ...shared, recipient: 'employer' });
    expect(found([ofEmployer(CLAIM), ofEmployer(OTHER)])).toEqual(['', '']);
    expect(found([{ ...CLAIM, ...shared }, ofEmployer(OTHER)])).toEqual(['', '']);
  });

  it('of a ledger are not compared', () => {
    expect(found([{ ...CLAIM, ...shared }], [{ ...OTHER, ...shared }])).toEqual(['']);
  });
});

describe('classes', () => {
  const member = (at: number, changes: Partial<Claim> = {}): Claim => ({
    programme: 'startup',
    recipient: 'institution',
    idNumber: idOf(at + 100),
    certificateKind: 'startup-training',
    course: 'syb',
    realised: 'company',
    realisedDate: '2023-07-01',
    institution: '甲校',
    classId: '1班',
    issueDate: '2023-06-13',
    applyDate: '2024-01-03',
    enrolDate: '2023-05-04',
    ...changes,
  });
  const review = (claims: readonly Claim[]) =>
    reviewBatch({ rosters: [{ claims }] }, {}).rosters[0]!.decisions.flatMap(({ findings }) =>
      findings.filter(({ code }) => code === 'startup-class-size'),
    );
  const members = (count: number, changes: (at: number) => Partial<Claim>) =>
    Array.from({ length: count }, (_, at) => member(at, changes(at)));

  it('of startup training are counted by institution', () => {
    expect(review(members(51, () => ({})))[0]).toMatchObject({
      severity: 'warning',
      field: 'classId',
      params: { classId: '1班', size: 51, limit: 50 },
    });
    expect(review(members(60, (at) => ({ institution: at < 30 ? '甲校' : '乙校' })))).toEqual([]);
    expect(review(members(60, (at) => ({ classId: at < 30 ? '1班' : '2班' })))).toEqual([]);
    expect(review(members(60, () => ({ classId: null })))).toEqual([]);
    expect(review(members(51, () => ({ institution: null })))).toHaveLength(51);
  });

  it('of other programmes are of any size', () => {
    expect(review(members(60, () => ({ programme: 'certification', occupation: '车工', level: 3 })))).toEqual(
      [],
    );
  });
});

describe('a second enrolment in startup training', () => {
  it('that is refused takes none of the year’s three', () => {
    const startup: Claim = {
      programme: 'startup',
      recipient: 'institution',
      idNumber: CLAIM.idNumber,
      certificateKind: 'startup-training',
      course: 'syb',
      realised: 'company',
      realisedDate: '2023-06-20',
      issueDate: '2023-06-13',
      applyDate: '2023-07-03',
      enrolDate: '2023-05-04',
    };
    const rows = [
      startup,
      { ...startup, course: 'online' as const },
      { ...CLAIM, applyDate: '2023-07-04' },
      { ...CLAIM, occupation: '铣工', applyDate: '2023-07-05' },
    ];
    expect(found(rows)).toEqual(['', 'startup-once', '', '']);
  });
});
