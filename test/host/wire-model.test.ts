import { describe, expect, it } from 'vitest';
import { newWorkbook } from '../../src/workbench/host/model';
import { MICROSOFT_365 } from '../../src/workbench/host/played-sets';
import '../../src/workbench/host/types';
import { readWireModel } from '../../src/workbench/host/wire-model';
import { SUPPLEMENT } from '../../src/workbench/host/wire-supplement';
import { definedTypes } from '../../src/workbench/host/wire-type';
import { createExcel, installedWireModel } from './support/seam';

const model = installedWireModel();

/** The services that office.js makes by name; the wire model has no members for them or none at all. */
const SERVICES = new Set(['CustomFunctions', 'CustomFunctionsContainer', 'AddinInternalService']);

describe('wire model of the installed office.js', () => {
  it('agrees with the classes as office.js itself describes them', () => {
    const { Excel } = createExcel(newWorkbook(), { sets: MICROSOFT_365 });
    const classes = Object.entries(Excel as unknown as Record<string, { prototype?: object }>);
    let compared = 0;
    for (const [name, constructor] of classes) {
      const prototype = constructor?.prototype as { _scalarPropertyOriginalNames?: string[] } | undefined;
      if (!prototype || !Object.prototype.hasOwnProperty.call(prototype, '_scalarPropertyOriginalNames'))
        continue;
      const members = model[name]?.members ?? {};
      const properties = Object.keys(members).filter((key) => members[key]!.kind === 'property');
      expect([name, properties]).toEqual([name, prototype._scalarPropertyOriginalNames]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(120);
  });

  it.each([
    ['Range', 'Values', 'ExcelApi', '1.1'],
    ['Range', 'GetMergedAreasOrNullObject', 'ExcelApi', '1.13'],
    ['Worksheet', 'FreezePanes', 'ExcelApi', '1.7'],
    ['Worksheet', 'TabId', 'ExcelApi', '1.14'],
    ['Worksheet', 'NamedSheetViews', 'ExcelApiOnline', '1.1'],
    ['Range', 'ConditionalFormats', 'ExcelApi', '1.6'],
    ['Workbook', 'Settings', 'ExcelApi', '1.4'],
  ])('knows since when there is %s.%s', (type, member, set, version) => {
    expect(model[type]?.members[member]?.since).toEqual({ set, version });
  });

  it('refuses a script that is not the object model', () => {
    expect(() => readWireModel('var Office = {};')).toThrow('office.js is not built as expected');
  });
});

describe('played types', () => {
  it.each(definedTypes.map((type) => [type.name, type] as const))(
    '%s has only members of Excel',
    (name, type) => {
      if (SERVICES.has(name)) return expect(model[name]?.members['Values']).toBeUndefined();
      const described = { ...model[name]?.members, ...SUPPLEMENT[name]?.members };
      const kinds = { property: type.properties, navigation: type.navigation, method: type.methods };
      for (const [kind, members] of Object.entries(kinds)) {
        for (const key of Object.keys(members ?? {})) {
          expect([name, key, described[key]?.kind]).toEqual([name, key, kind]);
        }
      }
      for (const [key, property] of Object.entries(type.properties ?? {})) {
        if (property.set) expect([name, key, described[key]?.writable]).toEqual([name, key, true]);
      }
    },
  );

  it('are the classes that an add-in can reach', () => {
    expect(definedTypes.map((type) => type.name)).toContain('ConditionalRangeFill');
    expect(definedTypes.length).toBeGreaterThan(55);
  });
});
