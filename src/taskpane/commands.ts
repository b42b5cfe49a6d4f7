import { FAULT_CODES, toFault, type FaultCode } from '../excel/faults';
import { restore } from '../excel/restore';
import { activeSheet } from '../excel/sheets';
import { emptySnapshot } from '../excel/snapshot';
import { chooseLocale, messagesOf } from './locale';
import { OUR_NAMES } from './our-names';

/** In this page's address when it is opened as a dialog: the code of what went wrong. */
const FAULT = 'fault';

/** Ribbon button 清除结果: takes everything of ours off the sheet in front. */
async function clearResults(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const sheet = await activeSheet();
    await restore(emptySnapshot(sheet.id, OUR_NAMES));
  } catch (error) {
    // A command has no page of its own to speak on: the message is shown in a small dialog.
    tell(toFault(error).code);
  } finally {
    event.completed();
  }
}

function tell(code: FaultCode): void {
  const address = new URL('commands.html', window.location.href);
  address.searchParams.set(FAULT, code);
  Office.context.ui.displayDialogAsync(address.href, { height: 20, width: 30, displayInIframe: true });
}

/** In the dialog: what the code means. */
function show(code: FaultCode): void {
  const messages = messagesOf(chooseLocale(window.location.search, Office.context.displayLanguage));
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = messages.faults[code]({});
  document.body.append(paragraph);
}

void Office.onReady().then(() => {
  const told = new URLSearchParams(window.location.search).get(FAULT);
  const fault = FAULT_CODES.find((code) => code === told);
  if (fault) show(fault);
  else Office.actions.associate('clearResults', clearResults);
});
