import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A program of someone else, in a folder of its own with nothing but the two files of the library. */
const CONSUMER = `
import { reviewClaims, reviewRoster, subsidy } from './engine.mjs';
import type { CellValue, Claim, Decision, ReviewOptions, RosterReport } from './engine.mjs';

const options: ReviewOptions = { applied: '2023-10-09', place: '鹿城区', explain: false };
const claims: readonly Claim[] = [{ programme: 'certification', recipient: 'individual', occupation: '车工', level: 3 }];
const decisions: Decision[] = reviewClaims(claims, options);
const grid: readonly (readonly CellValue[])[] = [['姓名', '职业（工种）'], ['张三', '车工']];
const report: RosterReport = reviewRoster(grid, { programme: 'certification', recipient: 'individual' });
const one: Decision = subsidy({ occupation: '车工', level: '三级', recipient: 'employer', countyRatio: '0.85' });
const outcome: 'eligible' | 'review' | 'ineligible' = one.outcome;
const amount: string = one.amount;
export const result = { outcome, amount, decisions: decisions.length, rows: report.rows.length };
`;
const WRONG = `
import { reviewClaims, subsidy } from './engine.mjs';
reviewClaims([{ ocupation: '车工' }]);
subsidy({ occupation: '车工', recipient: 'boss' });
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
  for (const file of ['engine.mjs', 'engine.d.mts'])
    copyFileSync(path.join(ROOT, 'dist', file), path.join(folder, file));
  writeFileSync(path.join(folder, 'consumer.mts'), CONSUMER);
  writeFileSync(path.join(folder, 'wrong.mts'), WRONG);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the strict compiler has to say of a file, without any types of Node or the DOM. */
function complaints(file: string): string[] {
  const program = ts.createProgram([path.join(folder, file)], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts'],
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('engine.d.mts', () => {
  it('stands alone and serves a strict program', () => {
    expect(complaints('consumer.mts')).toEqual([]);
  });

  it('refuses a field and a code that do not exist', () => {
    const said = complaints('wrong.mts');
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('ocupation');
    expect(said[1]).toContain('boss');
  });
});

describe('engine.mjs', () => {
  it('runs in Node by a plain import, from a folder without any package', () => {
    const script = `
      import { reviewClaims, reviewRoster, subsidy } from './engine.mjs';
      const { outcome, amount } = subsidy({ occupation: '车工', level: '三级', recipient: 'employer' });
      const header = ['姓名', '身份证号码', '职业（工种）', '等级', '发证日期'];
      const report = reviewRoster([header, ['张三', '33039919900307102X', '车工', '三级', '2023-09-01']], {
        programme: 'certification', recipient: 'individual', applied: '2023-10-09' });
      const [decision] = reviewClaims([{}]);
      console.log(JSON.stringify({ outcome, amount, rows: report.rows.length, decided: decision.outcome }));`;
    writeFileSync(path.join(folder, 'plain.mjs'), script);
    const output = execFileSync(process.execPath, [path.join(folder, 'plain.mjs')], { encoding: 'utf8' });
    // 车工 三级: class A 2300 × 1.3 shortage × 70 % employer = 2093 (一(一)2(2)).
    expect(JSON.parse(output)).toEqual({
      outcome: 'eligible',
      amount: '2093.00',
      rows: 1,
      decided: 'review',
    });
  });
});
