import { area as areaOf, WHOLE_SHEET } from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { Sheet, Workbook } from '../model';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../sheet';
import { defineType, NULL_OBJECT, wireObject, type Host, type WireObject, type WireType } from '../wire-type';
import { choice, color, optionalText, text, truth, whole } from './arguments';
import { autoFilterType } from './auto-filter';
import { commentCollectionType } from './comment';
import { sheetCustomProperties } from './document-properties';
import { freezePanesType } from './freeze-panes';
import { namedItemCollectionType } from './named-item';
import { noteCollectionType } from './note';
import { rangeObject } from './range';
import { ADDRESS_LIMIT, rangeAt } from './range-address';
import { rangeAreasType } from './range-areas';
import { findAll, replaceAll } from './range-search';
import { subscriptions } from './subscriptions';
import { tableCollectionType } from './table';
import { worksheetProtectionType } from './protection';

export const sheetObject = (sheet: Sheet): WireObject => wireObject(worksheetType, sheet);

function neighbour(sheet: Sheet, workbook: Workbook, step: 1 | -1, visibleOnly: unknown): Sheet | undefined {
  const { sheets } = workbook;
  let at = sheets.indexOf(sheet) + step;
  while (visibleOnly === true && sheets[at] && sheets[at]!.visibility !== 'Visible') at += step;
  return sheets[at];
}

function requireStructure(host: Host): void {
  if (host.workbook.structureProtected) {
    throw new ApiError(
      'AccessDenied',
      "You can't perform the requested operation: the workbook is protected.",
    );
  }
}

function sheetRange(sheet: Sheet, address: unknown, host: Host): WireObject {
  const given = optionalText(address, 'address');
  if (given === undefined || given === '') return rangeObject(sheet, WHOLE_SHEET);
  const found = rangeAt(host.workbook, sheet, given);
  if (found.sheet !== sheet) throw invalidArgument(given);
  return rangeObject(sheet, found.area);
}

/** office.js loads these two under the names of its properties and sets them under shorter ones. */
const gridlines = {
  get: (sheet: Sheet) => sheet.showGridlines,
  set: (sheet: Sheet, value: unknown) => {
    sheet.showGridlines = truth(value, 'showGridlines');
  },
};
const headings = {
  get: (sheet: Sheet) => sheet.showHeadings,
  set: (sheet: Sheet, value: unknown) => {
    sheet.showHeadings = truth(value, 'showHeadings');
  },
};

export const worksheetType: WireType<Sheet> = defineType({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host) => {
        requireStructure(host);
        host.workbook.renameSheet(sheet, text(value, 'name'));
      },
    },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, host) => {
        requireStructure(host);
        const position = whole(value, 'position');
        if (position < 0 || position >= host.workbook.sheets.length) throw invalidArgument('position');
        host.workbook.moveSheet(sheet, position);
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, host) => {
        requireStructure(host);
        const visibility = choice(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility');
        const others = host.workbook.sheets.filter(
          (other) => other !== sheet && other.visibility === 'Visible',
        );
        if (visibility !== 'Visible' && others.length === 0) {
          throw new ApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
        }
        sheet.visibility = visibility;
        if (visibility !== 'Visible' && host.workbook.active === sheet) host.workbook.activate(others[0]!);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : color(value);
      },
    },
    TabId: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet) + 1 },
    StandardWidth: { get: () => STANDARD_WIDTH },
    StandardHeight: { get: () => STANDARD_HEIGHT },
    ShowGridlines: gridlines,
    Gridlines: gridlines,
    ShowHeadings: headings,
    Headings: headings,
    EnableCalculation: { get: () => true },
  },
  navigation: {
    AutoFilter: (sheet) => wireObject(autoFilterType, { sheet, table: null }),
    Comments: (sheet) => wireObject(commentCollectionType, { sheet }),
    CustomProperties: (sheet) => wireObject(sheetCustomProperties, sheet),
    FreezePanes: (sheet) => wireObject(freezePanesType, sheet),
    Names: (sheet) => wireObject(namedItemCollectionType, { scope: sheet }),
    Notes: (sheet) => wireObject(noteCollectionType, { sheet }),
    Protection: (sheet) => wireObject(worksheetProtectionType, sheet),
    Tables: (sheet) => wireObject(tableCollectionType, { sheet, area: null, whole: false }),
  },
  methods: {
    GetRange: (sheet, [address], host) => sheetRange(sheet, address, host),
    GetRanges: (sheet, [address], host) => {
      const given = optionalText(address, 'address') ?? '';
      if (given.length > ADDRESS_LIMIT) throw invalidArgument(`an address of ${given.length} characters`);
      const areas = given.split(',').map((each) => rangeAt(host.workbook, sheet, each.trim()).area);
      return wireObject(rangeAreasType, { sheet, areas });
    },
    GetCell: (sheet, [row, column]) =>
      rangeObject(sheet, areaOf(whole(row, 'row'), whole(column, 'column'), 1, 1)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeObject(
        sheet,
        areaOf(
          whole(row, 'startRow'),
          whole(column, 'startColumn'),
          whole(rows, 'rowCount'),
          whole(columns, 'columnCount'),
        ),
      ),
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeObject(sheet, sheet.usedRange(valuesOnly === true) ?? areaOf(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.usedRange(valuesOnly === true);
      return used ? rangeObject(sheet, used) : NULL_OBJECT;
    },
    FindAll: (sheet, [what, criteria], host) => {
      const areas = findAll({ sheet, area: WHOLE_SHEET }, what, criteria, host);
      if (areas.length === 0) throw itemNotFound(String(what));
      return wireObject(rangeAreasType, { sheet, areas });
    },
    FindAllOrNullObject: (sheet, [what, criteria], host) => {
      const areas = findAll({ sheet, area: WHOLE_SHEET }, what, criteria, host);
      return areas.length > 0 ? wireObject(rangeAreasType, { sheet, areas }) : NULL_OBJECT;
    },
    ReplaceAll: (sheet, [what, replacement, criteria], host) =>
      replaceAll({ sheet, area: WHOLE_SHEET }, what, replacement, criteria, host),
    GetNext: (sheet, [visibleOnly], { workbook }) => required(neighbour(sheet, workbook, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, [visibleOnly], { workbook }) =>
      optional(neighbour(sheet, workbook, 1, visibleOnly)),
    GetPrevious: (sheet, [visibleOnly], { workbook }) =>
      required(neighbour(sheet, workbook, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, [visibleOnly], { workbook }) =>
      optional(neighbour(sheet, workbook, -1, visibleOnly)),
    Activate: (sheet, _args, { workbook }) => {
      if (sheet.visibility !== 'Visible') {
        throw new ApiError('InvalidOperation', `The sheet ${sheet.name} is hidden and cannot be activated.`);
      }
      workbook.activate(sheet);
    },
    Calculate: () => null,
    Delete: (sheet, _args, host) => {
      requireStructure(host);
      host.workbook.deleteSheet(sheet);
    },
    Copy: (sheet, [positionType, relativeTo], host) => {
      requireStructure(host);
      return sheetObject(copySheet(sheet, positionType, relativeTo, host));
    },
    _GetSheetById: (_sheet, [id], { workbook }) => required(workbook.sheet(String(id)) ?? undefined),
    _GetAnotherWorksheetById: (_sheet, [id], { workbook }) =>
      required(workbook.sheet(String(id)) ?? undefined),
    ...subscriptions<Sheet>('Worksheet', (sheet) => sheet.id),
  },
});

function required(sheet: Sheet | undefined): WireObject {
  if (!sheet) throw itemNotFound('worksheet');
  return sheetObject(sheet);
}

function optional(sheet: Sheet | undefined): WireObject {
  return sheet ? sheetObject(sheet) : NULL_OBJECT;
}

/** A copy of a sheet's cells, formats and layout; names and tables stay with the original. */
function copySheet(sheet: Sheet, positionType: unknown, relativeTo: unknown, { workbook }: Host): Sheet {
  const where = choice(
    positionType ?? 'None',
    ['None', 'Before', 'After', 'Beginning', 'End'],
    'positionType',
  );
  const other = relativeTo as WireObject | undefined;
  const beside = other ? workbook.sheets.indexOf(other.target as Sheet) : workbook.sheets.indexOf(sheet);
  const positions = {
    None: workbook.sheets.length,
    End: workbook.sheets.length,
    Beginning: 0,
    Before: beside,
    After: beside + 1,
  };
  let name = '';
  for (let n = 2; name === '' || workbook.sheet(name); n += 1) name = `${sheet.name.slice(0, 26)} (${n})`;
  const copy = workbook.addSheet(name, { position: positions[where] });
  const used = sheet.usedRange(false);
  if (used) {
    for (let row = used.top; row <= used.bottom; row += 1) {
      for (let column = used.left; column <= used.right; column += 1) {
        const formula = sheet.formula(row, column);
        const value = sheet.value(row, column);
        if (value !== null || formula !== null)
          copy.write(row, column, { value, ...(formula === null ? {} : { formula }) });
        const style = sheet.cells.style(row, column);
        if (style !== undefined) copy.setStyleIndex(row, column, style);
      }
    }
  }
  for (const merged of sheet.merges) copy.merge(merged);
  for (const [column, width] of sheet.columnWidths) copy.setColumnWidth(column, column, width);
  for (const [row, height] of sheet.rowHeights) copy.setRowHeight(row, row, height);
  copy.frozen = sheet.frozen;
  for (const format of [...sheet.conditionalFormats].reverse()) {
    copy.addConditionalFormat({ ...format, id: workbook.newId(), areas: [...format.areas] });
  }
  return copy;
}
