import { columnName, MAX_COLUMNS, MAX_ROWS } from './a1';

/** A reference's column (`$`, letters) or row (`$`, digits) moved by `by`; null when it leaves the sheet. */
function moveColumn(dollar: string, letters: string, by: number): string | null {
  if (dollar) return dollar + letters;
  let n = 0;
  for (const c of letters.toUpperCase()) n = n * 26 + c.charCodeAt(0) - 64;
  const moved = n - 1 + by;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
}

function moveRow(dollar: string, digits: string, by: number): string | null {
  if (dollar) return dollar + digits;
  const moved = Number(digits) + by;
  return moved < 1 || moved > MAX_ROWS ? null : String(moved);
}

/** One token: a text or quoted sheet name, a bracketed part, a cell, whole columns, whole rows, or a word. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)(\d+):(\$?)(\d+)(?![\p{L}\p{N}_.])|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}\p{N}_.\\]+!?/gu;

/**
 * The formula of a shared group's member: the master's text with its relative references moved. A
 * reference that leaves the sheet becomes `#REF!`, as in Excel.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, ...found: (string | undefined)[]) => {
    const [c1d, c1, c2d, c2, r1d, r1, r2d, r2, cd, c, rd, r] = found;
    if (c1 !== undefined && c2 !== undefined) {
      const a = moveColumn(c1d ?? '', c1, columns);
      const b = moveColumn(c2d ?? '', c2, columns);
      return a && b ? `${a}:${b}` : '#REF!';
    }
    if (r1 !== undefined && r2 !== undefined) {
      const a = moveRow(r1d ?? '', r1, rows);
      const b = moveRow(r2d ?? '', r2, rows);
      return a && b ? `${a}:${b}` : '#REF!';
    }
    if (c !== undefined && r !== undefined) {
      const a = moveColumn(cd ?? '', c, columns);
      const b = moveRow(rd ?? '', r, rows);
      return a && b ? a + b : '#REF!';
    }
    return token;
  });
}
