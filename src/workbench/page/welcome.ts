/** The first sheet: what to try, with functions that are live. */
import type { WelcomeSheet } from '../../messages/workbench';
import type { CellEntry, Workbook } from '../host/model';

const ACCENT = '#0F6B3C';
const HEADER = { bold: true, fill: '#E2F0E8', horizontal: 'Center' } as const;

/** Puts the sheet in front of the others. `namespace` is the functions' prefix in the manifest. */
export function addWelcomeSheet(workbook: Workbook, texts: WelcomeSheet, namespace: string): void {
  const formulaOf = (call: string) => `=${namespace}.${call}`;
  workbook.transact('load', () => {
    const sheet = workbook.addSheet(texts.name, { position: 0 });
    sheet.tabColor = ACCENT;
    const widths = [170, 90, 90, 100, 420];
    widths.forEach((width, column) => sheet.setColumnWidth(column, column, width));
    const text = (row: number, column: number, value: string) => sheet.write(row, column, { value });
    const formula = (row: number, column: number, written: string) =>
      sheet.write(row, column, { value: null, formula: written });
    const line = (row: number) => ({ top: row, left: 0, bottom: row, right: 4 });

    text(0, 0, texts.title);
    sheet.format(line(0), { bold: true, fontSize: 15, fontColor: ACCENT });
    sheet.setRowHeight(0, 0, 26);
    texts.steps.forEach((step, index) => {
      text(1 + index, 0, step);
      sheet.setRowHeight(1 + index, 1 + index, 18);
    });

    const top = 2 + texts.steps.length;
    texts.headers.forEach((header, column) => text(top, column, header));
    sheet.format(line(top), HEADER);
    texts.rows.forEach((values, index) => {
      const row = top + 1 + index;
      values.forEach((value, column) => text(row, column, value));
      const cells = `A${row + 1},B${row + 1},C${row + 1}`;
      formula(row, 3, formulaOf(`SUBSIDY(${cells})`));
      formula(row, 4, formulaOf(`EXPLAIN(${cells})`));
      sheet.format({ top: row, left: 3, bottom: row, right: 3 }, { numberFormat: '#,##0.00' });
    });

    const more = top + texts.rows.length + 2;
    text(more, 0, texts.more);
    sheet.format(line(more), { bold: true, fontColor: ACCENT });
    texts.formulaHeaders.forEach((header, index) => text(more + 1, [0, 3, 4][index] ?? 0, header));
    sheet.format(line(more + 1), HEADER);
    texts.examples.forEach(([call, meaning], index) => {
      const written = formulaOf(call);
      const row = more + 2 + index;
      const shown: CellEntry = { value: written, quotePrefix: true };
      sheet.write(row, 0, shown);
      formula(row, 3, written);
      text(row, 4, meaning);
      sheet.format({ top: row, left: 3, bottom: row, right: 3 }, { horizontal: 'Right' });
    });
  });
}
