import type { ClauseTexts } from '../clauses';

export const clauseTexts: ClauseTexts = {
  title: (policy, hash) => `${policy}：条款、规则与案例对照表（目录 ${hash}）`,
  columns: ['条款', '状态', '摘要', '规则（案例数）', '案例'],
  statuses: { implemented: '已实现', definition: '定义', procedural: '办理程序', discretionary: '裁量' },
  legend: '“案例”为案例表中引用该条款的行数；规则后的括号内为在该条款下用到该规则代码的案例行数。',
  total: (clauses, rules, cases) => `共 ${clauses} 条，规则 ${rules} 条，案例 ${cases} 个`,
  problems: {
    'rule-without-clause': ({ code }) => `规则 ${code} 没有引用条款，请补上`,
    'unknown-clause': ({ code, clause }) => `规则 ${code} 引用的条款“${clause}”不在 clauses.json 中，请更正`,
    'implemented-without-rule': ({ clause }) => `条款“${clause}”标为已实现，但没有规则引用，请补规则或改状态`,
    'case-unknown-clause': ({ at, clause }) => `${at} 的条款“${clause}”不在 clauses.json 中，请更正`,
    'case-unknown-code': ({ at, code }) => `${at} 的代码“${code}”不是已有的代码，请更正`,
  },
};
