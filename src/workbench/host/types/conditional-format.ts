import { intersection } from '../address';
import { ApiError, itemNotFound } from '../errors';
import type { ConditionalFormat, Sheet } from '../model';
import {
  defineType,
  NULL_OBJECT,
  wireObject,
  type WireObject,
  type WireProperty,
  type WireType,
} from '../wire-type';
import { requireAllowed } from './access';
import { choice, color, text, truth, whole } from './arguments';
import { rangeObject } from './range';
import { rangeAreasType, type AreasTarget } from './range-areas';

interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

const formatObject = (sheet: Sheet, format: ConditionalFormat) =>
  wireObject(conditionalFormatType, { sheet, format });

/** The formats that touch one of the areas, the one that is applied first standing first. */
function touching({ sheet, areas }: AreasTarget): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area) !== null)),
  );
}

/** A part of a format: setting it tells the view. */
function part<K extends keyof ConditionalFormat>(
  key: K,
  read: (value: unknown) => ConditionalFormat[K],
): WireProperty<FormatTarget> {
  return {
    get: ({ format }) => format[key],
    set: ({ sheet, format }, value) => {
      format[key] = read(value);
      sheet.touchConditionalFormats();
    },
  };
}

const fillType: WireType<FormatTarget> = defineType({
  name: 'ConditionalRangeFill',
  properties: { Color: { ...part('fill', color), get: ({ format }) => format.fill ?? '' } },
  methods: {
    Clear: ({ sheet, format }) => {
      format.fill = null;
      sheet.touchConditionalFormats();
    },
  },
});

const fontType: WireType<FormatTarget> = defineType({
  name: 'ConditionalRangeFont',
  properties: {
    Color: { ...part('fontColor', color), get: ({ format }) => format.fontColor ?? '' },
    Bold: part('bold', (value) => truth(value, 'bold')),
    Italic: part('italic', (value) => truth(value, 'italic')),
    Strikethrough: part('strikethrough', (value) => truth(value, 'strikethrough')),
    Underline: part('underline', (value) => text(value, 'underline')),
  },
  methods: {
    Clear: ({ sheet, format }) => {
      Object.assign(format, {
        fontColor: null,
        bold: null,
        italic: null,
        strikethrough: null,
        underline: null,
      });
      sheet.touchConditionalFormats();
    },
  },
});

const lookType: WireType<FormatTarget> = defineType({
  name: 'ConditionalRangeFormat',
  properties: { NumberFormat: part('numberFormat', (value) => text(value, 'numberFormat')) },
  navigation: {
    Fill: (target) => wireObject(fillType, target),
    Font: (target) => wireObject(fontType, target),
  },
});

const formula: WireProperty<FormatTarget> = {
  get: ({ format }) => format.formula,
  set: ({ sheet, format }, value) => {
    const given = text(value, 'formula');
    format.formula = given.startsWith('=') ? given : `=${given}`;
    sheet.touchConditionalFormats();
  },
};

const ruleType: WireType<FormatTarget> = defineType({
  name: 'ConditionalFormatRule',
  properties: { Formula: formula, FormulaLocal: formula },
});

const customType: WireType<FormatTarget> = defineType({
  name: 'CustomConditionalFormat',
  navigation: {
    Format: (target) => wireObject(lookType, target),
    Rule: (target) => wireObject(ruleType, target),
  },
});

/** Cell-value and text rules: kept and told back. */
function ruled(name: string): WireType<FormatTarget> {
  return defineType({
    name,
    properties: { Rule: part('rule', (value) => value) },
    navigation: { Format: (target) => wireObject(lookType, target) },
  });
}

const cellValueType = ruled('CellValueConditionalFormat');
const textType = ruled('TextConditionalFormat');
const topBottomType = ruled('TopBottomConditionalFormat');
const presetType = ruled('PresetCriteriaConditionalFormat');

const BY_TYPE = {
  Custom: customType,
  CellValue: cellValueType,
  TextComparison: textType,
  TopBottom: topBottomType,
  Preset: presetType,
} as const;
const TYPE_OF: Readonly<Record<keyof typeof BY_TYPE, string>> = {
  Custom: 'Custom',
  CellValue: 'CellValue',
  TextComparison: 'ContainsText',
  TopBottom: 'TopBottom',
  Preset: 'PresetCriteria',
};

/** `format.custom` and `format.customOrNullObject`, and so on for each kind. */
function kinds(): Record<string, (target: FormatTarget) => WireObject> {
  const found: Record<string, (target: FormatTarget) => WireObject> = {};
  for (const kind of Object.keys(BY_TYPE) as (keyof typeof BY_TYPE)[]) {
    const fits = ({ format }: FormatTarget) => format.type === TYPE_OF[kind];
    found[kind] = (target) => {
      if (!fits(target))
        throw new ApiError('InvalidArgument', `The conditional format is not of the type ${kind}.`);
      return wireObject(BY_TYPE[kind], target);
    };
    found[`${kind}OrNullObject`] = (target) =>
      fits(target) ? wireObject(BY_TYPE[kind], target) : NULL_OBJECT;
  }
  return found;
}

export const conditionalFormatType: WireType<FormatTarget> = defineType({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const list = sheet.conditionalFormats;
        const to = Math.min(Math.max(0, whole(value, 'priority')), list.length - 1);
        list.splice(list.indexOf(format), 1);
        list.splice(to, 0, format);
        sheet.touchConditionalFormats();
      },
    },
    StopIfTrue: part('stopIfTrue', (value) => truth(value, 'stopIfTrue')),
  },
  navigation: kinds(),
  methods: {
    GetRange: ({ sheet, format }) => {
      if (format.areas.length !== 1) throw itemNotFound('one range of the conditional format');
      return rangeObject(sheet, format.areas[0]!);
    },
    GetRangeOrNullObject: ({ sheet, format }) =>
      format.areas.length === 1 ? rangeObject(sheet, format.areas[0]!) : NULL_OBJECT,
    GetRanges: ({ sheet, format }) => wireObject(rangeAreasType, { sheet, areas: format.areas }),
    Delete: ({ sheet, format }) => {
      requireAllowed(sheet, 'allowFormatCells');
      sheet.deleteConditionalFormat(format);
    },
  },
});

export const conditionalFormatCollectionType: WireType<AreasTarget> = defineType({
  name: 'ConditionalFormatCollection',
  items: (target) => touching(target).map((format) => formatObject(target.sheet, format)),
  methods: {
    Add: ({ sheet, areas }, [type], host) => {
      requireAllowed(sheet, 'allowFormatCells');
      const format: ConditionalFormat = {
        id: host.workbook.newId(),
        type: choice(type, TYPES, 'type'),
        areas: [...areas],
        stopIfTrue: false,
        formula: '',
        fill: null,
        fontColor: null,
        bold: null,
        italic: null,
        underline: null,
        strikethrough: null,
        numberFormat: null,
        rule: null,
      };
      sheet.addConditionalFormat(format);
      return formatObject(sheet, format);
    },
    GetCount: (target) => touching(target).length,
    GetItem: (target, [id]) => {
      const found = byId(target, id);
      if (!found) throw itemNotFound(`conditional format ${String(id)}`);
      return formatObject(target.sheet, found);
    },
    GetItemOrNullObject: (target, [id]) => {
      const found = byId(target, id);
      return found ? formatObject(target.sheet, found) : NULL_OBJECT;
    },
    GetItemAt: (target, [index]) => {
      const found = touching(target)[whole(index, 'index')];
      if (!found) throw itemNotFound(`conditional format ${String(index)}`);
      return formatObject(target.sheet, found);
    },
    ClearAll: ({ sheet, areas }) => {
      requireAllowed(sheet, 'allowFormatCells');
      for (const area of areas) sheet.clearConditionalFormats(area);
    },
  },
});

function byId({ sheet }: AreasTarget, id: unknown): ConditionalFormat | undefined {
  return sheet.conditionalFormats.find((format) => format.id === id);
}
