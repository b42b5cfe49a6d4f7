/** Draws changes of the model in the spreadsheet. */
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Worksheet } from '@univerjs/core';
import type { Area } from '../../core/grid';
import { contains } from '../host/address';
import type { Change, Sheet, Workbook } from '../host/model';
import {
  StyleNames,
  columnData,
  freezeOf,
  namesOf,
  noteOf,
  rowData,
  rulesOf,
  sheetSnapshot,
  sizeOf,
  toCellValue,
  toRange,
} from './snapshot';
import type { Spreadsheet } from './spreadsheet';
import { toUniverStyle } from './styles';
import {
  AddConditionalRuleMutation,
  AddWorksheetMergeMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  IDefinedNamesService,
  InsertSheetMutation,
  RemoveDefinedNameMutation,
  RemoveNoteMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetDefinedNameMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SheetsNoteModel,
  ToggleGridlinesMutation,
  UpdateNoteMutation,
} from './univer-library';

export class ToSpreadsheet {
  readonly #styles = new Map<number, IStyleData>();

  constructor(
    private readonly workbook: Workbook,
    private readonly spreadsheet: Spreadsheet,
    /** Cells that hold a spilled value: their formula's business, not ours. */
    private readonly isSpilled: (sheet: Sheet, row: number, column: number) => boolean,
  ) {}

  /**
   * Draws the changes. Returns false where only drawing the whole workbook anew will do: rows and columns
   * put in or taken out by an add-in, sheets moved, sheets renamed under formulas.
   */
  draw(changes: readonly Change[]): boolean {
    const drawn: { sheet: Sheet; area: Area }[] = [];
    for (const change of changes) {
      if (
        'sheet' in change &&
        change.kind !== 'sheet-deleted' &&
        !this.workbook.sheets.includes(change.sheet)
      ) {
        continue; // gone again within the same batch
      }
      if (change.kind === 'values' || change.kind === 'formats') {
        const { sheet, area } = change;
        if (drawn.some((before) => before.sheet === sheet && contains(before.area, area))) continue;
        drawn.push({ sheet, area });
        this.#drawCells(sheet, area);
      } else if (!this.#drawOther(change)) return false;
    }
    return true;
  }

  #drawOther(change: Exclude<Change, { kind: 'values' | 'formats' }>): boolean {
    switch (change.kind) {
      case 'rows':
      case 'columns':
      case 'sheet-moved':
        return false;
      case 'sheet-added':
        this.#addSheet(change.sheet);
        return true;
      case 'sheet-deleted':
        this.#mutate(RemoveSheetMutation.id, change.sheet, { subUnitName: change.sheet.name });
        return true;
      case 'sheet-renamed':
        if (this.#hasFormulas()) return false;
        this.#mutate(SetWorksheetNameMutation.id, change.sheet, { name: change.sheet.name });
        return true;
      case 'sheet-activated':
        this.spreadsheet.workbook.setActiveSheet(change.sheet.id);
        return true;
      case 'sheet-visibility':
        this.#mutate(SetWorksheetHideMutation.id, change.sheet, {
          hidden: change.sheet.visibility === 'Visible' ? 0 : 1,
        });
        return true;
      case 'sheet-look':
        this.#mutate(SetTabColorMutation.id, change.sheet, { color: change.sheet.tabColor });
        this.#mutate(ToggleGridlinesMutation.id, change.sheet, {
          showGridlines: change.sheet.showGridlines ? 1 : 0,
        });
        return true;
      case 'merges':
        this.#drawMerges(change.sheet);
        return true;
      case 'dimensions':
      case 'hidden-rows':
      case 'filter':
        this.#drawDimensions(change.sheet);
        return true;
      case 'freeze':
        this.#mutate(SetFrozenMutation.id, change.sheet, freezeOf(change.sheet));
        return true;
      case 'conditional-formats':
        this.#drawRules(change.sheet);
        return true;
      case 'notes':
        this.#drawNotes(change.sheet);
        return true;
      case 'names':
        this.#drawNames();
        return true;
      case 'selection':
        this.#drawSelection();
        return true;
      case 'calculation':
      case 'comments':
      case 'custom-xml':
      case 'hyperlinks':
      case 'properties':
      case 'protection':
      case 'settings':
      case 'tables':
      case 'validations':
        return true; // kept in the model, not drawn
    }
  }

  #mutate(id: string, sheet: Sheet, params: object, local = false): void {
    const unitId = this.spreadsheet.workbook.getId();
    // As from another editor: what an add-in adds or shows does not become the active sheet by itself.
    const options = { fromCollab: true, ...(local ? { onlyLocal: true } : {}) };
    this.spreadsheet.mutate(id, { unitId, subUnitId: sheet.id, ...params }, options);
  }

  #worksheet(sheet: Sheet): Worksheet {
    const worksheet = this.spreadsheet.workbook.getWorkbook().getSheetBySheetId(sheet.id);
    if (!worksheet) throw new Error(`The spreadsheet has no sheet ${sheet.name}`);
    return worksheet;
  }

  #hasFormulas(): boolean {
    return this.spreadsheet.hasFormulas;
  }

  #drawCells(sheet: Sheet, area: Area): void {
    const worksheet = this.#worksheet(sheet);
    this.#grow(sheet, worksheet);
    const bottom = Math.min(
      area.bottom,
      Math.max(sheet.cells.height, worksheet.getCellMatrix().getLength()) - 1,
    );
    const right = Math.min(area.right, worksheet.getColumnCount() - 1);
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    let formulas = false;
    for (let row = area.top; row <= bottom; row++) {
      const cells: Record<number, ICellData> = {};
      for (let column = area.left; column <= right; column++) {
        const cell = this.#cell(sheet, row, column);
        formulas ||= cell.f !== null && cell.f !== undefined;
        cells[column] = cell;
      }
      cellValue[row] = cells;
    }
    // Without formulas anywhere there is nothing to calculate, and the change stays local.
    const local = !formulas && !this.#hasFormulas();
    if (Object.keys(cellValue).length > 0)
      this.#mutate(SetRangeValuesMutation.id, sheet, { cellValue }, local);
    if (right < area.right || area.bottom >= worksheet.getRowCount()) this.#drawDimensions(sheet);
  }

  #cell(sheet: Sheet, row: number, column: number): ICellData {
    const style = sheet.cells.style(row, column);
    const spilled = this.isSpilled(sheet, row, column);
    return {
      ...toCellValue(spilled ? null : sheet.cells.value(row, column)),
      f: sheet.cells.formula(row, column),
      si: null,
      p: null,
      s: style === undefined ? null : this.#style(style),
    };
  }

  #style(index: number): IStyleData {
    let style = this.#styles.get(index);
    if (!style) this.#styles.set(index, (style = toUniverStyle(this.workbook.styles.get(index))));
    return style;
  }

  #grow(sheet: Sheet, worksheet: Worksheet): void {
    const { rowCount, columnCount } = sizeOf(sheet);
    if (rowCount > worksheet.getRowCount())
      this.#mutate(SetWorksheetRowCountMutation.id, sheet, { rowCount });
    if (columnCount > worksheet.getColumnCount()) {
      this.#mutate(SetWorksheetColumnCountMutation.id, sheet, { columnCount });
    }
  }

  #addSheet(sheet: Sheet): void {
    const names = new StyleNames(this.workbook);
    const snapshot = sheetSnapshot(sheet, names);
    const index = this.workbook.sheets.indexOf(sheet);
    this.#mutate(InsertSheetMutation.id, sheet, { index, sheet: snapshot, styles: names.styles });
    for (const part of ['conditional-formats', 'notes'] as const) this.#drawOther({ kind: part, sheet });
  }

  #drawMerges(sheet: Sheet): void {
    const shown = this.#worksheet(sheet).getConfig().mergeData;
    if (shown.length > 0) this.#mutate(RemoveWorksheetMergeMutation.id, sheet, { ranges: [...shown] });
    const ranges = sheet.merges.map(toRange);
    if (ranges.length > 0) this.#mutate(AddWorksheetMergeMutation.id, sheet, { ranges });
  }

  #drawDimensions(sheet: Sheet): void {
    const worksheet = this.#worksheet(sheet);
    this.#grow(sheet, worksheet);
    const names = new StyleNames(this.workbook);
    const columns = columnData(sheet, worksheet.getColumnCount(), names);
    for (const column of Object.values(columns)) {
      column.hd ??= 0;
      // By value: Univer knows only the names of styles it was opened with.
      column.s = typeof column.s === 'string' ? (names.styles[column.s] ?? null) : null;
    }
    this.#mutate(SetColDataMutation.id, sheet, { columnData: columns });
    const rows = rowData(sheet, worksheet.getRowCount());
    const shown = worksheet.getConfig().rowData;
    for (const key of Object.keys(shown)) {
      const row = Number(key);
      if (shown[row]?.hd === 1) (rows[row] ??= {}).hd ??= 0;
    }
    this.#mutate(SetRowDataMutation.id, sheet, { rowData: rows });
  }

  #drawRules(sheet: Sheet): void {
    const unitId = this.spreadsheet.workbook.getId();
    const model = this.spreadsheet.injector.get(ConditionalFormattingRuleModel);
    for (const { cfId } of [...(model.getSubunitRules(unitId, sheet.id) ?? [])]) {
      this.#mutate(DeleteConditionalRuleMutation.id, sheet, { cfId });
    }
    // Each goes in front of those before it.
    for (const rule of rulesOf(sheet).reverse()) this.#mutate(AddConditionalRuleMutation.id, sheet, { rule });
  }

  #drawNotes(sheet: Sheet): void {
    const unitId = this.spreadsheet.workbook.getId();
    const wanted = new Set(sheet.notes.map((note) => `${note.row},${note.column}`));
    const shown = this.spreadsheet.injector.get(SheetsNoteModel).getSheetNotes(unitId, sheet.id);
    for (const { row, col } of [...(shown?.values() ?? [])]) {
      if (!wanted.has(`${row},${col}`))
        this.#mutate(RemoveNoteMutation.id, sheet, { sheetId: sheet.id, row, col });
    }
    for (const note of sheet.notes) {
      const place = { sheetId: sheet.id, row: note.row, col: note.column };
      this.#mutate(UpdateNoteMutation.id, sheet, { ...place, note: noteOf(note), silent: true });
    }
  }

  #drawNames(): void {
    const unitId = this.spreadsheet.workbook.getId();
    const shown = this.spreadsheet.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
    const wanted = namesOf(this.workbook);
    for (const [id, name] of Object.entries(shown)) {
      if (!(id in wanted)) this.spreadsheet.mutate(RemoveDefinedNameMutation.id, { unitId, ...name });
    }
    for (const name of Object.values(wanted))
      this.spreadsheet.mutate(SetDefinedNameMutation.id, { unitId, ...name });
  }

  #drawSelection(): void {
    const { active, selection } = this.workbook;
    this.spreadsheet.workbook.setActiveSheet(active.id);
    const worksheet = this.#worksheet(active);
    const range = toRange({
      ...selection,
      bottom: Math.min(selection.bottom, worksheet.getRowCount() - 1),
      right: Math.min(selection.right, worksheet.getColumnCount() - 1),
    });
    const { startRow, startColumn } = range;
    if (startRow > range.endRow || startColumn > range.endColumn) return; // beyond what is drawn
    const primary = {
      actualRow: startRow,
      actualColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
      ...{ startRow, startColumn, endRow: startRow, endColumn: startColumn },
    };
    this.#mutate(SetSelectionsOperation.id, active, { selections: [{ range, primary, style: null }] });
    this.spreadsheet.scrollTo(range);
  }
}
