import { compareRatios, formatPercent, parseRatio, type Ratio } from '../core/money';
import { NO_DAY, parseDay, type Day } from '../core/plain-date';
import type { PolicySettings } from './batch';
import type { Place } from './catalogue/model';
import { nameKey } from './catalogue/names';
import type { Policy } from './catalogue/policy';
import { versions } from './catalogue/policy-on';
import { firstPolicy } from './first-policy';
import { isUrban, PlaceReader, type PlaceReading } from './places';
import { SkillBook, SkillKeys, type Skill } from './skill';

/** What is wrong with a county ratio (五(五)), or null. */
export type RatioProblem = 'unreadable' | 'range' | 'urban';

const COMMON_BOOKS = new Map<Policy, SkillBook>();
const COMMON_KEYS = new SkillKeys();

/** A name of a setting as skills are compared: as typed, and as the catalogue has it (a trade stays the trade). */
function spellings(name: string): string[] {
  const match = firstPolicy().names.find(name);
  const listed = match.trade ?? match.occupation?.name ?? match.ability?.name;
  return listed === undefined ? [nameKey(name)] : [nameKey(name), nameKey(listed)];
}

/**
 * The reviewing office: the settings of §7 read once, and what it remembers of names and places while
 * it reviews.
 */
export class Office {
  /** The office's own place, where a setting names one of the list. */
  readonly place: Place | null;
  /** A text for the place that is in no list. */
  readonly placeUnknown: string | null;
  readonly applied: Day;
  /** Ratio set by the county; null where none is set. */
  readonly countyRatio: Ratio | null;
  readonly countyRatioReadable: boolean;

  private readonly places: PlaceReader;
  private readonly books: Map<Policy, SkillBook>;
  private readonly keys: SkillKeys;
  private lastPolicy: Policy | null = null;
  private lastBook: SkillBook | null = null;
  private readonly specialities: ReadonlySet<string>;

  constructor(readonly settings: PolicySettings) {
    const [catalogue] = versions().catalogues;
    this.places = new PlaceReader(
      catalogue?.places ?? { places: [], urban: [], ambiguous: [], elsewhere: [] },
      settings.placeAliases,
    );
    const reading = settings.place === undefined ? null : this.places.read(settings.place);
    this.place = reading?.place ?? null;
    this.placeUnknown = settings.place !== undefined && this.place === null ? settings.place : null;
    this.applied = settings.applied === undefined ? NO_DAY : parseDay(settings.applied);
    const ratio = settings.countyRatio === undefined ? null : parseRatio(settings.countyRatio);
    this.countyRatio = ratio;
    this.countyRatioReadable = settings.countyRatio === undefined || ratio !== null;
    // Names mean the same to every office that has confirmed none itself: what is known of them stays.
    const isCommon = (settings.confirmedClassD ?? []).length === 0;
    this.books = isCommon ? COMMON_BOOKS : new Map<Policy, SkillBook>();
    this.keys = isCommon ? COMMON_KEYS : new SkillKeys();
    this.specialities = new Set((settings.localSpecialities ?? []).flatMap(spellings));
  }

  /** For messages: the county that its rules mean by 市区 (五(五)). */
  get home(): { readonly home?: string } {
    return this.place?.kind === 'county' ? { home: this.place.name } : {};
  }

  skills(policy: Policy): SkillBook {
    if (policy === this.lastPolicy && this.lastBook !== null) return this.lastBook;
    let book = this.books.get(policy);
    if (book === undefined) {
      book = new SkillBook(policy, this.keys, this.settings.confirmedClassD ?? []);
      this.books.set(policy, book);
    }
    this.lastPolicy = policy;
    this.lastBook = book;
    return book;
  }

  readPlace(text: string): PlaceReading {
    return this.places.read(text);
  }

  /**
   * Whether a place is where the office's rules say 市区: the districts, or for a county that follows
   * by reference (五(五)) the county itself. `unknown` where the text does not tell.
   */
  isHome(text: string): 'yes' | 'no' | 'unknown' {
    return this.homeOf(this.places.read(text));
  }

  private homeOf(reading: PlaceReading): 'yes' | 'no' | 'unknown' {
    if (this.place?.kind === 'county') {
      if (reading.kind === 'known') return reading.place.name === this.place.name ? 'yes' : 'no';
      return reading.kind === 'urban' || reading.kind === 'elsewhere' ? 'no' : 'unknown';
    }
    const urban = isUrban(reading);
    return urban === null ? 'unknown' : urban ? 'yes' : 'no';
  }

  /**
   * What is in doubt of a sentence that may name places, `参加瑞安市失业保险`; null if nothing is, `mixed` if
   * only one of them is elsewhere, `户籍瑞安现居鹿城`, `strange` if only words that may be a place are there.
   * 市区 in it is the regulation's own word: in a county it stands for the county.
   */
  doubtOfHome(
    sentence: string,
    isStrange: (rest: string) => boolean,
  ): 'no' | 'unknown' | 'mixed' | 'strange' | null {
    const { named, abroad, rest } = this.places.namedIn(sentence);
    const homes = named.map((reading) => (reading.kind === 'urban' ? 'yes' : this.homeOf(reading)));
    const elsewhere = abroad || homes.includes('no');
    const strange = isStrange(rest);
    if (homes.includes('yes')) return elsewhere || strange ? 'mixed' : null;
    if (elsewhere) return 'no';
    if (strange) return 'strange';
    return homes.length === 0 ? null : 'unknown';
  }

  /** Whether a sentence says outright that something is elsewhere: 市区外, 瑞安市. Provinces say whose capital it is. */
  isElsewhereNamed(sentence: string): boolean {
    const { named, abroad } = this.places.namedIn(sentence);
    // 浙江国有 names no seat; 注册地：杭州 does.
    const seat = sentence.includes('注册');
    return (
      abroad ||
      named.some((reading) =>
        reading.kind === 'known' ? this.homeOf(reading) === 'no' : seat && reading.kind === 'elsewhere',
      )
    );
  }

  /** 地方特色产业工种 of the settings: the occupation or ability, or the trade that the row names. */
  isLocalSpeciality({ name, trade }: Skill): boolean {
    if (this.specialities.size === 0) return false;
    return this.specialities.has(nameKey(name)) || (trade !== null && this.specialities.has(nameKey(trade)));
  }

  /**
   * What is wrong with the county's ratio for a row insured at `place`: outside 70–100 %, or another
   * ratio than 70 % where the office or the row is in 市区.
   */
  ratioProblem(policy: Policy, insurancePlace: string | null | undefined): RatioProblem | null {
    if (!this.countyRatioReadable) return 'unreadable';
    if (this.countyRatio === null) return null;
    const ratio = this.countyRatio;
    const minimum = policy.parameters['certification.county-ratio.minimum'].value;
    const maximum = policy.parameters['certification.county-ratio.maximum'].value;
    if (compareRatios(ratio, minimum) < 0 || compareRatios(ratio, maximum) > 0) return 'range';
    if (!this.hasOwnRatio(policy)) return null;
    return this.isInCity(this.settings.place) || this.isInCity(insurancePlace) ? 'urban' : null;
  }

  /** Another ratio than 70 % hangs on the county, and neither the office nor the row tells which it is. */
  lacksCounty(policy: Policy, insurancePlace: string | null | undefined): boolean {
    if (this.place !== null || !this.hasOwnRatio(policy)) return false;
    return insurancePlace == null || this.places.read(insurancePlace).kind !== 'known';
  }

  private hasOwnRatio(policy: Policy): boolean {
    const common = policy.parameters['certification.ratio.employer'].value;
    return this.countyRatio !== null && compareRatios(this.countyRatio, common) !== 0;
  }

  /** Whether a text says 市区 or one of its places. */
  isInCity(place: string | null | undefined): boolean {
    return place != null && isUrban(this.places.read(place)) === true;
  }

  /** For messages: `70%` and `100%`. */
  ratioLimits(policy: Policy): { readonly minimum: string; readonly maximum: string } {
    return {
      minimum: formatPercent(policy.parameters['certification.county-ratio.minimum'].value),
      maximum: formatPercent(policy.parameters['certification.county-ratio.maximum'].value),
    };
  }
}
