/**
 * Opens what we write in LibreOffice, where it is installed, and holds what it reads and recalculates
 * against what we read. Not part of the test suite, as a fresh machine has no LibreOffice:
 * `npx tsx test/files/libreoffice.ts [file.xlsx …]`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyPlan,
  clearAll,
  newWorkbook,
  openWorkbook,
  readSheet,
  saveWorkbook,
  sheetNames,
} from '../../src/files';
import { samplePlan } from './plans';
import { richWorkbook } from './rich-workbook';

function annotatedRich(): Uint8Array {
  const workbook = openWorkbook(richWorkbook());
  applyPlan(workbook, samplePlan('花名册', 2, 11, 5));
  return saveWorkbook(workbook);
}

function clearedRich(): Uint8Array {
  const workbook = openWorkbook(annotatedRich());
  clearAll(workbook);
  return saveWorkbook(workbook);
}

function fresh(): Uint8Array {
  return newWorkbook({
    sheets: [
      {
        name: '花名册',
        columns: [
          { width: 8, look: 'integer' },
          { width: 20, look: 'text' },
          { width: 14, look: 'date' },
          { width: 12, look: 'money' },
        ],
        rows: [
          [{ value: '个人申领花名册', look: 'title' }],
          ['序号', '姓名', '发证日期', '金额'].map((value) => ({ value, look: 'header' as const })),
          [1, '甲 <&> _x000D_', 45017, 2990],
          [2, '=1+1', 45018, 1500.5],
          [null, '合计', null, { value: 4490.5, formula: '=SUM(D3:D4)', look: 'total' }],
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
        freeze: { rows: 2, columns: 2 },
        autoFilter: { top: 1, left: 0, bottom: 3, right: 3 },
        repeatRows: [0, 1],
        landscape: true,
      },
      { name: '说明', rows: [['一'], ['二']] },
    ],
  });
}

/** Differences between what we read and what LibreOffice makes of the same file; empty when it agrees. */
function compare(folder: string, name: string, bytes: Uint8Array): string[] {
  const path = join(folder, `${name}.xlsx`);
  const out = join(folder, `${name}-out`);
  writeFileSync(path, bytes);
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      path,
    ],
    {
      stdio: 'ignore',
      timeout: 180_000,
    },
  );
  const ours = openWorkbook(bytes);
  const theirs = openWorkbook(new Uint8Array(readFileSync(join(out, `${name}.xlsx`))));
  const differences: string[] = [];
  if (sheetNames(ours).join() !== sheetNames(theirs).join())
    differences.push(`sheets ${sheetNames(theirs).join()}`);
  for (const sheet of sheetNames(ours)) {
    const a = readSheet(ours, sheet);
    const b = readSheet(theirs, sheet);
    a.values.forEach((row, r) =>
      row.forEach((value, c) => {
        const other = b.values[r + a.top - b.top]?.[c + a.left - b.left] ?? null;
        const same =
          (value ?? '') === (other ?? '') ||
          (typeof value === 'number' && typeof other === 'number' && Math.abs(value - other) < 1e-9);
        if (!same)
          differences.push(
            `${sheet} row ${r + a.top + 1} column ${c + a.left + 1}: ${JSON.stringify(value)} | ${JSON.stringify(other)}`,
          );
      }),
    );
  }
  return differences;
}

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
const given = process.argv.slice(2);
const files: [string, Uint8Array][] =
  given.length > 0
    ? given.map((path, i) => [`file-${i}`, new Uint8Array(readFileSync(path))])
    : [
        ['rich', richWorkbook()],
        ['annotated', annotatedRich()],
        ['cleared', clearedRich()],
        ['fresh', fresh()],
      ];
let failed = false;
for (const [name, bytes] of files) {
  const differences = compare(folder, name, bytes);
  process.stdout.write(
    `${name}: ${differences.length === 0 ? 'agrees' : `\n  ${differences.join('\n  ')}`}\n`,
  );
  failed ||= differences.length > 0;
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
