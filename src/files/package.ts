import type { Codec } from './codec';
import { portableCodec } from './codec';
import type { FileLimits } from './limits';
import { fail } from './problem';
import type { Splice, Splices } from './splices';
import type { PartEncoding } from './text-codec';
import { decodeXml, encodeXml } from './text-codec';
import type { XmlElement } from './xml';
import { child, childrenOf, escapeAttribute, parseTree, prefixOf } from './xml';
import { applySorted, Splices as SpliceList } from './splices';
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

export interface Fingerprint {
  readonly size: number;
  readonly crc: number;
}

/** A part as found (`entry`) and as it is now (`text` or `content` when it was changed or added). */
interface Part {
  readonly name: string;
  readonly entry: ZipEntry | null;
  /** What the part was before our changes; null for a part we added. */
  base: Fingerprint | null;
  text: string | null;
  encoding: PartEncoding;
  content: Uint8Array | null;
  crc: number | null;
  changed: boolean;
  tree: XmlElement | null;
  /** Ways back to the base from each change, oldest first. */
  layers: Splice[][];
}

/** A changed part with its way back. */
export interface PartChange {
  readonly name: string;
  /** Null for an added part. */
  readonly base: Fingerprint | null;
  readonly layers: readonly (readonly Splice[])[];
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
  private readonly gone = new Map<string, Part>();

  private constructor(readonly codec: Codec) {}

  static open(bytes: Uint8Array, limits: FileLimits, codec: Codec): Package {
    const opened = new Package(codec);
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
    return new Package(portableCodec);
  }

  private put(name: string, entry: ZipEntry | null): Part {
    const part: Part = {
      name,
      entry,
      base: entry && { size: entry.size, crc: entry.crc },
      text: null,
      encoding: 'utf-8',
      content: null,
      crc: null,
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
    if (part.changed) {
      part.content ??= encodeXml(part.text ?? '', part.encoding);
      return part.content;
    }
    return unpack(part.entry!, this.codec);
  }

  /** An XML part's text as it is now. */
  text(name: string, wantedBy = ''): string {
    const part = this.get(name, wantedBy);
    if (part.text === null) {
      const decoded = decodeXml(part.name, this.content(name, wantedBy), this.codec);
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
    this.setText(part, text);
    part.layers.push(inverse);
  }

  private setText(part: Part, text: string): void {
    part.text = text;
    part.tree = null;
    part.content = null;
    part.crc = null;
    part.changed = true;
  }

  /** Puts an earlier text back, which from now on counts as what the part was before any change. */
  restoreText(name: string, text: string, base: Fingerprint): void {
    this.text(name);
    const part = this.get(name, '');
    this.setText(part, text);
    part.base = base;
    part.layers = [];
  }

  /** Puts a part back that had been taken out. */
  restorePart(name: string, content: Uint8Array): void {
    const part = this.put(name, null);
    part.content = content;
    part.base = { size: content.length, crc: this.codec.crc32(content) };
  }

  /** Takes a part out for good: it was ours, so there is nothing to put back. */
  drop(name: string): void {
    this.parts.delete(name.toLowerCase());
  }

  /** Undoes every change since the file was opened, or since the original was restored. */
  revert(): void {
    for (const [key, part] of [...this.parts]) {
      if (!part.changed) continue;
      if (part.base === null) this.parts.delete(key);
      else if (part.layers.length > 0) {
        this.setText(part, unwind(part.text ?? '', part.layers)!);
        part.layers = [];
      }
    }
    for (const [key, part] of this.gone) if (part.base !== null) this.parts.set(key, part);
    this.gone.clear();
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
    const key = name.toLowerCase();
    const part = this.parts.get(key);
    if (!part) return;
    this.parts.delete(key);
    if (part.base !== null) this.gone.set(key, part);
  }

  /** Parts that were there and have been taken out, as they were before any change. */
  removedParts(): { name: string; content: Uint8Array }[] {
    return [...this.gone.values()].map((part) => {
      if (!part.changed) return { name: part.name, content: unpack(part.entry!, this.codec) };
      const text = part.text === null ? null : unwind(part.text, part.layers);
      return { name: part.name, content: text === null ? part.content! : encodeXml(text, part.encoding) };
    });
  }

  /** What was changed or added. */
  changes(): PartChange[] {
    return [...this.parts.values()]
      .filter((part) => part.changed && (part.base === null || part.layers.length > 0))
      .map(({ name, base, layers }) => ({ name, base, layers }));
  }

  /** Size and checksum of a part as it is now: for an untouched one without unpacking it. */
  fingerprint(name: string): Fingerprint | null {
    const part = this.parts.get(name.toLowerCase());
    if (!part) return null;
    if (!part.changed) return { size: part.entry!.size, crc: part.entry!.crc };
    const content = this.content(name);
    part.crc ??= this.codec.crc32(content);
    return { size: content.length, crc: part.crc };
  }

  /** A text in the encoding its part was read in; needed to hold a text against a checksum. */
  encode(name: string, text: string): Uint8Array {
    this.text(name);
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

  /**
   * A free part name: `xl/worksheets/sheet`, `.xml` → `xl/worksheets/sheet4.xml`. One whose part is lost
   * but whose relationships are still there is not free.
   */
  freeName(stem: string, extension: string): string {
    let n = 1;
    const taken = (name: string): boolean => this.has(name) || this.has(relationshipsPart(name));
    while (taken(`${stem}${n}${extension}`)) n++;
    return `${stem}${n}${extension}`;
  }

  save(): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const part of this.parts.values()) {
      if (!part.changed) entries.push({ ...part.entry!, name: part.name });
      else {
        const { crc } = this.fingerprint(part.name)!;
        entries.push(pack(part.name, this.content(part.name), crc, this.codec));
        // Packed, the bytes can be made again from the text; holding both would double the memory.
        if (part.text !== null) part.content = null;
      }
    }
    return writeZip(entries);
  }
}

/** A text as it was before the changes; null if the ways back do not fit it. */
export function unwind(text: string, layers: readonly (readonly Splice[])[]): string | null {
  let earlier: string | null = text;
  for (let i = layers.length - 1; i >= 0 && earlier !== null; i--) earlier = applySorted(earlier, layers[i]!);
  return earlier;
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
