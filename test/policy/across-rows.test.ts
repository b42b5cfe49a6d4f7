import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/core/fields';
import { findingMessage } from '../../src/messages';
import type { PolicySettings } from '../../src/policy/batch';
import { reviewBatch } from '../../src/policy/review';
import { codesOf, expectWords, readCases, type Case } from './case-table';

const ROOT = 'test/cases/across-rows';
const tables = readdirSync(ROOT)
  .filter((name) => name.endsWith('.csv'))
  .sort();

/** Lines of a table, from 1, in the order of the positions that `related` counts: rosters, then the ledger. */
function linesByPosition(cases: readonly Case[]): number[] {
  const lines = cases.map((_, index) => index);
  return [...lines.filter((at) => !cases[at]!.isLedger), ...lines.filter((at) => cases[at]!.isLedger)];
}

describe.each(tables)('%s', (table) => {
  const cases = readCases(path.join(ROOT, table));
  const settings = Object.assign({}, ...cases.map((one) => one.settings)) as PolicySettings;
  const lines = linesByPosition(cases);
  const judged = lines.filter((line) => !cases[line]!.isLedger);

  // Reviewed within the test: a mutation run holds mutants against what runs there.
  const review = () =>
    reviewBatch(
      {
        rosters: [{ claims: judged.map((line) => cases[line]!.claim) }],
        ledger: cases.filter(({ isLedger }) => isLedger).map(({ claim }) => claim),
      },
      settings,
    );

  it.each(judged.map((line, position) => [line + 1, position] as const))('row %i', (line, position) => {
    const expected = cases[line - 1]!;
    const decision = review().rosters[0]!.decisions[position]!;
    const related = decision.findings.flatMap((finding) => finding.related).map((at) => lines[at]! + 1);
    expect({
      outcome: decision.outcome,
      amount: decision.amount,
      ifCleared: String(decision.ifCleared),
      codes: codesOf(decision),
      related: [...new Set(related)].sort((first, second) => first - second).join(' '),
    }).toEqual({
      outcome: expected.outcome,
      amount: expected.amount,
      ifCleared: expected.ifCleared === '' ? expected.amount : expected.ifCleared,
      codes: [...expected.codes].sort(),
      related: expected.related,
    });
    expectWords(decision, expected);
    for (const finding of decision.findings) {
      expect(FIELDS).toContain(finding.field);
      const words = findingMessage(finding, 'zh-CN') + findingMessage(finding, 'en');
      expect(words).not.toMatch(/undefined|NaN|\[object/);
    }
    for (const clause of expected.clauses) {
      expect(decision.findings.map((finding) => finding.clause)).toContain(clause);
    }
  });
});
