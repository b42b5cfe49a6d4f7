import type { ReportTexts } from '../report';
import { programmeNames } from './programme-names';
import { outcomes, resultHeaders } from './results';

export const reportTexts: ReportTexts = {
  programmes: programmeNames,
  recipients: { individual: '个人', employer: '用人单位', school: '院校', institution: '培训机构' },
  outcomes,
  severities: { error: '不符合', review: '待核', warning: '提醒', info: '提示' },
  skippedKinds: {
    blank: '空行',
    subtotal: '小计、合计行',
    group: '分组标题行',
    'repeated-header': '重复的表头行',
    sample: '模板示例行',
    note: '说明行',
  },
  resultHeaders,
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
  placeBases: {
    filing: '培训备案地',
    purchaser: '购买服务方',
    insurance: '失业保险参保地',
    contest: '竞赛组织地',
    sender: '竞赛选送地',
    'not-stated': '原文未写明',
  },
  moreIssues: (count) => `另有 ${count} 条未列出，请按结果列逐行查看。`,
};
