import { pane as en } from '../messages/en/pane';
import { pane as zh, type PaneMessages } from '../messages/zh-CN/pane';
import type { Locale } from './engine/protocol';

/** `?lang=` in the page's address, else Office's display language; Chinese unless it is English. */
export function chooseLocale(search: string, displayLanguage: string | undefined): Locale {
  const wanted = new URLSearchParams(search).get('lang') ?? displayLanguage ?? 'zh-CN';
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

export function messagesOf(locale: Locale): PaneMessages {
  return locale === 'en' ? en : zh;
}

/** `1234567.5` → `1,234,567.5`: grouping of a decimal string, without arithmetic on it. */
export function grouped(amount: string | number): string {
  const [whole = '', fraction] = String(amount).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
