import type { Area } from '../../../core/grid';
import {
  columnCount,
  formatArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  quoteSheetName,
  rowCount,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../address';
import type { Sheet } from '../model';
import {
  defineType,
  NULL_OBJECT,
  wireObject,
  type Host,
  type RangeTarget,
  type WireType,
} from '../wire-type';
import { itemNotFound } from '../errors';
import { asRange } from './arguments';
import { conditionalFormatCollectionType } from './conditional-format';
import { dataValidationType } from './data-validation';
import { rangeObject } from './range';
import { clear } from './range-edit';
import { rangeFormatType } from './range-format';
import { worksheetType } from './worksheet';

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

const addressOf = ({ sheet, areas }: AreasTarget) =>
  areas.map((area) => `${quoteSheetName(sheet.name)}!${formatArea(area)}`).join(',');

export const rangeAreasType: WireType<AreasTarget> = defineType({
  name: 'RangeAreas',
  keepable: true,
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  navigation: {
    Areas: (target) => wireObject(rangeCollectionType, target),
    ConditionalFormats: (target) => wireObject(conditionalFormatCollectionType, target),
    DataValidation: (target) => wireObject(overAreas(dataValidationType), target),
    Format: (target) => wireObject(overAreas(rangeFormatType), target),
    Worksheet: ({ sheet }) => wireObject(worksheetType, sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, [applyTo]) => areas.forEach((area) => clear({ sheet, area }, applyTo)),
    Calculate: () => null,
    GetEntireRow: ({ sheet, areas }) =>
      wireObject(rangeAreasType, {
        sheet,
        areas: areas.map((each) => ({ ...each, left: 0, right: MAX_COLUMNS - 1 })),
      }),
    GetEntireColumn: ({ sheet, areas }) =>
      wireObject(rangeAreasType, {
        sheet,
        areas: areas.map((each) => ({ ...each, top: 0, bottom: MAX_ROWS - 1 })),
      }),
    GetIntersection: (target, [other]) => {
      const both = intersectionWith(target, other);
      if (both.areas.length === 0) throw itemNotFound('the intersection');
      return wireObject(rangeAreasType, both);
    },
    GetIntersectionOrNullObject: (target, [other]) => {
      const both = intersectionWith(target, other);
      return both.areas.length > 0 ? wireObject(rangeAreasType, both) : NULL_OBJECT;
    },
  },
});

const rangeCollectionType: WireType<AreasTarget> = defineType({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      if (!area) throw itemNotFound(`area ${String(index)}`);
      return rangeObject(sheet, area);
    },
  },
});

function intersectionWith({ sheet, areas }: AreasTarget, other: unknown): AreasTarget {
  const range = asRange(other);
  if (!range || range.sheet !== sheet) return { sheet, areas: [] };
  return {
    sheet,
    areas: areas.map((area) => intersection(area, range.area)).filter((area) => area !== null),
  };
}

/**
 * A class of a range played over several areas: setting reaches all of them, reading gives what they
 * agree on and null where they differ.
 */
function overAreas(type: WireType<RangeTarget>): WireType<AreasTarget> {
  const each = ({ sheet, areas }: AreasTarget) => areas.map((area): RangeTarget => ({ sheet, area }));
  const properties = Object.entries(type.properties ?? {}).map(([name, { get, set }]) => [
    name,
    {
      get: (target: AreasTarget, host: Host) => {
        const [first, ...others] = each(target).map((range) => get(range, host));
        return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
      },
      ...(set
        ? {
            set: (target: AreasTarget, value: unknown, host: Host) =>
              each(target).forEach((range) => set(range, value, host)),
          }
        : {}),
    },
  ]);
  const navigation = Object.entries(type.navigation ?? {})
    // The borders of each area are objects of their own: not played over several.
    .filter(([name]) => name !== 'Borders')
    .map(([name, lead]) => [
      name,
      (target: AreasTarget, host: Host) => {
        const inner = lead({ sheet: target.sheet, area: target.areas[0]! }, host);
        return wireObject(overAreas(inner.type as WireType<RangeTarget>), target);
      },
    ]);
  const methods = Object.entries(type.methods ?? {}).map(([name, method]) => [
    name,
    (target: AreasTarget, args: readonly unknown[], host: Host) =>
      each(target)
        .map((range) => method(range, args, host))
        .at(-1),
  ]);
  return {
    name: type.name,
    properties: Object.fromEntries(properties) as NonNullable<WireType<AreasTarget>['properties']>,
    navigation: Object.fromEntries(navigation) as NonNullable<WireType<AreasTarget>['navigation']>,
    methods: Object.fromEntries(methods) as NonNullable<WireType<AreasTarget>['methods']>,
  };
}
