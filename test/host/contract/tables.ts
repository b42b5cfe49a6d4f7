import { refused, same, type ContractCase } from './case';

async function rosterTable(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:B3').values = [
    ['姓名', '金额'],
    ['甲', 100],
    ['乙', 200],
  ];
  const table = sheet.tables.add('A1:B3', true);
  table.name = '台账';
  await context.sync();
  return table;
}

export const tableCases: readonly ContractCase[] = [
  {
    name: 'the first rows of a table made of a header alone go where its empty row is',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:B1').values = [['姓名', '金额']];
        const table = sheet.tables.add('A1:B1', true);
        table.rows.add(undefined, [
          ['甲', 100],
          ['乙', 200],
        ]);
        table.rows.add(undefined, [['丙', 300]]);
        const body = table.getDataBodyRange().load('address,values');
        await context.sync();
        same(body.address, '花名册!A2:B4');
        same(body.values, [
          ['甲', 100],
          ['乙', 200],
          ['丙', 300],
        ]);
      }),
  },
  {
    name: 'a table has a header, a body, columns and rows',
    run: (excel) =>
      excel.run(async (context) => {
        const table = await rosterTable(context);
        table.load('name,showHeaders,showTotals,style');
        const header = table.getHeaderRowRange().load('values');
        const body = table.getDataBodyRange().load('address,values');
        table.columns.load('items/name,items/index,items/id');
        table.rows.load('items/values,items/index');
        await context.sync();
        same([table.name, table.showHeaders, table.showTotals], ['台账', true, false]);
        same(header.values, [['姓名', '金额']]);
        same(body.values, [
          ['甲', 100],
          ['乙', 200],
        ]);
        same(
          table.columns.items.map((column) => [column.name, column.index]),
          [
            ['姓名', 0],
            ['金额', 1],
          ],
        );
        same(
          table.rows.items.map((row) => row.values),
          [[['甲', 100]], [['乙', 200]]],
        );
      }),
  },
  {
    name: 'loaded tables are reached from the workbook and from their sheet',
    run: (excel) =>
      excel.run(async (context) => {
        const table = await rosterTable(context);
        table.load('id');
        await context.sync();
        table.showBandedRows = false;
        const all = context.workbook.tables.load('items/name,items/showBandedRows');
        const ofSheet = context.workbook.worksheets.getActiveWorksheet().tables.load('items/id');
        await context.sync();
        same(
          [all.items.length, all.items[0]!.showBandedRows, ofSheet.items[0]!.id === table.id],
          [1, false, true],
        );
      }),
  },
  {
    name: 'rows are added at the end and in the middle, and what is below moves down',
    run: (excel) =>
      excel.run(async (context) => {
        const table = await rosterTable(context);
        context.workbook.worksheets.getActiveWorksheet().getRange('A5').values = [['合计']];
        table.rows.add(undefined, [['丙', 300]]);
        table.rows.add(0, [['丁', 50]]);
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B7').load('values');
        const body = table.getDataBodyRange().load('address');
        await context.sync();
        same(body.address, '花名册!A2:B5');
        same(
          range.values.map((row) => row[0]),
          ['姓名', '丁', '甲', '乙', '丙', '', '合计'],
        );
      }),
  },
  {
    name: 'a row is deleted',
    run: (excel) =>
      excel.run(async (context) => {
        const table = await rosterTable(context);
        table.rows.getItemAt(0).delete();
        const body = table.getDataBodyRange().load('values');
        await context.sync();
        same(body.values, [['乙', 200]]);
      }),
  },
  {
    name: 'columns are added and found by name',
    run: (excel) =>
      excel.run(async (context) => {
        const table = await rosterTable(context);
        table.columns.add(undefined, [['结论'], ['可补贴'], ['待核']]);
        const column = table.columns.getItem('结论');
        const body = column.getDataBodyRange().load('values,address');
        const none = table.columns.getItemOrNullObject('没有');
        await context.sync();
        same([body.values, body.address, none.isNullObject], [[['可补贴'], ['待核']], '花名册!C2:C3', true]);
      }),
  },
  {
    name: 'a table is resized and turned back into cells',
    run: (excel) =>
      excel.run(async (context) => {
        const table = await rosterTable(context);
        table.resize('A1:C6');
        const header = table.getHeaderRowRange().load('values');
        const range = table.getRange().load('address');
        await context.sync();
        same([range.address, header.values], ['花名册!A1:C6', [['姓名', '金额', '列3']]]);
        table.convertToRange();
        const count = context.workbook.tables.getCount();
        await context.sync();
        same(count.value, 0);
      }),
  },
  {
    name: 'a table over another is refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          await rosterTable(context);
          context.workbook.worksheets.getActiveWorksheet().tables.add('B2:D5', true);
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'two tables cannot have one name',
    run: async (excel) => {
      await refused('ItemAlreadyExists', () =>
        excel.run(async (context) => {
          await rosterTable(context);
          context.workbook.worksheets.getActiveWorksheet().tables.add('F1:G3', true).name = '台账';
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'a range knows the tables it touches',
    run: (excel) =>
      excel.run(async (context) => {
        await rosterTable(context);
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const touching = sheet.getRange('B3:D9').getTables(false).load('items/name');
        const inside = sheet.getRange('B3:D9').getTables(true).load('items/name');
        await context.sync();
        same([touching.items.length, inside.items.length], [1, 0]);
      }),
  },
  {
    name: 'a filter on a table hides rows until it is cleared',
    run: (excel) =>
      excel.run(async (context) => {
        const table = await rosterTable(context);
        table.columns.getItem('金额').filter.applyCustomFilter('>150');
        const visible = table.getDataBodyRange().getSpecialCells('Visible').load('address');
        await context.sync();
        same(visible.address, '花名册!A3:B3');
        table.clearFilters();
        const all = table.getDataBodyRange().getSpecialCells('Visible').load('address');
        await context.sync();
        same(all.address, '花名册!A2:B3');
      }),
  },
  {
    name: 'headers of a table are texts, none empty, no two alike',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:C1').values = [['金额', '', '金额']];
        const table = sheet.tables.add('A1:C2', true);
        const header = table.getHeaderRowRange();
        header.load('values');
        await context.sync();
        same(header.values, [['金额', '列2', '金额2']]);
        header.values = [[2023, 'b', 'c']];
        header.load('values');
        await context.sync();
        same(header.values, [['2023', 'b', 'c']]);
      }),
  },
];
