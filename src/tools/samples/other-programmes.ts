import { centred, date, form, id, money, number, type Column } from './cells';
import { person, type Person } from './people';
import type { SampleSheet } from './workbook';

interface Row {
  readonly person: Person;
  readonly amount: number;
}

const SEQ: Column<Row> = { header: '序号', width: 6, cell: (_, index) => number(index + 1) };
const NAME: Column<Row> = { header: '姓名', width: 10, cell: (row) => centred(row.person.name) };
const ID: Column<Row> = { header: '身份证号码', width: 22, cell: (row) => id(row.person.idNumber) };
const CLAIMED: Column<Row> = { header: '申报金额', width: 12, cell: (row) => money(row.amount) };

interface ProjectRow extends Row {
  readonly certificate: string;
  readonly renewal: string | null;
  readonly hours: number | null;
  readonly recipient: string;
}

/** 一(二): 20 yuan a lesson hour, at most 1000; safety certificates 500 new, 100 renewed. */
const PROJECT: readonly (readonly [string, string | null, number | null, string, number])[] = [
  ['培训合格证书', null, 30, '培训机构', 600], // 30 × 20
  ['培训合格证书', null, 50, '培训机构', 1000], // the cap just reached
  ['培训合格证书', null, 64, '培训机构', 1000], // 1280, capped
  ['特种作业操作证', '新证', null, '个人', 500],
  ['特种作业操作证', '复审', null, '个人', 100],
];

function projectSheet(): SampleSheet {
  const rows = PROJECT.map(([certificate, renewal, hours, recipient, amount], index): ProjectRow => ({
    person: person(200 + index),
    certificate,
    renewal,
    hours,
    recipient,
    amount,
  }));
  return form<ProjectRow>(
    '项目制',
    '温州市区项目制培训补贴花名册',
    '填报单位：瓯海区晨光职业培训学校　　　　填报日期：2023年10月30日',
    [
      SEQ,
      NAME,
      ID,
      { header: '人员类别', width: 14, cell: () => '退役军人' },
      { header: '证书类别', width: 18, cell: (row) => row.certificate },
      { header: '新证/复审', width: 10, cell: (row) => (row.renewal === null ? null : centred(row.renewal)) },
      { header: '培训课时', width: 10, cell: (row) => (row.hours === null ? null : number(row.hours)) },
      { header: '报名时间', width: 12, cell: () => date('2023-08-01') },
      { header: '培训开始日期', width: 12, cell: () => date('2023-08-07') },
      { header: '培训结束日期', width: 12, cell: () => date('2023-08-25') },
      { header: '培训备案地', width: 12, cell: () => centred('瓯海区') },
      { header: '发证日期', width: 12, cell: () => date('2023-09-15') },
      { header: '申请日期', width: 12, cell: () => date('2023-10-30') },
      { header: '补贴项目', width: 16, cell: () => '项目制培训补贴' },
      { header: '申领主体', width: 12, cell: (row) => centred(row.recipient) },
      CLAIMED,
    ],
    rows,
  );
}

interface ApprenticeRow extends Row {
  readonly kind: string;
  readonly fee: number | null;
  readonly allowance: number | null;
  readonly occupational: string;
}

/** 一(三): kind, fee, allowances, occupational certificate, amount. */
const APPRENTICES: readonly (readonly [string, number | null, number | null, string, number])[] = [
  ['企业职工', 3999.99, null, '是', 3999.99],
  ['企业职工', 4000, null, '是', 4000],
  ['企业职工', 6666.66, null, '是', 4000], // 60 % is 3999.996
  ['企业职工', 6700, null, '是', 4020],
  ['企业职工', 10000, null, '是', 6000],
  ['企业职工', 15000, null, '是', 6000], // 9000, capped
  ['企业职工', 8000, null, '否', 2400], // 4800 × 50 %
  ['实习学生', null, 5000, '否', 3000], // capped; the 50 % rule does not reach students
];

function apprenticeSheet(): SampleSheet {
  const rows = APPRENTICES.map(([kind, fee, allowance, occupational, amount], index): ApprenticeRow => ({
    person: person(220 + index),
    kind,
    fee,
    allowance,
    occupational,
    amount,
  }));
  return form<ApprenticeRow>(
    '新型学徒制',
    '温州市区企业新型学徒制培训补贴花名册',
    '填报单位：温州鸿远机械有限公司　　　　填报日期：2024年1月15日',
    [
      SEQ,
      NAME,
      ID,
      { header: '单位名称', width: 24, cell: () => '温州鸿远机械有限公司' },
      { header: '失业保险参保地', width: 14, cell: () => centred('龙湾区') },
      { header: '学徒类型', width: 12, cell: (row) => centred(row.kind) },
      { header: '培训年度', width: 10, cell: () => centred('2023年度') },
      { header: '实际培训费（元）', width: 14, cell: (row) => (row.fee === null ? null : money(row.fee)) },
      {
        header: '实习津贴（元）',
        width: 14,
        cell: (row) => (row.allowance === null ? null : money(row.allowance)),
      },
      { header: '培训合格证书', width: 12, cell: () => centred('是') },
      { header: '职业资格证书', width: 12, cell: (row) => centred(row.occupational) },
      { header: '劳动合同', width: 10, cell: () => centred('已签订') },
      { header: '社会保险', width: 10, cell: () => centred('已缴纳') },
      { header: '职业（工种）', width: 14, cell: () => '车工' },
      { header: '等级', width: 12, cell: () => '四级/中级工' },
      { header: '报名时间', width: 12, cell: () => date('2023-04-10') },
      { header: '发证日期', width: 12, cell: () => date('2023-12-20') },
      { header: '申请日期', width: 12, cell: () => date('2024-01-15') },
      { header: '补贴项目', width: 22, cell: () => '企业新型学徒制培训补贴' },
      { header: '申领主体', width: 12, cell: () => centred('用人单位') },
      CLAIMED,
    ],
    rows,
  );
}

interface StartupRow extends Row {
  readonly course: string;
  readonly issued: string;
  readonly licence: string;
  readonly realised: string;
  readonly realisedOn: string | null;
}

/** 一(四): course, certificate, licence, realised, on, amount. All applied 2024-06-03. */
const STARTUPS: readonly (readonly [string, string, string, string, string | null, number])[] = [
  ['SYB', '2023-07-14', '否', '个体工商户', '2023-09-20', 1000],
  ['SYB', '2023-07-14', '否', '未实现', null, 700], // 70 %
  ['IYB', '2023-07-14', '是', '注册企业', '2023-10-08', 1000],
  ['网上创业', '2023-08-31', '否', '个体工商户', '2024-02-29', 1500], // the last day of the six months
  ['网上创业', '2023-08-31', '否', '个体工商户', '2024-03-01', 1050], // a day late: 70 %
  ['“互联网+”创业', '2023-08-31', '否', '未实现', null, 1050],
];

function startupSheet(): SampleSheet {
  const rows = STARTUPS.map(([course, issued, licence, realised, realisedOn, amount], index): StartupRow => ({
    person: person(240 + index),
    course,
    issued,
    licence,
    realised,
    realisedOn,
    amount,
  }));
  return form<StartupRow>(
    '创业培训',
    '温州市区创业培训补贴花名册',
    '填报单位：鹿城区晨光职业培训学校　　　　填报日期：2024年6月3日',
    [
      SEQ,
      NAME,
      ID,
      { header: '创业培训类型', width: 16, cell: (row) => row.course },
      { header: '班级名称', width: 14, cell: (row) => `${row.issued.slice(0, 7)}班` },
      { header: '报名时间', width: 12, cell: () => date('2023-06-12') },
      { header: '证书类别', width: 18, cell: () => '创业培训合格证书' },
      { header: '发证日期', width: 12, cell: (row) => date(row.issued) },
      { header: '是否持有营业执照', width: 12, cell: (row) => centred(row.licence) },
      { header: '创业就业情况', width: 14, cell: (row) => centred(row.realised) },
      {
        header: '实现创业就业日期',
        width: 14,
        cell: (row) => (row.realisedOn === null ? null : date(row.realisedOn)),
      },
      { header: '学员缴费', width: 10, cell: () => number(0) },
      { header: '培训备案地', width: 12, cell: () => centred('鹿城区') },
      { header: '申请日期', width: 12, cell: () => date('2024-06-03') },
      { header: '补贴项目', width: 16, cell: () => '创业培训补贴' },
      { header: '申领主体', width: 12, cell: () => centred('培训机构') },
      CLAIMED,
    ],
    rows,
  );
}

/** 项目制、学徒制、创业培训: a sheet each, every row payable. */
export const otherProgrammeSheets = (): SampleSheet[] => [projectSheet(), apprenticeSheet(), startupSheet()];
