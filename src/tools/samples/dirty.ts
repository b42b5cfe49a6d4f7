import { checkCharacter } from '../../core/national-id';
import { date, id } from './cells';
import { person, type Person } from './people';
import { styled, type SampleCell, type SampleSheet, type StyledCell } from './workbook';

/**
 * 杂乱花名册: a roster as dirty as they come. Its defects, by row of the sheet:
 *
 * | rows | defect |
 * |---|---|
 * | 1–3 | title, unit and instruction lines above the header |
 * | 4–5 | header over two rows, merged, broken inside cells, with `*` and hints in brackets |
 * | 6 | a sample row left in the template |
 * | 7, 22 | group headings |
 * | 8 | spaces inside a name, occupation and level in one cell, `2990元` |
 * | 9 | dates in five notations, `2210.00元/人` |
 * | 10, 11 | ID as a number (lost digits), ID in scientific notation: id-precision-lost ×2 |
 * | 12 | ID with spaces and `x` |
 * | 13 | ID with a wrong check character: id-invalid |
 * | 14, 15 | sex, birth month against the ID: id-mismatch ×2 |
 * | 16 | month only: date-imprecise |
 * | 17 | `13/06/2023`: date-unreadable |
 * | 18 | `#N/A`: cell-error |
 * | 19 | fee of a class in the amount column, in Chinese numerals: number-unreadable |
 * | 20, 21 | subtotal, blank row |
 * | 23, 24 | header repeated, both rows |
 * | 25 | hidden row |
 * | 26 | two levels in one cell: occupation-level-conflict |
 * | 27 | occupation written short: occupation-near-miss |
 * | 28 | `=cmd|…` as a name: formula-like-text |
 * | 29 | a character lost in decoding: text-damaged |
 * | 30 | claimed amount too high: amount-differs |
 * | 31 | says that no condition applies, from outside: individual-condition |
 * | 32 | full-width ID and digits, zero-width and non-breaking spaces |
 * | 33 | a day too late: deadline-missed |
 * | 34 | row 8 once more: repeat-level |
 * | 35 | amount as a formula |
 * | 36–38 | total, signatures, remark: footer |
 * | Q | a column of the user's own called 补贴标准 |
 * | U, V | two columns for the phone: header-ambiguous |
 */
interface Row {
  readonly seq: SampleCell;
  readonly name: SampleCell;
  readonly idNumber: SampleCell;
  readonly sex: SampleCell;
  readonly birth: SampleCell;
  readonly start: SampleCell;
  readonly end: SampleCell;
  readonly enrolled: SampleCell;
  readonly skill: SampleCell;
  readonly certificate: SampleCell;
  readonly issued: SampleCell;
  readonly applied: SampleCell;
  readonly condition: SampleCell;
  readonly household: SampleCell;
  readonly claimed: SampleCell;
}

const WIDTH = 22;

function base(of: Person, seq: number): Row {
  const [year, month] = of.birth.split('-').map(Number);
  return {
    seq,
    name: of.name,
    idNumber: id(of.idNumber),
    sex: of.sex,
    birth: `${year}年${month}月`,
    start: date('2023-05-15'),
    end: date('2023-06-02'),
    enrolled: date('2023-05-08'),
    skill: '车工（三级）',
    certificate: id(`Y004233000012233${String(500 + seq).padStart(6, '0')}`),
    issued: date('2023-06-20'),
    applied: date('2023-11-20', 'chineseDate'),
    condition: '②',
    household: '温州市鹿城区',
    claimed: 2990,
  };
}

function cells(row: Row, seq: number): SampleCell[] {
  return [
    row.seq,
    row.name,
    row.idNumber,
    row.sex,
    row.birth,
    row.start,
    row.end,
    row.enrolled,
    row.skill,
    '技能等级证书',
    row.certificate,
    row.issued,
    row.applied,
    row.condition,
    row.household,
    row.claimed,
    2300,
    seq === 3 ? styled('身份证请核对', 'marked') : null,
    '培训鉴定补贴',
    '个人',
    `0577-8812${1000 + seq}`,
    `139 0577 ${2000 + seq}`,
  ];
}

/** `330399199003071…` in full-width digits. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const wrongCheck = (idNumber: string): string => {
  const right = checkCharacter(idNumber.slice(0, 17));
  return idNumber.slice(0, 17) + (right === '1' ? '2' : '1');
};

function rosterSheet(): SampleSheet {
  const people = Array.from({ length: 30 }, (_, index) => person(300 + index));
  const row = (seq: number, changes: Partial<Row> = {}): SampleCell[] =>
    cells({ ...base(people[seq]!, seq), ...changes }, seq);
  const woman = person(340, { sex: '女', birth: '1990-03-07' });
  const withX = `330399${'19900307'}${firstWithX('33039919900307')}`;
  const error: StyledCell = {
    value: '#N/A',
    style: 'date',
    formula: 'VLOOKUP(A18,字典!A:B,2,0)',
    error: true,
  };
  const top: SampleCell[] = [
    '序号',
    '姓  名',
    '*身份证\n号码（18位）',
    '性别',
    '出生\n年月',
    '培训时间',
    null,
    '报名\n日期*',
    '职业（工种）及等级',
    '证书信息',
    null,
    null,
    '申请时间',
    '符合条件',
    '户籍',
    '申报金额（元/人）',
    '补贴标准',
    '备注',
    '补贴类型',
    '申领对象',
    '联系电话',
    '手机号码',
  ].map((text) => (text === null ? styled(null, 'header') : styled(text, 'header')));
  const bottom: SampleCell[] = Array.from({ length: WIDTH }, (_, column) => {
    const text = ({ 5: '开始日期', 6: '结束日期', 9: '证书类别', 10: '证书编号', 11: '发证日期' } as const)[
      column as 5
    ];
    return styled(text ?? null, 'header');
  });
  const single = [0, 1, 2, 3, 4, 7, 8, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
  const rows: SampleCell[][] = [
    [styled('2023年第二批职业技能培训补贴人员花名册', 'title')],
    [styled('填报单位：鹿城区晨光职业培训学校（盖章）　　联系电话：0577-88120000', 'unit')],
    [styled('填写说明：带 * 的为必填项，一人一行，请勿合并单元格。', 'unit')],
    top,
    bottom,
    [
      '例',
      '张三',
      '330399199001010000',
      '男',
      '1990.01',
      '2023-01-01',
      '2023-01-15',
      '2023-01-01',
      '车工三级',
    ],
    [styled('一、第一期（2023年5月）', 'total')],
    row(1, { name: [...people[1]!.name].join('  '), skill: '车工三级', claimed: '2990元' }),
    row(2, {
      enrolled: '2023年5月8日',
      start: '2023/5/15',
      end: 20230602,
      issued: '二〇二三年六月二十日',
      applied: '2023.11.20',
      skill: '焊工/四级',
      certificate: id('Y004233000012234000502'),
      claimed: '2210.00元/人',
    }),
    row(3, { idNumber: 330399198203041000 }),
    row(4, { idNumber: '3.30399E+17' }),
    row(5, {
      name: woman.name,
      sex: '女',
      birth: '1990年3月',
      idNumber: ` ${withX.slice(0, 6)} ${withX.slice(6, 14)} ${withX.slice(14, 17)}x`,
    }),
    row(6, { idNumber: id(wrongCheck(people[6]!.idNumber)) }),
    row(7, { sex: people[7]!.sex === '男' ? '女' : '男' }),
    row(8, { birth: '1960.1' }),
    row(9, { issued: '2023年6月' }),
    row(10, { applied: '13/06/2023' }),
    row(11, { end: error }),
    row(12, { claimed: '贰仟玖佰玖拾' }),
    [
      styled('小计', 'total'),
      null,
      '12人',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      35880,
    ],
    [],
    [styled('二、第二期（2023年5月）', 'total')],
    top,
    bottom,
    row(13),
    row(14, { skill: '车工三级/中级工' }),
    row(15, { skill: '互联网营销/四级', certificate: id('Y004233000012234000515'), claimed: null }),
    row(16, { name: "=cmd|'/c calc'!A1" }),
    row(17, { name: '陈\ufffd华' }),
    row(18, { claimed: '3,500.00' }),
    row(19, { condition: '无', household: '江西省上饶市' }),
    row(20, {
      idNumber: fullWidth(people[20]!.idNumber),
      name: `\u200b${people[20]!.name}\u00a0`,
      skill: '车工（３级）',
      claimed: '２９９０',
    }),
    row(21, { applied: date('2024-06-21') }),
    cells({ ...base(people[1]!, 1), seq: 22, start: date('2023-06-05'), end: date('2023-06-16') }, 22),
    row(23, { claimed: { value: 2990, style: 'money', formula: 'Q35*1.3' } }),
    [
      styled('合计', 'total'),
      null,
      '22人',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      65780,
    ],
    [
      styled('填表人：周敏', 'unit'),
      null,
      null,
      null,
      styled('审核人：', 'unit'),
      null,
      null,
      null,
      styled('2023年11月20日', 'unit'),
    ],
    [styled('说明：本表一式两份。', 'unit')],
  ];
  const letter = (column: number): string => String.fromCharCode(65 + column);
  return {
    name: '第二批',
    rows,
    widths: [6, 10, 22, 6, 12, 12, 12, 12, 20, 14, 26, 16, 14, 10, 16, 12, 10, 14, 14, 10, 15, 15],
    merges: [
      'A1:V1',
      'A2:V2',
      'A3:V3',
      ...single.map((column) => `${letter(column)}4:${letter(column)}5`),
      'F4:G4',
      'J4:L4',
      'A7:V7',
      'A22:V22',
    ],
    heights: { 1: 30, 4: 30 },
    hiddenRows: [25],
  };
}

/** Three sequence digits (an even one last: a woman) whose check character is X. */
function firstWithX(first14: string): string {
  for (let sequence = 2; sequence < 1000; sequence += 2) {
    const digits = String(sequence).padStart(3, '0');
    if (checkCharacter(first14 + digits) === 'X') return `${digits}X`;
  }
  throw new RangeError(`no sequence of ${first14} has the check character X`);
}

/** The dirty roster, a sheet that is none, and the list that its formula looks up. */
export const dirtySheets = (): SampleSheet[] => [
  rosterSheet(),
  {
    name: '汇总',
    widths: [16, 12],
    rows: [
      [styled('期次', 'header'), styled('人数', 'header')],
      ['第一期', 12],
      ['第二期', 10],
    ],
  },
  {
    name: '字典',
    widths: [10, 10],
    rows: [
      ['甲', 1],
      ['乙', 2],
    ],
  },
];
