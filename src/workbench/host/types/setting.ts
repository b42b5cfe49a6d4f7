import { itemNotFound } from '../errors';
import type { Workbook } from '../model';
import { defineType, NULL_OBJECT, wireObject, type WireObject, type WireType } from '../wire-type';
import { text } from './arguments';

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingType: WireType<SettingTarget> = defineType({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => store(workbook, key, value),
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      workbook.report({ kind: 'settings' });
    },
  },
});

function store(workbook: Workbook, key: string, value: unknown): void {
  workbook.settings.set(key, value);
  workbook.report({ kind: 'settings' });
}

const settingObject = (workbook: Workbook, key: string): WireObject =>
  wireObject(settingType, { workbook, key });

export const settingCollectionType: WireType<Workbook> = defineType({
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingObject(workbook, key)),
  methods: {
    Add: (workbook, [key, value]) => {
      store(workbook, text(key, 'key'), value);
      return settingObject(workbook, text(key, 'key'));
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItem: (workbook, [key]) => {
      if (!workbook.settings.has(text(key, 'key'))) throw itemNotFound(`setting ${String(key)}`);
      return settingObject(workbook, text(key, 'key'));
    },
    GetItemOrNullObject: (workbook, [key]) =>
      workbook.settings.has(text(key, 'key')) ? settingObject(workbook, text(key, 'key')) : NULL_OBJECT,
  },
});
