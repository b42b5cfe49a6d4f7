import { ApiError, itemNotFound } from '../errors';
import type { DefinedName, Sheet, Workbook } from '../model';
import { defineType, NULL_OBJECT, wireObject, type Host, type WireObject, type WireType } from '../wire-type';
import { asRange, optionalText, text, truth } from './arguments';
import { rangeObject } from './range';
import { fullAddress } from './range-address';
import { sheetObject } from './worksheet';

interface NamesTarget {
  /** Null is the whole workbook. */
  readonly scope: Sheet | null;
}

const nameObject = (name: DefinedName): WireObject => wireObject(namedItemType, name);

function rangeOf(name: DefinedName, { workbook }: Host): WireObject | null {
  const meant = workbook.resolve(name.formula, name.scope);
  return meant && rangeObject(meant.sheet, meant.area);
}

/** The kind and value of what a name holds: a range, or a constant. */
function contentOf(name: DefinedName, workbook: Workbook): { type: string; value: unknown } {
  const meant = workbook.resolve(name.formula, name.scope);
  if (meant) return { type: 'Range', value: fullAddress(meant).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') };
  const constant = name.formula.replace(/^=/, '');
  if (/^".*"$/.test(constant)) return { type: 'String', value: constant.slice(1, -1).replace(/""/g, '"') };
  if (/^(true|false)$/i.test(constant)) return { type: 'Boolean', value: constant.toLowerCase() === 'true' };
  if (constant !== '' && Number.isFinite(Number(constant)))
    return { type: 'Double', value: Number(constant) };
  if (constant.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  throw new ApiError('ApiNotFound', `The workbench does not calculate the formula of the name ${name.name}.`);
}

const namedItemType: WireType<DefinedName> = defineType({
  name: 'NamedItem',
  identity: (name) => ({ _Id: name.name }),
  properties: {
    _Id: { get: (name) => name.name },
    Name: { get: (name) => name.name },
    Type: { get: (name, { workbook }) => contentOf(name, workbook).type },
    Value: { get: (name, { workbook }) => contentOf(name, workbook).value },
    Scope: { get: (name) => (name.scope ? 'Worksheet' : 'Workbook') },
    Visible: {
      get: (name) => name.visible,
      set: (name, value, { workbook }) => {
        name.visible = truth(value, 'visible');
        workbook.report({ kind: 'names' });
      },
    },
    Comment: {
      get: (name) => name.comment,
      set: (name, value, { workbook }) => {
        name.comment = text(value, 'comment');
        workbook.report({ kind: 'names' });
      },
    },
    Formula: {
      get: (name) => name.formula,
      set: (name, value, { workbook }) => {
        name.formula = asFormula(text(value, 'formula'));
        workbook.report({ kind: 'names' });
      },
    },
  },
  navigation: {
    Worksheet: (name) => {
      if (!name.scope)
        throw new ApiError('InvalidOperation', `The name ${name.name} belongs to the workbook.`);
      return sheetObject(name.scope);
    },
    WorksheetOrNullObject: (name) => (name.scope ? sheetObject(name.scope) : NULL_OBJECT),
  },
  methods: {
    GetRange: (name, _args, host) => {
      const range = rangeOf(name, host);
      if (!range) throw itemNotFound(`the range of the name ${name.name}`);
      return range;
    },
    GetRangeOrNullObject: (name, _args, host) => rangeOf(name, host) ?? NULL_OBJECT,
    Delete: (name, _args, { workbook }) => workbook.deleteName(name),
  },
});

function asFormula(given: string): string {
  return given.startsWith('=') ? given : `=${given}`;
}

function inScope({ scope }: NamesTarget, { workbook }: Host): DefinedName[] {
  return workbook.names.filter((name) => name.scope === scope);
}

export const namedItemCollectionType: WireType<NamesTarget> = defineType({
  name: 'NamedItemCollection',
  items: (target, host) => inScope(target, host).map(nameObject),
  methods: {
    Add: ({ scope }, [name, reference, comment], { workbook }) => {
      const range = asRange(reference);
      const formula = range
        ? workbook.referenceFormula(range.sheet, range.area)
        : typeof reference === 'string' && !reference.startsWith('=')
          ? `="${reference.replace(/"/g, '""')}"`
          : asFormula(String(reference));
      const added = {
        name: text(name, 'name'),
        scope,
        formula,
        visible: true,
        comment: optionalText(comment, 'comment') ?? '',
      };
      return nameObject(workbook.addName(added));
    },
    AddFormulaLocal: ({ scope }, [name, formula, comment], { workbook }) =>
      nameObject(
        workbook.addName({
          name: text(name, 'name'),
          scope,
          formula: asFormula(text(formula, 'formula')),
          visible: true,
          comment: optionalText(comment, 'comment') ?? '',
        }),
      ),
    GetCount: (target, _args, host) => inScope(target, host).length,
    GetItem: ({ scope }, [name], { workbook }) => {
      const found = workbook.definedName(text(name, 'name'), scope);
      if (!found) throw itemNotFound(`name ${String(name)}`);
      return nameObject(found);
    },
    GetItemOrNullObject: ({ scope }, [name], { workbook }) => {
      const found = workbook.definedName(text(name, 'name'), scope);
      return found ? nameObject(found) : NULL_OBJECT;
    },
  },
});
