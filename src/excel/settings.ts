import { runExcel } from './run';

/**
 * Choices that travel with the workbook. Anyone who gets the file can read them: column choices and the
 * office's own settings go here, never a person's data.
 */
const KEY = 'trainingSubsidyAddin';

/** What was saved, as JSON text; null when nothing was. */
export function readSettings(): Promise<string | null> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load('value');
    await context.sync();
    return setting.isNullObject || typeof setting.value !== 'string' ? null : setting.value;
  });
}

export function writeSettings(json: string): Promise<void> {
  return runExcel(async (context) => {
    context.workbook.settings.add(KEY, json);
    await context.sync();
  });
}
