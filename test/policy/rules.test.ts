import { describe, expect, it } from 'vitest';
import { CROSS_ROW_CODES, FINDING_CODES, READER_CODES, RULE_CODES } from '../../src/core/finding-codes';
import { LOCALES, stepLabel } from '../../src/messages';
import { findingTitle } from '../../src/messages/finding-titles';
import { findingDescription } from '../../src/messages/finding-descriptions';
import { versions } from '../../src/policy/catalogue/policy-on';
import '../../src/policy/review';
import { definedRules } from '../../src/policy/rule';
import { STEP_CODES } from '../../src/policy/step-codes';
import { clauseProblems } from '../../src/tools/clause-table';
import { readCases } from '../../src/tools/clauses';

const [catalogue] = versions().catalogues;
const cases = readCases();
const inCases = new Set(cases.flatMap(({ codes }) => codes));

/** Codes that one row of a table cannot show, and where they are tested instead. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  // No version of the regulation has ended yet: two-versions.test.ts has one that does.
  'after-policy',
  // Fifty-one rows: review.test.ts.
  'startup-class-size',
]);

describe('the rules', () => {
  it('fit the clauses and the cases', () => {
    expect(clauseProblems(catalogue!.clauses, definedRules, cases)).toEqual([]);
  });

  it.each([...RULE_CODES, ...CROSS_ROW_CODES].filter((code) => !ELSEWHERE.has(code)))(
    '%s has a case',
    (code) => {
      expect(inCases).toContain(code);
    },
  );

  it('are defined for every code but the reader’s', () => {
    const defined = new Set(definedRules.map(({ code }) => code));
    const missing = FINDING_CODES.filter((code) => !defined.has(code));
    expect(missing.sort()).toEqual(READER_CODES.filter((code) => code !== 'date-imprecise').sort());
  });
});

describe('the words', () => {
  it.each(LOCALES)('%s has its own for every code and step', (locale) => {
    const titles = FINDING_CODES.map((code) => findingTitle(code, locale));
    expect(new Set(titles).size).toBe(FINDING_CODES.length);
    for (const code of FINDING_CODES) expect(findingDescription(code, locale).length).toBeGreaterThan(8);
    for (const code of STEP_CODES) expect(stepLabel({ code }, locale)).not.toContain('-');
  });
});
