import { BUILTIN_FORMATS, builtinFormatId } from './number-formats';
import type { Package } from './package';
import { appendTo } from './package';
import { Splices } from './splices';
import type { XmlElement } from './xml';
import { child, childrenOf, escapeAttribute, numeric, prefixOf } from './xml';

/** The order the format asks for inside styleSheet. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The smallest stylesheet Excel takes. */
export const EMPTY_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

/** Number format of each cell style, by style id. */
export function formatsByStyle(root: XmlElement): string[] {
  const own = new Map<number, string>();
  for (const format of childrenOf(child(root, 'numFmts'), 'numFmt')) {
    const id = numeric(format.attributes['numFmtId']);
    if (id !== undefined) own.set(id, format.attributes['formatCode'] ?? 'General');
  }
  return childrenOf(child(root, 'cellXfs'), 'xf').map((xf) => {
    const id = numeric(xf.attributes['numFmtId']) ?? 0;
    return own.get(id) ?? BUILTIN_FORMATS[id] ?? 'General';
  });
}

/** What is to differ from the cell style it is made from. Colours are `#RRGGBB`. */
export interface StyleChange {
  readonly numberFormat?: string;
  /** null takes the fill away. */
  readonly fill?: string | null;
  readonly font?: {
    readonly bold?: boolean;
    readonly color?: string;
    readonly size?: number;
    readonly underline?: boolean;
  };
  /** Thin grey lines on all four sides. */
  readonly border?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
}

/** `#RRGGBB` → the format's ARGB. */
export function argb(color: string): string {
  return 'FF' + color.replace('#', '').toUpperCase();
}

/** Adds styles at the end of a workbook's lists; what is there keeps its number. */
export class StyleWriter {
  private readonly root: XmlElement;
  private readonly text: string;
  private readonly prefix: string;
  private readonly lists = new Map<string, { xml: Map<string, number>; count: number; added: string[] }>();
  private readonly made = new Map<string, number>();

  constructor(
    private readonly pack: Package,
    private readonly part: string,
  ) {
    this.root = pack.tree(part);
    this.text = pack.text(part);
    this.prefix = prefixOf(this.root.name);
  }

  private items(list: string): XmlElement[] {
    return child(this.root, list)?.children ?? [];
  }

  /** The number of an item in a list, added if no item is spelt the same. */
  private add(list: string, xml: string): number {
    let known = this.lists.get(list);
    if (!known) {
      known = { xml: new Map(), count: 0, added: [] };
      for (const item of this.items(list)) {
        const spelt = this.text.slice(item.start, item.end);
        if (!known.xml.has(spelt)) known.xml.set(spelt, known.count);
        known.count++;
      }
      this.lists.set(list, known);
    }
    const found = known.xml.get(xml);
    if (found !== undefined) return found;
    const index = known.count++;
    known.xml.set(xml, index);
    known.added.push(xml);
    return index;
  }

  private tag(local: string): string {
    return this.prefix + local;
  }

  private numberFormatId(code: string): number {
    const builtin = builtinFormatId(code);
    if (builtin !== null) return builtin;
    const escaped = escapeAttribute(code);
    let highest = 175;
    for (const format of this.items('numFmts')) {
      const id = numeric(format.attributes['numFmtId']) ?? 0;
      if (format.attributes['formatCode'] === code) return id;
      highest = Math.max(highest, id);
    }
    const key = `numFmt ${code}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const id = highest + 1 + (this.lists.get('numFmts')?.added.length ?? 0);
    this.add('numFmts', `<${this.tag('numFmt')} numFmtId="${id}" formatCode="${escaped}"/>`);
    this.made.set(key, id);
    return id;
  }

  private solidFill(color: string): number {
    const p = this.prefix;
    return this.add(
      'fills',
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
        `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private fontLike(base: number, change: NonNullable<StyleChange['font']>): number {
    const p = this.prefix;
    const element = this.items('fonts')[base];
    const replaced = new Set<string>();
    let before = '';
    let color = '';
    let size = '';
    if (change.bold !== undefined) {
      replaced.add('b');
      if (change.bold) before += `<${p}b/>`;
    }
    if (change.underline !== undefined) {
      replaced.add('u');
      if (change.underline) before += `<${p}u/>`;
    }
    if (change.size !== undefined) {
      replaced.add('sz');
      size = `<${p}sz val="${change.size}"/>`;
    }
    if (change.color !== undefined) {
      replaced.add('color');
      color = `<${p}color rgb="${argb(change.color)}"/>`;
    }
    const kept = (element?.children ?? []).filter((c) => !replaced.has(c.local));
    const spelt = (elements: XmlElement[]): string =>
      elements.map((c) => this.text.slice(c.start, c.end)).join('');
    // Order inside a font: b, i, strike …, sz, color, name …; Excel is strict about none of it but writes it so.
    const front = kept.filter((c) =>
      ['b', 'i', 'strike', 'outline', 'shadow', 'condense', 'extend', 'u', 'vertAlign'].includes(c.local),
    );
    const sz = kept.filter((c) => c.local === 'sz');
    const col = kept.filter((c) => c.local === 'color');
    const back = kept.filter((c) => !front.includes(c) && !sz.includes(c) && !col.includes(c));
    return this.add(
      'fonts',
      `<${p}font>${before}${spelt(front)}${size}${spelt(sz)}${color}${spelt(col)}${spelt(back)}</${p}font>`,
    );
  }

  private thinBorder(): number {
    const p = this.prefix;
    const side = (name: string): string =>
      `<${p}${name} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${name}>`;
    return this.add(
      'borders',
      `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`,
    );
  }

  /** The style id of `base` with the change; the same change of the same base is made once. */
  derive(base: number, change: StyleChange): number {
    const key = `xf ${base} ${JSON.stringify(change)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const p = this.prefix;
    const xfs = this.items('cellXfs');
    const xf = xfs[base] ?? xfs[0];
    const attributes: Record<string, string> = {
      ...(xf?.attributes ?? { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }),
    };
    if (change.numberFormat !== undefined) {
      attributes['numFmtId'] = String(this.numberFormatId(change.numberFormat));
      attributes['applyNumberFormat'] = '1';
      if (change.numberFormat !== '@') delete attributes['quotePrefix'];
    }
    if (change.font) {
      attributes['fontId'] = String(this.fontLike(numeric(attributes['fontId']) ?? 0, change.font));
      attributes['applyFont'] = '1';
    }
    if (change.fill !== undefined) {
      attributes['fillId'] = change.fill === null ? '0' : String(this.solidFill(change.fill));
      attributes['applyFill'] = '1';
    }
    if (change.border) {
      attributes['borderId'] = String(this.thinBorder());
      attributes['applyBorder'] = '1';
    }
    let inner = '';
    const aligned =
      change.horizontal !== undefined || change.vertical !== undefined || change.wrap !== undefined;
    const alignment: Record<string, string> = { ...(xf ? child(xf, 'alignment')?.attributes : undefined) };
    if (aligned) {
      if (change.horizontal !== undefined) alignment['horizontal'] = change.horizontal;
      if (change.vertical !== undefined) alignment['vertical'] = change.vertical;
      if (change.wrap !== undefined) {
        alignment['wrapText'] = change.wrap ? '1' : '0';
        if (change.wrap) delete alignment['shrinkToFit'];
      }
      attributes['applyAlignment'] = '1';
    }
    const spell = (all: Record<string, string>): string =>
      Object.entries(all)
        .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
        .join('');
    if (Object.keys(alignment).length > 0) inner += `<${p}alignment${spell(alignment)}/>`;
    for (const c of xf?.children ?? []) {
      if (c.local !== 'alignment') inner += this.text.slice(c.start, c.end);
    }
    const xml = `<${p}xf${spell(attributes)}${inner === '' ? '/>' : `>${inner}</${p}xf>`}`;
    const id = this.add('cellXfs', xml);
    this.made.set(key, id);
    return id;
  }

  /** A differential style for conditional formats. */
  mark(fill: string, font: string): number {
    const p = this.prefix;
    return this.add(
      'dxfs',
      `<${p}dxf><${p}font><${p}color rgb="${argb(font)}"/></${p}font><${p}fill><${p}patternFill patternType="solid">` +
        `<${p}fgColor rgb="${argb(fill)}"/><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`,
    );
  }

  /** Writes what was added. Call once, when all styles are known. */
  flush(): void {
    const splices = new Splices();
    for (const [list, { added, count }] of this.lists) {
      if (added.length === 0) continue;
      const element = child(this.root, list);
      if (!element) {
        const tag = this.tag(list);
        this.insertList(splices, list, `<${tag} count="${count}">${added.join('')}</${tag}>`);
        continue;
      }
      const counted = this.text.slice(element.start, element.openEnd);
      const old = element.attributes['count'];
      const at = old === undefined ? -1 : counted.indexOf(`count="${old}"`);
      if (at >= 0) {
        const from = element.start + at + 7;
        splices.replace(from, from + old!.length, String(count));
      }
      appendTo(splices, element, added.join(''), this.text);
    }
    this.pack.patch(this.part, splices);
  }

  private insertList(splices: Splices, list: string, xml: string): void {
    const rank = ORDER.indexOf(list);
    const next = this.root.children.find((c) => ORDER.indexOf(c.local) > rank);
    if (next) splices.insert(next.start, xml);
    else appendTo(splices, this.root, xml, this.text);
  }
}
