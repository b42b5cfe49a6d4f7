import { BUILTIN_FORMATS, builtinFormatId } from './number-formats';
import type { Package } from './package';
import { appendTo } from './package';
import type { BorderLine, CellStyle, FontStyle } from './snapshot';
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

/** Likewise inside font. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
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

/** One side of a border; null takes it away. */
export type BorderChange = { readonly line: BorderLine; readonly color: string | null } | null;

/** What is to differ from the cell style it is made from. Colours are `#RRGGBB`, null is automatic or none. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly fill?: string | null;
  readonly font?: Partial<FontStyle>;
  /** `true` is thin grey lines on all four sides; sides left out stay. */
  readonly border?: true | Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', BorderChange>>>;
  readonly horizontal?: CellStyle['horizontal'];
  readonly vertical?: CellStyle['vertical'];
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
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

  private spelt(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  private fontLike(base: number, change: Partial<FontStyle>): number {
    const p = this.prefix;
    const known = new Map((this.items('fonts')[base]?.children ?? []).map((c) => [c.local, this.spelt(c)]));
    const toggle = (local: string, on: boolean | undefined): void => {
      if (on === true) known.set(local, `<${p}${local}/>`);
      else if (on === false) known.delete(local);
    };
    toggle('b', change.bold);
    toggle('i', change.italic);
    toggle('strike', change.strikethrough);
    if (change.underline === 'none') known.delete('u');
    else if (change.underline === 'single') known.set('u', `<${p}u/>`);
    else if (change.underline !== undefined) known.set('u', `<${p}u val="${change.underline}"/>`);
    if (change.size !== undefined) known.set('sz', `<${p}sz val="${change.size}"/>`);
    if (change.color === null) known.delete('color');
    else if (change.color !== undefined) known.set('color', `<${p}color rgb="${argb(change.color)}"/>`);
    if (change.name !== undefined) {
      known.set('name', `<${p}name val="${escapeAttribute(change.name)}"/>`);
      // A scheme would bring the theme's font back; a family or charset may not fit the new one.
      for (const local of ['scheme', 'family', 'charset']) known.delete(local);
    }
    const rest = [...known.keys()].filter((local) => !FONT_ORDER.includes(local));
    const xml = [...FONT_ORDER, ...rest].map((local) => known.get(local) ?? '').join('');
    return this.add('fonts', `<${p}font>${xml}</${p}font>`);
  }

  private borderLike(base: number, change: NonNullable<StyleChange['border']>): number {
    const p = this.prefix;
    const element = this.items('borders')[base];
    const side = (name: 'left' | 'right' | 'top' | 'bottom'): string => {
      const wanted: BorderChange | undefined =
        change === true ? { line: 'thin', color: '#BFBFBF' } : change[name];
      const before = child(element, name);
      if (wanted === undefined) return before ? this.spelt(before) : `<${p}${name}/>`;
      if (wanted === null) return `<${p}${name}/>`;
      const color = wanted.color === null ? 'auto="1"' : `rgb="${argb(wanted.color)}"`;
      return `<${p}${name} style="${wanted.line}"><${p}color ${color}/></${p}${name}>`;
    };
    const diagonal = child(element, 'diagonal');
    const sides = (['left', 'right', 'top', 'bottom'] as const).map(side).join('');
    return this.add(
      'borders',
      `<${p}border>${sides}${diagonal ? this.spelt(diagonal) : `<${p}diagonal/>`}</${p}border>`,
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
      attributes['borderId'] = String(this.borderLike(numeric(attributes['borderId']) ?? 0, change.border));
      attributes['applyBorder'] = '1';
    }
    let inner = '';
    const aligned =
      change.horizontal !== undefined ||
      change.vertical !== undefined ||
      change.wrap !== undefined ||
      change.indent !== undefined;
    const alignment: Record<string, string> = { ...(xf ? child(xf, 'alignment')?.attributes : undefined) };
    if (aligned) {
      if (change.horizontal !== undefined) alignment['horizontal'] = change.horizontal;
      if (change.vertical !== undefined) alignment['vertical'] = change.vertical;
      if (change.wrap !== undefined) {
        alignment['wrapText'] = change.wrap ? '1' : '0';
        if (change.wrap) delete alignment['shrinkToFit'];
      }
      if (change.indent !== undefined) alignment['indent'] = String(change.indent);
      attributes['applyAlignment'] = '1';
    }
    const protection: Record<string, string> = { ...(xf ? child(xf, 'protection')?.attributes : undefined) };
    if (change.locked !== undefined) protection['locked'] = change.locked ? '1' : '0';
    if (change.formulaHidden !== undefined) protection['hidden'] = change.formulaHidden ? '1' : '0';
    if (change.locked !== undefined || change.formulaHidden !== undefined)
      attributes['applyProtection'] = '1';
    if (change.quotePrefix === true) attributes['quotePrefix'] = '1';
    else if (change.quotePrefix === false) delete attributes['quotePrefix'];
    const spell = (all: Record<string, string>): string =>
      Object.entries(all)
        .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
        .join('');
    if (Object.keys(alignment).length > 0) inner += `<${p}alignment${spell(alignment)}/>`;
    if (Object.keys(protection).length > 0) inner += `<${p}protection${spell(protection)}/>`;
    for (const c of xf?.children ?? []) {
      if (c.local !== 'alignment' && c.local !== 'protection') inner += this.spelt(c);
    }
    const xml = `<${p}xf${spell(attributes)}${inner === '' ? '/>' : `>${inner}</${p}xf>`}`;
    const id = this.add('cellXfs', xml);
    this.made.set(key, id);
    return id;
  }

  /** A differential style for conditional formats. */
  mark(fill: string | null, font: string | null): number {
    const p = this.prefix;
    const colored = font === null ? '' : `<${p}font><${p}color rgb="${argb(font)}"/></${p}font>`;
    // Excel shows a differential fill's background, other programs its foreground: both say the same.
    const filled =
      fill === null
        ? ''
        : `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(fill)}"/>` +
          `<${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill>`;
    return this.add('dxfs', `<${p}dxf>${colored}${filled}</${p}dxf>`);
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
