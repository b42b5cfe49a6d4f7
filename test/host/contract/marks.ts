import { refused, same, type ContractCase } from './case';

/** Conditional formats and notes: what an add-in marks cells with. */
export const markCases: readonly ContractCase[] = [
  {
    name: 'a conditional format with a formula keeps its rule and its look',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:H100');
        const format = range.conditionalFormats.add('Custom');
        format.custom.rule.formula = '=$H2="不予补贴"';
        format.custom.format.fill.color = '#FFC7CE';
        format.custom.format.font.color = '#9C0006';
        format.stopIfTrue = true;
        format.load('type,priority,stopIfTrue,id');
        format.custom.rule.load('formula');
        format.custom.format.fill.load('color');
        format.custom.format.font.load('color');
        const where = format.getRange().load('address');
        await context.sync();
        same(
          [format.type, format.priority, format.stopIfTrue, where.address],
          ['Custom', 0, true, '花名册!A2:H100'],
        );
        same(
          [format.custom.rule.formula, format.custom.format.fill.color, format.custom.format.font.color],
          ['=$H2="不予补贴"', '#FFC7CE', '#9C0006'],
        );
      }),
  },
  {
    name: 'the newest conditional format comes first',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B9');
        range.conditionalFormats.add('Custom').custom.rule.formula = '=$A1=1';
        range.conditionalFormats.add('Custom').custom.rule.formula = '=$A1=2';
        range.conditionalFormats.load('items/priority,items/type');
        const first = range.conditionalFormats.getItemAt(0);
        first.custom.rule.load('formula');
        await context.sync();
        same([range.conditionalFormats.items.length, first.custom.rule.formula], [2, '=$A1=2']);
      }),
  },
  {
    name: 'one conditional format covers several areas',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const format = sheet.getRanges('A2:B9,D2:D9').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=$H2="待核"';
        const where = format.getRanges().load('address');
        const one = format.getRangeOrNullObject();
        const touching = sheet.getRange('D5').conditionalFormats.getCount();
        const beside = sheet.getRange('C5').conditionalFormats.getCount();
        await context.sync();
        same([where.address, one.isNullObject], ['花名册!A2:B9,花名册!D2:D9', true]);
        same([touching.value, beside.value], [1, 0]);
      }),
  },
  {
    name: 'one conditional format is deleted by its id, the others stay',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const mine = sheet.getRange('A1:B9').conditionalFormats.add('Custom');
        mine.custom.rule.formula = '=$A1=1';
        const theirs = sheet.getRange('A1:D4').conditionalFormats.add('CellValue');
        theirs.cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
        mine.load('id');
        await context.sync();
        const formats = sheet.getRange('A1:Z99').conditionalFormats;
        formats.getItem(mine.id).delete();
        formats.load('items/type');
        await context.sync();
        same(
          formats.items.map((item) => item.type),
          ['CellValue'],
        );
      }),
  },
  {
    name: 'clearing conditional formats takes the cells out and leaves the rest of each',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const format = sheet.getRange('A1:C9').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=$A1=1';
        sheet.getRange('C1:D20').conditionalFormats.clearAll();
        const where = format.getRanges().load('address');
        await context.sync();
        same(where.address, '花名册!A1:B9');
      }),
  },
  {
    name: 'a rule of another kind is not there as a formula rule',
    run: (excel) =>
      excel.run(async (context) => {
        const format = context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A1')
          .conditionalFormats.add('CellValue');
        const custom = format.customOrNullObject;
        await context.sync();
        same(custom.isNullObject, true);
      }),
  },
  {
    name: 'conditional formats follow columns put in',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const format = sheet.getRange('B2:D9').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=TRUE';
        sheet.getRange('A:A').insert('Right');
        const where = format.getRange().load('address');
        await context.sync();
        same(where.address, '花名册!C2:E9');
      }),
  },
  {
    name: 'a conditional format that is gone is not found',
    run: async (excel) => {
      await refused('ItemNotFound', () =>
        excel.run(async (context) => {
          context.workbook.worksheets
            .getActiveWorksheet()
            .getRange('A1')
            .conditionalFormats.getItem('没有')
            .load('type');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'notes are added, listed, changed and deleted',
    only: 'microsoft-365',
    newerOfficeJs: true,
    run: (excel) =>
      excel.run(async (context) => {
        const { notes } = context.workbook.worksheets.getActiveWorksheet();
        notes.add('B2', '等级不对');
        notes.add('D4', '超过期限');
        notes.load('items/content,items/authorName');
        await context.sync();
        same(
          notes.items.map((note) => [note.content, note.authorName]),
          [
            ['等级不对', '经办人'],
            ['超过期限', '经办人'],
          ],
        );
        notes.items[0]!.content = '等级已改';
        const where = notes.items[1]!.getLocation().load('address');
        const changed = notes.getItem('B2').load('content');
        await context.sync();
        same([where.address, changed.content], ['花名册!D4', '等级已改']);
        for (const note of notes.items) note.delete();
        const count = notes.getCount();
        const gone = notes.getItemOrNullObject('D4');
        await context.sync();
        same([count.value, gone.isNullObject], [0, true]);
      }),
  },
  {
    name: 'a cell has one note',
    only: 'microsoft-365',
    newerOfficeJs: true,
    run: async (excel) => {
      await refused('ItemAlreadyExists', () =>
        excel.run(async (context) => {
          const { notes } = context.workbook.worksheets.getActiveWorksheet();
          notes.add('B2', '一');
          notes.add('B2', '二');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'notes are refused by an Excel that is older',
    only: 'ltsc-2021',
    newerOfficeJs: true,
    run: async (excel) => {
      await refused('ApiNotFound', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().notes.add('B2', '一');
          await context.sync();
        }),
      );
    },
  },
];
