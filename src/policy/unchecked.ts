import type { Field } from '../core/fields';
import type { FindingCode } from '../core/finding-codes';
import type { Unchecked } from './batch';
import type { Rule } from './rule';

/** Which rules could not be checked for want of a column, said once for a roster. */
export class UncheckedRules {
  /** By rule id: the field noted last, so that a million rows without the column cost a comparison each. */
  private readonly last: (Field | readonly Field[] | undefined)[] = [];
  private readonly missing = new Map<FindingCode, Field[]>();

  note(of: Rule, field: Field): void {
    if (this.last[of.id] === field) return;
    this.last[of.id] = field;
    this.enter(of, field);
  }

  /** Several columns at once; `fields` is a constant of the caller. */
  noteAll(of: Rule, fields: readonly Field[]): void {
    if (this.last[of.id] === fields) return;
    this.last[of.id] = fields;
    for (const field of fields) this.enter(of, field);
  }

  private enter(of: Rule, field: Field): void {
    const fields = this.missing.get(of.code);
    if (!fields) this.missing.set(of.code, [field]);
    else if (!fields.includes(field)) fields.push(field);
  }

  list(): readonly Unchecked[] {
    return [...this.missing].map(([rule, missing]) => ({ rule, missing }));
  }
}
