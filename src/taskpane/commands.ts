import { activeSheet } from '../excel/sheets';
import { restore } from '../excel/restore';
import { emptySnapshot } from '../excel/snapshot';
import { OUR_NAMES } from './our-names';

/** Ribbon button 清除结果: takes everything of ours off the sheet in front. */
async function clearResults(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const sheet = await activeSheet();
    await restore(emptySnapshot(sheet.id, OUR_NAMES));
  } finally {
    event.completed();
  }
}

void Office.onReady().then(() => Office.actions.associate('clearResults', clearResults));
