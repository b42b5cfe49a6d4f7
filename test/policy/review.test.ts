import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim';
import type { Finding } from '../../src/core/decision';
import { checkCharacter } from '../../src/core/national-id';
import { addDays, formatDay } from '../../src/core/plain-date';
import type { PolicySettings } from '../../src/policy/batch';
import { reviewClaims } from '../../src/engine';
import { reviewBatch } from '../../src/policy/review';
import { APPRENTICE, BASE } from './base-claim';
import { idOf } from './generate';

function review(claims: readonly Claim[], settings: PolicySettings = {}, ledger: readonly Claim[] = []) {
  return reviewBatch({ rosters: [{ claims }], ledger }, settings);
}

function without(...fields: (keyof Claim)[]): Claim {
  return Object.fromEntries(Object.entries(BASE).filter(([field]) => !fields.includes(field as keyof Claim)));
}

const codes = (findings: readonly Pick<Finding, 'code'>[]): string[] => findings.map(({ code }) => code);

describe('columns that are not there', () => {
  it('lists the rule once, with the column that would allow it, and blames no row', () => {
    const claims = [1, 2, 3].map((person) => ({
      ...BASE,
      recipient: 'employer' as const,
      idNumber: idOf(person + 24),
    }));
    const [roster] = review(claims).rosters;
    expect(roster!.unchecked).toContainEqual({ rule: 'employer-insurance', missing: ['insurance'] });
    expect(roster!.unchecked).toContainEqual({
      rule: 'training-overlap',
      missing: ['trainingStart', 'trainingEnd'],
    });
    expect(roster!.unchecked.filter(({ rule }) => rule === 'employer-kind')).toHaveLength(1);
    expect(roster!.decisions.map(({ outcome }) => outcome)).toEqual(['eligible', 'eligible', 'eligible']);
  });

  it('holds every row for a column that decides identity or amount', () => {
    for (const field of ['idNumber', 'occupation', 'level', 'issueDate'] as const) {
      const [decision] = review([without(field)]).rosters[0]!.decisions;
      expect(decision!.findings).toEqual([
        expect.objectContaining({ code: 'column-missing', severity: 'review', field, params: { field } }),
      ]);
      expect(decision!.ifCleared).toBe(field === 'idNumber' ? '2990.00' : null);
    }
  });

  it('takes programme, recipient and application date from the user where there is no column, not for empty cells', () => {
    const settings = { programme: 'certification', recipient: 'employer', applied: '2023-07-03' } as const;
    const [given] = review([without('programme', 'recipient', 'applyDate')], settings).rosters[0]!.decisions;
    expect([given!.outcome, given!.amount]).toEqual(['eligible', '2093.00']);
    const [empty] = review([{ ...BASE, programme: null, recipient: null }], settings).rosters[0]!.decisions;
    expect(codes(empty!.findings)).toEqual(['cell-missing', 'cell-missing']);
  });

  it('lists a column once, however often rows lack now it, now another', () => {
    const noFiling = { ...BASE, idNumber: idOf(31), institutionPlace: '鹿城区' };
    const noInstitution = { ...BASE, idNumber: idOf(32), filingPlace: '鹿城区' };
    const [roster] = review([
      noFiling,
      noInstitution,
      { ...noFiling, idNumber: idOf(33) },
      { ...noInstitution, idNumber: idOf(34) },
    ]).rosters;
    expect(roster!.unchecked.filter(({ rule }) => rule === 'training-filing')).toEqual([
      { rule: 'training-filing', missing: ['filingPlace', 'institutionPlace'] },
    ]);
  });

  it('names the ledger columns that the year of issue needs, where the office counts by that', () => {
    const noIssue = { ...without('issueDate'), idNumber: idOf(31), certificateNumber: null };
    const settings = { yearBasis: 'issued' } as const;
    const missing = (ledger: Claim) =>
      review([BASE], settings, [ledger]).rosters[0]!.unchecked.filter(({ source }) => source === 'ledger');
    expect(missing(noIssue)).toEqual([{ rule: 'yearly-limit', missing: ['issueDate'], source: 'ledger' }]);
    const noApply = { ...without('applyDate'), idNumber: idOf(31), certificateNumber: null };
    expect(missing(noApply)).toEqual([]);
  });

  it('names ledger columns that are missing', () => {
    const [roster] = review([BASE], {}, [{ idNumber: idOf(31), programme: 'certification' }]).rosters;
    expect(roster!.unchecked.filter(({ source }) => source === 'ledger')).toEqual([
      { rule: 'repeat-level', missing: ['occupation', 'level'], source: 'ledger' },
      { rule: 'certificate-reused', missing: ['certificateNumber'], source: 'ledger' },
      { rule: 'yearly-limit', missing: ['applyDate'], source: 'ledger' },
    ]);
  });

  it.each([
    ['name', ''],
    ['idNumber', 'yearly-limit'],
    ['occupation', 'repeat-level'],
    ['level', 'repeat-level'],
    ['certificateNumber', 'certificate-reused'],
    ['programme', 'double-channel'],
    ['trainingYear', 'apprentice-year-cap'],
    // The day of payment stands in for it.
    ['applyDate', ''],
    ['paidDate', ''],
  ] as const)('a ledger without %s: unchecked is %s', (field, rule) => {
    const paid: Claim = {
      ...BASE,
      idNumber: idOf(31),
      programme: 'apprenticeship',
      certificateNumber: 'ZX001',
      trainingYear: 2023,
      paidDate: '2023-08-01',
    };
    const unchecked = (ledger: Claim) =>
      review([BASE], {}, [ledger]).rosters[0]!.unchecked.filter(({ source }) => source === 'ledger');
    expect(unchecked(paid)).toEqual([]);
    const less = Object.fromEntries(Object.entries(paid).filter(([key]) => key !== field));
    expect(unchecked(less)).toEqual(rule === '' ? [] : [{ rule, missing: [field], source: 'ledger' }]);
  });
});

describe('a ledger held against the claims of schools', () => {
  const unchecked = (ledger: Claim, recipient: 'school' | 'individual') =>
    review([{ ...BASE, recipient, graduationDate: '2023' }], {}, [
      { ...BASE, idNumber: idOf(31), certificateNumber: 'ZX001', ...ledger },
    ]).rosters[0]!.unchecked.filter(({ source }) => source === 'ledger');
  const missing = (...fields: readonly string[]) => [
    { rule: 'school-once', missing: fields, source: 'ledger' },
  ];

  it('needs to say who was paid, and of schools the year of graduation', () => {
    expect(unchecked({ recipient: undefined }, 'school')).toEqual(missing('recipient', 'graduationDate'));
    expect(unchecked({ recipient: undefined, graduationDate: null }, 'school')).toEqual(missing('recipient'));
    expect(unchecked({ recipient: 'school' }, 'school')).toEqual(missing('graduationDate'));
    expect(unchecked({ recipient: 'school', graduationDate: '2023' }, 'school')).toEqual([]);
    expect(unchecked({ recipient: 'employer' }, 'school')).toEqual([]);
  });

  it('needs neither where no school claims', () => {
    expect(unchecked({ recipient: undefined }, 'individual')).toEqual([]);
  });
});

describe('what the reader said', () => {
  const unreadable: Finding = {
    code: 'id-precision-lost',
    severity: 'review',
    field: 'idNumber',
    clause: '–',
    params: { found: '3.30399E+17' },
    related: [],
  };

  it('counts in the outcome, and its field is not reported empty as well', () => {
    const { rosters } = reviewBatch(
      { rosters: [{ claims: [{ ...BASE, idNumber: null }], readFindings: [[unreadable]] }] },
      {},
    );
    const [decision] = rosters[0]!.decisions;
    expect([decision!.outcome, decision!.ifCleared]).toEqual(['review', '2990.00']);
    expect(decision!.findings).toEqual([unreadable]);
  });

  it('of an ID keeps the row apart from all others: two that lost their digits are not one person', () => {
    const lost = { ...BASE, name: null, idNumber: '3.30399E+17' };
    const [roster] = reviewBatch(
      { rosters: [{ claims: [lost, lost], readFindings: [[unreadable], [unreadable]] }] },
      {},
    ).rosters;
    expect(roster!.decisions.map(({ findings }) => codes(findings))).toEqual([
      ['id-precision-lost'],
      ['id-precision-lost'],
    ]);
  });

  it('leaves the outcome alone where it is only a warning', () => {
    const warning: Finding = { ...unreadable, code: 'row-hidden', severity: 'info', field: null, params: {} };
    const { rosters } = reviewBatch({ rosters: [{ claims: [BASE], readFindings: [[warning]] }] }, {});
    expect(rosters[0]!.decisions[0]!.outcome).toBe('eligible');
  });
});

describe('what the reader said, of a row or as an error', () => {
  const said = (finding: Partial<Finding>): Finding => ({
    code: 'value-unreadable',
    severity: 'error',
    field: 'level',
    clause: '–',
    params: { found: '？' },
    related: [],
    ...finding,
  });
  const decide = (claim: Claim, read: readonly Finding[]) =>
    reviewBatch({ rosters: [{ claims: [claim], readFindings: [read] }] }, {}).rosters[0]!.decisions[0]!;

  it('an error at a cell refuses the row, and the rules do not ask for that cell again', () => {
    const decision = decide({ ...BASE, level: null }, [said({})]);
    expect([decision.outcome, codes(decision.findings)]).toEqual(['ineligible', ['value-unreadable']]);
  });

  it('a review of no cell holds the row and leaves every cell to the rules', () => {
    const decision = decide({ ...BASE, level: null }, [said({ severity: 'review', field: null })]);
    expect([decision.outcome, codes(decision.findings)]).toEqual([
      'review',
      ['value-unreadable', 'cell-missing'],
    ]);
  });

  it('a warning at a cell leaves it to the rules', () => {
    const decision = decide({ ...BASE, level: null }, [said({ severity: 'warning' })]);
    expect(codes(decision.findings)).toEqual(['value-unreadable', 'cell-missing']);
  });
});

describe('what is explained', () => {
  const explained = (claim: Claim, explain: boolean) =>
    reviewBatch({ rosters: [{ claims: [claim] }], explain }, {}).rosters[0]!.decisions[0]!;
  const amounts = (claim: Claim, explain = true) =>
    explained(claim, explain).steps.map(({ code, value, clause }) => `${code} ${value} ${clause}`);

  it('each step with its value and clause, also of what is only on hold', () => {
    const steps = ['standard 2300.00 附件1', 'shortage-uplift 2990.00 附件2'];
    expect(amounts(BASE)).toEqual([...steps, 'recipient-ratio 2990.00 一(一)2(1)']);
    expect(amounts({ ...BASE, hours: 40 })).toEqual([...steps, 'recipient-ratio 2990.00 一(一)2(1)']);
    expect(amounts({ ...BASE, objection: 'pending' })).toEqual([
      ...steps,
      'recipient-ratio 2990.00 一(一)2(1)',
    ]);
  });

  it('nothing of what is refused, and nothing where nobody asks', () => {
    expect(amounts({ ...BASE, objection: 'upheld' })).toEqual([]);
    expect(amounts(BASE, false)).toEqual([]);
    expect(amounts({ ...BASE, hours: 40 }, false)).toEqual([]);
    expect(amounts({ ...BASE, hours: 40, occupation: '数控车工' }, false)).toEqual([]);
    expect(amounts({ ...BASE, objection: 'pending' }, false)).toEqual([]);
  });

  it('standard and shortage, whatever becomes of the row', () => {
    const told = (claim: Claim) => {
      const { standard, shortage } = explained(claim, false);
      return [standard, shortage];
    };
    expect(told(BASE)).toEqual(['2300.00', true]);
    expect(told({ ...BASE, hours: 40, occupation: '数控车工' })).toEqual(['2300.00', true]);
    // A name that no row before has had: 900 of class C, short.
    expect(told({ ...BASE, occupation: '养老护理员', level: 5 })).toEqual(['900.00', true]);
    expect(told({ ...BASE, objection: 'upheld' })).toEqual(['2300.00', true]);
    expect(told({ ...BASE, occupation: '家政服务员', objection: 'pending' })).toEqual(['1600.00', false]);
    // The standard is known although the hours are not.
    expect(told({ ...BASE, recipient: 'institution', hours: null })).toEqual(['2300.00', true]);
    expect(told({ ...BASE, occupation: null })).toEqual([null, false]);
    expect(
      told({ ...BASE, certificateKind: 'special-ability', occupation: '短视频制作', level: null }),
    ).toEqual(['600.00', false]);
  });

  it('what a year’s cap leaves', () => {
    const claims = [APPRENTICE, { ...APPRENTICE, occupation: '铣工' }];
    const [, second] = reviewBatch({ rosters: [{ claims }], explain: true }, {}).rosters[0]!.decisions;
    expect(second!.steps.at(-1)).toEqual({
      code: 'year-cap',
      value: '1980.00',
      clause: '一(三)',
      params: { cap: '1980.00' },
    });
    const [, unexplained] = reviewBatch({ rosters: [{ claims }], explain: false }, {}).rosters[0]!.decisions;
    expect([unexplained!.amount, unexplained!.steps]).toEqual(['1980.00', []]);
  });
});

describe('what a finding carries for programs', () => {
  const carried = (claim: Partial<Claim>, settings: PolicySettings = {}) =>
    review([{ ...BASE, ...claim }], settings).rosters[0]!.decisions[0]!.findings.map(
      ({ code, params }) => [code, params] as const,
    );

  it.each([
    [{ objection: 'upheld' }, 'objection', { state: 'upheld' }],
    [{ objection: 'pending' }, 'objection', { state: 'pending' }],
    [
      { certificateNumber: 'S000033030001234000001' },
      'certificate-number-mismatch',
      { what: 'level', number: 'S000033030001234000001', inNumber: 4, inRow: 3 },
    ],
    [
      { certificateNumber: 'S000033030001243000001' },
      'certificate-number-mismatch',
      { what: 'year', number: 'S000033030001243000001', inNumber: 2024, inRow: 2023 },
    ],
  ] as const)('%j: %s %j', (claim, code, params) => {
    expect(carried(claim)).toEqual([[code, params]]);
  });

  it.each([
    ['abc', 'unreadable'],
    ['0.69', 'range'],
    ['0.85', 'urban'],
  ])('of a county’s ratio of %s in 市区: %s', (countyRatio, reason) => {
    const employer = { recipient: 'employer', insurancePlace: '鹿城区' } as const;
    expect(carried(employer, { countyRatio })).toEqual([
      ['county-ratio', { reason, found: countyRatio, place: '鹿城区', minimum: '70%', maximum: '100%' }],
    ]);
  });
});

describe('said once for a roster', () => {
  it('certificates from 2024-08-01, and uplifts after 2023', () => {
    const later = { ...BASE, issueDate: '2024-08-01', applyDate: '2024-09-02', enrolDate: '2024-06-03' };
    const [roster] = review([
      later,
      { ...later, idNumber: idOf(31), issueDate: '2024-07-31' },
      { ...BASE, idNumber: idOf(32) },
    ]).rosters;
    const told = { severity: 'info', field: 'issueDate' };
    expect(roster!.findings).toEqual([
      expect.objectContaining({
        ...told,
        code: 'after-regime-change',
        params: { from: '2024-08-01', rows: 1 },
      }),
      expect.objectContaining({ ...told, code: 'shortage-list-year', params: { year: 2023, rows: 2 } }),
    ]);
    expect(roster!.decisions.every(({ outcome }) => outcome === 'eligible')).toBe(true);
  });
});

describe('not said for a roster', () => {
  it('where no row has it, or every row says it itself', () => {
    expect(review([BASE]).rosters[0]!.findings).toEqual([]);
    const later = { ...BASE, issueDate: '2024-08-01', applyDate: '2024-09-02', enrolDate: '2024-06-03' };
    const settings = { afterRegimeChange: 'review', laterShortageList: 'review' } as const;
    const [roster] = review([later], settings).rosters;
    expect(roster!.findings).toEqual([]);
    expect(codes(roster!.decisions[0]!.findings)).toEqual(['shortage-list-year', 'after-regime-change']);
  });
});

describe('a startup class', () => {
  const member = (person: number): Claim => ({
    programme: 'startup',
    recipient: 'institution',
    idNumber: idOf(person),
    certificateKind: 'startup-training',
    course: 'syb',
    realised: 'company',
    realisedDate: '2023-07-01',
    classId: 'SYB第1期',
    issueDate: '2023-06-13',
    applyDate: '2024-01-03',
    enrolDate: '2023-05-04',
  });
  const warned = (members: number, changes: Partial<Claim> = {}): number =>
    review(
      Array.from({ length: members }, (_, index) => ({ ...member(index + 100), ...changes })),
    ).rosters[0]!.decisions.filter(({ findings }) => codes(findings).includes('startup-class-size')).length;

  it.each([
    [49, 0],
    [50, 0],
    [51, 51],
  ])('of %i: %i warned', (members, expected) => expect(warned(members)).toBe(expected));

  it('is one that the sheet names, and of startup training', () => {
    const fiftyOne = (changes: Partial<Claim>): number => warned(51, changes);
    expect(fiftyOne({ classId: null })).toBe(0);
    const certificate: Partial<Claim> = {
      programme: 'certification',
      recipient: 'individual',
      certificateKind: 'skill-level',
    };
    expect(fiftyOne(certificate)).toBe(0);
  });
});

describe('totals', () => {
  it('sum what is paid, what is open and what is refused', () => {
    const rows: Claim[] = [
      BASE,
      { ...BASE, idNumber: idOf(31), recipient: 'employer' },
      { ...BASE, idNumber: idOf(32), objection: 'pending' },
      // What it would be cannot be said: it adds a row and no money.
      { ...BASE, idNumber: idOf(33), level: null },
      { ...BASE, idNumber: idOf(34), objection: 'upheld' },
      { ...BASE, idNumber: idOf(35), objection: 'upheld' },
    ];
    expect(review(rows).totals).toEqual({
      eligible: { rows: 2, amount: '5083.00' },
      review: { rows: 2, amount: '2990.00', atMost: '2990.00' },
      ineligible: { rows: 2 },
    });
  });

  it('give the most that is payable beside the sum if all were cleared', () => {
    // Two channels on one day: 2990 for the person or 2093 for the employer, not both.
    const { totals } = review([BASE, { ...BASE, recipient: 'employer' }]);
    expect(totals.review).toEqual({ rows: 2, amount: '5083.00', atMost: '2990.00' });
  });

  it('count each sheet by itself and all together', () => {
    const rival = { ...BASE, recipient: 'employer' as const };
    const { rosters, totals } = reviewBatch({ rosters: [{ claims: [BASE] }, { claims: [rival] }] }, {});
    expect(rosters.map((roster) => roster.totals.review.atMost)).toEqual(['2990.00', '2093.00']);
    expect(totals.review.atMost).toBe('2990.00');
    expect(rosters[1]!.decisions[0]!.findings.at(-1)!.related).toEqual([0]);
  });

  it('stay bounded where one wrong ID stands on many rows', () => {
    const names = ['铣工', '焊工', '铸造工', '锻造工', '钳工', '磨工', '冲压工', '模具工', '电工'];
    const claims = [3, 4].flatMap((level) =>
      names.map((occupation) => ({ ...BASE, idNumber: '1', occupation, level: level as 3 | 4 })),
    );
    const { review: open } = review(claims).totals;
    expect(open.rows).toBe(18);
    // Class A at level 3 is 2300 × 1.3 = 2990; three a year.
    expect(open.atMost).toBe('8970.00');
  });

  /** Held until an objection is looked into. */
  const held = (changes: Partial<Claim>): Claim => ({ ...BASE, objection: 'pending', ...changes });
  const open = (claims: readonly Claim[], ledger: readonly Claim[] = []) =>
    review(claims, {}, ledger).totals.review;

  const apprentice = (changes: Partial<Claim>): Claim => held({ ...APPRENTICE, ...changes });

  it('leave what the year still has room for', () => {
    // Two paid, three held at 2990, 2000 and 1600: one more may be paid, the largest.
    const paid = [BASE, { ...BASE, occupation: '铣工' }];
    const three = ['焊工', '电池制造工', '美容师'].map((occupation) =>
      held({ occupation, applyDate: '2023-07-04' }),
    );
    expect(open([...paid, ...three])).toEqual({ rows: 3, amount: '6590.00', atMost: '2990.00' });
    // The same where the two are in the ledger; of another year they take no room.
    expect(open(three, paid).atMost).toBe('2990.00');
    const earlier = paid.map((claim) => ({ ...claim, applyDate: '2022-07-03' }));
    expect(open(three, earlier).atMost).toBe('6590.00');
    // Refused rows of a ledger take none either.
    const refused = paid.map((claim) => ({ ...claim, outcome: 'ineligible' as const }));
    expect(open(three, refused).atMost).toBe('6590.00');
  });

  it('take one of two rows for the same level, and both where they do not exclude each other', () => {
    const [first, second] = [held({}), held({ applyDate: '2023-07-04' })];
    expect(open([first, second])).toEqual({ rows: 2, amount: '5980.00', atMost: '2990.00' });
    expect(open([first, { ...second, level: 4 }])).toEqual({ rows: 2, amount: '5200.00', atMost: '5200.00' });
    // Two trades may be two certificates.
    const trades = ['数控车工', '普通车工'].map((occupation) => held({ occupation }));
    expect(open(trades).atMost).toBe('5980.00');
    const renewals = ['2023-07-03', '2023-07-04'].map((applyDate) =>
      held({
        programme: 'project',
        certificateKind: 'special-operation',
        renewal: 'renewal',
        occupation: '低压电工作业',
        level: null,
        applyDate,
      }),
    );
    expect(open(renewals)).toEqual({ rows: 2, amount: '200.00', atMost: '200.00' });
    // A renewal 100 does not exclude the new certificate 500, whichever comes first.
    const [renewal] = renewals;
    for (const applyDate of ['2023-07-02', '2023-07-05']) {
      expect(open([renewal!, { ...renewal!, renewal: 'new', applyDate }]).atMost).toBe('600.00');
    }
    // Nor does it exclude an apprentice's 50.
    const { occupation, level } = renewal!;
    expect(open([renewal!, apprentice({ fee: '50', occupation: occupation!, level: level! })]).atMost).toBe(
      '150.00',
    );
  });

  it('take one of two rows for one certificate by its number', () => {
    const apprentice = held({
      programme: 'apprenticeship',
      recipient: 'employer',
      certificateNumber: 'Y1',
      occupation: null,
      level: null,
      apprenticeKind: 'employee',
      fee: '8000',
      trainingCertificate: true,
      occupationalCertificate: true,
      trainingYear: 2023,
    });
    const certificate = held({ certificateNumber: 'y1', applyDate: '2023-07-04' });
    expect(open([apprentice, certificate])).toEqual({ rows: 2, amount: '7790.00', atMost: '4800.00' });
    const others = { ...certificate, certificateNumber: 'Y2' };
    expect(open([apprentice, others]).atMost).toBe('7790.00');
    // Two certificates of one programme are two, whatever their number.
    expect(open([certificate, { ...certificate, occupation: '铣工' }]).atMost).toBe('5980.00');
  });

  it('take one of a student’s rows in the year of graduation', () => {
    const student = held({ recipient: 'school', graduationDate: '2023', idNumber: '330399200203070019' });
    const second = { ...student, occupation: '铣工', applyDate: '2023-07-04' };
    expect(open([student, second])).toEqual({ rows: 2, amount: '2990.00', atMost: '1495.00' });
    expect(open([student, { ...second, graduationDate: null }]).atMost).toBe('2990.00');
  });

  it('leave rows out whose amount cannot be said', () => {
    const unknown = held({ level: null, occupation: '铣工' });
    expect(open([held({}), held({ applyDate: '2023-07-04' }), unknown])).toEqual({
      rows: 3,
      amount: '5980.00',
      atMost: '2990.00',
    });
  });

  it('hold for a roster by itself what they hold for the batch', () => {
    const two = [held({}), held({ applyDate: '2023-07-04' })];
    const other = [held({ idNumber: idOf(31) })];
    const { rosters, totals } = reviewBatch({ rosters: [{ claims: other }, { claims: two }] }, {});
    expect(rosters.map((roster) => roster.totals.review.atMost)).toEqual(['2990.00', '2990.00']);
    expect(totals.review.atMost).toBe('5980.00');
  });

  it('keep apprentices of one year under its cap, the half included', () => {
    // 10000 a year is 6000, half of it 3000: whichever row is cleared first uses the cap up.
    const first: Claim = {
      ...BASE,
      programme: 'apprenticeship',
      recipient: 'employer',
      insurancePlace: '温州市',
      apprenticeKind: 'employee',
      fee: '10000',
      trainingCertificate: true,
      occupationalCertificate: false,
      trainingYear: 2024,
    };
    const second: Claim = { ...first, occupation: '铣工' };
    const third: Claim = { ...first, occupation: '焊工', trainingYear: 2025 };
    const { review: open } = review([first, second, third]).totals;
    expect(open).toEqual({ rows: 3, amount: '9000.00', atMost: '6000.00' });
    // A fee of 2500 paid in the ledger leaves 3500 of 6000: half of it is 1750, and nothing for the other.
    const ledger = [{ ...first, fee: '2500', occupation: '磨工', applyDate: '2024-01-04' }];
    const { totals } = reviewBatch({ rosters: [{ claims: [first, second] }], ledger }, {});
    expect(totals.review).toEqual({ rows: 2, amount: '3500.00', atMost: '1750.00' });
  });

  it('give apprentices of one year its cap in the order of application', () => {
    // The first takes 2000 of the cap and is paid half, the second 4000 of its 4800; alone it would be 4800.
    const half = apprentice({ fee: '2000', occupationalCertificate: false });
    const whole = apprentice({ fee: '8000', occupation: '铣工', applyDate: '2023-07-04' });
    expect(open([half, whole])).toEqual({ rows: 2, amount: '5800.00', atMost: '5000.00' });
  });

  it('put no cap on apprentices whose year is not said, nor on other programmes', () => {
    // They may be of two years: 4020 each.
    const unsaid = apprentice({ trainingYear: null });
    expect(open([unsaid, { ...unsaid, occupation: '铣工' }])).toEqual({
      rows: 2,
      amount: '8040.00',
      atMost: '8040.00',
    });
    // A mixed sheet: 2990 thrice, more than an apprentice's 6000.
    const certificates = ['车工', '铣工', '焊工'].map((occupation) =>
      held({ occupation, trainingYear: 2023, apprenticeKind: 'employee' }),
    );
    expect(open(certificates)).toEqual({ rows: 3, amount: '8970.00', atMost: '8970.00' });
  });

  it('are what the row is, where a sheet has only one under review', () => {
    // Two of 2023 are paid and one more may be. The fourth hangs on that, so that the cap may be whole for
    // the row of 2024: 4020.
    const ofYear = { applyDate: '2023-12-01' };
    const first: Claim[] = [
      held(ofYear),
      { ...BASE, ...ofYear, occupation: '铣工' },
      { ...BASE, ...ofYear, occupation: '焊工' },
      apprentice({ applyDate: '2023-12-04', occupation: '磨工', objection: null }),
    ];
    const second = [apprentice({ applyDate: '2024-01-04', occupation: '钳工' })];
    const { rosters } = reviewBatch({ rosters: [{ claims: first }, { claims: second }] }, {});
    expect(rosters.map((roster) => roster.totals.review)).toEqual([
      { rows: 2, amount: '7010.00', atMost: '4020.00' },
      { rows: 1, amount: '4020.00', atMost: '4020.00' },
    ]);
    // Paid for certain, it takes 4020 of 6000: 1980 is left.
    const certain = reviewBatch({ rosters: [{ claims: first.slice(1) }, { claims: second }] }, {}).rosters;
    expect(certain[1]!.totals.review).toEqual({ rows: 1, amount: '1980.00', atMost: '1980.00' });
  });

  it('round half of an apprentice’s amount once: 8000.01 × 60 % × 50 % is 2400.003', () => {
    const apprentice: Claim = {
      ...BASE,
      programme: 'apprenticeship',
      recipient: 'employer',
      insurancePlace: '温州市',
      apprenticeKind: 'employee',
      fee: '8000.01',
      trainingCertificate: true,
      occupationalCertificate: false,
      trainingYear: 2024,
    };
    // 500 below the threshold is paid as it is, here by half; 5300.01 together is under the cap.
    const small: Claim = { ...apprentice, occupation: '铣工', fee: '500' };
    const { review: open } = review([apprentice, small]).totals;
    expect(open).toEqual({ rows: 2, amount: '2650.00', atMost: '2650.00' });
  });

  it('are zero for nothing', () => {
    expect(reviewBatch({ rosters: [] }, {})).toEqual({
      rosters: [],
      totals: {
        eligible: { rows: 0, amount: '0.00' },
        review: { rows: 0, amount: '0.00', atMost: '0.00' },
        ineligible: { rows: 0 },
      },
    });
  });
});

describe('settings of one review', () => {
  it('do not stay for the next: the deadline moved off holidays, and not', () => {
    // A year after 2023-06-15 is Saturday 2024-06-15: Monday the 17th is the last day, unless set otherwise.
    const claim = { ...BASE, issueDate: '2023-06-15', applyDate: '2024-06-17' };
    const outcome = (deadlineOnHoliday: 'extend' | 'fixed') =>
      review([claim], { deadlineOnHoliday }).rosters[0]!.decisions[0]!.outcome;
    expect([outcome('extend'), outcome('fixed'), outcome('extend')]).toEqual([
      'eligible',
      'ineligible',
      'eligible',
    ]);
  });

  it('do not stay for the next: a name confirmed to be in class D', () => {
    const claim = { ...BASE, occupation: '星际导航员' };
    const outcome = (confirmedClassD?: string[]) =>
      review([claim], confirmedClassD && { confirmedClassD }).rosters[0]!.decisions[0]!.outcome;
    expect([outcome(), outcome(['星际导航员']), outcome([]), outcome()]).toEqual([
      'review',
      'eligible',
      'review',
      'review',
    ]);
  });
});

describe('many rows of one person', () => {
  const names = ['车工', '铣工', '焊工', '磨工', '钳工', '铸造工', '锻造工', '冲压工', '模具工', '电工'];

  it.each([24, 25, 40])('%i, the last applied for standing first: the first three are paid', (count) => {
    const claims = Array.from({ length: count }, (_, at) => ({
      ...BASE,
      occupation: names[at % names.length]!,
      level: (Math.floor(at / names.length) + 1) as 1 | 2 | 3 | 4,
      applyDate: formatDay(addDays(20_231_001, -at)),
    }));
    const { decisions } = review(claims).rosters[0]!;
    const paid = decisions.flatMap(({ outcome }, at) => (outcome === 'eligible' ? [at] : []));
    expect(paid).toEqual([count - 3, count - 2, count - 1]);
    // Ten occupations at up to four levels: none stands twice.
    for (const { findings } of decisions) expect(codes(findings)).not.toContain('repeat-level');
  });

  it('after three payments in the ledger: none is paid, however many there are', () => {
    const claims = Array.from({ length: 30 }, (_, at) => ({
      ...BASE,
      occupation: names[at % names.length]!,
      level: (Math.floor(at / names.length) + 1) as 1 | 2 | 3,
    }));
    const ledger = ['美容师', '电池制造工', '养老护理员'].map((occupation) => ({
      ...BASE,
      occupation,
      applyDate: '2023-12-01',
    }));
    const { decisions } = review(claims, {}, ledger).rosters[0]!;
    expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(['ineligible']));
  });

  it('name at most twenty others', () => {
    const people = Array.from({ length: 30 }, (_, at) => ({
      ...BASE,
      idNumber: idOf(at + 15),
      certificateNumber: 'ZX001',
      account: '330399',
      phone: '13905770001',
    }));
    for (const { findings } of review(people).rosters[0]!.decisions) {
      expect(findings.map(({ code, related }) => [code, related.length])).toEqual([
        ['certificate-reused', 20],
        ['account-shared', 20],
        ['phone-shared', 20],
      ]);
    }
    const rows = Array.from({ length: 30 }, (_, at) => ({
      ...BASE,
      name: `甲${at}`,
      objection: 'pending' as const,
    }));
    const last = review(rows).rosters[0]!.decisions.at(-1)!;
    expect(last.findings.map(({ code, related }) => [code, related.length])).toEqual([
      ['objection', 0],
      ['id-name-conflict', 20],
      ['repeat-level', 20],
      ['yearly-limit', 20],
    ]);
    // Fifteen of each of two trades, which may be one.
    const trades = Array.from({ length: 30 }, (_, at) => ({
      ...BASE,
      occupation: at % 2 === 0 ? '数控车工' : '普通车工',
      objection: 'pending' as const,
    }));
    const repeated = review(trades).rosters[0]!.decisions.at(-1)!.findings;
    expect(repeated.find(({ code }) => code === 'repeat-level')!.related).toHaveLength(20);
  });
});

describe('many persons', () => {
  const id = (birth: string, series: number): string => {
    const first17 = `330399${birth}${String(series).padStart(3, '0')}`;
    return first17 + checkCharacter(first17);
  };

  it.each([
    ['born on three days', (at: number) => id(`1990030${(at % 3) + 1}`, Math.floor(at / 3) + 1)],
    ['with one series', (at: number) => id(formatDay(addDays(19_800_101, at)).replaceAll('-', ''), 1)],
  ])('%s are told apart, and known again', (_, idOfRow) => {
    const claims = Array.from({ length: 900 }, (__, at) => ({ ...BASE, idNumber: idOfRow(at) }));
    const again = claims.map((claim) => ({ ...claim, applyDate: '2023-07-04' }));
    const outcomes = review([...claims, ...again]).rosters[0]!.decisions.map(({ outcome }) => outcome);
    expect(outcomes).toEqual([...claims.map(() => 'eligible'), ...again.map(() => 'ineligible')]);
  });
});

describe('rosters and ledger', () => {
  it('are numbered on: rows of two rosters, then the ledger’s', () => {
    const paid = { ...BASE, applyDate: '2023-06-20' };
    const other = { ...BASE, idNumber: idOf(31) };
    const { rosters } = reviewBatch(
      {
        rosters: [{ claims: [other] }, { claims: [{ ...other, applyDate: '2023-07-04' }, BASE] }],
        ledger: [{ ...other, idNumber: idOf(32) }, paid],
      },
      {},
    );
    expect(rosters.map(({ decisions }) => decisions.map(({ outcome }) => outcome))).toEqual([
      ['eligible'],
      ['ineligible', 'ineligible'],
    ]);
    expect(rosters[1]!.decisions.map(({ findings }) => findings[0]!.related)).toEqual([[0], [4]]);
    expect(rosters.map(({ totals }) => [totals.eligible.rows, totals.ineligible.rows])).toEqual([
      [1, 0],
      [0, 2],
    ]);
  });

  it('an occupation on a row of startup training is nothing that a certificate repeats', () => {
    const startup: Claim = {
      ...BASE,
      programme: 'startup',
      recipient: 'institution',
      certificateKind: 'startup-training',
      course: 'syb',
      realised: 'company',
      realisedDate: '2023-06-20',
    };
    const { decisions } = review([startup, { ...BASE, applyDate: '2023-07-04' }]).rosters[0]!;
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['eligible', 'eligible']);
  });

  it('a payment of unknown level is not held against a row without an occupation', () => {
    // Names of one's own are numbered anew, so 车工 is the first of them.
    const settings = { confirmedClassD: ['木雕工'] };
    // Two rows of one class, so that they are held against one another.
    const taught = { trainingStart: '2023-05-05', trainingEnd: '2023-05-20', classId: '1班' };
    const nameless: Claim = { ...BASE, ...taught, occupation: null };
    const { decisions } = review([nameless, nameless], settings, [{ ...BASE, level: null }]).rosters[0]!;
    expect(decisions.map(({ findings }) => codes(findings))).toEqual([['cell-missing'], ['cell-missing']]);
  });
});

describe('rows with one amount', () => {
  const other = (person: number, changes: Partial<Claim> = {}): Claim => ({
    ...BASE,
    idNumber: idOf(person),
    ...changes,
  });

  it('are each told what is found of them, whatever was found of the row before', () => {
    const claims = [
      other(31),
      other(32, { hours: 40 }),
      other(33, { hours: 50 }),
      other(34),
      other(35, { hours: 40, account: '6222000000000001' }),
      other(36, { account: '6222000000000003' }),
      other(37, { hours: 40 }),
      other(38, { occupation: '数控车工', hours: 40 }),
      other(39, { occupation: '数控车工' }),
    ];
    const { decisions } = review(claims).rosters[0]!;
    expect(decisions.map(({ amount }) => amount)).toEqual(claims.map(() => '2990.00'));
    const [numbers, hours] = ['account-invalid', 'hours-ignored'];
    expect(decisions.map(({ findings }) => codes(findings))).toEqual([
      [],
      [hours],
      [hours],
      [],
      [hours, numbers],
      [numbers],
      [hours],
      ['occupation-trade', hours],
      ['occupation-trade'],
    ]);
  });

  it('of institutions are by their own standard, uplift and hours', () => {
    // 30 hours are the minimum of 三级, so 45 are 15 × 20 more: A 2300 × 1.3 + 300 = 3290 with the uplift.
    const institution = (person: number, occupation: string, hours: number): Claim =>
      other(person, { recipient: 'institution', occupation, hours });
    const claims = [
      institution(31, '车工', 45),
      institution(32, '铣工', 45),
      institution(33, '车工', 45.9),
      institution(34, '车工', 30),
      institution(35, '数控车工', 45),
      // A as well, and not in the list of shortages; then B with the uplift, 2000 × 1.3 + 300.
      institution(36, '金属轧制工', 45),
      institution(37, '缝纫工', 45),
    ];
    const { decisions } = review(claims).rosters[0]!;
    expect(decisions.map(({ ifCleared }) => ifCleared)).toEqual([
      '3290.00',
      '3290.00',
      '3290.00',
      '2990.00',
      '3290.00',
      '2600.00',
      '2900.00',
    ]);
  });
});

describe('reviewClaims', () => {
  it('takes settings, ledger and explain as options', () => {
    const ledger = [{ ...BASE, applyDate: '2023-06-20' }];
    const [decision] = reviewClaims([BASE], { ledger, explain: false });
    expect(codes(decision!.findings)).toEqual(['repeat-level']);
    expect(decision!.steps).toEqual([]);
    expect(decision!.findings[0]!.related).toEqual([{ file: '', sheet: '', row: 1, ledger: true }]);
    expect(decision!.findings[0]).not.toHaveProperty('message');
    const [explained] = reviewClaims([BASE], { ledger });
    expect(explained!.findings[0]!.message).toBe(
      '同一人的车工三级前面已有申领，不得重复享受。相关行：台账第1行。',
    );
  });
});
