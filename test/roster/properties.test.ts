import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core/grid';
import { formatDay, fromDayNumber } from '../../src/core/plain-date';
import { toSerial } from '../../src/core/excel-serial';
import { readRoster } from '../../src/roster/read-roster';
import { gridOf } from './grids';

const HEADER = ['序号', '姓名', '身份证号码', '职业（工种）', '等级', '发证日期', '申报金额', '备注'];

/** Anything that can stand in a cell, likely and unlikely. */
const anyCell = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<CellValue>(
    '小计',
    '合计',
    '姓名',
    '身份证号码',
    '#N/A',
    '例',
    ' ',
    '填表人：',
    '一、',
    '=1+1',
    45017,
    '330399199003071020',
  ),
);
const anyRow = fc.array(anyCell, { maxLength: 10 });

const kinds = fc.constantFrom<(seq: number) => CellValue[]>(
  (seq) => [seq, '陈晓东', '33039919900307102X', '车工', '三级', 45100, 2990],
  () => [],
  () => ['小计', null, null, null, null, null, 2990],
  () => ['一、第一期'],
  () => [...HEADER],
  () => ['例', '张三', '330399199001010000', '车工'],
  () => ['填表人：周敏', null, '审核人：'],
);

/** How often each row of the used range is in one of the roster's lists. */
function timesListed(values: readonly (readonly CellValue[])[]): number[] {
  const roster = readRoster(gridOf(values));
  if (!roster) return [];
  const times = values.map(() => 0);
  const lists = [
    roster.titleRows,
    roster.headerRows,
    roster.footerRows,
    roster.rows,
    ...roster.skipped.map(({ rows }) => rows),
  ];
  for (const list of lists) for (const row of list) times[row]! += 1;
  const isEmpty = (row: readonly CellValue[]): boolean => row.every((cell) => cell === null || cell === '');
  while (times.length > 0 && isEmpty(values[times.length - 1]!)) times.pop();
  return times;
}

describe('every row of the used range is in exactly one list', () => {
  it('of sheets made of the usual kinds of rows', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 30 }), (rows) => {
        const values = [['花名册'], HEADER, ...rows.map((make, index) => make(index + 1))];
        const times = timesListed(values);
        expect(times.length).toBeGreaterThan(0);
        expect(new Set(times)).toEqual(new Set([1]));
      }),
      { numRuns: 300 },
    );
  });

  it('of sheets with anything in them, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
        const times = timesListed([HEADER, ...rows]);
        expect(times.filter((count) => count > 1)).toEqual([]);
        const blankEnd = times.lastIndexOf(1);
        expect(times.slice(0, blankEnd + 1)).not.toContain(0);
      }),
      { numRuns: 500 },
    );
  });

  it('and a sheet without our header is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        timesListed(rows);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is read is what was written', () => {
  const day = fc.integer({ min: 0, max: 47_000 }).map((days) => fromDayNumber(days));
  const spellings: ((iso: string) => CellValue)[] = [
    (iso) => iso,
    (iso) => iso.replace(/-/g, '/'),
    (iso) => iso.split('-').map(Number).join('.'),
    (iso) => Number(iso.replace(/-/g, '')),
    (iso) => iso.replace(/-/g, ''),
    (iso) => iso.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日'),
  ];

  it('for dates in every notation and both epochs', () => {
    fc.assert(
      fc.property(day, fc.nat(spellings.length), fc.boolean(), (date, spelling, date1904) => {
        const iso = formatDay(date);
        const cell = spellings[spelling]?.(iso) ?? toSerial(date, date1904);
        const roster = readRoster(gridOf([HEADER, [1, '陈晓东', null, null, null, cell]], { date1904 }));
        expect(roster?.claims[0]?.issueDate).toBe(iso);
      }),
      { numRuns: 500 },
    );
  });

  it('for amounts, as numbers and as text with every decoration', () => {
    const amount = fc.integer({ min: 0, max: 99_999_999 }).map((fen) => (fen / 100).toFixed(2));
    const decorate: ((text: string) => CellValue)[] = [
      (text) => Number(text),
      (text) => text,
      (text) => `${text}元`,
      (text) => `￥${text}`,
      (text) => `${text}元/人`,
      (text) => text.replace(/\B(?=(\d{3})+(?=\.))/g, ','),
    ];
    fc.assert(
      fc.property(amount, fc.nat(decorate.length - 1), (text, how) => {
        const roster = readRoster(
          gridOf([HEADER, [1, '陈晓东', null, null, null, null, decorate[how]!(text)]]),
        );
        expect(Number(roster?.claims[0]?.claimed)).toBe(Number(text));
      }),
      { numRuns: 500 },
    );
  });
});
