import { describe, expect, it } from 'vitest';
import { clauseTexts as english } from '../../src/messages/en/clauses';
import { clauseTexts as chinese } from '../../src/messages/zh-CN/clauses';
import type { Clause, ClauseStatus } from '../../src/policy/catalogue/model';
import { versions } from '../../src/policy/catalogue/policy-on';
import '../../src/policy/review';
import { definedRules, type Rule } from '../../src/policy/rule';
import {
  casesOf,
  clauseProblems,
  clauseTable,
  itemsOf,
  type ClauseProblem,
} from '../../src/tools/clause-table';
import { problemText, readCases } from '../../src/tools/clauses';

const clause = (ref: string, status: ClauseStatus): [string, Clause] => [
  ref,
  { ref, status, summary: { zh: '摘要', en: 'summary' } },
];
const rule = (id: number, code: Rule['code'], ...clauses: string[]): Rule =>
  ({ id, code, clauses, severities: ['error'] }) as unknown as Rule;

const CLAUSES = new Map([
  clause('五(一)', 'implemented'),
  clause('五(三)', 'definition'),
  clause('五(六)', 'implemented'),
]);
const RULES = [
  rule(0, 'age-under', '五(一)'),
  rule(1, 'age-over', '五(一)', '五(六)'),
  rule(2, 'age-over', '五(一)'),
  rule(3, 'uscc-invalid', '–'),
];

describe('the table clause ↔ rules ↔ cases', () => {
  const cases = casesOf('cases/person.csv', [
    ['what', 'codes', 'clause'],
    ['60 on the day', '', '五(一)'],
    ['61', 'age-over:review, age-over', '五(一)；五(六)'],
    [' ', '', ''],
    ['61, drawn', 'age-over', '五(一)'],
    ['15', 'age-under|uscc-invalid', '–'],
    ['short row'],
  ]);

  it('reads what a case names, and where it stands', () => {
    expect(cases).toEqual([
      { at: 'cases/person.csv:2', clauses: ['五(一)'], codes: [] },
      { at: 'cases/person.csv:3', clauses: ['五(一)', '五(六)'], codes: ['age-over', 'age-over'] },
      { at: 'cases/person.csv:5', clauses: ['五(一)'], codes: ['age-over'] },
      { at: 'cases/person.csv:6', clauses: ['–'], codes: ['age-under', 'uscc-invalid'] },
      { at: 'cases/person.csv:7', clauses: [], codes: [] },
    ]);
    expect(itemsOf(' a，b; c、d|e\nf ')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('takes tables with only one of the columns, and none of tables with neither', () => {
    expect(casesOf('a.csv', [['clauses'], ['五(一)']])).toEqual([
      { at: 'a.csv:2', clauses: ['五(一)'], codes: [] },
    ]);
    expect(casesOf('a.csv', [['codes'], ['age-under']])).toEqual([
      { at: 'a.csv:2', clauses: [], codes: ['age-under'] },
    ]);
    expect(
      casesOf('a.csv', [
        ['id', 'valid'],
        ['1', 'yes'],
      ]),
    ).toEqual([]);
    expect(casesOf('a.csv', [])).toEqual([]);
  });

  it('has a line for every clause, in their order, each code once with its cases', () => {
    expect(
      clauseTable(CLAUSES, RULES, cases).map(({ clause: { ref }, rules, cases: of }) => [ref, rules, of]),
    ).toEqual([
      [
        '五(一)',
        [
          { code: 'age-under', cases: 1 },
          { code: 'age-over', cases: 2 },
        ],
        3,
      ],
      ['五(三)', [], 0],
      ['五(六)', [{ code: 'age-over', cases: 1 }], 1],
    ]);
  });

  it('is whole when rules, clauses and cases fit', () => {
    expect(clauseProblems(CLAUSES, RULES, cases)).toEqual([]);
  });

  it.each<[string, ClauseProblem, () => ClauseProblem[]]>([
    [
      'a rule without a clause',
      { kind: 'rule-without-clause', code: 'age-under' },
      () => clauseProblems(CLAUSES, [...RULES, rule(4, 'age-under')], []),
    ],
    [
      'an unknown clause',
      { kind: 'unknown-clause', code: 'age-under', clause: '六' },
      () => clauseProblems(CLAUSES, [...RULES, rule(4, 'age-under', '六')], []),
    ],
    [
      'an implemented clause that no rule cites',
      { kind: 'implemented-without-rule', clause: '五(六)' },
      () => clauseProblems(CLAUSES, [rule(0, 'age-under', '五(一)')], []),
    ],
    [
      'a case with an unknown clause',
      { kind: 'case-unknown-clause', at: 'a.csv:2', clause: '六' },
      () => clauseProblems(CLAUSES, RULES, casesOf('a.csv', [['clause'], ['六']])),
    ],
    [
      'a case with an unknown code',
      { kind: 'case-unknown-code', at: 'a.csv:2', code: 'too-old' },
      () => clauseProblems(CLAUSES, RULES, casesOf('a.csv', [['codes'], ['too-old']])),
    ],
  ])('reports %s, in both languages', (_, problem, problems) => {
    expect(problems()).toEqual([problem]);
    for (const texts of [chinese, english]) {
      const said = problemText(problem, texts);
      for (const value of Object.values(problem).slice(1)) expect(said).toContain(value);
    }
  });
});

describe('the product’s own table', () => {
  it.each(versions().catalogues.map((catalogue) => [catalogue.id, catalogue] as const))(
    '%s is fit to sign',
    (_, catalogue) => {
      expect(definedRules.length).toBeGreaterThan(0);
      expect(clauseProblems(catalogue.clauses, definedRules, readCases())).toEqual([]);
    },
  );

  it('finds no cases in a folder that is not there', () => {
    expect(readCases('test/no-such-folder')).toEqual([]);
  });
});
