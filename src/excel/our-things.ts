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
}

/** Everything of ours that stands on a sheet at one moment, as handles and places. */
export interface OurThings {
  readonly sheet: Excel.Worksheet;
  /** A null object where there is none. */
  readonly blockName: Excel.NamedItem;
  readonly block: Area | null;
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
  alsoAsk: (block: Area | null) => void = () => undefined,
): Promise<OurThings> {
  const sheet = sheetOf(context, sheetId);
  const blockName = sheet.names.getItemOrNullObject(names.block);
  const blockRange = blockName.getRangeOrNullObject();
  const { worksheets } = context.workbook;
  sheet.load('id,name');
  blockName.load('comment');
  blockRange.load('rowIndex,columnIndex,rowCount,columnCount');
  worksheets.load('items/id,items/name');
  const formats = loadFormats(sheet);
  await context.sync();

  const block = blockRange.isNullObject ? null : areaOf(blockRange);
  const questions = askFormats(formats);
  const issuesNames = worksheets.items.map((each) =>
    each.names.getItemOrNullObject(names.issues).load('comment'),
  );
  alsoAsk(block);
  await context.sync();

  const issuesAt = issuesNames.findIndex((name) => !name.isNullObject && belongsTo(name.comment, sheet.id));
  return {
    sheet,
    blockName,
    block,
    widths: blockName.isNullObject ? null : readWidths(blockName.comment),
    marks: ourFormats(questions, block),
    issuesSheet: worksheets.items[issuesAt] ?? null,
    sheetNames: worksheets.items.map((each) => each.name),
  };
}

/** The comment of an issues sheet's name says whose it is; one written to the file by the command line has none. */
function belongsTo(comment: string, sheetId: string): boolean {
  return comment === '' || comment === sheetId;
}
