/** Reads from the add-in's manifest what Excel draws: ribbon tabs, groups, buttons, the functions' namespace. */
import type { Language } from './language';

export type Action =
  | { readonly kind: 'pane'; readonly url: string; readonly title: string }
  | { readonly kind: 'command'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Address of the icon that is nearest to 32 pixels; null if the manifest names none. */
  readonly icon: string | null;
  readonly action: Action;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface Manifest {
  readonly name: string;
  /** Prefix of the custom functions in cells. */
  readonly namespace: string;
  readonly tabs: readonly RibbonTab[];
  /** The pane that opens with the workbook: the first that a button shows. */
  readonly pane: Extract<Action, { kind: 'pane' }> | null;
  /** The page behind the commands; null if the manifest has none. */
  readonly commandsUrl: string | null;
}

/** Fetches and reads the manifest. Throws with its address when it is missing or is not XML. */
export async function loadManifest(url: string, addin: string, language: Language): Promise<Manifest> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const document = new DOMParser().parseFromString(await response.text(), 'text/xml');
  const broken = document.querySelector('parsererror');
  if (broken) throw new Error(`${url}: ${broken.textContent.trim().split('\n')[0] ?? ''}`);
  return readManifest(document, addin, language);
}

function readManifest(document: Document, addin: string, language: Language): Manifest {
  const resources = new Resources(document, addin, language === 'en' ? 'en-US' : 'zh-CN');
  // The newest VersionOverrides stands innermost and wins.
  const hosts = elements(document, 'DesktopFormFactor');
  const form = hosts[hosts.length - 1];
  const tabs = form ? elements(form, 'CustomTab').map((tab) => readTab(tab, resources)) : [];
  const buttons = tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
  const shows = buttons.map(({ action }) => action).find((action) => action.kind === 'pane') ?? null;
  const namespace = elements(document, 'Namespace')[0];
  const functionFile = form ? elements(form, 'FunctionFile')[0] : undefined;
  return {
    name: resources.localised(elements(document, 'DisplayName')[0]),
    namespace: namespace ? resources.text(namespace) : '',
    tabs,
    pane: shows?.kind === 'pane' ? shows : null,
    commandsUrl: functionFile ? resources.url(functionFile) : null,
  };
}

function readTab(tab: Element, resources: Resources): RibbonTab {
  const labels = children(tab, 'Label');
  return {
    id: tab.getAttribute('id') ?? '',
    label: labels[0] ? resources.text(labels[0]) : '',
    groups: children(tab, 'Group').map((group) => ({
      label: resources.text(children(group, 'Label')[0]),
      buttons: buttonsIn(group).map((control) => readButton(control, resources)),
    })),
  };
}

function buttonsIn(group: Element): Element[] {
  return children(group, 'Control').flatMap((control) => {
    const isMenu = control.getAttribute('xsi:type') === 'Menu';
    return isMenu ? elements(control, 'Item') : [control];
  });
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const tip = children(control, 'Supertip')[0];
  const label = resources.text(children(control, 'Label')[0]);
  return {
    id: control.getAttribute('id') ?? '',
    label,
    hint: tip ? resources.text(children(tip, 'Description')[0]) : '',
    icon: readIcon(children(control, 'Icon')[0], resources),
    action: readAction(children(control, 'Action')[0], label, resources),
  };
}

function readIcon(icon: Element | undefined, resources: Resources): string | null {
  if (!icon) return null;
  const distance = (image: Element) => Math.abs(Number(image.getAttribute('size')) - 32);
  const [nearest] = elements(icon, 'Image').sort((a, b) => distance(a) - distance(b));
  return nearest ? resources.url(nearest) : null;
}

function readAction(action: Element | undefined, label: string, resources: Resources): Action {
  const kind = action?.getAttribute('xsi:type');
  if (action && kind === 'ShowTaskpane') {
    const title = children(action, 'Title')[0];
    return {
      kind: 'pane',
      url: resources.url(children(action, 'SourceLocation')[0]),
      title: title ? resources.text(title) : label,
    };
  }
  return { kind: 'command', name: action ? (children(action, 'FunctionName')[0]?.textContent ?? '') : '' };
}

/** Strings and addresses of the manifest, in the language of the page. */
class Resources {
  readonly #values = new Map<string, string>();
  /** The folder of the page that the manifest names first: where the operator serves the add-in. */
  readonly #base: string;

  constructor(
    document: Document,
    private readonly addin: string,
    private readonly locale: string,
  ) {
    const page = elements(document, 'SourceLocation').find((each) => each.hasAttribute('DefaultValue'));
    this.#base = new URL('.', new URL(page?.getAttribute('DefaultValue') ?? '', addin)).href;
    for (const name of ['Image', 'Url', 'String']) {
      for (const entry of elements(document, name)) {
        const id = entry.getAttribute('id');
        if (id !== null) this.#values.set(id, this.localised(entry));
      }
    }
  }

  /** A value with its `Override` for our language, if it has one. */
  localised(element: Element | undefined): string {
    if (!element) return '';
    const override = children(element, 'Override').find(
      (each) => each.getAttribute('Locale') === this.locale,
    );
    return (override ?? element).getAttribute(override ? 'Value' : 'DefaultValue') ?? '';
  }

  text(element: Element | undefined): string {
    return this.#values.get(element?.getAttribute('resid') ?? '') ?? '';
  }

  /** The manifest says where an operator serves the add-in; here it is served beside us. */
  url(element: Element | undefined): string {
    const told = new URL(this.text(element), this.addin).href;
    return new URL(told.startsWith(this.#base) ? told.slice(this.#base.length) : told, this.addin).href;
  }
}

function elements(under: Document | Element, name: string): Element[] {
  return [...under.getElementsByTagNameNS('*', name)];
}

function children(of: Element, name: string): Element[] {
  return [...of.children].filter((child) => child.localName === name);
}
