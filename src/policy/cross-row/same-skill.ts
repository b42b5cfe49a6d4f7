import type { Programme, Recipient, Renewal } from '../../core/claim';
import { isSafetyKind } from '../certificate/kind';
import { normaliseNumber } from '../certificate/number';
import { findingOf, rule } from '../rule';
import { empty } from './empty';
import { NO_ROW, type JudgedRows } from './judged-rows';
import { Earlier, type Standing } from './standing';
import { RELATED_AT_MOST } from './related';

const REPEAT_LEVEL = rule('repeat-level', ['四(三)'], ['error', 'review']);
const DOUBLE_CHANNEL = rule(
  'double-channel',
  ['一(一)2(2)', '一(一)2(3)', '一(一)2(4)'],
  ['error', 'review'],
);
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
  ) {}

  isAs(other: Channel): boolean {
    return (
      this.programme === other.programme &&
      this.recipient === other.recipient &&
      this.trade === other.trade &&
      this.year === other.year
    );
  }
}

/** How a row relates to a channel: no conflict, the same again, or another channel for it. */
type Relation = 'none' | 'repeat' | 'repeat-uncertain' | 'double' | 'trades';

const NO_LEVEL = 0;
/** 培训年度 of other programmes: before every year. */
const NO_APPRENTICE = -1;
const NO_CHANNELS: readonly Channel[] = Object.freeze([]);

/** `repeat-level`, `double-channel` and `lower-after-higher` among the rows of one person. */
export class SameSkill {
  private readonly channels = new Map<number, Channel[]>();
  /** Apprenticeship and certification on one certificate may name no occupation at all. */
  private readonly numbers = new Map<string, Channel>();
  /** By skill, the row with the highest level so far. */
  private readonly highest = new Map<number, number>();
  /** The channel of the row being judged, which is then counted. */
  private current: Channel | null = null;
  private currentAt = NO_ROW;

  constructor(private readonly rows: JudgedRows) {}

  clear(): void {
    empty(this.channels);
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
    const programme = this.rows.programmes[at] ?? null;
    const { trainingYear } = this.rows.claims[at]!;
    const known = programme === 'apprenticeship' ? (trainingYear ?? 0) : NO_APPRENTICE;
    return new Channel(
      programme,
      this.rows.recipients[at] ?? null,
      this.rows.skills[at]?.trade ?? null,
      programme === null ? 0 : known,
    );
  }

  private relation(at: number, own: Channel, other: Channel): Relation {
    const earlierYear = Math.min(own.year, other.year);
    if (earlierYear > 0 && own.year !== other.year) return 'none';
    if (this.isOtherChannel(own, other)) return 'double';
    if (own.trade !== null && other.trade !== null && own.trade !== other.trade) return 'trades';
    // Two apprenticeships, perhaps, and perhaps of two years.
    const unsaid = earlierYear === 0;
    return unsaid || this.rows.skills[at]?.anonymous === true ? 'repeat-uncertain' : 'repeat';
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

  /** Channels of the same skill and level, and those that share the certificate's number. */
  private channelsBefore(at: number): readonly Channel[] {
    const key = this.key(at);
    const channels = (key === null ? undefined : this.channels.get(key)) ?? NO_CHANNELS;
    const number = this.number(at);
    if (number === null) return channels;
    const byNumber = this.numbers.get(`${this.otherProgramme(this.channelOf(at))} ${number}`);
    return byNumber === undefined ? channels : [...channels, byNumber];
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
      const certainly = this.certainly(at, other.earlier);
      const decided = relation === 'repeat' || relation === 'double';
      for (const row of certainly) {
        if (relation === 'double' && this.onSameDay(at, row)) verdict.sameDay.push(row);
        else if (decided) verdict.refusedBy.push(row);
        else {
          // Whether it repeats at all is open, not which of the two is paid.
          verdict.hangsOn.push(row);
          standing.doubted = true;
        }
      }
      for (const row of this.perhaps(at, other.earlier)) {
        if (relation === 'double' && this.onSameDay(at, row)) verdict.sameDay.push(row);
        else verdict.hangsOn.push(row);
      }
    }
    this.reportRepeat(at, repeat, [...new Set(trades)], standing);
    this.reportDouble(at, double, standing);
  }

  /** A row that hangs on the limit of another year may leave room for this one. */
  private certainly(at: number, earlier: Earlier): readonly number[] {
    return earlier.certain.filter((row) => !this.hangsOnOtherYear(at, row));
  }

  private perhaps(at: number, earlier: Earlier): readonly number[] {
    const hanging = earlier.certain.filter((row) => this.hangsOnOtherYear(at, row));
    return hanging.length === 0 ? earlier.possible : [...hanging, ...earlier.possible];
  }

  private readonly yearHanging = new Set<number>();

  /** Remembers that a row hangs on the limit of its year. */
  noteYearHanging(at: number): void {
    this.yearHanging.add(at);
  }

  private hangsOnOtherYear(at: number, row: number): boolean {
    return this.yearHanging.has(row) && this.rows.limitYear(row) !== this.rows.limitYear(at);
  }

  private onSameDay(at: number, row: number): boolean {
    const day = this.rows.applied[at]!;
    return day !== 0 && this.rows.applied[row] === day && !this.rows.isLedger(row);
  }

  private reportRepeat(at: number, verdict: Verdict, trades: readonly string[], standing: Standing): void {
    if (verdict.refusedBy.length > 0) {
      const related = named(verdict.refusedBy);
      const params = { ...this.skillParams(at), certain: true, trades: [] };
      this.rows.add(at, findingOf(REPEAT_LEVEL, 'error', 'occupation', params, undefined, related));
      standing.refused = true;
    } else if (verdict.hangsOn.length > 0) {
      const related = named(verdict.hangsOn);
      const params = { ...this.skillParams(at), certain: false, trades };
      this.rows.add(at, findingOf(REPEAT_LEVEL, 'review', 'occupation', params, undefined, related));
      standing.hangsOn.push(...related);
    }
  }

  private reportDouble(at: number, verdict: Verdict, standing: Standing): void {
    const params = this.skillParams(at);
    if (verdict.refusedBy.length > 0) {
      const related = named(verdict.refusedBy);
      const found = { ...params, certain: true, sameDay: false };
      this.rows.add(at, findingOf(DOUBLE_CHANNEL, 'error', 'recipient', found, undefined, related));
      standing.refused = true;
      return;
    }
    if (verdict.sameDay.length > 0) {
      const related = named(verdict.sameDay);
      const found = { ...params, certain: false, sameDay: true };
      this.rows.add(at, findingOf(DOUBLE_CHANNEL, 'review', 'recipient', found, undefined, related));
      // The day cannot choose who is paid: the row before is review as well.
      for (const row of related) {
        const theirs = { ...this.skillParams(row), certain: false, sameDay: true };
        this.rows.add(row, findingOf(DOUBLE_CHANNEL, 'review', 'recipient', theirs, undefined, [at]));
      }
      standing.rivals.push(...related);
    } else if (verdict.hangsOn.length > 0) {
      const related = named(verdict.hangsOn);
      const found = { ...params, certain: false, sameDay: false };
      this.rows.add(at, findingOf(DOUBLE_CHANNEL, 'review', 'recipient', found, undefined, related));
      standing.hangsOn.push(...related);
    }
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
    const key = this.key(at);
    if (key !== null) this.enter(key, own).add(at, isCertain);
    const number = this.number(at);
    if (number !== null) {
      const name = `${own.programme ?? ''} ${number}`;
      let channel = this.numbers.get(name);
      if (channel === undefined) {
        channel = new Channel(own.programme, own.recipient, own.trade, own.year);
        this.numbers.set(name, channel);
      }
      channel.earlier.add(at, isCertain);
    }
    const skill = this.rows.skills[at];
    const level = this.rows.level[at]!;
    if (skill == null || level === NO_LEVEL) return;
    const higher = this.highest.get(skill.key);
    if (higher === undefined || level < this.rows.level[higher]!) this.highest.set(skill.key, at);
  }

  private enter(key: number, own: Channel): Earlier {
    const list = this.channels.get(key);
    if (list === undefined) {
      this.channels.set(key, [own]);
      return own.earlier;
    }
    for (const channel of list) {
      if (channel.isAs(own)) return channel.earlier;
    }
    list.push(own);
    return own.earlier;
  }

  /** Skill and level as one number; null without a skill. */
  key(at: number): number | null {
    const skill = this.rows.skills[at];
    return skill == null ? null : skill.key * 8 + this.rows.level[at]!;
  }

  private number(at: number): string | null {
    const programme = this.rows.programmes[at];
    if (programme !== 'apprenticeship' && programme !== 'certification') return null;
    const number = this.rows.claims[at]!.certificateNumber;
    return number == null ? null : normaliseNumber(number);
  }

  /** Whether two rows cannot both be paid. */
  conflict(first: number, second: number): boolean {
    if (this.isExempt(first) || this.isExempt(second)) return false;
    const key = this.key(first);
    if (key !== null && key === this.key(second)) {
      const relation = this.relation(first, this.channelOf(first), this.channelOf(second));
      return relation === 'repeat' || relation === 'double';
    }
    const number = this.number(first);
    return (
      number !== null &&
      number === this.number(second) &&
      this.rows.programmes[first] !== this.rows.programmes[second]
    );
  }
}

/** Each row once, though skill and number may both lead to it, and as many as a finding names. */
function named(rows: readonly number[]): number[] {
  return [...new Set(rows)].slice(0, RELATED_AT_MOST);
}

/** The rows that stand against one, by what they do to it. */
class Verdict {
  readonly refusedBy: number[] = [];
  readonly hangsOn: number[] = [];
  readonly sameDay: number[] = [];
}
