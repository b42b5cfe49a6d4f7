import { area as areaOf } from '../address';
import type { Workbook } from '../model';
import { defineType, wireObject, type WireType } from '../wire-type';
import { truth } from './arguments';
import { applicationType } from './application';
import { commentCollectionType } from './comment';
import { customXmlPartCollectionType } from './custom-xml';
import { documentPropertiesType } from './document-properties';
import { namedItemCollectionType } from './named-item';
import { noteCollectionType } from './note';
import { workbookProtectionType } from './protection';
import { rangeObject } from './range';
import { rangeAreasType } from './range-areas';
import { settingCollectionType } from './setting';
import { tableCollectionType } from './table';
import { worksheetCollectionType } from './worksheet-collection';

const runtimeType: WireType<Workbook> = defineType({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (workbook) => workbook.eventsEnabled,
      set: (workbook, value) => {
        workbook.eventsEnabled = truth(value, 'enableEvents');
      },
    },
  },
});

/** The root of every batch. */
export const workbookType: WireType<Workbook> = defineType({
  name: 'Workbook',
  properties: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
    ChartDataPointTrack: { get: () => true },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  navigation: {
    Application: (workbook) => wireObject(applicationType, workbook),
    Comments: () => wireObject(commentCollectionType, { sheet: null }),
    CustomXmlParts: (workbook) => wireObject(customXmlPartCollectionType, { workbook, namespace: null }),
    Names: () => wireObject(namedItemCollectionType, { scope: null }),
    Notes: () => wireObject(noteCollectionType, { sheet: null }),
    Properties: (workbook) => wireObject(documentPropertiesType, workbook),
    Protection: (workbook) => wireObject(workbookProtectionType, workbook),
    Settings: (workbook) => wireObject(settingCollectionType, workbook),
    Tables: () => wireObject(tableCollectionType, { sheet: null, area: null, whole: false }),
    Worksheets: (workbook) => wireObject(worksheetCollectionType, workbook),
    _Runtime: (workbook) => wireObject(runtimeType, workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => rangeObject(workbook.active, workbook.selection),
    GetSelectedRanges: (workbook) =>
      wireObject(rangeAreasType, { sheet: workbook.active, areas: [workbook.selection] }),
    GetActiveCell: (workbook) =>
      rangeObject(workbook.active, areaOf(workbook.selection.top, workbook.selection.left, 1, 1)),
    _RemoveReference: (_workbook, [reference], host) => host.release(String(reference)),
    _RemoveAllReferences: (_workbook, _args, host) => host.releaseAll(),
    _GetObjectByReferenceId: (_workbook, [reference], host) => host.kept(String(reference)),
    _GetRangeForEventByReferenceId: (_workbook, [reference], host) => host.kept(String(reference)),
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, [reference], host) =>
      host.kept(String(reference)),
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, host) =>
      host.services.customFunctionsReady?.(),
  },
});
