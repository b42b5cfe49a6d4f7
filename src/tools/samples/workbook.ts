import { strToU8, zipSync, type Zippable } from 'fflate';

/** Looks of a sample's cells: indices into the styles below. */
export const STYLE = {
  plain: 0,
  title: 1,
  unit: 2,
  header: 3,
  text: 4,
  centred: 5,
  id: 6,
  date: 7,
  chineseDate: 8,
  money: 9,
  number: 10,
  total: 11,
  marked: 12,
} as const;
export type StyleName = keyof typeof STYLE;

export interface StyledCell {
  readonly value: string | number | boolean | null;
  readonly style: StyleName;
  /** Without `=`; `value` is its cached result. */
  readonly formula?: string;
  /** The cached result is an error, `#N/A`. */
  readonly error?: boolean;
}
export type SampleCell = StyledCell | string | number | null;

export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly SampleCell[])[];
  readonly widths: readonly number[];
  readonly merges?: readonly string[];
  /** Rows that stay while scrolling. */
  readonly frozenRows?: number;
  readonly autoFilter?: string;
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** `sqref` → the list offered, as in a data validation. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** From 1 → points. */
  readonly heights?: Readonly<Record<number, number>>;
}

export const styled = (value: StyledCell['value'], style: StyleName): StyledCell => ({ value, style });

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

function cellXml(cell: SampleCell, row: number, column: number): string {
  const styledCell: StyledCell =
    cell !== null && typeof cell === 'object' ? cell : { value: cell, style: 'text' };
  const { value, style, formula, error } = styledCell;
  const open = `<c r="${letters(column)}${row}" s="${STYLE[style]}"`;
  const f = formula === undefined ? '' : `<f>${escape(formula)}</f>`;
  if (value === null) return cell === null ? '' : `${open}/>`;
  if (error) return `${open} t="e">${f}<v>${escape(String(value))}</v></c>`;
  if (typeof value === 'number') return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (formula !== undefined) return `${open} t="str">${f}<v>${escape(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function sheetXml(sheet: SampleSheet, first: boolean): string {
  const width = Math.max(...sheet.rows.map((row) => row.length), 1);
  const rows = sheet.rows
    .map((cells, index) => {
      const row = index + 1;
      const height = sheet.heights?.[row];
      const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      return `<row r="${row}"${size}${hidden}>${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`;
    })
    .join('');
  const frozen = sheet.frozenRows
    ? `<pane ySplit="${sheet.frozenRows}" topLeftCell="A${sheet.frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  const lists = Object.entries(sheet.lists ?? {});
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${letters(width - 1)}${sheet.rows.length}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${frozen}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16.5"/>` +
    `<cols>${sheet.widths.map((size, column) => `<col min="${column + 1}" max="${column + 1}" width="${size}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${rows}</sheetData>` +
    (sheet.autoFilter ? `<autoFilter ref="${sheet.autoFilter}"/>` : '') +
    (sheet.merges?.length
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    (lists.length
      ? `<dataValidations count="${lists.length}">${lists
          .map(
            ([ref, items]) =>
              `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${ref}"><formula1>"${escape(items.join(','))}"</formula1></dataValidation>`,
          )
          .join('')}</dataValidations>`
      : '') +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>` +
    `</worksheet>`
  );
}

const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`)
  .join('');

/** In the order of {@link STYLE}: number format, font, fill, border, alignment. */
const FORMATS: readonly (readonly [number, number, number, number, string])[] = [
  [0, 0, 0, 0, ''],
  [0, 1, 0, 0, '<alignment horizontal="center" vertical="center"/>'],
  [0, 0, 0, 0, '<alignment vertical="center"/>'],
  [0, 2, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>'],
  [0, 0, 0, 1, '<alignment vertical="center"/>'],
  [0, 0, 0, 1, '<alignment horizontal="center" vertical="center"/>'],
  [49, 0, 0, 1, '<alignment horizontal="center" vertical="center"/>'],
  [164, 0, 0, 1, '<alignment horizontal="center" vertical="center"/>'],
  [165, 0, 0, 1, '<alignment horizontal="center" vertical="center"/>'],
  [4, 0, 0, 1, '<alignment horizontal="right" vertical="center"/>'],
  [0, 0, 0, 1, '<alignment horizontal="right" vertical="center"/>'],
  [0, 2, 0, 1, '<alignment horizontal="center" vertical="center"/>'],
  [0, 0, 3, 1, '<alignment vertical="center"/>'],
];

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>` +
  `<fonts count="3"><font><sz val="11"/><name val="等线"/><charset val="134"/></font><font><b/><sz val="18"/><name val="等线"/><charset val="134"/></font><font><b/><sz val="11"/><name val="等线"/><charset val="134"/></font></fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2F3"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${THIN}<diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${FORMATS.length}">${FORMATS.map(
    ([format, font, fill, border, alignment]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
  ).join('')}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * A workbook's bytes, written here and not by `files/`, so that what reads the samples reads the work
 * of another writer (inline strings, no shared ones). The same sheets give the same bytes, on any machine and day.
 */
export function workbookBytes(sheets: readonly SampleSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      sheets
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>` +
      sheets
        .map(
          (sheet, index) =>
            `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('') +
      `</sheets>${filterNames(sheets)}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}">` +
      sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, index === 0);
  });
  const files: Zippable = {};
  // Zip times are local: a date built from local parts is the same text everywhere.
  const mtime = new Date(2023, 10, 1);
  for (const [name, xml] of Object.entries(parts)) files[name] = [strToU8(xml), { mtime, level: 9 }];
  return zipSync(files);
}

/** Excel wants a hidden name for each filtered range. */
function filterNames(sheets: readonly SampleSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (!sheet.autoFilter) return [];
    const range = sheet.autoFilter.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escape(sheet.name)}'!${range}</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}
