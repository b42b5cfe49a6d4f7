import type { FindingCode } from '../../core/finding-codes';
import { versions } from '../catalogue/policy-on';
import { normaliseAccount } from '../payment/account';
import { findingOf, rule, type Rule } from '../rule';
import { Chains } from './chains';
import type { JudgedRows } from './judged-rows';
import { RELATED_AT_MOST } from './related';
import { tellingNumber } from './telling-number';

const NAME_CONFLICT = rule('id-name-conflict', ['四(三)'], ['review']);
const REUSED = rule('certificate-reused', ['四(三)'], ['review']);
const ACCOUNT_SHARED = rule('account-shared', ['一(一)2(1)'], ['warning']);
const PHONE_SHARED = rule('phone-shared', ['一(一)2(1)'], ['warning']);
const CLASS_SIZE = rule('startup-class-size', ['一(四)'], ['warning']);

/** Names compared without spaces and with one kind of middle dot. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[•‧∙・.．]/g, '·');
}

/** Texts that rows of different persons share: certificate numbers, accounts, phones; and classes. */
export class SharedTexts {
  private readonly numbers: Chains;
  private readonly accounts: Chains;
  private readonly phones: Chains;
  private readonly classes: Chains;
  private readonly reusedNumbers = new Set<string>();
  private readonly sharedAccounts = new Set<string>();
  private readonly sharedPhones = new Set<string>();
  private readonly classIds = new Set<string>();
  /** First name of each person, and the persons with more than one. */
  private readonly names: (string | undefined)[] = [];
  private readonly ambiguousPersons = new Set<number>();

  constructor(private readonly rows: JudgedRows) {
    this.numbers = new Chains(rows.size);
    this.accounts = new Chains(rows.size);
    this.phones = new Chains(rows.size);
    this.classes = new Chains(rows.size);
  }

  /** Looks at a row taken over by `JudgedRows`. Rows without an ID share nothing. */
  take(at: number): void {
    const { rows } = this;
    const person = rows.person[at]!;
    if (person === 0) return;
    const claim = rows.claims[at]!;
    if (claim.name != null) this.takeName(person, claim.name);
    const number = tellingNumber(claim);
    if (number !== null) this.share(this.numbers, this.reusedNumbers, number, at);
    if (rows.isLedger(at)) return;
    if (rows.recipient(at) === 'individual') {
      if (claim.account != null) {
        this.share(this.accounts, this.sharedAccounts, normaliseAccount(claim.account), at);
      }
      if (claim.phone != null) {
        this.share(this.phones, this.sharedPhones, normaliseAccount(claim.phone), at);
      }
    }
    if (rows.programme(at) === 'startup' && claim.classId != null) {
      const classId = `${claim.institution ?? ''}\u0000${claim.classId}`;
      this.classes.add(classId, at);
      this.classIds.add(classId);
    }
  }

  private takeName(person: number, name: string): void {
    const first = this.names[person];
    if (first === undefined) this.names[person] = name;
    else if (first !== name && plainName(first) !== plainName(name)) this.ambiguousPersons.add(person);
  }

  private share(chains: Chains, shared: Set<string>, text: string, at: number): void {
    const before = chains.add(text, at);
    if (before >= 0 && this.rows.person[before] !== this.rows.person[at]) shared.add(text);
  }

  /** Doubts about rows themselves, before any limit is counted: names and certificate numbers. */
  reportDoubts(): void {
    for (const person of this.ambiguousPersons) this.reportNames(this.rows.persons.rowsOf(person));
    for (const number of this.reusedNumbers) {
      const sharing = this.numbers.rowsOf(number);
      for (const at of sharing) {
        if (this.rows.isLedger(at)) continue;
        const related = this.ofOtherPersons(sharing, at);
        this.rows.add(at, findingOf(REUSED, 'review', 'certificateNumber', { number }, undefined, related));
        this.rows.doubt(at);
      }
    }
  }

  private reportNames(sharing: readonly number[]): void {
    const nameAt = (at: number): string => this.rows.claims[at]!.name ?? '';
    const rowsByName = new Map<string, number[]>();
    for (const at of sharing) {
      if (nameAt(at) === '') continue;
      const name = plainName(nameAt(at));
      const rows = rowsByName.get(name);
      if (!rows) rowsByName.set(name, [at]);
      else if (rows.length < RELATED_AT_MOST) rows.push(at);
    }
    const names = [...rowsByName.keys()].slice(0, RELATED_AT_MOST);
    for (const at of sharing) {
      if (nameAt(at) === '' || this.rows.isLedger(at)) continue;
      const others = names.filter((name) => name !== plainName(nameAt(at)));
      const related = others.flatMap((name) => rowsByName.get(name) ?? []).slice(0, RELATED_AT_MOST);
      const params = { name: nameAt(at), others };
      this.rows.add(at, findingOf(NAME_CONFLICT, 'review', 'name', params, undefined, related));
      this.rows.doubt(at);
    }
  }

  /** What is only worth a look, after the limits: accounts, phones, sizes of classes. */
  reportWarnings(): void {
    for (const account of this.sharedAccounts)
      this.reportShared(ACCOUNT_SHARED, 'account', this.accounts, account);
    for (const phone of this.sharedPhones) this.reportShared(PHONE_SHARED, 'phone', this.phones, phone);
    const limit = versions().catalogues[0]?.parameters['startup.class-size'][0]?.value ?? Infinity;
    for (const classId of this.classIds) {
      const members = this.classes.rowsOf(classId);
      const size = new Set(members.map((at) => this.rows.person[at])).size;
      if (size <= limit) continue;
      for (const at of members) {
        const params = { classId: this.rows.claims[at]!.classId ?? '', size, limit };
        this.rows.add(at, findingOf(CLASS_SIZE, 'warning', 'classId', params));
      }
    }
  }

  private reportShared<Code extends FindingCode & ('account-shared' | 'phone-shared')>(
    of: Rule<Code>,
    field: 'account' | 'phone',
    chains: Chains,
    text: string,
  ): void {
    const sharing = chains.rowsOf(text);
    const persons = new Set(sharing.map((at) => this.rows.person[at])).size;
    for (const at of sharing) {
      const params = { found: text, persons };
      const related = this.ofOtherPersons(sharing, at);
      this.rows.add(
        at,
        findingOf<'account-shared' | 'phone-shared'>(of, 'warning', field, params, undefined, related),
      );
    }
  }

  private ofOtherPersons(sharing: readonly number[], at: number): number[] {
    const related: number[] = [];
    for (const other of sharing) {
      if (this.rows.person[other] === this.rows.person[at]) continue;
      related.push(other);
      if (related.length === RELATED_AT_MOST) break;
    }
    return related;
  }
}
