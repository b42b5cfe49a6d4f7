import { FINDING_CODES } from '../core/finding-codes';
import type { Clause } from '../policy/catalogue/model';
import type { Rule } from '../policy/rule';

/** One case of the case tables: what it names, and where it stands. */
export interface CaseRow {
  /** `test/cases/certification/individual.csv:12` */
  readonly at: string;
  readonly clauses: readonly string[];
  readonly codes: readonly string[];
}

/** One line of the table clause ↔ rules ↔ cases. */
export interface ClauseLine {
  readonly clause: Clause;
  /** Codes of the rules that cite it, each with the number of cases of the code under this clause. */
  readonly rules: readonly { readonly code: string; readonly cases: number }[];
  /** Cases that name the clause itself. */
  readonly cases: number;
}

/** What makes the table unfit to sign. */
export type ClauseProblem =
  | { readonly kind: 'rule-without-clause'; readonly code: string }
  | { readonly kind: 'unknown-clause'; readonly code: string; readonly clause: string }
  | { readonly kind: 'implemented-without-rule'; readonly clause: string }
  | { readonly kind: 'case-unknown-clause'; readonly at: string; readonly clause: string }
  | { readonly kind: 'case-unknown-code'; readonly at: string; readonly code: string };

/** What a data check cites, where no clause applies. */
const DATA_CHECK = '–';

/** Items in a cell of a case table: apart by spaces, commas, semicolons or bars. */
export function itemsOf(cell: string): string[] {
  return cell.split(/[\s,，;；|、]+/).filter((item) => item !== '');
}

/** A finding code as a case names it, `age-over` or `age-over:review`. */
function codeOf(item: string): string {
  return item.replace(/[:=].*$/, '');
}

/** The case rows of one table; empty if it has neither a column `clause` nor a column `codes`. */
export function casesOf(file: string, table: readonly (readonly string[])[]): CaseRow[] {
  const [header = [], ...rows] = table;
  const clauseColumn = header.findIndex((name) => name === 'clause' || name === 'clauses');
  const codesColumn = header.indexOf('codes');
  if (clauseColumn < 0 && codesColumn < 0) return [];
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    return {
      at: `${file}:${index + 2}`,
      clauses: itemsOf(row[clauseColumn] ?? ''),
      codes: itemsOf(row[codesColumn] ?? '').map(codeOf),
    };
  });
}

export function clauseTable(
  clauses: ReadonlyMap<string, Clause>,
  rules: readonly Rule[],
  cases: readonly CaseRow[],
): ClauseLine[] {
  return [...clauses.values()].map((clause) => {
    const codes = new Set(rules.filter((rule) => rule.clauses.includes(clause.ref)).map(({ code }) => code));
    return {
      clause,
      rules: [...codes].map((code) => {
        const only = rules.every(
          (rule) => rule.code !== code || rule.clauses.every((ref) => ref === clause.ref),
        );
        return { code, cases: cases.filter((row) => isCaseOf(row, code, clause.ref, only)).length };
      }),
      cases: cases.filter((row) => row.clauses.includes(clause.ref)).length,
    };
  });
}

/** A code that several clauses have is a case of the one that the row names. */
function isCaseOf(row: CaseRow, code: string, clause: string, only: boolean): boolean {
  return row.codes.includes(code) && (only || row.clauses.includes(clause));
}

/** Everything that makes the table unfit to sign; empty when it is whole. */
export function clauseProblems(
  clauses: ReadonlyMap<string, Clause>,
  rules: readonly Rule[],
  cases: readonly CaseRow[],
): ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  const cited = new Set<string>();
  for (const { code, clauses: of } of rules) {
    if (of.length === 0) problems.push({ kind: 'rule-without-clause', code });
    for (const clause of of) {
      if (clause !== DATA_CHECK && !clauses.has(clause))
        problems.push({ kind: 'unknown-clause', code, clause });
      cited.add(clause);
    }
  }
  for (const { ref, status } of clauses.values()) {
    if (status === 'implemented' && !cited.has(ref))
      problems.push({ kind: 'implemented-without-rule', clause: ref });
  }
  const codes = new Set<string>(FINDING_CODES);
  for (const row of cases) {
    for (const clause of row.clauses) {
      if (clause !== DATA_CHECK && !clauses.has(clause)) {
        problems.push({ kind: 'case-unknown-clause', at: row.at, clause });
      }
    }
    for (const code of row.codes) {
      if (!codes.has(code)) problems.push({ kind: 'case-unknown-code', at: row.at, code });
    }
  }
  return problems;
}
