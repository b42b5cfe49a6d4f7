import { itemNotFound } from '../errors';
import type { Sheet, Workbook } from '../model';
import { defineType, NULL_OBJECT, type WireObject, type WireType } from '../wire-type';
import { optionalText, text } from './arguments';
import { subscriptions } from './subscriptions';
import { sheetObject } from './worksheet';
import { ApiError } from '../errors';

function shown(workbook: Workbook, visibleOnly: unknown): readonly Sheet[] {
  return visibleOnly === true
    ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible')
    : workbook.sheets;
}

function required(sheet: Sheet | null | undefined, key: unknown): WireObject {
  if (!sheet) throw itemNotFound(`worksheet ${String(key)}`);
  return sheetObject(sheet);
}

export const worksheetCollectionType: WireType<Workbook> = defineType({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map(sheetObject),
  methods: {
    GetActiveWorksheet: (workbook) => sheetObject(workbook.active),
    GetItem: (workbook, [key]) => required(workbook.sheet(text(key, 'key')), key),
    GetItemOrNullObject: (workbook, [key]) => {
      const found = workbook.sheet(text(key, 'key'));
      return found ? sheetObject(found) : NULL_OBJECT;
    },
    GetFirst: (workbook, [visibleOnly]) => required(shown(workbook, visibleOnly)[0], 'first'),
    GetLast: (workbook, [visibleOnly]) => required(shown(workbook, visibleOnly).at(-1), 'last'),
    GetCount: (workbook, [visibleOnly]) => shown(workbook, visibleOnly).length,
    Add: (workbook, [name]) => {
      if (workbook.structureProtected) {
        throw new ApiError(
          'AccessDenied',
          "You can't perform the requested operation: the workbook is protected.",
        );
      }
      return sheetObject(workbook.addSheet(optionalText(name, 'name')));
    },
    ...subscriptions<Workbook>('WorksheetCollection', () => null),
  },
});
