import type { Level } from '../../core/claim';
import type { Day } from '../../core/plain-date';
import type { Catalogue, DatedOccupation } from './catalogue';
import type { Ability, Occupation, Parameter, Shortage, Span, Standard, StandardClass } from './model';
import { NameIndex } from './name-index';
import type { ParameterFor, ParameterId } from './parameter-ids';
import { covers } from './spans';

export type Parameters = { readonly [Id in ParameterId]: ParameterFor<Id> };

/** The regulation as it stands on the days from `from` to `to`: one value for everything. */
export interface Policy extends Span {
  readonly catalogue: Catalogue;
  /** By `index`. */
  readonly occupations: readonly Occupation[];
  /** What `D类` typed as an occupation stands for; its index follows the last occupation's. */
  readonly anyClassD: Occupation;
  readonly abilities: readonly Ability[];
  readonly parameters: Parameters;
  readonly names: NameIndex;
}

/** The parts of a catalogue that are in force on `day`, for the days around it on which nothing changes. */
export function snapshot(catalogue: Catalogue, day: Day, span: Span): Policy {
  const shortages = new Map(
    catalogue.shortages.filter((entry) => covers(entry, day)).map((entry) => [entry.occupation, entry]),
  );
  const occupations = catalogue.occupations
    .filter((entry) => covers(entry, day))
    .map((entry, index): Occupation => ({ ...entry, index, shortage: shortages.get(entry.name) ?? null }));
  const abilities = catalogue.abilities
    .filter((entry) => covers(entry, day))
    .map((entry, index): Ability => ({ ...entry, index }));
  const anyClassD: Occupation = { ...ANY_CLASS_D, ...span, index: occupations.length };
  return {
    ...span,
    catalogue,
    occupations,
    anyClassD,
    abilities,
    parameters: parametersOn(catalogue, day),
    names: new NameIndex(occupations, abilities, anyClassD),
  };
}

const ANY_CLASS_D: Omit<DatedOccupation, keyof Span> & { readonly shortage: null } = {
  name: 'D类',
  class: 'D',
  listed: false,
  code: null,
  initials: 'dl',
  printed: [],
  alsoWritten: [],
  trades: [],
  near: [],
  note: null,
  shortage: null,
  clause: '附件1',
};

function parametersOn(catalogue: Catalogue, day: Day): Parameters {
  const values: Record<string, Parameter> = {};
  for (const [id, spans] of Object.entries(catalogue.parameters)) {
    // The loader has checked that every day has its value.
    values[id] = spans.find((span) => covers(span, day)) as Parameter;
  }
  return values as unknown as Parameters;
}

const tables = new WeakMap<Policy, Map<string, Standard>>();

function tableOf(policy: Policy): Map<string, Standard> {
  const known = tables.get(policy);
  if (known) return known;
  const table = new Map<string, Standard>();
  for (const standard of policy.catalogue.standards) {
    if (covers(standard, policy.from)) table.set(`${standard.class}${standard.level ?? ''}`, standard);
  }
  tables.set(policy, table);
  return table;
}

/** The line of 附件1 for a class and level; for 专项 the level is not looked at. Null for a class without its level. */
export function standardOf(policy: Policy, wanted: StandardClass, level: Level | null): Standard | null {
  return tableOf(policy).get(wanted === '专项' ? wanted : `${wanted}${level ?? ''}`) ?? null;
}

/** The line of 附件2 if both occupation and level are in it, else null. Both ends of a range count. */
export function shortageOf(occupation: Occupation, level: Level): Shortage | null {
  const { shortage } = occupation;
  return shortage !== null && level <= shortage.lowest && level >= shortage.highest ? shortage : null;
}
