import { strToU8, zipSync } from 'fflate';
import { toSerial } from '../../src/core/excel-serial';
import { parseDay } from '../../src/core/plain-date';
import { benchRows, benchSheet } from './claims';

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const GIVEN =
  '一乐云仁佳俊信元光兰冬凯力勇千博卉友可向君和嘉国坚培夏天奇如学宁安宏家小峰川平年庆康建强志思恒慧成敏文新方';

const HEADERS = [
  '序号',
  '姓名',
  '身份证号码',
  '性别',
  '联系电话',
  '年龄',
  '补贴项目',
  '申领主体',
  '职业（工种）',
  '等级',
  '证书类别',
  '证书编号',
  '课时',
  '报名时间',
  '发证日期',
  '申请日期',
  '工作单位',
  '开户银行',
  '银行账号',
  '备注',
];

/** Cell styles of the workbook: plain, heading, text, date. */
const PLAIN = 0;
const HEADING = 1;
const TEXT = 2;
const DATE = 3;

/** A cell: a text, a number, or a formula with its cached number. */
interface Cell {
  readonly value: string | number;
  readonly style: number;
  readonly formula?: string;
}

const text = (value: string, style = PLAIN): Cell => ({ value, style });
const number = (value: number): Cell => ({ value, style: PLAIN });

function date(day: string): Cell {
  const serial = toSerial(parseDay(day), false);
  if (serial === null) throw new Error(`no serial number for ${day}`);
  return { value: serial, style: DATE };
}

/** Always the same person for the same number. */
function nameOf(idNumber: string): string {
  const key = Number(idNumber.slice(6, 17));
  const first = SURNAMES[key % SURNAMES.length]!;
  const rest = Math.floor(key / 7);
  return first + GIVEN[rest % GIVEN.length]! + GIVEN[Math.floor(rest / 50) % GIVEN.length]!;
}

/** Twenty columns as offices send them; about 8 rows in 100 have something wrong. */
function cellsOf(count: number): Cell[][] {
  const [, ...rows] = benchSheet(benchRows(count, 'clean')) as [unknown, ...(readonly (string | number)[])[]];
  return rows.map((row, i) => {
    const [programme, recipient, id, occupation, level, kind, hours, enrolled, issued, applied] = row;
    const idNumber = String(id);
    const serial = String(100_000 + i);
    return [
      number(i + 1),
      text(nameOf(idNumber)),
      text(idNumber, TEXT),
      text(Number(idNumber[16]) % 2 === 1 ? '男' : '女'),
      text(`139${idNumber.slice(9, 17)}`, TEXT),
      {
        value: Number(String(applied).slice(0, 4)) - Number(idNumber.slice(6, 10)),
        style: PLAIN,
        formula: `YEAR(P${i + 2})-VALUE(MID(C${i + 2},7,4))`,
      },
      text(String(programme)),
      text(String(recipient)),
      text(String(occupation)),
      text(String(level)),
      text(String(kind)),
      text(`S0000330399${String(issued).slice(2, 4)}${serial}`, TEXT),
      number(Number(hours)),
      date(String(enrolled)),
      date(String(issued)),
      date(String(applied)),
      text(`温州市第${(i % 400) + 1}机械有限公司`),
      text(`温州银行${['城东', '城西', '瓯江', '南塘'][i % 4]!}支行`),
      text(`6200000${idNumber.slice(6, 17)}`, TEXT),
      text(i % 9 === 0 ? '材料已交' : ''),
    ];
  });
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** A roster of the usual make, as a workbook: shared strings, dates, numbers, a formula a row. */
export function bigWorkbook(rows: number): Uint8Array {
  const strings: string[] = [];
  const known = new Map<string, number>();
  let uses = 0;
  const shared = (value: string): number => {
    uses += 1;
    let index = known.get(value);
    if (index === undefined) {
      index = strings.push(value) - 1;
      known.set(value, index);
    }
    return index;
  };
  const cellXml = ({ value, style, formula }: Cell, row: number, column: number): string => {
    const open = `<c r="${letter(column)}${row}"${style === PLAIN ? '' : ` s="${style}"`}`;
    if (value === '') return '';
    if (typeof value === 'string') return `${open} t="s"><v>${shared(value)}</v></c>`;
    return `${open}>${formula === undefined ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`;
  };
  const last = letter(HEADERS.length - 1);
  const table = [HEADERS.map((header) => text(header, HEADING)), ...cellsOf(rows)];
  const body = table.map((cells, i) => {
    const xml = cells.map((cell, column) => cellXml(cell, i + 1, column)).join('');
    return `<row r="${i + 1}" spans="1:${HEADERS.length}">${xml}</row>`;
  });
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:${last}${rows + 1}"/><sheetData>${body.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.length}">${strings.map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]));
  return zipSync(files, { level: 6 });
}
