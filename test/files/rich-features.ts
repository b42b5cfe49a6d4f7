import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A plain tree read with saxes directly: the checks must not lean on the code they check. */
export interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  text: string;
}

export function readTree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', (tag) => {
    const node: Node = {
      name: tag.name.replace(/^.*:/, ''),
      attributes: tag.attributes,
      children: [],
      text: '',
    };
    open[open.length - 1]!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open[open.length - 1]!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

/** What a feature looks like: its part, the path of elements, attributes or text it must have. */
export type Feature = readonly [
  name: string,
  part: string,
  path: string,
  expected?: Readonly<Record<string, string>>,
  text?: string,
];

const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const cell = (r: string): string => `worksheet/sheetData/row/c[r=${r}]`;

/** The features of the rich workbook, one line each. */
export const FEATURES: readonly Feature[] = [
  ['first sheet', WORKBOOK, 'workbook/sheets/sheet', { name: '花名册', sheetId: '1' }],
  ['hidden sheet', WORKBOOK, 'workbook/sheets/sheet', { name: '字典(隐藏)', state: 'hidden' }],
  ['very hidden sheet', WORKBOOK, 'workbook/sheets/sheet', { name: '深藏', state: 'veryHidden' }],
  ['structure protection', WORKBOOK, 'workbook/workbookProtection', { lockStructure: '1' }],
  ['code name', WORKBOOK, 'workbook/workbookPr', { codeName: 'ThisWorkbook' }],
  [
    'name of a range',
    WORKBOOK,
    'workbook/definedNames/definedName',
    { name: '标准' },
    "'字典(隐藏)'!$B$2:$B$3",
  ],
  [
    'name of a constant with comment',
    WORKBOOK,
    'workbook/definedNames/definedName',
    { name: '系数', comment: '县级系数' },
    '0.85',
  ],
  [
    'print area',
    WORKBOOK,
    'workbook/definedNames/definedName',
    { name: '_xlnm.Print_Area', localSheetId: '0' },
  ],
  [
    'print titles',
    WORKBOOK,
    'workbook/definedNames/definedName',
    { name: '_xlnm.Print_Titles' },
    '花名册!$1:$3',
  ],
  [
    'filter database',
    WORKBOOK,
    'workbook/definedNames/definedName',
    { name: '_xlnm._FilterDatabase', hidden: '1' },
  ],
  ['full calculation on load', WORKBOOK, 'workbook/calcPr', { fullCalcOnLoad: '1' }],
  ['tab colour', SHEET, 'worksheet/sheetPr/tabColor', { rgb: 'FFC00000' }],
  ['outline direction', SHEET, 'worksheet/sheetPr/outlinePr', { summaryBelow: '0' }],
  ['fit to page', SHEET, 'worksheet/sheetPr/pageSetUpPr', { fitToPage: '1' }],
  [
    'zoom and no grid lines',
    SHEET,
    'worksheet/sheetViews/sheetView',
    { zoomScale: '85', showGridLines: '0' },
  ],
  [
    'frozen panes',
    SHEET,
    'worksheet/sheetViews/sheetView/pane',
    { xSplit: '2', ySplit: '3', state: 'frozen' },
  ],
  ['selection', SHEET, 'worksheet/sheetViews/sheetView/selection', { activeCell: 'D5' }],
  ['default row height', SHEET, 'worksheet/sheetFormatPr', { defaultRowHeight: '14.25' }],
  ['column widths of a span', SHEET, 'worksheet/cols/col', { min: '2', max: '3', width: '21.75' }],
  ['hidden column', SHEET, 'worksheet/cols/col', { min: '9', hidden: '1' }],
  ['row height', SHEET, 'worksheet/sheetData/row', { r: '1', ht: '36', customHeight: '1' }],
  ['hidden row', SHEET, 'worksheet/sheetData/row', { r: '6', hidden: '1' }],
  ['outline level', SHEET, 'worksheet/sheetData/row', { r: '7', outlineLevel: '1', collapsed: '1' }],
  ['row spans', SHEET, 'worksheet/sheetData/row', { r: '4', spans: '1:11' }],
  ['empty cell with style', SHEET, cell('C1'), { s: '1' }],
  ['shared string cell', SHEET, `${cell('A3')}/v`, {}, '1'],
  ['inline string', SHEET, `${cell('A2')}/is/t`, {}, '填报单位：鹿城区某培训学校'],
  ['inline rich text', SHEET, `${cell('A8')}/is/r/rPr/b`],
  ['long digits as text', STRINGS, 'sst/si/t', {}, '330399199001011234'],
  ['rich text', STRINGS, 'sst/si/r/rPr/color', { rgb: 'FFFF0000' }],
  ['space kept', STRINGS, 'sst/si/t', { 'xml:space': 'preserve' }, ' 乙某　'],
  ['phonetic hint', STRINGS, 'sst/si/rPh/t', {}, 'yi'],
  ['escaped character', STRINGS, 'sst/si/t', {}, '链接_x000D_'],
  ['date serial', SHEET, `${cell('D4')}/v`, {}, '45017'],
  ['time of day', SHEET, `${cell('D5')}/v`, {}, '45018.5'],
  ['formula with a name', SHEET, `${cell('G4')}/f`, {}, 'E4*F4*系数'],
  ['cached number', SHEET, `${cell('G4')}/v`, {}, '854.25'],
  ['younger function', SHEET, `${cell('H4')}/f`, {}, '_xlfn.XLOOKUP(A4,A:A,F:F)'],
  ['text formula', SHEET, `${cell('C5')}/f`, {}, '"33"&"X"'],
  ['cached text', SHEET, cell('C5'), { t: 'str' }],
  ['shared formula master', SHEET, `${cell('G5')}/f`, { t: 'shared', ref: 'G5:G7', si: '0' }, 'E5*F5'],
  ['shared formula member', SHEET, `${cell('G7')}/f`, { t: 'shared', si: '0' }],
  ['array formula', SHEET, `${cell('K7')}/f`, { t: 'array', ref: 'K7' }],
  ['error value', SHEET, `${cell('K5')}/v`, {}, '#DIV/0!'],
  ['boolean', SHEET, cell('K6'), { t: 'b' }],
  ['sheet protection', SHEET, 'worksheet/sheetProtection', { sheet: '1', formatCells: '0' }],
  ['protected range', SHEET, 'worksheet/protectedRanges/protectedRange', { name: '可填' }],
  ['filter with criteria', SHEET, 'worksheet/autoFilter/filterColumn/filters/filter', { val: '12' }],
  ['merge', SHEET, 'worksheet/mergeCells/mergeCell', { ref: 'A8:F8' }],
  [
    'duplicates format',
    SHEET,
    'worksheet/conditionalFormatting/cfRule',
    { type: 'duplicateValues', dxfId: '0' },
  ],
  [
    'cell value format',
    SHEET,
    'worksheet/conditionalFormatting/cfRule',
    { type: 'cellIs', operator: 'greaterThan' },
  ],
  ['formula format', SHEET, 'worksheet/conditionalFormatting/cfRule[stopIfTrue=1]/formula', {}, '$E4>10'],
  ['data bar', SHEET, 'worksheet/conditionalFormatting/cfRule/dataBar/color', { rgb: 'FF638EC6' }],
  ['list validation', SHEET, 'worksheet/dataValidations/dataValidation/formula1', {}, '标准'],
  [
    'number validation',
    SHEET,
    'worksheet/dataValidations/dataValidation',
    { type: 'whole', prompt: '1 至 60' },
  ],
  [
    'validation from another sheet',
    SHEET,
    'worksheet/extLst/ext/dataValidations/dataValidation/formula1/f',
    {},
    "'字典(隐藏)'!$A$2:$A$3",
  ],
  ['web link', SHEET, 'worksheet/hyperlinks/hyperlink', { ref: 'J4', tooltip: '政策' }],
  [
    'link target',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'Relationships/Relationship',
    { Target: 'https://example.invalid/policy', TargetMode: 'External' },
  ],
  ['link inside', SHEET, 'worksheet/hyperlinks/hyperlink', { location: "'字典(隐藏)'!A1" }],
  ['page centred', SHEET, 'worksheet/printOptions', { horizontalCentered: '1' }],
  ['margins', SHEET, 'worksheet/pageMargins', { left: '0.5' }],
  ['page setup', SHEET, 'worksheet/pageSetup', { paperSize: '9', orientation: 'landscape' }],
  ['page header', SHEET, 'worksheet/headerFooter/oddHeader', {}, '&L花名册'],
  ['page footer', SHEET, 'worksheet/headerFooter/oddFooter', {}, '&C第 &P 页'],
  ['page break', SHEET, 'worksheet/rowBreaks/brk', { id: '5', man: '1' }],
  ['ignored error', SHEET, 'worksheet/ignoredErrors/ignoredError', { numberStoredAsText: '1' }],
  ['picture on the sheet', SHEET, 'worksheet/drawing'],
  ['picture', 'xl/drawings/drawing1.xml', 'wsDr/twoCellAnchor/pic/nvPicPr/cNvPr', { name: '公章' }],
  ['note', 'xl/comments1.xml', 'comments/commentList/comment[ref=B4]/text/r/t', {}, '姓名含空格'],
  ['note with bold', 'xl/comments1.xml', 'comments/commentList/comment[ref=B4]/text/r/rPr/b'],
  [
    'note on an empty cell',
    'xl/comments1.xml',
    'comments/commentList/comment[ref=H8]/text/t',
    {},
    '空格上的批注',
  ],
  ['note author', 'xl/comments1.xml', 'comments/authors/author', {}, '审核员'],
  ['table', 'xl/tables/table1.xml', 'table', { displayName: '表1', ref: 'A1:B3' }],
  [
    'table style',
    'xl/tables/table1.xml',
    'table/tableStyleInfo',
    { name: 'TableStyleMedium2', showRowStripes: '1' },
  ],
  ['table filter', 'xl/tables/table1.xml', 'table/autoFilter', { ref: 'A1:B3' }],
  ['date format', STYLES, 'styleSheet/numFmts/numFmt', { numFmtId: '176', formatCode: 'yyyy"年"m"月"d"日"' }],
  ['money format in red', STYLES, 'styleSheet/numFmts/numFmt', { formatCode: '#,##0.00_ ;[Red]-#,##0.00' }],
  ['Chinese numerals', STYLES, 'styleSheet/numFmts/numFmt', { formatCode: '[DBNum2][$-804]General' }],
  ['title font', STYLES, 'styleSheet/fonts/font/name', { val: '华文中宋' }],
  ['struck italic font', STYLES, 'styleSheet/fonts/font/strike'],
  ['fill', STYLES, 'styleSheet/fills/fill/patternFill/fgColor', { rgb: 'FFFFC7CE' }],
  ['theme fill', STYLES, 'styleSheet/fills/fill/patternFill/fgColor', { theme: '4', tint: '0.6' }],
  ['gradient', STYLES, 'styleSheet/fills/fill/gradientFill/stop/color', { rgb: 'FF92D050' }],
  ['double red border', STYLES, 'styleSheet/borders/border/bottom[style=double]/color', { rgb: 'FFFF0000' }],
  [
    'wrapped centred cell',
    STYLES,
    'styleSheet/cellXfs/xf/alignment',
    { wrapText: '1', horizontal: 'center' },
  ],
  ['rotated text', STYLES, 'styleSheet/cellXfs/xf/alignment', { textRotation: '45' }],
  ['text entered with an apostrophe', STYLES, 'styleSheet/cellXfs/xf', { quotePrefix: '1', numFmtId: '49' }],
  ['unlocked hidden formula', STYLES, 'styleSheet/cellXfs/xf/protection', { locked: '0', hidden: '1' }],
  ['named style', STYLES, 'styleSheet/cellStyles/cellStyle', { name: '差', builtinId: '27' }],
  ['differential style', STYLES, 'styleSheet/dxfs/dxf/fill/patternFill/bgColor', { rgb: 'FFFFFF00' }],
  ['recent colours', STYLES, 'styleSheet/colors/mruColors/color', { rgb: 'FF123456' }],
  ['theme', 'xl/theme/theme1.xml', 'theme/themeElements/clrScheme/accent1/srgbClr', { val: '4F81BD' }],
  ['custom property', 'docProps/custom.xml', 'Properties/property[name=批次]/lpwstr', {}, '2024-03'],
  ['custom XML', 'customXml/item1.xml', 'config', {}, '用户自己的部件'],
];

/** All nodes a path leads to; a step may ask for an attribute: `c[r=A1]`. */
function follow(root: Node, path: string): Node[] {
  return path.split('/').reduce<Node[]>(
    (nodes, step) => {
      const [, name, key, value] = /^([^[]+)(?:\[([^=]+)=([^\]]+)\])?$/.exec(step)!;
      return nodes
        .flatMap((node) => node.children)
        .filter((node) => node.name === name && (key === undefined || node.attributes[key] === value));
    },
    [root],
  );
}

/** Names of the features a file has lost, in all or in their looks. */
export function lostFeatures(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const trees = new Map<string, Node | null>();
  const tree = (part: string): Node | null => {
    if (!trees.has(part)) trees.set(part, parts[part] ? readTree(strFromU8(parts[part])) : null);
    return trees.get(part)!;
  };
  const lost = FEATURES.filter(([, part, path, expected = {}, text]) => {
    const root = tree(part);
    return !(
      root &&
      follow(root, path).some(
        (node) =>
          Object.entries(expected).every(([name, value]) => node.attributes[name] === value) &&
          (text === undefined || node.text === text),
      )
    );
  }).map(([name]) => name);
  const vml = parts['xl/drawings/vmlDrawing1.vml'];
  if (!vml || !strFromU8(vml).includes('width:180pt;height:66pt')) lost.push('note box size');
  if (!parts['xl/media/image1.png']) lost.push('picture content');
  return lost;
}

/** Order asked for inside worksheet; Excel offers to repair a file that has it otherwise. */
const WORKSHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** What Excel would stumble over; an empty list for a sound file. */
export function unsound(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const problems: string[] = [];
  const read = (part: string): Node => readTree(strFromU8(parts[part]!)).children[0]!;
  const types = read('[Content_Types].xml');
  const defaults = types.children.filter((c) => c.name === 'Default').map((c) => c.attributes['Extension']);
  const overrides = types.children
    .filter((c) => c.name === 'Override')
    .map((c) => c.attributes['PartName']!.slice(1));
  if (new Set(overrides).size !== overrides.length) problems.push('a part is declared twice');
  for (const part of overrides) if (!parts[part]) problems.push(`declared but missing: ${part}`);
  for (const part of Object.keys(parts)) {
    if (
      part !== '[Content_Types].xml' &&
      !overrides.includes(part) &&
      !defaults.includes(part.replace(/^.*\./, ''))
    ) {
      problems.push(`no content type: ${part}`);
    }
    if (!part.endsWith('.rels')) continue;
    const ids = read(part).children.map((c) => c.attributes['Id']);
    if (new Set(ids).size !== ids.length) problems.push(`an id twice in ${part}`);
    const folder = part.replace(/_rels\/[^/]+$/, '');
    for (const { attributes } of read(part).children) {
      if (attributes['TargetMode'] === 'External') continue;
      const target = new URL(attributes['Target']!, `file:///${folder}`).pathname.slice(1);
      if (!parts[decodeURI(target)]) problems.push(`${part} leads to ${target}, which is missing`);
    }
  }
  const styles = parts['xl/styles.xml'] ? read('xl/styles.xml') : null;
  const count = (list: string): number => styles?.children.find((c) => c.name === list)?.children.length ?? 0;
  for (const list of styles?.children ?? []) {
    const stated = list.attributes['count'];
    if (stated !== undefined && Number(stated) !== list.children.length)
      problems.push(`count of ${list.name}`);
  }
  const limits = {
    numFmts: Infinity,
    fonts: count('fonts'),
    fills: count('fills'),
    borders: count('borders'),
  };
  for (const xf of styles?.children.find((c) => c.name === 'cellXfs')?.children ?? []) {
    if (Number(xf.attributes['fontId']) >= limits.fonts) problems.push('font of a style');
    if (Number(xf.attributes['fillId']) >= limits.fills) problems.push('fill of a style');
    if (Number(xf.attributes['borderId']) >= limits.borders) problems.push('border of a style');
  }
  const strings = parts['xl/sharedStrings.xml'] ? read('xl/sharedStrings.xml') : null;
  for (const part of Object.keys(parts).filter((name) => /worksheets\/[^/]+\.xml$/.test(name))) {
    const sheet = read(part);
    const ranks = sheet.children.map((c) => WORKSHEET_ORDER.indexOf(c.name));
    if (ranks.some((rank, i) => i > 0 && rank < ranks[i - 1]!)) problems.push(`order in ${part}`);
    for (const format of sheet.children.filter((c) => c.name === 'conditionalFormatting')) {
      if (format.children.length === 0) problems.push(`empty conditional format in ${part}`);
      for (const rule of format.children) {
        if (Number(rule.attributes['dxfId'] ?? 0) >= Math.max(1, count('dxfs')))
          problems.push('style of a format');
      }
    }
    let lastRow = 0;
    for (const row of sheet.children.find((c) => c.name === 'sheetData')?.children ?? []) {
      const number = Number(row.attributes['r'] ?? lastRow + 1);
      if (number <= lastRow) problems.push(`row ${number} of ${part} out of order`);
      lastRow = number;
      let lastColumn = 0;
      for (const c of row.children) {
        const reference = c.attributes['r'];
        const letters = reference?.replace(/\d+$/, '') ?? '';
        const column = reference
          ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
          : lastColumn + 1;
        if (column <= lastColumn) problems.push(`${reference} of ${part} out of order`);
        if (reference && !reference.endsWith(String(number)))
          problems.push(`${reference} in row ${number} of ${part}`);
        lastColumn = column;
        if (Number(c.attributes['s'] ?? 0) >= Math.max(1, count('cellXfs')))
          problems.push(`style of ${reference}`);
        const value = c.children.find((v) => v.name === 'v')?.text;
        if (c.attributes['t'] === 's' && Number(value) >= (strings?.children.length ?? 0))
          problems.push(`text of ${reference}`);
      }
    }
    let lastMax = 0;
    for (const col of sheet.children.find((c) => c.name === 'cols')?.children ?? []) {
      if (Number(col.attributes['min']) <= lastMax) problems.push(`columns of ${part} overlap`);
      lastMax = Number(col.attributes['max']);
      if (col.attributes['width'] === undefined) problems.push(`column without width in ${part}`);
    }
  }
  return problems;
}
