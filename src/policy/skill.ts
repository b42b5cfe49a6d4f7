import type { Level, Recipient } from '../core/claim';
import type { Finding } from '../core/decision';
import type { Ratio } from '../core/money';
import { remembering } from '../core/remembering';
import type { Amount } from './amount';
import type { Occupation, Shortage, Standard, StandardClass } from './catalogue/model';
import type { OccupationMatch, PreferredList } from './catalogue/name-index';
import { shortageOf, standardOf, type Policy } from './catalogue/policy';
import { nameKey } from './catalogue/names';
import { certificationAmount, withExtraHours } from './certification/amount';
import { findingOf, rule } from './rule';

const UNLISTED = rule('occupation-unlisted', ['附件1'], ['review']);
const CLASS_D = rule('occupation-class-d', ['附件1'], ['info']);
const TRADE = rule('occupation-trade', ['附件2'], ['info']);
const NEAR_MISS = rule('occupation-near-miss', ['附件1'], ['review']);
const ABILITY_UNLISTED = rule('ability-unlisted', ['附件3'], ['review']);

const NO_FINDINGS: readonly Finding[] = Object.freeze([]);
const RECIPIENT_INDEX: Readonly<Record<Recipient, number>> = {
  individual: 0,
  employer: 1,
  school: 2,
  institution: 3,
};
/** Distinct numbers of hours remembered for each standard: some hundred in use, more only by mistake. */
const HOURS_REMEMBERED = 1024;
/** Distinct texts remembered, far more than there are names. */
const NAMES_REMEMBERED = 50_000;

/** Amounts of one standard, with the uplift or without, once worked out. */
class StandardAmounts {
  private readonly byRecipient: (Amount | undefined)[] = [];
  private readonly byRatio = new Map<Ratio, Amount>();
  /** For institutions, by whole hours; of a standard that has a level. */
  readonly forHours = remembering(HOURS_REMEMBERED, (hours: number): Amount =>
    withExtraHours(this.policy, this.of('institution'), this.standard.level!, hours),
  );

  constructor(
    private readonly policy: Policy,
    private readonly standard: Standard,
    private readonly shortage: Shortage | null,
  ) {}

  of(recipient: Recipient): Amount {
    return (this.byRecipient[RECIPIENT_INDEX[recipient]] ??= this.share(recipient, null));
  }

  /** For employers, at a county's own ratio. */
  atRatio(ratio: Ratio): Amount {
    let amount = this.byRatio.get(ratio);
    if (amount === undefined) {
      amount = this.share('employer', ratio);
      this.byRatio.set(ratio, amount);
    }
    return amount;
  }

  private share(recipient: Recipient, countyRatio: Ratio | null): Amount {
    const { standard, shortage } = this;
    return certificationAmount(this.policy, { standard, shortage, recipient, countyRatio });
  }
}

/** Occupations of one standard have the same amounts: kept for hundreds of names apart they would be a hundred thousand. */
class SharedAmounts {
  private readonly known = new Map<string, StandardAmounts>();

  constructor(private readonly policy: Policy) {}

  of(standard: Standard, shortage: Shortage | null): StandardAmounts {
    const key = `${standard.class}${standard.level ?? ''}${shortage?.clause ?? ''}`;
    let known = this.known.get(key);
    if (known === undefined) {
      known = new StandardAmounts(this.policy, standard, shortage);
      this.known.set(key, known);
    }
    return known;
  }
}

/**
 * What a certificate is for: an occupation 职业 or a special ability 专项职业能力, as a cell names it.
 * One object serves all rows with the same text, with its amounts once worked out.
 */
export class Skill {
  private readonly standards: (Standard | null | undefined)[] = [];
  private readonly amounts: (StandardAmounts | null | undefined)[] = [];

  constructor(
    private readonly policy: Policy,
    private readonly shared: SharedAmounts,
    /** Name of the catalogue, or as typed where there is none. */
    readonly name: string,
    /** The same for every spelling of the same skill; rows are compared by it. */
    readonly key: number,
    /** Null where it cannot be said: a near miss. */
    readonly standardClass: StandardClass | null,
    readonly occupation: Occupation | null,
    /** 工种 of the occupation that the text names. */
    readonly trade: string | null,
    /** What is to be said of the name on every row that has it. */
    readonly findings: readonly Finding[],
    /** `D类` stands for any occupation of the class: two of them need not be the same. */
    readonly anonymous: boolean,
  ) {}

  get isAbility(): boolean {
    return this.standardClass === '专项';
  }

  standardAt(level: Level | 0): Standard | null {
    const known = this.standards[level];
    if (known !== undefined) return known;
    const name = this.standardClass;
    return (this.standards[level] =
      name === null ? null : standardOf(this.policy, name, level === 0 ? null : level));
  }

  shortageAt(level: Level | 0): Shortage | null {
    return this.occupation === null || level === 0 ? null : shortageOf(this.occupation, level);
  }

  /**
   * The amount for a recipient; null without a standard (near miss, no level). `hours` null where they
   * do not count; `countyRatio` null for the ratio of 市区.
   */
  amount(
    level: Level | 0,
    recipient: Recipient,
    hours: number | null,
    countyRatio: Ratio | null,
  ): Amount | null {
    const amounts = this.amountsAt(level);
    if (amounts === null) return null;
    if (hours !== null && level !== 0 && !this.isAbility) return amounts.forHours(Math.floor(hours));
    return recipient === 'employer' && countyRatio !== null
      ? amounts.atRatio(countyRatio)
      : amounts.of(recipient);
  }

  private amountsAt(level: Level | 0): StandardAmounts | null {
    const known = this.amounts[level];
    if (known !== undefined) return known;
    return (this.amounts[level] = this.findAmounts(this.standardAt(level), this.shortageAt(level)));
  }

  private findAmounts(standard: Standard | null, shortage: Shortage | null): StandardAmounts | null {
    if (standard === null) return null;
    // A name that is remarked upon has its own: its decisions are not those of others.
    return this.findings.length === 0
      ? this.shared.of(standard, shortage)
      : new StandardAmounts(this.policy, standard, shortage);
  }
}

/** Numbers for names, shared by the books of all versions, so that rows of two versions compare. */
export class SkillKeys {
  private readonly keys = new Map<string, number>();

  of(name: string): number {
    let key = this.keys.get(name);
    if (key === undefined) {
      key = this.keys.size;
      this.keys.set(name, key);
    }
    return key;
  }
}

/**
 * What the row says of the list a name belongs to: the kind of certificate points to `occupation` or
 * `ability`; without it a level (`levelled`) makes an occupation likelier, and `either` is open.
 */
export type ListHint = PreferredList | 'levelled' | 'either';

const PREFERRED: Readonly<Record<ListHint, PreferredList | undefined>> = {
  occupation: 'occupation',
  ability: 'ability',
  levelled: 'occupation',
  either: undefined,
};

/** The skills of one version of the regulation, by the text that names them. */
export class SkillBook {
  private readonly known: Readonly<Record<ListHint, (text: string) => Skill>> = {
    occupation: this.remembering('occupation'),
    ability: this.remembering('ability'),
    levelled: this.remembering('levelled'),
    either: this.remembering('either'),
  };
  private readonly confirmed: ReadonlySet<string>;
  private readonly shared: SharedAmounts;

  /** `confirmedClassD`: names that a person has confirmed to be in class D. */
  constructor(
    private readonly policy: Policy,
    private readonly keys: SkillKeys,
    confirmedClassD: readonly string[],
  ) {
    this.confirmed = new Set(confirmedClassD.map(nameKey));
    this.shared = new SharedAmounts(policy);
  }

  find(text: string, hint: ListHint): Skill {
    return this.known[hint](text);
  }

  private remembering(hint: ListHint): (text: string) => Skill {
    return remembering(NAMES_REMEMBERED, (text) => this.read(text, hint));
  }

  private read(text: string, hint: ListHint): Skill {
    const match = this.policy.names.find(text, PREFERRED[hint]);
    // A certificate of the other kind than the name: the name is not in the list it points to.
    if (match.ability && hint !== 'occupation') return this.ability(match.ability.name, NO_FINDINGS);
    if (match.occupation && hint !== 'ability') {
      return this.occupation(
        match.occupation.name,
        match.occupation.class,
        match,
        this.findingsOf(text, match),
      );
    }
    if (hint === 'ability' && match.kind !== 'near') return this.unlistedAbility(text, match);
    if (this.confirmed.has(nameKey(text)) && hint !== 'ability') {
      const confirmed = findingOf(CLASS_D, 'info', 'occupation', { found: text, confirmed: true });
      return this.occupation(text, 'D', match, one(confirmed));
    }
    if (match.kind === 'near') {
      const suggestions = match.suggestions.map(({ name }) => name);
      const near = findingOf(NEAR_MISS, 'review', 'occupation', { found: text, suggestions });
      return this.occupation(text, null, match, one(near));
    }
    const unlisted = findingOf(UNLISTED, 'review', 'occupation', { found: text });
    return this.occupation(text, 'D', match, one(unlisted));
  }

  private unlistedAbility(text: string, match: OccupationMatch): Skill {
    const suggestions = match.suggestions.map(({ name }) => name);
    const finding = findingOf(ABILITY_UNLISTED, 'review', 'occupation', { found: text, suggestions });
    return this.ability(text, one(finding));
  }

  private findingsOf(text: string, match: OccupationMatch): readonly Finding[] {
    if (match.kind === 'trade') {
      const params = { found: text, trade: match.trade, occupation: match.occupation.name };
      return one(findingOf(TRADE, 'info', 'occupation', params));
    }
    if (match.kind !== 'class-d' || match.occupation === this.policy.anyClassD) return NO_FINDINGS;
    return one(findingOf(CLASS_D, 'info', 'occupation', { found: text, confirmed: false }));
  }

  private ability(name: string, findings: readonly Finding[]): Skill {
    const key = this.keys.of(`ability ${nameKey(name)}`);
    return new Skill(this.policy, this.shared, name, key, '专项', null, null, findings, false);
  }

  private occupation(
    name: string,
    className: StandardClass | null,
    { occupation, trade }: OccupationMatch,
    findings: readonly Finding[],
  ): Skill {
    const key = this.keys.of(`occupation ${nameKey(name)}`);
    const anonymous = occupation === this.policy.anyClassD;
    return new Skill(this.policy, this.shared, name, key, className, occupation, trade, findings, anonymous);
  }
}

function one(finding: Finding): readonly Finding[] {
  return Object.freeze([Object.freeze(finding)]);
}
