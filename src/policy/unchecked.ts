import type { Field } from '../core/fields';
import type { Unchecked } from './batch';
import type { Rule } from './rule';

/** Which rules could not be checked for want of a column, said once for a roster. */
export class UncheckedRules {
  /** By rule id: the field noted last, so that a million rows without the column cost a comparison each. */
  private readonly last: (Field | undefined)[] = [];
  private readonly missing = new Map<string, Field[]>();

  note(of: Rule, field: Field): void {
    if (this.last[of.id] === field) return;
    this.last[of.id] = field;
    const fields = this.missing.get(of.code);
    if (!fields) this.missing.set(of.code, [field]);
    else if (!fields.includes(field)) fields.push(field);
  }

  list(): readonly Unchecked[] {
    return [...this.missing].map(([rule, missing]) => ({ rule, missing }));
  }
}
