import { runExcel } from './run';
import { sheetOf } from './read-grid';

export interface SheetName {
  readonly id: string;
  readonly name: string;
}

/** The sheet in front. */
export function activeSheet(): Promise<SheetName> {
  return runExcel(async (context) => {
    const sheet = sheetOf(context, undefined).load('id,name');
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  });
}
