import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/core/decision';
import { FIELDS } from '../../src/core/fields';
import { findingMessage } from '../../src/messages';
import { reviewBatch } from '../../src/policy/review';
import { codesOf, expectWords, readCases, type Case } from './case-table';

const ROOT = 'test/cases';
const tables = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv') && !name.startsWith('across-rows'))
  .sort();

function expectDecision(decision: Decision, expected: Case): void {
  const seen = {
    outcome: decision.outcome,
    amount: decision.amount,
    codes: codesOf(decision),
    ...(expected.ifCleared !== '' && { ifCleared: String(decision.ifCleared) }),
  };
  expect(seen).toEqual({
    outcome: expected.outcome,
    amount: expected.amount,
    codes: [...expected.codes].sort(),
    ...(expected.ifCleared !== '' && { ifCleared: expected.ifCleared }),
  });
  expectWords(decision, expected);
  const cited = [...decision.findings, ...decision.steps].map(({ clause }) => clause);
  for (const clause of expected.clauses) expect(cited).toContain(clause);
  for (const finding of decision.findings) {
    if (finding.field !== null) expect(FIELDS).toContain(finding.field);
    expect(findingMessage(finding, 'zh-CN')).toMatch(/[\u4e00-\u9fff].*[。]$/);
    expect(findingMessage(finding, 'en')).toMatch(/\.$/);
    expect(findingMessage(finding, 'zh-CN') + findingMessage(finding, 'en')).not.toMatch(
      /undefined|NaN|\[object/,
    );
  }
}

for (const table of tables) {
  describe(table, () => {
    const cases = readCases(path.join(ROOT, table));
    it('has cases', () => expect(cases.length).toBeGreaterThan(1));
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      const [roster] = reviewBatch({ rosters: [{ claims: [one.claim] }] }, one.settings).rosters;
      expectDecision(roster!.decisions[0]!, one);
    });
  });
}
