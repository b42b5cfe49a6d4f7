/** Ties ribbon buttons without a pane to what they do, by the names the manifest gives them. */
export function associateCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  void Office.onReady().then(() => {
    for (const [name, run] of Object.entries(commands)) {
      Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
        try {
          await run();
        } finally {
          // Excel greys the button until it hears this.
          event.completed();
        }
      });
    }
  });
}
