import type { Workbook } from '../model';
import { defineType, wireObject, type WireType } from '../wire-type';
import { choice } from './arguments';

const numberFormatInfoType: WireType<Workbook> = defineType({
  name: 'NumberFormatInfo',
  properties: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const datetimeFormatInfoType: WireType<Workbook> = defineType({
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => 'yyyy"年"M"月"d"日"' },
    ShortDatePattern: { get: () => 'yyyy/M/d' },
    TimeSeparator: { get: () => ':' },
    LongTimePattern: { get: () => 'H:mm:ss' },
  },
});

const cultureInfoType: WireType<Workbook> = defineType({
  name: 'CultureInfo',
  properties: { Name: { get: () => 'zh-CN' } },
  navigation: {
    NumberFormat: (workbook) => wireObject(numberFormatInfoType, workbook),
    DatetimeFormat: (workbook) => wireObject(datetimeFormatInfoType, workbook),
  },
});

export const applicationType: WireType<Workbook> = defineType({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = choice(
          value,
          ['Automatic', 'AutomaticExceptTables', 'Manual'],
          'calculationMode',
        );
        workbook.report({ kind: 'calculation' });
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (workbook) => wireObject(cultureInfoType, workbook) },
  methods: {
    // A batch is calculated and shown as a whole anyway; recalculation is the calculator's business.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    Calculate: (workbook) => workbook.report({ kind: 'calculation' }),
  },
});
