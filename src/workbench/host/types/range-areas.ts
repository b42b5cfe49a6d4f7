import type { Area } from '../../../core/grid';
import {
  columnCount,
  formatArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  quoteSheetName,
  rowCount,
} from '../address';
import type { Sheet } from '../model';
import { defineType, NULL_OBJECT, wireObject, type WireType } from '../wire-type';
import { itemNotFound } from '../errors';
import { asRange } from './arguments';
import { rangeObject } from './range';
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
    Worksheet: ({ sheet }) => wireObject(worksheetType, sheet),
  },
  methods: {
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
