/**
 * Reading, annotating and saving a large workbook, against the least that any program must do: unzip,
 * parse with saxes, zip again. Run with `npx tsx test/bench/files.ts [rows …]`; each size runs in a
 * process of its own, so that its peak memory is its own. Times are processor time, which a busy machine
 * does not blur.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { applyPlan, openWorkbook, readSheet, saveWorkbook } from '../../src/files';
import type { AnnotationPlan } from '../../src/roster/plan';

const COLUMNS = 20;
const NAMES = 'ABCDEFGHIJKLMNOPQRST';

/** A roster of the usual make: shared strings, dates, numbers, a formula a row. */
function makeRoster(rows: number): Uint8Array {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const shared = (text: string): number => {
    let index = known.get(text);
    if (index === undefined) {
      index = strings.push(text) - 1;
      known.set(text, index);
    }
    return index;
  };
  const cell = (column: number, row: number): string => {
    const place = `${NAMES[column]}${row + 1}`;
    if (row === 0) return `<c r="${place}" t="s" s="1"><v>${shared(`列${column}`)}</v></c>`;
    if (column === 0) return `<c r="${place}"><v>${row}</v></c>`;
    if (column === 1) return `<c r="${place}" t="s"><v>${shared(`学员${row % 3000}`)}</v></c>`;
    if (column === 2)
      return `<c r="${place}" t="s" s="2"><v>${shared(`330399${19900101 + (row % 28)}${row}`)}</v></c>`;
    if (column === 6 || column === 7) return `<c r="${place}" s="3"><v>${45017 + (row % 400)}</v></c>`;
    if (column === 10) return `<c r="${place}"><f>I${row + 1}*J${row + 1}</f><v>${(row % 20) * 90}</v></c>`;
    if (column === 8 || column === 9 || column > 15)
      return `<c r="${place}"><v>${(row * column) % 997}</v></c>`;
    return `<c r="${place}" t="s"><v>${shared(`文本${column}-${row % 500}`)}</v></c>`;
  };
  const body: string[] = [];
  for (let row = 0; row <= rows; row++) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => cell(column, row)).join('');
    body.push(`<row r="${row + 1}" spans="1:${COLUMNS}">${cells}</row>`);
  }
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
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:T${rows + 1}"/><sheetData>${body.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]));
  return zipSync(files, { level: 6 });
}

/** A plan of the size a review makes: eight columns, a tenth of the rows with long explanations. */
function makePlan(rows: number): AnnotationPlan {
  const explanation = '证书核发日期早于培训开始日期，请核对原件；身份证号码校验位不符。';
  const values = Array.from({ length: rows }, (_, i) =>
    i % 10 === 0
      ? ['待核', 2300, '是', 0, 2990, 'A类三级 2300 × 1.3 紧缺上浮', explanation, '一(一)2(2)、附件1、附件2']
      : ['可补贴', 2300, '是', 2990, null, 'A类三级 2300 × 1.3 紧缺上浮', null, '一(一)2(2)、附件1、附件2'],
  );
  const range = `A2:T${rows + 1}`;
  return {
    sheet: '花名册',
    block: {
      definedName: '_wz_result',
      top: 0,
      left: COLUMNS,
      headers: [
        '审核结论',
        '补贴标准',
        '紧缺上浮',
        '应补金额',
        '待核金额',
        '计算过程',
        '问题说明',
        '政策依据',
      ],
      rows: values,
      formats: ['@', '0.00', '@', '0.00', '0.00', '@', '@', '@'],
      widths: [10, 10, 10, 10, 10, 40, 60, 30],
    },
    marks: [
      { kind: 'eligible', range, formula: '=$U2="可补贴"', fill: '#E2EFDA', font: '#375623' },
      { kind: 'review', range, formula: '=$U2="待核"', fill: '#FFF2CC', font: '#7F6000' },
    ],
    notes: [],
    issues: null,
  };
}

/** Unzip, parse everything with saxes, zip again: no program that reads and writes the file does less. */
function leastWork(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    let tags = 0;
    const parser = new SaxesParser({ xmlns: false });
    parser.on('opentag', () => tags++);
    parser.on('text', () => tags++);
    parser.write(strFromU8(content)).close();
    if (tags === 0) throw new Error(`nothing parsed in ${name}`);
  }
  zipSync(parts, { level: 6 });
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

interface Measured {
  readonly rows: number;
  readonly least: number;
  readonly open: number;
  readonly read: number;
  readonly apply: number;
  readonly save: number;
  readonly peak: number;
}

function measure(path: string, rows: number, mode: string): Measured {
  const file = new Uint8Array(readFileSync(path));
  const plan = makePlan(rows);
  const times = {
    least: [] as number[],
    open: [] as number[],
    read: [] as number[],
    apply: [] as number[],
    save: [] as number[],
  };
  const clock = (list: number[], work: () => void): void => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    list.push((user + system) / 1000);
  };
  const rounds = mode === 'both' ? 3 : 1;
  for (let round = 0; round < rounds; round++) {
    if (mode !== 'ours') clock(times.least, () => leastWork(file));
    let workbook!: ReturnType<typeof openWorkbook>;
    clock(times.open, () => (workbook = openWorkbook(file)));
    clock(times.read, () => void readSheet(workbook, '花名册'));
    clock(times.apply, () => applyPlan(workbook, plan));
    clock(times.save, () => void saveWorkbook(workbook));
  }
  const ms = (list: number[]): number => (list.length === 0 ? 0 : Math.round(median(list)));
  return {
    rows,
    least: ms(times.least),
    open: ms(times.open),
    read: ms(times.read),
    apply: ms(times.apply),
    save: ms(times.save),
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function main(): void {
  const [first, mode, path, count] = process.argv.slice(2);
  if (first === '--child') {
    if (mode === 'make') writeFileSync(path!, makeRoster(Number(count)));
    else process.stdout.write(JSON.stringify(measure(path!, Number(count), mode!)));
    return;
  }
  const sizes = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'files-bench-'));
  const run = (step: string, size: number): string =>
    execFileSync(
      process.execPath,
      [
        ...process.execArgv,
        fileURLToPath(import.meta.url),
        '--child',
        step,
        join(folder, `${size}.xlsx`),
        String(size),
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
  process.stdout.write('rows     least   ours  ratio   (open read apply save)  peak MB, ours alone\n');
  for (const size of sizes.length > 0 ? sizes : [25_000, 50_000, 100_000, 200_000]) {
    run('make', size);
    const both = JSON.parse(run('both', size)) as Measured;
    const alone = JSON.parse(run('ours', size)) as Measured;
    const ours = both.open + both.read + both.apply + both.save;
    process.stdout.write(
      `${String(size).padEnd(8)} ${both.least} ms ${ours} ms ${(ours / both.least).toFixed(2)}  ` +
        `(${both.open} ${both.read} ${both.apply} ${both.save})  ${alone.peak}\n`,
    );
  }
  rmSync(folder, { recursive: true });
}

main();
