import type { Area } from '../core/grid';
import { parseArea } from './a1';
import { unescapeCellText } from './cell-text';
import { themeColors, colorOf } from './colors';
import { shownFormula } from './formula-names';
import { noteText } from './notes';
import { fail } from './problem';
import { mergesOf, SharedFormulas } from './read-grid';
import type { DifferentialStyle } from './read-styles';
import { DEFAULT_STYLE, NO_DIFFERENCE, readDifferentialStyles, readStyles } from './read-styles';
import type { SheetScan } from './sheet-scan';
import { rowCellsEnd } from './sheet-scan';
import type {
  CellSnapshot,
  ColumnSnapshot,
  ConditionalFormatSnapshot,
  HyperlinkSnapshot,
  NameSnapshot,
  NoteSnapshot,
  RowSnapshot,
  SheetSnapshot,
  TableSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from './snapshot';
import { widthToPoints } from './units';
import type { SheetInfo, Workbook } from './workbook';
import type { XmlElement } from './xml';
import { child, childrenOf, flag, numeric, prefixedAttribute } from './xml';

/** Areas of a `sqref`, apart by spaces. */
function areasOf(text: string | undefined): Area[] {
  return (text ?? '').split(/\s+/).flatMap((reference) => {
    const area = reference === '' ? null : parseArea(reference);
    return area ? [area] : [];
  });
}

function shown(formula: string): string {
  return '=' + shownFormula(formula);
}

function readRows(scan: SheetScan, workbook: Workbook, name: string): RowSnapshot[] {
  const { cells: limit } = workbook.limits;
  if (scan.cellColumns.length > limit) fail('too-many-cells', { sheet: name, limit });
  const shared = new SharedFormulas();
  const rows: RowSnapshot[] = [];
  for (let r = 0; r < scan.rowNumbers.length; r++) {
    const row = scan.rowNumbers.at(r);
    const cells: CellSnapshot[] = [];
    for (let i = scan.rowCells.at(r); i < rowCellsEnd(scan, r); i++) {
      const formula = scan.formulas.get(i);
      const column = scan.cellColumns.at(i);
      const text = formula ? shared.text(formula, row, column) : null;
      const array = formula?.kind === 'array' && formula.ref !== undefined ? parseArea(formula.ref) : null;
      cells.push({
        column,
        value: scan.values[i]!,
        formula: text === null ? null : shown(text),
        style: scan.cellStyles.at(i),
        ...(array ? { array } : {}),
      });
    }
    const height = scan.rowHeights.at(r);
    const hidden = scan.rowHidden.at(r) === 1;
    // A row that says nothing but its number is not worth an object: sheets have a million of them.
    if (cells.length > 0 || height >= 0 || hidden) {
      rows.push({ row, height: height < 0 ? null : height / 100, hidden, cells });
    }
  }
  return rows;
}

function readColumns(root: XmlElement): ColumnSnapshot[] {
  return childrenOf(child(root, 'cols'), 'col').map(({ attributes }) => {
    const first = (numeric(attributes['min']) ?? 1) - 1;
    const width = numeric(attributes['width']);
    return {
      first,
      last: (numeric(attributes['max']) ?? first + 1) - 1,
      width: width === undefined ? null : widthToPoints(width),
      hidden: flag(attributes['hidden']),
      style: numeric(attributes['style']) ?? 0,
    };
  });
}

function readTables(workbook: Workbook, sheet: SheetInfo): TableSnapshot[] {
  return workbook.pack
    .relationships(sheet.part)
    .filter(({ kind, external }) => kind === 'table' && !external)
    .flatMap(({ target }) => {
      const root = workbook.pack.tree(target, sheet.part);
      const area = parseArea(root.attributes['ref'] ?? '');
      if (!area) return [];
      const style = child(root, 'tableStyleInfo')?.attributes ?? {};
      return [
        {
          name: root.attributes['displayName'] ?? root.attributes['name'] ?? '',
          area,
          columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map((column) =>
            unescapeCellText(column.attributes['name'] ?? ''),
          ),
          headerRow: root.attributes['headerRowCount'] !== '0',
          totalsRow: (numeric(root.attributes['totalsRowCount']) ?? 0) > 0,
          style: style['name'] ?? '',
          bandedRows: flag(style['showRowStripes']),
          bandedColumns: flag(style['showColumnStripes']),
          filter: child(root, 'autoFilter') !== undefined,
        },
      ];
    });
}

function readConditionalFormats(
  root: XmlElement,
  styles: readonly DifferentialStyle[],
): ConditionalFormatSnapshot[] {
  return childrenOf(root, 'conditionalFormatting').flatMap((list) => {
    const areas = areasOf(list.attributes['sqref']);
    return childrenOf(list, 'cfRule').map(({ attributes, children }) => ({
      areas,
      type: attributes['type'] ?? '',
      operator: attributes['operator'] ?? '',
      formulas: children
        .filter((c) => c.local === 'formula')
        .map((formula) => shown(unescapeCellText(formula.text))),
      priority: numeric(attributes['priority']) ?? 0,
      stopIfTrue: flag(attributes['stopIfTrue']),
      ...(styles[numeric(attributes['dxfId']) ?? -1] ?? NO_DIFFERENCE),
    }));
  });
}

/** The formula of a validation: directly inside, or one level down in the extended form. */
function validationFormula(element: XmlElement, local: string): string[] {
  const formula = child(element, local);
  if (!formula) return [];
  return [shownFormula(unescapeCellText((child(formula, 'f') ?? formula).text))];
}

function readValidations(root: XmlElement): ValidationSnapshot[] {
  const lists = [child(root, 'dataValidations')];
  for (const extension of childrenOf(child(root, 'extLst'), 'ext'))
    lists.push(child(extension, 'dataValidations'));
  return lists
    .flatMap((list) => childrenOf(list, 'dataValidation'))
    .map((element) => {
      const { attributes } = element;
      return {
        areas: areasOf(attributes['sqref'] ?? child(element, 'sqref')?.text),
        type: attributes['type'] ?? 'none',
        operator: attributes['operator'] ?? 'between',
        formulas: [...validationFormula(element, 'formula1'), ...validationFormula(element, 'formula2')],
        allowBlank: flag(attributes['allowBlank']),
        showError: flag(attributes['showErrorMessage']),
        errorStyle: attributes['errorStyle'] ?? 'stop',
        errorTitle: unescapeCellText(attributes['errorTitle'] ?? ''),
        error: unescapeCellText(attributes['error'] ?? ''),
        showPrompt: flag(attributes['showInputMessage']),
        promptTitle: unescapeCellText(attributes['promptTitle'] ?? ''),
        prompt: unescapeCellText(attributes['prompt'] ?? ''),
      };
    });
}

function readNotes(workbook: Workbook, sheet: SheetInfo): NoteSnapshot[] {
  const part = workbook.related(sheet.part, 'comments');
  if (!part) return [];
  const root = workbook.pack.tree(part.target, sheet.part);
  const authors = childrenOf(child(root, 'authors'), 'author').map((author) => unescapeCellText(author.text));
  return childrenOf(child(root, 'commentList'), 'comment').flatMap((comment) => {
    const area = parseArea(comment.attributes['ref'] ?? '');
    if (!area) return [];
    return [
      {
        row: area.top,
        column: area.left,
        text: noteText(comment),
        author: authors[numeric(comment.attributes['authorId']) ?? -1] ?? '',
      },
    ];
  });
}

function readHyperlinks(workbook: Workbook, sheet: SheetInfo, root: XmlElement): HyperlinkSnapshot[] {
  const targets = new Map(workbook.pack.relationships(sheet.part).map(({ id, target }) => [id, target]));
  return childrenOf(child(root, 'hyperlinks'), 'hyperlink').flatMap((link) => {
    const area = parseArea(link.attributes['ref'] ?? '');
    if (!area) return [];
    const id = prefixedAttribute(link, 'id');
    return [
      {
        area,
        address: id === undefined ? null : (targets.get(id) ?? null),
        place: link.attributes['location'] ?? null,
        tip: link.attributes['tooltip'] ?? '',
      },
    ];
  });
}

function readProtection(root: XmlElement): SheetSnapshot['protection'] {
  const element = child(root, 'sheetProtection');
  if (!element || !flag(element.attributes['sheet'])) return null;
  const flags: Record<string, boolean> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value === '0' || value === '1' || value === 'true' || value === 'false') flags[name] = flag(value);
  }
  return flags;
}

const CHART_SHEET: Omit<SheetSnapshot, 'name' | 'state'> = {
  hasCells: false,
  tabColor: null,
  rows: [],
  columns: [],
  defaultRowHeight: 15,
  defaultColumnWidth: 54,
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  showHeadings: true,
  zoom: 100,
  merges: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  notes: [],
  hyperlinks: [],
  autoFilter: null,
  protection: null,
};

function readSheetSnapshot(
  workbook: Workbook,
  sheet: SheetInfo,
  theme: readonly string[],
  differences: readonly DifferentialStyle[],
): SheetSnapshot {
  const { name, state } = sheet;
  if (!sheet.hasCells) return { ...CHART_SHEET, name, state };
  const scan = workbook.scan(sheet);
  const { root } = scan;
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const frozen = pane?.attributes['state'] === 'frozen' || pane?.attributes['state'] === 'frozenSplit';
  const format = child(root, 'sheetFormatPr')?.attributes ?? {};
  const width = numeric(format['defaultColWidth']);
  const shownUnless = (value: string | undefined): boolean => value === undefined || flag(value);
  return {
    name,
    state,
    hasCells: true,
    tabColor: colorOf(child(child(root, 'sheetPr'), 'tabColor'), theme),
    rows: readRows(scan, workbook, name),
    columns: readColumns(root),
    defaultRowHeight: numeric(format['defaultRowHeight']) ?? CHART_SHEET.defaultRowHeight,
    defaultColumnWidth: width === undefined ? CHART_SHEET.defaultColumnWidth : widthToPoints(width),
    freeze: {
      rows: frozen ? (numeric(pane?.attributes['ySplit']) ?? 0) : 0,
      columns: frozen ? (numeric(pane?.attributes['xSplit']) ?? 0) : 0,
    },
    showGridlines: shownUnless(view?.attributes['showGridLines']),
    showHeadings: shownUnless(view?.attributes['showRowColHeaders']),
    zoom: numeric(view?.attributes['zoomScale']) ?? 100,
    merges: mergesOf(scan),
    tables: readTables(workbook, sheet),
    conditionalFormats: readConditionalFormats(root, differences),
    validations: readValidations(root),
    notes: readNotes(workbook, sheet),
    hyperlinks: readHyperlinks(workbook, sheet, root),
    autoFilter: parseArea(child(root, 'autoFilter')?.attributes['ref'] ?? ''),
    protection: readProtection(root),
  };
}

/**
 * Everything a spreadsheet view shows of a workbook.
 * @throws FileProblem for a part that cannot be read, naming it
 */
export function readSnapshot(workbook: Workbook): WorkbookSnapshot {
  const { pack, part, root } = workbook;
  const themePart = workbook.related(part, 'theme');
  const theme = themeColors(themePart && pack.has(themePart.target) ? pack.tree(themePart.target) : null);
  const stylesPart = workbook.stylesPart();
  const stylesRoot = stylesPart === null ? null : pack.tree(stylesPart, part);
  const styles = stylesRoot ? readStyles(stylesRoot, theme) : [];
  const differences = stylesRoot ? readDifferentialStyles(stylesRoot, theme) : [];
  const view = child(child(root, 'bookViews'), 'workbookView');
  const sheets = workbook.sheets();
  const active = numeric(view?.attributes['activeTab']) ?? 0;
  const names: NameSnapshot[] = workbook
    .definedNames()
    .map((name) => ({ ...name, formula: '=' + name.formula }));
  return {
    date1904: workbook.date1904,
    styles: styles.length > 0 ? styles : [DEFAULT_STYLE],
    sheets: sheets.map((sheet) => readSheetSnapshot(workbook, sheet, theme, differences)),
    names,
    activeSheet: active >= 0 && active < sheets.length ? active : 0,
  };
}
