import type { FindingCode } from '../core/finding-codes';
import { findingDescriptions as en } from './en/finding-descriptions';
import type { Locale } from './index';
import { findingDescriptions as zh } from './zh-CN/finding-descriptions';

/** What the rule behind a code asks. Apart from the other texts, for custom functions have no place to show it. */
export function findingDescription(code: FindingCode, locale: Locale = 'zh-CN'): string {
  return (locale === 'en' ? en : zh)[code];
}
