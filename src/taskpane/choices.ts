import { readSettings, writeSettings } from '../excel/settings';
import type { OfficeSettings, SheetChoices } from './engine/protocol';

/** What a workbook remembers: the office's settings and the choices for each sheet, by the sheet's id. */
export interface Remembered {
  readonly office: OfficeSettings;
  readonly sheets: Readonly<Record<string, SheetChoices>>;
}

export const NO_CHOICES: SheetChoices = { columns: {} };
export const NOTHING_REMEMBERED: Remembered = { office: {}, sheets: {} };

/** Reads what the workbook remembers; a setting that is not ours to read counts as nothing. */
export async function recall(): Promise<Remembered> {
  const json = await readSettings();
  return json === null ? NOTHING_REMEMBERED : parseRemembered(json);
}

export function remember(remembered: Remembered): Promise<void> {
  return writeSettings(JSON.stringify({ version: 1, ...remembered }));
}

/** Anyone can edit a workbook's settings: only the shape we write is taken, anything else is left out. */
export function parseRemembered(json: string): Remembered {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Not JSON: the setting was written by something else. Start afresh.
    return NOTHING_REMEMBERED;
  }
  if (!isRecord(value) || value['version'] !== 1) return NOTHING_REMEMBERED;
  const sheets = isRecord(value['sheets']) ? value['sheets'] : {};
  return {
    office: isRecord(value['office']) ? onlyTexts(value['office']) : {},
    sheets: Object.fromEntries(
      Object.entries(sheets).flatMap(([id, choices]) =>
        isRecord(choices) ? [[id, sheetChoices(choices)]] : [],
      ),
    ),
  };
}

function sheetChoices(value: Readonly<Record<string, unknown>>): SheetChoices {
  const { columns, headerRow, ...rest } = value;
  return {
    ...onlyTexts(rest),
    ...(typeof headerRow === 'number' ? { headerRow } : {}),
    columns: isRecord(columns) ? (columns as SheetChoices['columns']) : {},
  };
}

function onlyTexts(value: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
