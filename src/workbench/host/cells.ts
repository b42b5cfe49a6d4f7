import type { Area, CellValue } from '../../core/grid';

/**
 * The cells of one sheet, row by row. A row is made when something is first put into it, so an
 * empty million rows cost nothing and 100,000 × 25 values are 100,000 short arrays.
 */
export class CellStore {
  readonly #rows: (Row | undefined)[] = [];

  value(row: number, column: number): CellValue {
    return this.#rows[row]?.values[column] ?? null;
  }

  /** The formula with its leading `=`, or null. */
  formula(row: number, column: number): string | null {
    return this.#rows[row]?.formulas?.[column] ?? null;
  }

  /** The style's number, or undefined where the cell has none of its own. */
  style(row: number, column: number): number | undefined {
    return this.#rows[row]?.styles?.[column];
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === null && !this.#rows[row]) return;
    this.#row(row).values[column] = value;
  }

  setFormula(row: number, column: number, formula: string | null): void {
    if (formula === null) {
      const formulas = this.#rows[row]?.formulas;
      if (formulas && column in formulas) formulas[column] = undefined;
      return;
    }
    const at = this.#row(row);
    (at.formulas ??= [])[column] = formula;
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    if (style === undefined) {
      const styles = this.#rows[row]?.styles;
      if (styles && column in styles) styles[column] = undefined;
      return;
    }
    const at = this.#row(row);
    (at.styles ??= [])[column] = style;
  }

  /** Rows that exist, in order, from `top` to `bottom` inclusive. */
  *rowsIn(top: number, bottom: number): Generator<number> {
    const last = Math.min(bottom, this.#rows.length - 1);
    for (let row = Math.max(0, top); row <= last; row += 1) if (this.#rows[row]) yield row;
  }

  /** One more than the last column in use in a row. */
  width(row: number): number {
    const at = this.#rows[row];
    return at ? Math.max(at.values.length, at.formulas?.length ?? 0, at.styles?.length ?? 0) : 0;
  }

  get height(): number {
    return this.#rows.length;
  }

  /** The smallest rectangle around every cell with a value or a formula (or, if asked, a style). */
  extent(within: Area, withStyles: boolean): Area | null {
    let found: Area | null = null;
    for (const row of this.rowsIn(within.top, within.bottom)) {
      const at = this.#rows[row]!;
      const right = Math.min(within.right, this.width(row) - 1);
      let first = -1;
      let last = -1;
      for (let column = within.left; column <= right; column += 1) {
        if (!inUse(at, column, withStyles)) continue;
        if (first < 0) first = column;
        last = column;
      }
      if (first < 0) continue;
      found = found
        ? {
            top: found.top,
            left: Math.min(found.left, first),
            bottom: row,
            right: Math.max(found.right, last),
          }
        : { top: row, left: first, bottom: row, right: last };
    }
    return found;
  }

  /** Moves rows: `count` empty ones in at `at`, or (negative) that many out from there. */
  shiftRows(at: number, count: number): void {
    if (at >= this.#rows.length) return;
    if (count < 0) {
      this.#rows.splice(at, -count);
      return;
    }
    const below = this.#rows.splice(at);
    this.#rows.length = at + count;
    for (const row of below) this.#rows.push(row);
  }

  /** The same for columns. */
  shiftColumns(at: number, count: number): void {
    for (const row of this.rowsIn(0, this.#rows.length - 1)) {
      const { values, formulas, styles } = this.#rows[row]!;
      for (const line of [values, formulas, styles] as unknown[][]) {
        if (!line || at >= line.length) continue;
        if (count < 0) line.splice(at, -count);
        else line.splice(at, 0, ...new Array<undefined>(count));
      }
    }
  }

  #row(row: number): Row {
    return (this.#rows[row] ??= { values: [], formulas: undefined, styles: undefined });
  }
}

interface Row {
  readonly values: CellValue[];
  formulas: (string | undefined)[] | undefined;
  styles: (number | undefined)[] | undefined;
}

function inUse(row: Row, column: number, withStyles: boolean): boolean {
  const value = row.values[column];
  return (
    (value !== undefined && value !== null && value !== '') ||
    row.formulas?.[column] !== undefined ||
    (withStyles && (row.styles?.[column] ?? 0) !== 0)
  );
}
