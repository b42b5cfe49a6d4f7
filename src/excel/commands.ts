import { toFault, type FaultCode } from './faults';

/** In the page's address when it is opened as a dialog: the code of what went wrong. */
const FAULT = 'fault';

/**
 * Ties ribbon buttons without a pane to what they do, by the names the manifest gives them. A command
 * has no page of its own to speak on: when it fails, the page is opened again as a small dialog, and
 * `show` says there what the code means, in the language Office is shown in.
 */
export function associateCommands(
  commands: Readonly<Record<string, () => Promise<void>>>,
  show: (code: string, language: string | undefined) => void,
): void {
  void Office.onReady().then(() => {
    const told = new URLSearchParams(window.location.search).get(FAULT);
    if (told !== null) {
      show(told, Office.context.displayLanguage);
      return;
    }
    for (const [name, run] of Object.entries(commands)) {
      Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
        try {
          await run();
        } catch (error) {
          tell(toFault(error).code);
        } finally {
          // Excel greys the button until it hears this.
          event.completed();
        }
      });
    }
  });
}

function tell(code: FaultCode): void {
  const address = new URL('commands.html', window.location.href);
  address.searchParams.set(FAULT, code);
  Office.context.ui.displayDialogAsync(address.href, { height: 20, width: 30, displayInIframe: true });
}
