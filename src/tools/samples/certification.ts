import { centred, date, form, id, money, number, type Column } from './cells';
import { person, type Person } from './people';
import type { SampleSheet } from './workbook';

const LEVELS: Readonly<Record<number, string>> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
};

/** One certificate of one person; amounts in the samples are worked by hand from 附件1 and 附件2. */
interface Award {
  readonly person: Person;
  readonly occupation: string;
  /** Null for special abilities. */
  readonly level: number | null;
  readonly enrolled: string;
  readonly start: string;
  readonly end: string;
  readonly issued: string;
  readonly applied: string;
  readonly amount: number;
}

/** Months of training that the samples go through in turn: enrolment, first and last day, issue. */
const COURSES = [
  ['2023-05-08', '2023-05-15', '2023-06-02', '2023-06-20'],
  ['2023-06-05', '2023-06-12', '2023-06-30', '2023-07-18'],
  ['2023-07-03', '2023-07-10', '2023-07-28', '2023-08-22'],
  ['2023-08-07', '2023-08-14', '2023-09-01', '2023-09-26'],
] as const;

function award(
  of: Person,
  index: number,
  occupation: string,
  level: number | null,
  amount: number,
  applied: string,
): Award {
  const [enrolled, start, end, issued] = COURSES[index % COURSES.length]!;
  return { person: of, occupation, level, enrolled, start, end, issued, applied, amount };
}

/** A 22-character number of a skill-level certificate: year and level stand in it. */
function certificateNumber({ issued, level, occupation }: Award, index: number): string {
  if (level === null) return `ZX3303${issued.slice(0, 4)}${String(1000 + index)}`;
  const serial = String(100 + index * 3 + occupation.length).padStart(6, '0');
  return `Y004233000012${issued.slice(2, 4)}${level}${serial}`;
}

const kindOf = ({ level }: Award): string => (level === null ? '专项职业能力证书' : '职业技能等级证书');
const levelOf = ({ level }: Award): string | null => (level === null ? null : (LEVELS[level] ?? null));

const ISSUER = '温州市职业技能评价中心（温州市人力资源和社会保障局）';

const SEQ: Column<Award> = { header: '序号', width: 6, cell: (_, index) => number(index + 1) };
const NAME: Column<Award> = { header: '姓名', width: 10, cell: (row) => centred(row.person.name) };
const SEX: Column<Award> = { header: '性别', width: 6, cell: (row) => centred(row.person.sex) };
const ID: Column<Award> = { header: '身份证号码', width: 22, cell: (row) => id(row.person.idNumber) };
const ENROLLED: Column<Award> = { header: '报名时间', width: 12, cell: (row) => date(row.enrolled) };
const START: Column<Award> = { header: '培训开始日期', width: 12, cell: (row) => date(row.start) };
const END: Column<Award> = { header: '培训结束日期', width: 12, cell: (row) => date(row.end) };
const FILED: Column<Award> = { header: '培训备案地', width: 12, cell: () => centred('鹿城区') };
const OCCUPATION: Column<Award> = { header: '职业（工种）', width: 20, cell: (row) => row.occupation };
const LEVEL: Column<Award> = { header: '等级', width: 14, cell: (row) => levelOf(row) };
const KIND: Column<Award> = { header: '证书类别', width: 18, cell: (row) => kindOf(row) };
const NUMBER: Column<Award> = {
  header: '证书编号',
  width: 26,
  cell: (row, index) => id(certificateNumber(row, index)),
};
const ISSUED_BY: Column<Award> = { header: '发证机构', width: 30, cell: () => ISSUER };
const ISSUED: Column<Award> = { header: '发证日期', width: 12, cell: (row) => date(row.issued) };
const APPLIED: Column<Award> = { header: '申请日期', width: 12, cell: (row) => date(row.applied) };
const CLAIMED: Column<Award> = { header: '申报金额（元）', width: 12, cell: (row) => money(row.amount) };
const PHONE: Column<Award> = { header: '联系电话', width: 14, cell: (row) => id(row.person.phone) };
const PROGRAMME: Column<Award> = { header: '补贴项目', width: 20, cell: () => '职业培训鉴定补贴' };
const recipient = (text: string): Column<Award> => ({
  header: '申领主体',
  width: 12,
  cell: () => centred(text),
});

/** Occupation, level and amount of each row, the amount worked from the annexes. */
type Line = readonly [string, number | null, number];

const INDIVIDUAL: readonly Line[] = [
  ['车工', 3, 2990], // A 2300 × 1.3
  ['焊工', 4, 2210], // A 1700 × 1.3
  ['电工', 4, 1950], // B 1500 × 1.3
  ['互联网营销师（直播销售员）', 4, 1200], // C, level not in 附件2
  ['互联网营销师（直播销售员）', 3, 2080], // C 1600 × 1.3
  ['养老护理员', 5, 1170], // C 900 × 1.3
  ['服装制版师', 5, 1000], // B, not in 附件2
  ['锅炉操作工', 1, 3800], // A, not in 附件2
  ['家政服务员', 3, 1600], // C, level not in 附件2
  ['家政服务员', 2, 2600], // C 2000 × 1.3
  ['短视频制作', null, 600], // special ability
  ['制图员', 3, 2000], // B, level not in 附件2
  ['车工', 5, 1560], // A 1200 × 1.3
  ['铣工', 2, 3640], // A 2800 × 1.3
  ['养老护理员', 5, 1170],
  ['短视频制作', null, 600],
];

/** 个人申领: sixteen payable rows, and four that need a look (named in the row's remark). */
export function individualSheets(): SampleSheet[] {
  const clean = INDIVIDUAL.map(([occupation, level, amount], index) =>
    award(person(index + 1), index, occupation, level, amount, '2023-11-20'),
  );
  const rows: Award[] = [
    ...clean,
    // A woman past her 50th birthday on enrolment, drawing an urban employees' pension.
    award(person(41, { sex: '女', birth: '1972-03-09' }), 0, '家政服务员', 2, 2600, '2023-11-20'),
    // The certificate is from before the regulation.
    {
      ...award(person(42), 0, '车工', 3, 2990, '2023-11-20'),
      enrolled: '2023-02-13',
      start: '2023-02-20',
      end: '2023-03-10',
      issued: '2023-03-24',
    },
    // The last day to apply was 2024-06-20.
    award(person(43), 0, '焊工', 4, 2210, '2024-06-21'),
    // Written a little wrong: 互联网营销师 is meant.
    award(person(44), 1, '互联网营销', 4, 1200, '2023-11-20'),
  ];
  const sheet = form(
    '花名册',
    '温州市区职业培训鉴定补贴个人申领花名册',
    '受理单位：鹿城区就业管理服务中心　　　　填报日期：2023年11月20日　　　　单位：元',
    [
      SEQ,
      NAME,
      SEX,
      ID,
      { header: '户籍所在地', width: 16, cell: () => '温州市鹿城区' },
      { header: '符合条件', width: 14, cell: () => '②市区户籍' },
      {
        header: '是否领取养老金',
        width: 12,
        cell: (row) => centred(row.person.birth < '1973' ? '城镇职工' : '否'),
      },
      PHONE,
      ENROLLED,
      START,
      END,
      FILED,
      { header: '培训机构', width: 24, cell: () => '鹿城区晨光职业培训学校' },
      OCCUPATION,
      LEVEL,
      KIND,
      NUMBER,
      ISSUED_BY,
      ISSUED,
      APPLIED,
      PROGRAMME,
      recipient('个人'),
      { header: '开户银行', width: 16, cell: () => '温州银行' },
      { header: '银行账号', width: 24, cell: (row) => id(row.person.account) },
      CLAIMED,
    ],
    rows,
  );
  return [{ ...sheet, lists: { [`V4:V${rows.length + 3}`]: ['个人', '用人单位', '院校', '培训机构'] } }];
}

const EMPLOYER: readonly Line[] = [
  ['车工', 3, 2093], // 2300 × 1.3 × 70 %
  ['车工', 4, 1547], // 1700 × 1.3 × 70 %
  ['焊工', 4, 1547],
  ['焊工', 3, 2093],
  ['电工', 4, 1365], // 1500 × 1.3 × 70 %
  ['铣工', 3, 2093],
  ['服装制版师', 5, 700], // 1000 × 70 %
  ['锅炉操作工', 1, 2660], // 3800 × 70 %
  ['短视频制作', null, 420], // 600 × 70 %
  ['车工', 5, 1092], // 1200 × 1.3 × 70 %
];

/** 用人单位: every row payable. */
export function employerSheets(): SampleSheet[] {
  const rows = EMPLOYER.map(([occupation, level, amount], index) =>
    award(person(60 + index), index, occupation, level, amount, '2023-11-06'),
  );
  return [
    form(
      '职工花名册',
      '温州市区职业培训鉴定补贴用人单位申领花名册',
      '填报单位：温州鸿远机械有限公司　　　　填报日期：2023年11月6日　　　　单位：元',
      [
        SEQ,
        NAME,
        SEX,
        ID,
        { header: '单位名称', width: 24, cell: () => '温州鸿远机械有限公司' },
        { header: '统一社会信用代码', width: 22, cell: () => id('91330399MA2ABCD127') },
        { header: '参保险种', width: 24, cell: () => '城镇职工养老保险、失业保险、工伤保险' },
        { header: '失业保险参保地', width: 14, cell: () => centred('龙湾区') },
        ENROLLED,
        OCCUPATION,
        LEVEL,
        KIND,
        NUMBER,
        ISSUED_BY,
        ISSUED,
        APPLIED,
        PROGRAMME,
        recipient('用人单位'),
        CLAIMED,
      ],
      rows,
    ),
  ];
}

const SCHOOL: readonly Line[] = [
  ['制图员', 3, 1000], // B 2000 × 50 %
  ['制图员', 2, 1625], // B 2500 × 1.3 × 50 %
  ['车工', 4, 1105], // A 1700 × 1.3 × 50 %
  ['电工', 4, 975], // B 1500 × 1.3 × 50 %
  ['车工', 4, 1105],
  ['互联网营销师', 4, 600], // C 1200 × 50 %
  ['养老护理员', 5, 585], // C 900 × 1.3 × 50 %
  ['电工', 4, 975],
];

/** 院校: pupils of the graduating year, dates as text in a notation of the school's own. */
export function schoolSheets(): SampleSheet[] {
  const rows = SCHOOL.map(([occupation, level, amount], index) => {
    const birth = `${2004 + (index % 2)}-${String((index % 9) + 1).padStart(2, '0')}-1${index % 9}`;
    return award(person(90 + index, { birth }), index, occupation, level, amount, '2023-12-04');
  });
  const dotted = (iso: string): string => iso.split('-').map(Number).join('.');
  return [
    form(
      '毕业学年学生',
      '温州市区职业培训鉴定补贴院校申领花名册',
      '填报单位：温州市南江职业学校　　　　填报日期：2023年12月4日　　　　单位：元',
      [
        SEQ,
        NAME,
        SEX,
        ID,
        { header: '毕业年份', width: 10, cell: () => centred('2024年') },
        {
          header: '报名时间',
          width: 12,
          cell: (row) =>
            centred(dotted(row.enrolled.replace('2023-05', '2023-09').replace('2023-06', '2023-09'))),
        },
        FILED,
        { header: '职业工种', width: 18, cell: (row) => row.occupation },
        { header: '技能等级', width: 12, cell: (row) => centred((levelOf(row) ?? '').slice(0, 2)) },
        KIND,
        {
          header: '证书编号',
          width: 26,
          cell: (row, index) => id(certificateNumber({ ...row, issued: '2023-11-10' }, index)),
        },
        { header: '发证日期', width: 12, cell: () => centred('2023.11.10') },
        { header: '申请日期', width: 12, cell: (row) => centred(dotted(row.applied)) },
        PROGRAMME,
        recipient('院校'),
        CLAIMED,
      ],
      rows,
    ),
  ];
}

/** Occupation, level, lesson hours, amount. */
const INSTITUTION: readonly (readonly [string, number | null, number, number])[] = [
  ['车工', 3, 45, 3290], // 2990 + 15 × 20
  ['车工', 5, 16, 1560],
  ['车工', 5, 94, 3120], // 1560 + 78 × 20, the cap just reached
  ['车工', 5, 95, 3120], // capped at 200 %
  ['养老护理员', 5, 100, 2340], // 1170 + 84 × 20 = 2850, capped
  ['短视频制作', null, 40, 600],
  ['焊工', 4, 20, 2210],
  ['电工', 4, 30, 2150], // 1950 + 10 × 20
  ['电工', 4, 19, 0], // below the minimum of 20
];

/** 培训机构: lesson hours at every edge of 一(一)2(4); the last row is below its minimum. */
export function institutionSheets(): SampleSheet[] {
  const rows = INSTITUTION.map(([occupation, level, hours, amount], index) => ({
    ...award(person(120 + index), index, occupation, level, amount, '2023-11-13'),
    hours,
  }));
  type Row = (typeof rows)[number];
  const asAward = (column: Column<Award>): Column<Row> => column;
  return [
    form<Row>(
      '培训班学员',
      '温州市区职业培训鉴定补贴培训机构申领花名册',
      '填报单位：瓯海区晨光职业培训学校　　　　填报日期：2023年11月13日　　　　单位：元',
      [
        asAward(SEQ),
        asAward(NAME),
        asAward(SEX),
        asAward(ID),
        { header: '人员类别', width: 16, cell: () => '农村转移就业劳动者' },
        { header: '班级名称', width: 18, cell: (row) => `${row.occupation}2023-1期` },
        {
          header: '培训起止时间',
          width: 26,
          cell: (row) => `${row.start.replace(/-/g, '.')}-${row.end.replace(/-/g, '.')}`,
        },
        { header: '线下课时', width: 10, cell: (row) => number(row.hours) },
        { header: '培训备案地', width: 12, cell: () => centred('瓯海区') },
        { header: '培训机构所在地', width: 14, cell: () => centred('瓯海区') },
        asAward(OCCUPATION),
        asAward(LEVEL),
        asAward(KIND),
        asAward(NUMBER),
        asAward(ISSUED),
        asAward(APPLIED),
        asAward(PROGRAMME),
        asAward(recipient('培训机构')),
        asAward(CLAIMED),
      ],
      rows,
    ),
  ];
}
