import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core/grid';
import { editWorkbook, newWorkbook, openWorkbook, readSheet, saveWorkbook } from '../../src/files';
import { columnLetters } from '../../src/roster/address';
import { bytesOf, cli, file, report, temporaryFolder } from './harness';

const at = temporaryFolder();

const ROSTER: CellValue[][] = [
  ['姓名', '身份证号码', '职业', '等级', '发证日期', '申请日期', '报名时间', '符合条件', '户籍'],
  ['陈晓东', '330399198203040055', '车工', '三级', '2023-06-20', '2023-11-20', '2023-05-08', '②', '鹿城区'],
];
/** The first of our columns, J. */
const LEFT = ROSTER[0]!.length;
const SETTINGS = ['--programme', 'certification', '--recipient', 'individual'];

function annotated(name: string): string {
  const out = at(`${name}-一.xlsx`);
  const bytes = newWorkbook({ sheets: [{ name: '花名册', rows: ROSTER }] });
  expect(cli(file(at(`${name}.xlsx`), bytes), ...SETTINGS, '--out', out)).toMatchObject({ status: 0 });
  return out;
}

/** The file as it is after a person put a column in: what stands from there on moves on by one. */
function withColumn(from: string, column: number, cells: readonly CellValue[]): string {
  const workbook = openWorkbook(new Uint8Array(bytesOf(from)));
  const { values } = readSheet(workbook, '花名册');
  const moved = values.flatMap((row, at) =>
    Array.from({ length: LEFT + 9 - column }, (_, offset) => ({
      row: at,
      column: column + offset,
      value: offset === 0 ? (cells[at] ?? null) : (row[column + offset - 1] ?? null),
    })),
  );
  editWorkbook(workbook, { sheets: [{ sheet: '花名册', cells: moved }] });
  const parts = unzipSync(saveWorkbook(workbook));
  const name = (width: number): string => `$J$1:$${columnLetters(LEFT + width - 1)}$2`;
  const text = strFromU8(parts['xl/workbook.xml']!);
  expect(text).toContain(name(8));
  parts['xl/workbook.xml'] = new TextEncoder().encode(text.replace(name(8), name(9)));
  return file(from.replace('-一', '-改'), zipSync(parts));
}

const valuesOf = (path: string): readonly (readonly CellValue[])[] =>
  readSheet(openWorkbook(new Uint8Array(bytesOf(path))), '花名册').values;

describe('a column that the user put in between the result columns', () => {
  const between = withColumn(annotated('申报'), LEFT + 1, ['申报金额', 2000]);

  it('is read like any other', () => {
    const { rosters } = report(between, ...SETTINGS);
    expect(rosters[0]!.columns).toMatchObject({ claimed: 'K' });
    // 车工 三级: 2300 × 1.3.
    expect(rosters[0]!.rows[0]).toMatchObject({
      outcome: 'eligible',
      amount: '2990.00',
      findings: [{ code: 'amount-differs', cell: 'K2' }],
    });
    const unread = withColumn(annotated('备注'), LEFT + 3, ['电话核实', '已核']);
    expect(report(unread, ...SETTINGS).rosters[0]!.unread).toEqual([{ column: 'M', header: '电话核实' }]);
  });

  it('stays in its place, and a second run writes right of it', () => {
    const out = at('申报-二.xlsx');
    expect(cli(between, ...SETTINGS, '--out', out)).toMatchObject({ status: 0, error: '' });
    const [header, row] = valuesOf(out);
    expect(header!.slice(LEFT)).toEqual([
      ...[null, '申报金额'],
      ...['审核结论', '补贴标准', '紧缺上浮', '应补金额', '待核金额', '计算过程', '问题说明', '政策依据'],
    ]);
    expect(row!.slice(LEFT, LEFT + 6)).toEqual([null, 2000, '可补贴', 2300, '是', 2990]);
    // What a third run finds is all ours again: it stays where it is.
    const third = at('申报-三.xlsx');
    expect(cli(out, ...SETTINGS, '--out', third)).toMatchObject({ status: 0 });
    expect(valuesOf(third)).toEqual(valuesOf(out));
  });

  it.each<[string, number]>([
    ['far from ours of that name', 5],
    ['beside ours of that name', 2],
  ])('called 补贴标准, %s, stays when ours are cleared', (name, offset) => {
    const own = withColumn(annotated(name), LEFT + offset, ['补贴标准', '市里的标准']);
    const out = at(`${name}-清.xlsx`);
    expect(cli(own, '--clear', '--out', out)).toMatchObject({ status: 0 });
    const [header, row] = valuesOf(out);
    expect([header![LEFT + offset], row![LEFT + offset]]).toEqual(['补贴标准', '市里的标准']);
    // Two side by side that could be ours stay both.
    const rest = offset === 5 ? [] : [2300];
    const others = row!.slice(LEFT).filter((value) => value !== null && value !== '市里的标准');
    expect(others).toEqual(rest);
  });
});
