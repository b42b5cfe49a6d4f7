import type { Finding } from '../core/decision';

const NO_FINDINGS: readonly Finding[] = Object.freeze([]);

/**
 * The findings of one row after another. One list serves them all, for most rows of a long roster are
 * remarked upon in the same few ways: a decision that is new takes a copy.
 */
export class Found {
  private readonly list: Finding[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  add(finding: Finding): void {
    this.list[this.count] = finding;
    this.count += 1;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Whether one of them is about the field and has the code. */
  has(code: Finding['code'], field: Finding['field']): boolean {
    for (let at = 0; at < this.count; at += 1) {
      const finding = this.list[at]!;
      if (finding.field === field && finding.code === code) return true;
    }
    return false;
  }

  /** Whether they are these very findings. */
  are(findings: readonly Finding[]): boolean {
    if (findings.length !== this.count) return false;
    for (let at = 0; at < this.count; at += 1) if (this.list[at] !== findings[at]) return false;
    return true;
  }

  copy(): readonly Finding[] {
    return this.count === 0 ? NO_FINDINGS : this.list.slice(0, this.count);
  }
}
