import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/fields';
import type { CellValue, Grid } from '../../src/core/grid';
import { guessesOf } from '../../src/roster/guess';
import { readRoster } from '../../src/roster/read-roster';
import type { ReadOptions, Roster } from '../../src/roster/roster';
import { gridOf, IDS } from './grids';

function read(
  values: readonly (readonly CellValue[])[],
  extra: Partial<Grid> = {},
  options: ReadOptions = {},
): Roster {
  const roster = readRoster(gridOf(values, extra), options);
  if (!roster) throw new Error('no roster found');
  return roster;
}

const skippedOf = ({ skipped }: Roster): Record<string, readonly number[]> =>
  Object.fromEntries(skipped.map(({ kind, rows }) => [kind, rows]));

const codesOf = ({ readFindings }: Roster): string[][] =>
  readFindings.map((findings) => (findings ?? []).map(({ code }) => code));

describe('the header', () => {
  it('stands in the first row', () => {
    const roster = read([
      ['姓名', '身份证号码', '等级'],
      ['陈晓东', IDS.man, '三级'],
    ]);
    expect(roster.headerRows).toEqual([0]);
    expect(roster.titleRows).toEqual([]);
    expect(roster.claims).toEqual([{ name: '陈晓东', idNumber: IDS.man, level: 3 }]);
  });

  it('stands under title and unit lines, and the sheet’s own rows are counted', () => {
    const roster = read(
      [
        ['温州市区职业培训补贴花名册'],
        [],
        ['填报单位：甲', null, '联系电话：0577', null],
        ['序号', '姓名', '身份证号码', '职业'],
        [1, '陈晓东', IDS.man, '车工'],
      ],
      { top: 2, left: 1 },
    );
    expect(roster.titleRows).toEqual([2, 3, 4]);
    expect(roster.headerRows).toEqual([5]);
    expect(roster.rows).toEqual([6]);
    expect(roster.columnOf.get('idNumber')).toBe(3);
  });

  it('is broken inside its cells, starred, spaced and hinted', () => {
    const roster = read([
      ['序\n号', '*姓  名', '身份证\n号码（18位）', '申报金额（元）'],
      [1, '陈晓东', IDS.man, 2990],
    ]);
    expect([...roster.columnOf.keys()]).toEqual(['seq', 'name', 'idNumber', 'claimed']);
  });

  it('is two rows, merged', () => {
    const roster = read(
      [
        ['姓名', '身份证号码', '培训时间', null, '证书信息', null],
        [null, null, '开始', '结束', '证书编号', '发证日期'],
        ['陈晓东', IDS.man, '2023-05-01', '2023-05-20', 'ZX1', '2023-06-01'],
      ],
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 1, right: 1 },
          { top: 0, left: 2, bottom: 0, right: 3 },
          { top: 0, left: 4, bottom: 0, right: 5 },
        ],
      },
    );
    expect(roster.headerRows).toEqual([0, 1]);
    expect(roster.claims[0]).toEqual({
      name: '陈晓东',
      idNumber: IDS.man,
      trainingStart: '2023-05-01',
      trainingEnd: '2023-05-20',
      certificateNumber: 'ZX1',
      issueDate: '2023-06-01',
    });
  });

  it('is two rows without any merge information', () => {
    const roster = read([
      ['姓名', '身份证号码', '培训时间', null, '备注'],
      [null, null, '开始时间', '结束时间', null],
      ['陈晓东', IDS.man, '2023-05-01', '2023-05-20', null],
    ]);
    expect(roster.headerRows).toEqual([0, 1]);
    expect(roster.claims[0]).toMatchObject({ trainingStart: '2023-05-01', trainingEnd: '2023-05-20' });
  });

  it.each<[group: string, below: string[], fields: string[]]>([
    ['培训情况', ['开始时间', '结束时间', '课时'], ['trainingStart', 'trainingEnd', 'hours']],
    ['培训起止时间', ['开始日期', '结束日期'], ['trainingStart', 'trainingEnd']],
    ['证书信息', ['编号', '发证日期', '等级'], ['certificateNumber', 'issueDate', 'level']],
    ['单位基本情况', ['名称', '性质'], ['employer', 'employerKind']],
  ])('a group %s says what its columns are about', (group, below, fields) => {
    const roster = read([
      ['姓名', '身份证号码', group, ...below.slice(1).map(() => null)],
      [null, null, ...below],
      ['陈晓东', IDS.man],
    ]);
    expect(fields.map((field) => roster.columnOf.get(field as Field))).toEqual(below.map((_, i) => 2 + i));
  });

  it('is one row when data begins right below, even if a data cell reads like a header', () => {
    const roster = read([
      ['姓名', '证件类型', '证件号码'],
      ['陈晓东', '身份证', IDS.man],
    ]);
    expect(roster.headerRows).toEqual([0]);
    expect(roster.claims).toEqual([{ name: '陈晓东', idType: 'national', idNumber: IDS.man }]);
  });

  it('names under another person’s group are not the trainee’s', () => {
    const roster = read(
      [
        ['姓名', '身份证号码', '经办人', null],
        [null, null, '姓名', '联系电话'],
        ['陈晓东', IDS.man, '周敏', '13905770001'],
      ],
      { merges: [{ top: 0, left: 2, bottom: 0, right: 3 }] },
    );
    expect(roster.claims[0]).toEqual({ name: '陈晓东', idNumber: IDS.man });
    expect(roster.unread.map(({ header }) => header)).toEqual(['经办人 姓名', '经办人 联系电话']);
  });

  it('is not found where there is none', () => {
    expect(readRoster(gridOf([]))).toBeNull();
    expect(
      readRoster(
        gridOf([
          ['汇总', '人数'],
          ['第一期', 12],
        ]),
      ),
    ).toBeNull();
    expect(
      readRoster(
        gridOf([
          ['序号', '电话'],
          [1, '139'],
        ]),
      ),
    ).toBeNull();
  });

  it('is where the user says', () => {
    const values = [
      ['姓名', '身份证号码', '等级'],
      ['陈晓东', IDS.man, '三级'],
      ['姓名', '身份证号码', '职业'],
      ['陈晓东', IDS.man, '车工'],
    ];
    expect(read(values, {}, { headerRow: 3 }).claims).toEqual([
      { name: '陈晓东', idNumber: IDS.man, occupation: '车工' },
    ]);
  });
});

describe('the unit of amounts', () => {
  it.each([
    ['单位：万元', '申报金额', '2990'],
    ['金额单位:万元', '申报金额', '2990'],
    ['单位：万元', '申报金额（元）', '0.299'],
    ['单位：元', '申报金额', '0.299'],
    ['填报单位：万元公司', '申报金额', '0.299'],
  ])('%s above %s', (line, header, amount) => {
    const roster = read([[line], ['姓名', '身份证号码', header], ['陈晓东', IDS.man, 0.299]]);
    expect(roster.claims[0]?.claimed).toBe(amount);
    expect(roster.columns[2]?.header).toBe(header);
  });
});

describe('columns', () => {
  it('补贴对象 is the recipient or the person’s category, by its values', () => {
    const of = (value: string): Roster =>
      read([
        ['姓名', '身份证号码', '补贴对象'],
        ['陈晓东', IDS.man, value],
      ]);
    expect(of('个人').claims[0]).toMatchObject({ recipient: 'individual' });
    expect(of('失业人员').claims[0]).toMatchObject({ personCategory: '失业人员' });
    expect(of('个人').findings.map(({ code }) => code)).toEqual(['header-guessed']);
  });

  it('a column of valid IDs under a header that tells nothing is taken, and said', () => {
    const roster = read([
      ['姓名', '列2', '等级'],
      ['陈晓东', IDS.man, '三级'],
      ['林秀珍', IDS.woman, '四级'],
    ]);
    expect(roster.claims.map(({ idNumber }) => idNumber)).toEqual([IDS.man, IDS.woman]);
    expect(roster.findings).toMatchObject([
      { code: 'header-guessed', field: 'idNumber', at: { row: 0, column: 1 } },
    ]);
  });

  it('IDs under a header with words of its own are left alone', () => {
    const roster = read([
      ['姓名', '监护人证件', '等级'],
      ['陈晓东', IDS.man, '三级'],
    ]);
    expect(roster.columnOf.has('idNumber')).toBe(false);
  });

  it.each<[string, Partial<Grid>]>([
    ['merged', { merges: [{ top: 0, left: 2, bottom: 0, right: 3 }] }],
    ['with an empty header beside it', {}],
  ])('培训时间 over two columns, %s: start and end, and said', (_, extra) => {
    const roster = read(
      [
        ['姓名', '身份证号码', '培训时间', null, '等级'],
        ['陈晓东', IDS.man, '2023.4.1', 45036, '三级'],
      ],
      extra,
    );
    expect(roster.claims[0]).toMatchObject({ trainingStart: '2023-04-01', trainingEnd: '2023-04-20' });
    expect(roster.findings.map(({ code, field }) => [code, field])).toEqual([
      ['header-guessed', 'trainingStart'],
      ['header-guessed', 'trainingEnd'],
    ]);
  });

  it('a choice of the user counts more than the header', () => {
    const roster = read(
      [
        ['姓名', '身份证号码', '备注'],
        ['陈晓东', IDS.man, '45课时'],
      ],
      {},
      {
        columns: { C: 'hours', A: null },
      },
    );
    expect(roster.claims).toEqual([{ idNumber: IDS.man, hours: 45 }]);
    expect(roster.unread).toMatchObject([{ column: 0, header: '姓名' }]);
  });

  it('unread columns are listed, with a hint where one character is off', () => {
    const roster = read([
      ['姓名', '身份证号玛', '等级', '备注', null],
      ['陈晓东', IDS.man, '三级', null, '√'],
    ]);
    expect(roster.unread).toEqual([
      { column: 1, header: '身份证号玛', suggestion: 'idNumber' },
      { column: 3, header: '备注', suggestion: null },
      { column: 4, header: '', suggestion: null },
    ]);
  });

  describe('two headers for one field', () => {
    const of = (first: CellValue, second: CellValue): Roster =>
      read([
        ['姓名', '身份证号码', '证件号码', '等级'],
        ['陈晓东', first, second, '三级'],
      ]);

    it('are said once for the sheet', () => {
      expect(of(IDS.man, IDS.man).findings).toMatchObject([
        { code: 'header-ambiguous', field: 'idNumber', params: { columns: ['B 身份证号码', 'C 证件号码'] } },
      ]);
    });

    it('that agree, or of which one is empty, are no problem of the row', () => {
      expect(codesOf(of(IDS.man, IDS.man))).toEqual([[]]);
      expect(of(null, IDS.woman).claims[0]).toMatchObject({ idNumber: IDS.woman });
      expect(codesOf(of(null, IDS.woman))).toEqual([[]]);
    });

    it('that differ send the row to review', () => {
      const roster = of(IDS.man, IDS.woman);
      expect(roster.readFindings[0]).toMatchObject([
        { code: 'header-ambiguous', severity: 'review', field: 'idNumber', params: { columns: ['B', 'C'] } },
      ]);
    });

    it('of a field that decides nothing leave the row alone', () => {
      const roster = read([
        ['姓名', '身份证号码', '联系电话', '手机'],
        ['陈晓东', IDS.man, '0577-1', '139'],
      ]);
      expect(codesOf(roster)).toEqual([[]]);
      expect(roster.claims[0]).toMatchObject({ phone: '0577-1' });
      expect(roster.findings).toHaveLength(1);
    });
  });

  it('a column that is not there is undefined, an empty cell is null', () => {
    const [claim] = read([
      ['姓名', '身份证号码', '等级'],
      ['陈晓东', null, null],
    ]).claims;
    expect(claim).toEqual({ name: '陈晓东', idNumber: null, level: null });
    expect('occupation' in claim!).toBe(false);
  });
});

describe('occupation and level in one cell', () => {
  const of = (occupation: string, level?: CellValue): Roster =>
    level === undefined
      ? read([
          ['姓名', '身份证号码', '职业（工种）'],
          ['陈晓东', IDS.man, occupation],
        ])
      : read([
          ['姓名', '身份证号码', '职业（工种）', '等级'],
          ['陈晓东', IDS.man, occupation, level],
        ]);

  it.each([
    ['车工三级', '车工', 3],
    ['车工（三级）', '车工', 3],
    ['车工/高级工', '车工', 3],
    ['互联网营销师（五级/初级工）（直播销售员）', '互联网营销师（直播销售员）', 5],
    ['互联网营销师/直播销售员/五级', '互联网营销师（直播销售员）', 5],
  ])('%s', (text, occupation, level) => {
    expect(of(text).claims[0]).toMatchObject({ occupation, level });
  });

  it('fills an empty level, agrees with the same one, and differs aloud', () => {
    expect(of('车工三级', null).claims[0]).toMatchObject({ occupation: '车工', level: 3 });
    expect(codesOf(of('车工三级', '高级工'))).toEqual([[]]);
    expect(codesOf(of('车工三级', '四级'))).toEqual([['occupation-level-conflict']]);
    expect(codesOf(of('车工三级/四级'))).toEqual([['occupation-level-conflict']]);
  });

  it('职业 and 工种 in columns of their own are one name, and the pair is said', () => {
    const roster = read([
      ['姓名', '身份证号码', '职业', '工种', '等级'],
      ['陈晓东', IDS.man, '互联网营销师', '直播销售员', '五级'],
      ['陈晓东', IDS.man, '车工', '车工', '五级'],
      ['陈晓东', IDS.man, '车工', null, '五级'],
    ]);
    expect(roster.claims.map(({ occupation }) => occupation)).toEqual([
      '互联网营销师（直播销售员）',
      '车工',
      '车工',
    ]);
    expect(codesOf(roster)).toEqual([[], [], []]);
    expect(roster.findings.map(({ code }) => code)).toEqual(['header-ambiguous']);
  });

  it('a name without a level stays as written, and there is then no level column', () => {
    expect(of('车工').claims[0]).toEqual({ name: '陈晓东', idNumber: IDS.man, occupation: '车工' });
    expect(of('锅炉(承压)设备焊工').claims[0]).toMatchObject({ occupation: '锅炉(承压)设备焊工' });
  });
});

describe('rows that are no claims', () => {
  const header = ['序号', '姓名', '身份证号码', '职业', '申报金额'];
  const person = (seq: number): CellValue[] => [seq, '陈晓东', IDS.man, '车工', 2990];

  it.each<[string, CellValue[], string]>([
    ['nothing', [], 'blank'],
    ['spaces and zero-width signs', [' ', '\u3000', '\u200b', null], 'blank'],
    ['a number prepared in 序号', [7], 'blank'],
    ['小计', ['小计', null, null, null, 5980], 'subtotal'],
    ['合计 between data rows', [null, '合  计', '2人', null, 5980], 'subtotal'],
    ['第一期小计', ['第一期小计：', null, null, null, 5980], 'subtotal'],
    [
      '合计 with its sum in words',
      ['合计（人民币大写）：伍仟玖佰捌拾元整', null, null, null, 5980],
      'subtotal',
    ],
    ['合计人数', ['合计人数', '2'], 'subtotal'],
    ['小计 with its figures', ['本页小计：2人，5980元'], 'subtotal'],
    ['a sum without a word', [null, null, null, null, 5980], 'subtotal'],
    ['formulas prepared down the sheet', [null, null, null, null, 0], 'blank'],
    ['the numbers of a form’s columns', [1, 2, 3, 4, 5], 'note'],
    ['the numbers of a form’s columns, in 甲乙', ['甲', '乙', 1, 2, 3], 'note'],
    ['what the form says of the class', ['班级：一班', null, null, '教师：陈老师'], 'note'],
    ['a heading in the name column by its last word', [null, '第二组'], 'group'],
    ['a heading over all columns', ['一、第一期车工班'], 'group'],
    ['a heading in the name column', [null, '鹿城区（12人）'], 'group'],
    ['the header once more', header, 'repeated-header'],
    ['a sample row', ['例', '张三', '330399199001010000', '车工', 2990], 'sample'],
    ['a sample row by its name', [1, '李四（示例）', IDS.man, '车工', 2990], 'sample'],
    ['a sample row by its ID', [1, '李四', '330399XXXXXXXXXXXX', '车工', 2990], 'sample'],
    ['instructions of a template', ['（必填）', '文本格式', '（18位）', null, '如：2990'], 'note'],
    ['who signs, between two parts', ['审核人：周敏', null, null, '日期：2023'], 'note'],
  ])('%s', (_, row, kind) => {
    const roster = read([header, person(1), row, person(2)]);
    expect(skippedOf(roster)).toEqual({ [kind]: [2] });
    expect(roster.rows).toEqual([1, 3]);
  });

  it('a number and a sum in a row that lacks its person is a claim', () => {
    expect(read([header, [3, null, null, null, 2990]]).claims).toHaveLength(1);
  });

  it('a title repeated with the header, and a date below a signature, where names come first', () => {
    const names = ['姓名', '身份证号码', '职业'];
    const data = ['陈晓东', IDS.man, '车工'];
    const roster = read([
      ['学员情况'],
      names,
      data,
      ['学员情况'],
      names,
      data,
      ['周敏', '2023年'],
      [45078],
      [3],
    ]);
    expect(roster.rows).toEqual([2, 5, 6]);
    expect(skippedOf(roster)).toEqual({ 'repeated-header': [3, 4] });
    expect(roster.footerRows).toEqual([7, 8]);
  });

  it('each row of a two-row header is known again', () => {
    const upper = ['姓名', '身份证号码', '培训情况', null];
    const lower = [null, null, '开始时间', '结束时间'];
    const data = ['陈晓东', IDS.man, '2023-05-01', '2023-05-20'];
    const roster = read([upper, lower, data, upper, lower, data]);
    expect(roster.headerRows).toEqual([0, 1]);
    expect(skippedOf(roster)).toEqual({ 'repeated-header': [3, 4] });
  });

  it('a person whose other cells are still empty is a claim', () => {
    expect(read([header, person(1), [null, '林秀珍'], person(2)]).rows).toEqual([1, 2, 3]);
    expect(read([header, person(1), [2, '林秀珍'], person(3)]).rows).toEqual([1, 2, 3]);
  });

  it('a person without an ID, whose name begins like a note, is a claim with 序号', () => {
    expect(read([header, person(1), [2, '公示', null, '车工', 2990], person(3)]).rows).toEqual([1, 2, 3]);
  });

  it('a row filled like a person’s is one, whatever its first cell begins with', () => {
    const roster = read([
      ['单位名称', '姓名', '身份证号码', '职业', '申报金额'],
      ['财务咨询有限公司', '陈晓东', null, '车工', 2990],
      ['公示牌制作厂', '林秀珍', '待补', '车工', 2990],
      ['财务负责人：', null, null, '日期：'],
    ]);
    expect(roster.rows).toEqual([1, 2]);
    expect(roster.footerRows).toEqual([3]);
  });

  describe('with signatures in cells of their own', () => {
    const wide = ['序号', '姓名', '身份证号码', '职业', '等级', '发证日期', '申报金额'];
    const data: CellValue[] = [1, '陈晓东', IDS.man, '车工', '三级', '2023-06-20', 2990];
    const ends = (row: CellValue[]): Roster => read([wide, data, row]);

    it.each<[string, CellValue[]]>([
      ['with a gap', ['填表人', '张三', null, '审核人', '李四']],
      ['with colons', ['填表人：', '张三', null, '审核人：', '李四']],
      ['behind a number in 序号', [2, '填表人', '张三', '审核人', '李四']],
      ['behind a number in 序号, one alone', [2, '经办人', '张三']],
      ['filled to the end', ['填表人', '张三', '电话', '13905770001', '审核人', '李四', '日期']],
      ['to be signed', ['经办人（签字）', '周敏', '单位负责人', '李四', '单位（盖章）', null, '2023年']],
      ['not from the first column on', [null, '审核意见：', '同意', '审核人', '李四', '日期：', '2023年']],
    ])('%s, is a note', (_, row) => {
      expect(ends(row).footerRows).toEqual([2]);
      expect(ends(row).rows).toEqual([1]);
      expect(skippedOf(read([wide, data, row, data]))).toEqual({ note: [2] });
    });

    it.each<[string, CellValue[]]>([
      ['has the number that only a person has', ['填表人', '张三', IDS.woman, '审核人', '李四']],
      ['is called so', [2, '公示', null, '车工', '三级']],
      ['has such an occupation', [2, '林秀珍', null, '审核员', '三级']],
      ['is from such a unit', ['财务公司', '林秀珍', null, '车工', '三级', '2023-06-20']],
      ['has remarks at its end', [2, '林秀珍', null, '车工', '三级', '经办人：张三', '审核人：李四']],
    ])('a person who %s is a claim', (_, row) => {
      expect(ends(row).rows).toEqual([1, 2]);
    });
  });

  it('the footer is what no data row follows', () => {
    const roster = read([
      header,
      person(1),
      ['合计', null, null, null, 2990],
      [],
      ['填表人：周敏', null, '审核人：', null, '单位负责人：'],
      ['说明：本表一式两份'],
    ]);
    expect(roster.footerRows).toEqual([2, 4, 5]);
    expect(skippedOf(roster)).toEqual({ blank: [3] });
  });

  it('rows below with nothing in them are blank: the counts add up to the used range', () => {
    const empty = Array.from({ length: 5000 }, () => [null, '', '  ']);
    const roster = read([header, person(1), ...empty], { top: 3 });
    expect(roster.rows).toEqual([4]);
    expect(roster.skipped).toEqual([{ kind: 'blank', rows: empty.map((_, at) => 5 + at) }]);
    const footer = read([header, person(1), [], ['合计', null, null, null, 2990], [], []]);
    expect(footer.footerRows).toEqual([3]);
    expect(skippedOf(footer)).toEqual({ blank: [2, 4, 5] });
    // Cells of our own block are none of the roster's.
    const block = { resultBlock: { top: 0, left: 5, bottom: 2, right: 6 } };
    const beside = read(
      [
        [...header, '审核结论', '补贴标准'],
        [...person(1), '可补贴', 2300],
        [...Array(5).fill(null), '结果'],
      ],
      block,
    );
    expect(skippedOf(beside)).toEqual({ blank: [2] });
    expect(skippedOf(read([header, [], []]))).toEqual({ blank: [1, 2] });
  });

  it('hidden rows are read, and said to be hidden', () => {
    const roster = read([header, person(1), person(2)], { hiddenRows: new Set([2]) });
    expect(codesOf(roster)).toEqual([[], ['row-hidden']]);
  });
});

describe('a header repeated in another order', () => {
  const header = ['姓名', '身份证号码', '培训合格证书', '职业资格证书'];
  const swapped = ['姓名', '身份证号码', '职业资格证书', '培训合格证书'];
  const person = (training: string, occupational: string): CellValue[] => [
    '陈晓东',
    IDS.man,
    training,
    occupational,
  ];

  it('puts the rows below it under review until the order is the first again, and is said', () => {
    const roster = read(
      [
        header,
        person('是', '否'),
        swapped,
        person('是', '否'),
        person('是', '是'),
        header,
        person('否', '是'),
      ],
      { top: 1, left: 1 },
    );
    expect(roster.rows).toEqual([2, 4, 5, 7]);
    expect(skippedOf(roster)).toEqual({ 'repeated-header': [3, 6] });
    const codes = ['header-ambiguous', 'header-ambiguous'];
    expect(codesOf(roster)).toEqual([[], codes, codes, []]);
    expect(roster.readFindings[1]).toMatchObject([
      {
        severity: 'review',
        field: 'trainingCertificate',
        params: { field: 'trainingCertificate', columns: ['D4 职业资格证书'] },
      },
      { severity: 'review', field: 'occupationalCertificate' },
    ]);
    expect(roster.findings).toMatchObject([
      { code: 'header-ambiguous', severity: 'warning', at: { row: 3, column: 3 } },
      { code: 'header-ambiguous', severity: 'warning', at: { row: 3, column: 4 } },
    ]);
  });

  it('is known though no column stayed in its place', () => {
    const roster = read([
      ['姓名', '身份证号码', '职业', '等级'],
      ['陈晓东', IDS.man, '车工', '三级'],
      ['等级', '姓名', '身份证号码', '职业'],
      ['三级', '林秀珍', IDS.woman, '车工'],
    ]);
    expect(skippedOf(roster)).toEqual({ 'repeated-header': [2] });
    expect(roster.readFindings[1]!.map(({ field }) => field)).toEqual([
      'name',
      'idNumber',
      'occupation',
      'level',
    ]);
  });

  it('is said of a column that was not read before', () => {
    const roster = read([
      ['姓名', '身份证号码', '等级', '课时', '备注'],
      ['陈晓东', IDS.man, '三级', 40, null],
      ['姓名', '身份证号码', '等级', '备注', '课时'],
      ['林秀珍', IDS.woman, '三级', 0, 40],
    ]);
    expect(roster.readFindings[1]).toMatchObject([
      { severity: 'review', field: 'hours', params: { columns: ['E3 课时'] } },
    ]);
  });

  it('a column that decides nothing holds no row', () => {
    const roster = read([
      ['姓名', '身份证号码', '等级', '联系电话', '开户银行'],
      ['陈晓东', IDS.man, '三级', null, null],
      ['姓名', '身份证号码', '等级', '开户银行', '联系电话'],
      ['林秀珍', IDS.woman, '三级', '甲银行', '0577'],
    ]);
    expect(roster.readFindings[1]!.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  it('another spelling of the same field is no other order', () => {
    const roster = read([
      ['姓名', '身份证号码', '职业（工种）', '等级'],
      ['陈晓东', IDS.man, '车工', '三级'],
      ['学员姓名', '身份证号', '工种', '级别'],
      ['林秀珍', IDS.woman, '车工', '三级'],
    ]);
    expect(skippedOf(roster)).toEqual({ 'repeated-header': [2] });
    expect(codesOf(roster)).toEqual([[], []]);
    expect(roster.findings).toEqual([]);
  });

  it('each row of a two-row header adds to it', () => {
    const upper = ['姓名', '身份证号码', '培训时间', null, '课时'];
    const roster = read([
      upper,
      [null, null, '开始时间', '结束时间', null],
      ['陈晓东', IDS.man, '2023-05-01', '2023-05-20', 40],
      ['姓名', '课时', '培训时间', null, '身份证号码'],
      [null, null, '开始时间', '结束时间', null],
      ['林秀珍', 40, '2023-05-01', '2023-05-20', IDS.woman],
    ]);
    const changed = roster.readFindings[1]!.filter(({ code }) => code === 'header-ambiguous');
    expect(changed.map(({ field }) => field)).toEqual(['idNumber', 'hours']);
  });

  it('a person whose cells read like headers is a person', () => {
    const roster = read([
      ['姓名', '证件类型', '身份证号码', '证书类别', '劳动合同'],
      ['林秀珍', '身份证', null, '职业技能等级证书', '劳动合同'],
      ['陈晓东', '身份证', IDS.man, '职业技能等级证书', '劳动合同'],
    ]);
    expect(roster.rows).toEqual([1, 2]);
  });
});

describe('what was decided and paid earlier', () => {
  it.each<[string, CellValue]>([
    ['审核意见', '情况属实'],
    ['审核结论', '已核'],
    ['审核结果', '#N/A'],
    ['拨付日期', '待拨付'],
    ['拨付日期', '2023-12'],
  ])('%s %s holds no row of a roster', (column, value) => {
    const roster = read([
      ['姓名', '身份证号码', '等级', column],
      ['陈晓东', IDS.man, '三级', value],
    ]);
    expect(roster.readFindings).toEqual([undefined]);
    expect(roster.unread).toEqual([]);
  });

  it('in two columns that differ holds no row either', () => {
    const roster = read([
      ['姓名', '身份证号码', '审核结论', '审核意见'],
      ['陈晓东', IDS.man, '不予补贴', '可补贴'],
    ]);
    expect(roster.readFindings).toEqual([undefined]);
  });

  it('is read where a ledger says it', () => {
    const ledger = read(
      [
        ['姓名', '身份证号码', '审核结论', '拨付日期'],
        ['陈晓东', IDS.man, '不予补贴', '2023-12-01'],
        ['林秀珍', IDS.woman, '情况属实', '待拨付'],
      ],
      {},
      { ledger: true },
    );
    expect(ledger.claims).toMatchObject([
      { outcome: 'ineligible', paidDate: '2023-12-01' },
      // Not understood: it may have been paid or not, and the person is told.
      { outcome: 'review', paidDate: null },
    ]);
  });
});

describe('our own result block', () => {
  const values = [
    ['姓名', '身份证号码', '补贴标准', '审核结论', '应补金额'],
    ['陈晓东', IDS.man, 2300, '可补贴', 2990],
    ['合计', null, null, null, 2990],
  ];

  it('is not read where our name points to it', () => {
    const roster = read(values, { resultBlock: { top: 0, left: 3, bottom: 1, right: 4 } });
    expect(roster.claims).toEqual([{ name: '陈晓东', idNumber: IDS.man }]);
    expect(roster.unread.map(({ header }) => header)).toEqual(['补贴标准']);
  });

  it('tells of a ledger what was decided then, and nothing else', () => {
    const roster = read(values, { resultBlock: { top: 0, left: 3, bottom: 1, right: 4 } }, { ledger: true });
    expect(roster.claims).toEqual([{ name: '陈晓东', idNumber: IDS.man, outcome: 'eligible' }]);
  });

  it('tells of a ledger what was decided, wherever in the block 审核结论 was moved to', () => {
    const block = ['补贴标准', '紧缺上浮', '应补金额', '待核金额', '计算过程', '问题说明', '政策依据'];
    const moved = [
      ['姓名', '身份证号码', ...block, '审核结论'],
      ['陈晓东', IDS.man, 2300, null, 0, null, '', '逾期', '五(六)', '不予补贴'],
    ];
    const resultBlock = { top: 0, left: 2, bottom: 1, right: 9 };
    expect(read(moved, { resultBlock }, { ledger: true }).claims).toEqual([
      { name: '陈晓东', idNumber: IDS.man, outcome: 'ineligible' },
    ]);
    const deleted = moved.map((row) => row.slice(0, -1));
    const rest = read(deleted, { resultBlock: { ...resultBlock, right: 8 } }, { ledger: true });
    expect(rest.claims).toEqual([{ name: '陈晓东', idNumber: IDS.man }]);
    expect(rest.unread).toEqual([]);
  });

  it('may have columns of the user’s in between: these are read, wherever the sheet begins', () => {
    const between = [
      [...['姓名', '身份证号码', '审核结论', '申报金额', '备注', '补贴标准', '紧缺上浮', '应补金额']],
      [...['陈晓东', IDS.man, '不予补贴', 2000, '已核', 2300, '是', 0]],
    ];
    const resultBlock = { top: 3, left: 7, bottom: 4, right: 12 };
    const roster = read(between, { top: 3, left: 5, resultBlock });
    expect(roster.claims).toEqual([{ name: '陈晓东', idNumber: IDS.man, claimed: '2000' }]);
    expect(roster.columnOf.get('claimed')).toBe(8);
    expect(roster.unread).toEqual([{ column: 9, header: '备注', suggestion: null }]);
    const ledger = read(between, { top: 3, left: 5, resultBlock }, { ledger: true });
    expect(ledger.claims[0]).toMatchObject({ outcome: 'ineligible', claimed: '2000' });
    expect(ledger.columnOf.get('outcome')).toBe(7);
  });

  it('without the name it is the user’s own column', () => {
    expect(read(values).claims[0]).toMatchObject({ outcome: 'eligible' });
  });
});

describe('programme and recipient', () => {
  const values = [
    ['温州市区个人申领职业培训鉴定补贴花名册'],
    ['姓名', '身份证号码', '等级'],
    ['陈晓东', IDS.man, '三级'],
  ];

  it('are guessed from the title with the words, and used nowhere', () => {
    const roster = read(values);
    expect(guessesOf(roster)).toEqual({
      programme: { value: 'certification', reason: '温州市区个人申领职业培训鉴定补贴花名册' },
      recipient: { value: 'individual', reason: '温州市区个人申领职业培训鉴定补贴花名册' },
    });
    expect(roster.claims[0]).not.toHaveProperty('programme');
    expect(roster.claims[0]).not.toHaveProperty('recipient');
  });

  it('are not guessed where the titles disagree', () => {
    const roster = read([['个人、用人单位职业培训鉴定补贴及创业培训补贴'], ...values.slice(1)]);
    expect(guessesOf(roster)).toEqual({ programme: null, recipient: null });
  });

  it('are guessed from the names of sheet and file as well', () => {
    const roster = read(values.slice(1), { name: '创业培训' }, { file: '培训机构申领.xlsx' });
    expect(guessesOf(roster).programme?.value).toBe('startup');
    expect(guessesOf(roster).recipient?.value).toBe('institution');
  });
});
