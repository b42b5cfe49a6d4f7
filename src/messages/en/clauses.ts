import type { ClauseTexts } from '../clauses';

export const clauseTexts: ClauseTexts = {
  title: (policy, hash) => `${policy}: clauses, rules and cases (catalogue ${hash})`,
  columns: ['clause', 'status', 'summary', 'rules (cases)', 'cases'],
  statuses: {
    implemented: 'implemented',
    definition: 'definition',
    procedural: 'procedural',
    discretionary: 'discretionary',
  },
  legend:
    'Cases: rows of the case tables that cite the clause; after a rule, rows that use its code under the clause.',
  total: (clauses, rules, cases) => `${clauses} clauses, ${rules} rules, ${cases} cases`,
  problems: {
    'rule-without-clause': ({ code }) => `rule ${code} cites no clause: add one`,
    'unknown-clause': ({ code, clause }) =>
      `rule ${code} cites "${clause}", which is not in clauses.json: correct it`,
    'implemented-without-rule': ({ clause }) =>
      `clause "${clause}" is marked implemented, but no rule cites it: add the rule or change the status`,
    'case-unknown-clause': ({ at, clause }) =>
      `${at} cites "${clause}", which is not in clauses.json: correct it`,
    'case-unknown-code': ({ at, code }) => `${at} names "${code}", which is no finding code: correct it`,
  },
};
