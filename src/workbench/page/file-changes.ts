/** What is different in a workbook since its file was read, as edits of the file. */
import type {
  BorderChange,
  CellEdit,
  FormulaFormat,
  NameChange,
  SheetEdits,
  StyleChange,
  WorkbookEdits,
} from '../../files';
import type {
  Border,
  BorderSide,
  ConditionalFormat,
  DefinedName,
  Sheet,
  Style,
  Workbook,
} from '../host/model';

/** By a sheet's id, its name in the file. */
export type SheetOrigins = ReadonlyMap<string, string>;
type IsSpilled = (sheet: Sheet, row: number, column: number) => boolean;

/** Null where nothing is different. */
export function changesSince(
  before: Workbook,
  now: Workbook,
  origins: SheetOrigins,
  isSpilled: IsSpilled,
): WorkbookEdits | null {
  const kept = new Set(now.sheets.map((sheet) => origins.get(sheet.id)));
  const removeSheets = before.sheets.map(({ name }) => name).filter((name) => !kept.has(name));
  const renameSheets = now.sheets.flatMap((sheet): (readonly [string, string])[] => {
    const origin = origins.get(sheet.id);
    return origin === undefined || origin === sheet.name ? [] : [[origin, sheet.name]];
  });
  const addSheets = now.sheets.filter((sheet) => !origins.has(sheet.id)).map(({ name }) => name);
  const sheets = now.sheets.flatMap((sheet) => {
    const origin = origins.get(sheet.id);
    const edits = sheetChanges(origin === undefined ? null : before.sheet(origin), sheet, isSpilled);
    return edits ? [edits] : [];
  });
  const names = nameChanges(before, now, new Map(renameSheets.map(([from, to]) => [from, to])));
  const nothing =
    removeSheets.length + renameSheets.length + addSheets.length + sheets.length === 0 &&
    names.removeNames.length + names.setNames.length === 0;
  if (nothing) return null;
  // A workbook has a sheet at every moment: the last one goes only after another came.
  const replaced = removeSheets.length === before.sheets.length;
  if (replaced) throw new Error('None of the sheets of the file is left');
  return { removeSheets, renameSheets, addSheets, sheets, ...names };
}

function sheetChanges(before: Sheet | null, now: Sheet, isSpilled: IsSpilled): SheetEdits | null {
  const cells = cellChanges(before, now, isSpilled);
  const columns = new Map<number, { width?: number | null; hidden?: boolean }>();
  for (const [column, width] of now.columnWidths) {
    if (before?.columnWidths.get(column) !== width) columns.set(column, { width });
  }
  for (const column of union(before?.hiddenColumns ?? [], now.hiddenColumns)) {
    const hidden = now.hiddenColumns.has(column);
    if (before?.hiddenColumns.has(column) !== hidden) columns.set(column, { ...columns.get(column), hidden });
  }
  const rows = new Map<number, { height?: number | null; hidden?: boolean }>();
  for (const [row, height] of now.rowHeights) {
    if (before?.rowHeights.get(row) !== height) rows.set(row, { height });
  }
  for (const row of union(before?.hiddenRows ?? [], now.hiddenRows)) {
    const hidden = now.isRowHidden(row);
    if ((before?.isRowHidden(row) ?? false) !== hidden) rows.set(row, { ...rows.get(row), hidden });
  }
  const formats = formatChanges(before, now);
  const notes = noteChanges(before, now);
  const count = cells.length + columns.size + rows.size + formats.count + notes.count;
  return count === 0 ? null : { sheet: now.name, cells, columns, rows, ...formats.edits, ...notes.edits };
}

function union(a: Iterable<number>, b: Iterable<number>): Set<number> {
  return new Set([...a, ...b]);
}

function cellChanges(before: Sheet | null, now: Sheet, isSpilled: IsSpilled): CellEdit[] {
  const edits: CellEdit[] = [];
  const styles = new StyleChanges();
  const height = Math.max(before?.cells.height ?? 0, now.cells.height);
  for (let row = 0; row < height; row++) {
    const width = Math.max(before?.cells.width(row) ?? 0, now.cells.width(row));
    for (let column = 0; column < width; column++) {
      const edit = cellChange(before, now, row, column, styles, isSpilled);
      if (edit) edits.push(edit);
    }
  }
  return edits;
}

function cellChange(
  before: Sheet | null,
  now: Sheet,
  row: number,
  column: number,
  styles: StyleChanges,
  isSpilled: IsSpilled,
): CellEdit | null {
  const formula = now.formula(row, column);
  const value = isSpilled(now, row, column) ? null : now.value(row, column);
  const style = styles.between(before?.style(row, column) ?? null, now.style(row, column));
  const formulaBefore = before?.formula(row, column) ?? null;
  const valueBefore = before?.value(row, column) ?? null;
  // A formula that is the same keeps its cell, whatever our calculation makes of it: Excel has its own.
  const same = formula === formulaBefore && (formula !== null || value === valueBefore);
  if (same && !style) return null;
  return {
    row,
    column,
    value,
    ...(formula === null ? {} : { formula }),
    ...(style ? { style } : {}),
  };
}

const SIDES: readonly (readonly [BorderSide, 'top' | 'bottom' | 'left' | 'right'])[] = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
];

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A workbook has few styles and many cells: each pair of styles is compared once. */
class StyleChanges {
  readonly #known = new Map<Style | null, Map<Style, StyleChange | null>>();

  between(before: Style | null, now: Style): StyleChange | null {
    let known = this.#known.get(before);
    if (!known) this.#known.set(before, (known = new Map()));
    let change = known.get(now);
    if (change === undefined) known.set(now, (change = styleChange(before, now)));
    return change;
  }
}

/** Only what differs: the rest, such as theme colours, stays as the file says it. Null for no difference. */
function styleChange(before: Style | null, now: Style): StyleChange | null {
  const differs = (key: keyof Style) => before?.[key] !== now[key];
  const change: Writable<StyleChange> = {};
  if (differs('numberFormat')) change.numberFormat = now.numberFormat;
  if (differs('fill')) change.fill = now.fill;
  if (differs('horizontal')) change.horizontal = horizontal(now.horizontal);
  if (differs('vertical'))
    change.vertical = now.vertical.toLowerCase() as NonNullable<StyleChange['vertical']>;
  if (differs('wrapText')) change.wrap = now.wrapText;
  if (differs('indent')) change.indent = now.indent;
  if (differs('locked')) change.locked = now.locked;
  if (differs('formulaHidden')) change.formulaHidden = now.formulaHidden;
  if (differs('quotePrefix')) change.quotePrefix = now.quotePrefix;
  const font = fontChange(differs, now);
  if (Object.keys(font).length > 0) change.font = font;
  const border: Writable<Exclude<NonNullable<StyleChange['border']>, true>> = {};
  for (const [side, key] of SIDES) {
    const line = now.borders[side];
    if (JSON.stringify(before?.borders[side]) !== JSON.stringify(line)) border[key] = borderChange(line);
  }
  if (Object.keys(border).length > 0) change.border = border;
  return Object.keys(change).length > 0 ? change : null;
}

function fontChange(differs: (key: keyof Style) => boolean, now: Style): NonNullable<StyleChange['font']> {
  const font: Writable<NonNullable<StyleChange['font']>> = {};
  if (differs('fontName')) font.name = now.fontName;
  if (differs('fontSize')) font.size = now.fontSize;
  if (differs('bold')) font.bold = now.bold;
  if (differs('italic')) font.italic = now.italic;
  if (differs('strikethrough')) font.strikethrough = now.strikethrough;
  if (differs('fontColor')) font.color = now.fontColor;
  if (differs('underline')) font.underline = underline(now.underline);
  return font;
}

function underline(word: Style['underline']) {
  const words = {
    None: 'none',
    Single: 'single',
    Double: 'double',
    SingleAccountant: 'singleAccounting',
    DoubleAccountant: 'doubleAccounting',
  } as const;
  return words[word];
}

function horizontal(word: string): NonNullable<StyleChange['horizontal']> {
  if (word === 'CenterAcrossSelection') return 'centerContinuous';
  return (word.charAt(0).toLowerCase() + word.slice(1)) as NonNullable<StyleChange['horizontal']>;
}

type Line = NonNullable<BorderChange>['line'];

/** The file's thirteen lines are Office.js's style and weight together. */
function borderChange(border: Border | undefined): BorderChange {
  if (!border || border.style === 'None') return null;
  const medium = border.weight === 'Medium' || border.weight === 'Thick';
  const dashes: Readonly<Record<string, readonly [Line, Line]>> = {
    Dot: ['dotted', 'dotted'],
    Dash: ['dashed', 'mediumDashed'],
    DashDot: ['dashDot', 'mediumDashDot'],
    DashDotDot: ['dashDotDot', 'mediumDashDotDot'],
    Double: ['double', 'double'],
    SlantDashDot: ['slantDashDot', 'slantDashDot'],
  };
  const solid: Readonly<Record<string, Line>> = {
    Hairline: 'hair',
    Thin: 'thin',
    Medium: 'medium',
    Thick: 'thick',
  };
  const line = dashes[border.style]?.[medium ? 1 : 0] ?? solid[border.weight] ?? 'thin';
  return { line, color: border.color };
}

function formatChanges(before: Sheet | null, now: Sheet): { count: number; edits: Partial<SheetEdits> } {
  const key = (format: ConditionalFormat) =>
    JSON.stringify([format.formula, format.areas, format.fill, format.fontColor, format.stopIfTrue]);
  const formulaRules = (sheet: Sheet | null) =>
    (sheet?.conditionalFormats ?? []).filter(({ type, formula }) => type === 'Custom' && formula !== '');
  const old = new Map(formulaRules(before).map((format) => [key(format), format]));
  const wanted = new Map(formulaRules(now).map((format) => [key(format), format]));
  const removeFormats = [...old].filter(([each]) => !wanted.has(each)).map(([, { formula }]) => formula);
  const addFormats = [...wanted]
    .filter(([each, { formula }]) => !old.has(each) || removeFormats.includes(formula))
    .map(([, format]): FormulaFormat => {
      const { areas, formula, fill, fontColor: font, stopIfTrue } = format;
      return { areas, formula, fill, font, stopIfTrue };
    });
  return { count: removeFormats.length + addFormats.length, edits: { removeFormats, addFormats } };
}

function noteChanges(before: Sheet | null, now: Sheet): { count: number; edits: Partial<SheetEdits> } {
  const removeNotes = (before?.notes ?? [])
    .filter(({ row, column, content }) => now.noteAt(row, column)?.content !== content)
    .map(({ row, column }) => ({ row, column }));
  const addNotes = now.notes
    .filter(({ row, column, content }) => before?.noteAt(row, column)?.content !== content)
    .map(({ row, column, content: text }) => ({ row, column, text }));
  return { count: removeNotes.length + addNotes.length, edits: { removeNotes, addNotes } };
}

function nameChanges(before: Workbook, now: Workbook, renamed: ReadonlyMap<string, string>) {
  const scope = (name: DefinedName) => name.scope?.name ?? null;
  const scopeNow = (name: DefinedName) => {
    const sheet = scope(name);
    return sheet === null ? null : (renamed.get(sheet) ?? sheet);
  };
  const key = (name: DefinedName, sheet: string | null) => `${sheet ?? ''}!${name.name.toLowerCase()}`;
  const old = new Map(before.names.map((name) => [key(name, scopeNow(name)), name]));
  const wanted = new Map(now.names.map((name) => [key(name, scope(name)), name]));
  const removeNames = [...old]
    // Names of a removed sheet go with it.
    .filter(
      ([each, name]) =>
        !wanted.has(each) && (scope(name) === null || now.sheet(scopeNow(name) ?? '') !== null),
    )
    .map(([, name]) => ({ name: name.name, sheet: scopeNow(name) }));
  const setNames = [...wanted]
    .filter(([each, name]) => {
      const was = old.get(each);
      return was?.formula !== name.formula || was.visible !== name.visible;
    })
    .map(([, { name, formula, visible, comment, scope: sheet }]): NameChange => ({
      ...{ name, formula, sheet: sheet?.name ?? null, hidden: !visible, comment },
    }));
  return { removeNames, setNames };
}
