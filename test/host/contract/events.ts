import { same, type ContractCase } from './case';

export const eventCases: readonly ContractCase[] = [
  {
    name: "the person's edit raises onChanged of its sheet",
    run: async (excel, host) => {
      const seen: string[] = [];
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load('id');
        await context.sync();
        sheet.onChanged.add(async (event) => {
          seen.push(`${event.changeType} ${event.address} ${event.source}`);
        });
        await context.sync();
      });
      await host.type('花名册', 'B2', '车工');
      await host.settle();
      same(seen, ['RangeEdited B2 Local']);
    },
  },
  {
    name: 'onChanged of all sheets tells which',
    run: async (excel, host) => {
      const seen: string[] = [];
      let id = '';
      await excel.run(async (context) => {
        const added = context.workbook.worksheets.add('二').load('id');
        context.workbook.worksheets.onChanged.add(async (event) => {
          seen.push(`${event.worksheetId} ${event.address}`);
        });
        await context.sync();
        id = added.id;
      });
      await host.type('二', 'A1', '1');
      await host.settle();
      same(seen, [`${id} A1`]);
    },
  },
  {
    name: 'the selection raises onSelectionChanged',
    run: async (excel, host) => {
      const seen: string[] = [];
      await excel.run(async (context) => {
        context.workbook.worksheets.onSelectionChanged.add(async (event) => {
          seen.push(event.address);
        });
        await context.sync();
      });
      await host.select('花名册', 'C3:D4');
      await host.settle();
      same(seen, ['C3:D4']);
    },
  },
  {
    name: 'a handler that is removed hears nothing more',
    run: async (excel, host) => {
      const seen: string[] = [];
      const handler = await excel.run(async (context) => {
        const added = context.workbook.worksheets.onChanged.add(async (event) => {
          seen.push(event.address);
        });
        await context.sync();
        return added;
      });
      await excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
      await host.type('花名册', 'A1', '1');
      await host.settle();
      same(seen, []);
    },
  },
  {
    name: 'events can be switched off',
    run: async (excel, host) => {
      const seen: string[] = [];
      await excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          seen.push(event.address);
        });
        context.runtime.enableEvents = false;
        await context.sync();
      });
      await host.type('花名册', 'A1', '1');
      await host.settle();
      same(seen, []);
    },
  },
  {
    name: "the add-in's own writes raise onChanged too, and say so",
    run: async (excel, host) => {
      const seen: (string | undefined)[] = [];
      await excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          seen.push(event.address, event.triggerSource);
        });
        await context.sync();
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        await context.sync();
      });
      await host.settle();
      same(seen, ['A1:B2', 'ThisLocalAddin']);
    },
  },
  {
    name: 'new and deleted sheets are told',
    run: async (excel, host) => {
      const seen: string[] = [];
      await excel.run(async (context) => {
        context.workbook.worksheets.onAdded.add(async () => {
          seen.push('added');
        });
        context.workbook.worksheets.onDeleted.add(async () => {
          seen.push('deleted');
        });
        await context.sync();
        const sheet = context.workbook.worksheets.add('二');
        await context.sync();
        sheet.delete();
        await context.sync();
      });
      await host.settle();
      same(seen, ['added', 'deleted']);
    },
  },
];
