import type { Area } from '../core/grid';
import { tagFormula } from '../core/markers';
import { writeWidths } from '../core/stored-widths';
import type { AnnotationPlan, IssuesSheet, ResultBlock } from '../roster/plan';
import { absoluteArea, areaName, cellName, columnName, MAX_COLUMNS, MAX_ROWS, onSheet } from './a1';
import { formulaXml } from './cell-text';
import { storedFormula } from './formula-names';
import { addNotes, titledNotes } from './notes';
import { fail } from './problem';
import { contains, mergesOf } from './read-grid';
import { SharedStringsWriter } from './shared-strings';
import { findCell, findRow } from './sheet-scan';
import { cellXml, SheetPatch } from './sheet-patch';
import { StyleWriter } from './styles';
import { clearAll, clearSheet } from './clear';
import type { SheetInfo, Workbook } from './workbook';
import { fileWidth, STANDARD_WIDTH, widthToPoints } from './units';
import { addSheet, removeSheet, setName, spreadsheetNamespace } from './workbook-patch';
import { asciiXml, childrenOf, escapeAttribute, numeric } from './xml';

const HEADER_FILL = '#DDEBF7';

/** The block with its header row. */
export function blockArea(block: ResultBlock): Area {
  return {
    top: block.top,
    left: block.left,
    bottom: block.top + block.rows.length,
    right: block.left + block.headers.length - 1,
  };
}

/** Our columns must find their place free: nothing of the user's is ever overwritten. */
function checkFree(workbook: Workbook, sheet: SheetInfo, area: Area): void {
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
    fail('off-sheet', { sheet: sheet.name, place: `${columnName(area.right)}${area.bottom + 1}` });
  }
  const scan = workbook.scan(sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    const r = findRow(scan, row);
    if (r < 0) continue;
    for (let column = area.left; column <= area.right; column++) {
      const cell = findCell(scan, r, column);
      if (cell < 0) continue;
      const value = scan.values[cell];
      if ((value !== null && value !== '') || scan.formulas.has(cell)) {
        fail('cells-occupied', { sheet: sheet.name, place: cellName(row, column) });
      }
    }
  }
  const merge = mergesOf(scan).find(
    (m) => m.top <= area.bottom && m.bottom >= area.top && m.left <= area.right && m.right >= area.left,
  );
  if (merge) fail('merge-in-way', { sheet: sheet.name, area: areaName(merge) });
}

/** Style of a result cell: by its column, the style of the cell beside the block, and what it holds. */
type CellStyleOf = (column: number, base: number, isNumber: boolean) => number;

function bodyStyles(styles: StyleWriter, formats: readonly string[]): CellStyleOf {
  // Asked for every cell: one look-up in a list is all it may cost.
  const known: number[][] = [];
  return (column, base, isNumber) => {
    const key = base * 2 + (isNumber ? 1 : 0);
    const ofColumn = (known[column] ??= []);
    return (ofColumn[key] ??= styles.derive(base, {
      numberFormat: formats[column] ?? 'General',
      fill: null,
      vertical: 'center',
      horizontal: isNumber ? 'right' : 'left',
      // Long explanations would make rows of every height: they are read in the issues sheet.
      wrap: false,
    }));
  };
}

function writeBlock(
  patch: SheetPatch,
  styles: StyleWriter,
  strings: SharedStringsWriter,
  block: ResultBlock,
): void {
  const { top, left } = block;
  // Our columns look like the roster they stand beside: its font and lines, not its number formats or fills.
  const beside = left - 1;
  const headerBase = beside >= 0 ? patch.styleAt(top, beside) : 0;
  const header = styles.derive(headerBase, {
    numberFormat: 'General',
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    ...(headerBase === 0 ? { font: { bold: true }, fill: HEADER_FILL, border: true } : {}),
  });
  block.headers.forEach((value, i) => patch.setCell(top, left + i, header, { value }, strings));
  const styleOf = bodyStyles(styles, block.formats);
  block.rows.forEach((values, i) => {
    const row = top + 1 + i;
    if (values.every((value) => value === null)) return;
    const base = beside >= 0 ? patch.styleAt(row, beside) : 0;
    values.forEach((value, j) => {
      if (value === null) return;
      patch.setCell(row, left + j, styleOf(j, base, typeof value === 'number'), { value }, strings);
    });
  });
  block.widths.forEach((width, i) => patch.setColumn(left + i, { width: fileWidth(width), hidden: false }));
}

function writeMarks(patch: SheetPatch, styles: StyleWriter, plan: AnnotationPlan): void {
  let priority = 0;
  for (const list of childrenOf(patch.scan.root, 'conditionalFormatting')) {
    for (const rule of childrenOf(list, 'cfRule')) {
      priority = Math.max(priority, numeric(rule.attributes['priority']) ?? 0);
    }
  }
  const p = patch.prefix;
  for (const mark of plan.marks) {
    const style = styles.mark(mark.fill, mark.font);
    const formula = asciiXml(formulaXml(storedFormula(tagFormula(mark.formula))));
    patch.insertChild(
      'conditionalFormatting',
      `<${p}conditionalFormatting sqref="${escapeAttribute(mark.range)}">` +
        `<${p}cfRule type="expression" dxfId="${style}" priority="${++priority}"><${p}formula>${formula}</${p}formula></${p}cfRule>` +
        `</${p}conditionalFormatting>`,
    );
  }
}

function issuesXml(
  workbook: Workbook,
  styles: StyleWriter,
  strings: SharedStringsWriter,
  issues: IssuesSheet,
): string {
  const header = styles.derive(0, {
    numberFormat: 'General',
    font: { bold: true },
    fill: HEADER_FILL,
    border: true,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  });
  const plain = styles.derive(0, { vertical: 'top', wrap: true });
  const link = styles.derive(0, {
    font: { color: '#0563C1', underline: 'single' },
    vertical: 'top',
    wrap: true,
  });
  const row = (index: number, cells: string): string => `<row r="${index + 1}">${cells}</row>`;
  const headers = issues.headers
    .map((value, column) => cellXml('', issues.name, 0, column, header, { value }, strings))
    .join('');
  const rows = issues.rows.map((values, i) =>
    row(
      i + 1,
      values
        .map((value, column) => {
          const style = column === issues.linkColumn && issues.links[i] != null ? link : plain;
          return cellXml('', issues.name, i + 1, column, style, { value }, strings);
        })
        .join(''),
    ),
  );
  const links = issues.links.flatMap((target, i) =>
    target === null
      ? []
      : [
          `<hyperlink ref="${cellName(i + 1, issues.linkColumn)}" location="${escapeAttribute(target)}" display="${escapeAttribute(target)}"/>`,
        ],
  );
  const cols = issues.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${fileWidth(width)}" customWidth="1"/>`)
    .join('');
  const all = areaName({
    top: 0,
    left: 0,
    bottom: issues.rows.length,
    right: Math.max(0, issues.headers.length - 1),
  });
  return (
    `<worksheet xmlns="${spreadsheetNamespace(workbook)}"><dimension ref="${all}"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    (cols === '' ? '' : `<cols>${cols}</cols>`) +
    `<sheetData>${row(0, headers)}${rows.join('')}</sheetData>` +
    (issues.rows.length > 0 ? `<autoFilter ref="${all}"/>` : '') +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
  );
}

function writeIssues(
  workbook: Workbook,
  styles: StyleWriter,
  strings: SharedStringsWriter,
  issues: IssuesSheet,
): void {
  const earlier = workbook
    .sheets()
    .find((sheet) => workbook.ourArea(sheet.name)?.name === issues.definedName);
  if (earlier) removeSheet(workbook, earlier);
  const sheet = addSheet(workbook, issues.name, issuesXml(workbook, styles, strings, issues));
  const area: Area = {
    top: 0,
    left: 0,
    bottom: issues.rows.length,
    right: Math.max(0, issues.headers.length - 1),
  };
  setName(workbook, {
    name: issues.definedName,
    formula: onSheet(sheet.name, absoluteArea(area)),
    sheet: sheet.name,
    hidden: true,
  });
}

/** Writes what stands in the reviewed sheet itself; gives the widths, in points, its columns had before. */
function writeSheet(
  workbook: Workbook,
  sheet: SheetInfo,
  plan: AnnotationPlan,
  styles: StyleWriter,
  strings: SharedStringsWriter,
): number[] {
  const area = blockArea(plan.block);
  const patch = new SheetPatch(workbook, sheet);
  writeBlock(patch, styles, strings, plan.block);
  writeMarks(patch, styles, plan);
  addNotes(workbook, patch, titledNotes(plan.notes.filter((note) => !contains(area, note.row, note.column))));
  const widths = plan.block.headers.map((_, i) => {
    const width = patch.widthAt(area.left + i);
    return width === null ? STANDARD_WIDTH : widthToPoints(width);
  });
  patch.flush();
  return widths;
}

/**
 * Writes the result columns, marks, notes and issues sheet of one reviewed sheet into the workbook. The
 * first plan takes out all that an earlier run left, so that a run's output does not depend on the one
 * before; further plans add to it, an issues sheet of the same defined name replacing the earlier one.
 * Nothing of the user's is overwritten.
 * @throws FileProblem `cells-occupied`, `merge-in-way`, `off-sheet`, `text-too-long`, `sheet-name-taken`
 */
export function applyPlan(workbook: Workbook, plan: AnnotationPlan): void {
  if (!workbook.annotated) clearAll(workbook);
  workbook.annotated = true;
  const sheet = workbook.sheet(plan.sheet);
  clearSheet(workbook, sheet);
  const area = blockArea(plan.block);
  checkFree(workbook, sheet, area);
  const styles = new StyleWriter(workbook.pack, workbook.stylesPart(true)!);
  const strings = new SharedStringsWriter(workbook);
  const widths = writeSheet(workbook, sheet, plan, styles, strings);
  setName(workbook, {
    name: plan.block.definedName,
    formula: onSheet(sheet.name, absoluteArea(area)),
    sheet: sheet.name,
    hidden: true,
    comment: writeWidths(widths),
  });
  if (plan.issues) writeIssues(workbook, styles, strings, plan.issues);
  strings.flush();
  styles.flush();
  workbook.stylesChanged();
}
