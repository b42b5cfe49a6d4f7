import type { Field } from '../core/fields';
import type { Grid } from '../core/grid';
import { columnLetters, isEmptyCell } from './address';
import type { FoundHeader } from './find-header';
import type { MatchedColumn } from './match-columns';
import type { SheetFinding } from './roster';
import type { RowShape } from './row-kind';

/** What a person must know of how the sheet was read: said, never settled silently. */
export function sheetFindings(
  grid: Grid,
  header: FoundHeader,
  columns: readonly MatchedColumn[],
  samples: readonly number[],
  shape: RowShape,
): SheetFinding[] {
  const headerRow = grid.top + header.rows[header.rows.length - 1]!;
  const findings: SheetFinding[] = [];
  const byField = new Map<Field, MatchedColumn[]>();
  for (const column of columns)
    for (const field of column.fields) byField.set(field, [...(byField.get(field) ?? []), column]);
  for (const [field, of] of byField)
    if (of.length > 1)
      findings.push({
        code: 'header-ambiguous',
        severity: 'warning',
        field,
        clause: '–',
        params: { field, columns: of.map(({ column, header: text }) => `${columnLetters(column)} ${text}`) },
        related: [],
        at: { row: headerRow, column: of[0]!.column },
      });
  for (const { fields, column, how } of columns)
    if (how === 'values')
      findings.push({
        code: 'header-guessed',
        severity: 'info',
        field: fields[0]!,
        clause: '–',
        params: { field: fields[0]!, column: columnLetters(column) },
        related: [],
        at: { row: headerRow, column },
      });
  for (const row of samples) {
    const cells = grid.values[row - grid.top]!;
    const text = [shape.seq, shape.name, shape.idNumber]
      .map((index) => (index < 0 ? null : cells[index]))
      .filter((cell) => !isEmptyCell(cell ?? null));
    findings.push({
      code: 'sample-row',
      severity: 'info',
      field: null,
      clause: '–',
      params: { found: text.map(String).join(' ').slice(0, 60) },
      related: [],
      at: { row, column: grid.left + Math.max(shape.seq, 0) },
    });
  }
  return findings;
}

/** What stands above the header, and the names of sheet and file: they may tell what the roster is of. */
export function titlesOf(grid: Grid, header: FoundHeader, file: string | undefined): readonly string[] {
  const titles: string[] = [];
  for (let row = 0; row < header.rows[0]!; row += 1)
    for (const cell of grid.values[row]!)
      if (typeof cell === 'string' && !isEmptyCell(cell)) titles.push(cell);
  return [...titles, grid.name, ...(file === undefined ? [] : [file])];
}
