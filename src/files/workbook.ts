import type { Area } from '../core/grid';
import { isOurName } from '../core/markers';
import { parseSheetArea } from './a1';
import { unescapeCellText } from './cell-text';
import { shownFormula } from './formula-names';
import type { Codec } from './codec';
import { portableCodec } from './codec';
import type { FileLimits } from './limits';
import { DEFAULT_LIMITS } from './limits';
import { CONTENT_TYPES, Package } from './package';
import type { Relationship } from './package';
import { fail, FileProblem } from './problem';
import type { SharedStrings } from './shared-strings';
import { readSharedStrings } from './shared-strings';
import type { SheetScan } from './sheet-scan';
import { scanSheet } from './sheet-scan';
import { EMPTY_STYLES, formatsByStyle } from './styles';
import type { XmlElement } from './xml';
import { child, childrenOf, flag, numeric, prefixedAttribute } from './xml';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface SheetInfo {
  readonly name: string;
  readonly state: SheetState;
  readonly part: string;
  /** Charts and dialogs are sheets too, without cells. */
  readonly hasCells: boolean;
  readonly sheetId: number;
  readonly relationship: string;
}

export interface DefinedName {
  readonly name: string;
  /** As shown, without `=`. */
  readonly formula: string;
  /** Sheet the name belongs to; null for the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly comment: string;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** `EncryptedPackage` as the directory of an OLE file spells it. */
const ENCRYPTED = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';

function holds(bytes: Uint8Array, ascii: string): boolean {
  const first = ascii.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < ascii.length && bytes[at + i] === ascii.charCodeAt(i)) i++;
    if (i === ascii.length) return true;
  }
  return false;
}

/** What a file is by its first bytes; anything but a zip is refused by name. */
function checkKind(bytes: Uint8Array): void {
  if (bytes.length === 0) fail('file-empty', {});
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    if (holds(bytes, ENCRYPTED)) fail('encrypted', {});
    fail('legacy-xls', {});
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return;
  let start = 0;
  while (start < bytes.length && start < 64 && (bytes[start]! <= 0x20 || bytes[start]! >= 0xbb)) start++;
  if (bytes[start] === 0x3c) fail('web-page', {});
  fail('not-a-zip', {});
}

/** Parts that tell another kind of file apart. */
const OTHER_KINDS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['content.xml', 'ods'],
];

/** An .xlsx or .xlsm file, open: its parts as they came, and what has been changed since. */
export class Workbook {
  private strings: SharedStrings | null = null;
  private formats: string[] | null = null;
  private readonly scans = new Map<string, SheetScan>();
  /** Set when a plan was applied: saving then records how to take it out again. */
  annotated = false;
  /** Set when cells of the user were changed: the way back would then undo those too, so none is recorded. */
  edited = false;

  private constructor(
    readonly pack: Package,
    readonly part: string,
    readonly limits: FileLimits,
  ) {}

  static open(bytes: Uint8Array, limits: FileLimits, codec: Codec): Workbook {
    checkKind(bytes);
    const pack = Package.open(bytes, limits, codec);
    if (!pack.has(CONTENT_TYPES)) {
      const kind = OTHER_KINDS.find(([part]) => pack.has(part))?.[1] ?? 'zip';
      fail('not-a-workbook', { kind });
    }
    const main = pack.relationships('').find((relationship) => relationship.kind === 'officeDocument');
    if (!main) fail('part-missing', { part: 'officeDocument', wantedBy: '_rels/.rels' });
    if (main.target.endsWith('.bin')) fail('binary-workbook', {});
    const root = pack.tree(main.target, '_rels/.rels');
    if (root.local !== 'workbook') {
      const kind = OTHER_KINDS.find(([part]) => pack.has(part))?.[1];
      if (kind !== undefined) fail('not-a-workbook', { kind });
      fail('part-mixed-up', { part: main.target, expected: '<workbook>', found: `<${root.name}>` });
    }
    const workbook = new Workbook(pack, main.target, limits);
    if (!workbook.sheets().some((sheet) => sheet.hasCells)) fail('no-sheets', { part: main.target });
    return workbook;
  }

  get root(): XmlElement {
    return this.pack.tree(this.part);
  }

  get date1904(): boolean {
    return flag(child(this.root, 'workbookPr')?.attributes['date1904']);
  }

  /** In tab order, hidden ones too. */
  sheets(): SheetInfo[] {
    const relationships = new Map(this.pack.relationships(this.part).map((r) => [r.id, r]));
    return childrenOf(child(this.root, 'sheets'), 'sheet').map((element) => {
      const id = prefixedAttribute(element, 'id') ?? '';
      const target = relationships.get(id);
      const name = element.attributes['name'] ?? '';
      if (!target) fail('part-missing', { part: `${id} (${name})`, wantedBy: this.part });
      const state = element.attributes['state'];
      return {
        name,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        part: target.target,
        hasCells: target.kind === 'worksheet',
        sheetId: numeric(element.attributes['sheetId']) ?? 0,
        relationship: id,
      };
    });
  }

  /** Sheet names are compared without case, as Excel does. */
  sheet(name: string): SheetInfo {
    const sheets = this.sheets();
    const lower = name.toLowerCase();
    const found =
      sheets.find((sheet) => sheet.name === name) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === lower);
    if (!found) fail('sheet-missing', { sheet: name, sheets: sheets.map((sheet) => sheet.name).join('、') });
    return found;
  }

  definedNames(): DefinedName[] {
    const sheets = childrenOf(child(this.root, 'sheets'), 'sheet');
    return childrenOf(child(this.root, 'definedNames'), 'definedName').map((element) => {
      const local = numeric(element.attributes['localSheetId']);
      return {
        name: element.attributes['name'] ?? '',
        formula: shownFormula(unescapeCellText(element.text)),
        sheet: local === undefined ? null : (sheets[local]?.attributes['name'] ?? null),
        hidden: flag(element.attributes['hidden']),
        comment: element.attributes['comment'] ?? '',
      };
    });
  }

  /**
   * Where our name on a sheet points, if it still does. Whether the name is still hidden does not count:
   * LibreOffice saves all names as visible ones.
   */
  ourArea(sheet: string): { name: string; area: Area; comment: string } | undefined {
    for (const { name, formula, sheet: owner, comment } of this.definedNames()) {
      if (owner !== sheet || !isOurName(name)) continue;
      const target = parseSheetArea(formula);
      if (target && target.sheet.toLowerCase() === sheet.toLowerCase())
        return { name, area: target.area, comment };
    }
    return undefined;
  }

  /** Whether a sheet has a name of ours, also one whose cells are gone (`#REF!`). */
  isAnnotated(sheet: string): boolean {
    return this.definedNames().some(({ name, sheet: owner }) => owner === sheet && isOurName(name));
  }

  related(part: string, kind: string): Relationship | undefined {
    return this.pack
      .relationships(part)
      .find((relationship) => relationship.kind === kind && !relationship.external);
  }

  /** The base of relationship types, which differs between the format's two dialects. */
  get relationshipBase(): string {
    const type = this.pack
      .relationships('')
      .find((relationship) => relationship.kind === 'officeDocument')!.type;
    return type.slice(0, type.lastIndexOf('/') + 1);
  }

  /** Null for a workbook without any. */
  sharedStringsPart(): SharedStrings | null {
    const part = this.related(this.part, 'sharedStrings');
    if (!part) return null;
    const text = this.pack.text(part.target, this.part);
    if (this.strings?.text !== text) this.strings = readSharedStrings(part.target, text);
    return this.strings;
  }

  sharedStrings(): readonly string[] {
    return this.sharedStringsPart()?.strings ?? [];
  }

  /** The list as it is after strings were added at its end. */
  stringsAppended(strings: SharedStrings): void {
    this.strings = strings;
  }

  /** The stylesheet's part; made when the workbook has none and `create` is set. */
  stylesPart(create = false): string | null {
    const part = this.related(this.part, 'styles');
    if (part) return part.target;
    if (!create) return null;
    const name = this.part.slice(0, this.part.lastIndexOf('/') + 1) + 'styles.xml';
    this.pack.addText(name, EMPTY_STYLES);
    this.pack.declareType(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
    this.pack.relate(this.part, this.relationshipBase + 'styles', name);
    return name;
  }

  /** Number formats by style id. */
  numberFormats(): readonly string[] {
    if (!this.formats) {
      const part = this.stylesPart();
      this.formats = part === null ? ['General'] : formatsByStyle(this.pack.tree(part, this.part));
    }
    return this.formats;
  }

  /** A sheet read once and remembered until it is changed. */
  scan(sheet: SheetInfo): SheetScan {
    if (!sheet.hasCells) fail('sheet-not-cells', { sheet: sheet.name });
    const text = this.pack.text(sheet.part, this.part);
    const known = this.scans.get(sheet.part);
    if (known && known.text === text) return known;
    const scan = scanSheet(sheet.part, text, () => this.sharedStrings(), this.date1904);
    this.scans.set(sheet.part, scan);
    return scan;
  }

  /** Lets go of what was read of a sheet; it is read again when next asked for. */
  release(sheet: SheetInfo): void {
    this.scans.delete(sheet.part);
    this.pack.forget(sheet.part);
  }

  /** To be called after styles were added. */
  stylesChanged(): void {
    this.formats = null;
  }
}

/**
 * Opens an .xlsx or .xlsm file.
 * @throws FileProblem for anything that cannot be read as a workbook, with the part it stumbled on
 */
export function openWorkbook(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
  codec: Codec = portableCodec,
): Workbook {
  try {
    return Workbook.open(bytes, { ...DEFAULT_LIMITS, ...limits }, codec);
  } catch (error) {
    // A file so large that no memory can be had for it is a file problem, not a program error.
    if (error instanceof RangeError) {
      throw new FileProblem({
        code: 'file-too-large',
        params: { size: bytes.length, limit: DEFAULT_LIMITS.file },
      });
    }
    throw error;
  }
}

/** Names of the sheets that have cells, in tab order. */
export function sheetNames(workbook: Workbook): string[] {
  return workbook
    .sheets()
    .filter((sheet) => sheet.hasCells)
    .map((sheet) => sheet.name);
}
