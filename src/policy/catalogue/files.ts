import {
  PROGRAMMES,
  RECIPIENTS,
  type ContestLevel,
  type Level,
  type Programme,
  type Recipient,
} from '../../core/claim';
import type { Money } from '../../core/money';
import type { Day } from '../../core/plain-date';
import {
  amount,
  day,
  listOf,
  matching,
  nullable,
  oneOf,
  optional,
  record,
  text,
  truth,
  wholeNumber,
  words,
  type Check,
} from './checks';
import {
  PAPER_CASES,
  type ClauseStatus,
  type OccupationClass,
  type PaperCase,
  type PlaceBasis,
  type Span,
  type StandardClass,
  type Words,
} from './model';

/**
 * The shape of each file of a catalogue version, one check a file. The JSON Schemas in
 * `catalog/schema` say the same for editors; a test holds the two to agree.
 */

const level: Check<Level> = oneOf<Level>(1, 2, 3, 4, 5);
const names = listOf(text);
const initials = matching(/^[a-z0-9]+$/, 'pinyin initials, small letters and digits');
/** Entries take dates and clause from the head of their file unless they state their own. */
const ownDates = {
  from: optional<Day | null>(day, null),
  to: optional<Day | null | 'inherit'>(nullable(day), 'inherit'),
};
const ownClause = optional<string | null>(text, null);
const head = { $schema: optional(text, ''), clause: text, from: day, to: nullable(day) };
const headWithoutClause = { $schema: optional(text, ''), from: day, to: nullable(day) };

export interface OwnDates {
  readonly from: Day | null;
  readonly to: Day | null | 'inherit';
}
export interface Head {
  readonly $schema: string;
  readonly clause: string;
  readonly from: Day;
  readonly to: Day | null;
}
export type HeadWithoutClause = Omit<Head, 'clause'>;
interface OwnClause {
  readonly clause: string | null;
}

/** An entry's own days, or those at the head of its file. */
export function spanOf(entry: OwnDates, file: HeadWithoutClause): Span {
  return { from: entry.from ?? file.from, to: entry.to === 'inherit' ? file.to : entry.to };
}

export interface ManifestFile extends HeadWithoutClause {
  readonly id: string;
  readonly status: 'draft-for-comment' | 'issued';
  readonly title: Words;
  readonly statusNote: Words;
}
export const manifestFile = record<ManifestFile>({
  ...headWithoutClause,
  id: matching(/^[a-z]+(?:-[a-z0-9]+)*$/, 'an id in small letters, digits and dashes'),
  status: oneOf('draft-for-comment', 'issued'),
  title: words,
  statusNote: words,
});

export interface AmountEntry extends OwnDates, OwnClause {
  readonly class: StandardClass;
  readonly level: Level | null;
  readonly amount: Money;
}
export interface AmountsFile extends Head {
  readonly unit: 'yuan';
  readonly per: 'person';
  readonly entries: readonly AmountEntry[];
}
export const amountsFile = record<AmountsFile>({
  ...head,
  unit: oneOf('yuan'),
  per: oneOf('person'),
  entries: listOf(
    record<AmountEntry>({
      ...ownDates,
      clause: ownClause,
      class: oneOf<StandardClass>('A', 'B', 'C', 'D', '专项'),
      level: nullable(level),
      amount,
    }),
  ),
});

export interface OccupationEntry extends OwnDates, OwnClause {
  readonly name: string;
  readonly class: OccupationClass;
  readonly code: string | null;
  readonly initials: string;
  readonly printed: readonly string[];
  readonly alsoWritten: readonly string[];
  readonly trades: readonly string[];
  readonly near: readonly string[];
  readonly note: Words | null;
}
export interface OccupationsFile extends Head {
  readonly entries: readonly OccupationEntry[];
}
export const occupationsFile = record<OccupationsFile>({
  ...head,
  entries: listOf(
    record<OccupationEntry>({
      ...ownDates,
      clause: ownClause,
      name: text,
      class: oneOf<OccupationClass>('A', 'B', 'C', 'D'),
      code: nullable(matching(/^\d(?:-\d\d){3}$/, 'a national code like "6-18-01-01"')),
      initials,
      printed: optional(names, []),
      alsoWritten: optional(names, []),
      trades: optional(names, []),
      near: optional(names, []),
      note: optional<Words | null>(words, null),
    }),
  ),
});

export interface ClassDEntry extends OwnDates, OwnClause {
  readonly name: string;
  readonly initials: string;
}
export interface ClassDFile extends Head {
  readonly entries: readonly ClassDEntry[];
}
export const classDFile = record<ClassDFile>({
  ...head,
  entries: listOf(record<ClassDEntry>({ ...ownDates, clause: ownClause, name: text, initials })),
});

export interface ShortageEntry extends OwnDates, OwnClause {
  readonly no: number;
  readonly occupation: string;
  readonly lowest: Level;
  readonly highest: Level;
}
export interface ShortageFile extends Head {
  readonly entries: readonly ShortageEntry[];
}
export const shortageFile = record<ShortageFile>({
  ...head,
  entries: listOf(
    record<ShortageEntry>({
      ...ownDates,
      clause: ownClause,
      no: wholeNumber(1, 999),
      occupation: text,
      lowest: level,
      highest: level,
    }),
  ),
});

export interface AbilityEntry extends OwnDates, OwnClause {
  readonly name: string;
  readonly initials: string;
  readonly printed: readonly string[];
  readonly alsoWritten: readonly string[];
  readonly near: readonly string[];
  readonly note: Words | null;
}
export interface AbilitiesFile extends Head {
  readonly entries: readonly AbilityEntry[];
}
export const abilitiesFile = record<AbilitiesFile>({
  ...head,
  entries: listOf(
    record<AbilityEntry>({
      ...ownDates,
      clause: ownClause,
      name: text,
      initials,
      printed: optional(names, []),
      alsoWritten: optional(names, []),
      near: optional(names, []),
      note: optional<Words | null>(words, null),
    }),
  ),
});

export interface ParameterEntry extends OwnDates {
  readonly id: string;
  readonly value: string | number;
  readonly unit: string;
  readonly clause: string;
}
export interface ParametersFile extends HeadWithoutClause {
  readonly entries: readonly ParameterEntry[];
}
const textOrNumber: Check<string | number> = (value, spot) =>
  typeof value === 'string' || typeof value === 'number' ? value : spot.report(value, 'a text or a number');
export const parametersFile = record<ParametersFile>({
  ...headWithoutClause,
  entries: listOf(
    record<ParameterEntry>({ ...ownDates, id: text, value: textOrNumber, unit: text, clause: text }),
  ),
});

export interface ClauseEntry {
  readonly ref: string;
  readonly status: ClauseStatus;
  readonly summary: Words;
}
export interface ClausesFile {
  readonly $schema: string;
  readonly entries: readonly ClauseEntry[];
}
export const clausesFile = record<ClausesFile>({
  $schema: head.$schema,
  entries: listOf(
    record<ClauseEntry>({
      ref: text,
      status: oneOf<ClauseStatus>('implemented', 'definition', 'procedural', 'discretionary'),
      summary: words,
    }),
  ),
});

export interface InterpretationEntry {
  readonly id: string;
  readonly clause: string;
  readonly question: Words;
  readonly answer: Words;
  readonly reason: Words;
  readonly settings: readonly string[];
}
export interface InterpretationsFile {
  readonly $schema: string;
  readonly entries: readonly InterpretationEntry[];
}
const namesOrNone: Check<readonly string[]> = (value, spot) =>
  Array.isArray(value) && value.length === 0 ? [] : names(value, spot);
export const interpretationsFile = record<InterpretationsFile>({
  $schema: head.$schema,
  entries: listOf(
    record<InterpretationEntry>({
      id: matching(/^I-\d\d$/, 'a number like "I-01"'),
      clause: text,
      question: words,
      answer: words,
      reason: words,
      settings: namesOrNone,
    }),
  ),
});

export interface PlaceEntry {
  readonly name: string;
  readonly kind: 'urban' | 'county';
  readonly aliases: readonly string[];
  readonly chargedTo: string;
  readonly clause: string;
}
export interface PlacesFile extends HeadWithoutClause {
  readonly urban: readonly string[];
  readonly ambiguous: readonly string[];
  readonly elsewhere: readonly string[];
  readonly entries: readonly PlaceEntry[];
}
export const placesFile = record<PlacesFile>({
  ...headWithoutClause,
  urban: names,
  ambiguous: names,
  elsewhere: names,
  entries: listOf(
    record<PlaceEntry>({
      name: text,
      kind: oneOf('urban', 'county'),
      aliases: names,
      chargedTo: text,
      clause: text,
    }),
  ),
});

const programme: Check<Programme> = oneOf<Programme>(...PROGRAMMES);
const recipient: Check<Recipient | null> = nullable(oneOf<Recipient>(...RECIPIENTS));
const basis: Check<PlaceBasis> = oneOf<PlaceBasis>(
  'filing',
  'purchaser',
  'insurance',
  'contest',
  'sender',
  'not-stated',
);

export interface FundingEntry {
  readonly programme: Programme;
  readonly recipient: Recipient | null;
  readonly contest: readonly ContestLevel[] | null;
  readonly applyTo: readonly PlaceBasis[];
  readonly chargedTo: PlaceBasis;
  readonly assumed: boolean;
  readonly clause: string;
}
export interface FundEntry {
  readonly id: string;
  readonly order: number | null;
  readonly words: Words;
  readonly clause: string;
}
export interface FundingFile extends HeadWithoutClause {
  readonly funds: readonly FundEntry[];
  readonly entries: readonly FundingEntry[];
}
export const fundingFile = record<FundingFile>({
  ...headWithoutClause,
  funds: listOf(record<FundEntry>({ id: text, order: nullable(wholeNumber(1, 9)), words, clause: text })),
  entries: listOf(
    record<FundingEntry>({
      programme,
      recipient,
      contest: nullable(listOf(oneOf<ContestLevel>('district', 'city', 'province', 'national'))),
      applyTo: listOf(basis),
      chargedTo: basis,
      assumed: truth,
      clause: text,
    }),
  ),
});

export interface PaperEntry {
  readonly id: string;
  readonly programme: Programme;
  readonly recipient: Recipient | null;
  readonly when: PaperCase | null;
  readonly words: Words;
  readonly clause: string;
}
export interface PapersFile extends HeadWithoutClause {
  readonly entries: readonly PaperEntry[];
}
export const papersFile = record<PapersFile>({
  ...headWithoutClause,
  entries: listOf(
    record<PaperEntry>({
      id: text,
      programme,
      recipient,
      when: nullable(oneOf<PaperCase>(...PAPER_CASES)),
      words,
      clause: text,
    }),
  ),
});

export interface HolidayYear {
  readonly year: number;
  readonly issued: Day;
  /** First and last day, both closed. */
  readonly closed: readonly (readonly [Day, Day])[];
  readonly open: readonly Day[];
}
export interface HolidaysFile {
  readonly $schema: string;
  readonly firstKnown: Day;
  readonly lastKnown: Day;
  readonly years: readonly HolidayYear[];
}
const dayRange: Check<readonly [Day, Day]> = (value, spot) => {
  const parts = typeof value === 'string' ? value.split('/') : [];
  if (parts.length !== 2) return spot.report(value, 'two days with a slash, "2023-04-29/2023-05-03"');
  const first = day(parts[0], spot);
  const last = day(parts[1], spot);
  if (first === undefined || last === undefined) return undefined;
  return first <= last ? [first, last] : spot.report(value, 'the first day before the last');
};
export const holidaysFile = record<HolidaysFile>({
  $schema: head.$schema,
  firstKnown: day,
  lastKnown: day,
  years: listOf(
    record<HolidayYear>({
      year: wholeNumber(2000, 2100),
      issued: day,
      closed: listOf(dayRange),
      open: listOf(day),
    }),
  ),
});
