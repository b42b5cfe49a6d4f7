import type { Programme, Recipient, Renewal } from '../../core/claim';
import type { Severity } from '../../core/decision';
import { isSafetyKind } from '../certificate/kind';
import { findingOf, rule } from '../rule';
import { empty } from './empty';
import type { Hanging } from './hanging';
import { NO_LEVEL, type JudgedRows } from './judged-rows';
import { NO_ROW } from './persons';
import { RELATED_AT_MOST } from './related';
import { Earlier, type Standing } from './standing';
import { tellingNumber } from './telling-number';

const REPEAT_LEVEL = rule('repeat-level', ['四(三)'], ['error', 'review']);
const DOUBLE_CHANNEL = rule(
  'double-channel',
  ['一(一)2(2)', '一(一)2(3)', '一(一)2(4)'],
  ['error', 'review'],
);
/** Where each recipient is told that nobody else is paid for the same. */
const CLAUSES: Readonly<Partial<Record<Recipient, string>>> = {
  employer: '一(一)2(2)',
  school: '一(一)2(3)',
  institution: '一(一)2(4)',
};
const LOWER_AFTER_HIGHER = rule('lower-after-higher', ['–'], ['warning']);

/** The way a row comes in, and the rows of one person that came in so with the same skill and level. */
class Channel {
  readonly earlier = new Earlier();

  constructor(
    readonly programme: Programme | null,
    readonly recipient: Recipient | null,
    readonly trade: string | null,
    /** 培训年度 of apprentices; 0 where it, or the programme, is not known. */
    readonly year: number,
    /** Found by the certificate's number, which leaves no doubt that it is the same. */
    readonly byNumber: boolean,
    /** The ledger does not say of which level. */
    readonly anyLevel: boolean,
  ) {}

  isAs(other: Channel): boolean {
    return (
      this.programme === other.programme &&
      this.recipient === other.recipient &&
      this.trade === other.trade &&
      this.year === other.year &&
      this.anyLevel === other.anyLevel
    );
  }
}

/** How a row relates to a channel: no conflict, the same again, or another channel for it. */
type Relation = 'none' | 'repeat' | 'uncertain' | 'double' | 'trades';

/** 培训年度 of other programmes: before every year. */
const NO_APPRENTICE = -1;
const NO_CHANNELS: readonly Channel[] = Object.freeze([]);

/** `repeat-level`, `double-channel` and `lower-after-higher` among the rows of one person. */
export class SameSkill {
  private readonly channels = new Map<number, Channel[]>();
  /** By skill, those of the ledger that do not say the level. */
  private readonly ofAnyLevel = new Map<number, Channel[]>();
  /** Apprenticeship and certification on one certificate may name no occupation at all. */
  private readonly numbers = new Map<string, Channel[]>();
  /** By skill, the row with the highest level so far. */
  private readonly highest = new Map<number, number>();
  /** The channel of the row being judged, which is then counted. */
  private current: Channel | null = null;
  private currentAt = NO_ROW;

  constructor(
    private readonly rows: JudgedRows,
    private readonly hanging: Hanging,
  ) {}

  clear(): void {
    empty(this.channels);
    empty(this.ofAnyLevel);
    empty(this.numbers);
    empty(this.highest);
  }

  /** Safety renewals come round every few years. Startup, with a rule of its own, has neither skill nor number. */
  private isExempt(at: number): boolean {
    const { certificateKind, renewal } = this.rows.claims[at]!;
    return isSafetyKind(certificateKind) && (renewal as Renewal | null | undefined) === 'renewal';
  }

  private channelOf(at: number): Channel {
    if (this.current === null || this.currentAt !== at) {
      this.current = this.makeChannel(at);
      this.currentAt = at;
    }
    return this.current;
  }

  private makeChannel(at: number): Channel {
    const programme = this.rows.programme(at);
    const { trainingYear } = this.rows.claims[at]!;
    const known = programme === 'apprenticeship' ? (trainingYear ?? 0) : NO_APPRENTICE;
    return new Channel(
      programme,
      this.rows.recipient(at),
      this.rows.skills[at]?.trade ?? null,
      programme === null ? 0 : known,
      false,
      this.isOfAnyLevel(at),
    );
  }

  /** A certificate in the ledger with its cell of the level empty or not understood. */
  private isOfAnyLevel(at: number): boolean {
    const { rows } = this;
    if (!rows.isLedger(at) || rows.level[at] !== NO_LEVEL || rows.claims[at]!.level === undefined)
      return false;
    return (
      (rows.programme(at) ?? 'certification') === 'certification' && rows.skills[at]?.isAbility === false
    );
  }

  private relation(at: number, own: Channel, other: Channel): Relation {
    const earlierYear = Math.min(own.year, other.year);
    if (earlierYear > 0 && own.year !== other.year) return 'none';
    if (other.byNumber) return 'double';
    if (own.trade !== null && other.trade !== null && own.trade !== other.trade) return 'trades';
    // Projects have no level.
    const anyLevel = other.anyLevel && own.programme !== 'project';
    if (anyLevel || this.rows.skills[at]?.anonymous === true) return 'uncertain';
    if (this.isOtherChannel(own, other)) return 'double';
    // Two apprenticeships, perhaps, and perhaps of two years.
    return earlierYear === 0 ? 'uncertain' : 'repeat';
  }

  private isOtherChannel(own: Channel, other: Channel): boolean {
    if (own.recipient !== null && other.recipient !== null && own.recipient !== other.recipient) return true;
    const programmes = [own.programme, other.programme];
    return programmes.includes('apprenticeship') && programmes.includes('certification');
  }

  /** Judges a row against those before it. */
  judge(at: number, standing: Standing): void {
    if (this.isExempt(at)) return;
    const channels = this.channelsBefore(at);
    if (channels.length > 0) this.judgeAgainst(at, this.channelOf(at), channels, standing);
    this.judgeOrder(at);
  }

  /** Channels of the same skill and level, or of one not known, and those that share the certificate's number. */
  private channelsBefore(at: number): readonly Channel[] {
    const key = this.rows.skillKey(at);
    const skill = this.rows.skills[at];
    const channels = (key === null ? undefined : this.channels.get(key)) ?? NO_CHANNELS;
    const anyLevel = skill == null || this.ofAnyLevel.size === 0 ? undefined : this.ofAnyLevel.get(skill.key);
    const number = this.number(at);
    const byNumber =
      number === null ? undefined : this.numbers.get(`${this.otherProgramme(this.channelOf(at))} ${number}`);
    if (anyLevel === undefined && byNumber === undefined) return channels;
    return [...channels, ...(anyLevel ?? NO_CHANNELS), ...(byNumber ?? NO_CHANNELS)];
  }

  private otherProgramme(own: Channel): Programme {
    return own.programme === 'apprenticeship' ? 'certification' : 'apprenticeship';
  }

  private judgeAgainst(at: number, own: Channel, channels: readonly Channel[], standing: Standing): void {
    const repeat = new Verdict();
    const double = new Verdict();
    const trades: string[] = [];
    for (const other of channels) {
      const relation = this.relation(at, own, other);
      if (relation === 'none') continue;
      const verdict = relation === 'double' ? double : repeat;
      if (relation === 'trades') trades.push(own.trade!, other.trade!);
      const decided = relation === 'repeat' || relation === 'double';
      const { certain, possible } = other.earlier;
      const open = this.hanging.open(certain, at);
      const mayBeRival = relation === 'double' || this.isOtherChannel(own, other);
      const sameDay = decided ? double.sameDay : double.perhapsSameDay;
      for (const row of certain) {
        if (mayBeRival && this.onSameDay(at, row)) sameDay.push(row);
        else if (open.includes(row)) verdict.hangsOn.push(row);
        else if (decided) verdict.refusedBy.push(row);
        // Whether it repeats at all is open, not which of the two is paid.
        else verdict.undecided.push(row);
      }
      for (const row of possible)
        (mayBeRival && this.onSameDay(at, row) ? sameDay : verdict.hangsOn).push(row);
    }
    if (repeat.undecided.length > 0 || double.perhapsSameDay.length > 0) standing.doubted = true;
    this.reportRepeat(at, repeat, [...new Set(trades)], standing);
    this.reportDouble(at, double, standing);
  }

  private onSameDay(at: number, row: number): boolean {
    const day = this.rows.applied[at]!;
    return day !== 0 && this.rows.applied[row] === day && !this.rows.isLedger(row);
  }

  private reportRepeat(at: number, verdict: Verdict, trades: readonly string[], standing: Standing): void {
    const { refusedBy, undecided, hangsOn } = verdict;
    const params = this.skillParams(at);
    if (refusedBy.length > 0) {
      const found = { ...params, certain: true, trades: [] };
      this.rows.add(at, findingOf(REPEAT_LEVEL, 'error', 'occupation', found, undefined, named(refusedBy)));
      standing.refused = true;
    } else if (undecided.length > 0 || hangsOn.length > 0) {
      const related = named([...undecided, ...hangsOn]);
      const found = { ...params, certain: false, trades, undecided: undecided.length > 0 };
      this.rows.add(at, findingOf(REPEAT_LEVEL, 'review', 'occupation', found, undefined, related));
      standing.hangsOn.push(...named(hangsOn));
    }
  }

  private reportDouble(at: number, verdict: Verdict, standing: Standing): void {
    const { refusedBy, hangsOn, sameDay, perhapsSameDay } = verdict;
    if (refusedBy.length > 0) {
      this.addDouble(at, 'error', named(refusedBy), false);
      standing.refused = true;
      return;
    }
    const today = named([...sameDay, ...perhapsSameDay]);
    if (today.length > 0) {
      this.addDouble(at, 'review', today, true);
      standing.sameDay.push(...today);
      standing.rivals.push(...named(sameDay));
    } else if (hangsOn.length > 0) this.addDouble(at, 'review', named(hangsOn), false);
    standing.hangsOn.push(...named(hangsOn));
  }

  /** The day cannot choose who is paid: once a row is not refused, those before it on its day are review as well. */
  tellOfSameDay(at: number, rows: readonly number[]): void {
    for (const row of rows) this.addDouble(row, 'review', [at], true);
  }

  private addDouble(at: number, severity: Severity, related: readonly number[], sameDay: boolean): void {
    const { rows } = this;
    const params = { ...this.skillParams(at), certain: severity === 'error', sameDay };
    const clause =
      CLAUSES[rows.recipient(at) ?? 'individual'] ?? CLAUSES[rows.recipient(related[0]!) ?? 'individual'];
    this.rows.add(at, findingOf(DOUBLE_CHANNEL, severity, 'recipient', params, clause, related));
  }

  private skillParams(at: number): { readonly occupation: string; readonly level: number } {
    const { skills, level, claims } = this.rows;
    return { occupation: skills[at]?.name ?? claims[at]!.occupation ?? '', level: level[at]! };
  }

  private judgeOrder(at: number): void {
    const { skills, level } = this.rows;
    const own = level[at]!;
    const skill = skills[at];
    if (skill == null || skill.anonymous) return;
    const higher = this.highest.get(skill.key);
    if (higher === undefined || level[higher]! >= own) return;
    const params = { occupation: skill.name, level: own, earlierLevel: level[higher]! };
    this.rows.add(at, findingOf(LOWER_AFTER_HIGHER, 'warning', 'level', params, undefined, [higher]));
  }

  /** Counts a row that is paid, for certain or perhaps, for those after it. */
  count(at: number, isCertain: boolean): void {
    if (this.isExempt(at)) return;
    const own = this.channelOf(at);
    const key = this.rows.skillKey(at);
    if (key !== null) addTo(this.channels, key, own).add(at, isCertain);
    if (own.anyLevel) addTo(this.ofAnyLevel, this.rows.skills[at]!.key, own);
    const number = this.number(at);
    if (number !== null) {
      const byNumber = new Channel(own.programme, own.recipient, null, own.year, true, false);
      addTo(this.numbers, `${own.programme ?? ''} ${number}`, byNumber).add(at, isCertain);
    }
    const skill = this.rows.skills[at];
    const level = this.rows.level[at]!;
    if (skill == null || level === NO_LEVEL) return;
    const higher = this.highest.get(skill.key);
    if (higher === undefined || level < this.rows.level[higher]!) this.highest.set(skill.key, at);
  }

  private number(at: number): string | null {
    const programme = this.rows.programme(at);
    if (programme !== 'apprenticeship' && programme !== 'certification') return null;
    return tellingNumber(this.rows.claims[at]!);
  }

  /** Whether two rows cannot both be paid. */
  conflict(first: number, second: number): boolean {
    if (this.isExempt(first) || this.isExempt(second)) return false;
    const key = this.rows.skillKey(first);
    if (key !== null && key === this.rows.skillKey(second)) {
      const relation = this.relation(first, this.channelOf(first), this.channelOf(second));
      return relation === 'repeat' || relation === 'double';
    }
    const number = this.number(first);
    return (
      number !== null &&
      number === this.number(second) &&
      this.rows.programme(first) !== this.rows.programme(second)
    );
  }
}

/** What came in the same way, to which the channel is added if it is the first. */
function addTo<Key>(channels: Map<Key, Channel[]>, key: Key, own: Channel): Earlier {
  const list = channels.get(key);
  if (list === undefined) channels.set(key, [own]);
  else {
    for (const channel of list) if (channel.isAs(own)) return channel.earlier;
    list.push(own);
  }
  return own.earlier;
}

/** Each row once, though skill and number may both lead to it, and as many as a finding names. */
function named(rows: readonly number[]): number[] {
  return [...new Set(rows)].slice(0, RELATED_AT_MOST);
}

/** The rows that stand against one, by what they do to it. */
class Verdict {
  readonly refusedBy: number[] = [];
  readonly hangsOn: number[] = [];
  /** Paid, but perhaps not for the same. */
  readonly undecided: number[] = [];
  readonly sameDay: number[] = [];
  readonly perhapsSameDay: number[] = [];
}
