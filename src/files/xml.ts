import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { fail, FileProblem } from './problem';

/**
 * An element with its place in the text, so that a change can be cut into the text and the rest stays
 * as it was, byte for byte. Positions are string offsets; `start ≤ openEnd ≤ closeStart ≤ end`.
 */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text directly inside, joined. */
  text: string;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** `x:` for `x:worksheet`, '' for `worksheet`. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

export interface XmlHandlers {
  /** `end`: where the tag ends in the text; `tagStart` finds its beginning. */
  open(tag: SaxesTagPlain, end: number): void;
  /** For a self-closing element `end` is that of its only tag. */
  close(tag: SaxesTagPlain, end: number): void;
  text(text: string): void;
}

/** Where the tag that ends at `end` begins: no literal < can stand inside a tag. */
export function tagStart(text: string, end: number): number {
  return text.lastIndexOf('<', end - 1);
}

/** Deeper than any workbook goes; keeps a hostile part from eating memory. */
const MAX_DEPTH = 256;

/** Reads the text once, strictly. A DTD is refused: entities are how small files grow huge. */
export function parseXml(part: string, text: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  parser.on('error', (error) => {
    fail('part-malformed', {
      part,
      line: parser.line,
      column: parser.columnIndex + 1,
      detail: error.message.replace(/^(?:\d+:)?\d+:?\s*/, ''),
    });
  });
  parser.on('doctype', () => fail('part-dtd', { part }));
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH)
      fail('part-mixed-up', { part, expected: `depth <= ${MAX_DEPTH}`, found: `<${tag.name}>` });
    handlers.open(tag, parser.position);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close(tag, parser.position);
  });
  parser.on('text', (value) => handlers.text(value));
  parser.on('cdata', (value) => handlers.text(value));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    // saxes throws plain errors of its own in a few places (an end in the middle of an entity, say).
    fail('part-malformed', {
      part,
      line: parser.line,
      column: parser.columnIndex + 1,
      detail: String(error),
    });
  }
}

/** Builds elements from parse events; for parts of moderate size and for the small ends of a sheet. */
export class ElementBuilder {
  root: XmlElement | null = null;
  private readonly open_: XmlElement[] = [];

  open(tag: SaxesTagPlain, start: number, end: number): XmlElement {
    const element: XmlElement = {
      name: tag.name,
      local: localName(tag.name),
      attributes: tag.attributes,
      children: [],
      text: '',
      start,
      openEnd: end,
      closeStart: end,
      end,
      selfClosing: tag.isSelfClosing,
    };
    const parent = this.open_[this.open_.length - 1];
    if (parent) parent.children.push(element);
    else this.root = element;
    this.open_.push(element);
    return element;
  }

  close(start: number, end: number): void {
    const element = this.open_.pop()!;
    if (!element.selfClosing) element.closeStart = start;
    element.end = end;
  }

  text(value: string): void {
    const element = this.open_[this.open_.length - 1];
    if (element) element.text += value;
  }
}

export function parseTree(part: string, text: string): XmlElement {
  const builder = new ElementBuilder();
  parseXml(part, text, {
    open: (tag, end) => void builder.open(tag, tagStart(text, end), end),
    close: (_tag, end) => builder.close(tagStart(text, end), end),
    text: (value) => builder.text(value),
  });
  return builder.root!;
}

/** The first child of that local name. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((c) => c.local === local);
}

/** All children of that local name. */
export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element ? element.children.filter((c) => c.local === local) : [];
}

/** A boolean attribute: `1`, `true`, or `on` as VML has it. */
export function flag(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A number attribute; undefined when absent or no number. */
export function numeric(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The attribute of that local name under any prefix but none: `r:id`, `d3p1:id`. */
export function prefixedAttribute(element: XmlElement, local: string): string | undefined {
  for (const name of Object.keys(element.attributes)) {
    if (name.includes(':') && !name.startsWith('xmlns:') && localName(name) === local)
      return element.attributes[name];
  }
  return undefined;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For element content. A carriage return would come back as a line feed, so it goes as a reference. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => ESCAPES[c]!) : text;
}

/** For attribute values in double quotes. */
export function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (c) => ESCAPES[c]!) : text;
}

/**
 * Escaped XML in ASCII, other characters as references. One Chinese character in an otherwise plain sheet
 * would make its whole text, tens of megabytes, twice as large in memory. (Put together anew from
 * characters: what `replace` gives keeps the width of the text it came from.)
 */
export function asciiXml(escaped: string): string {
  return Array.from(escaped, (c) => (c < '\x80' ? c : `&#${c.codePointAt(0)!};`)).join('');
}
