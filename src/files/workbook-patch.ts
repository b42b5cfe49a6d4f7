import { formulaXml } from './cell-text';
import { storedFormula } from './formula-names';
import { appendTo } from './package';
import { fail } from './problem';
import { Splices } from './splices';
import type { SheetInfo, Workbook } from './workbook';
import { child, childrenOf, escapeAttribute, numeric, prefixOf } from './xml';

/** Children of workbook that come after definedNames. */
const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface NameChange {
  readonly name: string;
  /** As typed, with or without `=`. */
  readonly formula: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: string | null;
  readonly hidden?: boolean;
  readonly comment?: string;
}

/** Adds a defined name, in place of one of the same name and owner. */
export function setName(workbook: Workbook, change: NameChange): void {
  const { name, sheet, hidden, comment } = change;
  removeNames(workbook, (other, owner) => other.toLowerCase() === name.toLowerCase() && owner === sheet);
  const { root, pack, part } = workbook;
  const p = prefixOf(root.name);
  const info = sheet === null ? null : workbook.sheet(sheet);
  const index = info && workbook.sheets().findIndex((other) => other.relationship === info.relationship);
  const xml =
    `<${p}definedName name="${escapeAttribute(name)}"` +
    (comment === undefined || comment === '' ? '' : ` comment="${escapeAttribute(comment)}"`) +
    (index === null ? '' : ` localSheetId="${index}"`) +
    (hidden ? ' hidden="1"' : '') +
    `>${formulaXml(storedFormula(change.formula))}</${p}definedName>`;
  const splices = new Splices();
  const names = child(root, 'definedNames');
  if (names) appendTo(splices, names, xml, pack.text(part));
  else {
    const next = root.children.find((c) => AFTER_NAMES.includes(c.local));
    const list = `<${p}definedNames>${xml}</${p}definedNames>`;
    if (next) splices.insert(next.start, list);
    else appendTo(splices, root, list, pack.text(part));
  }
  pack.patch(part, splices);
}

/** Takes out the names the test picks; an emptied list goes too, as Excel does not take one. */
export function removeNames(workbook: Workbook, pick: (name: string, sheet: string | null) => boolean): void {
  const names = child(workbook.root, 'definedNames');
  if (!names) return;
  const sheets = workbook.sheets();
  const all = childrenOf(names, 'definedName');
  const gone = all.filter((element) => {
    const local = numeric(element.attributes['localSheetId']);
    return pick(element.attributes['name'] ?? '', local === undefined ? null : (sheets[local]?.name ?? null));
  });
  if (gone.length === 0) return;
  const splices = new Splices();
  if (gone.length === all.length) splices.replace(names.start, names.end, '');
  else for (const element of gone) splices.replace(element.start, element.end, '');
  workbook.pack.patch(workbook.part, splices);
}

const FORBIDDEN = /[\\/?*[\]:\u0000-\u001F]/;

/** @throws FileProblem `sheet-name-invalid`, `sheet-name-taken` */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (name === '' || name.length > 31 || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")) {
    fail('sheet-name-invalid', { sheet: name });
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
    fail('sheet-name-taken', { sheet: name });
}

/** Adds a sheet at the end of the tabs. */
export function addSheet(workbook: Workbook, name: string, xml: string): SheetInfo {
  const { pack } = workbook;
  const sheets = workbook.sheets();
  checkSheetName(
    name,
    sheets.map((sheet) => sheet.name),
  );
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const part = pack.freeName(`${folder}worksheets/sheet`, '.xml');
  pack.addText(part, xml);
  pack.declareType(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml');
  const relationship = pack.relate(workbook.part, workbook.relationshipBase + 'worksheet', part);
  const sheetId = Math.max(0, ...sheets.map((sheet) => sheet.sheetId)) + 1;
  const root = workbook.root;
  const list = child(root, 'sheets')!;
  const p = prefixOf(root.name);
  const space = workbook.relationshipBase.replace(/\/$/, '');
  const bound = Object.entries(root.attributes).find(
    ([a, value]) => a.startsWith('xmlns:') && value === space,
  );
  const id = bound
    ? `${bound[0].slice(6)}:id="${relationship}"`
    : `xmlns:r="${space}" r:id="${relationship}"`;
  pack.insertLast(
    workbook.part,
    list,
    `<${p}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}" ${id}/>`,
  );
  return { name, state: 'visible', part, hasCells: true, sheetId, relationship };
}

/** Takes a sheet out with its names and parts; the names of later sheets count on from it. */
export function removeSheet(workbook: Workbook, sheet: SheetInfo): void {
  removeNames(workbook, (_name, owner) => owner === sheet.name);
  const { pack, part } = workbook;
  const index = workbook.sheets().findIndex((s) => s.relationship === sheet.relationship);
  const splices = new Splices();
  const root = workbook.root;
  const element = childrenOf(child(root, 'sheets'), 'sheet')[index]!;
  splices.replace(element.start, element.end, '');
  const text = pack.text(part);
  const renumber = (start: number, openEnd: number, attribute: string, value: string, to: number): void => {
    const spelt = `${attribute}="${value}"`;
    const at = text.slice(start, openEnd).indexOf(spelt);
    if (at >= 0) splices.replace(start + at, start + at + spelt.length, `${attribute}="${to}"`);
  };
  for (const name of childrenOf(child(root, 'definedNames'), 'definedName')) {
    const local = name.attributes['localSheetId'];
    if (local !== undefined && Number(local) > index) {
      renumber(name.start, name.openEnd, 'localSheetId', local, Number(local) - 1);
    }
  }
  for (const view of childrenOf(child(root, 'bookViews'), 'workbookView')) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const value = view.attributes[attribute];
      if (value !== undefined && Number(value) >= index && Number(value) > 0) {
        renumber(view.start, view.openEnd, attribute, value, Number(value) - 1);
      }
    }
  }
  pack.patch(part, splices);
  for (const related of pack.relationships(sheet.part)) {
    if (!related.external && ['comments', 'vmlDrawing'].includes(related.kind)) {
      pack.remove(related.target);
      pack.undeclareType(related.target);
    }
  }
  pack.unrelate(part, sheet.relationship);
  pack.undeclareType(sheet.part);
  pack.remove(`${sheet.part.replace(/([^/]+)$/, '_rels/$1')}.rels`);
  pack.remove(sheet.part);
}

/** Gives a sheet another name; formulas that speak of the old one are left alone. */
export function renameSheet(workbook: Workbook, sheet: SheetInfo, name: string): void {
  const sheets = workbook.sheets();
  const index = sheets.findIndex((other) => other.relationship === sheet.relationship);
  checkSheetName(
    name,
    sheets.filter((_, i) => i !== index).map((other) => other.name),
  );
  const { pack, part, root } = workbook;
  const element = childrenOf(child(root, 'sheets'), 'sheet')[index]!;
  const attributes = Object.entries({ ...element.attributes, name })
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  const splices = new Splices();
  splices.replace(element.start, element.end, `<${element.name}${attributes}/>`);
  pack.patch(part, splices);
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_SPREADSHEET = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The namespace of the workbook's own dialect. */
export function spreadsheetNamespace(workbook: Workbook): string {
  return workbook.relationshipBase.startsWith('http://purl.oclc.org') ? STRICT_SPREADSHEET : SPREADSHEET;
}

/** A sheet without cells. */
export function emptySheetXml(workbook: Workbook): string {
  return `<worksheet xmlns="${spreadsheetNamespace(workbook)}"><sheetData></sheetData></worksheet>`;
}
