import { refused, same, type ContractCase } from './case';

export const rangeCases: readonly ContractCase[] = [
  {
    name: 'values written are read back with their address',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('B2:C3');
        range.values = [
          ['车工', 2300],
          ['焊工', true],
        ];
        range.load('address,values,rowCount,columnCount,rowIndex,columnIndex,cellCount');
        await context.sync();
        same(range.address, '花名册!B2:C3');
        same(range.values, [
          ['车工', 2300],
          ['焊工', true],
        ]);
        same(
          [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount],
          [1, 1, 2, 2, 4],
        );
      }),
  },
  {
    name: 'one value fills a whole range',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
        range.values = '待核' as unknown as string[][];
        range.load('values');
        await context.sync();
        same(range.values, [
          ['待核', '待核'],
          ['待核', '待核'],
        ]);
      }),
  },
  {
    name: 'null leaves a cell as it is and an empty text clears it',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
        range.values = [['甲', '乙', '丙']];
        range.values = [[null, '', '丁']];
        range.load('values,valueTypes');
        await context.sync();
        same(range.values, [['甲', '', '丁']]);
        same(range.valueTypes, [['String', 'Empty', 'String']]);
      }),
  },
  {
    name: 'a cleared cell keeps its format',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.numberFormat = [['0.00']];
        range.values = [[1]];
        range.values = [['']];
        range.load('numberFormat,values');
        await context.sync();
        same([range.numberFormat, range.values], [[['0.00']], [['']]]);
      }),
  },
  {
    name: 'values are raw and text is what the cell shows',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1');
        range.numberFormat = [['yyyy-mm-dd', '0.00', '0%', '#,##0']];
        range.values = [[45017, 2990, 0.85, 1234567]];
        range.load('values,text');
        await context.sync();
        same(range.values, [[45017, 2990, 0.85, 1234567]]);
        same(range.text, [['2023-04-01', '2990.00', '85%', '1,234,567']]);
      }),
  },
  {
    name: 'a block over 1,500 cells arrives whole',
    run: (excel) =>
      excel.run(async (context) => {
        const rows = Array.from({ length: 400 }, (_, row) => [row, `第${row}行`, row % 2 === 0, '', 'x']);
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:E400');
        range.values = rows;
        range.load('values');
        await context.sync();
        same(range.values, rows);
      }),
  },
  {
    name: 'ranges lead to other ranges',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D5');
        const others = [
          range.getCell(1, 1),
          range.getRow(3),
          range.getColumn(0),
          range.getOffsetRange(-1, 1),
          range.getResizedRange(1, -1),
          range.getAbsoluteResizedRange(1, 2),
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getLastCell(),
          range.getLastRow(),
          range.getRowsBelow(2),
          range.getColumnsAfter(1),
          range.getBoundingRect('F9'),
          range.getIntersection('C1:C3'),
        ].map((other) => other.load('address'));
        await context.sync();
        same(
          others.map((other) => other.address.replace('花名册!', '')),
          [
            'C3',
            'B5:D5',
            'B2:B5',
            'C1:E4',
            'B2:C6',
            'B2:C2',
            '2:5',
            'B:D',
            'D5',
            'B5:D5',
            'B6:D7',
            'E2:E5',
            'B2:F9',
            'C2:C3',
          ],
        );
      }),
  },
  {
    name: 'the used range goes around values, and around formats too unless asked for values only',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('C3:D4').values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange('F9').format.fill.color = '#FF0000';
        const all = sheet.getUsedRange().load('address');
        const values = sheet.getUsedRange(true).load('address');
        await context.sync();
        same([all.address, values.address], ['花名册!C3:F9', '花名册!C3:D4']);
      }),
  },
  {
    name: 'an empty sheet has no used range: A1, or a null object',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const first = sheet.getUsedRange().load('address');
        const none = sheet.getUsedRangeOrNullObject();
        await context.sync();
        same([first.address, none.isNullObject], ['花名册!A1', true]);
      }),
  },
  {
    name: 'whole columns have no values to read',
    run: (excel) =>
      excel.run(async (context) => {
        const column = context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A:B')
          .load('values,address,isEntireColumn');
        await context.sync();
        same([column.values, column.address, column.isEntireColumn], [null, '花名册!A:B', true]);
      }),
  },
  {
    name: 'a sheet name that needs quotes is quoted in addresses',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('2023 年 (一)');
        const range = sheet.getRange('A1').load('address');
        await context.sync();
        same(range.address, "'2023 年 (一)'!A1");
      }),
  },
  {
    name: 'a range is kept across syncs and follows rows put in above it',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A5');
        range.values = [['跟踪']];
        context.trackedObjects.add(range);
        await context.sync();
        sheet.getRange('2:3').insert('Down');
        await context.sync();
        range.load('address,values');
        await context.sync();
        same([range.address, range.values], ['花名册!A7', [['跟踪']]]);
        context.trackedObjects.remove(range);
        await context.sync();
      }),
  },
  {
    name: 'formats are set and read, and null where cells differ',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A1:B2');
        range.format.fill.color = 'yellow';
        range.format.font.bold = true;
        range.format.horizontalAlignment = 'Center';
        range.format.wrapText = true;
        sheet.getRange('B2').format.font.bold = false;
        range.format.load('horizontalAlignment,wrapText');
        range.format.fill.load('color');
        range.format.font.load('bold,color');
        await context.sync();
        same(
          [range.format.fill.color, range.format.font.bold, range.format.font.color],
          ['#FFFF00', null, '#000000'],
        );
        same([range.format.horizontalAlignment, range.format.wrapText], ['Center', true]);
      }),
  },
  {
    name: 'a format set on a whole column is there for cells written later',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('C:C').numberFormat = '@' as unknown as string[][];
        const cell = sheet.getRange('C20');
        cell.values = [['330399199001011234']];
        cell.load('values,numberFormat');
        await context.sync();
        same([cell.values, cell.numberFormat], [[['330399199001011234']], [['@']]]);
      }),
  },
  {
    name: 'a fill is taken away with clear',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.format.fill.color = '#C6EFCE';
        range.format.fill.clear();
        range.format.fill.load('color');
        await context.sync();
        same(range.format.fill.color, '#FFFFFF');
      }),
  },
  {
    name: 'column widths and row heights are set in points',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3');
        range.format.columnWidth = 120;
        range.format.rowHeight = 30;
        range.format.load('columnWidth,rowHeight');
        await context.sync();
        same([range.format.columnWidth, range.format.rowHeight], [120, 30]);
      }),
  },
  {
    name: 'merged areas are found, and clearing part of one is refused as a whole',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:D1').merge();
        const merged = sheet.getRange('A1:F3').getMergedAreasOrNullObject().load('address');
        const none = sheet.getRange('A2:F3').getMergedAreasOrNullObject();
        await context.sync();
        same([merged.address, none.isNullObject], ['花名册!A1:D1', true]);
      }),
  },
  {
    name: 'visible cells leave hidden rows out',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:A6').values = [[1], [2], [3], [4], [5], [6]];
        sheet.getRange('3:4').rowHidden = true;
        const visible = sheet.getRange('A1:A6').getSpecialCells('Visible').load('address');
        const row = sheet.getRange('A3').load('rowHidden');
        await context.sync();
        same([visible.address, row.rowHidden], ['花名册!A1:A2,花名册!A5:A6', true]);
      }),
  },
  {
    name: 'a range is copied with its formats',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const source = sheet.getRange('A1:B1');
        source.values = [['甲', 2]];
        source.format.fill.color = '#DDEEFF';
        const target = sheet.getRange('D5:E5');
        target.copyFrom('A1:B1');
        target.load('values');
        target.format.fill.load('color');
        await context.sync();
        same([target.values, target.format.fill.color], [[['甲', 2]], '#DDEEFF']);
      }),
  },
  {
    name: 'formulas that are copied point as far away as before, save where they are fixed',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('B2:C2').formulas = [['=A1+$A$1', '=SUM(A$1:B2)&"A1"']];
        const target = sheet.getRange('D5:E5');
        target.copyFrom('B2:C2', excel.RangeCopyType.formulas);
        const up = sheet.getRange('B1');
        up.copyFrom('B2', excel.RangeCopyType.formulas);
        target.load('formulas');
        up.load('formulas');
        await context.sync();
        // Three rows down and two columns to the right; one row up there is nothing above row 1.
        same(target.formulas, [['=C4+$A$1', '=SUM(C$1:D5)&"A1"']]);
        same(up.formulas, [['=#REF!+$A$1']]);
      }),
  },
  {
    name: 'properties of cells are answered with their address, and refused by name where not played',
    run: async (excel) => {
      await excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
        range.setCellProperties([[{ format: { font: { bold: true } } }, {}]]);
        const cells = range.getCellProperties({ address: true, format: { font: { bold: true } } });
        await context.sync();
        same(cells.value, [
          [
            { address: '花名册!A1', format: { font: { bold: true } } },
            { address: '花名册!B1', format: { font: { bold: false } } },
          ],
        ]);
      });
      const { message } = await refused('ApiNotFound', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').getCellProperties({ hidden: true });
          await context.sync();
        }),
      );
      same(message.includes('CellProperties.hidden'), true, message);
    },
  },
  {
    name: 'a text is found in a range',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
        range.values = [
          ['姓名', '职业（工种）'],
          ['王小明', '车工'],
        ];
        const found = range.find('工种', {}).load('address');
        const none = range.findOrNullObject('身份证', {});
        await context.sync();
        same([found.address, none.isNullObject], ['花名册!B1', true]);
      }),
  },
  {
    name: 'rows are sorted by a column',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B4');
        range.values = [
          ['姓名', '金额'],
          ['甲', 30],
          ['乙', 10],
          ['丙', 20],
        ];
        range.sort.apply([{ key: 1, ascending: true }], false, true);
        range.load('values');
        await context.sync();
        same(range.values, [
          ['姓名', '金额'],
          ['乙', 10],
          ['丙', 20],
          ['甲', 30],
        ]);
      }),
  },
  {
    name: 'cells move when others are inserted or deleted',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        sheet.getRange('A2').insert('Down');
        sheet.getRange('A1').delete('Up');
        const range = sheet.getRange('A1:A4').load('values');
        await context.sync();
        same(range.values, [[''], [2], [3], ['']]);
      }),
  },
  {
    name: 'hyperlinks point into the workbook',
    run: (excel) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.hyperlink = { documentReference: '花名册!D4', textToDisplay: 'D4', screenTip: '转到' };
        cell.load('hyperlink,values');
        await context.sync();
        same(
          [cell.hyperlink.documentReference, cell.hyperlink.screenTip, cell.values],
          ['花名册!D4', '转到', [['D4']]],
        );
      }),
  },
  {
    name: 'the object form of set and load works',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('E1');
        range.set({ values: [['x']], format: { fill: { color: '#123456' } } });
        range.load({ values: true, format: { fill: { color: true } } });
        await context.sync();
        same([range.values, range.format.fill.color], [[['x']], '#123456']);
      }),
  },
  {
    name: 'many cells get their own fills in one call',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
        range.setCellProperties([
          [{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }],
        ]);
        const properties = range.getCellProperties({
          format: { fill: { color: true }, font: { bold: true } },
        });
        await context.sync();
        same(properties.value, [
          [
            { format: { fill: { color: '#FF0000' }, font: { bold: false } } },
            { format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
          ],
        ]);
      }),
  },
  {
    name: 'what is written over a merged cell goes into its first cell only',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A1:C2');
        sheet.getRange('A1:B1').merge();
        range.values = [
          ['题', '看不见', 1],
          ['甲', '乙', 2],
        ];
        range.load('values');
        await context.sync();
        same(range.values, [
          ['题', '', 1],
          ['甲', '乙', 2],
        ]);
      }),
  },
  {
    name: 'merging keeps the first value only',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
        range.values = [
          [1, 2],
          [3, 4],
        ];
        range.merge();
        range.unmerge();
        range.load('values');
        await context.sync();
        same(range.values, [
          [1, ''],
          ['', ''],
        ]);
      }),
  },
  {
    name: 'the surrounding region ends at blank rows and columns',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('B2:C4').values = [
          ['姓名', '等级'],
          ['甲', ''],
          ['', '三级'],
        ];
        sheet.getRange('A6').values = [['合计']];
        sheet.getRange('E2').values = [['另一块']];
        const region = sheet.getRange('B3').getSurroundingRegion().load('address');
        await context.sync();
        same(region.address, '花名册!B2:C4');
      }),
  },
  {
    name: 'edges are where Ctrl and an arrow key lead',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        sheet.getRange('A9').values = [[9]];
        const edges = [
          sheet.getRange('A1').getRangeEdge('Down'),
          sheet.getRange('A3').getRangeEdge('Down'),
          sheet.getRange('A9').getRangeEdge('Down'),
          sheet.getRange('A9').getRangeEdge('Up'),
          sheet.getRange('A1').getExtendedRange('Down'),
        ].map((edge) => edge.load('address'));
        await context.sync();
        same(
          edges.map((edge) => edge.address.replace('花名册!', '')),
          ['A3', 'A9', 'A1048576', 'A3', 'A1:A3'],
        );
      }),
  },
  {
    name: 'texts are found and replaced on a whole sheet',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A1:B2');
        range.values = [
          ['初级工', '三级'],
          ['中级工', '初级工'],
        ];
        const found = sheet.findAll('初级', { completeMatch: false, matchCase: false }).load('address');
        const none = sheet.findAllOrNullObject('初级', { completeMatch: true });
        const count = sheet.replaceAll('初级工', '五级', {});
        range.load('values');
        await context.sync();
        same([found.address, none.isNullObject, count.value], ['花名册!A1,花名册!B2', true, 2]);
        same(range.values, [
          ['五级', '三级'],
          ['中级工', '五级'],
        ]);
      }),
  },
  {
    name: 'duplicates are removed and counted',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B4');
        range.values = [
          ['姓名', '工种'],
          ['甲', '车工'],
          ['乙', '焊工'],
          ['甲', '钳工'],
        ];
        const result = range.removeDuplicates([0], true).load('removed,uniqueRemaining');
        range.load('values');
        await context.sync();
        same([result.removed, result.uniqueRemaining], [1, 2]);
        same(range.values[3], ['', '']);
      }),
  },
  {
    name: 'several areas are formatted at once',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const areas = sheet.getRanges('A1:A2,C3');
        areas.format.fill.color = '#FFFF00';
        areas.load('address,areaCount,cellCount');
        areas.format.fill.load('color');
        const fills = ['A2', 'C3', 'B1'].map((address) => sheet.getRange(address).format.fill.load('color'));
        await context.sync();
        same([areas.areaCount, areas.cellCount, areas.format.fill.color], [2, 3, '#FFFF00']);
        same(
          fills.map((fill) => fill.color),
          ['#FFFF00', '#FFFF00', '#FFFFFF'],
        );
      }),
  },
];
