import { PROGRAMMES, RECIPIENTS } from '../core/claim';
import { FIELDS } from '../core/fields';
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
    office: isRecord(value['office']) ? officeSettings(value['office']) : {},
    sheets: Object.fromEntries(
      Object.entries(sheets).flatMap(([id, choices]) =>
        isRecord(choices) ? [[id, sheetChoices(choices)]] : [],
      ),
    ),
  };
}

/** What each of the office's settings may be; a text that is looked at when a roster is reviewed is any. */
const OFFICE: Readonly<Record<keyof OfficeSettings, readonly string[] | 'any'>> = {
  place: 'any',
  countyRatio: 'any',
  yearBasis: ['applied', 'issued'],
  ageLimit: ['birthday', 'year'],
  deadlineOnHoliday: ['extend', 'fixed'],
  afterRegimeChange: ['decide', 'review'],
  laterShortageList: ['decide', 'review'],
};

function officeSettings(value: Fields): OfficeSettings {
  return Object.fromEntries(
    Object.entries(OFFICE).flatMap(([name, allowed]) => {
      const found = value[name];
      if (typeof found !== 'string') return [];
      return allowed === 'any' || allowed.includes(found) ? [[name, found]] : [];
    }),
  );
}

function sheetChoices(value: Fields): SheetChoices {
  const { columns, headerRow, programme, recipient, applied } = value;
  const chosenProgramme = PROGRAMMES.find((each) => each === programme);
  const chosenRecipient = RECIPIENTS.find((each) => each === recipient);
  return {
    ...(isRowNumber(headerRow) ? { headerRow } : {}),
    ...(chosenProgramme ? { programme: chosenProgramme } : {}),
    ...(chosenRecipient ? { recipient: chosenRecipient } : {}),
    ...(typeof applied === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(applied) ? { applied } : {}),
    columns: isRecord(columns) ? columnChoices(columns) : {},
  };
}

/** What the pane lets a column be taken as. */
const COLUMN_ROLES = [...FIELDS, 'trainingDates'] as const;

function columnChoices(value: Fields): SheetChoices['columns'] {
  return Object.fromEntries(
    Object.entries(value).flatMap(([letters, choice]) => {
      if (!isRecord(choice)) return [];
      const { header, field } = choice;
      const role = COLUMN_ROLES.find((each) => each === field) ?? null;
      return typeof header === 'string' && (field === null || role !== null)
        ? [[letters, { header, field: role }]]
        : [];
    }),
  );
}

const isRowNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1;

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
