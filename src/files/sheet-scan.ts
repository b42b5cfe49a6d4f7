import type { CellValue } from '../core/grid';
import { cellName, MAX_COLUMNS, MAX_ROWS, parseCell } from './a1';
import { unescapeCellText } from './cell-text';
import { isoDateSerial } from './iso-date';
import { IntList } from './numbers';
import { fail } from './problem';
import type { XmlElement } from './xml';
import { ElementBuilder, flag, localName, numeric, parseXml, prefixOf, tagStart } from './xml';

export interface CellFormula {
  /** As stored; empty for a member of a shared group. */
  readonly text: string;
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Area of an array formula, or of a shared group at its master. */
  readonly ref: string | undefined;
  readonly group: string | undefined;
}

/**
 * A sheet read once: values, and where every row and cell stands in the text. Cells of all rows lie one
 * behind the other; those of the i-th row element are `rowCells.at(i)` up to the next row's.
 */
export interface SheetScan {
  readonly part: string;
  readonly text: string;
  /** Everything but the rows. */
  readonly root: XmlElement;
  readonly data: XmlElement;
  /** `x:` where the sheet's elements have a prefix. */
  readonly prefix: string;
  /** 0-based row numbers, ascending. */
  readonly rowNumbers: IntList;
  readonly rowStarts: IntList;
  readonly rowOpenEnds: IntList;
  readonly rowCloseStarts: IntList;
  readonly rowEnds: IntList;
  readonly rowCells: IntList;
  /** 1 for hidden rows, by hand or by a filter. */
  readonly rowHidden: IntList;
  /** Height in hundredths of a point, -1 where not set. */
  readonly rowHeights: IntList;
  readonly cellColumns: IntList;
  readonly cellStarts: IntList;
  readonly cellEnds: IntList;
  readonly cellStyles: IntList;
  readonly values: CellValue[];
  /** By cell index. */
  readonly formulas: Map<number, CellFormula>;
  /** Rows or cells without an `r` of their own: their place follows from the one before. */
  readonly implicitRows: boolean;
  readonly implicitCells: boolean;
}

/** One past the i-th row's last cell. */
export function rowCellsEnd(scan: SheetScan, row: number): number {
  return row + 1 < scan.rowCells.length ? scan.rowCells.at(row + 1) : scan.cellColumns.length;
}

/** Index of the row element for a 0-based row, or `-1 - insertion point`. */
export function findRow(scan: SheetScan, row: number): number {
  return scan.rowNumbers.find(row);
}

/** Index of a cell element within the i-th row, -1 if there is none. */
export function findCell(scan: SheetScan, rowIndex: number, column: number): number {
  let low = scan.rowCells.at(rowIndex);
  let high = rowCellsEnd(scan, rowIndex) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = scan.cellColumns.at(middle);
    if (at === column) return middle;
    if (at < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Where in the cell the parser stands; rich text and phonetic hints nest. */
const enum In {
  Nothing,
  Value,
  Formula,
  Text,
}

/** A sheet part whose root is something else: a chart sheet or a dialog sheet. */
export function isWorksheet(root: string): boolean {
  return localName(root) === 'worksheet';
}

/** Days between the two epochs. */
const DATE_1904 = 1462;

/** Reads a sheet's text. Shared strings are asked for only when a cell needs them. */
export function scanSheet(
  part: string,
  text: string,
  sharedStrings: () => readonly string[],
  date1904: boolean,
): SheetScan {
  const builder = new ElementBuilder();
  const rowNumbers = new IntList();
  const rowStarts = new IntList();
  const rowOpenEnds = new IntList();
  const rowCloseStarts = new IntList();
  const rowEnds = new IntList();
  const rowCells = new IntList();
  const rowHidden = new IntList();
  const rowHeights = new IntList();
  const cellColumns = new IntList();
  const cellStarts = new IntList();
  const cellEnds = new IntList();
  const cellStyles = new IntList();
  const values: CellValue[] = [];
  const formulas = new Map<number, CellFormula>();
  let implicitRows = false;
  let implicitCells = false;
  let strings: readonly string[] | null = null;

  let root = '';
  let rowTag = 'row';
  let cellTag = 'c';
  let valueTag = 'v';
  let formulaTag = 'f';
  let inlineTag = 'is';
  let textTag = 't';
  let phoneticTag = 'rPh';

  let data: XmlElement | null = null;
  let dataOpen = false;
  /** Depth below sheetData: 1 a row, 2 a cell, 3 its value or formula. */
  let depth = 0;
  let row = -1;
  let column = -1;
  let type = '';
  let inside: In = In.Nothing;
  let phonetic = 0;
  let inline = false;
  let hasValue = false;
  let value = '';
  let inlineText = '';
  let formulaText = '';
  let formulaAttributes: Record<string, string> | null = null;

  const place = (): string => cellName(row, column);

  const cellValue = (): CellValue => {
    switch (type) {
      case 's': {
        if (!hasValue || value === '') return null;
        strings ??= sharedStrings();
        const index = Number(value);
        return strings[index] ?? fail('string-missing', { part, place: place(), index: value });
      }
      case 'inlineStr':
        return unescapeCellText(inlineText);
      case 'str':
        return unescapeCellText(value);
      case 'e':
        return value;
      case 'b':
        return hasValue ? flag(value.trim()) : null;
      case 'd': {
        if (!hasValue || value.trim() === '') return null;
        const serial =
          isoDateSerial(value.trim()) ?? fail('value-unreadable', { part, place: place(), text: value });
        return date1904 ? serial - DATE_1904 : serial;
      }
      default: {
        if (!hasValue || value === '') return null;
        const number = Number(value);
        if (Number.isFinite(number) && value.trim() !== '') return number;
        if (value.trim() === '') return null;
        return fail('value-unreadable', { part, place: place(), text: value.slice(0, 40) });
      }
    }
  };

  parseXml(part, text, {
    open(tag, end) {
      const name = tag.name;
      if (!dataOpen) {
        const element = builder.open(tag, tagStart(text, end), end);
        if (root === '') {
          root = name;
          const prefix = prefixOf(root);
          rowTag = prefix + 'row';
          cellTag = prefix + 'c';
          valueTag = prefix + 'v';
          formulaTag = prefix + 'f';
          inlineTag = prefix + 'is';
          textTag = prefix + 't';
          phoneticTag = prefix + 'rPh';
        } else if (element.local === 'sheetData' && builder.root!.children.includes(element)) {
          if (data)
            fail('part-mixed-up', { part, expected: '<sheetData>', found: '<sheetData> <sheetData>' });
          data = element;
          dataOpen = true;
          depth = 0;
        }
        return;
      }
      depth++;
      if (depth === 3) {
        if (name === valueTag) {
          inside = In.Value;
          hasValue = true;
        } else if (name === formulaTag) {
          inside = In.Formula;
          formulaAttributes = tag.attributes;
        } else if (name === inlineTag) inline = true;
      } else if (depth === 2) {
        if (name !== cellTag) return;
        const reference = tag.attributes['r'];
        if (reference === undefined) {
          implicitCells = true;
          column++;
          if (column >= MAX_COLUMNS) fail('cell-misplaced', { part, place: `row ${row + 1}` });
        } else {
          const at = parseCell(reference);
          if (!at || at.row !== row || at.column <= column)
            fail('cell-misplaced', { part, place: reference });
          column = at.column;
        }
        type = tag.attributes['t'] ?? 'n';
        hasValue = inline = false;
        value = inlineText = formulaText = '';
        formulaAttributes = null;
        cellColumns.push(column);
        cellStarts.push(tagStart(text, end));
        const style = tag.attributes['s'];
        cellStyles.push(style === undefined ? 0 : (numeric(style) ?? 0));
      } else if (depth === 1) {
        if (name !== rowTag) return;
        const number = tag.attributes['r'];
        if (number === undefined) {
          implicitRows = true;
          row++;
        } else {
          const next = Number(number) - 1;
          if (!Number.isInteger(next) || next <= row || next >= MAX_ROWS) {
            fail('cell-misplaced', { part, place: `row ${number}` });
          }
          row = next;
        }
        column = -1;
        rowNumbers.push(row);
        rowStarts.push(tagStart(text, end));
        rowOpenEnds.push(end);
        rowCells.push(cellColumns.length);
        rowHidden.push(flag(tag.attributes['hidden']) ? 1 : 0);
        const height = numeric(tag.attributes['ht']);
        rowHeights.push(height === undefined ? -1 : Math.round(height * 100));
      } else if (name === textTag && phonetic === 0 && inline) inside = In.Text;
      else if (name === phoneticTag) phonetic++;
    },
    text(content) {
      if (!dataOpen) builder.text(content);
      else if (inside === In.Value) value += content;
      else if (inside === In.Formula) formulaText += content;
      else if (inside === In.Text) inlineText += content;
    },
    close(tag, end) {
      if (!dataOpen) {
        builder.close(tagStart(text, end), end);
        return;
      }
      if (depth === 0) {
        dataOpen = false;
        builder.close(tagStart(text, end), end);
        return;
      }
      const level = depth--;
      if (level > 2) {
        inside = In.Nothing;
        if (tag.name === phoneticTag) phonetic--;
        return;
      }
      if (level === 2) {
        if (tag.name !== cellTag) return;
        const index = cellEnds.length;
        cellEnds.push(end);
        if (formulaAttributes) {
          const kind = formulaAttributes['t'];
          formulas.set(index, {
            text: unescapeCellText(formulaText),
            kind: kind === 'shared' || kind === 'array' || kind === 'dataTable' ? kind : 'normal',
            ref: formulaAttributes['ref'],
            group: formulaAttributes['si'],
          });
        }
        values.push(cellValue());
        return;
      }
      if (tag.name !== rowTag) return;
      rowCloseStarts.push(tag.isSelfClosing ? end : tagStart(text, end));
      rowEnds.push(end);
    },
  });
  const tree = builder.root!;
  if (!isWorksheet(tree.name))
    fail('part-mixed-up', { part, expected: '<worksheet>', found: `<${tree.name}>` });
  return {
    part,
    text,
    root: tree,
    data: data ?? fail('part-mixed-up', { part, expected: '<sheetData>', found: `<${tree.name}>` }),
    prefix: prefixOf(tree.name),
    rowNumbers,
    rowStarts,
    rowOpenEnds,
    rowCloseStarts,
    rowEnds,
    rowCells,
    rowHidden,
    rowHeights,
    cellColumns,
    cellStarts,
    cellEnds,
    cellStyles,
    values,
    formulas,
    implicitRows,
    implicitCells,
  };
}
