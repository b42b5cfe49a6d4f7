import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookBytes, type SampleCell } from '../../src/tools/samples/workbook';
import { cli, file, report, temporaryFolder } from './harness';

const at = temporaryFolder();

const HEADER = ['姓名', '身份证号码', '补贴项目', '申领主体', '职业', '等级', '发证日期', '申请日期', '课时'];
/** 三级 of 车工 for an institution: 2300 × 1.3 = 2990 with the minimum of 30 lesson hours. */
const row = (level: string, applied: string, id = '330399198203040055'): string[] => [
  '陈晓东',
  id,
  '职业培训鉴定补贴',
  '培训机构',
  '车工',
  level,
  '2023-05-10',
  applied,
  '30',
];
const OTHER = '33039919900307102X';

type Rows = readonly (readonly SampleCell[])[];

/** A workbook of these sheets, some of them hidden. */
function workbook(
  name: string,
  sheets: Readonly<Record<string, Rows>>,
  hidden: readonly string[] = [],
): string {
  const made = Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows, widths: [10] }));
  const parts = unzipSync(workbookBytes(made));
  const xml = hidden.reduce(
    (text, sheet) => text.replace(`name="${sheet}"`, `name="${sheet}" state="hidden"`),
    strFromU8(parts['xl/workbook.xml']!),
  );
  return file(at(name), zipSync({ ...parts, 'xl/workbook.xml': strToU8(xml) }));
}

const now = file(
  at('今年.csv'),
  [HEADER, row('三级', '2023-12-01')].map((each) => each.join(',')).join('\n'),
);
const PAID = [HEADER, row('三级', '2023-06-01')];
const OF_ANOTHER = [HEADER, row('四级', '2023-06-01', OTHER)];
/** What drop-down lists are filled from. */
const WORDS = [
  ['职业', '等级'],
  ['车工', '三级'],
  ['焊工', '四级'],
];

const decided = (...args: string[]) => report(now, ...args).rosters[0]!;
const leftOut = (...args: string[]) =>
  decided(...args)
    .findings.filter(({ code }) => code === 'ledger-sheet-left-out')
    .map(({ params, message }) => ({ params, message }));

describe('sheets of a ledger', () => {
  it('count where they are hidden, too', () => {
    const ledger = workbook('隐藏.xlsx', { 一班: OF_ANOTHER, 二班: PAID }, ['二班']);
    for (const given of [ledger, `${ledger}#二班`]) {
      const { rows, findings } = decided('--ledger', given);
      expect(rows[0]).toMatchObject({
        outcome: 'ineligible',
        findings: [{ code: 'repeat-level', related: [{ file: '隐藏.xlsx', sheet: '二班', row: 2 }] }],
      });
      expect(findings).toEqual([]);
    }
    expect(cli(now, '--ledger', ledger).out).toContain('隐藏.xlsx 中已隐藏的工作表也已作为台账计入：二班');
    expect(cli(now, '--ledger', `${ledger}#二班`).out).not.toContain('已隐藏');
  });

  it('that cannot be read are said in report and summary', () => {
    const ledger = workbook('无表头.xlsx', {
      一班: OF_ANOTHER,
      二班: [row('三级', '2023-06-01')],
      说明: [['此表由各区填写']],
      空表: [],
    });
    expect(leftOut('--ledger', ledger)).toEqual([
      {
        params: { file: '无表头.xlsx', sheets: ['二班', '说明'] },
        message:
          '台账“无表头.xlsx”的工作表“二班”、“说明”没有可用的表头，没有计入重复和次数的比对，请更正后重新审核。',
      },
    ]);
    expect(cli(now, '--ledger', ledger).out).toContain('    台账“无表头.xlsx”的工作表“二班”、“说明”');
    // Only the sheet that was asked for is anybody's business.
    expect(leftOut('--ledger', `${ledger}#一班`)).toEqual([]);
  });

  it('hidden lists of words are none', () => {
    const ledger = workbook('字典.xlsx', { 一班: OF_ANOTHER, 字典: WORDS }, ['字典']);
    expect(leftOut('--ledger', ledger)).toMatchObject([{ params: { sheets: ['字典'] } }]);
    expect(decided('--ledger', ledger).unchecked).toEqual(decided('--ledger', `${ledger}#一班`).unchecked);
  });

  it('the issues sheet of an earlier run is not missed', () => {
    const earlier = file(at('去年.csv'), PAID.map((each) => each.join(',')).join('\n'));
    const annotated = at('去年.xlsx');
    cli(earlier, '--out', annotated);
    expect(leftOut('--ledger', annotated)).toEqual([]);
    expect(decided('--ledger', annotated).rows[0]!.outcome).toBe('ineligible');
  });

  it('count once, however often they are named', () => {
    // Without an occupation nothing tells a payment from the same one again: twice two would be over the year’s three.
    const unnamed = (applied: string) => row('三级', applied).map((cell) => (cell === '车工' ? '' : cell));
    const ledger = workbook('两笔.xlsx', {
      拨付: [HEADER, unnamed('2023-02-01'), unnamed('2023-03-01')],
    });
    const codes = (...ledgers: string[]) =>
      decided(...ledgers.flatMap((each) => ['--ledger', each])).rows[0]!.findings.map(({ code }) => code);
    expect(codes(ledger, `${ledger}#拨付`, ledger)).toEqual(codes(ledger));
    expect(codes(ledger)).not.toContain('yearly-limit');
  });

  it('that are all there is leave nothing to review', () => {
    const both = workbook('全是台账.xlsx', { 一班: PAID, 说明: [['此表由各区填写']] });
    const { status, error } = cli(both, '--ledger', both);
    expect(status).toBe(2);
    expect(error).toBe(
      '“' +
        both +
        '”里的花名册都已用作台账（一班），没有可审核的工作表；只有一张是台账时请写成 --ledger 文件#工作表',
    );
  });

  it('their missing columns are told from the roster’s', () => {
    const ledger = file(
      at('无项目.csv'),
      '身份证号码,职业,等级,证书编号,申请日期\n1,车工,三级,,2023-02-01\n',
    );
    const { out } = cli(now, '--ledger', ledger);
    expect(out).toContain('    台账未提供“补贴项目”列：多渠道重复申领未与台账比对');
    expect(out).toContain('    未提供“证书编号”列：一个证书编号多人使用未校验');
    expect(out).not.toContain('    未提供“补贴项目”列');
    expect(cli(now, '--ledger', ledger, '--english').out).toContain(
      'without the column programme in the ledger',
    );
  });
});

describe('--sheet', () => {
  const first = workbook('甲.xlsx', { 一班: PAID, 二班: OF_ANOTHER });
  const second = workbook('乙.xlsx', { 花名册: PAID });
  const sheets = (...args: string[]) => report(...args).rosters.map(({ file: of, sheet }) => [of, sheet]);

  it('is refused where it leaves a whole file out', () => {
    expect(cli(first, second, '--sheet', '二班')).toMatchObject({
      status: 2,
      out: '',
      error: `“${second}”里没有 --sheet 指定的工作表（二班），现有：花名册；请补上它的工作表名，或另行审核这个文件`,
    });
    expect(sheets(first, second, '--sheet', '二班', '--sheet', '花名册')).toEqual([
      ['甲.xlsx', '二班'],
      ['乙.xlsx', '花名册'],
    ]);
  });

  it('has nothing to choose in a .csv file, whose one sheet has no name', () => {
    expect(sheets(first, now, '--sheet', '二班')).toEqual([
      ['甲.xlsx', '二班'],
      ['今年.csv', '今年'],
    ]);
    // But a name that no file has is a mistake.
    expect(cli(now, '--sheet', '二班')).toMatchObject({ status: 2 });
    expect(sheets(now, '--sheet', '今年')).toEqual([['今年.csv', '今年']]);
  });
});
