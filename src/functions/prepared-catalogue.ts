import type { Catalogue } from '../policy/catalogue/catalogue';
import type { Clause, HolidayCalendar, Words } from '../policy/catalogue/model';

/**
 * A catalogue that was checked when the bundle was built, as JSON: what the functions read of it and
 * nothing else. It keeps the script small enough for Excel's runtime, and its start free of checks.
 */
export interface PreparedCatalogue extends Omit<Catalogue, 'clauses' | 'holidays' | 'hash'> {
  readonly clauses: readonly Clause[];
  readonly holidays: Omit<HolidayCalendar, 'closed' | 'open'> & {
    readonly closed: readonly number[];
    readonly open: readonly number[];
  };
  readonly hash: string;
}

/** Functions speak Chinese. */
const chinese = ({ zh }: Words): Words => ({ zh, en: '' });

/** Pinyin, codes and notes serve the pane's search and lists; papers, funds and interpretations its pages. */
const UNSEEN = { initials: '', code: null, note: null } as const;

export function prepareCatalogue(catalogue: Catalogue): PreparedCatalogue {
  const { clauses, holidays, occupations, abilities } = catalogue;
  return {
    ...catalogue,
    title: chinese(catalogue.title),
    statusNote: chinese(catalogue.statusNote),
    occupations: occupations.map((occupation) => ({ ...occupation, ...UNSEEN })),
    abilities: abilities.map((ability) => ({ ...ability, ...UNSEEN })),
    clauses: [...clauses.values()].map((clause) => ({ ...clause, summary: chinese(clause.summary) })),
    interpretations: [],
    papers: [],
    funding: [],
    funds: [],
    holidays: { ...holidays, closed: [...holidays.closed], open: [...holidays.open] },
    hash: catalogue.hash(),
  };
}

/** Stands in for the loader of `policy/catalogue` in the functions' bundle (webpack.config.js). */
export function loadCatalogue(prepared: PreparedCatalogue): Catalogue {
  const { clauses, holidays, hash } = prepared;
  return {
    ...prepared,
    clauses: new Map(clauses.map((clause) => [clause.ref, clause])),
    holidays: { ...holidays, closed: new Set(holidays.closed), open: new Set(holidays.open) },
    hash: () => hash,
  };
}
