import type { Day } from '../../core/plain-date';
import type {
  Ability,
  Clause,
  Fund,
  FundingRule,
  HolidayCalendar,
  Interpretation,
  Occupation,
  Paper,
  PlaceList,
  Shortage,
  Span,
  Standard,
  Words,
} from './model';
import type { ParameterTable } from './parameter-ids';

/** The files of a version's folder, by name without `.json`, as parsed JSON. */
export const CATALOGUE_FILES = [
  'manifest',
  'amounts',
  'occupations',
  'class-d',
  'shortage',
  'abilities',
  'parameters',
  'clauses',
  'interpretations',
  'places',
  'funding',
  'papers',
  'holidays',
] as const;
export type CatalogueFile = (typeof CATALOGUE_FILES)[number];
export type CatalogueFiles = Readonly<Record<CatalogueFile, unknown>>;

/** An entry of 附件1 or the national list before a day is chosen: `shortage` is a list over time. */
export type DatedOccupation = Omit<Occupation, 'shortage' | 'index'>;

export type DatedShortage = Shortage & { readonly occupation: string };
export type DatedAbility = Omit<Ability, 'index'>;

/** One version of the regulation, checked whole. Entries of every day; `policyOn` picks those of one. */
export interface Catalogue extends Span {
  /** `wenzhou-2023` */
  readonly id: string;
  readonly status: 'draft-for-comment' | 'issued';
  readonly title: Words;
  readonly statusNote: Words;
  readonly standards: readonly Standard[];
  /** Listed ones in the order of 附件1, then those of 附件2 only, then the rest of the national list. */
  readonly occupations: readonly DatedOccupation[];
  readonly shortages: readonly DatedShortage[];
  readonly abilities: readonly DatedAbility[];
  readonly parameters: ParameterTable;
  /** By reference, in the order of the text. */
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly interpretations: readonly Interpretation[];
  readonly places: PlaceList;
  readonly funding: readonly FundingRule[];
  readonly funds: readonly Fund[];
  readonly papers: readonly Paper[];
  readonly holidays: HolidayCalendar;
  /** Days on which something in it changes, `from` first, ascending. */
  readonly changes: readonly Day[];
  /** `sha256:…` over the data. Worked out when first asked for. */
  readonly hash: () => string;
}
