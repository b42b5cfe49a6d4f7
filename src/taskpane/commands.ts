import { associateCommands } from '../excel/commands';
import { FAULT_CODES } from '../excel/faults';
import { restore } from '../excel/restore';
import { activeSheet } from '../excel/sheets';
import { emptySnapshot } from '../excel/snapshot';
import { chooseLocale, messagesOf } from './locale';
import { OUR_NAMES } from './our-names';

/** Ribbon button 清除结果: takes everything of ours off the sheet in front. */
async function clearResults(): Promise<void> {
  const sheet = await activeSheet();
  await restore(emptySnapshot(sheet.id, OUR_NAMES));
}

/** In the dialog of a command that failed: what the code means. */
function show(code: string, language: string | undefined): void {
  const fault = FAULT_CODES.find((known) => known === code);
  if (fault === undefined) return;
  const messages = messagesOf(chooseLocale(window.location.search, language));
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = messages.faults[fault]({});
  document.body.append(paragraph);
}

associateCommands({ clearResults }, show);
