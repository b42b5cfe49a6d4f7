import { escapeCellText, MAX_TEXT, needsPreserve, unescapeCellText } from './cell-text';
import { appendTo } from './package';
import { fail } from './problem';
import { Splices } from './splices';
import type { Workbook } from './workbook';
import { spreadsheetNamespace } from './workbook-patch';
import type { XmlElement } from './xml';
import { ElementBuilder, escapeText, localName, parseXml, prefixOf, tagStart } from './xml';

export interface SharedStrings {
  readonly part: string;
  readonly text: string;
  /** The list's own element, without its items. */
  readonly root: XmlElement;
  readonly strings: readonly string[];
}

/** The shared strings of a workbook, in order. Rich text is joined; phonetic hints are left out. */
export function readSharedStrings(part: string, text: string): SharedStrings {
  const strings: string[] = [];
  const builder = new ElementBuilder();
  let item = '';
  let inText = false;
  let phonetic = 0;
  let depth = 0;
  parseXml(part, text, {
    open(tag, end) {
      if (++depth === 1) builder.open(tag, tagStart(text, end), end);
      const local = localName(tag.name);
      if (local === 'si' && depth === 2) item = '';
      else if (local === 'rPh') phonetic++;
      else if (local === 't') inText = phonetic === 0;
    },
    text(content) {
      if (inText) item += content;
    },
    close(tag, end) {
      if (--depth === 0) builder.close(tagStart(text, end), end);
      const local = localName(tag.name);
      if (local === 't') inText = false;
      else if (local === 'rPh') phonetic--;
      else if (local === 'si' && depth === 1) strings.push(unescapeCellText(item));
    },
  });
  const root = builder.root!;
  if (root.local !== 'sst') fail('part-mixed-up', { part, expected: '<sst>', found: `<${root.name}>` });
  return { part, text, root, strings };
}

/**
 * Adds texts at the end of a workbook's shared strings; those there keep their number. Results repeat
 * the same few sentences thousands of times: written in each cell they would double the file.
 */
export class SharedStringsWriter {
  private readonly added = new Map<string, number>();
  private readonly first: number;
  private uses = 0;

  constructor(private readonly workbook: Workbook) {
    this.first = workbook.sharedStrings().length;
  }

  /**
   * The number of a text.
   * @throws FileProblem `text-too-long`
   */
  index(text: string, sheet: string, place: string): number {
    if (text.length > MAX_TEXT) fail('text-too-long', { sheet, place, length: text.length, limit: MAX_TEXT });
    this.uses++;
    let index = this.added.get(text);
    if (index === undefined) {
      index = this.first + this.added.size;
      this.added.set(text, index);
    }
    return index;
  }

  /** Writes what was added. Call once. */
  flush(): void {
    if (this.added.size === 0) return;
    const { workbook } = this;
    const { pack } = workbook;
    const { part, text, root, strings } = workbook.sharedStringsPart() ?? this.create();
    const p = prefixOf(root.name);
    const items = [...this.added.keys()].map((added) => {
      const space = needsPreserve(added) ? ' xml:space="preserve"' : '';
      return `<${p}si><${p}t${space}>${escapeText(escapeCellText(added))}</${p}t></${p}si>`;
    });
    const splices = new Splices();
    const tag = text.slice(root.start, root.openEnd);
    const attributes = { ...root.attributes };
    let tagShift = 0;
    for (const [name, more] of [
      ['count', this.uses],
      ['uniqueCount', items.length],
    ] as const) {
      const value = root.attributes[name];
      const at = value === undefined ? -1 : tag.indexOf(` ${name}="${value}"`);
      if (at < 0 || value === undefined) continue;
      const from = root.start + at + name.length + 3;
      const counted = String(Number(value) + more);
      attributes[name] = counted;
      tagShift += counted.length - value.length;
      splices.replace(from, from + value.length, counted);
    }
    appendTo(splices, root, items.join(''), text);
    pack.patch(part, splices);
    if (root.selfClosing) return;
    const changed = pack.text(part);
    const shift = changed.length - text.length;
    // Spares reading the whole list again: all that changed stands before its end.
    workbook.stringsAppended({
      part,
      text: changed,
      strings: strings.concat([...this.added.keys()]),
      root: {
        ...root,
        attributes,
        openEnd: root.openEnd + tagShift,
        closeStart: root.closeStart + shift,
        end: root.end + shift,
      },
    });
  }

  private create(): SharedStrings {
    const { workbook } = this;
    const { pack } = workbook;
    const part = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1) + 'sharedStrings.xml';
    pack.addText(part, `<sst xmlns="${spreadsheetNamespace(workbook)}" count="0" uniqueCount="0"></sst>`);
    pack.declareType(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml');
    pack.relate(workbook.part, workbook.relationshipBase + 'sharedStrings', part);
    return readSharedStrings(part, pack.text(part));
  }
}
