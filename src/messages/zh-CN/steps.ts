import type { StepTexts } from '../findings';
import { terms } from './terms';

export const stepTexts: StepTexts = {
  labels: {
    standard: '补贴标准',
    'shortage-uplift': '紧缺上浮',
    'recipient-ratio': '申领主体比例',
    'extra-hours': '超出课时',
    'hours-cap': '总额上限',
    'lesson-hours': '课时补贴',
    'lesson-hours-cap': '每人上限',
    'safety-new': '新证',
    'safety-renewal': '复审',
    fee: '实际培训费',
    'fee-share': '培训费比例',
    'fee-floor': '就高标准',
    'fee-cap': '最高限额',
    'training-certificate-only': '仅培训合格证书',
    'both-certificates': '两证齐全',
    allowance: '实习津贴',
    'allowance-cap': '最高限额',
    'year-cap': '年度上限',
    course: '创业课程标准',
    'startup-realised': '实现创业就业',
    'startup-unrealised': '未实现创业就业',
  },
  standard: (className, level) =>
    className === '专项' ? '专项职业能力' : `${className}类${terms.levels[level as 1] ?? ''}`,
  money: (amount) => `${amount} 元`,
  clauses: (clauses) => `〔${clauses.join('、')}〕`,
  hours: (count) => `${count} 课时`,
  atMost: (cap) => `最高 ${cap}`,
  noAmount: '无法计算金额',
  ifCleared: (line) => `待核：${line}`,
};
