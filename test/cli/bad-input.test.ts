import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { existsSync, linkSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook, readSheet, sheetNames } from '../../src/files';
import { workbookBytes, type SampleCell } from '../../src/tools/samples/workbook';
import { bytesOf, cli, file, report, sample, temporaryFolder, type Outcome } from './harness';

const at = temporaryFolder();
const ID = '33039919900307102X';
const TOLD = ['--programme', 'certification', '--recipient', 'individual'] as const;

/** A workbook of one sheet with these rows. */
const workbook = (name: string, rows: readonly (readonly SampleCell[])[], sheet = '花名册'): string =>
  file(at(name), workbookBytes([{ name: sheet, rows, widths: [10] }]));

/** A good workbook with some of its parts changed, or taken out with null. */
function changed(name: string, changes: Readonly<Record<string, string | null>>): string {
  const parts = new Map<string, Uint8Array>(
    Object.entries(unzipSync(new Uint8Array(bytesOf(sample('用人单位'))))),
  );
  for (const [part, text] of Object.entries(changes)) {
    if (text === null) parts.delete(part);
    else parts.set(part, strToU8(text));
  }
  return file(at(name), zipSync(Object.fromEntries(parts)));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetXml = (): string => strFromU8(unzipSync(new Uint8Array(bytesOf(sample('用人单位'))))[SHEET]!);

/** One line of Chinese that names the file, and exit 2; the input is as it was. */
function refused(input: string, ...args: string[]): Outcome {
  const before = existsSync(input) && statSync(input).isFile() ? bytesOf(input) : null;
  const outcome = cli(input, ...args);
  expect(outcome.status).toBe(2);
  expect(outcome.error).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
  expect(outcome.error).toContain(path.basename(input));
  expect(outcome.error).not.toMatch(/Error|undefined|NaN|at .*:\d+:\d+/);
  if (before) expect(bytesOf(input).equals(before)).toBe(true);
  return outcome;
}

describe('files that cannot be used', () => {
  it('a missing file', () => {
    expect(refused(at('没有.xlsx')).error).toContain('找不到');
  });

  it('a folder', () => {
    mkdirSync(at('文件夹.xlsx'));
    expect(refused(at('文件夹.xlsx')).error).toContain('文件夹');
  });

  it('an empty file', () => {
    refused(file(at('空.xlsx'), ''));
  });

  it('not a zip', () => {
    refused(file(at('文本.xlsx'), '姓名,身份证号码\n'));
  });

  it('.xls', () => {
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(refused(file(at('旧.xls'), ole)).error).toMatch(/\.xls/);
  });

  it('an encrypted workbook', () => {
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ole.set(new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le')), 1024);
    expect(refused(file(at('加密.xlsx'), ole)).error).toMatch(/加密|密码/);
  });

  it('a zip bomb', () => {
    const parts: Zippable = unzipSync(new Uint8Array(bytesOf(sample('用人单位'))));
    parts[SHEET] = [new Uint8Array(60_000_000), { level: 9 }];
    refused(file(at('炸弹.xlsx'), zipSync(parts)));
  });

  it('a document type with an entity', () => {
    const xml = sheetXml().replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet');
    refused(changed('实体.xlsx', { [SHEET]: xml }));
  });

  it('a truncated file', () => {
    const whole = bytesOf(sample('用人单位'));
    refused(file(at('截断.xlsx'), new Uint8Array(whole.subarray(0, Math.floor(whole.length / 2)))));
  });

  it('a truncated part', () => {
    const xml = sheetXml();
    refused(changed('半截.xlsx', { [SHEET]: xml.slice(0, xml.length / 2) }));
  });

  it('parts mixed up', () => {
    refused(
      changed('错位.xlsx', {
        [SHEET]: '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
    );
  });

  it('a part missing', () => {
    refused(changed('缺件.xlsx', { [SHEET]: null }));
  });

  it('a .csv that is no text', () => {
    refused(file(at('二进制.csv'), new Uint8Array([0, 1, 2, 0, 255, 254, 0])));
  });

  it('no roster in any sheet', () => {
    expect(
      refused(
        workbook(
          '汇总.xlsx',
          [
            ['期次', '人数'],
            ['一', 3],
          ],
          '汇总',
        ),
      ).error,
    ).toContain('汇总');
  });

  it('a header and not one row below it', () => {
    expect(refused(workbook('空表.xlsx', [['姓名', '身份证号码', '等级']]), ...TOLD).error).toContain(
      '没有数据行',
    );
  });

  it('a sheet that is not there', () => {
    expect(cli(sample('用人单位'), '--sheet', '没有').error).toContain('职工花名册');
  });

  it('the same file twice', () => {
    const input = sample('用人单位');
    expect(cli(input, path.join(path.dirname(input), '.', path.basename(input)))).toMatchObject({
      status: 2,
    });
  });

  it('a ledger that is not there, or has no roster', () => {
    expect(cli(sample('用人单位'), '--ledger', at('无台账.xlsx')).error).toContain('无台账.xlsx');
    expect(cli(sample('用人单位'), '--ledger', `${sample('台账')}#没有`).error).toContain('2023年拨付');
  });
});

describe('what is not said is not guessed', () => {
  const rows = [
    ['温州市区个人申领职业培训鉴定补贴花名册'],
    ['姓名', '身份证号码', '职业', '等级'],
    ['陈晓东', ID, '车工', '三级'],
  ];

  it('the programme: exit 2 with the guess as a hint', () => {
    const { error } = refused(workbook('未说明.xlsx', rows));
    expect(error).toContain('--programme certification');
    expect(error).toContain('个人申领职业培训鉴定补贴');
  });

  it('the recipient: exit 2 with the guess as a hint', () => {
    const { error } = refused(workbook('未说明.xlsx', rows), '--programme', 'certification');
    expect(error).toContain('--recipient individual');
  });

  it('both given: reviewed', () => {
    expect(cli(workbook('未说明.xlsx', rows), ...TOLD).status).toBe(1);
  });
});

describe('cells that no one expects are findings, not failures', () => {
  const header = ['姓名', '身份证号码', '职业', '等级', '备注'];

  it('two headers for one field', () => {
    const input = workbook('两列.xlsx', [
      ['姓名', '身份证号码', '证件号码', '职业', '等级'],
      ['陈晓东', ID, ID, '车工', '三级'],
    ]);
    expect(report(input, ...TOLD).rosters[0]!.findings.map(({ code }) => code)).toContain('header-ambiguous');
  });

  it('cells of 32,767 characters', () => {
    const long = '长'.repeat(32_767);
    const input = workbook('长文.xlsx', [header, [long, ID, long, long, long]]);
    const out = at('长文-结果.xlsx');
    expect(cli(input, ...TOLD, '--out', out).status).toBe(1);
    expect(report(out, ...TOLD).totals.review.rows + report(out, ...TOLD).totals.ineligible.rows).toBe(1);
  });

  it('16,384 columns: reviewed, but there is no room to write', () => {
    const wide: SampleCell[] = Array.from({ length: 16_384 }, (_, column) => header[column] ?? `列${column}`);
    const input = workbook('很宽.xlsx', [wide, ['陈晓东', ID, '车工', '三级']]);
    expect(cli(input, ...TOLD).status).toBe(1);
    const out = at('很宽-结果.xlsx');
    expect(refused(input, ...TOLD, '--out', out).error).toContain('没有空列');
    expect(existsSync(out)).toBe(false);
  });

  it('a million formatted but empty rows', () => {
    const empty = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 5000}"><c r="A${row + 5000}" s="4"/></row>`,
    ).join('');
    const last = '<row r="1048576"><c r="A1048576" s="4"/></row>';
    const input = changed('百万空行.xlsx', {
      [SHEET]: sheetXml().replace('</sheetData>', `${empty}${last}</sheetData>`),
    });
    const [roster] = report(input).rosters;
    expect(roster!.rows).toHaveLength(10);
    expect(roster!.skipped).toEqual([]);
  });

  it('a formula typed as a name comes back as text', () => {
    const name = "=cmd|' /c calc'!A1";
    const input = workbook('公式.xlsx', [header, [name, ID, '车工', '三级']]);
    const out = at('公式-结果.xlsx');
    cli(input, ...TOLD, '--out', out);
    const result = openWorkbook(new Uint8Array(bytesOf(out)));
    const grids = sheetNames(result).map((each) => readSheet(result, each));
    expect(grids).toHaveLength(2);
    // Nowhere a formula; in our own cells no text begins with a sign that could become one.
    for (const { formulas } of grids) expect(formulas?.every((row) => row === undefined)).toBe(true);
    const ours = [...grids[0]!.values.flatMap((row) => row.slice(header.length)), ...grids[1]!.values.flat()];
    expect(ours.filter((cell) => typeof cell === 'string' && /^[=+@-]/.test(cell))).toEqual([]);
    expect(ours).toContain(`“${name}”`);
    expect(grids[0]!.values[1]![0]).toBe(name);
  });

  it('half a character pair', () => {
    const xml = sheetXml().replace(/(<c r="B4"[^>]*><is><t[^>]*>)[^<]*/, '$1陈&#xFFFD;');
    const input = changed('残缺.xlsx', { [SHEET]: xml });
    expect(report(input).rosters[0]!.rows[0]!.findings.map(({ code }) => code)).toContain('text-damaged');
  });

  it('.csv in GB18030 and UTF-8, with comma, semicolon or tab', () => {
    const text = (delimiter: string): string =>
      [
        ['姓名', '身份证号码', '职业', '等级'],
        ['陈晓东', ID, '车工', '三级'],
      ]
        .map((row) => row.join(delimiter))
        .join('\r\n');
    for (const [name, content] of [
      ['逗号.csv', text(',')],
      ['分号.csv', `\ufeff${text(';')}`],
      ['制表.csv', text('\t')],
    ] as const)
      expect(report(file(at(name), content), ...TOLD).rosters[0]!.rows).toHaveLength(1);
    // 姓名,身份证号码 in GB18030.
    const gb = new Uint8Array([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0xc2, 0xeb,
    ]);
    const body = new Uint8Array(Buffer.from(`\r\n,${ID}`));
    const [roster] = report(file(at('国标.csv'), Buffer.concat([gb, body])), ...TOLD).rosters;
    expect(roster!.columns).toEqual({ name: 'A', idNumber: 'B' });
  });

  it('.csv to an annotated workbook', () => {
    const input = file(at('名单.csv'), `姓名,身份证号码,职业,等级\n陈晓东,${ID},车工,三级\n`);
    const out = at('名单.xlsx');
    expect(cli(input, ...TOLD, '--out', out).error).toBe('');
    expect(report(out, ...TOLD).rosters[0]!.rows).toHaveLength(1);
  });
});

describe('output', () => {
  it('is whole or not at all: a folder that is not there, a folder in its place', () => {
    expect(cli(sample('用人单位'), '--out', at('无此文件夹/结果.xlsx')).error).toContain('文件夹不存在');
    mkdirSync(at('占用.xlsx'), { recursive: true });
    expect(cli(sample('用人单位'), '--out', at('占用.xlsx')).status).toBe(2);
    expect(readdirSync(at('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.runIf(existsSync('/dev/full'))('says so when the disk is full', () => {
    expect(cli(sample('用人单位'), '--json', '/dev/full').error).toContain('磁盘空间不足');
  });

  it('goes with one input, and ends in .xlsx', () => {
    expect(cli(sample('用人单位'), sample('院校'), '--out', at('两个.xlsx')).error).toContain('--out');
    expect(cli(sample('用人单位'), '--out', at('结果.csv')).error).toContain('结果.csv');
  });

  it('a workbook keeps its kind', () => {
    expect(cli(at('宏.xlsm'), '--out', at('宏.xlsx')).error).toContain('.xlsm');
    expect(cli(sample('用人单位'), '--out', at('宏.xlsm')).error).toContain('.xlsx');
  });

  it('never lands on an input or a ledger by mistake', () => {
    const input = file(at('原件.xlsx'), bytesOf(sample('用人单位')));
    const ledger = file(at('原台账.xlsx'), bytesOf(sample('台账')));
    symlinkSync(input, at('原件的链接.xlsx'));
    linkSync(input, at('原件的另名.xlsx'));
    for (const args of [
      ['--json', input],
      ['--json', at('原件的链接.xlsx')],
      ['--json', at('原件的另名.xlsx')],
      ['--ledger', ledger, '--json', ledger],
      ['--ledger', `${ledger}#2023年拨付`, '--out', ledger],
      ['--out', at('同名.xlsx'), '--json', at('同名.xlsx')],
    ])
      expect(cli(input, ...args).status).toBe(2);
    expect(bytesOf(input).equals(bytesOf(sample('用人单位')))).toBe(true);
    expect(bytesOf(ledger).equals(bytesOf(sample('台账')))).toBe(true);
    expect(existsSync(at('同名.xlsx'))).toBe(false);
  });

  it('a .csv file with a name that no sheet can have', () => {
    const name = `2023年[鹿城区]职业技能培训补贴人员花名册：第二批，最终版（修改后再修改）.csv`;
    const input = file(at(name), `姓名,身份证号码,职业,等级\n陈晓东,${ID},车工,三级\n`);
    expect(cli(input, ...TOLD, '--out', at('长名.xlsx')).error).toBe('');
  });

  it('clearing needs a target, and a workbook', () => {
    expect(cli(sample('用人单位'), '--clear').error).toContain('--out');
    expect(cli(file(at('无.csv'), '姓名'), '--clear', '--out', at('无.xlsx')).error).toContain('.csv');
  });

  it('finds room for its issues sheet beside the user’s own of that name', () => {
    const rows = [
      ['姓名', '身份证号码', '职业', '等级'],
      ['陈晓东', ID, '车工', '三级'],
    ];
    const input = file(
      at('已有清单.xlsx'),
      workbookBytes([
        { name: '花名册', rows, widths: [10] },
        { name: '问题清单', rows: [['我的']], widths: [10] },
      ]),
    );
    const out = at('已有清单-结果.xlsx');
    expect(cli(input, ...TOLD, '--out', out).error).toBe('');
    const xml = strFromU8(unzipSync(new Uint8Array(bytesOf(out)))['xl/workbook.xml']!);
    expect(xml).toContain('name="问题清单"');
    expect(xml).toContain('name="问题清单 (2)"');
    const again = at('已有清单-再次.xlsx');
    cli(out, ...TOLD, '--out', again);
    expect(bytesOf(again).equals(bytesOf(out))).toBe(true);
  });
});
