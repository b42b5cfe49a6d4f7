import { escapeText } from './xml';

/** The longest text a cell can hold. */
export const MAX_TEXT = 32_767;

/**
 * Characters that XML cannot hold are written `_x0007_` in a workbook, and a text that looks like such
 * an escape has its underscore escaped (`_x005F_x0007_`). A carriage return would be lost to XML's line
 * ends; half a surrogate pair cannot be encoded at all (under the u flag only halves match that range).
 */
const UNSAFE = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;

export function escapeCellText(text: string): string {
  return text.replace(UNSAFE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text behind `_xHHHH_` escapes. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** A stored formula as element content. */
export function formulaXml(stored: string): string {
  return escapeText(escapeCellText(stored));
}

/** Whether XML readers would trim or fold the text without `xml:space="preserve"`. */
export function needsPreserve(text: string): boolean {
  return /^[\s]|[\s]$|[\n\t]|\s\s/.test(text);
}
