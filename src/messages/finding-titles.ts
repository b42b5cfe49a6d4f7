import type { FindingCode } from '../core/finding-codes';
import { findingTitles as en } from './en/finding-titles';
import type { Locale } from './index';
import { findingTitles as zh } from './zh-CN/finding-titles';

/** What a finding, or an unchecked rule, is called. Apart from the messages, for custom functions list none. */
export function findingTitle(code: FindingCode, locale: Locale): string {
  return (locale === 'en' ? en : zh)[code];
}
