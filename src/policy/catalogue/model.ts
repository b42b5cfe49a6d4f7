import type { ContestLevel, Level, Programme, Recipient, StartupCourse } from '../../core/claim';
import type { Money, Ratio } from '../../core/money';
import type { Day } from '../../core/plain-date';

/** 类别 of a certificate's occupation (附件1). */
export type OccupationClass = 'A' | 'B' | 'C' | 'D';

/** The same, with 专项 for special abilities. */
export type StandardClass = OccupationClass | '专项';

/** First and last day of an entry, both inclusive; `to` is null while it stays in force. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

/** Text in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One line of 附件1: what a head gets before uplift, ratio and hours. */
export interface Standard extends Span {
  readonly class: StandardClass;
  /** Null for special abilities, which have no level. */
  readonly level: Level | null;
  readonly amount: Money;
  readonly clause: string;
}

/** One line of 附件2: the levels, both ends included, for which an occupation is in short supply. */
export interface Shortage extends Span {
  /** 序号 as printed. */
  readonly no: number;
  readonly lowest: Level;
  readonly highest: Level;
  readonly clause: string;
}

export interface Occupation extends Span {
  /** Position in the catalogue, a small dense integer to key by. */
  readonly index: number;
  readonly name: string;
  readonly class: OccupationClass;
  /** False for names of the national list that merely fall in D. */
  readonly listed: boolean;
  /** National code of 2022; a label, not a key. */
  readonly code: string | null;
  readonly initials: string;
  /** As the annexes print it, where that differs. */
  readonly printed: readonly string[];
  readonly alsoWritten: readonly string[];
  /** 工种 of the occupation. */
  readonly trades: readonly string[];
  /** Names that are close, but may mean something else: always a near miss. */
  readonly near: readonly string[];
  readonly note: Words | null;
  readonly shortage: Shortage | null;
  readonly clause: string;
}

/** 专项职业能力 of 附件3, a reference list. */
export interface Ability extends Span {
  readonly index: number;
  readonly name: string;
  readonly initials: string;
  readonly printed: readonly string[];
  /** Spellings that mean the same: the name without its place, for one. */
  readonly alsoWritten: readonly string[];
  /** Names that are close, but do not tell which ability is meant: two that 附件3 prints without a separator. */
  readonly near: readonly string[];
  readonly note: Words | null;
  readonly clause: string;
}

/** What a parameter's value counts. */
export type Unit =
  | 'yuan'
  | 'yuan per lesson hour'
  | 'ratio'
  | 'lesson hours'
  | 'years'
  | 'months'
  | 'month'
  | 'working days'
  | 'persons'
  | 'times'
  | 'year'
  | 'date';

interface ParameterBase<Id extends string> extends Span {
  readonly id: Id;
  /** Article of the regulation, or the interpretation (I-17) where the text is silent. */
  readonly clause: string;
  /** The value as the catalogue writes it, for steps and tables. */
  readonly text: string;
}
export interface AmountParameter<Id extends string = string> extends ParameterBase<Id> {
  readonly unit: 'yuan' | 'yuan per lesson hour';
  readonly value: Money;
}
export interface RatioParameter<Id extends string = string> extends ParameterBase<Id> {
  readonly unit: 'ratio';
  readonly value: Ratio;
}
export interface DateParameter<Id extends string = string> extends ParameterBase<Id> {
  readonly unit: 'date';
  readonly value: Day;
}
export interface CountParameter<Id extends string = string> extends ParameterBase<Id> {
  readonly unit: Exclude<Unit, 'yuan' | 'yuan per lesson hour' | 'ratio' | 'date'>;
  readonly value: number;
}
export type Parameter = AmountParameter | RatioParameter | DateParameter | CountParameter;

/**
 * What the program does about a clause: `implemented` by rules, `definition` that others rest on,
 * `procedural` work of offices, `discretionary` power of offices.
 */
export type ClauseStatus = 'implemented' | 'definition' | 'procedural' | 'discretionary';

export interface Clause {
  /** `一(一)2(2)`, `附件1`. */
  readonly ref: string;
  readonly status: ClauseStatus;
  /** Our own one-line summary, never the regulation's words. */
  readonly summary: Words;
}

/** A question that the text leaves open, and how the product answers it (§7 of the rules). */
export interface Interpretation {
  /** `I-01` … */
  readonly id: string;
  readonly clause: string;
  readonly question: Words;
  readonly answer: Words;
  readonly reason: Words;
  /** Names of the settings that answer it otherwise. */
  readonly settings: readonly string[];
}

/** Whose training money pays: 市本级, one of the districts, or a county. */
export interface Place {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 市区 (five places and 瓯江口) or a county that follows by reference (五(五)). */
  readonly kind: 'urban' | 'county';
  readonly chargedTo: string;
  readonly clause: string;
}

export interface PlaceList {
  readonly places: readonly Place[];
  /** 市区 without saying which. */
  readonly urban: readonly string[];
  /** Names that may or may not be 市区: 温州市. */
  readonly ambiguous: readonly string[];
  /** How provinces and cities other than Zhejiang and Wenzhou begin: 杭州, 安徽. */
  readonly elsewhere: readonly string[];
}

/** Whose place counts. */
export type PlaceBasis = 'filing' | 'purchaser' | 'insurance' | 'contest' | 'sender' | 'not-stated';

/** Where to apply and whose funds pay, for a programme and recipient (§5 of the rules). */
export interface FundingRule {
  readonly programme: Programme;
  /** Null: whoever applies. */
  readonly recipient: Recipient | null;
  /** Winners of competitions at these levels; null for everyone else. */
  readonly contest: readonly ContestLevel[] | null;
  /** Any one of them. */
  readonly applyTo: readonly PlaceBasis[];
  readonly chargedTo: PlaceBasis;
  /** The text does not say where to apply; this is the product's assumption. */
  readonly assumed: boolean;
  readonly clause: string;
}

/** A source of money, in the order it is drawn on; null where the text names it without an order. */
export interface Fund {
  readonly id: string;
  readonly order: number | null;
  readonly words: Words;
  readonly clause: string;
}

/** The cases in which a paper of the checklist is needed. */
export const PAPER_CASES = [
  'condition-3',
  'condition-4',
  'dispatched',
  'agency-own-staff',
  'student',
  'department',
  'realised',
] as const;
export type PaperCase = (typeof PAPER_CASES)[number];

/** A paper of the checklist, and for whom. */
export interface Paper {
  readonly id: string;
  readonly programme: Programme;
  readonly recipient: Recipient | null;
  /** Only in this case; null: always. */
  readonly when: PaperCase | null;
  readonly words: Words;
  readonly clause: string;
}

/** Days off and make-up working days by the State Council's yearly notices. */
export interface HolidayCalendar {
  readonly firstKnown: Day;
  readonly lastKnown: Day;
  /** Holidays, weekends inside them included. */
  readonly closed: ReadonlySet<Day>;
  /** Saturdays and Sundays that are worked 调休上班. */
  readonly open: ReadonlySet<Day>;
}

/** Courses with an amount in the text; `pilot` has none. */
export type PaidCourse = Exclude<StartupCourse, 'pilot'>;
