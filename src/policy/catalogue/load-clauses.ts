import type { Spot } from './checks';
import type { ClausesFile, InterpretationsFile } from './files';
import type { Clause, Interpretation } from './model';

/** What data checks cite, where no clause applies. */
export const NO_CLAUSE = '–';

/** Reports a reference to a clause that is in no list, and gives it back. */
export type Cite = (ref: string, spot: Spot) => string;

export function clauseTable(file: ClausesFile, spot: Spot): ReadonlyMap<string, Clause> {
  const table = new Map<string, Clause>();
  file.entries.forEach((clause, index) => {
    if (table.has(clause.ref)) spot.at('entries').at(index).at('ref').report(clause.ref, 'each clause once');
    table.set(clause.ref, clause);
  });
  return table;
}

export function interpretationsOf(
  file: InterpretationsFile,
  clauses: ReadonlyMap<string, Clause>,
  spot: Spot,
): readonly Interpretation[] {
  const seen = new Set<string>();
  file.entries.forEach(({ id, clause }, index) => {
    const entry = spot.at('entries').at(index);
    if (seen.has(id)) entry.at('id').report(id, 'each number once');
    if (!clauses.has(clause)) entry.at('clause').report(clause, 'a clause of clauses.json');
    seen.add(id);
  });
  return file.entries;
}

export function citeChecker(
  clauses: ReadonlyMap<string, Clause>,
  interpretations: readonly Interpretation[],
): Cite {
  const known = new Set([...clauses.keys(), ...interpretations.map(({ id }) => id), NO_CLAUSE]);
  return (ref, spot) => {
    if (!known.has(ref)) spot.report(ref, 'a clause of clauses.json or a number of interpretations.json');
    return ref;
  };
}
