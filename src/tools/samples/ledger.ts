import { centred, date, form, id, money, number } from './cells';
import { person, type Person } from './people';
import type { SampleSheet } from './workbook';

interface Payment {
  readonly person: Person;
  readonly occupation: string;
  readonly level: string;
  readonly number: string;
  readonly applied: string;
  readonly paid: string;
  readonly amount: number;
  readonly outcome: string;
}

/**
 * 台账: earlier payments. Against 个人申领.xlsx the first line is the same certificate paid before
 * (row 4, 车工 三级: repeat-level); the next three used up the year's three subsidies of the person in
 * row 6; the last was refused and counts for nothing.
 */
export function ledgerSheets(): SampleSheet[] {
  const busy = person(3);
  const rows: Payment[] = [
    line(person(1), '车工', '三级', 'Y004233000012223000077', '2023-06-12', '2023-07-20', 2990),
    line(busy, '铣工', '五级', 'Y004233000012235000078', '2023-05-22', '2023-06-30', 1560),
    line(busy, '焊工', '五级', 'Y004233000012235000079', '2023-07-17', '2023-08-30', 1560),
    line(busy, '制图员', '四级', 'Y004233000012234000080', '2023-09-11', '2023-10-30', 1500),
    {
      ...line(person(2), '焊工', '四级', 'Y004233000012234000081', '2023-08-14', '2023-09-28', 0),
      outcome: '不予补贴',
    },
  ];
  return [
    form<Payment>(
      '2023年拨付',
      '温州市区职业培训补贴拨付台账（2023年）',
      '鹿城区就业管理服务中心　　　　单位：元',
      [
        { header: '序号', width: 6, cell: (_, index) => number(index + 1) },
        { header: '姓名', width: 10, cell: (row) => centred(row.person.name) },
        { header: '身份证号码', width: 22, cell: (row) => id(row.person.idNumber) },
        { header: '补贴项目', width: 20, cell: () => '职业培训鉴定补贴' },
        { header: '申领主体', width: 12, cell: () => centred('个人') },
        { header: '职业（工种）', width: 16, cell: (row) => row.occupation },
        { header: '等级', width: 10, cell: (row) => centred(row.level) },
        { header: '证书编号', width: 26, cell: (row) => id(row.number) },
        { header: '申请日期', width: 12, cell: (row) => date(row.applied) },
        { header: '拨付日期', width: 12, cell: (row) => date(row.paid) },
        { header: '补贴金额', width: 12, cell: (row) => money(row.amount) },
        { header: '审核结论', width: 12, cell: (row) => centred(row.outcome) },
      ],
      rows,
    ),
  ];
}

function line(
  of: Person,
  occupation: string,
  level: string,
  certificate: string,
  applied: string,
  paid: string,
  amount: number,
): Payment {
  return { person: of, occupation, level, number: certificate, applied, paid, amount, outcome: '可补贴' };
}
