import type {
  BorderSide as FileBorder,
  CellStyle,
  ConditionalFormatSnapshot,
  SheetSnapshot,
  TableSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from '../../files/snapshot';
import { columnCount } from './address';
import { Workbook } from './model';
import type { ConditionalFormat, Table, Validation } from './parts';
import type { Sheet } from './sheet';
import { DEFAULT_STYLE, type Border, type BorderSide, type Borders, type Style } from './style';

/** A workbook of the model from a file's snapshot. */
export function loadModel(snapshot: WorkbookSnapshot): Workbook {
  const workbook = new Workbook();
  loadSnapshot(workbook, snapshot);
  return workbook;
}

/** Fills an empty workbook from a file's snapshot, as one change batch of the origin `load`. */
export function loadSnapshot(workbook: Workbook, snapshot: WorkbookSnapshot): void {
  workbook.transact('load', () => {
    workbook.date1904 = snapshot.date1904;
    if (snapshot.styles[0]) workbook.styles.standard = toStyle(snapshot.styles[0]);
    const styles = snapshot.styles.map((style) => workbook.styles.intern(toStyle(style)));
    const sheets = snapshot.sheets.map((from) => {
      // A chart sheet has no cells: add-ins do not see it among the worksheets either.
      if (!from.hasCells) return null;
      const sheet = workbook.addSheet(from.name);
      loadSheet(workbook, sheet, from, styles);
      return sheet;
    });
    for (const { name, formula, sheet, hidden, comment } of snapshot.names) {
      const scope = sheet === null ? null : workbook.sheet(sheet);
      if (sheet !== null && !scope) continue;
      // As found in the file: names that a person could not define, like _xlnm._FilterDatabase, are there too.
      workbook.names.push({ name, scope, formula, visible: !hidden, comment });
    }
    const front = sheets[snapshot.activeSheet] ?? sheets.find((sheet) => sheet?.visibility === 'Visible');
    if (front) workbook.activate(front);
    workbook.report({ kind: 'names' });
  });
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function loadSheet(workbook: Workbook, sheet: Sheet, from: SheetSnapshot, styles: readonly number[]): void {
  sheet.visibility = VISIBILITY[from.state];
  sheet.tabColor = from.tabColor ?? '';
  sheet.showGridlines = from.showGridlines;
  sheet.showHeadings = from.showHeadings;
  for (const { first, last, width, hidden, style } of from.columns) {
    if (width !== null) sheet.setColumnWidth(first, Math.min(last, first + 1_023), width);
    if (hidden) sheet.hideColumns(first, Math.min(last, first + 1_023), true);
    if (styles[style]) {
      const whole = { top: 0, bottom: 1_048_575, left: first, right: last };
      sheet.format(whole, workbook.styles.get(styles[style]));
    }
  }
  loadRows(sheet, from, styles);
  for (const area of from.merges) sheet.merge(area);
  sheet.frozen = from.freeze;
  for (const table of from.tables) workbook.tables.push(toTable(workbook, sheet, table));
  const formats = [...from.conditionalFormats].sort((a, b) => b.priority - a.priority);
  for (const format of formats) sheet.addConditionalFormat(toConditionalFormat(workbook, format));
  for (const validation of from.validations) {
    if (validation.type === 'none') continue;
    for (const area of validation.areas) sheet.setValidation(area, toValidation(validation, area));
  }
  for (const { row, column, text, author } of from.notes) {
    const id = workbook.newId();
    sheet.addNote({ id, row, column, content: text, author, visible: false, width: 108, height: 60 });
  }
  for (const { area, address, place, tip } of from.hyperlinks) {
    sheet.setHyperlink(area.top, area.left, {
      ...(address === null ? {} : { address }),
      ...(place === null ? {} : { documentReference: place }),
      ...(tip === '' ? {} : { screenTip: tip }),
    });
  }
  if (from.protection) {
    sheet.protection = { options: toProtectionOptions(from.protection), password: null };
  }
}

/** Cells and what rows say, put straight into the store: 100,000 rows come in at once. */
function loadRows(sheet: Sheet, from: SheetSnapshot, styles: readonly number[]): void {
  const filtered: number[] = [];
  for (const { row, height, hidden, cells } of from.rows) {
    if (height !== null) sheet.rowHeights.set(row, height);
    if (hidden) {
      // The file does not say who hid a row; inside a filter it was the filter.
      const byFilter = from.autoFilter && row > from.autoFilter.top && row <= from.autoFilter.bottom;
      if (byFilter) filtered.push(row);
      else sheet.hiddenRows.add(row);
    }
    for (const { column, value, formula, style } of cells) {
      sheet.cells.setValue(row, column, value);
      if (formula !== null) sheet.cells.setFormula(row, column, formula);
      // A cell that says 0 has the default style, whatever its column has.
      sheet.cells.setStyle(row, column, styles[style] ?? 0);
    }
  }
  if (from.autoFilter) sheet.setAutoFilter({ area: from.autoFilter, criteria: new Map() }, filtered);
}

const UNDERLINE = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
} as const;

function toStyle({ font, borders, horizontal, vertical, ...style }: CellStyle): Style {
  return {
    numberFormat: style.numberFormat,
    fill: style.fill,
    fontColor: font.color ?? DEFAULT_STYLE.fontColor,
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    underline: UNDERLINE[font.underline],
    strikethrough: font.strikethrough,
    horizontal: horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(horizontal),
    vertical: capital(vertical),
    wrapText: style.wrap,
    indent: style.indent,
    locked: style.locked,
    formulaHidden: style.formulaHidden,
    quotePrefix: style.quotePrefix,
    borders: toBorders(borders),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function toBorders(from: CellStyle['borders']): Borders {
  const sides: [BorderSide, FileBorder | undefined][] = [
    ['EdgeTop', from.top],
    ['EdgeBottom', from.bottom],
    ['EdgeLeft', from.left],
    ['EdgeRight', from.right],
  ];
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const [side, border] of sides) if (border) borders[side] = toBorder(border);
  return borders;
}

/** The file's thirteen lines are Office.js's style and weight together. */
function toBorder({ line, color }: FileBorder): Border {
  const weight =
    line === 'hair' ? 'Hairline' : line === 'thick' ? 'Thick' : /medium/i.test(line) ? 'Medium' : 'Thin';
  const dashes = line.replace(/^medium/, '').replace(/^./, (letter) => letter.toLowerCase());
  const styles: Record<string, string> = {
    dotted: 'Dot',
    dashed: 'Dash',
    dashDot: 'DashDot',
    dashDotDot: 'DashDotDot',
    double: 'Double',
    slantDashDot: 'SlantDashDot',
  };
  return { style: styles[dashes] ?? 'Continuous', weight, color: color ?? '#000000' };
}

function toTable(workbook: Workbook, sheet: Sheet, table: TableSnapshot): Table {
  return {
    id: workbook.newId(),
    name: table.name,
    sheet,
    area: table.area,
    showHeaders: table.headerRow,
    showTotals: table.totalsRow,
    style: table.style,
    bandedRows: table.bandedRows,
    bandedColumns: table.bandedColumns,
    firstColumn: false,
    lastColumn: false,
    filterButton: table.filter,
    columnIds: Array.from({ length: columnCount(table.area) }, (_, at) => at + 1),
  };
}

const CONDITION_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  top10: 'TopBottom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
};

function toConditionalFormat(workbook: Workbook, from: ConditionalFormatSnapshot): ConditionalFormat {
  const type = CONDITION_TYPES[from.type] ?? 'PresetCriteria';
  const [formula1 = '', formula2] = from.formulas;
  return {
    id: workbook.newId(),
    type,
    areas: from.areas,
    stopIfTrue: from.stopIfTrue,
    formula: type === 'Custom' ? formula1 : '',
    fill: from.fill,
    fontColor: from.fontColor,
    bold: from.bold,
    italic: from.italic,
    underline: null,
    strikethrough: null,
    numberFormat: null,
    rule:
      type === 'Custom'
        ? null
        : { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: capital(from.operator) },
  };
}

const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  list: 'list',
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

function toValidation(from: ValidationSnapshot, area: Validation['area']): Validation {
  const type = VALIDATION_TYPES[from.type] ?? 'custom';
  const [first = '', second] = from.formulas;
  const quoted = /^"(.*)"$/s.exec(first);
  const rules: Record<string, unknown> = {
    list: { inCellDropDown: true, source: quoted ? quoted[1]!.replace(/""/g, '"') : `=${first}` },
    custom: { formula: `=${first}` },
  };
  const compared = {
    formula1: first,
    ...(second === undefined ? {} : { formula2: second }),
    operator: capital(from.operator || 'between'),
  };
  return {
    area,
    rule: { [type]: rules[type] ?? compared },
    ignoreBlanks: from.allowBlank,
    errorAlert: {
      message: from.error,
      showAlert: from.showError,
      style: capital(from.errorStyle || 'stop'),
      title: from.errorTitle,
    },
    prompt: { message: from.prompt, showPrompt: from.showPrompt, title: from.promptTitle },
  };
}

/** The file says what is forbidden (`formatCells: true`), Office.js what is allowed (`allowFormatCells`). */
function toProtectionOptions(flags: Readonly<Record<string, boolean>>): Record<string, boolean> {
  const options: Record<string, boolean> = {};
  for (const [flag, forbidden] of Object.entries(flags)) {
    const name = flag === 'objects' ? 'EditObjects' : flag === 'scenarios' ? 'EditScenarios' : capital(flag);
    options[`allow${name}`] = !forbidden;
  }
  return options;
}
