import type { Area, CellValue } from '../core/grid';
import { ownAreas, resultColumns, type ResultColumns } from '../core/result-columns';
import { readWidths, type ColumnWidths } from '../core/stored-widths';
import { askFormats, loadFormats, ourFormats, type FoundMark } from './marks';
import { areaOf, sheetOf } from './read-grid';

/** Names under which our things stand in a workbook; the same for every sheet. */
export interface Names {
  /** Hidden, scoped to the roster's sheet: the result block. */
  readonly block: string;
  /** Hidden, scoped to the issues sheet: marks it as ours. */
  readonly issues: string;
  /** Headers that columns of a result block have, in their order. */
  readonly headers: readonly string[];
}

/** Everything of ours that stands on a sheet at one moment, as handles and places. */
export interface OurThings {
  readonly sheet: Excel.Worksheet;
  /** A null object where there is none. */
  readonly blockName: Excel.NamedItem;
  readonly block: Area | null;
  /** Which of our columns each one of the block is: the name also covers columns that the user put in between. */
  readonly columns: ResultColumns;
  /** What of the block is ours. */
  readonly own: readonly Area[];
  readonly widths: ColumnWidths | null;
  readonly marks: readonly FoundMark[];
  readonly issuesSheet: Excel.Worksheet | null;
  readonly sheetNames: readonly string[];
}

/**
 * Looks up what stands of ours, in two requests (`alsoAsk` may put more into the second one). The search goes by hidden names and by the tag in our
 * conditional formats, never by the text of a header alone, so that it also works in a workbook opened again.
 */
export async function findOurThings(
  context: Excel.RequestContext,
  sheetId: string,
  names: Names,
  alsoAsk: (own: readonly Area[]) => void = () => undefined,
): Promise<OurThings> {
  const sheet = sheetOf(context, sheetId);
  const blockName = sheet.names.getItemOrNullObject(names.block);
  const blockRange = blockName.getRangeOrNullObject();
  const { worksheets } = context.workbook;
  sheet.load('id,name');
  blockName.load('comment');
  blockRange.load('rowIndex,columnIndex,rowCount,columnCount');
  const headers = blockRange.getRow(0).load('values');
  worksheets.load('items/id,items/name');
  const formats = loadFormats(sheet);
  await context.sync();

  const block = blockRange.isNullObject ? null : areaOf(blockRange);
  const questions = askFormats(formats);
  const issuesNames = worksheets.items.map((each) =>
    each.names.getItemOrNullObject(names.issues).load('comment'),
  );
  const widths = blockName.isNullObject ? null : readWidths(blockName.comment);
  const columns = block
    ? resultColumns((headers.values[0] ?? []) as CellValue[], widths?.length, names.headers)
    : [];
  const own = block ? ownAreas(block, columns) : [];
  alsoAsk(own);
  await context.sync();

  const issuesAt = issuesNames.findIndex((name) => !name.isNullObject && belongsTo(name.comment, sheet.id));
  return {
    sheet,
    blockName,
    block,
    columns,
    own,
    widths,
    marks: ourFormats(questions, block, own),
    issuesSheet: worksheets.items[issuesAt] ?? null,
    sheetNames: worksheets.items.map((each) => each.name),
  };
}

/** The comment of an issues sheet's name says whose it is; one written to the file by the command line has none. */
function belongsTo(comment: string, sheetId: string): boolean {
  return comment === '' || comment === sheetId;
}
