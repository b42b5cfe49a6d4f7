/** `window.workbench`: what browser tests, and a curious tester at the console, can do with the page. */
import type { CellValue } from '../../core/grid';
import { requireArea, splitSheet } from '../host/address';
import { enter } from '../host/entry';
import type { Fault } from '../host/faults';
import type { Area, Sheet } from '../host/model';
import type { SyncRecord } from '../host/rich-api';
import type { Application, HostName } from './application';

export interface WorkbenchApi {
  /** Resolves when the first workbook is shown; rejects with why it cannot be. */
  readonly ready: Promise<void>;
  /** Opens a workbook from the workbench's own server, e.g. `/samples/个人申领.xlsx`. */
  openFrom(address: string): Promise<void>;
  /** Opens a workbook from its bytes. */
  open(name: string, bytes: readonly number[]): Promise<void>;
  /** Opens a new workbook with one empty sheet; the pane starts anew. */
  blank(sheet: string): void;
  /** The workbook as a file's bytes. */
  save(): Promise<number[]>;
  sheets(): string[];
  /** Raw values of a range such as `花名册!A1:C3` (the active sheet where none is named). */
  read(address: string): CellValue[][];
  formulas(address: string): (string | null)[][];
  /** The text with a custom function's error in a cell; an empty string where there is none. */
  errorText(address: string): string;
  /** Writes as a person would, through the spreadsheet: values, or formulas with a leading `=`. */
  write(address: string, values: readonly (readonly CellValue[])[]): Promise<void>;
  select(address: string): void;
  /** Enters a text into a cell as a person would type it: dates, numbers, an apostrophe. */
  type(address: string, text: string): void;
  /** Starts or ends the editing of a cell. */
  edit(editing: boolean): void;
  /** Resolves when nothing is being calculated, in the spreadsheet shown at that moment. */
  idle(): Promise<void>;
  /** Requests of the pane so far. */
  requests(): readonly SyncRecord[];
  /** What was asked of the workbench that it does not play. */
  unplayed(): string[];
  playAs(host: HostName): void;
  /** Requests of the pane that were sent since the start or the last `clearFaults`, also those that were lost. */
  sent(): number;
  /** The nth request from now goes wrong. */
  fault(n: number, fault: Fault): void;
  clearFaults(): void;
  undo(): Promise<void>;
  /** Messages sent to the worker that runs custom functions. */
  functionBatches(): number;
}

export function testApi(application: Application, ready: Promise<void>): WorkbenchApi {
  const at = (address: string): { sheet: Sheet; area: Area } => {
    const { sheet: name, local } = splitSheet(address);
    const sheet = name === null ? application.workbook.active : application.workbook.sheet(name);
    if (!sheet) throw new Error(`No sheet ${String(name)}`);
    return { sheet, area: requireArea(local) };
  };
  const each = <T>(address: string, read: (sheet: Sheet, row: number, column: number) => T): T[][] => {
    const { sheet, area } = at(address);
    return range(area.top, area.bottom).map((row) =>
      range(area.left, area.right).map((column) => read(sheet, row, column)),
    );
  };
  return {
    ready,
    openFrom: (address) => application.openFrom(address),
    open: (name, bytes) => application.open(name, Uint8Array.from(bytes)),
    blank: (sheet) => application.blank(sheet),
    save: async () => [...(await application.save())],
    sheets: () => application.workbook.sheets.map(({ name }) => name),
    read: (address) => each(address, (sheet, row, column) => sheet.value(row, column)),
    formulas: (address) => each(address, (sheet, row, column) => sheet.formula(row, column)),
    errorText: (address) => {
      const { sheet, area } = at(address);
      const error = application.custom.errorAt({ sheetId: sheet.id, row: area.top, column: area.left });
      return error ? error.message || (error.thrown ?? '') : '';
    },
    write: async (address, values) => {
      const { sheet, area } = at(address);
      const shown = application.spreadsheet.workbook.getSheetBySheetId(sheet.id);
      const rows = area.top + values.length;
      if (shown && shown.getMaxRows() < rows) shown.setRowCount(rows);
      const target = shown?.getRange(area.top, area.left, values.length, values[0]?.length ?? 0);
      target?.setValues(values.map((row) => row.map(typed)));
      await application.whenIdle();
    },
    select: (address) => {
      const { sheet, area } = at(address);
      application.workbook.select(sheet, area);
    },
    type: (address, text) => {
      const { sheet, area } = at(address);
      const { workbook } = application;
      const context = { year: new Date().getFullYear(), date1904: workbook.date1904 };
      const entry = enter(text, sheet.style(area.top, area.left).numberFormat, context);
      workbook.transact('user', () => sheet.write(area.top, area.left, entry));
    },
    edit: (editing) => {
      application.workbook.editing = editing;
    },
    idle: () => application.whenIdle(),
    requests: () => application.pane?.engine?.syncs ?? [],
    unplayed: () => [...(application.pane?.unplayed ?? []), ...(application.pane?.engine?.unplayed ?? [])],
    playAs: (host) => application.playAs(host),
    sent: () => application.faults.count,
    fault: (n, fault) => void application.faults.at(n, fault),
    clearFaults: () => application.faults.reset(),
    undo: async () => {
      await application.spreadsheet.api.undo();
      await application.whenIdle();
    },
    functionBatches: () => application.custom.client.batches,
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function typed(value: CellValue): { f: string } | { v: string | number | boolean } {
  return typeof value === 'string' && value.startsWith('=') ? { f: value } : { v: value ?? '' };
}
