import { expect, it } from 'vitest';
import { newWorkbook } from '../../src/workbench/host/model';
import { createExcel } from './support/seam';

it('runs', async () => {
  const seam = createExcel(newWorkbook('花名册'));
  const got = await seam.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['姓名', '1'],
      ['甲', '2023-04-01'],
    ];
    await context.sync();
    const used = sheet.getUsedRange().load('address,values,numberFormat,text');
    sheet.load('name,id');
    await context.sync();
    return [sheet.name, used.address, used.values, used.numberFormat, used.text];
  });
  expect(got).toEqual([
    '花名册',
    '花名册!A1:B2',
    [
      ['姓名', 1],
      ['甲', 45017],
    ],
    [
      ['General', 'General'],
      ['General', 'yyyy/m/d'],
    ],
    [
      ['姓名', '1'],
      ['甲', '2023/4/1'],
    ],
  ]);
});
