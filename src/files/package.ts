import { crc32 } from './crc32';
import type { FileLimits } from './limits';
import { fail } from './problem';
import type { Splice, Splices } from './splices';
import type { PartEncoding } from './text-codec';
import { decodeXml, encodeXml } from './text-codec';
import type { XmlElement } from './xml';
import { child, childrenOf, escapeAttribute, parseTree, prefixOf } from './xml';
import { Splices as SpliceList } from './splices';
import type { ZipEntry } from './zip';
import { pack, readZip, unpack, writeZip } from './zip';

export interface Relationship {
  readonly id: string;
  /** The full type address. */
  readonly type: string;
  /** The last word of the type: `worksheet`, `styles`, `comments` … the same in both dialects of the format. */
  readonly kind: string;
  /** A part's name, or the address itself when external. */
  readonly target: string;
  readonly external: boolean;
}

/** A part as found (`entry`) and as it is now (`text` or `content` when it was changed or added). */
interface Part {
  readonly name: string;
  readonly entry: ZipEntry | null;
  text: string | null;
  encoding: PartEncoding;
  content: Uint8Array | null;
  changed: boolean;
  tree: XmlElement | null;
  /** Ways back from each change, oldest first. */
  readonly layers: Splice[][];
}

export const CONTENT_TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; '' (the package) → `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as written in `part`'s relationships → the part it names. */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** From one part to another, as Excel writes it. */
function relativeTarget(from: string, to: string): string {
  const a = from.split('/').slice(0, -1);
  const b = to.split('/');
  let common = 0;
  while (common < a.length && common < b.length - 1 && a[common] === b[common]) common++;
  return '../'.repeat(a.length - common) + b.slice(common).join('/');
}

/**
 * The parts of a workbook file. Parts are unpacked when asked for; those nobody changed are saved as
 * the bytes they came with, in the order they came in.
 */
export class Package {
  private readonly parts = new Map<string, Part>();
  /** Parts taken out, with what they were; needed to put them back. */
  readonly removed: { readonly name: string; readonly entry: ZipEntry }[] = [];

  static open(bytes: Uint8Array, limits: FileLimits): Package {
    const opened = new Package();
    for (const entry of readZip(bytes, limits)) {
      if (entry.name.endsWith('/')) continue;
      const name = entry.name.replace(/\\/g, '/').replace(/^\/+/, '');
      if (opened.has(name)) fail('part-duplicate', { part: name });
      opened.put(name, entry);
    }
    return opened;
  }

  /** A package without parts, to make a new file. */
  static empty(): Package {
    return new Package();
  }

  private put(name: string, entry: ZipEntry | null): Part {
    const part: Part = {
      name,
      entry,
      text: null,
      encoding: 'utf-8',
      content: null,
      changed: entry === null,
      tree: null,
      layers: [],
    };
    this.parts.set(name.toLowerCase(), part);
    return part;
  }

  /** Part names are compared without case, as the format asks. */
  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  get names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  private get(name: string, wantedBy: string): Part {
    return this.parts.get(name.toLowerCase()) ?? fail('part-missing', { part: name, wantedBy });
  }

  /** A part's bytes as they are now. */
  content(name: string, wantedBy = ''): Uint8Array {
    const part = this.get(name, wantedBy);
    if (part.content) return part.content;
    if (part.changed && part.text !== null) return encodeXml(part.text, part.encoding);
    return part.entry ? unpack(part.entry) : new Uint8Array(0);
  }

  /** An XML part's text as it is now. */
  text(name: string, wantedBy = ''): string {
    const part = this.get(name, wantedBy);
    if (part.text === null) {
      const decoded = decodeXml(part.name, this.content(name, wantedBy));
      part.text = decoded.text;
      part.encoding = decoded.encoding;
    }
    return part.text;
  }

  /** Lets go of a large text that can be unpacked again. */
  forget(name: string): void {
    const part = this.parts.get(name.toLowerCase());
    if (part && !part.changed) part.text = null;
  }

  /** A part as elements. Not for sheets: they are too large. */
  tree(name: string, wantedBy = ''): XmlElement {
    const part = this.get(name, wantedBy);
    part.tree ??= parseTree(part.name, this.text(name, wantedBy));
    return part.tree;
  }

  /** Cuts changes into a part's text. */
  patch(name: string, splices: Splices): void {
    if (splices.isEmpty) return;
    const part = this.get(name, '');
    const { text, inverse } = splices.apply(this.text(name));
    part.text = text;
    part.tree = null;
    part.content = null;
    part.changed = true;
    part.layers.push(inverse);
  }

  /** Puts a text in place of the old one without a way back recorded. */
  replaceText(name: string, text: string): void {
    this.text(name);
    const part = this.get(name, '');
    part.text = text;
    part.tree = null;
    part.content = null;
    part.changed = true;
    part.layers.length = 0;
  }

  addText(name: string, xml: string): void {
    this.put(name, null).text = DECLARATION + xml;
  }

  /** A text part without an XML declaration, as VML has it. */
  addRaw(name: string, text: string): void {
    this.put(name, null).text = text;
  }

  addContent(name: string, content: Uint8Array): void {
    this.put(name, null).content = content;
  }

  remove(name: string): void {
    const part = this.parts.get(name.toLowerCase());
    if (!part) return;
    this.parts.delete(name.toLowerCase());
    if (part.entry) this.removed.push({ name: part.name, entry: part.entry });
  }

  /** What was changed or added since opening; `entry` is null for added parts. */
  changes(): { name: string; entry: ZipEntry | null; layers: readonly (readonly Splice[])[] }[] {
    return [...this.parts.values()]
      .filter((part) => part.changed)
      .map(({ name, entry, layers }) => ({ name, entry, layers }));
  }

  /** Size and checksum of a part: for an untouched one without unpacking it. */
  fingerprint(name: string): { size: number; crc: number } | null {
    const part = this.parts.get(name.toLowerCase());
    if (!part) return null;
    if (!part.changed && part.entry) return { size: part.entry.size, crc: part.entry.crc };
    const content = this.content(name);
    return { size: content.length, crc: crc32(content) };
  }

  /** The encoding a part was read in; needed to check a text against a checksum. */
  encode(name: string, text: string): Uint8Array {
    return encodeXml(text, this.get(name, '').encoding);
  }

  /** The relationships of a part, `''` for the package itself. None is no error. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    return childrenOf(this.tree(name), 'Relationship').map(({ attributes }) => {
      const type = attributes['Type'] ?? '';
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
  }

  /** Adds a relationship and gives its id. */
  relate(part: string, type: string, target: string): string {
    const name = relationshipsPart(part);
    if (!this.has(name)) {
      this.addText(name, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`);
    }
    const used = new Set(this.relationships(part).map((relationship) => relationship.id));
    let n = used.size + 1;
    while (used.has(`rId${n}`)) n++;
    const root = this.tree(name);
    const to = relativeTarget(part, target);
    this.insertLast(
      name,
      root,
      `<${prefixOf(root.name)}Relationship Id="rId${n}" Type="${type}" Target="${escapeAttribute(to)}"/>`,
    );
    return `rId${n}`;
  }

  unrelate(part: string, id: string): void {
    const name = relationshipsPart(part);
    const splices = new SpliceList();
    for (const element of childrenOf(this.tree(name), 'Relationship')) {
      if (element.attributes['Id'] === id) splices.replace(element.start, element.end, '');
    }
    this.patch(name, splices);
  }

  /** Puts XML at the end of an element, opening it first where it was self-closing. */
  insertLast(name: string, element: XmlElement, xml: string): void {
    const splices = new SpliceList();
    appendTo(splices, element, xml, this.text(name));
    this.patch(name, splices);
  }

  contentType(part: string): string {
    const types = this.tree(CONTENT_TYPES);
    const wanted = '/' + part.toLowerCase();
    for (const element of childrenOf(types, 'Override')) {
      if ((element.attributes['PartName'] ?? '').toLowerCase() === wanted)
        return element.attributes['ContentType'] ?? '';
    }
    const extension = wanted.slice(wanted.lastIndexOf('.') + 1);
    for (const element of childrenOf(types, 'Default')) {
      if ((element.attributes['Extension'] ?? '').toLowerCase() === extension) {
        return element.attributes['ContentType'] ?? '';
      }
    }
    return '';
  }

  declareType(part: string, contentType: string): void {
    if (this.contentType(part) === contentType) return;
    const root = this.tree(CONTENT_TYPES);
    this.insertLast(
      CONTENT_TYPES,
      root,
      `<${prefixOf(root.name)}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`,
    );
  }

  declareExtension(extension: string, contentType: string): void {
    const root = this.tree(CONTENT_TYPES);
    if (this.contentType(`x.${extension}`) !== '') return;
    const splices = new SpliceList();
    const first = child(root, 'Override') ?? root.children[0];
    const xml = `<${prefixOf(root.name)}Default Extension="${extension}" ContentType="${contentType}"/>`;
    if (first) splices.insert(first.start, xml);
    else appendTo(splices, root, xml, this.text(CONTENT_TYPES));
    this.patch(CONTENT_TYPES, splices);
  }

  undeclareType(part: string): void {
    const splices = new SpliceList();
    const wanted = '/' + part.toLowerCase();
    for (const element of childrenOf(this.tree(CONTENT_TYPES), 'Override')) {
      if ((element.attributes['PartName'] ?? '').toLowerCase() === wanted) {
        splices.replace(element.start, element.end, '');
      }
    }
    this.patch(CONTENT_TYPES, splices);
  }

  /** A free part name: `xl/worksheets/sheet`, `.xml` → `xl/worksheets/sheet4.xml`. */
  freeName(stem: string, extension: string): string {
    let n = 1;
    while (this.has(`${stem}${n}${extension}`)) n++;
    return `${stem}${n}${extension}`;
  }

  save(): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const part of this.parts.values()) {
      if (!part.changed && part.entry) entries.push({ ...part.entry, name: part.name });
      else entries.push(pack(part.name, this.content(part.name)));
    }
    return writeZip(entries);
  }
}

/** Puts XML at the end of an element, opening it first where it was self-closing. */
export function appendTo(splices: Splices, element: XmlElement, xml: string, text: string): void {
  if (xml === '') return;
  if (!element.selfClosing) {
    splices.insert(element.closeStart, xml);
    return;
  }
  const slash = text.lastIndexOf('/', element.end);
  splices.replace(slash, element.end, `>${xml}</${element.name}>`);
}
