/** How a cell looks and whether it is locked. Colours are `#RRGGBB`; sizes are points. */
export interface Style {
  readonly numberFormat: string;
  /** Null is no fill. */
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell's text was entered behind an apostrophe. */
  readonly quotePrefix: boolean;
  readonly borders: Borders;
}

export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}
export type Borders = Readonly<Partial<Record<BorderSide, Border>>>;

export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  fill: null,
  fontColor: '#000000',
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontal: 'General',
  vertical: 'Center',
  wrapText: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  borders: {},
};

/**
 * Every distinct style of a workbook once, by number: cells hold the number. 0 is the default.
 */
export class StyleTable {
  readonly #styles: Style[] = [DEFAULT_STYLE];
  readonly #afterEntries = new Map<string, number>();
  readonly #byKey = new Map<string, number>([[keyOf(DEFAULT_STYLE), 0]]);

  get(index: number): Style {
    return this.#styles[index] ?? this.#styles[0]!;
  }

  /** What cells without a style look like; a file brings its own. Set it before anything is interned. */
  set standard(style: Style) {
    this.#styles[0] = style;
    this.#byKey.set(keyOf(style), 0);
  }

  intern(style: Style): number {
    const key = keyOf(style);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const index = this.#styles.push(style) - 1;
    this.#byKey.set(key, index);
    return index;
  }

  /** The number of a style after an entry that brings a number format or an apostrophe; remembers. */
  afterEntry(index: number, numberFormat: string | undefined, quotePrefix: boolean): number {
    const before = this.get(index);
    if (before.quotePrefix === quotePrefix && (numberFormat ?? before.numberFormat) === before.numberFormat) {
      return index;
    }
    const key = `${index}|${String(quotePrefix)}|${numberFormat ?? ''}`;
    let after = this.#afterEntries.get(key);
    if (after === undefined) {
      after = this.intern({
        ...before,
        quotePrefix,
        ...(numberFormat === undefined ? {} : { numberFormat }),
      });
      this.#afterEntries.set(key, after);
    }
    return after;
  }

  /** A function from a style's number to the number of that style with `patch` laid over it; remembers. */
  patcher(patch: Partial<Style>): (index: number) => number {
    const known = new Map<number, number>();
    return (index) => {
      let patched = known.get(index);
      if (patched === undefined) {
        const before = this.get(index);
        const borders = patch.borders ? { ...before.borders, ...patch.borders } : before.borders;
        patched = this.intern({ ...before, ...patch, borders });
        known.set(index, patched);
      }
      return patched;
    };
  }
}

function keyOf(style: Style): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}
