/**
 * `npm run clauses`: the table clause ↔ rules ↔ cases that an officer can sign, made from the
 * catalogue, the rules in the code and the case tables. Options: `--lang en`; `--csv` for a table that
 * opens in Excel. Exit status 1, with the reasons, if a rule, clause or case does not fit the others.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseDelimited, writeCsv } from '../files';
import type { ClauseTexts } from '../messages/clauses';
import { clauseTexts as english } from '../messages/en/clauses';
import { clauseTexts as chinese } from '../messages/zh-CN/clauses';
import type { Catalogue } from '../policy/catalogue/catalogue';
import { versions } from '../policy/catalogue/policy-on';
// Rules are defined where they are used; reviewing uses all of them.
import '../policy/review';
import { definedRules } from '../policy/rule';
import {
  casesOf,
  clauseProblems,
  clauseTable,
  type CaseRow,
  type ClauseLine,
  type ClauseProblem,
} from './clause-table';

const CASES = 'test/cases';

/** The rows of every case table under the folder, in the order of the file names. */
export function readCases(folder: string = CASES): CaseRow[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .flatMap((name) => {
      const file = path.posix.join(folder, ...name.split(path.sep));
      return casesOf(file, parseDelimited(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), ',', file));
    });
}

type Language = 'zh' | 'en';

function cellsOf(line: ClauseLine, texts: ClauseTexts, language: Language): string[] {
  const rules = line.rules.map(({ code, cases }) => `${code} (${cases})`).join(', ');
  const { ref, status, summary } = line.clause;
  return [ref, texts.statuses[status], summary[language], rules, String(line.cases)];
}

/** Says one problem in the language of the texts. */
export function problemText(problem: ClauseProblem, texts: ClauseTexts): string {
  const say = texts.problems[problem.kind] as (params: ClauseProblem) => string;
  return say(problem);
}

function print(catalogue: Catalogue, cases: readonly CaseRow[], language: Language, csv: boolean): void {
  const texts = language === 'en' ? english : chinese;
  const lines = clauseTable(catalogue.clauses, definedRules, cases);
  const rows = lines.map((line) => cellsOf(line, texts, language));
  if (csv) {
    process.stdout.write(writeCsv([texts.columns, ...rows]));
    return;
  }
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log(`# ${texts.title(catalogue.title[language], catalogue.hash())}\n`);
  console.log(row(texts.columns));
  console.log(row(texts.columns.map(() => '---')));
  for (const cells of rows) console.log(row(cells));
  console.log(`\n${texts.legend}\n${texts.total(lines.length, definedRules.length, cases.length)}`);
}

function main(): void {
  const { values } = parseArgs({
    options: { lang: { type: 'string', default: 'zh' }, csv: { type: 'boolean', default: false } },
  });
  const language: Language = values.lang === 'en' ? 'en' : 'zh';
  const cases = readCases();
  for (const catalogue of versions().catalogues) {
    print(catalogue, cases, language, values.csv);
    const problems = clauseProblems(catalogue.clauses, definedRules, cases);
    for (const problem of problems)
      console.error(problemText(problem, language === 'en' ? english : chinese));
    if (problems.length > 0) process.exitCode = 1;
  }
}

if (/[\\/]clauses\.ts$/.test(process.argv[1] ?? '')) main();
