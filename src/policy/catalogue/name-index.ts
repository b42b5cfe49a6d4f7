import { remembering } from '../../core/remembering';
import { AlikeNames } from './alike';
import { isNear } from './edits';
import type { Ability, Occupation } from './model';
import { nameKey, splitBrackets } from './names';

/** A name to offer in place of what was typed. */
export interface Suggestion {
  /** As to be written: `车工`, or `互联网营销师（直播销售员）` for a trade. */
  readonly name: string;
  readonly occupation: Occupation | null;
  readonly ability: Ability | null;
}

/**
 * What a typed name stands for. `exact`, `alias` and `trade` are occupations of 附件1 or 附件2;
 * `class-d` is a name of the national list (or `D类`); `near` is no match, but close to a listed
 * name: a person decides; `none` is in no list (its suggestions are only worth a look).
 */
export type OccupationMatch =
  | {
      readonly kind: 'exact' | 'alias' | 'class-d';
      readonly occupation: Occupation;
      readonly trade: null;
      readonly ability: null;
      readonly suggestions: readonly Suggestion[];
    }
  | {
      readonly kind: 'trade';
      readonly occupation: Occupation;
      readonly trade: string;
      readonly ability: null;
      readonly suggestions: readonly Suggestion[];
    }
  | {
      readonly kind: 'ability';
      readonly occupation: null;
      readonly trade: null;
      readonly ability: Ability;
      readonly suggestions: readonly Suggestion[];
    }
  | {
      readonly kind: 'near' | 'none';
      readonly occupation: null;
      readonly trade: null;
      readonly ability: null;
      readonly suggestions: readonly Suggestion[];
    };

/** A match that settled on one name. */
type Settled = Exclude<OccupationMatch, { readonly kind: 'near' | 'none' }>;

/** The list that the kind of certificate points to: 专项职业能力证书 to abilities, the others to occupations. */
export type PreferredList = 'occupation' | 'ability';

/** What people put behind the name of a special ability. */
const ABILITY_WORDS = /\(?专项(?:职业)?能力(?:证书)?\)?$/;

const NOTHING: readonly Suggestion[] = [];
const REMEMBERED = 20_000;
/** Between an occupation and its trade, where no brackets are used. */
const SEPARATOR = /[/\\|\-—–_:·、]/;

function found(kind: 'exact' | 'alias' | 'class-d', occupation: Occupation): Settled {
  return { kind, occupation, trade: null, ability: null, suggestions: NOTHING };
}

function ofTrade(occupation: Occupation, trade: string): Settled {
  return { kind: 'trade', occupation, trade, ability: null, suggestions: NOTHING };
}

function undecided(kind: 'near' | 'none', suggestions: readonly Suggestion[]): OccupationMatch {
  return { kind, occupation: null, trade: null, ability: null, suggestions };
}

function toOccupation(occupation: Occupation): Suggestion {
  return { name: occupation.name, occupation, ability: null };
}

function toTrade(occupation: Occupation, trade: string): Suggestion {
  return { name: `${occupation.name}（${trade}）`, occupation, ability: null };
}

function toAbility(ability: Ability): Suggestion {
  return { name: ability.name, occupation: null, ability };
}

/** Brackets taken away, what they hold kept: `锅炉(承压)设备焊工` is also typed 锅炉承压设备焊工. */
function unbracketed(key: string): string {
  return key.replace(/[()]/g, '');
}

/** Brackets taken away with what they hold: 跨境(进口)电商运营 and 跨境电商运营 are close, not the same. */
function withoutAside(key: string): string {
  return key.replace(/\([^()]*\)/g, '');
}

/** Every spelling of the names in force on a day, and what each stands for. */
export class NameIndex {
  private readonly occupations = new Map<string, Settled>();
  private readonly abilities = new Map<string, Settled>();
  /** Spellings that are close by decree (手工, parents of a trade), for each list. */
  private readonly closeOccupations = new Map<string, Suggestion[]>();
  private readonly closeAbilities = new Map<string, Suggestion[]>();
  /** Keys that near misses are measured against. */
  private readonly listedKeys: [string, Suggestion][] = [];
  private readonly abilityKeys: [string, Suggestion][] = [];
  /** Keys that are only worth a look: trades and the rest of the national list. */
  private readonly otherKeys: [string, Suggestion][] = [];
  private alikeNames: AlikeNames<Suggestion> | undefined;
  private readonly remembered: Readonly<Record<PreferredList | 'either', (text: string) => OccupationMatch>> =
    {
      occupation: remembering(REMEMBERED, (text) => this.work(nameKey(text), 'occupation')),
      ability: remembering(REMEMBERED, (text) => this.work(nameKey(text), 'ability')),
      either: remembering(REMEMBERED, (text) => this.work(nameKey(text), undefined)),
    };

  constructor(occupations: readonly Occupation[], abilities: readonly Ability[], anyClassD: Occupation) {
    for (const occupation of occupations) {
      if (occupation.listed) this.addListed(occupation);
      else this.addOther(occupation);
    }
    const ofClassD = found('class-d', anyClassD);
    this.occupations.set(nameKey(anyClassD.name), ofClassD);
    this.occupations.set(nameKey(anyClassD.name).toLowerCase(), ofClassD);
    for (const ability of abilities) this.addAbility(ability);
  }

  private addListed(occupation: Occupation): void {
    const suggestion = toOccupation(occupation);
    this.occupations.set(nameKey(occupation.name), found('exact', occupation));
    this.listedKeys.push([nameKey(occupation.name), suggestion]);
    for (const spelling of [...occupation.printed, ...occupation.alsoWritten]) {
      this.occupations.set(nameKey(spelling), found('alias', occupation));
      this.listedKeys.push([nameKey(spelling), suggestion]);
    }
    for (const trade of occupation.trades) {
      const key = nameKey(trade);
      const match = ofTrade(occupation, trade);
      this.occupations.set(key, match);
      this.otherKeys.push([key, toTrade(occupation, trade)]);
      if (key !== unbracketed(key)) {
        this.occupations.set(unbracketed(key), match);
        add(this.closeOccupations, withoutAside(key), toTrade(occupation, trade));
      }
    }
    for (const name of occupation.near) add(this.closeOccupations, nameKey(name), suggestion);
  }

  private addOther(occupation: Occupation): void {
    this.occupations.set(nameKey(occupation.name), found('class-d', occupation));
    this.otherKeys.push([nameKey(occupation.name), toOccupation(occupation)]);
  }

  private addAbility(ability: Ability): void {
    const match: Settled = {
      kind: 'ability',
      occupation: null,
      trade: null,
      ability,
      suggestions: NOTHING,
    };
    const suggestion = toAbility(ability);
    for (const spelling of [ability.name, ...ability.printed, ...ability.alsoWritten]) {
      const key = nameKey(spelling);
      this.abilities.set(key, match);
      this.abilityKeys.push([key, suggestion]);
      const aside = withoutAside(key);
      if (aside !== key && !this.abilities.has(aside)) add(this.closeAbilities, aside, suggestion);
    }
    for (const name of ability.near) add(this.closeAbilities, nameKey(name), suggestion);
  }

  /** What `text` stands for; remembered, for a roster repeats a few names. Same object for the same text. */
  find(text: string, preferred?: PreferredList): OccupationMatch {
    return this.remembered[preferred ?? 'either'](text);
  }

  /**
   * At most `count` names that look like `text`, the likest first: to offer where there is no match and
   * none is near. Nothing may be decided by them.
   */
  alike(text: string, count: number): readonly Suggestion[] {
    this.alikeNames ??= new AlikeNames(
      [...this.listedKeys, ...this.abilityKeys, ...this.otherKeys].map(
        ([key, suggestion]) => [withoutAside(key), suggestion] as const,
      ),
    );
    return distinct(this.alikeNames.find(nameKey(text))).slice(0, count);
  }

  private work(key: string, preferred: PreferredList | undefined): OccupationMatch {
    const occupation = this.occupationOf(key);
    const ability = this.abilities.get(key) ?? this.abilities.get(key.replace(ABILITY_WORDS, '')) ?? null;
    if (preferred !== 'ability' && occupation) return occupation;
    if (ability && (preferred !== 'occupation' || this.nearOccupations(key).length === 0)) return ability;
    if (preferred === 'ability') {
      const near = this.nearAbilities(key);
      if (near.length > 0) return undecided('near', [...near, ...suggestionsOf(occupation)]);
      if (occupation) return occupation;
    }
    const near = this.nearOccupations(key);
    if (preferred !== 'occupation' || near.length === 0) near.push(...this.nearAbilities(key));
    if (near.length > 0) return undecided('near', [...near, ...suggestionsOf(ability)]);
    return undecided('none', nearOf(key, this.otherKeys));
  }

  /** The whole text first, then an occupation with its trade in brackets or behind it. */
  private occupationOf(key: string): Settled | null {
    const whole = this.occupations.get(key);
    if (whole) return whole;
    const brackets = splitBrackets(key);
    if (brackets) {
      const match = this.bothOf(brackets.base, brackets.inner);
      if (match) return match;
    }
    // A space that stood between the two is gone from the key.
    for (let at = 1; at < key.length; at += 1) {
      const separated = SEPARATOR.test(key.charAt(at)) ? 1 : 0;
      const match = this.bothOf(key.slice(0, at), key.slice(at + separated));
      if (match) return match;
    }
    return null;
  }

  /**
   * Two names of one occupation, in either order: its trade if one is that. One of the two may be the
   * occupation's parent in the national list, 塑料制品成型制作工（塑料挤出工）. Null for names of two.
   */
  private bothOf(first: string, second: string): Settled | null {
    const one = this.occupations.get(first);
    const other = this.occupations.get(second);
    if (one && other) {
      if (one.occupation !== other.occupation) return null;
      return one.kind !== 'trade' && other.kind === 'trade' ? other : one;
    }
    const known = one ?? other;
    const parent = one ? second : first;
    const children = known ? (this.closeOccupations.get(parent) ?? []) : [];
    return children.some(({ occupation }) => occupation === known?.occupation) ? (known ?? null) : null;
  }

  private nearOccupations(key: string): Suggestion[] {
    const near = nearOf(key, this.listedKeys);
    near.push(...(this.closeOccupations.get(key) ?? []));
    // An occupation with something in brackets that is no trade of it.
    const brackets = splitBrackets(key);
    for (const part of brackets ? [brackets.base, brackets.inner] : []) {
      const match = this.occupations.get(part);
      if (match?.occupation?.listed) near.push(...suggestionsOf(match));
    }
    return distinct(near);
  }

  private nearAbilities(key: string): Suggestion[] {
    const near = nearOf(key, this.abilityKeys);
    near.push(...(this.closeAbilities.get(key) ?? []));
    const base = splitBrackets(key)?.base;
    const match = base === undefined ? undefined : this.abilities.get(base);
    if (match) near.push(...suggestionsOf(match));
    return distinct(near);
  }
}

function add(map: Map<string, Suggestion[]>, key: string, suggestion: Suggestion): void {
  const list = map.get(key);
  if (list) list.push(suggestion);
  else map.set(key, [suggestion]);
}

function nearOf(key: string, known: readonly (readonly [string, Suggestion])[]): Suggestion[] {
  return distinct(known.filter(([name]) => isNear(key, name)).map(([, suggestion]) => suggestion));
}

function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  const names = new Set<string>();
  return suggestions.filter(({ name }) => !names.has(name) && names.add(name));
}

function suggestionsOf(match: Settled | null): Suggestion[] {
  if (!match) return [];
  if (match.kind === 'trade') return [toTrade(match.occupation, match.trade)];
  return [match.kind === 'ability' ? toAbility(match.ability) : toOccupation(match.occupation)];
}
