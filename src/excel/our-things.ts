import type { Area } from '../core/grid';
import { askFormats, loadFormats, ourFormats, type FoundMark } from './marks';
import { areaOf, sheetOf } from './read-grid';
import { readWidths, type ColumnWidths } from './widths';

/** Names under which our things stand in a workbook; the same for every sheet. */
export interface Names {
  /** Hidden, scoped to the roster's sheet: the result block. */
  readonly block: string;
  /** Hidden, scoped to the issues sheet: marks it as ours. */
  readonly issues: string;
  /** Headers that columns of a result block have. */
  readonly headers: readonly string[];
}

/** Everything of ours that stands on a sheet at one moment, as handles and places. */
export interface OurThings {
  readonly sheet: Excel.Worksheet;
  /** A null object where there is none. */
  readonly blockName: Excel.NamedItem;
  readonly block: Area | null;
  /** Columns that the user put in between those of the block: the name now covers them, but they are not ours. */
  readonly inserted: readonly Area[];
  readonly widths: ColumnWidths | null;
  readonly marks: readonly FoundMark[];
  readonly issuesSheet: Excel.Worksheet | null;
  readonly sheetNames: readonly string[];
}

/**
 * Looks up what stands of ours, in two requests (`alsoAsk` may put more into the second one). The search goes by hidden names and by the tag in our
 * conditional formats, never by the text of a header, so that it also works in a workbook opened again.
 */
export async function findOurThings(
  context: Excel.RequestContext,
  sheetId: string,
  names: Names,
  alsoAsk: (block: Area | null, inserted: readonly Area[]) => void = () => undefined,
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
  const inserted = block ? insertedColumns(block, headers.values[0] ?? [], widths, names.headers) : [];
  alsoAsk(block, inserted);
  await context.sync();

  const issuesAt = issuesNames.findIndex((name) => !name.isNullObject && belongsTo(name.comment, sheet.id));
  return {
    sheet,
    blockName,
    block,
    inserted,
    widths,
    marks: ourFormats(questions, block),
    issuesSheet: worksheets.items[issuesAt] ?? null,
    sheetNames: worksheets.items.map((each) => each.name),
  };
}

/**
 * The columns of a block that has more of them than we wrote, and whose header is none of ours. A header that
 * a person changed is no sign by itself: without a column too many all are ours.
 */
function insertedColumns(
  block: Area,
  headers: readonly unknown[],
  widths: ColumnWidths | null,
  known: readonly string[],
): Area[] {
  if (!widths || headers.length <= widths.length) return [];
  return headers.flatMap((header, at) =>
    known.includes(String(header)) ? [] : [{ ...block, left: block.left + at, right: block.left + at }],
  );
}

/** The comment of an issues sheet's name says whose it is; one written to the file by the command line has none. */
function belongsTo(comment: string, sheetId: string): boolean {
  return comment === '' || comment === sheetId;
}
