import { area as areaOf, MAX_COLUMNS, MAX_ROWS } from '../address';
import { invalidArgument } from '../errors';
import type { Area, Sheet } from '../model';
import { defineType, NULL_OBJECT, type WireType } from '../wire-type';
import { asRange, whole } from './arguments';
import { rangeObject } from './range';
import { rangeAt } from './range-address';

function frozenArea({ frozen: { rows, columns } }: Sheet): Area | null {
  if (rows === 0 && columns === 0) return null;
  return areaOf(0, 0, rows || MAX_ROWS, columns || MAX_COLUMNS);
}

function count(value: unknown): number {
  const given = value === undefined || value === null ? 1 : whole(value, 'count');
  if (given < 1) throw invalidArgument('count');
  return given;
}

export const freezePanesType: WireType<Sheet> = defineType({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, [rows]) => {
      sheet.frozen = { rows: count(rows), columns: 0 };
    },
    FreezeColumns: (sheet, [columns]) => {
      sheet.frozen = { rows: 0, columns: count(columns) };
    },
    FreezeAt: (sheet, [frozenRange], { workbook }) => {
      const range = asRange(frozenRange) ?? rangeAt(workbook, sheet, String(frozenRange));
      if (range.sheet !== sheet) throw invalidArgument('frozenRange');
      const { bottom, right } = range.area;
      sheet.frozen = {
        rows: bottom === MAX_ROWS - 1 ? 0 : bottom + 1,
        columns: right === MAX_COLUMNS - 1 ? 0 : right + 1,
      };
    },
    Unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
    },
    GetLocation: (sheet) => rangeObject(sheet, frozenArea(sheet) ?? areaOf(0, 0, 1, 1)),
    GetLocationOrNullObject: (sheet) => {
      const frozen = frozenArea(sheet);
      return frozen ? rangeObject(sheet, frozen) : NULL_OBJECT;
    },
  },
});
