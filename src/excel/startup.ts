/** How long Excel may take to answer before the pane says what is missing, in milliseconds. */
export const PATIENCE = 10_000;

export type Startup =
  | { readonly kind: 'ready'; readonly language: string | undefined; readonly dark: boolean }
  | { readonly kind: 'slow'; readonly file: string | null };

/**
 * Waits for Office.js. `Office.onReady` never resolves when one of its files is blocked, so after ten seconds
 * the file that is missing is named (null when all are there and Excel itself does not answer).
 */
export function waitForOffice(): Promise<Startup> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'slow', file: missingFile() }), PATIENCE);
    if (typeof Office === 'undefined') return;
    void Office.onReady().then(() => {
      clearTimeout(timer);
      resolve({ kind: 'ready', language: displayLanguage(), dark: isDark() });
    });
  });
}

function displayLanguage(): string | undefined {
  return Office.context.displayLanguage;
}

/** Whether Office shows a dark theme, from the background it reports; not every host reports one. */
function isDark(): boolean {
  const colour = Office.context.officeTheme?.bodyBackgroundColor ?? '#ffffff';
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 96;
}

function missingFile(): string | null {
  if (typeof Office === 'undefined') return 'office/office.js';
  const blocked = officeEntries().find(({ responseStatus }) => responseStatus >= 400);
  if (blocked) return fileOf(blocked.name);
  if (typeof Excel === 'undefined') return 'office/excel-*.js';
  if (!officeEntries().some(({ name }) => name.includes('office_strings')))
    return 'office/*/office_strings.js';
  return null;
}

function officeEntries(): PerformanceResourceTiming[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries.filter(({ name }) => name.includes('/office/'));
}

function fileOf(address: string): string {
  return address.slice(address.indexOf('/office/') + 1).split('?')[0] ?? address;
}
