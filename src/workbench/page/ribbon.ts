/** The ribbon: our own tab for the workbook and the workbench, then the tabs of the manifest. */
import type { Action, RibbonTab } from './manifest';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** An image's address, or a character to draw. */
  readonly icon: string | { readonly glyph: string };
  run(): void;
}

export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  choose(value: string): void;
}

export interface Group {
  readonly label: string;
  readonly commands?: readonly Command[];
  readonly settings?: readonly Setting[];
}

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
}

/** A tab of the manifest, its buttons bound to what they do. */
export function manifestTab(tab: RibbonTab, run: (action: Action, controlId: string) => void): Tab {
  return {
    id: tab.id,
    label: tab.label,
    groups: tab.groups.map((group) => ({
      label: group.label,
      commands: group.buttons.map(({ id, label, hint, icon, action }) => ({
        id,
        label,
        hint,
        icon: icon ?? { glyph: '▣' },
        run: () => run(action, id),
      })),
    })),
  };
}

/** Draws the tabs into `tabList` and the chosen one's groups into `body`. */
export function drawRibbon(
  tabList: HTMLElement,
  body: HTMLElement,
  tabs: readonly Tab[],
  chosen: string,
): void {
  const open = (id: string) => {
    tabList.replaceChildren(...tabs.map((tab) => tabButton(tab, tab.id === id, open)));
    body.replaceChildren(...(tabs.find((tab) => tab.id === id) ?? tabs[0]!).groups.map(groupElement));
  };
  open(chosen);
}

function tabButton(tab: Tab, selected: boolean, open: (id: string) => void): HTMLElement {
  const button = element('button', '', tab.label);
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-selected', String(selected));
  button.addEventListener('click', () => open(tab.id));
  return button;
}

function groupElement(group: Group): HTMLElement {
  const box = element('div', 'group');
  const controls = element('div', group.settings ? 'stack' : '');
  controls.append(
    ...(group.commands ?? []).map(commandElement),
    ...(group.settings ?? []).map(settingElement),
  );
  box.append(controls, element('span', '', group.label));
  return box;
}

function commandElement(command: Command): HTMLElement {
  const button = element('button', 'command');
  button.title = command.hint;
  button.dataset['command'] = command.id;
  button.append(iconElement(command.icon), element('span', '', command.label));
  button.addEventListener('click', () => command.run());
  return button;
}

function iconElement(icon: Command['icon']): HTMLElement {
  if (typeof icon !== 'string') {
    const glyph = element('span', 'glyph', icon.glyph);
    glyph.setAttribute('aria-hidden', 'true');
    return glyph;
  }
  const image = document.createElement('img');
  image.src = icon;
  image.alt = '';
  return image;
}

function settingElement(setting: Setting): HTMLElement {
  const label = element('label', 'setting', setting.label);
  label.title = setting.hint;
  const select = document.createElement('select');
  select.id = `setting-${setting.id}`;
  for (const { value, label: text } of setting.options) {
    select.add(new Option(text, value, false, value === setting.value));
  }
  select.addEventListener('change', () => setting.choose(select.value));
  label.append(select);
  return label;
}

function element(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (tag === 'button') made.setAttribute('type', 'button');
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
