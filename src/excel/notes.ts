import type { CellNote } from '../roster/plan';
import { cellAddress } from './addresses';
import { supports } from './capabilities';

/** First line of every note of ours, in every language: how a later session knows them. */
const TITLE = '〔培训补贴〕';

/** Adds notes where this Excel has them (ExcelApi 1.18); elsewhere the issues sheet says the same. */
export function addNotes(sheet: Excel.Worksheet, notes: readonly CellNote[]): void {
  if (!supports('notes')) return;
  for (const { row, column, text } of notes) {
    sheet.notes.add(cellAddress(row, column), `${TITLE}\n${text}`);
  }
}

/** The notes that are ours; one request more, in an Excel that has notes. */
export async function findNotes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Excel.Note[]> {
  if (!supports('notes')) return [];
  const notes = sheet.notes.load('items/content');
  await context.sync();
  return notes.items.filter(({ content }) => content.startsWith(TITLE));
}

export function removeNotes(notes: readonly Excel.Note[]): void {
  for (const note of notes) note.delete();
}
