import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { employerSheets, individualSheets, institutionSheets, schoolSheets } from './samples/certification';
import { dirtySheets } from './samples/dirty';
import { ledgerSheets } from './samples/ledger';
import { otherProgrammeSheets } from './samples/other-programmes';
import { workbookBytes, type SampleSheet } from './samples/workbook';

/** Makes the sample workbooks: `npm run samples`. All people in them are made up. */
export const SAMPLES: Readonly<Record<string, () => SampleSheet[]>> = {
  '个人申领.xlsx': individualSheets,
  '用人单位.xlsx': employerSheets,
  '院校.xlsx': schoolSheets,
  '培训机构.xlsx': institutionSheets,
  '项目制学徒制创业.xlsx': otherProgrammeSheets,
  '台账.xlsx': ledgerSheets,
  '杂乱花名册.xlsx': dirtySheets,
};

const FOLDER = fileURLToPath(new URL('../../assets/samples/', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, sheets] of Object.entries(SAMPLES)) {
    const bytes = workbookBytes(sheets());
    writeFileSync(path.join(FOLDER, name), bytes);
    process.stdout.write(`${name} ${bytes.length} bytes\n`);
  }
}
