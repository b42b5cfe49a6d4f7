import type { Claim } from '../core/claim';
import type { Finding } from '../core/decision';
import type { Field } from '../core/fields';
import type { CellValue, Grid } from '../core/grid';
import { cellAddress, columnLetters, isEmptyCell } from './address';
import { cellSeverity } from './cells/column-reader';
import { unitOf, type MoneyUnit } from './cells/number';
import { splitSkill } from './cells/skill';
import { ClaimBuilder } from './claim-builder';
import { findHeader, type FoundHeader } from './find-header';
import { matchColumns, type MatchedColumn } from './match-columns';
import { OUTCOME, ownColumns } from './own-columns';
import type { ReadOptions, Roster, SheetFinding, SkippedRows } from './roster';
import { compactText } from './text';
import { changedHeaders, rowKind, rowShape, SKIPPED_KINDS, type SkippedKind } from './row-kind';
import { sheetFindings, titlesOf } from './sheet-findings';

const NO_ROWS: readonly number[] = Object.freeze([]);

const HIDDEN: Finding = Object.freeze({
  code: 'row-hidden',
  severity: 'info',
  field: null,
  clause: '–',
  params: {},
  related: NO_ROWS,
});

/**
 * Reads a sheet into claims. Null if there is no header that a roster could have. Never throws for
 * what stands in cells; every row of the used range ends in exactly one list of the result.
 */
export function readRoster(grid: Grid, options: ReadOptions = {}): Roster | null {
  const values = grid.values;
  const ours = ownColumns(grid);
  const outcome = options.ledger ? (ours.get(OUTCOME) ?? null) : null;
  const ignored = new Set(ours.values());
  if (outcome !== null) ignored.delete(outcome);
  const fixed = options.headerRow === undefined ? undefined : options.headerRow - 1 - grid.top;
  const header = findHeader(grid, ignored, fixed);
  if (!header) return null;
  const { columns, unread } = matchColumns(grid, header, ignored, {
    ...options.columns,
    ...(outcome === null ? {} : { [columnLetters(grid.left + outcome)]: 'outcome' as const }),
  });
  const first = header.rows[header.rows.length - 1]! + 1;
  const end = lastFilledRow(values, ignored) + 1;

  const shape = rowShape(
    columns,
    ignored,
    header.rows.map((row) => values[row]!),
    values.slice(0, header.rows[0]!),
  );
  const builder = new ClaimBuilder(
    inUnit(columns, unitLine(grid, header)),
    grid.date1904,
    hasLevelInOccupation(values, first, end, columns),
    options.ledger ?? false,
  );
  const claims: Claim[] = [];
  const rows: number[] = [];
  const readFindings: (readonly Finding[] | undefined)[] = [];
  const skipped = new Map<SkippedKind, number[]>();
  const samples: number[] = [];
  /** What a header repeated in another order says of the rows below it, and of all such headers. */
  let changed: Finding[] = [];
  const changes: SheetFinding[] = [];
  let isBelowHeader = false;
  /** Rows since the last data row that are a footer if no data row follows: position, kind. */
  let open: [number, SkippedKind][] = [];
  const skip = (kind: SkippedKind, row: number): void => {
    const known = skipped.get(kind);
    if (known) known.push(row);
    else skipped.set(kind, [row]);
  };

  for (let index = first; index < end; index += 1) {
    const cells = values[index]!;
    const kind = rowKind(cells, shape);
    if (kind !== 'data') {
      open.push([grid.top + index, kind]);
      if (kind === 'sample') samples.push(grid.top + index);
      const headers = kind === 'repeated-header' ? changedHeaders(cells, shape) : null;
      if (headers) {
        // A header of two rows is one header.
        if (!isBelowHeader) changed = [];
        isBelowHeader = true;
        for (const [at, field] of headers) {
          const place = { row: grid.top + index, column: grid.left + at };
          const found = changeFinding(field, place, String(cells[at]));
          changed.push(found);
          changes.push({ ...found, severity: 'warning', at: place });
        }
      }
      continue;
    }
    if (open.length > 0) {
      for (const [row, was] of open) skip(was, row);
      open = [];
    }
    isBelowHeader = false;
    const row = grid.top + index;
    claims.push(builder.build(cells));
    rows.push(row);
    const found = builder.findings;
    const isHidden = grid.hiddenRows?.has(row) === true;
    readFindings.push(
      isHidden || changed.length > 0 ? [...(found ?? []), ...changed, ...(isHidden ? [HIDDEN] : [])] : found,
    );
  }

  const footerRows: number[] = [];
  for (const [row, kind] of open) {
    if (kind === 'blank' || kind === 'sample' || kind === 'repeated-header') skip(kind, row);
    else footerRows.push(row);
  }

  for (let index = Math.max(end, first); index < values.length; index += 1) skip('blank', grid.top + index);

  return {
    sheet: grid.name,
    titleRows: range(grid.top, grid.top + header.rows[0]!),
    headerRows: header.rows.map((row) => grid.top + row),
    skipped: SKIPPED_KINDS.flatMap((kind): SkippedRows[] => {
      const of = skipped.get(kind);
      return of ? [{ kind, rows: of }] : [];
    }),
    footerRows,
    rows,
    claims,
    readFindings,
    findings: [...sheetFindings(grid, header, columns, samples, shape), ...changes],
    columns,
    unread,
    columnOf: firstColumns(columns),
    titles: titlesOf(grid, header, options.file),
  };
}

/** Below it a used range can have a million rows with nothing in them: they are counted without a look at them. */
function lastFilledRow(values: Grid['values'], ignored: ReadonlySet<number>): number {
  for (let row = values.length - 1; row >= 0; row -= 1) {
    const cells = values[row]!;
    for (let column = 0; column < cells.length; column += 1)
      if (!isEmptyCell(cells[column]) && !ignored.has(column)) return row;
  }
  return -1;
}

/** The unit that a line above the header gives all amounts, as 单位：万元. */
function unitLine(grid: Grid, header: FoundHeader): MoneyUnit {
  for (let row = 0; row < header.rows[0]!; row += 1)
    for (const cell of grid.values[row]!)
      if (typeof cell === 'string' && /单位:[万千]元(?!\p{L})/u.test(compactText(cell))) return unitOf(cell);
  return '元';
}

/** The columns for reading, with the sheet's unit in headers that name none. */
function inUnit(columns: readonly MatchedColumn[], unit: MoneyUnit): readonly MatchedColumn[] {
  if (unit === '元') return columns;
  return columns.map((column) =>
    column.header.includes('元') ? column : { ...column, header: `${column.header}（${unit}）` },
  );
}

function hasLevelInOccupation(
  values: Grid['values'],
  first: number,
  end: number,
  columns: readonly MatchedColumn[],
): boolean {
  const indices: number[] = [];
  for (const { fields, index } of columns) {
    if (fields.includes('level')) return false;
    if (fields.includes('occupation')) indices.push(index);
  }
  let last: CellValue | undefined;
  for (const index of indices)
    for (let row = first; row < end; row += 1) {
      const value = values[row]![index];
      if (value === last || typeof value !== 'string' || value === '') continue;
      last = value;
      if (splitSkill(value).levels.length > 0) return true;
    }
  return false;
}

function firstColumns(columns: readonly MatchedColumn[]): ReadonlyMap<Field, number> {
  const map = new Map<Field, number>();
  const ordered = [...columns].sort(
    (one, other) => Number(other.usual) - Number(one.usual) || one.index - other.index,
  );
  for (const { fields, column } of ordered)
    for (const field of fields) if (!map.has(field)) map.set(field, column);
  if (!map.has('level') && map.has('occupation')) map.set('level', map.get('occupation')!);
  return map;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The cells below a header in another order mean something else than is read, or stand elsewhere. */
const changeFinding = (field: Field, at: { row: number; column: number }, text: string): Finding => ({
  code: 'header-ambiguous',
  severity: cellSeverity(field),
  field,
  clause: '–',
  params: { field, columns: [`${cellAddress(at.row, at.column)} ${compactText(text)}`] },
  related: NO_ROWS,
});
