/**
 * The Excel object model as it goes over the wire, read from office.js itself: which classes there
 * are, what each has, and which requirement set each member came with. It is derived from the
 * installed `excel-web-16.00.debug.js` when the workbench (or a test) starts, so it can never
 * disagree with the client library in use.
 */

/** Since when a member exists: the requirement set and version, e.g. `ExcelApi` `1.9`. */
export interface Since {
  readonly set: string;
  readonly version: string;
}

export interface WireMember {
  /** The name the add-in's author knows: `autoFilter`. */
  readonly publicName: string;
  readonly kind: 'property' | 'navigation' | 'method';
  /** Whether a property can be set. */
  readonly writable: boolean;
  /** The class a navigation or method leads to, without `Excel.`; null for plain values. */
  readonly type: string | null;
  readonly since: Since;
}

export interface WireClass {
  /** By wire name: `AutoFilter`, `GetRange`, `_RegisterDataChangedEvent`. */
  readonly members: Readonly<Record<string, WireMember>>;
}

/** By class name. Plain JSON, so that a server can hand it to the workbench's page. */
export type WireModel = Readonly<Record<string, WireClass>>;

const FIRST: Since = { set: 'ExcelApi', version: '1.1' };

/**
 * Reads the object model out of the text of `excel-web-16.00.debug.js`.
 * @throws Error if the text is not what it is expected to be
 */
export function readWireModel(source: string): WireModel {
  const starts = [
    ...source.matchAll(
      /Object\.defineProperty\((\w+)\.prototype, "_className", \{\s*get: function \(\) \{\s*return "([^"]+)"/g,
    ),
  ];
  const model: Record<string, WireClass> = {};
  starts.forEach((start, at) => {
    const [, variable = '', className = ''] = start;
    const name = className.replace(/<.*>$/, '');
    const body = source.slice(start.index, starts[at + 1]?.index ?? start.index + 200_000);
    // Several namespaces have a class of this name (`ErrorInfo`, …); Excel's own comes last.
    model[name] = { members: readMembers(variable, body) };
  });
  for (const name of ['Workbook', 'Worksheet', 'Range', 'Table', 'NamedItem', 'ConditionalFormat']) {
    if (Object.keys(model[name]?.members ?? {}).length < 5) {
      throw new Error(`office.js is not built as expected: no members found for ${name}`);
    }
  }
  return model;
}

function readMembers(variable: string, body: string): Record<string, WireMember> {
  const members: Record<string, WireMember> = {};
  const publicNames = readList(body, '_scalarPropertyNames');
  const wireNames = readList(body, '_scalarPropertyOriginalNames');
  const writable = readList(body, '_scalarPropertyUpdateable');
  const blocks = readBlocks(variable, body);
  wireNames.forEach((wireName, at) => {
    const publicName = String(publicNames[at]);
    members[String(wireName)] = {
      publicName,
      kind: 'property',
      writable: writable[at] === true,
      type: null,
      since: readSince(blocks.get(publicName) ?? ''),
    };
  });
  for (const [publicName, text] of blocks) {
    const since = readSince(text);
    for (const [, type = '', wireName = ''] of text.matchAll(
      /_createPropertyObject\(([\w.]+), this, "(\w+)"/g,
    )) {
      members[wireName] = { publicName, kind: 'navigation', writable: false, type: shortName(type), since };
    }
    for (const [, type = '', wireName = ''] of text.matchAll(
      /_createMethodObject\(([\w.]+), this, "(\w+)"/g,
    )) {
      members[wireName] = { publicName, kind: 'method', writable: false, type: shortName(type), since };
    }
    for (const [, wireName = ''] of text.matchAll(/_invokeMethod\(this, "(\w+)"/g)) {
      members[wireName] ??= { publicName, kind: 'method', writable: false, type: null, since };
    }
    for (const [, type = ''] of text.matchAll(/_createIndexerObject\(([\w.]+), this/g)) {
      members['GetItem'] = { publicName, kind: 'method', writable: false, type: shortName(type), since };
    }
  }
  return members;
}

/** The text of each member's getter or method, by public name. */
function readBlocks(variable: string, body: string): Map<string, string> {
  const heads = [
    ...body.matchAll(
      new RegExp(
        `(?:Object\\.defineProperty\\(${variable}\\.prototype, "(\\w+)", \\{|${variable}\\.prototype\\.(\\w+) = function)`,
        'g',
      ),
    ),
  ];
  const blocks = new Map<string, string>();
  heads.forEach((head, at) => {
    const name = head[1] ?? head[2] ?? '';
    blocks.set(name, body.slice(head.index, heads[at + 1]?.index ?? head.index + 5_000));
  });
  return blocks;
}

function readSince(text: string): Since {
  const [, set, version] =
    /_throwIfApiNotSupported\("[^"]*", (_defaultApiSetName|"\w+"), "([\d.]+)"/.exec(text) ?? [];
  if (set === undefined || version === undefined) return FIRST;
  return { set: set.startsWith('"') ? set.slice(1, -1) : FIRST.set, version };
}

function readList(body: string, name: string): unknown[] {
  const found = new RegExp(`"${name}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\])`).exec(body);
  return found ? (JSON.parse(found[1]!) as unknown[]) : [];
}

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
