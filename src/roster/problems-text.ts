import type { Severity } from '../core/decision';
import type { Field } from '../core/fields';
import type { FindingCode } from '../core/finding-codes';

const LONGEST_CELL = 32_767;

/** What a person has to look at; facts that change nothing and are seen anyway stay out of the way. */
export const isShown = ({ code }: { readonly code: FindingCode }): boolean => code !== 'row-hidden';

/** How a problem cell's column is named in 问题说明; the marks look for exactly this. */
export const columnLabel = (fieldName: string): string => `【${fieldName}】`;

/** A finding with its words. */
interface Said {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly field: Field | null;
  readonly message?: string;
}

/** The findings of a row as 问题说明 has them, numbered where there are several. */
export function problemsText(findings: readonly Said[], nameOf: (field: Field) => string): string {
  const lines: string[] = [];
  for (const finding of findings) {
    if (!isShown(finding)) continue;
    const { field, severity, message, code } = finding;
    let label = '';
    if (field !== null) label = severity === 'info' ? `${nameOf(field)}：` : columnLabel(nameOf(field));
    lines.push(`${label}${message ?? code}`);
  }
  return lines.length < 2 ? (lines[0] ?? '') : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

/**
 * Text for a cell of ours: no longer than a cell holds, null for none, and never one that a
 * spreadsheet would take for a formula when someone edits or re-saves it.
 */
export function ownText(text: string): string | null {
  if (text === '') return null;
  const clipped = text.length > LONGEST_CELL ? `${clip(text, LONGEST_CELL - 1)}…` : text;
  return /^[=+\-@\t\r]/.test(clipped) ? `“${clip(clipped, LONGEST_CELL - 2)}”` : clipped;
}

/** Cuts without leaving half a character pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
