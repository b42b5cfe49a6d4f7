import type { ContestLevel, Programme, Recipient } from '../core/claim';
import { remembering } from '../core/remembering';
import type { FundingRule, Place, PlaceList } from './catalogue/model';
import { nameKey } from './catalogue/names';
import type { Policy } from './catalogue/policy';

/**
 * What a text says of a place: `known` is one of the list; `urban` is 市区 without saying which;
 * `ambiguous` may be 市区 or a county (温州市); `elsewhere` is another province or city of Zhejiang;
 * `unknown` is anything else, other zones (经开区) among it: a setting maps them.
 */
export type PlaceReading =
  | { readonly kind: 'known'; readonly place: Place }
  | { readonly kind: 'urban' | 'ambiguous' | 'elsewhere' | 'unknown'; readonly place: null };

const URBAN: PlaceReading = { kind: 'urban', place: null };
const AMBIGUOUS: PlaceReading = { kind: 'ambiguous', place: null };
const ELSEWHERE: PlaceReading = { kind: 'elsewhere', place: null };
const UNKNOWN: PlaceReading = { kind: 'unknown', place: null };

/** Roads are named after places: 平阳路 is not in 平阳县. A 街道 is a part of its district. */
const ROAD = /^(?:路|大道|大街|街(?!道))/;
const REMEMBERED = 20_000;

/** Words for a place that is not here, whichever it is; 市外贸公司 is not one. */
const ABROAD = /外地|外省|外市|异地|省外|其[他它]省|市外(?![贸国语])|市区以?外|非市区/g;
/** Nothing but such a word. */
const ONLY_ABROAD = new RegExp(`^(?:浙江省?|温州市?)*(?:${ABROAD.source})(?:份|地区)?$`);
/** 鹿城区以外 tells where it is not. */
const OUTSIDE = /^(?:以外|外$)/;

/** Stands for a place in what is left of a sentence. */
const PLACE_MARK = '@';

/** The places that a sentence names. */
export interface NamedPlaces {
  readonly named: readonly PlaceReading[];
  /** It says 外地, 外省 and the like. */
  readonly abroad: boolean;
  /** The sentence with `@` for every place. */
  readonly rest: string;
}

/** Reads places against one list and the office's own names for other zones (setting `placeAliases`). */
export class PlaceReader {
  private readonly remembered = remembering(REMEMBERED, (text: string): PlaceReading => {
    const key = nameKey(text);
    return this.own.get(key) ?? this.work(key);
  });
  private readonly rememberedSentences = remembering(REMEMBERED, (sentence: string): NamedPlaces => {
    const key = nameKey(sentence);
    // Something is left in its place: 瑞安外地鹿城 does not name 瑞安鹿城.
    const here = key.replace(ABROAD, PLACE_MARK);
    return { ...this.scan(here), abroad: here !== key };
  });
  /** Spellings with what they stand for, the longer first: 温州市本级 before 温州市. */
  private readonly spellings: readonly (readonly [string, PlaceReading])[];
  private readonly ambiguous: readonly string[];
  private readonly own = new Map<string, PlaceReading>();

  constructor(list: PlaceList, placeAliases: Readonly<Record<string, string>> = {}) {
    const all = (names: readonly string[], reading: PlaceReading) =>
      names.map((name) => [name, reading] as const);
    this.spellings = [
      ...list.places.flatMap((place) => all([place.name, ...place.aliases], { kind: 'known', place })),
      ...all(list.urban, URBAN),
      ...all(list.elsewhere, ELSEWHERE),
    ].sort(([first], [second]) => second.length - first.length);
    this.ambiguous = list.ambiguous;
    for (const [alias, name] of Object.entries(placeAliases)) {
      this.own.set(nameKey(alias), this.work(nameKey(name)));
    }
  }

  /** A name or an address that begins with one: `鹿城区`, `浙江省温州市瑞安市…街道`. */
  read(text: string): PlaceReading {
    return this.remembered(text);
  }

  /** Every place named in a sentence: `在瑞安市就业` → 瑞安市; 温州市鹿城区 is the district alone. */
  namedIn(sentence: string): NamedPlaces {
    return this.rememberedSentences(sentence);
  }

  private scan(key: string): Pick<NamedPlaces, 'named' | 'rest'> {
    const named: PlaceReading[] = [];
    let rest = '';
    /** End of the name before, which a name that follows at once makes more exact. */
    let end = -1;
    for (let at = 0; at < key.length;) {
      const found = this.nameAt(key, at);
      if (found === null) {
        rest += key.charAt(at);
        at += 1;
        continue;
      }
      const [length, reading] = found;
      if (at !== end) named.push(reading);
      else if (named[named.length - 1]?.kind === 'ambiguous') named[named.length - 1] = reading;
      rest += PLACE_MARK;
      end = at + length;
      at = end;
    }
    return { named, rest };
  }

  private nameAt(key: string, at: number): readonly [length: number, reading: PlaceReading] | null {
    for (const [alias, reading] of this.own) {
      if (key.startsWith(alias, at)) return [alias.length, reading];
    }
    for (const [name, reading] of this.spellings) {
      if (key.startsWith(name, at) && !ROAD.test(key.slice(at + name.length))) return [name.length, reading];
    }
    const name = this.ambiguous.find((one) => key.startsWith(one, at));
    return name === undefined ? null : [name.length, AMBIGUOUS];
  }

  private work(key: string): PlaceReading {
    if (ONLY_ABROAD.test(key)) return ELSEWHERE;
    const inProvince = key.replace(/^浙江省?/, '');
    const whole = this.beginning(inProvince);
    if (whole) return whole;
    // 温州市(鹿城区) is the district as well.
    const inCity = inProvince.replace(/^温州市?/, '').replace(/^\(([^()]*)\)$/, '$1');
    return this.own.get(inCity) ?? this.beginning(inCity) ?? UNKNOWN;
  }

  private beginning(text: string): PlaceReading | null {
    if (this.ambiguous.includes(text)) return AMBIGUOUS;
    const found = this.spellings.find(
      ([name]) => text.startsWith(name) && !ROAD.test(text.slice(name.length)),
    );
    if (found === undefined) return null;
    return OUTSIDE.test(text.slice(found[0].length)) ? UNKNOWN : found[1];
  }
}

/** Whether the place belongs to 市区: yes, no, or null where the text does not tell. */
export function isUrban(reading: PlaceReading): boolean | null {
  switch (reading.kind) {
    case 'known':
      return reading.place.kind === 'urban';
    case 'urban':
      return true;
    case 'elsewhere':
      return false;
    default:
      return null;
  }
}

/** Where to apply and whose funds pay (§5 of the rules; 一, 三(三)); null where the text has no rule. */
export function fundingRule(
  policy: Policy,
  programme: Programme,
  recipient: Recipient,
  contest: ContestLevel | null,
): FundingRule | null {
  return (
    policy.catalogue.funding.find(
      (rule) =>
        rule.programme === programme &&
        (rule.recipient === null || rule.recipient === recipient) &&
        (rule.contest === null ? contest === null : contest !== null && rule.contest.includes(contest)),
    ) ?? null
  );
}
