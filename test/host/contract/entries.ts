import { same, type ContractCase } from './case';

/** What Excel makes of one entry in a cell without a format: its value and the format it takes on. */
function entry(name: string, typed: unknown, value: unknown, format = 'General'): ContractCase {
  return {
    name,
    run: (excel) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.values = [[typed]];
        cell.load('values,numberFormat');
        await context.sync();
        same([cell.values[0]![0], cell.numberFormat[0]![0]], [value, format]);
      }),
  };
}

/** The same in a cell with the text format. */
function textEntry(name: string, typed: unknown, value: string): ContractCase {
  return {
    name,
    run: (excel) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.numberFormat = [['@']];
        cell.values = [[typed]];
        cell.load('values,numberFormat,valueTypes');
        await context.sync();
        same([cell.values, cell.numberFormat, cell.valueTypes], [[[value]], [['@']], [['String']]]);
      }),
  };
}

// Serial numbers: 2023-04-01 is 45017 (2023-01-01 is 44927, and 31 + 28 + 31 = 90 days follow).
export const entryCases: readonly ContractCase[] = [
  entry('text stays text', '车工', '车工'),
  entry('text that looks like a number becomes one', '2990', 2990),
  entry('decimals and signs are read', '-12.50', -12.5),
  entry('a thousands separator is read and kept as a format', '1,234', 1234, '#,##0'),
  entry('a percentage is read and kept as a format', '85%', 0.85, '0%'),
  entry('an exponent is read and kept as a format', '1e3', 1000, '0.00E+00'),
  entry('money is read', '¥2,990.00', 2990, '¥#,##0.00'),
  entry('brackets are a negative number', '(12)', -12),
  entry('an ISO date becomes a serial number', '2023-04-01', 45017, 'yyyy/m/d'),
  entry('a date with slashes becomes a serial number', '2023/4/1', 45017, 'yyyy/m/d'),
  entry('a Chinese date becomes a serial number', '2023年4月1日', 45017, 'yyyy"年"m"月"d"日"'),
  entry('a year and month become the first of the month', '2023-04', 45017, 'mmm-yy'),
  entry('a day that does not exist stays text', '2023-02-30', '2023-02-30'),
  entry('eight digits are a number, not a date', '20230401', 20230401),
  entry('dots do not make a date', '2023.4.1', '2023.4.1'),
  entry('a time becomes a part of a day', '12:00', 0.5, 'h:mm'),
  entry('TRUE becomes a truth value', 'TRUE', true),
  entry('an error text becomes an error', '#N/A', '#N/A'),
  entry('leading zeros are lost', '007', 7),
  entry(
    'an ID number written as text without a text format loses its last digits',
    '330399199001011234',
    330399199001011000,
  ),
  entry('an ID number that ends in X stays text', '33039919900101123X', '33039919900101123X'),
  entry('an apostrophe keeps the text', "'330399199001011234", '330399199001011234'),
  entry('an apostrophe keeps a formula from being one', "'=1+1", '=1+1'),
  entry('a number over 15 digits is a number all the same', 330399199001011000, 330399199001011000),
  textEntry('the text format keeps an ID number whole', '330399199001011234', '330399199001011234'),
  textEntry('the text format keeps leading zeros', '007', '007'),
  textEntry('the text format keeps what looks like a formula', '=A1', '=A1'),
  textEntry('the text format keeps a date as it is written', '2023-04-01', '2023-04-01'),
  textEntry('the text format makes a number text', 2990, '2990'),
  {
    name: 'an ID number that lost its digits shows in scientific notation',
    run: (excel) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.values = [['330399199001011234']];
        cell.load('text');
        await context.sync();
        same(cell.text, [['3.30399E+17']]);
      }),
  },
  {
    name: 'the text format set after the value does not bring digits back',
    run: (excel) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.values = [['330399199001011234']];
        cell.numberFormat = [['@']];
        cell.load('values');
        await context.sync();
        same(cell.values, [[330399199001011000]]);
      }),
  },
  {
    name: 'a date written into a cell that has a format keeps that format',
    run: (excel) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.numberFormat = [['yyyy-mm-dd']];
        cell.values = [['2023/4/1']];
        cell.load('values,numberFormat,text');
        await context.sync();
        same([cell.values, cell.numberFormat, cell.text], [[[45017]], [['yyyy-mm-dd']], [['2023-04-01']]]);
      }),
  },
  {
    name: 'a leading equals sign makes a formula, in values too',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
        range.values = [['=1+1', '=']];
        range.load('formulas');
        await context.sync();
        same(range.formulas, [['=1+1', '=']]);
      }),
  },
  {
    name: 'a minus before text makes a formula',
    run: (excel) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.values = [['-A2']];
        cell.load('formulas');
        await context.sync();
        same(cell.formulas, [['=-A2']]);
      }),
  },
];
