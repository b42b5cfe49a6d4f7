import { runExcel } from './run';
import { ExcelFault, officeCode } from './faults';

/** Brings a cell into view and selects it. Faults: `sheet-missing`, `other-workbook`, `cell-editing`. */
export async function selectCell(sheetId: string, address: string): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(address).select();
    try {
      await context.sync();
    } catch (error) {
      // Excel refuses to move the selection of a workbook that is not in front, without a code of its own for it.
      if (officeCode(error) === 'InvalidOperation' || officeCode(error) === 'GeneralException') {
        throw new ExcelFault('other-workbook', {}, error);
      }
      throw error;
    }
  });
}
