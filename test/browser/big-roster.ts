import { newWorkbook } from '../../src/files';
import { checkCharacter } from '../../src/core/national-id';
import { person } from '../../src/tools/samples/people';

/** Headers of a roster as wide as the largest in use. */
const HEADERS = [
  ...[
    '序号',
    '姓名',
    '性别',
    '身份证号码',
    '户籍所在地',
    '符合条件',
    '是否领取养老金',
    '联系电话',
    '报名时间',
  ],
  ...[
    '培训开始日期',
    '培训结束日期',
    '培训机构',
    '培训备案地',
    '职业（工种）',
    '等级',
    '证书类别',
    '证书编号',
  ],
  ...['发证机构', '发证日期', '申请日期', '申报金额', '开户银行', '银行账号', '异议情况', '备注'],
];

/** A workbook with `rows` × 25 cells of made-up people who apply themselves; every tenth has an unknown level. */
export function bigRoster(rows: number): Uint8Array {
  const people = Array.from({ length: rows }, (_, at) => {
    const { name, sex, account } = person(at);
    const idNumber = nationalId(at, sex);
    const phone = `139057${10_000 + at}`;
    return [
      ...[at + 1, name, sex, idNumber, '温州市鹿城区', '②市区户籍', '否', phone, '2023-05-08'],
      ...[
        '2023-05-15',
        '2023-06-02',
        '鹿城职业技能培训学校',
        '鹿城区',
        '车工',
        at % 10 === 9 ? '高低级' : '三级',
      ],
      ...[
        '职业技能等级证书',
        `S0000330300${String(at).padStart(6, '0')}`,
        '温州技师学院',
        '2023-06-20',
        '2023-07-10',
      ],
      ...[2990, '温州银行', account, '无', ''],
    ];
  });
  return newWorkbook({
    sheets: [{ name: '花名册', rows: [['职业培训鉴定补贴个人申领花名册'], HEADERS, ...people] }],
  });
}

/** A number of its own for each of some 100,000 people: region 330399 is no county. */
function nationalId(at: number, sex: '男' | '女'): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const birth = `${1975 + (at % 28)}${two(1 + (Math.floor(at / 28) % 12))}${two(1 + (Math.floor(at / 336) % 28))}`;
  const sequence = String(Math.floor(at / 9408) * 10 + (sex === '男' ? 1 : 2)).padStart(3, '0');
  const first17 = `330399${birth}${sequence}`;
  return first17 + checkCharacter(first17);
}
