import { runExcel } from './run';

export interface SheetEvents {
  /** Another sheet came to the front. */
  readonly onActivated: (sheetId: string) => void;
  /** Cells of a sheet were changed, by a person or by us. Some drop-down edits are not reported by Excel. */
  readonly onChanged: (sheetId: string, address: string) => void;
}

/** Listens until the returned function is called. */
export async function listen(events: SheetEvents): Promise<() => Promise<void>> {
  const registered = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onActivated.add(async ({ worksheetId }) => events.onActivated(worksheetId)),
      worksheets.onChanged.add(async ({ worksheetId, address }) => events.onChanged(worksheetId, address)),
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
