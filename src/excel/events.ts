import { runExcel } from './run';

export interface SheetEvents {
  /** Another sheet came to the front. */
  readonly onActivated: (sheetId: string) => void;
  /** A person, or a formula's edit, changed cells of a sheet; our own writes are not reported, nor are some drop-down edits. */
  readonly onChanged: (sheetId: string, address: string) => void;
}

/** Listens until the returned function is called. */
export async function listen(events: SheetEvents): Promise<() => Promise<void>> {
  const registered = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onActivated.add(async ({ worksheetId }) => events.onActivated(worksheetId)),
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        if (triggerSource !== 'ThisLocalAddin') events.onChanged(worksheetId, address);
      }),
    ];
    await context.sync();
    return handlers;
  });
  return async () => {
    const [first] = registered;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of registered) handler.remove();
      await context.sync();
    });
  };
}
