import { NOTE_TITLE } from '../core/markers';
import type { CellNote } from '../roster/plan';
import { cellName, parseCell } from './a1';
import { escapeCellText, MAX_TEXT, unescapeCellText } from './cell-text';
import { appendTo } from './package';
import { fail } from './problem';
import type { SheetPatch } from './sheet-patch';
import { Splices } from './splices';
import type { SheetInfo, Workbook } from './workbook';
import type { XmlElement } from './xml';
import { child, childrenOf, escapeText, prefixOf } from './xml';

/** The author of our notes; a note is known again by its first line, which programs keep more faithfully. */
const NOTE_AUTHOR = '技能培训补贴助手';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** Marks our shapes in the drawing beside the notes; Excel keeps alternative text. */
const OUR_SHAPE = 'alt="wz-note"';

function shape(id: number, row: number, column: number): string {
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 4, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" ${OUR_SHAPE} style='position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:170pt;height:70pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
    `<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style='mso-direction-alt:auto'>` +
    `<div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The highest shape number in a drawing. VML is often not well-formed, so it is searched, not parsed. */
function highestShape(vml: string): number {
  const mark = '_x0000_s';
  let highest = 1024;
  for (let at = vml.indexOf(mark); at >= 0; at = vml.indexOf(mark, at + 1)) {
    const number = parseInt(vml.slice(at + mark.length, at + mark.length + 9), 10);
    if (number > highest) highest = number;
  }
  return highest;
}

/** The comments part of a sheet, made when it has none. */
function commentsPart(workbook: Workbook, sheet: SheetInfo): string {
  const existing = workbook.related(sheet.part, 'comments');
  if (existing) return existing.target;
  const { pack } = workbook;
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const name = pack.freeName(`${folder}comments`, '.xml');
  pack.addText(name, `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`);
  pack.declareType(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml');
  pack.relate(sheet.part, workbook.relationshipBase + 'comments', name);
  return name;
}

/** The drawing that holds the notes' boxes, made when the sheet has none. */
function drawingPart(workbook: Workbook, sheet: SheetInfo, patch: SheetPatch): string {
  const { pack } = workbook;
  const legacy = child(patch.scan.root, 'legacyDrawing');
  const related = pack.relationships(sheet.part).filter((relationship) => relationship.kind === 'vmlDrawing');
  if (legacy) {
    const ids = Object.entries(legacy.attributes)
      .filter(([name]) => name.endsWith(':id'))
      .map(([, value]) => value);
    const existing = related.find((relationship) => ids.includes(relationship.id));
    if (existing) return existing.target;
  }
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const name = pack.freeName(`${folder}drawings/vmlDrawing`, '.vml');
  pack.declareExtension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  pack.addRaw(name, VML);
  const id = pack.relate(sheet.part, workbook.relationshipBase + 'vmlDrawing', name);
  const p = patch.prefix;
  patch.insertChild('legacyDrawing', `<${p}legacyDrawing ${patch.relationshipAttribute(id)}/>`);
  return name;
}

/** Our notes as they go into the file: with the title they are known again by. */
export function titledNotes(notes: readonly CellNote[]): CellNote[] {
  return notes.map((note) => ({ ...note, text: `${NOTE_TITLE}\n${note.text}` }));
}

/** Whether a note is ours. */
export function isOurNote(text: string): boolean {
  return text.startsWith(NOTE_TITLE);
}

/** Adds notes to cells that have none; a note that is there already stays, and the new one is left out. */
export function addNotes(
  workbook: Workbook,
  patch: SheetPatch,
  notes: readonly CellNote[],
  author: string = NOTE_AUTHOR,
): void {
  if (notes.length === 0) return;
  const { pack } = workbook;
  const { sheet } = patch;
  const part = commentsPart(workbook, sheet);
  const root = pack.tree(part, sheet.part);
  const authors = child(root, 'authors') ?? fail('part-mixed-up', { part, expected: '<authors>', found: '' });
  const list =
    child(root, 'commentList') ?? fail('part-mixed-up', { part, expected: '<commentList>', found: '' });
  const taken = new Set(childrenOf(list, 'comment').map((comment) => comment.attributes['ref'] ?? ''));
  const wanted = notes
    .filter((note) => !taken.has(cellName(note.row, note.column)))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  if (wanted.length === 0) return;
  const p = prefixOf(root.name);
  const authorId = childrenOf(authors, 'author').length;
  const comments = wanted.map(({ row, column, text }) => {
    const place = cellName(row, column);
    if (text.length > MAX_TEXT)
      fail('text-too-long', { sheet: sheet.name, place, length: text.length, limit: MAX_TEXT });
    return (
      `<${p}comment ref="${place}" authorId="${authorId}"><${p}text><${p}r><${p}t xml:space="preserve">` +
      `${escapeText(escapeCellText(text))}</${p}t></${p}r></${p}text></${p}comment>`
    );
  });
  const splices = new Splices();
  appendTo(
    splices,
    authors,
    `<${p}author>${escapeText(escapeCellText(author))}</${p}author>`,
    pack.text(part),
  );
  appendTo(splices, list, comments.join(''), pack.text(part));
  pack.patch(part, splices);

  const drawing = drawingPart(workbook, sheet, patch);
  const vml = pack.text(drawing, sheet.part);
  const close = vml.lastIndexOf('</xml>');
  if (close < 0) fail('part-mixed-up', { part: drawing, expected: '</xml>', found: '' });
  let id = highestShape(vml);
  const shapes = new Splices();
  shapes.insert(close, wanted.map(({ row, column }) => shape(++id, row, column)).join(''));
  pack.patch(drawing, shapes);
}

/** A note's text, its runs joined; phonetic hints left out. */
export function noteText(comment: XmlElement): string {
  const collect = (element: XmlElement): string =>
    element.local === 't'
      ? element.text
      : element.children.map((c) => (c.local === 'rPh' ? '' : collect(c))).join('');
  return unescapeCellText(collect(comment));
}

/** Takes notes out of a sheet; a part that holds no other note stays, empty. */
export function removeNotes(
  workbook: Workbook,
  sheet: SheetInfo,
  pick: (text: string, row: number, column: number) => boolean,
): void {
  const part = workbook.related(sheet.part, 'comments')?.target;
  if (part === undefined || !workbook.pack.has(part)) return;
  const { pack } = workbook;
  const root = pack.tree(part, sheet.part);
  const splices = new Splices();
  const places = new Set<string>();
  let ourAuthorUsed = false;
  const authors = childrenOf(child(root, 'authors'), 'author');
  for (const comment of childrenOf(child(root, 'commentList'), 'comment')) {
    const place = parseCell(comment.attributes['ref'] ?? '');
    if (!place || !pick(noteText(comment), place.row, place.column)) {
      ourAuthorUsed ||= Number(comment.attributes['authorId']) === authors.length - 1;
      continue;
    }
    places.add(`${place.row}:${place.column}`);
    splices.replace(comment.start, comment.end, '');
  }
  if (places.size === 0) return;
  // Authors are counted by position: only the last can go without renumbering the others' notes.
  const last = authors[authors.length - 1];
  if (last && last.text === NOTE_AUTHOR && !ourAuthorUsed) splices.replace(last.start, last.end, '');
  pack.patch(part, splices);
  const drawing = workbook.related(sheet.part, 'vmlDrawing')?.target;
  if (drawing !== undefined && pack.has(drawing)) removeShapes(workbook, drawing, places);
}

/** Takes the boxes of notes at those places (`row:column`) out of a drawing. */
function removeShapes(workbook: Workbook, drawing: string, places: ReadonlySet<string>): void {
  const { pack } = workbook;
  const vml = pack.text(drawing);
  const inner = (xml: string, tag: string): string => {
    const from = xml.indexOf(`<x:${tag}>`);
    return from < 0 ? '' : xml.slice(from + tag.length + 4, xml.indexOf('<', from + 1)).trim();
  };
  const splices = new Splices();
  const closing = '</v:shape>';
  for (let at = vml.indexOf('<v:shape '); at >= 0; at = vml.indexOf('<v:shape ', at + 1)) {
    const close = vml.indexOf(closing, at);
    if (close < 0) break;
    const xml = vml.slice(at, close);
    if (xml.includes('ObjectType="Note"') && places.has(`${inner(xml, 'Row')}:${inner(xml, 'Column')}`)) {
      splices.replace(at, close + closing.length, '');
    }
  }
  pack.patch(drawing, splices);
}
