import { refused, same, type ContractCase } from './case';

/** Everything Excel refuses that an add-in must be ready for, one case each. */
export const refusalCases: readonly ContractCase[] = [
  {
    name: 'a property that was not loaded cannot be read',
    run: async (excel) => {
      await refused('PropertyNotLoaded', () =>
        excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
          await context.sync();
          return range.values;
        }),
      );
    },
  },
  {
    name: 'an array with too few rows is refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [['甲', '乙']];
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'an array with a row too short is refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [['甲', '乙'], ['丙']];
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'an array of the wrong shape over 1,500 cells is refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          const rows = Array.from({ length: 400 }, () => ['a', 'b', 'c', 'd', 'e']);
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:E401').values = rows;
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'number formats of the wrong shape are refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').numberFormat = [['@']];
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'an address that is none is refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('第一格').load('address');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'a range that would leave the sheet is refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.worksheets
            .getActiveWorksheet()
            .getRange('A1')
            .getOffsetRange(-1, 0)
            .load('address');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'a text of 32,767 characters fits into a cell, one more does not',
    run: async (excel) => {
      const write = (length: number) =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['字'.repeat(length)]];
          await context.sync();
        });
      await write(32_767);
      await refused('InvalidArgument', () => write(32_768));
    },
  },
  {
    name: 'a formula of 8,192 characters fits into a cell, one more does not',
    run: async (excel) => {
      const write = (formula: string) =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [[formula]];
          await context.sync();
        });
      // `=`, 8,190 spaces and `1` are 8,192 characters.
      await write(`=${' '.repeat(8_190)}1`);
      await refused('InvalidArgument', () => write(`=${' '.repeat(8_191)}1`));
    },
  },
  {
    name: 'a text of 255 characters fits into a formula, one more does not',
    run: async (excel) => {
      const write = (length: number) =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [
            [`="${'x'.repeat(length)}"`],
          ];
          await context.sync();
        });
      await write(255);
      await refused('InvalidArgument', () => write(256));
      await excel.run(async (context) => {
        const between = `="a"${'&1'.repeat(200)}&"b"`;
        context.workbook.worksheets.getActiveWorksheet().getRange('A2').formulas = [[between]];
        await context.sync();
      });
    },
  },
  {
    name: 'an address of 8,192 characters is read, a longer one is not',
    run: async (excel) => {
      // `A1,` 2,730 times and `A1` make 8,192 characters.
      const fits = `${'A1,'.repeat(2_730)}A1`;
      const read = (address: string) =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRanges(address).load('areaCount');
          await context.sync();
        });
      same(fits.length, 8_192);
      await read(fits);
      await refused('InvalidArgument', () => read(`${fits}0`));
    },
  },
  {
    name: 'nothing is selected on a hidden sheet',
    run: async (excel) => {
      await refused('InvalidOperation', () =>
        excel.run(async (context) => {
          const hidden = context.workbook.worksheets.add('隐藏');
          hidden.visibility = 'Hidden';
          hidden.getRange('A1').select();
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'an unknown sheet is not found',
    run: async (excel) => {
      await refused('ItemNotFound', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getItem('没有这张表').load('name');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'an unknown table is not found',
    run: async (excel) => {
      await refused('ItemNotFound', () =>
        excel.run(async (context) => {
          context.workbook.tables.getItem('没有').load('name');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'an unknown name is not found',
    run: async (excel) => {
      await refused('ItemNotFound', () =>
        excel.run(async (context) => {
          context.workbook.names.getItem('没有').load('name');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'what is asked of nothing through getItemOrNullObject does nothing',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('没有').load('name');
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        same([sheet.isNullObject, range.isNullObject], [true, true]);
      }),
  },
  {
    name: 'a second sheet of the same name is refused, whatever its case',
    run: async (excel) => {
      await refused('ItemAlreadyExists', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.add('Roster');
          context.workbook.worksheets.add('roster');
          await context.sync();
        }),
      );
    },
  },
  ...[
    '表/1',
    '表*1',
    '表[1]',
    "'表1",
    '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二',
  ].map((name): ContractCase => ({
    name: `a sheet cannot be called ${name}`,
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
    },
  })),
  {
    name: 'the last visible sheet cannot be deleted or hidden',
    run: async (excel) => {
      await refused('InvalidOperation', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().delete();
          await context.sync();
        }),
      );
      await refused('InvalidOperation', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().visibility = 'Hidden';
          await context.sync();
        }),
      );
    },
  },
  ...protectedCases(),
  {
    name: 'unlocked cells of a protected sheet can be written',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const cell = sheet.getRange('B2');
        cell.format.protection.locked = false;
        sheet.protection.protect();
        cell.values = [['可写']];
        cell.load('values');
        await context.sync();
        same(cell.values, [['可写']]);
      }),
  },
  {
    name: 'a protected sheet allows what its options allow',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.protection.protect({ allowFormatCells: true });
        const range = sheet.getRange('A1');
        range.format.fill.color = '#FF0000';
        range.format.fill.load('color');
        sheet.protection.load('protected');
        await context.sync();
        same([range.format.fill.color, sheet.protection.protected], ['#FF0000', true]);
      }),
  },
  {
    name: 'a protected sheet opens with its password only',
    run: async (excel) => {
      await excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect({}, '口令');
        await context.sync();
      });
      await refused('AccessDenied', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().protection.unprotect('错的');
          await context.sync();
        }),
      );
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.protection.unprotect('口令');
        sheet.getRange('A1').values = [['甲']];
        await context.sync();
      });
    },
  },
  {
    name: 'a protected workbook refuses new sheets',
    run: async (excel) => {
      await refused('AccessDenied', () =>
        excel.run(async (context) => {
          context.workbook.protection.protect();
          context.workbook.worksheets.add('问题清单');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'a block over rows that a filter hides is refused, a row of it is not',
    run: async (excel) => {
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A1:B4');
        range.values = [
          ['姓名', '工种'],
          ['甲', '车工'],
          ['乙', '焊工'],
          ['丙', '车工'],
        ];
        sheet.autoFilter.apply(range, 1, { filterOn: 'Values', values: ['车工'] });
        await context.sync();
      });
      await refused('FilteredRangeConflict', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('C2:C4').values = [[1], [2], [3]];
          await context.sync();
        }),
      );
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('C2:D2').values = [[1, 2]];
        const hidden = sheet.getRange('A3').load('rowHidden');
        await context.sync();
        same(hidden.rowHidden, true);
      });
    },
  },
  {
    name: 'everything is refused while a cell is being edited',
    run: async (excel, host) => {
      await host.edit(true);
      try {
        await refused('InvalidOperationInCellEditMode', () =>
          excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().load('name');
            await context.sync();
          }),
        );
      } finally {
        await host.edit(false);
      }
    },
  },
  {
    name: 'a request over 5 MB is refused and writes nothing',
    run: async (excel) => {
      const rows = Array.from({ length: 1_000 }, (_, row) =>
        Array.from({ length: 20 }, () => `${row}${'字'.repeat(90)}`),
      );
      await refused('RequestPayloadSizeLimitExceeded', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:T1000').values = rows;
          await context.sync();
        }),
      );
      await excel.run(async (context) => {
        const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
        await context.sync();
        same(used.isNullObject, true);
      });
    },
  },
  {
    name: 'a response over 5 MB is refused, half of it is not',
    run: async (excel) => {
      const rows = Array.from({ length: 500 }, (_, row) =>
        Array.from({ length: 20 }, () => `${row}${'字'.repeat(90)}`),
      );
      for (const address of ['A1:T500', 'A501:T1000']) {
        await excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange(address).values = rows;
          await context.sync();
        });
      }
      await refused('ResponsePayloadSizeLimitExceeded', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:T1000').load('values');
          await context.sync();
        }),
      );
      await excel.run(async (context) => {
        const half = context.workbook.worksheets.getActiveWorksheet().getRange('A1:T500').load('values');
        await context.sync();
        same(half.values.length, 500);
      });
    },
  },
  {
    name: 'a member newer than LTSC 2021 is refused by name',
    only: 'ltsc-2021',
    run: async (excel) => {
      const refusal = await refused('ApiNotFound', () =>
        excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
          range.getPrecedents();
          (
            context.workbook as unknown as { linkedWorkbooks: { breakAllLinks(): void } }
          ).linkedWorkbooks.breakAllLinks();
          await context.sync();
        }),
      );
      same(
        /linkedWorkbooks|getPrecedents/i.test(refusal.message),
        true,
        `names the member: ${refusal.message}`,
      );
    },
  },
  {
    name: 'a member that the workbench does not play is refused by name',
    run: async (excel) => {
      const refusal = await refused('ApiNotFound', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().charts.load('items/name');
          await context.sync();
        }),
      );
      same(refusal.message, 'The workbench does not play Worksheet.Charts.');
    },
  },
  {
    name: 'what was done before a refusal in the same batch stays done',
    run: async (excel) => {
      await refused('ItemNotFound', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['先写']];
          context.workbook.worksheets.getItem('没有').getRange('A1').values = [['后写']];
          await context.sync();
        }),
      );
      await excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
        await context.sync();
        same(cell.values, [['先写']]);
      });
    },
  },
  {
    name: 'a sync that fails leaves everything as it was, the next one works',
    run: async (excel, host) => {
      await host.fault(1, { kind: 'fail', code: 'ServerBusy' });
      await refused('ServerBusy', () =>
        excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['甲']];
          await context.sync();
        }),
      );
      await excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
        await context.sync();
        same(cell.values, [['']]);
      });
    },
  },
  {
    name: 'a sync that fails half-way has done its first half',
    run: async (excel, host) => {
      await host.fault(1, { kind: 'half' });
      await refused('GeneralException', () =>
        excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('花名册');
          for (let row = 1; row <= 10; row += 1) sheet.getRange(`A${row}`).values = [[row]];
          await context.sync();
        }),
      );
      await excel.run(async (context) => {
        const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).load('rowCount');
        await context.sync();
        same(used.rowCount > 0 && used.rowCount < 10, true, `rows written: ${used.rowCount}`);
      });
    },
  },
];

/** Each kind of change on a protected sheet. */
function protectedCases(): ContractCase[] {
  const changes: [string, (sheet: Excel.Worksheet) => void][] = [
    ['values', (sheet) => (sheet.getRange('A1').values = [['甲']])],
    ['formulas', (sheet) => (sheet.getRange('A1').formulas = [['=1']])],
    ['number formats', (sheet) => (sheet.getRange('A1').numberFormat = [['@']])],
    ['fills', (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000')],
    ['column widths', (sheet) => (sheet.getRange('A1').format.columnWidth = 100)],
    ['conditional formats', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['clearing', (sheet) => sheet.getRange('A1').clear('Contents')],
    ['inserted rows', (sheet) => sheet.getRange('1:1').insert('Down')],
    ['deleted columns', (sheet) => sheet.getRange('A:A').delete('Left')],
    ['tables', (sheet) => sheet.tables.add('A1:B2', true)],
    ['merges', (sheet) => sheet.getRange('A1:B1').merge()],
    ['hidden rows', (sheet) => (sheet.getRange('1:1').rowHidden = true)],
  ];
  return changes.map(([what, change]) => ({
    name: `a protected sheet refuses ${what}`,
    run: async (excel) => {
      await excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect();
        await context.sync();
      });
      await refused('AccessDenied', () =>
        excel.run(async (context) => {
          change(context.workbook.worksheets.getActiveWorksheet());
          await context.sync();
        }),
      );
    },
  }));
}
