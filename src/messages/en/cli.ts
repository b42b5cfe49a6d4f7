import type { CliTexts } from '../cli';
import { reportTexts } from './report';
import { rowsOf } from './rows-of';

const list = (items: readonly string[]): string => items.join(', ');
const at = (file: string, sheet: string): string =>
  sheet === '' ? `"${file}"` : `sheet "${sheet}" of "${file}"`;

export const cliTexts: CliTexts = {
  help: `Usage: npm run --silent review -- FILE.xlsx|.csv … [options]

Reviews rosters: outcome, amount and clauses of every row. Limits and repeats count across all files and sheets.

  --sheet NAME             only this sheet, repeatable; by default every visible sheet with a roster
  --programme CODE         for rosters without that column: certification, project, apprenticeship, startup
  --recipient CODE         for rosters without that column: individual, employer, school, institution
  --applied YYYY-MM-DD     application date for rosters without the column
  --place NAME             place of the reviewing office, e.g. 鹿城区, 瑞安市
  --county-ratio 0.85      employer ratio of a county, 70 % to 100 %; not for the city's districts
  --year-basis applied     year of the limit of three: applied (default) or issued
  --set NAME=VALUE         other settings, repeatable:
                           age-limit=birthday|year  deadline-on-holiday=extend|fixed
                           after-regime-change=decide|review  later-shortage-list=decide|review
                           local-specialities=A,B  confirmed-class-d=A,B  place-alias=ZONE:PLACE
  --ledger FILE[#SHEET]    earlier payments, repeatable
  --out FILE.xlsx          the annotated workbook, everything else in it kept
  --json FILE|-            the whole report; - is standard output
  --clear                  no review: take everything of ours out of the workbook (with --out)
  --english                English messages
  --help                   this text

Exit status: 0 every row eligible, 1 some row is not, 2 the input could not be used.
`,
  problems: {
    'option-unknown': ({ option }) => `there is no option "${option}"; see --help`,
    'option-value-missing': ({ option }) => `option ${option} needs a value`,
    'option-value': ({ option, found, accepted }) =>
      `"${found}" is no value of ${option}; use ${list(accepted)}`,
    'option-twice': ({ option, values }) => `${option} has two different values (${list(values)}); give one`,
    'option-date': ({ option, found }) => `"${found}" is no date for ${option}; write it as 2023-11-20`,
    'setting-unknown': ({ found, accepted }) => `--set knows no "${found}"; use ${list(accepted)}`,
    'no-input': () => 'no file to review was given; see --help',
    'file-missing': ({ file }) => `there is no file "${file}"; check the path and the name`,
    'file-folder': ({ file }) => `"${file}" is a folder; give a file in it`,
    'file-denied': ({ file }) => `no permission to read "${file}"`,
    'file-unreadable': ({ file, reason }) => `cannot read "${file}": ${reason}`,
    'file-problem': ({ file, problem }) => `"${file}": ${problem}`,
    'file-twice': ({ file }) => `"${file}" was given twice; give it once, or every row counts as a repeat`,
    'no-roster': ({ file, sheets }) =>
      `no roster header found in "${file}" (sheets looked at: ${list(sheets)}); it needs columns such as 姓名 and 身份证号码`,
    'sheet-without-roster': ({ file, sheet }) =>
      `no roster header found in ${at(file, sheet)}; it needs columns such as 姓名 and 身份证号码`,
    'sheet-nowhere': ({ sheet, sheets }) => `there is no sheet "${sheet}"; there are ${list(sheets)}`,
    'sheet-missing': ({ file, wanted, sheets }) =>
      `"${file}" has none of the sheets of --sheet (${list(wanted)}); it has ${list(sheets)}; name one of them as well, or review the file by itself`,
    'all-ledgers': ({ file, sheets }) =>
      `every roster in "${file}" is a ledger (${list(sheets)}), which leaves nothing to review; if only one is, write --ledger FILE#SHEET`,
    'no-rows': ({ file, sheet }) => `there are no data rows below the header of ${at(file, sheet)}`,
    'programme-missing': ({ file, sheet, guess, reason }) =>
      `${at(file, sheet)} has no column 补贴项目; say --programme` +
      (guess === null
        ? ''
        : ` ("${reason}" points to ${reportTexts.programmes[guess]}: --programme ${guess})`),
    'recipient-missing': ({ file, sheet, guess, reason }) =>
      `${at(file, sheet)} has no column 申领主体; say --recipient` +
      (guess === null
        ? ''
        : ` ("${reason}" points to ${reportTexts.recipients[guess]}: --recipient ${guess})`),
    'county-ratio': ({ reason, found, place }) =>
      reason === 'urban'
        ? `"${place}" is in the city, where the employer ratio is 70 %; --county-ratio cannot change it`
        : reason === 'range'
          ? `the ratio "${found}" of --county-ratio is not between 70 % and 100 %`
          : `the ratio "${found}" of --county-ratio is no number; write 0.85, 85 or 85%`,
    'place-unknown': ({ option, found, accepted }) =>
      `"${found}" is no place for ${option}; use ${list(accepted)}`,
    'no-room': ({ file, sheet }) => `${at(file, sheet)} has no free columns left for the results`,
    'out-several': () => '--out goes with one input file; write the files one by one',
    'out-kind': ({ file }) => `the file "${file}" of --out must end in .xlsx (in .xlsm for an .xlsm input)`,
    'out-over-input': ({ option, file }) =>
      `the file "${file}" of ${option} is an input, a ledger or the other output; choose another name`,
    'clear-without-out': () => '--clear goes with --out, which says where the cleared workbook is written',
    'clear-with': ({ option }) => `--clear only clears and reviews nothing: it does not go with ${option}`,
    'clear-csv': ({ file }) => `"${file}" is a .csv file; there is nothing of ours in it to clear`,
    'out-failed': ({ file, reason }) => `cannot write "${file}": ${reason}; no incomplete file was left`,
    'out-full': ({ file }) => `the disk is full: "${file}" was not written; no incomplete file was left`,
    'out-folder-missing': ({ file }) => `cannot write "${file}": its folder does not exist`,
    internal: ({ detail }) => `internal error (${detail}); nothing was written; please report this line`,
  },
  reading: (file) => `reading ${file} …`,
  reviewing: (sheets) => `reviewing ${sheets} sheet(s) …`,
  writing: (file) => `writing ${file} …`,
  cleared: (file) => `everything of ours is out; saved as ${file}`,
  written: (file) => `results written to ${file}`,
  summary: {
    sheet: (file, sheet, headerRow, rows) =>
      `${file}${sheet === '' ? '' : ` · ${sheet}`} (header in row ${headerRow}, ${rowsOf(rows, 'data row')})`,
    eligible: (rows, amount) => `  eligible    ${rowsOf(rows)}, ${amount} yuan`,
    review: (rows, amount, atMost) =>
      rows === 0
        ? '  to review   0 rows'
        : `  to review   ${rowsOf(rows)}, ${amount} yuan if cleared${amount === atMost ? '' : `, at most ${atMost} yuan within the limits`}`,
    ineligible: (rows) => `  ineligible  ${rowsOf(rows)}`,
    total: 'Total',
    withUnchecked: '  (conditions of the eligible amounts were left unchecked, see below)',
    commonest: '  Commonest findings:',
    finding: (title, severity, rows, example) =>
      `    ${title} (${severity}): ${rowsOf(rows)}, e.g. ${example}`,
    notices: '  Notices:',
    unchecked: (rule, columns, ofLedger) =>
      `    without the column ${columns.join(', ')}${ofLedger ? ' in the ledger' : ''}: ${rule} was not checked${ofLedger ? ' against it' : ''}`,
    uncheckedHeading: '  Not checked:',
    handlingHeading: '  Where to apply and who pays:',
    handling: ({ programme, recipient, rows, applyTo, chargedTo, assumed, clause }) =>
      `    ${programme} (${recipient}), ${rowsOf(rows)}: apply to ${applyTo.join(' or ')}${assumed ? ' (assumed)' : ''}, charged to: ${chargedTo} [${clause}]`,
    papers: (names) => `      papers: ${list(names)}`,
    skipped: (kinds) =>
      `  Rows that are no data: ${kinds.map(([kind, rows]) => `${kind} ${rows}`).join(', ')}`,
    perhaps: (field) => `(perhaps ${field}; not taken as it)`,
    unread: (columns) => `  Columns not used: ${list(columns)}`,
    otherSheets: (file, sheets) =>
      `Sheets of ${file} not reviewed (no roster header, or hidden): ${list(sheets)}`,
    hiddenLedgers: (file, sheets) => `Hidden sheets of ${file} that count as ledgers too: ${list(sheets)}`,
    policy: (id, from, catalogue) =>
      `Policy ${id}, in force from ${from}, catalogue ${catalogue.slice(0, 19)}`,
    draft: 'It is a draft for comment; whether the issued text agrees is for the office to confirm.',
  },
};
