import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../src/tools/samples';
import { workbookBytes } from '../../src/tools/samples/workbook';
import { bytesOf, cli, file, report, sample, temporaryFolder } from './harness';

const at = temporaryFolder();

describe('samples', () => {
  it.each(Object.keys(SAMPLES))('%s is what the maker makes today', (name) => {
    const made = unzipSync(workbookBytes(SAMPLES[name]!()));
    const kept = unzipSync(new Uint8Array(readFileSync(sample(name.replace('.xlsx', '')))));
    expect(Object.keys(kept)).toEqual(Object.keys(made));
    for (const part of Object.keys(made)) expect(strFromU8(kept[part]!)).toBe(strFromU8(made[part]!));
  });

  it('the same sheets give the same bytes', () => {
    const make = SAMPLES['杂乱花名册.xlsx']!;
    expect(Buffer.from(workbookBytes(make())).equals(Buffer.from(workbookBytes(make())))).toBe(true);
  });

  it.each<[string, number, string, number, number]>([
    // 16 rows: 2990+2210+1950+1200+2080+1170+1000+3800+1600+2600+600+2000+1560+3640+1170+600
    ['个人申领', 16, '30170.00', 2, 2],
    // 2093+1547+1547+2093+1365+2093+700+2660+420+1092
    ['用人单位', 10, '15610.00', 0, 0],
    // 1000+1625+1105+975+1105+600+585+975
    ['院校', 8, '7970.00', 0, 0],
    // 3290+1560+3120+3120+2340+600+2210+2150; the ninth has 19 of 20 hours
    ['培训机构', 8, '18390.00', 0, 1],
    // 600+1000+1000+500+100, 3999.99+4000+4000+4020+6000+6000+2400+3000, 1000+700+1000+1500+1050+1050
    ['项目制学徒制创业', 19, '42919.99', 0, 0],
  ])('%s: amounts worked by hand', (name, eligible, amount, review, ineligible) => {
    const { totals } = report(sample(name));
    expect(totals.eligible).toEqual({ rows: eligible, amount });
    expect(totals.review.rows).toBe(review);
    expect(totals.ineligible.rows).toBe(ineligible);
  });

  it.each(Object.keys(SAMPLES).filter((name) => !name.startsWith('个人') && !name.startsWith('杂乱')))(
    '%s claims what is computed',
    (name) => {
      if (name === '台账.xlsx') return;
      const codes = report(sample(name.replace('.xlsx', ''))).rosters.flatMap(({ rows }) =>
        rows.flatMap(({ findings }) => findings.map(({ code }) => code)),
      );
      expect(codes).not.toContain('amount-differs');
    },
  );

  it('every row of the used range is a decision, skipped, title, header or footer', () => {
    for (const name of Object.keys(SAMPLES).filter((each) => each !== '台账.xlsx'))
      for (const roster of report(sample(name.replace('.xlsx', ''))).rosters) {
        const { title, header, footer } = roster.layout;
        const rows = [
          ...title,
          ...header,
          ...footer,
          ...roster.rows.map(({ row }) => row),
          ...roster.skipped.flatMap((skipped) => skipped.rows),
        ].sort((one, other) => one - other);
        expect(rows).toEqual(rows.map((_, index) => index + 1));
        expect(rows.length).toBeGreaterThan(5);
      }
  });
});

/** Row → findings, as the table beside the maker (src/tools/samples/dirty.ts) says; rows without any left out. */
const DIRTY: Readonly<Record<number, readonly string[]>> = {
  10: ['id-precision-lost C10'],
  11: ['id-precision-lost C11'],
  13: ['id-invalid C13'],
  14: ['id-mismatch D14'],
  15: ['id-mismatch E15'],
  16: ['date-imprecise L16'],
  17: ['date-unreadable M17'],
  18: ['cell-error G18'],
  19: ['number-unreadable P19'],
  25: ['row-hidden –'],
  26: ['occupation-level-conflict I26'],
  27: ['occupation-near-miss I27'],
  28: ['formula-like-text B28'],
  29: ['text-damaged B29'],
  30: ['amount-differs P30'],
  31: ['individual-condition N31'],
  33: ['deadline-missed M33'],
  34: ['repeat-level I34'],
};

describe('the dirty sample', () => {
  const [roster] = report(sample('杂乱花名册')).rosters;

  it('has the findings listed by hand, and no others', () => {
    const found = Object.fromEntries(
      roster!.rows
        .filter(({ findings }) => findings.length > 0)
        .map(({ row, findings }) => [row, findings.map(({ code, cell }) => `${code} ${cell ?? '–'}`)]),
    );
    expect(found).toEqual(DIRTY);
    expect(roster!.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'header-ambiguous U5',
      'sample-row A6',
    ]);
  });

  it('has the layout listed by hand', () => {
    expect(roster!.headerRow).toBe(5);
    expect(roster!.layout).toEqual({ title: [1, 2, 3], header: [4, 5], footer: [36, 37, 38] });
    expect(roster!.skipped).toEqual([
      { kind: 'blank', rows: [21] },
      { kind: 'subtotal', rows: [20] },
      { kind: 'group', rows: [7, 22] },
      { kind: 'repeated-header', rows: [23, 24] },
      { kind: 'sample', rows: [6] },
    ]);
    expect(roster!.unread).toEqual([
      { column: 'Q', header: '补贴标准' },
      { column: 'R', header: '备注' },
    ]);
  });

  it('pays the nine good rows, and nothing for the rest', () => {
    const paid = roster!.rows
      .filter(({ outcome }) => outcome === 'eligible')
      .map(({ row, amount }) => [row, amount]);
    // 2990 is 车工 三级 (2300 × 1.3), 2210 is 焊工 四级 (1700 × 1.3).
    expect(paid).toEqual([
      [8, '2990.00'],
      [9, '2210.00'],
      [12, '2990.00'],
      [19, '2990.00'],
      [25, '2990.00'],
      [28, '2990.00'],
      [30, '2990.00'],
      [32, '2990.00'],
      [35, '2990.00'],
    ]);
    expect(roster!.rows.filter(({ outcome, amount }) => outcome !== 'eligible' && amount !== '0.00')).toEqual(
      [],
    );
    expect(roster!.rows.find(({ row }) => row === 34)!.findings[0]!.related).toEqual([
      { file: '杂乱花名册.xlsx', sheet: '第二批', row: 8 },
    ]);
  });

  it('has the hidden table of sheets that are no rosters left out', () => {
    const { out } = cli(sample('杂乱花名册'));
    expect(out).toContain('汇总、字典');
  });
});

describe('a .csv file', () => {
  it.each(['', 'sep=,\n'])('becomes a workbook that a second run leaves as it is (%j first)', (first) => {
    const roster = `姓名,身份证号码,补贴项目,申领主体,职业,等级,发证日期,申请日期,课时
陈晓东,330399198203040055,职业培训鉴定补贴,培训机构,车工,三级,2023-05-10,2023-06-01,30
`;
    const once = at('once.xlsx');
    const twice = at('twice.xlsx');
    const csv = file(at('名单.csv'), first + roster);
    expect(cli(csv, '--out', once)).toMatchObject({ status: 0, error: '' });
    // The results stand in the rows that the report names.
    const rows = (from: string) => report(from).rosters.map((each) => [each.headerRow, each.rows]);
    expect(rows(once)).toEqual(rows(csv));
    expect(cli(once, '--out', twice)).toMatchObject({ status: 0, error: '' });
    expect(bytesOf(twice).equals(bytesOf(once))).toBe(true);
  });
});

describe('a ledger', () => {
  it('that an earlier run annotated counts by what was decided then', () => {
    const header = '姓名,身份证号码,补贴项目,申领主体,职业,等级,发证日期,申请日期,课时';
    const row = (issued: string, applied: string, hours: number): string =>
      `陈晓东,330399198203040055,职业培训鉴定补贴,培训机构,车工,三级,${issued},${applied},${hours}`;
    // 三级 needs 30 lesson hours: 29 are refused, 30 are paid.
    const earlier = (hours: number): string => {
      const out = at(`去年${hours}.xlsx`);
      cli(
        file(at(`去年${hours}.csv`), `${header}\n${row('2023-05-10', '2023-06-01', hours)}\n`),
        '--out',
        out,
      );
      return out;
    };
    const now = file(at('今年.csv'), `${header}\n${row('2023-09-10', '2023-12-01', 30)}\n`);
    const decided = (ledger: string) => report(now, '--ledger', ledger).rosters[0]!.rows[0]!;
    expect(decided(earlier(29))).toMatchObject({ outcome: 'eligible', amount: '2990.00' });
    expect(decided(earlier(30))).toMatchObject({
      outcome: 'ineligible',
      findings: [{ code: 'repeat-level' }],
    });
  });

  it('with cells that cannot be used says which rows it cannot count', () => {
    const ledger = file(
      at('台账数字.csv'),
      '姓名,身份证号码,职业,等级,拨付日期\n陈晓东,3.30399E+17,车工,三级,2023-02-01\n林芳,33039919900307102X,车工,三级,\n某某,,车工,三级,2023-02-01\n',
    );
    const [roster] = report(sample('培训机构'), '--ledger', ledger).rosters;
    const leftOut = (field: string, where: string, rows: readonly number[]) => ({
      code: 'ledger-row-left-out',
      severity: 'warning',
      field,
      cell: null,
      clause: '四(三)',
      params: { field, count: rows.length },
      message: expect.stringContaining(where) as string,
      related: rows.map((row) => ({ file: '台账数字.csv', sheet: '台账数字', row })),
    });
    // Row 2 has lost digits, row 4 has no ID; row 3 is known by its ID, but belongs to no year.
    expect(roster!.findings.filter(({ code }) => code === 'ledger-row-left-out')).toEqual([
      leftOut('idNumber', '台账数字.csv“台账数字”第2、4行', [2, 4]),
      leftOut('applyDate', '台账数字.csv“台账数字”第3行', [3]),
    ]);
  });

  it('counts as paid: the certificate paid before, and the year’s three', () => {
    const rows = report(sample('个人申领'), '--ledger', `${sample('台账')}#2023年拨付`).rosters[0]!.rows;
    const of = (row: number) => rows.find((each) => each.row === row)!;
    expect(of(4).outcome).toBe('ineligible');
    expect(of(4).findings[0]).toMatchObject({
      code: 'repeat-level',
      related: [{ file: '台账.xlsx', sheet: '2023年拨付', row: 4 }],
    });
    // The ledger's refusal of row 8 counts for nothing.
    expect(of(5).outcome).toBe('eligible');
    expect(of(6)).toMatchObject({ outcome: 'ineligible', findings: [{ code: 'yearly-limit' }] });
    expect(of(6).findings[0]!.related.map(({ row }) => row)).toEqual([5, 6, 7]);
  });

  it('can be a sheet of the workbook itself, which is then not reviewed', () => {
    const both = file(
      at('连台账.xlsx'),
      workbookBytes([...SAMPLES['个人申领.xlsx']!(), ...SAMPLES['台账.xlsx']!()]),
    );
    const { rosters } = report(both, '--ledger', `${both}#2023年拨付`);
    expect(rosters.map(({ sheet }) => sheet)).toEqual(['花名册']);
    expect(rosters[0]!.rows[0]!.findings[0]).toMatchObject({
      code: 'repeat-level',
      related: [{ file: '连台账.xlsx', sheet: '2023年拨付', row: 4 }],
    });
  });

  it('and an input of the same name in another folder are told apart', () => {
    mkdirSync(at('旧'));
    const earlier = file(at('旧/个人申领.xlsx'), bytesOf(sample('台账')));
    const [roster] = report(sample('个人申领'), '--ledger', earlier).rosters;
    expect(roster!.rows[0]!.findings[0]!.related[0]!.file).toBe(earlier);
  });

  it('works without naming the sheet', () => {
    expect(report(sample('个人申领'), '--ledger', sample('台账')).totals.ineligible.rows).toBe(4);
  });
});

describe('the annotated workbook', () => {
  it.each(Object.keys(SAMPLES).filter((each) => each !== '台账.xlsx'))(
    '%s: the second run gives the same bytes, clearing gives the original back part by part',
    (name) => {
      const input = sample(name.replace('.xlsx', ''));
      const [first, second, cleared] = ['1', '2', '3'].map((number) => at(`${number}-${name}`)) as [
        string,
        string,
        string,
      ];
      cli(input, '--out', first);
      cli(first, '--out', second);
      expect(bytesOf(second).equals(bytesOf(first))).toBe(true);
      expect(cli(second, '--clear', '--out', cleared).status).toBe(0);
      const original = unzipSync(new Uint8Array(bytesOf(input)));
      const back = unzipSync(new Uint8Array(bytesOf(cleared)));
      expect(Object.keys(back)).toEqual(Object.keys(original));
      for (const part of Object.keys(original))
        expect(strFromU8(back[part]!)).toBe(strFromU8(original[part]!));
    },
  );

  it('is reviewed alike: our own columns and sheet are not read', () => {
    const out = at('again.xlsx');
    cli(sample('杂乱花名册'), '--out', out);
    const before = report(sample('杂乱花名册')).rosters;
    const after = JSON.stringify(report(out).rosters).split('again.xlsx').join('杂乱花名册.xlsx');
    expect(JSON.parse(after)).toEqual(before);
  });

  it('can be the input itself', () => {
    const input = at('in-place.xlsx');
    cli(sample('用人单位'), '--out', input);
    const before = bytesOf(input);
    expect(cli(input, '--out', input)).toMatchObject({ status: 0, error: '' });
    expect(bytesOf(input).equals(before)).toBe(true);
  });
});
