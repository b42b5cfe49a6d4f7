import { refused, same, type ContractCase } from './case';

/** Sheets, names, settings, properties and what else hangs on a workbook, as public samples use them. */
export const workbookCases: readonly ContractCase[] = [
  {
    name: 'sheets are added, listed in order, moved, renamed, hidden and deleted',
    run: (excel) =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add('问题清单');
        const third = worksheets.add('汇总');
        third.position = 0;
        third.name = '汇总表';
        third.tabColor = '#00FF00';
        worksheets.getItem('问题清单').visibility = 'Hidden';
        worksheets.load('items/name,items/visibility,items/position');
        const count = worksheets.getCount();
        const visible = worksheets.getCount(true);
        await context.sync();
        same(
          worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position]),
          [
            ['汇总表', 'Visible', 0],
            ['花名册', 'Visible', 1],
            ['问题清单', 'Hidden', 2],
          ],
        );
        same([count.value, visible.value], [3, 2]);
        worksheets.getItem('问题清单').delete();
        const gone = worksheets.getItemOrNullObject('问题清单');
        await context.sync();
        same(gone.isNullObject, true);
      }),
  },
  {
    name: 'a sheet is found without regard to case, and by its id',
    run: (excel) =>
      excel.run(async (context) => {
        const added = context.workbook.worksheets.add('Roster').load('id');
        await context.sync();
        const byName = context.workbook.worksheets.getItem('ROSTER').load('name');
        const byId = context.workbook.worksheets.getItem(added.id).load('name');
        await context.sync();
        same([byName.name, byId.name], ['Roster', 'Roster']);
      }),
  },
  {
    name: 'activating a sheet makes it the active one',
    run: (excel) =>
      excel.run(async (context) => {
        const added = context.workbook.worksheets.add('问题清单');
        added.activate();
        const active = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        same(active.name, '问题清单');
      }),
  },
  {
    name: 'a sheet is copied beside another',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:B1').values = [['姓名', 1]];
        sheet.getRange('A1').format.font.bold = true;
        const copy = sheet.copy('After', sheet).load('name,position');
        const cells = copy.getRange('A1:B1').load('values');
        cells.format.font.load('bold');
        await context.sync();
        same([copy.name, copy.position, cells.values], ['花名册 (2)', 1, [['姓名', 1]]]);
      }),
  },
  {
    name: 'the selection is read and set',
    run: async (excel, host) => {
      await host.select('花名册', 'B2:C4');
      await excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load('address');
        const cell = context.workbook.getActiveCell().load('address');
        await context.sync();
        same([selected.address, cell.address], ['花名册!B2:C4', '花名册!B2']);
        context.workbook.worksheets.getActiveWorksheet().getRange('D5').select();
        const after = context.workbook.getSelectedRange().load('address');
        await context.sync();
        same(after.address, '花名册!D5');
      });
    },
  },
  {
    name: 'names point to ranges and follow rows put in',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const name = context.workbook.names.add('区域一', sheet.getRange('A2:B3'), '结果列');
        name.visible = false;
        await context.sync();
        sheet.getRange('1:1').insert('Down');
        const found = context.workbook.names.getItem('区域一');
        found.load('name,type,value,visible,comment,scope,formula');
        const range = found.getRange().load('address');
        await context.sync();
        same(
          [found.type, found.visible, found.comment, found.scope, found.formula, range.address],
          ['Range', false, '结果列', 'Workbook', '=花名册!$A$3:$B$4', '花名册!A3:B4'],
        );
      }),
  },
  {
    name: "a sheet's names are its own",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.names.add('_result', sheet.getRange('F1:H9'));
        const ofSheet = sheet.names.getItemOrNullObject('_result').load('scope');
        const ofBook = context.workbook.names.getItemOrNullObject('_result');
        sheet.names.load('items/name');
        await context.sync();
        same(
          [ofSheet.scope, ofBook.isNullObject, sheet.names.items.map((item) => item.name)],
          ['Worksheet', true, ['_result']],
        );
        ofSheet.delete();
        const count = sheet.names.getCount();
        await context.sync();
        same(count.value, 0);
      }),
  },
  {
    name: 'a name whose cells are deleted refers to nothing',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const name = context.workbook.names.add('区域', sheet.getRange('B2:C3'));
        sheet.getRange('B:C').delete('Left');
        name.load('formula');
        const range = name.getRangeOrNullObject();
        await context.sync();
        same([name.formula, range.isNullObject], ['=花名册!#REF!', true]);
      }),
  },
  {
    name: 'a name whose sheet is deleted refers to nothing',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('临时');
        const name = context.workbook.names.add('区域', sheet.getRange('A1:B2'));
        sheet.delete();
        name.load('formula');
        const range = name.getRangeOrNullObject();
        await context.sync();
        same([name.formula, range.isNullObject], ['=#REF!$A$1:$B$2', true]);
      }),
  },
  {
    name: 'names can be constants',
    run: (excel) =>
      excel.run(async (context) => {
        context.workbook.names.add('版本', '=3');
        const name = context.workbook.names.getItem('版本').load('type,value');
        await context.sync();
        same([name.type, name.value], ['Double', 3]);
      }),
  },
  {
    name: 'the value of a name that holds a formula is refused by name, not made up',
    run: async (excel) => {
      await refused('ApiNotFound', () =>
        excel.run(async (context) => {
          context.workbook.names.add('两倍', '=2*3');
          context.workbook.names.getItem('两倍').load('value');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'grid lines and headings are hidden and shown',
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.showGridlines = false;
        sheet.showHeadings = false;
        await context.sync();
        sheet.load('showGridlines,showHeadings');
        await context.sync();
        same([sheet.showGridlines, sheet.showHeadings], [false, false]);
      }),
  },
  ...['A1', '1号', '有 空格', 'R'].map((name): ContractCase => ({
    name: `a name cannot be ${name}`,
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.names.add(name, '=1');
          await context.sync();
        }),
      );
    },
  })),
  {
    name: 'settings keep JSON values, take new ones, and are deleted',
    run: (excel) =>
      excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add('配置', { 版本: 1, 列: ['A', 'B'] });
        settings.add('配置', { 版本: 2 });
        settings.add('另一个', 'x');
        const setting = settings.getItem('配置').load('key,value');
        const none = settings.getItemOrNullObject('没有');
        settings.load('items/key');
        await context.sync();
        same(
          [setting.value, none.isNullObject, settings.items.map((item) => item.key)],
          [{ 版本: 2 }, true, ['配置', '另一个']],
        );
        setting.delete();
        const count = settings.getCount();
        await context.sync();
        same(count.value, 1);
      }),
  },
  {
    name: 'document properties and custom ones are kept',
    run: (excel) =>
      excel.run(async (context) => {
        const { properties } = context.workbook;
        properties.title = '花名册';
        properties.custom.add('期次', 12);
        properties.load('title,author');
        const custom = properties.custom.getItem('期次').load('value,type');
        await context.sync();
        same([properties.title, custom.value, custom.type], ['花名册', 12, 'Number']);
      }),
  },
  {
    name: 'custom XML parts are found by namespace',
    run: (excel) =>
      excel.run(async (context) => {
        const parts = context.workbook.customXmlParts;
        const part = parts.add('<r xmlns="urn:example"><v>中</v></r>').load('namespaceUri,id');
        const scoped = parts.getByNamespace('urn:example').load('items/id');
        const other = parts.getByNamespace('urn:other').getOnlyItemOrNullObject();
        await context.sync();
        const xml = parts.getItem(part.id).getXml();
        await context.sync();
        same([part.namespaceUri, scoped.items.length, other.isNullObject], ['urn:example', 1, true]);
        same(xml.value, '<r xmlns="urn:example"><v>中</v></r>');
      }),
  },
  {
    name: 'XML that is not well-formed is refused',
    run: async (excel) => {
      await refused('InvalidArgument', () =>
        excel.run(async (context) => {
          context.workbook.customXmlParts.add('<r>');
          await context.sync();
        }),
      );
    },
  },
  {
    name: 'panes are frozen and unfrozen',
    run: (excel) =>
      excel.run(async (context) => {
        const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
        freezePanes.freezeAt(context.workbook.worksheets.getActiveWorksheet().getRange('A1:B3'));
        const both = freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        freezePanes.unfreeze();
        const none = freezePanes.getLocationOrNullObject();
        await context.sync();
        same([both.address, none.isNullObject], ['花名册!A1:B3', true]);
      }),
  },
  {
    name: 'the calculation mode is read, and calculation and drawing can be suspended',
    run: (excel) =>
      excel.run(async (context) => {
        const { application } = context.workbook;
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        application.load('calculationMode');
        await context.sync();
        same(application.calculationMode, 'Automatic');
      }),
  },
  {
    name: 'data validation keeps its rule and its words',
    run: (excel) =>
      excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('D2:D9');
        dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
        dataValidation.errorAlert = {
          message: '只能选是或否',
          showAlert: true,
          style: 'Stop',
          title: '错误',
        };
        dataValidation.load('type,rule,errorAlert');
        await context.sync();
        same(
          [dataValidation.type, dataValidation.rule.list],
          ['List', { inCellDropDown: true, source: '是,否' }],
        );
        same(dataValidation.errorAlert.message, '只能选是或否');
        dataValidation.clear();
        dataValidation.load('type');
        await context.sync();
        same(dataValidation.type, 'None');
      }),
  },
  {
    name: 'comments carry the name of the user and take replies',
    run: (excel) =>
      excel.run(async (context) => {
        const { comments } = context.workbook;
        const comment = comments.add('花名册!B2', '请核对');
        comment.replies.add('已核对');
        comment.load('content,authorName');
        const count = comment.replies.getCount();
        await context.sync();
        const byCell = comments.getItemByCell('花名册!B2');
        byCell.content = '再核对';
        byCell.resolved = true;
        byCell.load('content,resolved');
        const location = byCell.getLocation().load('address');
        await context.sync();
        same([comment.authorName, count.value], ['经办人', 1]);
        same([byCell.content, byCell.resolved, location.address], ['再核对', true, '花名册!B2']);
      }),
  },
];
