import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments';
import { CliProblem } from '../../src/cli/problem';
import { cliProblemMessage, cliTexts } from '../../src/messages/cli-texts';
import { cli, report, sample } from './harness';

function problem(...args: string[]): string {
  try {
    parseArguments(args);
  } catch (error) {
    if (error instanceof CliProblem) return error.code;
    throw error;
  }
  return 'none';
}

describe('arguments', () => {
  it('are read whole', () => {
    expect(
      parseArguments([
        'a.xlsx',
        'b.csv',
        '--sheet',
        '一',
        '--sheet=二',
        '--programme',
        'certification',
        '--recipient=employer',
        '--applied',
        '2023-11-20',
        '--place',
        '瑞安市',
        '--county-ratio',
        '0.85',
        '--year-basis',
        'issued',
        '--set',
        'age-limit=year',
        '--set',
        'confirmedClassD=甲工,乙工',
        '--set',
        'place-alias=经开区:市本级',
        '--ledger',
        '台账.xlsx#拨付',
        '--ledger',
        '2022.xlsx',
        '--out',
        'o.xlsx',
        '--json',
        '-',
      ]),
    ).toEqual({
      files: ['a.xlsx', 'b.csv'],
      sheets: ['一', '二'],
      ledgers: [
        { file: '台账.xlsx', sheet: '拨付' },
        { file: '2022.xlsx', sheet: null },
      ],
      settings: {
        programme: 'certification',
        recipient: 'employer',
        applied: '2023-11-20',
        place: '瑞安市',
        countyRatio: '0.85',
        yearBasis: 'issued',
        ageLimit: 'year',
        confirmedClassD: ['甲工', '乙工'],
        placeAliases: { 经开区: '市本级' },
      },
      out: 'o.xlsx',
      json: '-',
      clear: false,
      help: false,
      english: false,
    });
  });

  it.each([
    ['ageLimit=year', { ageLimit: 'year' }],
    ['I-01=year', { ageLimit: 'year' }],
    ['i-02=issued', { yearBasis: 'issued' }],
    ['I-10=fixed', { deadlineOnHoliday: 'fixed' }],
    ['I-12=review', { afterRegimeChange: 'review' }],
    ['I-13=review', { laterShortageList: 'review' }],
    ['local-specialities=甲、乙', { localSpecialities: ['甲', '乙'] }],
    ['placeAliases=经开区：市本级', { placeAliases: { 经开区: '市本级' } }],
  ])('--set %s', (text, settings) => {
    expect(parseArguments(['--set', text]).settings).toEqual(settings);
  });

  it('a file whose name begins with a dash stands behind --', () => {
    expect(parseArguments(['--', '--sheet']).files).toEqual(['--sheet']);
  });

  it.each([
    [['--shet', 'x'], 'option-unknown'],
    [['-x'], 'option-unknown'],
    [['--sheet'], 'option-value-missing'],
    [['--out', '--json', '-'], 'option-value-missing'],
    [['--json='], 'option-value-missing'],
    [['--programme', '鉴定'], 'option-value'],
    [['--recipient', 'me'], 'option-value'],
    [['--year-basis', 'paid'], 'option-value'],
    [['--applied', '2023-02-29'], 'option-date'],
    [['--applied', '今天'], 'option-date'],
    [['--set', 'colour=red'], 'setting-unknown'],
    [['--set', 'constructor=1'], 'setting-unknown'],
    [['--set', 'age-limit'], 'option-value-missing'],
    [['--set', 'age-limit='], 'option-value-missing'],
    [['--set', 'confirmed-class-d='], 'option-value-missing'],
    [['--set', 'local-specialities=，'], 'option-value-missing'],
    [['--set', 'age-limit=60'], 'option-value'],
    [['--set', 'place-alias=经开区'], 'option-value'],
    [['--set', 'place-alias= :市本级'], 'option-value'],
    [['--year-basis', 'applied', '--set', 'year-basis=issued'], 'option-twice'],
    [['--set', 'I-02=issued', '--year-basis=applied'], 'option-twice'],
    [['--set', 'age-limit=year', '--set', 'I-01=birthday'], 'option-twice'],
    [['--set', 'ageLimit=year', '--set', 'I-01=year'], 'none'],
    [['--set', 'place-alias=经开区:市本级', '--set', 'placeAliases=经开区：鹿城区'], 'option-twice'],
    [['--set', 'place-alias=经开区:市本级', '--set', 'place-alias=高新区:鹿城区'], 'none'],
    [['--set', 'confirmed-class-d=甲工', '--set', 'confirmed-class-d=乙工'], 'none'],
    [['--programme', 'project', '--programme', 'startup'], 'option-twice'],
    [['--out', 'a.xlsx', '--out=b.xlsx'], 'option-twice'],
    [['--programme', 'project', '--programme', 'project'], 'none'],
    [['a.xlsx', '--clear', '--out', 'b.xlsx', '--json', '-'], 'clear-with'],
    [['a.xlsx', '--clear', '--out', 'b.xlsx', '--sheet', '一班'], 'clear-with'],
    [['a.xlsx', '--clear', '--out', 'b.xlsx', '--english'], 'none'],
  ])('%j: %s', (args, code) => {
    expect(problem(...args)).toBe(code);
  });
});

describe('a ledger', () => {
  it.each([
    ['2022#1.xlsx', { file: '2022#1.xlsx', sheet: null }],
    ['2022#1.xlsx#拨付', { file: '2022#1.xlsx', sheet: '拨付' }],
    ['2022.xlsx#2', { file: '2022.xlsx', sheet: '2' }],
    ['2022.xlsx#', { file: '2022.xlsx#', sheet: null }],
  ])('%s', (text, ledger) => {
    expect(parseArguments(['--ledger', text]).ledgers).toEqual([ledger]);
  });
});

describe('settings', () => {
  const employer = sample('用人单位');

  it('a county ratio with a 市区 place is refused; 70 % itself is not', () => {
    expect(cli(employer, '--place', '鹿城区', '--county-ratio', '0.85')).toMatchObject({ status: 2 });
    expect(cli(employer, '--place', '鹿城区', '--county-ratio', '0.85').error).toContain('鹿城区');
    expect(cli(employer, '--place', '鹿城区', '--county-ratio', '70%').error).toBe('');
  });

  it.each([
    ['0.69', '70%'],
    ['1.01', '70%'],
    ['一半', '0.85'],
  ])('a county ratio of %s is refused', (ratio, hint) => {
    const { status, error } = cli(employer, '--place', '瑞安市', '--county-ratio', ratio);
    expect(status).toBe(2);
    expect(error).toContain(ratio);
    expect(error).toContain(hint);
  });

  it.each(['0.7', '70', '85%', '1', '100'])('a county ratio of %s is taken', (ratio) => {
    expect(cli(employer, '--place', '瑞安市', '--county-ratio', ratio).error).toBe('');
  });

  it('a place that is in no list is refused with the list', () => {
    const { status, error } = cli(employer, '--place', '亚特兰蒂斯');
    expect(status).toBe(2);
    expect(error).toContain('瑞安市');
  });

  it.each(['火星', '高新区', '温州市'])('another zone is one of the places, not %s', (place) => {
    const { status, error } = cli(employer, '--set', `place-alias=经开区:${place}`);
    expect(status).toBe(2);
    expect(error).toContain(`--set place-alias 的地区“经开区:${place}”`);
    expect(error).toContain('瑞安市');
  });

  it.each(['市本级', '瑞安', '市区'])('another zone may be %s', (place) => {
    expect(cli(employer, '--set', `place-alias=经开区:${place}`).error).toBe('');
  });

  it('a setting without its value says so', () => {
    expect(cli(employer, '--set', 'age-limit').error).toBe('选项 --set age-limit 后面缺少值');
  });

  it('stand in the report', () => {
    expect(report(employer, '--place', '龙湾区', '--set', 'deadline-on-holiday=fixed').settings).toEqual({
      yearBasis: 'applied',
      place: '龙湾区',
      deadlineOnHoliday: 'fixed',
    });
  });
});

describe('texts', () => {
  it('the help names every option of interfaces.md, in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const option of [
        '--sheet',
        '--programme',
        '--recipient',
        '--applied',
        '--place',
        '--county-ratio',
        '--year-basis',
        '--set',
        '--ledger',
        '--out',
        '--json',
        '--clear',
      ])
        expect(cliTexts(locale).help).toContain(option);
  });

  it('a problem is one line, whatever a file is called', () => {
    const line = cliProblemMessage(
      { code: 'file-missing', params: { file: 'a\nb.xlsx' } },
      cliTexts('zh-CN'),
    );
    expect(line).not.toContain('\n');
  });

  it('no files at all: a hint at --help', () => {
    expect(cli()).toMatchObject({ status: 2 });
    expect(cli().error).toContain('--help');
  });

  it('English on request', () => {
    expect(cli(sample('用人单位'), '--english').out).toContain('eligible    10 rows');
  });
});
