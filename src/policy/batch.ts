import type { Claim, Programme, Recipient } from '../core/claim';
import type { Decision, Finding } from '../core/decision';
import type { Field } from '../core/fields';
import type { FindingCode } from '../core/finding-codes';
import type { Handling, HandlingBook } from './handling';

/** Settings of §7 and the office's own facts. Everything has a default; none is guessed from data. */
export interface PolicySettings {
  /** For rosters without the column 补贴项目: used only where the claim has no such property. */
  readonly programme?: Programme;
  readonly recipient?: Recipient;
  /** Application date `YYYY-MM-DD` for rosters without the column. */
  readonly applied?: string;
  /** The reviewing office's place 地区, e.g. 鹿城区, 瑞安市. */
  readonly place?: string;
  /** Employer ratio of a county, as `0.85`, `85` or `85%` (五(五)). */
  readonly countyRatio?: string;
  /** I-02: the year of the limit of three. Default `applied`. */
  readonly yearBasis?: 'applied' | 'issued';
  /** I-01: `birthday` (default) up to and including the 60th (50th) birthday, `year` to the day before the 61st (51st). */
  readonly ageLimit?: 'birthday' | 'year';
  /** I-10: `extend` (default) moves a last day on a holiday to the next working day. */
  readonly deadlineOnHoliday?: 'extend' | 'fixed';
  /** I-12 and I-13: `decide` (default) or `review`. */
  readonly afterRegimeChange?: 'decide' | 'review';
  readonly laterShortageList?: 'decide' | 'review';
  /** 地方特色产业工种: names for `institution-scope`. */
  readonly localSpecialities?: readonly string[];
  /** Names that a person confirmed once to be in class D. */
  readonly confirmedClassD?: readonly string[];
  /** Other zones → one of the places, e.g. 经开区 → 市本级. */
  readonly placeAliases?: Readonly<Record<string, string>>;
}

/** One roster as the rules take it. */
export interface RosterInput {
  readonly claims: readonly Claim[];
  /** What the reader had to say of each claim's cells (by position); counted in the decision like the rules' own. */
  readonly readFindings?: readonly (readonly Finding[] | undefined)[];
}

export interface Batch {
  readonly rosters: readonly RosterInput[];
  /** Earlier payments 台账: count as paid unless their own `outcome` says otherwise. Never judged again. */
  readonly ledger?: readonly Claim[];
  /** Default true. False leaves steps out (the decisions are otherwise equal). */
  readonly explain?: boolean;
  /** Where each roster's claims go and what they bring is noted in a book of this making; left out, it is not. */
  readonly handling?: () => HandlingBook;
}

export interface Totals {
  readonly eligible: { readonly rows: number; readonly amount: string };
  /** `amount` if all were cleared; `atMost` the largest amount payable once limits across rows are kept. */
  readonly review: { readonly rows: number; readonly amount: string; readonly atMost: string };
  readonly ineligible: { readonly rows: number };
}

/** A rule that could not be checked, and the columns that would allow it. */
export interface Unchecked {
  readonly rule: FindingCode;
  readonly missing: readonly Field[];
  /** The columns are missing from the ledger 台账, not from the roster. */
  readonly source?: 'ledger';
}

export interface RosterResult {
  /** Same order as the claims. */
  readonly decisions: readonly Decision[];
  /** Said once for the roster (I-12, I-13, missing columns …). */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Where to apply, whose funds pay and which papers to bring, for each programme and recipient. */
  readonly handling: readonly Handling[];
  readonly totals: Totals;
}

export interface BatchResult {
  readonly rosters: readonly RosterResult[];
  readonly totals: Totals;
}
