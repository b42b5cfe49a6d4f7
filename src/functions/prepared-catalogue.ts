import type { Catalogue } from '../policy/catalogue/catalogue';
import type { Ability, Clause, HolidayCalendar, Occupation, Words } from '../policy/catalogue/model';

/**
 * A catalogue that was checked when the bundle was built, as JSON: what the functions read of it and
 * nothing else. It keeps the script small enough for Excel's runtime, and its start free of checks.
 */
export interface PreparedCatalogue extends Omit<
  Catalogue,
  'clauses' | 'holidays' | 'hash' | 'occupations' | 'abilities'
> {
  /** Without what is as in `USUAL`. */
  readonly occupations: readonly Partial<Occupation>[];
  readonly abilities: readonly Partial<Ability>[];
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

/** What nearly all names have, left out where it is so: half a kilobyte of the script. */
const USUAL = { to: null, printed: [], alsoWritten: [], near: [], ...UNSEEN } as const;
const USUAL_OCCUPATION = { ...USUAL, trades: [], clause: '附件1', class: 'D', listed: false } as const;

function withoutUsual<Name extends object>(name: Name, usual: Partial<Name>): Partial<Name> {
  const isUsual = (key: string, value: unknown): boolean =>
    key in usual && JSON.stringify(value) === JSON.stringify(usual[key as keyof Name]);
  return Object.fromEntries(Object.entries(name).filter((entry) => !isUsual(...entry))) as Partial<Name>;
}

export function prepareCatalogue(catalogue: Catalogue): PreparedCatalogue {
  const { clauses, holidays, occupations, abilities } = catalogue;
  return {
    ...catalogue,
    title: chinese(catalogue.title),
    statusNote: chinese(catalogue.statusNote),
    occupations: occupations.map((each) => withoutUsual({ ...each, ...UNSEEN }, USUAL_OCCUPATION)),
    abilities: abilities.map((each) => withoutUsual({ ...each, ...UNSEEN }, USUAL)),
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
  const { clauses, holidays, hash, occupations, abilities } = prepared;
  return {
    ...prepared,
    occupations: occupations.map((each) => ({ ...USUAL_OCCUPATION, ...each }) as Occupation),
    abilities: abilities.map((each) => ({ ...USUAL, ...each }) as Ability),
    clauses: new Map(clauses.map((clause) => [clause.ref, clause])),
    holidays: { ...holidays, closed: new Set(holidays.closed), open: new Set(holidays.open) },
    hash: () => hash,
  };
}
