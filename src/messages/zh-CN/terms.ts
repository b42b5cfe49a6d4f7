import type { Terms } from '../findings';

export const terms: Terms = {
  certificateKinds: {
    'national-qualification': '国家职业资格证书',
    'skill-level': '职业技能等级证书',
    'special-ability': '专项职业能力证书',
    training: '培训合格证书',
    'special-operation': '特种作业操作证',
    'special-equipment': '特种设备作业人员证',
    'high-risk-safety': '高危行业安全合格证',
    'startup-training': '创业培训合格证书',
  },
  insuranceKinds: {
    'employee-pension': '城镇职工基本养老保险',
    unemployment: '失业保险',
    'work-injury': '工伤保险',
    medical: '医疗保险',
    'resident-pension': '城乡居民养老保险',
    flexible: '灵活就业参保',
    other: '其他',
  },
  sexes: { male: '男', female: '女', unknown: '性别不明' },
  idProblems: {
    length: '不是18位',
    characters: '含有不应出现的字符',
    'birth-date': '其中的出生日期不存在',
    'check-character': '校验码不符',
  },
  courses: {
    syb: 'SYB',
    iyb: 'IYB',
    online: '网上创业',
    'internet-plus': '“互联网+”创业',
    simulation: '“8+X”模拟公司实训',
    pilot: '创新试点项目',
  },
  levels: { 5: '五级', 4: '四级', 3: '三级', 2: '二级', 1: '一级' },
  recipients: { individual: '个人', employer: '用人单位', school: '院校', institution: '培训机构' },
  list: (words) => words.join('、'),
};
