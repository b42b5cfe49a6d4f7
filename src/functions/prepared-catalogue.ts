import type { Catalogue, DatedShortage } from '../policy/catalogue/catalogue';
import { addDays, type Day } from '../core/plain-date';
import type {
  Ability,
  Clause,
  HolidayCalendar,
  Occupation,
  Place,
  PlaceList,
  Standard,
} from '../policy/catalogue/model';

/**
 * A catalogue that was checked when the bundle was built, as JSON: what the functions read of it and
 * nothing else. It keeps the script small enough for Excel's runtime, and its start free of checks.
 */
export interface PreparedCatalogue extends Omit<
  Catalogue,
  | 'clauses'
  | 'holidays'
  | 'places'
  | 'hash'
  | 'standards'
  | 'shortages'
  | 'occupations'
  | 'abilities'
  | 'parameters'
> {
  /** Lists without what is usual in them; a name that has nothing else stands alone. */
  readonly standards: readonly Partial<Standard>[];
  readonly shortages: readonly Partial<DatedShortage>[];
  readonly occupations: readonly (Partial<Occupation> | string)[];
  readonly abilities: readonly (Partial<Ability> | string)[];
  /** By id, without their units, which only the loader asks for. */
  readonly parameters: readonly (readonly [id: string, spans: readonly { readonly value?: unknown }[]])[];
  readonly clauses: readonly (readonly [ref: string, status: Clause['status'], summary: string])[];
  readonly places: Omit<PlaceList, 'places'> & { readonly places: readonly Partial<Place>[] };
  readonly holidays: Omit<HolidayCalendar, 'closed' | 'open'> & {
    readonly closed: readonly Run[];
    readonly open: readonly Day[];
  };
}

/** A first day and how many follow it. */
type Run = readonly [first: Day, more: number];

/** The days in runs of one after another. */
function runsOf(days: Iterable<Day>): Run[] {
  const runs: [Day, number][] = [];
  let last: [Day, number] | undefined;
  for (const day of [...days].sort((one, other) => one - other)) {
    if (last !== undefined && addDays(last[0], last[1] + 1) === day) last[1] += 1;
    else runs.push((last = [day, 0]));
  }
  return runs;
}

/** Titles, too, are for the pane. */
const NO_WORDS = { zh: '', en: '' };

/** Pinyin, codes and notes serve the pane's search and lists; papers, funds and interpretations its pages. */
const UNSEEN = { initials: '', code: null, note: null } as const;

/** What nearly all entries of a list have, left out where it is so: a kilobyte and a half of the script. */
const USUAL_NAME = { to: null, printed: [], alsoWritten: [], near: [], ...UNSEEN };
const usualOf = (from: Day) => ({
  standard: { from, to: null, clause: '附件1' },
  shortage: (index: number) => ({ from, to: null, clause: '附件2', no: index + 1 }),
  /** Those of 附件1 are listed, the rest falls in D. */
  occupation: ({ class: of = 'D' }: Partial<Occupation>) =>
    ({ ...USUAL_NAME, from, trades: [], clause: '附件1', class: 'D', listed: of !== 'D' }) as const,
  ability: { ...USUAL_NAME, from, clause: '附件3' },
  parameter: { from, to: null },
});

function withoutUsual<Entry extends object>(entry: Entry, usual: Partial<Entry>): Partial<Entry> {
  const isUsual = (key: string, value: unknown): boolean =>
    key in usual && JSON.stringify(value) === JSON.stringify(usual[key as keyof Entry]);
  return Object.fromEntries(Object.entries(entry).filter((each) => !isUsual(...each))) as Partial<Entry>;
}

/** `{ name: '消防员' }` → `消防员` */
function bare<Entry extends { readonly name?: string }>(entry: Entry): Entry | string {
  return Object.keys(entry).length === 1 && entry.name !== undefined ? entry.name : entry;
}

export function prepareCatalogue(catalogue: Catalogue): PreparedCatalogue {
  const { from, standards, shortages, clauses, places, holidays, occupations, abilities, parameters } =
    catalogue;
  const usual = usualOf(from);
  return {
    ...catalogue,
    title: NO_WORDS,
    statusNote: NO_WORDS,
    standards: standards.map((each) => withoutUsual(each, usual.standard)),
    shortages: shortages.map((each, index) => withoutUsual(each, usual.shortage(index))),
    occupations: occupations.map((each) =>
      bare(withoutUsual({ ...each, ...UNSEEN }, usual.occupation(each))),
    ),
    abilities: abilities.map((each) => bare(withoutUsual({ ...each, ...UNSEEN }, usual.ability))),
    parameters: Object.entries(parameters).map(([id, spans]) => [
      id,
      spans.map((each) =>
        withoutUsual(each, { ...usual.parameter, id, text: String(each.value), unit: each.unit } as object),
      ),
    ]),
    clauses: [...clauses.values()].map(({ ref, status, summary }) => [ref, status, summary.zh]),
    interpretations: [],
    papers: [],
    funding: [],
    funds: [],
    places: {
      ...places,
      places: places.places.map((each) => withoutUsual(each, { chargedTo: each.name })),
    },
    holidays: { ...holidays, closed: runsOf(holidays.closed), open: [...holidays.open] },
  };
}

/** Stands in for the loader of `policy/catalogue` in the functions' bundle (webpack.config.js). */
export function loadCatalogue(prepared: PreparedCatalogue): Catalogue {
  const { from, standards, shortages, clauses, places, holidays, occupations, abilities, parameters } =
    prepared;
  const usual = usualOf(from);
  const whole =
    <Entry>(rest: object) =>
    (each: Partial<Entry> | string): Entry =>
      ({ ...rest, ...(typeof each === 'string' ? { name: each } : each) }) as Entry;
  return {
    ...prepared,
    standards: standards.map(whole<Standard>(usual.standard)),
    shortages: shortages.map((each, index) => whole<DatedShortage>(usual.shortage(index))(each)),
    occupations: occupations.map((each) =>
      whole<Occupation>(usual.occupation(typeof each === 'string' ? {} : each))(each),
    ),
    abilities: abilities.map(whole<Ability>(usual.ability)),
    parameters: Object.fromEntries(
      parameters.map(([id, spans]) => [
        id,
        spans.map((each) => ({ ...usual.parameter, id, text: String(each.value), ...each })),
      ]),
    ) as unknown as Catalogue['parameters'],
    clauses: new Map(clauses.map(([ref, status, zh]) => [ref, { ref, status, summary: { zh, en: '' } }])),
    places: {
      ...places,
      places: places.places.map((each) => ({ chargedTo: each.name, ...each }) as Place),
    },
    holidays: {
      ...holidays,
      closed: new Set(
        holidays.closed.flatMap(([first, more]) =>
          Array.from({ length: more + 1 }, (_, at) => addDays(first, at)),
        ),
      ),
      open: new Set(holidays.open),
    },
    // No function states the version's files.
    hash: () => '',
  };
}
