import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/core/fields';
import {
  OptionError,
  reviewClaims,
  reviewRoster,
  subsidy,
  type Claim,
  type ReviewOptions,
  type Sheet,
  type SubsidyQuery,
} from '../../src/engine';
import { givenClaim, givenClaims } from '../../src/roster/given-claims';

/** What a program without types may hand over in place of a claim, a sheet, options. */
const claims = (...given: unknown[]) => reviewClaims(given as Claim[]);
const options = (given: object | null) => given as ReviewOptions;
const ask = (query: object) => subsidy(query as SubsidyQuery);
const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

/** Made up; the check character is right. */
const CLAIM: Claim = {
  programme: 'certification',
  recipient: 'employer',
  name: '张三',
  idNumber: '33039919900307102X',
  occupation: '车工',
  level: 3,
  certificateNumber: 'ZS1',
  issueDate: '2023-06-20',
  applyDate: '2023-10-09',
  enrolDate: '2023-05-08',
  insurance: ['unemployment'],
  insurancePlace: '鹿城区',
};

describe('claims of a program without types', () => {
  it('that are as they should be come back as they are', () => {
    expect(givenClaim(CLAIM).claim).toBe(CLAIM);
    const list = [CLAIM, CLAIM];
    expect(givenClaims(list).claims).toBe(list);
  });

  it('are looked at property by property, in whatever order the one before had them', () => {
    const turned = Object.fromEntries(Object.entries(CLAIM).reverse());
    const list = [
      CLAIM,
      turned,
      { ...turned, recipient: '企业' },
      { ...CLAIM, insurance: '失业保险' },
      CLAIM,
    ];
    const given = givenClaims(list as Claim[]);
    expect(given.claims.map((one, at) => one === list[at])).toEqual([true, true, false, false, true]);
    expect(given.claims[2]).toMatchObject({ recipient: 'employer' });
    expect(given.claims[3]).toMatchObject({ insurance: ['unemployment'] });
  });

  // A 2300 × 1.3 × 70 % = 2093; institution, 45 h: 2990 + 15 × 20 = 3290.
  it.each<[string, object, string]>([
    [
      'words for codes',
      { programme: '职业培训鉴定补贴', recipient: '企业', insurance: '失业保险' },
      '2093.00',
    ],
    ['text for numbers', { level: '三级', recipient: 'institution', hours: '45课时' }, '3290.00'],
    ['a date as a roster has it', { issueDate: 45097 }, '2093.00'],
    ['an amount as a number', { claimed: 2093 }, '2093.00'],
    ['empty text for null', { sex: '', hours: '', birthDate: '', contest: '', renewal: '' }, '2093.00'],
    ['properties that are none of a claim', { remark: {}, constructor: 1, toString: 'x' }, '2093.00'],
  ])('%s', (_, changes, amount) => {
    const [decision] = claims({ ...CLAIM, ...changes });
    expect(decision).toMatchObject({ outcome: 'eligible', amount, findings: [] });
  });

  it.each<[string, object, string, string]>([
    ['no recipient of ours', { recipient: 'boss' }, 'value-unreadable', 'recipient'],
    ['no programme of ours', { programme: 'x' }, 'value-unreadable', 'programme'],
    ['an object for a date', { issueDate: new Date(0) }, 'value-unreadable', 'issueDate'],
    ['an ID that was a number', { idNumber: 330399199003071000 }, 'id-precision-lost', 'idNumber'],
    ['a function for an occupation', { occupation: () => '车工' }, 'value-unreadable', 'occupation'],
    ['insurance of no known kind', { insurance: ['luck'] }, 'value-unreadable', 'insurance'],
  ])('%s: review, with the field, and the other claims are decided', (_, changes, code, field) => {
    const [wrong, right] = claims({ ...CLAIM, ...changes }, { ...CLAIM, idNumber: '330399198002291018' });
    expect(wrong!.outcome).toBe('review');
    expect(wrong!.amount).toBe('0.00');
    expect(wrong!.findings).toContainEqual(expect.objectContaining({ code, field, severity: 'review' }));
    // Nothing is said twice.
    expect(wrong!.findings.filter((finding) => finding.field === field)).toHaveLength(1);
    expect(codes(right!)).not.toContain(code);
  });

  it('an empty programme or recipient is an empty cell', () => {
    expect(codes(claims({ ...CLAIM, recipient: '' })[0]!)).toEqual(['cell-missing']);
    expect(codes(claims({ ...CLAIM, programme: '' })[0]!)).toEqual(['cell-missing']);
  });

  it('a BigInt has the digits of a text', () => {
    const of = (idNumber: unknown) => claims({ ...CLAIM, idNumber })[0]!;
    expect(codes(of(BigInt('330399198203040055')))).toEqual(codes(of('330399198203040055')));
    // A wrong check character is said of the number itself.
    expect(of(BigInt('330399198203040056')).findings[0]).toMatchObject({
      code: 'id-invalid',
      params: { found: '330399198203040056' },
    });
  });

  it('what is no claim at all lacks everything', () => {
    for (const nothing of [null, undefined, 5, 'x', []]) {
      const [decision] = claims(nothing);
      expect(decision).toMatchObject({ outcome: 'review', amount: '0.00', ifCleared: null });
      expect(codes(decision!)).toContain('column-missing');
    }
    expect(() => reviewClaims(null as unknown as Claim[])).toThrow(/list of claims/);
  });

  it('anything in any property: no script error, and no refusal without its reason', () => {
    const anything = [
      '',
      ' ',
      'x',
      0,
      -1,
      3.7,
      NaN,
      Infinity,
      true,
      false,
      [],
      ['x'],
      {},
      BigInt(1),
      Symbol('x'),
    ];
    for (const programme of ['certification', 'project', 'apprenticeship', 'startup'])
      for (const field of FIELDS)
        for (const value of anything) {
          const [decision] = claims({ ...CLAIM, programme, hours: 45, [field]: value });
          const grave = decision!.findings.filter(({ severity }) => /error|review/.test(severity));
          expect(decision!.amount, field).toMatch(/^\d+\.\d\d$/);
          if (decision!.outcome !== 'eligible') expect(grave, `${field} ${String(value)}`).not.toEqual([]);
        }
  });

  it('in the ledger count as far as they can be read', () => {
    const paid = { ...CLAIM, programme: '鉴定补贴', level: '三级', applyDate: '2023-09-01', hours: {} };
    const [decision] = reviewClaims([CLAIM], options({ ledger: [null, paid] }));
    expect(codes(decision!)).toEqual(['repeat-level']);
  });
});

describe('sheets of a program without types', () => {
  const HEADER = ['姓名', '身份证号码', '职业', '等级', '发证日期', '补贴项目', '申领主体'];
  const ROW = ['张三', '33039919900307102X', '车工', 3, 45097, '职业培训鉴定补贴', '用人单位'];
  const review = (sheet: unknown) => reviewRoster(sheet as Sheet);

  it('rows and cells that are none are empty, and keep their place', () => {
    const rows = review([HEADER, null, [...ROW, undefined], , ROW.slice(0, 3)]).rows; // eslint-disable-line no-sparse-arrays -- a hole is what is tried
    expect(rows.map(({ row, amount }) => [row, amount])).toEqual([
      [3, '2093.00'],
      [5, '0.00'],
    ]);
  });

  it('a Date in a cell is said where it stands', () => {
    const { rows } = review([HEADER, ROW.map((cell) => (cell === 45097 ? new Date(0) : cell))]);
    expect(rows[0]).toMatchObject({
      outcome: 'review',
      findings: [{ code: 'date-unreadable', field: 'issueDate', cell: 'E2' }],
    });
  });

  it('a BigInt has the digits of a text', () => {
    const { rows } = review([
      HEADER,
      ROW.map((cell) => (cell === ROW[1] ? BigInt('330399198203040055') : cell)),
    ]);
    expect(rows[0]).toMatchObject({ outcome: 'eligible', amount: '2093.00' });
  });

  it('a grid needs no more than its values', () => {
    expect(review({ values: [HEADER, ROW] }).rows[0]).toMatchObject({ row: 2, amount: '2093.00' });
  });

  it.each([null, undefined, 'x', 5, {}])('%s is no sheet', (nothing) => {
    expect(() => review(nothing)).toThrow(/list of rows/);
  });
});

describe('options of a program without types', () => {
  const late: Claim = { ...CLAIM };
  delete (late as { applyDate?: string }).applyDate;

  it.each<[string, unknown]>([
    ['programme', 'x'],
    ['recipient', 'boss'],
    ['applied', '明天'],
    ['applied', '2024-06'],
    ['applied', new Date(0)],
    ['place', '火星'],
    ['place', 5],
    ['countyRatio', {}],
    ['yearBasis', 'paid'],
    ['ageLimit', 60],
    ['localSpecialities', '瓯绣'],
    ['placeAliases', { 经开区: 1 }],
  ])('%s that cannot be read is refused by name', (option, value) => {
    const attempt = () => reviewClaims([CLAIM], options({ [option]: value }));
    expect(attempt).toThrow(OptionError);
    expect(attempt).toThrow(new RegExp(`^${option}: .+ is wanted, found `));
  });

  it('dates and ratios are read as in a roster', () => {
    // Issued 2023-06-20: the last day is Thursday 2024-06-20.
    expect(reviewClaims([late], options({ applied: '2024/6/20' }))[0]!.outcome).toBe('eligible');
    expect(codes(reviewClaims([late], options({ applied: '2024年6月21日' }))[0]!)).toEqual([
      'deadline-missed',
    ]);
    const county: Claim = { ...CLAIM, insurancePlace: '瑞安市' };
    // 2300 × 1.3 × 85 % = 2541.50
    for (const countyRatio of [0.85, 85, '85%'])
      expect(reviewClaims([county], options({ place: '瑞安市', countyRatio }))[0]!.amount).toBe('2541.50');
  });

  it('null and empty text are left out; so are all of them', () => {
    const nothing = {
      programme: null,
      recipient: '',
      applied: null,
      place: '',
      countyRatio: '',
      ledger: null,
    };
    expect(reviewClaims([CLAIM], options(nothing))).toEqual(reviewClaims([CLAIM]));
    expect(reviewClaims([CLAIM], options(null))).toEqual(reviewClaims([CLAIM]));
  });

  it.each(['市区', '温州市'])('%s is no office’s place and no mistake', (place) => {
    expect(() => reviewClaims([CLAIM], options({ place }))).not.toThrow();
  });
});

describe('subsidy, asked by a program without types', () => {
  it.each([null, undefined, '车工', 3, ['车工', 3]])('%j is no query', (query) => {
    expect(() => subsidy(query as unknown as SubsidyQuery)).toThrow(
      new TypeError('a query is an object with an occupation and a level'),
    );
  });

  it.each<[string, object, string]>([
    ['a recipient in words', { occupation: '车工', level: '三级', recipient: '用人单位' }, '2093.00'],
    ['hours as text', { occupation: '车工', level: 3, recipient: 'institution', hours: '45' }, '3290.00'],
    [
      'a ratio as a number',
      { occupation: '车工', level: 3, recipient: 'employer', countyRatio: 0.85 },
      '2541.50',
    ],
    ['nulls', { occupation: '车工', level: 3, recipient: null, hours: null, countyRatio: null }, '2990.00'],
    ['the level in the name', { occupation: '互联网营销师/直播销售员/三级' }, '2080.00'],
    ['the same level twice', { occupation: '车工三级', level: '高级工' }, '2990.00'],
    ['a special ability', { occupation: '短视频制作', level: '' }, '600.00'],
  ])('%s', (_, query, amount) => {
    expect(ask(query)).toMatchObject({ outcome: 'eligible', amount });
  });

  it.each<[string, object, string, string | null]>([
    ['no recipient of ours', { occupation: '车工', level: 3, recipient: 'boss' }, 'value-unreadable', null],
    ['two levels', { occupation: '车工三级', level: 4 }, 'occupation-level-conflict', '2210.00'],
    ['no occupation', { level: 3 }, 'cell-missing', null],
    ['a number for it', { occupation: 5, level: 3 }, 'occupation-unlisted', '1400.00'],
    [
      'issued before the regulation',
      { occupation: '车工', level: 3, issueDate: '2023-03-31' },
      'before-policy',
      null,
    ],
    ['a day that is none', { occupation: '车工', level: 3, issueDate: '2023-02-30' }, 'value-invalid', null],
    ['a month', { occupation: '车工', level: 3, issueDate: '2023-06' }, 'date-imprecise', null],
  ])('%s: review with the reason', (_, query, code, ifCleared) => {
    const decision = ask(query);
    expect(decision).toMatchObject({ outcome: 'review', amount: '0.00', ifCleared });
    expect(codes(decision)).toEqual([code]);
  });
});
