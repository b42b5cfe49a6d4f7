import type { Area, CellValue } from '../core/grid';
import { areaName, cellName, MAX_COLUMNS, MAX_ROWS } from './a1';
import { CONTENT_TYPES, Package } from './package';
import { fail } from './problem';
import { cellXml } from './sheet-patch';
import type { StyleChange } from './styles';
import { EMPTY_STYLES, StyleWriter } from './styles';
import { checkSheetName } from './workbook-patch';
import { fileWidth } from './units';
import { escapeAttribute } from './xml';

/** The looks a sheet is put together from. */
export type CellLook =
  | 'plain'
  | 'title'
  | 'subtitle'
  | 'header'
  | 'text'
  | 'wrapped'
  | 'centered'
  | 'date'
  | 'money'
  | 'integer'
  | 'total';

/** A cell of a new sheet: a bare value has its column's look, or `plain`. */
export type NewCell =
  | CellValue
  | {
      readonly value: CellValue;
      readonly look?: CellLook;
      /** As typed, with `=`; `value` is what it shows until it is calculated. */
      readonly formula?: string;
      /** A format other than the look's. */
      readonly format?: string;
      /** `#RRGGBB` */
      readonly fill?: string;
    };

export interface NewColumn {
  /** Characters of the default font. */
  readonly width?: number;
  readonly look?: CellLook;
}

export interface NewSheet {
  readonly name: string;
  readonly columns?: readonly NewColumn[];
  readonly rows: readonly (readonly NewCell[])[];
  readonly merges?: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  /** 0-based row → height in points. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly hiddenRows?: ReadonlySet<number>;
  /** With the header row. */
  readonly autoFilter?: Area;
  readonly landscape?: boolean;
  /** First and last row repeated on every printed page, 0-based. */
  readonly repeatRows?: readonly [number, number];
}

export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
  /** Names for the whole workbook: name → formula without `=`. */
  readonly names?: ReadonlyMap<string, string>;
}

const LOOKS: Record<CellLook, StyleChange | null> = {
  plain: null,
  title: { font: { bold: true, size: 16 }, horizontal: 'center', vertical: 'center' },
  subtitle: { vertical: 'center' },
  header: {
    font: { bold: true },
    fill: '#DDEBF7',
    border: true,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  text: { numberFormat: '@', border: true, vertical: 'center' },
  wrapped: { numberFormat: '@', border: true, vertical: 'center', wrap: true },
  centered: { numberFormat: '@', border: true, horizontal: 'center', vertical: 'center' },
  date: { numberFormat: 'yyyy-mm-dd', border: true, horizontal: 'center', vertical: 'center' },
  money: { numberFormat: '#,##0.00', border: true, horizontal: 'right', vertical: 'center' },
  integer: { numberFormat: '0', border: true, horizontal: 'center', vertical: 'center' },
  total: { numberFormat: '#,##0.00', font: { bold: true }, border: true, vertical: 'center' },
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

function sheetXml(sheet: NewSheet, styles: StyleWriter, selected: boolean): string {
  let right = 0;
  const rows = sheet.rows.map((cells, row) => {
    right = Math.max(right, cells.length - 1);
    if (row >= MAX_ROWS || cells.length > MAX_COLUMNS) {
      fail('off-sheet', { sheet: sheet.name, place: cellName(row, cells.length) });
    }
    const height = sheet.heights?.get(row);
    const attributes =
      (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
      (sheet.hiddenRows?.has(row) ? ' hidden="1"' : '');
    const inner = cells
      .map((cell, column) => {
        const given = typeof cell === 'object' && cell !== null ? cell : { value: cell };
        const look = LOOKS[given.look ?? sheet.columns?.[column]?.look ?? 'plain'];
        const change: StyleChange = {
          ...look,
          ...(given.format === undefined ? {} : { numberFormat: given.format }),
          ...(given.fill === undefined ? {} : { fill: given.fill }),
        };
        const style = Object.keys(change).length === 0 ? 0 : styles.derive(0, change);
        if (given.value === null && given.formula === undefined && style === 0) return '';
        return cellXml('', sheet.name, row, column, style, { value: given.value, formula: given.formula });
      })
      .join('');
    return inner === '' && attributes === '' ? '' : `<row r="${row + 1}"${attributes}>${inner}</row>`;
  });
  const cols = (sheet.columns ?? [])
    .map(({ width }, i) =>
      width === undefined
        ? ''
        : `<col min="${i + 1}" max="${i + 1}" width="${fileWidth(width)}" customWidth="1"/>`,
    )
    .join('');
  const frozenRows = sheet.freeze?.rows ?? 0;
  const frozenColumns = sheet.freeze?.columns ?? 0;
  const active = frozenRows && frozenColumns ? 'bottomRight' : frozenRows ? 'bottomLeft' : 'topRight';
  const pane =
    frozenRows || frozenColumns
      ? `<pane${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozenRows ? ` ySplit="${frozenRows}"` : ''}` +
        ` topLeftCell="${cellName(frozenRows, frozenColumns)}" activePane="${active}" state="frozen"/>`
      : '';
  const merges = sheet.merges ?? [];
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    (sheet.landscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<dimension ref="${areaName({ top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right })}"/>` +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (cols === '' ? '' : `<cols>${cols}</cols>`) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (sheet.autoFilter ? `<autoFilter ref="${areaName(sheet.autoFilter)}"/>` : '') +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`) +
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    (sheet.landscape ? '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' : '') +
    '</worksheet>'
  );
}

/**
 * A new .xlsx file. The same description gives the same bytes.
 * @throws FileProblem for names, texts or sizes that no workbook can hold
 */
export function newWorkbook(workbook: NewWorkbook): Uint8Array {
  const { sheets } = workbook;
  if (sheets.length === 0) fail('no-sheets', { part: 'xl/workbook.xml' });
  const taken: string[] = [];
  for (const { name } of sheets) {
    checkSheetName(name, taken);
    taken.push(name);
  }
  const pack = Package.empty();
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPE}${type}+xml"/>`;
  pack.addText(
    CONTENT_TYPES,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('xl/workbook.xml', 'sheet.main') +
      sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('') +
      override('xl/styles.xml', 'styles') +
      '</Types>',
  );
  pack.addText(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
  );
  pack.relate('', `${RELATIONS}/officeDocument`, 'xl/workbook.xml');
  const names = [...(workbook.names ?? [])].map(
    ([name, formula]) =>
      `<definedName name="${escapeAttribute(name)}">${escapeAttribute(formula)}</definedName>`,
  );
  sheets.forEach(({ name, repeatRows, autoFilter }, i) => {
    const quoted = escapeAttribute(`'${name.replace(/'/g, "''")}'`);
    if (autoFilter) {
      const [first, last] = areaName(autoFilter).split(':') as [string, string | undefined];
      const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
      names.push(
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}!${absolute(first)}:${absolute(last ?? first)}</definedName>`,
      );
    }
    if (repeatRows) {
      names.push(
        `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!$${repeatRows[0] + 1}:$${repeatRows[1] + 1}</definedName>`,
      );
    }
  });
  pack.addText(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
      sheets
        .map(
          ({ name }, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
        )
        .join('') +
      '</sheets>' +
      (names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`) +
      '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  );
  sheets.forEach((_, i) =>
    pack.relate('xl/workbook.xml', `${RELATIONS}/worksheet`, `xl/worksheets/sheet${i + 1}.xml`),
  );
  pack.relate('xl/workbook.xml', `${RELATIONS}/styles`, 'xl/styles.xml');
  pack.addText('xl/styles.xml', EMPTY_STYLES);
  const styles = new StyleWriter(pack, 'xl/styles.xml');
  const parts = sheets.map((sheet, i) => sheetXml(sheet, styles, i === 0));
  styles.flush();
  parts.forEach((xml, i) => pack.addText(`xl/worksheets/sheet${i + 1}.xml`, xml));
  return pack.save();
}
