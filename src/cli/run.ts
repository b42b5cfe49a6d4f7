import { statSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM } from '../engine';
import { applyPlan, clearAll, newWorkbook, openWorkbook, saveWorkbook, type Workbook } from '../files';
import type { CliTexts } from '../messages/cli';
import { wordsOf, type Words } from '../messages/words';
import { versions } from '../policy/catalogue/policy-on';
import { newHandlingBook } from '../policy/handling';
import { Office } from '../policy/office';
import { ISSUES_NAME, NoRoomError } from '../roster/annotate';
import { isEmptyCell } from '../roster/address';
import { annotationPlans } from '../roster/annotate-workbook';
import { guessesOf } from '../roster/guess';
import { readRoster } from '../roster/read-roster';
import {
  NoRosterError,
  reviewSheets,
  type LedgerSource,
  type Review,
  type SheetSource,
  type SheetsLeftOut,
} from '../roster/review';
import type { Roster } from '../roster/roster';
import { settingsProblem } from '../roster/settings-problem';
import type { CliArguments, LedgerArgument } from './arguments';
import { inFile, openInput, type InputFile, type InputSheet, type Locale } from './input';
import { reportJson } from './json';
import { nodeCodec } from './node-codec';
import { writeWhole } from './output';
import { refuse } from './problem';
import { summaryLines } from './summary';

/** Where text goes; `progress` is only called for people who watch. */
export interface Console {
  readonly out: (text: string) => void;
  readonly progress: (text: string) => void;
}

/** 0 all rows eligible, 1 some row is not. Inputs that cannot be used throw a CliProblem. */
export type ExitStatus = 0 | 1;

/** Does what the command line asks. */
export function run(args: CliArguments, texts: CliTexts, console: Console): ExitStatus {
  const locale: Locale = args.english ? 'en' : 'zh-CN';
  if (args.files.length === 0) refuse('no-input', {});
  checkOut(args);
  checkTargets(args);
  if (args.clear) return clear(args, locale, texts, console);
  checkSettings(args);

  const inputs = openAll(args.files, locale, texts, console);
  const ledgers = openLedgers(args.ledgers, inputs, locale, texts, console);
  const chosen =
    args.sheets.length > 0
      ? { sheets: namedSheets(inputs, args.sheets, locale, false), left: [] }
      : allSheets(inputs, locale, new Set(ledgers.sheets.keys()));
  for (const { file, roster } of chosen.sheets) checkTold(file, roster, args);
  const words = wordsOf(locale);
  console.progress(texts.reviewing(chosen.sheets.length));
  const review = reviewed(
    chosen.sheets,
    [...ledgers.sheets.values()].map(({ source, roster }) => ({ ...source, roster })),
    ledgers.left,
    args,
    words,
  );
  const rows = review.report.rosters.reduce((sum, roster) => sum + roster.rows.length, 0);
  if (rows === 0)
    refuse('no-rows', { file: chosen.sheets[0]!.file.name, sheet: chosen.sheets[0]!.source.grid.name });

  if (args.out !== null) writeAnnotated(args.out, inputs[0]!, review, words, locale, texts, console);
  if (args.json === '-') for (const piece of reportJson(review.report)) console.out(piece);
  else {
    if (args.json !== null) writeWhole(args.json, reportJson(review.report));
    const lines = summaryLines(review.report, texts, words);
    for (const { file, sheets } of chosen.left) lines.push(texts.summary.otherSheets(file, sheets));
    for (const { file, sheets } of ledgers.hidden) lines.push(texts.summary.hiddenLedgers(file, sheets));
    if (args.out !== null) lines.push(texts.written(args.out));
    console.out(`${lines.join('\n')}\n`);
  }
  const { totals } = review.report;
  return totals.review.rows + totals.ineligible.rows === 0 ? 0 : 1;
}

function checkOut(args: CliArguments): void {
  const { out, files, clear: clearing } = args;
  if (clearing && out === null) refuse('clear-without-out', {});
  if (out === null) return;
  if (files.length > 1) refuse('out-several', {});
  // A workbook keeps its kind: Excel does not open macros under .xlsx, nor a plain workbook under .xlsm.
  const kind = /\.xlsm$/i.test(files[0]!) ? /\.xlsm$/i : /\.xlsx$/i;
  if (!kind.test(out)) refuse('out-kind', { file: out });
}

/** The report never lands on a workbook, nor the workbook on a ledger. */
function checkTargets({ out, json, files, ledgers }: CliArguments): void {
  const ledgerFiles = ledgers.map(({ file }) => file);
  const report = json === '-' ? null : json;
  if (
    report !== null &&
    [...files, ...ledgerFiles, ...(out === null ? [] : [out])].some((file) => samePlace(file, report))
  )
    refuse('out-over-input', { option: '--json', file: report });
  if (out !== null && ledgerFiles.some((file) => samePlace(file, out)))
    refuse('out-over-input', { option: '--out', file: out });
}

/** Whether two paths lead to one file, over links too. */
function samePlace(one: string, other: string): boolean {
  if (path.resolve(one) === path.resolve(other)) return true;
  const first = identityOf(one);
  return first !== null && first === identityOf(other);
}

function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // Not there yet, or not ours to look at: whoever reads or writes it says so.
    return null;
  }
}

/** What another zone can stand for; any other text would leave it as unknown as it is without the setting. */
const PLACED: ReadonlySet<string> = new Set(['known', 'urban', 'elsewhere']);

function checkSettings({ settings }: CliArguments): void {
  for (const [alias, place] of Object.entries(settings.placeAliases ?? {}))
    if (!PLACED.has(new Office({}).readPlace(place).kind))
      refuse('place-unknown', {
        option: '--set place-alias',
        found: `${alias}:${place}`,
        accepted: versions().catalogues.flatMap(({ places }) => places.places.map(({ name }) => name)),
      });
  const problem = settingsProblem(settings);
  if (problem === null) return;
  if (problem.setting === 'place')
    refuse('place-unknown', {
      option: '--place',
      found: settings.place ?? '',
      accepted: problem.accepted,
    });
  else
    refuse('county-ratio', {
      reason: problem.reason,
      found: settings.countyRatio ?? '',
      place: settings.place ?? '',
    });
}

function openAll(files: readonly string[], locale: Locale, texts: CliTexts, console: Console): InputFile[] {
  const known = new Set<string>();
  const inputs = files.map((file) => {
    console.progress(texts.reading(file));
    const input = openInput(file, locale);
    if (known.has(input.path)) refuse('file-twice', { file });
    known.add(input.path);
    return input;
  });
  // Files of one name in two folders are told apart by their paths.
  return inputs.map((input) =>
    inputs.some((other) => other !== input && other.name === input.name)
      ? { ...input, name: input.file }
      : input,
  );
}

/** A sheet of a file, wherever it was named. */
const placeOf = (file: InputFile, sheet: string): string => `${file.path}\n${sheet.toLowerCase()}`;

interface ChosenSheet {
  readonly file: InputFile;
  readonly source: SheetSource;
  readonly roster: Roster;
}

interface Choice {
  readonly sheets: readonly ChosenSheet[];
  /** Sheets that were not reviewed. */
  readonly left: readonly SheetsLeftOut[];
}

/**
 * The sheets named, of every file: one that has none of them would be left out without a word. A .csv
 * file is a single sheet without a name of its own, in which there is nothing to choose.
 */
function namedSheets(
  inputs: readonly InputFile[],
  names: readonly string[],
  locale: Locale,
  ledger: boolean,
): ChosenSheet[] {
  const isNamed = ({ name }: InputSheet): boolean => names.some((each) => isSameName(each, name));
  const all = inputs.flatMap(({ sheets }) => sheets.map(({ name }) => name));
  for (const name of names)
    if (!all.some((each) => isSameName(each, name))) refuse('sheet-nowhere', { sheet: name, sheets: all });
  return inputs.flatMap((input) => {
    const { file, sheets, workbook } = input;
    const wanted = workbook === null ? sheets : sheets.filter(isNamed);
    if (wanted.length === 0)
      refuse('sheet-missing', { file, wanted: names, sheets: sheets.map(({ name }) => name) });
    return wanted.map(
      (sheet) =>
        rosterIn(input, sheet, locale, ledger) ?? refuse('sheet-without-roster', { file, sheet: sheet.name }),
    );
  });
}

/** Every visible sheet with a roster that is not a ledger (`paid`). */
function allSheets(inputs: readonly InputFile[], locale: Locale, paid: ReadonlySet<string>): Choice {
  const chosen: ChosenSheet[] = [];
  const left: SheetsLeftOut[] = [];
  for (const input of inputs) {
    const { file, name, sheets } = input;
    const toReview = sheets.filter((sheet) => !paid.has(placeOf(input, sheet.name)));
    const found = toReview.map((sheet) => (sheet.visible ? rosterIn(input, sheet, locale, false) : null));
    const rosters = found.filter((each) => each !== null);
    if (rosters.length === 0) {
      const ledgers = sheets.filter((sheet) => !toReview.includes(sheet));
      if (ledgers.length > 0) refuse('all-ledgers', { file, sheets: ledgers.map((each) => each.name) });
      refuse('no-roster', { file, sheets: sheets.map((each) => each.name) });
    }
    chosen.push(...rosters);
    const others = toReview.filter((sheet, at) => found[at] === null && !(sheet.visible && isOurs(sheet)));
    if (others.length > 0) left.push({ file: name, sheets: others.map((each) => each.name) });
  }
  return { sheets: chosen, left };
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The issues sheet of an earlier run. */
function isOurs(sheet: InputSheet): boolean {
  const block = sheet.grid().resultBlock;
  return block?.top === 0 && block.left === 0;
}

function rosterIn(input: InputFile, sheet: InputSheet, locale: Locale, ledger: boolean): ChosenSheet | null {
  const grid = inFile(input.file, locale, sheet.grid);
  const roster = readRoster(grid, { file: input.name, ledger });
  return roster && { file: input, source: { file: input.name, grid }, roster };
}

/** Programme and recipient come from a column or from the user, never by default. */
function checkTold(file: InputFile, roster: Roster, { settings }: CliArguments): void {
  const { programme, recipient } = guessesOf(roster);
  if (!settings.programme && !roster.columnOf.has('programme'))
    refuse('programme-missing', {
      file: file.name,
      sheet: roster.sheet,
      guess: programme?.value ?? null,
      reason: programme?.reason ?? '',
    });
  if (!settings.recipient && !roster.columnOf.has('recipient'))
    refuse('recipient-missing', {
      file: file.name,
      sheet: roster.sheet,
      guess: recipient?.value ?? null,
      reason: recipient?.reason ?? '',
    });
}

interface Ledgers {
  /** By their places: a sheet that is named twice counts once. */
  readonly sheets: ReadonlyMap<string, ChosenSheet>;
  /** Sheets of the ledgers' files in which no payment could be read. */
  readonly left: readonly SheetsLeftOut[];
  /** Hidden sheets that were read without having been named. */
  readonly hidden: readonly SheetsLeftOut[];
}

/** Earlier payments: the sheets named, or every sheet of the file, for a payment is one where it is hidden as well. */
function openLedgers(
  given: readonly LedgerArgument[],
  inputs: readonly InputFile[],
  locale: Locale,
  texts: CliTexts,
  console: Console,
): Ledgers {
  const sheets = new Map<string, ChosenSheet>();
  const left: SheetsLeftOut[] = [];
  const hidden: SheetsLeftOut[] = [];
  for (const ledger of given) {
    console.progress(texts.reading(ledger.file));
    const opened = openInput(ledger.file, locale);
    const clash = inputs.some(({ name, path: other }) => name === opened.name && other !== opened.path);
    const input = clash ? { ...opened, name: opened.file } : opened;
    const { name: file } = input;
    const chosen =
      ledger.sheet === null
        ? input.sheets.flatMap((sheet) => ledgerIn(input, sheet, locale) ?? [])
        : namedSheets([input], [ledger.sheet], locale, true);
    if (chosen.length === 0)
      refuse('no-roster', { file: ledger.file, sheets: input.sheets.map(({ name }) => name) });
    for (const sheet of chosen) sheets.set(placeOf(input, sheet.source.grid.name), sheet);
    if (ledger.sheet !== null) continue;
    const isRead = ({ name }: InputSheet): boolean => sheets.has(placeOf(input, name));
    const unread = input.sheets.filter((sheet) => !isRead(sheet) && !isBlank(sheet) && !isOurs(sheet));
    if (unread.length > 0) left.push({ file, sheets: unread.map(({ name }) => name) });
    const unseen = input.sheets.filter((sheet) => !sheet.visible && isRead(sheet));
    if (unseen.length > 0) hidden.push({ file, sheets: unseen.map(({ name }) => name) });
  }
  return { sheets, left, hidden };
}

/** A hidden sheet has to know its persons: those with the words for drop-down lists have headers, too. */
function ledgerIn(input: InputFile, sheet: InputSheet, locale: Locale): ChosenSheet | null {
  const found = rosterIn(input, sheet, locale, true);
  return sheet.visible || found?.roster.columnOf.has('idNumber') ? found : null;
}

const isBlank = (sheet: InputSheet): boolean =>
  sheet.grid().values.every((row) => row.every((cell) => isEmptyCell(cell)));

function reviewed(
  sheets: readonly ChosenSheet[],
  ledgers: readonly LedgerSource[],
  ledgerSheetsLeftOut: readonly SheetsLeftOut[],
  { settings }: CliArguments,
  words: Words,
): Review {
  try {
    return reviewSheets(
      sheets.map(({ source, roster }) => ({ ...source, roster })),
      {
        settings,
        ledgers,
        ledgerSheetsLeftOut,
        words: words.report,
        program: PROGRAM,
        handling: newHandlingBook,
      },
    );
  } catch (error) {
    if (error instanceof NoRosterError)
      refuse('sheet-without-roster', { file: error.file, sheet: error.sheet });
    throw error;
  }
}

function writeAnnotated(
  out: string,
  input: InputFile,
  review: Review,
  words: Words,
  locale: Locale,
  texts: CliTexts,
  console: Console,
): void {
  console.progress(texts.writing(out));
  const bytes = inFile(input.file, locale, () => {
    const workbook = input.workbook ?? workbookOf(input);
    try {
      for (const plan of annotationPlans(review.sheets, words.plan, usersSheets(workbook)))
        applyPlan(workbook, plan);
    } catch (error) {
      if (error instanceof NoRoomError) refuse('no-room', { file: input.name, sheet: error.sheet });
      throw error;
    }
    return saveWorkbook(workbook);
  });
  writeWhole(out, [bytes]);
}

/** Sheets that are the user's: the issues sheet of an earlier run is replaced and its name is free. */
const usersSheets = (workbook: Workbook): string[] =>
  workbook.sheets().flatMap(({ name }) => (workbook.ourArea(name)?.name === ISSUES_NAME ? [] : [name]));

/** A .csv file as a workbook: its texts as text, each row where the report says it is. */
function workbookOf(input: InputFile): Workbook {
  const [sheet] = input.sheets;
  const { name, top, values } = sheet!.grid();
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  return openWorkbook(
    newWorkbook({
      sheets: [
        {
          name,
          rows: [...Array.from({ length: top }, () => []), ...values],
          columns: Array.from({ length: width }, () => ({ width: 16, look: 'text' as const })),
        },
      ],
    }),
    {},
    nodeCodec,
  );
}

/** Takes everything of ours out of a workbook. */
function clear(args: CliArguments, locale: Locale, texts: CliTexts, console: Console): ExitStatus {
  const file = args.files[0]!;
  const out = args.out!;
  console.progress(texts.reading(file));
  const input = openInput(file, locale);
  const { workbook } = input;
  if (!workbook) refuse('clear-csv', { file });
  const bytes = inFile(file, locale, () => {
    clearAll(workbook);
    return saveWorkbook(workbook);
  });
  writeWhole(out, [bytes]);
  console.out(`${texts.cleared(out)}\n`);
  return 0;
}
