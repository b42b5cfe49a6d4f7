import type { ReportTexts } from '../report';

export const reportTexts: ReportTexts = {
  programmes: {
    certification: '职业培训鉴定补贴',
    project: '项目制培训补贴',
    apprenticeship: '企业新型学徒制培训补贴',
    startup: '创业培训补贴',
  },
  recipients: { individual: '个人', employer: '用人单位', school: '院校', institution: '培训机构' },
  outcomes: { eligible: '可补贴', review: '待核', ineligible: '不予补贴' },
  severities: { error: '不符合', review: '待核', warning: '提醒', info: '提示' },
  skippedKinds: {
    blank: '空行',
    subtotal: '小计、合计行',
    group: '分组标题行',
    'repeated-header': '重复的表头行',
    sample: '模板示例行',
    note: '说明行',
  },
  resultHeaders: {
    outcome: '审核结论',
    standard: '补贴标准',
    shortage: '紧缺上浮',
    amount: '应补金额',
    pending: '待核金额',
    calculation: '计算过程',
    problems: '问题说明',
    clauses: '政策依据',
  },
  issueHeaders: {
    place: '位置',
    row: '行号',
    name: '姓名',
    field: '栏目',
    severity: '性质',
    found: '表中的值',
    message: '问题与处理',
    clause: '依据',
  },
  yes: '是',
  issuesSheet: '问题清单',
  moreIssues: (count) => `另有 ${count} 条未列出，请按结果列逐行查看。`,
};
