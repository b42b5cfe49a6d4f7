import { SaxesParser } from 'saxes';
import { invalidArgument, itemNotFound } from '../errors';
import type { CustomXmlPart, Workbook } from '../model';
import { defineType, NULL_OBJECT, wireObject, type WireObject, type WireType } from '../wire-type';
import { text } from './arguments';

interface PartTarget {
  readonly workbook: Workbook;
  readonly part: CustomXmlPart;
}

interface PartsTarget {
  readonly workbook: Workbook;
  /** Only parts whose root is in this namespace; null is all. */
  readonly namespace: string | null;
}

/** The namespace of a document's root. @throws ApiError InvalidArgument if it is not well-formed */
function namespaceOf(xml: string): string {
  let namespace: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw invalidArgument(`xml: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    namespace ??= tag.uri;
  });
  parser.write(xml).close();
  return namespace ?? '';
}

const partObject = (workbook: Workbook, part: CustomXmlPart): WireObject =>
  wireObject(customXmlPartType, { workbook, part });

const customXmlPartType: WireType<PartTarget> = defineType({
  name: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ workbook, part }, [xml]) => {
      namespaceOf(text(xml, 'xml'));
      part.xml = text(xml, 'xml');
      workbook.report({ kind: 'custom-xml' });
    },
    Delete: ({ workbook, part }) => {
      workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(part), 1);
      workbook.report({ kind: 'custom-xml' });
    },
  },
});

function listed({ workbook, namespace }: PartsTarget): CustomXmlPart[] {
  return workbook.customXmlParts.filter((part) => namespace === null || namespaceOf(part.xml) === namespace);
}

const byId = (target: PartsTarget, id: unknown) => listed(target).find((part) => part.id === id);

const shared: NonNullable<WireType<PartsTarget>['methods']> = {
  GetCount: (target) => listed(target).length,
  GetItem: (target, [id]) => {
    const found = byId(target, id);
    if (!found) throw itemNotFound(`custom XML part ${String(id)}`);
    return partObject(target.workbook, found);
  },
  GetItemOrNullObject: (target, [id]) => {
    const found = byId(target, id);
    return found ? partObject(target.workbook, found) : NULL_OBJECT;
  },
};

const scopedType: WireType<PartsTarget> = defineType({
  name: 'CustomXmlPartScopedCollection',
  items: (target) => listed(target).map((part) => partObject(target.workbook, part)),
  methods: {
    ...shared,
    GetOnlyItem: (target) => {
      const [only, ...more] = listed(target);
      if (!only || more.length > 0) throw itemNotFound('the only custom XML part');
      return partObject(target.workbook, only);
    },
    GetOnlyItemOrNullObject: (target) => {
      const [only, ...more] = listed(target);
      return only && more.length === 0 ? partObject(target.workbook, only) : NULL_OBJECT;
    },
  },
});

export const customXmlPartCollectionType: WireType<PartsTarget> = defineType({
  name: 'CustomXmlPartCollection',
  items: (target) => listed(target).map((part) => partObject(target.workbook, part)),
  methods: {
    ...shared,
    Add: ({ workbook }, [xml]) => {
      namespaceOf(text(xml, 'xml'));
      const part = { id: workbook.newId(), xml: text(xml, 'xml') };
      workbook.customXmlParts.push(part);
      workbook.report({ kind: 'custom-xml' });
      return partObject(workbook, part);
    },
    GetByNamespace: ({ workbook }, [namespace]) =>
      wireObject(scopedType, { workbook, namespace: text(namespace, 'namespaceUri') }),
  },
});
