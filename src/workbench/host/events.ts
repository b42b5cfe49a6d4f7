import { contains, formatArea } from './address';
import type { Change, ChangeBatch } from './changes';
import type { Sheet, Workbook } from './model';

/** One event on its way to the add-in, in office.js's own terms. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** A sheet's or table's id, or `Workbook` for collections. */
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

const WORKBOOK = 'Workbook';

/** Event numbers of office.js, by the name behind `_Register…`. */
const SHEET_EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  SelectionChangedEvent: 14,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
} as const;

/** The events of each class that raises any. */
export const EVENTS = {
  Worksheet: SHEET_EVENTS,
  WorksheetCollection: { ...SHEET_EVENTS, AddedEvent: 13, DeletedEvent: 15, EventMoved: 27 },
  Table: { DataChangedEvent: 101 },
  TableCollection: { DataChangedEvent: 101 },
} as const;

/**
 * Turns changes of the workbook into the events an add-in has asked for. What is written by the
 * add-in raises events too, as in Excel; what a calculation finds raises `onCalculated` only.
 */
export class EventHub {
  send: (entries: readonly EventEntry[]) => void = () => undefined;
  /** `event|target`, e.g. `10|Workbook`. */
  readonly #wanted = new Set<string>();
  readonly #workbook: Workbook;
  /** Stops following the workbook. */
  readonly dispose: () => void;
  #active: Sheet | null;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#active = workbook.sheets.length > 0 ? workbook.active : null;
    this.dispose = workbook.onChange((batch) => this.#onChange(batch));
  }

  /** @param type a number of `EVENTS`; `target` the id of a sheet or table, or null for all */
  subscribe(type: number, target: string | null, wanted: boolean): void {
    const key = `${type}|${target ?? WORKBOOK}`;
    if (wanted) this.#wanted.add(key);
    else this.#wanted.delete(key);
  }

  #onChange({ origin, changes }: ChangeBatch): void {
    if (origin === 'load') return;
    const entries = changes.flatMap((change) => this.#entries(change, origin === 'calc', origin === 'addin'));
    if (entries.length > 0 && this.#workbook.eventsEnabled) this.send(entries);
  }

  #entries(change: Change, calculated: boolean, byAddin: boolean): EventEntry[] {
    const triggerSource = byAddin ? 'ThisLocalAddin' : null;
    switch (change.kind) {
      case 'values': {
        const { sheet, area } = change;
        if (calculated) return this.#onSheet(16, sheet, { address: formatArea(area), worksheetId: sheet.id });
        const args = { changeType: 'RangeEdited', source: 'Local', triggerSource, shiftDirection: 'None' };
        const edited = { ...args, worksheetId: sheet.id, address: formatArea(area) };
        const tables = this.#workbook.tables
          .filter((table) => table.sheet === sheet && contains(table.area, area))
          .flatMap((table) => this.#both(101, table.id, { ...edited, tableId: table.id }));
        return [...this.#onSheet(10, sheet, edited), ...tables];
      }
      case 'rows':
      case 'columns': {
        const { sheet, at, count } = change;
        const lines = { first: at, last: at + Math.abs(count) - 1 };
        const whole =
          change.kind === 'rows'
            ? { top: lines.first, bottom: lines.last, left: 0, right: 16_383 }
            : { top: 0, bottom: 1_048_575, left: lines.first, right: lines.last };
        const what = change.kind === 'rows' ? 'Row' : 'Column';
        return this.#onSheet(10, sheet, {
          changeType: `${what}${count > 0 ? 'Inserted' : 'Deleted'}`,
          source: 'Local',
          triggerSource,
          shiftDirection: 'None',
          worksheetId: sheet.id,
          address: formatArea(whole),
        });
      }
      case 'formats':
        return this.#onSheet(18, change.sheet, {
          address: formatArea(change.area),
          source: 'Local',
          worksheetId: change.sheet.id,
        });
      case 'selection': {
        const sheet = this.#workbook.active;
        return this.#onSheet(14, sheet, {
          address: formatArea(this.#workbook.selection),
          worksheetId: sheet.id,
        });
      }
      case 'sheet-activated': {
        const left = this.#active;
        this.#active = change.sheet;
        return [
          ...(left ? this.#onSheet(12, left, { worksheetId: left.id }) : []),
          ...this.#onSheet(11, change.sheet, { worksheetId: change.sheet.id }),
        ];
      }
      case 'sheet-added':
        return this.#onAll(13, { source: 'Local', worksheetId: change.sheet.id });
      case 'sheet-deleted':
        return this.#onAll(15, { source: 'Local', worksheetId: change.sheet.id });
      case 'sheet-renamed':
        return this.#onSheet(25, change.sheet, {
          nameAfter: change.sheet.name,
          source: 'Local',
          worksheetId: change.sheet.id,
        });
      case 'sheet-moved':
        return this.#onAll(27, { source: 'Local', worksheetId: change.sheet.id });
      case 'protection':
        return this.#onSheet(24, change.sheet, {
          isProtected: change.sheet.protection !== null,
          source: 'Local',
          worksheetId: change.sheet.id,
        });
      default:
        return [];
    }
  }

  #onSheet(type: number, sheet: Sheet, args: object): EventEntry[] {
    return this.#both(type, sheet.id, args);
  }

  #onAll(type: number, args: object): EventEntry[] {
    return this.#wanted.has(`${type}|${WORKBOOK}`) ? [entry(type, WORKBOOK, args)] : [];
  }

  #both(type: number, id: string, args: object): EventEntry[] {
    return [id, WORKBOOK]
      .filter((target) => this.#wanted.has(`${type}|${target}`))
      .map((target) => entry(type, target, args));
  }
}

function entry(messageType: number, targetId: string, args: object): EventEntry {
  return { messageCategory: 65536, messageType, targetId, message: JSON.stringify(args) };
}
