/** A pane whose only work is to run the cases of the host contract against the Excel it finds itself in. */
import { contract, type HostControl } from '../../host/contract';

declare global {
  interface Window {
    /** Put there by the test: calls the workbench's test interface. */
    hostControl(method: keyof HostControl, args: readonly unknown[]): Promise<void>;
    runCase(topic: string, name: string): Promise<string>;
  }
}

const control =
  (method: keyof HostControl) =>
  (...args: readonly unknown[]) =>
    window.hostControl(method, args);
const host: HostControl = {
  edit: control('edit'),
  type: control('type'),
  select: control('select'),
  fault: control('fault'),
  settle: () => new Promise((resolve) => setTimeout(resolve, 50)),
};

/** Runs one case; resolves with an empty string, or with why it failed. */
window.runCase = async (topic, name) => {
  const found = contract[topic]?.find((each) => each.name === name);
  if (!found) return `no case ${topic}: ${name}`;
  try {
    await found.run(Excel, host);
    return '';
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
};

await Office.onReady();
const ready = document.createElement('p');
ready.dataset['testid'] = 'shell';
ready.textContent = 'ready';
document.body.append(ready);
