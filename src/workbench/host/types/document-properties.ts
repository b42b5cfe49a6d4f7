import { itemNotFound, ApiError } from '../errors';
import type { Sheet, Workbook } from '../model';
import {
  defineType,
  NULL_OBJECT,
  wireObject,
  type WireObject,
  type WireProperty,
  type WireType,
} from '../wire-type';
import { text } from './arguments';

function written(key: string): WireProperty<Workbook> {
  return {
    get: (workbook) => workbook.properties.get(key) ?? '',
    set: (workbook, value) => {
      workbook.properties.set(key, text(value, key));
      workbook.report({ kind: 'properties' });
    },
  };
}

export const documentPropertiesType: WireType<Workbook> = defineType({
  name: 'DocumentProperties',
  properties: {
    Title: written('title'),
    Subject: written('subject'),
    Author: written('author'),
    Keywords: written('keywords'),
    Comments: written('comments'),
    Category: written('category'),
    Manager: written('manager'),
    Company: written('company'),
    LastAuthor: { get: (workbook) => workbook.properties.get('lastAuthor') ?? workbook.userName },
    RevisionNumber: { get: (workbook) => workbook.properties.get('revisionNumber') ?? 0 },
    CreationDate: { get: (workbook) => workbook.properties.get('creationDate') ?? null },
  },
  navigation: { Custom: (workbook) => wireObject(customPropertyCollectionType, workbook) },
});

interface PropertyTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

const customPropertyType: WireType<PropertyTarget> = defineType({
  name: 'CustomProperty',
  identity: ({ key }) => ({ Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.customProperties.get(key),
      set: ({ workbook, key }, value) => store(workbook, key, value),
    },
    Type: {
      get: ({ workbook, key }) => {
        const value = workbook.customProperties.get(key);
        return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.customProperties.delete(key);
      workbook.report({ kind: 'properties' });
    },
  },
});

function store(workbook: Workbook, key: string, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new ApiError('InvalidArgument', `A custom property is a text, a number or a truth value: ${key}.`);
  }
  workbook.customProperties.set(key, value);
  workbook.report({ kind: 'properties' });
}

const propertyObject = (workbook: Workbook, key: string): WireObject =>
  wireObject(customPropertyType, { workbook, key });

const customPropertyCollectionType: WireType<Workbook> = defineType({
  name: 'CustomPropertyCollection',
  items: (workbook) => [...workbook.customProperties.keys()].map((key) => propertyObject(workbook, key)),
  methods: {
    Add: (workbook, [key, value]) => {
      store(workbook, text(key, 'key'), value);
      return propertyObject(workbook, text(key, 'key'));
    },
    DeleteAll: (workbook) => {
      workbook.customProperties.clear();
      workbook.report({ kind: 'properties' });
    },
    GetCount: (workbook) => workbook.customProperties.size,
    GetItem: (workbook, [key]) => {
      if (!workbook.customProperties.has(text(key, 'key'))) throw itemNotFound(`property ${String(key)}`);
      return propertyObject(workbook, text(key, 'key'));
    },
    GetItemOrNullObject: (workbook, [key]) =>
      workbook.customProperties.has(text(key, 'key'))
        ? propertyObject(workbook, text(key, 'key'))
        : NULL_OBJECT,
  },
});

interface SheetPropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

const sheetPropertyType: WireType<SheetPropertyTarget> = defineType({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value, 'value'));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
});

/** `worksheet.customProperties`, ExcelApi 1.12. */
export const sheetCustomProperties: WireType<Sheet> = defineType({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => wireObject(sheetPropertyType, { sheet, key })),
  methods: {
    Add: (sheet, [key, value]) => {
      sheet.customProperties.set(text(key, 'key'), text(value, 'value'));
      return wireObject(sheetPropertyType, { sheet, key: text(key, 'key') });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItem: (sheet, [key]) => {
      if (!sheet.customProperties.has(text(key, 'key'))) throw itemNotFound(`property ${String(key)}`);
      return wireObject(sheetPropertyType, { sheet, key: text(key, 'key') });
    },
    GetItemOrNullObject: (sheet, [key]) =>
      sheet.customProperties.has(text(key, 'key'))
        ? wireObject(sheetPropertyType, { sheet, key: text(key, 'key') })
        : NULL_OBJECT,
  },
});
