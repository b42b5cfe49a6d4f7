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
import { annotationPlans } from '../roster/annotate-workbook';
import { readRoster } from '../roster/read-roster';
import {
  NoRosterError,
  reviewSheets,
  type LedgerSource,
  type Review,
  type SheetSource,
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
  const ledgers = args.ledgers.flatMap((ledger) => openLedger(ledger, inputs, locale, texts, console));
  const paid = new Set(ledgers.map(({ file, source }) => placeOf(file, source.grid.name)));
  const chosen = chooseSheets(inputs, args.sheets, locale, paid);
  for (const { file, roster } of chosen.sheets) checkTold(file, roster, args);
  const words = wordsOf(locale);
  console.progress(texts.reviewing(chosen.sheets.length));
  const review = reviewed(
    chosen.sheets,
    ledgers.map(({ source, roster }) => ({ ...source, roster })),
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
    for (const [file, sheets] of chosen.left) lines.push(texts.summary.otherSheets(file, sheets));
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
  /** File → sheets that were not reviewed. */
  readonly left: ReadonlyMap<string, readonly string[]>;
}

/** The sheets named, or every visible one with a roster that is not a ledger (`paid`). */
function chooseSheets(
  inputs: readonly InputFile[],
  names: readonly string[],
  locale: Locale,
  /** Sheets that are ledgers, left out of the review; null when the ledgers themselves are chosen. */
  paid: ReadonlySet<string> | null,
): Choice {
  const sheets: ChosenSheet[] = [];
  const left = new Map<string, string[]>();
  const all = inputs.flatMap((input) => input.sheets.map(({ name }) => name));
  for (const name of names)
    if (!all.some((each) => isSameName(each, name))) refuse('sheet-nowhere', { sheet: name, sheets: all });
  for (const input of inputs) {
    const before = sheets.length;
    const wanted = input.sheets.filter(
      (sheet) => names.length === 0 || names.some((name) => isSameName(sheet.name, name)),
    );
    for (const sheet of wanted) {
      if (names.length === 0 && paid?.has(placeOf(input, sheet.name))) continue;
      const found =
        names.length === 0 && !sheet.visible ? null : rosterIn(input, sheet, locale, paid === null);
      if (found) sheets.push(found);
      else if (names.length > 0) refuse('sheet-without-roster', { file: input.file, sheet: sheet.name });
      else if (!isOurs(sheet)) left.set(input.name, [...(left.get(input.name) ?? []), sheet.name]);
    }
    if (names.length === 0 && sheets.length === before)
      refuse('no-roster', { file: input.file, sheets: input.sheets.map(({ name }) => name) });
  }
  return { sheets, left };
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The issues sheet of an earlier run. */
function isOurs(sheet: InputSheet): boolean {
  const block = sheet.visible ? sheet.grid().resultBlock : undefined;
  return block?.top === 0 && block.left === 0;
}

function rosterIn(input: InputFile, sheet: InputSheet, locale: Locale, ledger: boolean): ChosenSheet | null {
  const grid = inFile(input.file, locale, sheet.grid);
  const roster = readRoster(grid, { file: input.name, ledger });
  return roster && { file: input, source: { file: input.name, grid }, roster };
}

/** Programme and recipient come from a column or from the user, never by default. */
function checkTold(file: InputFile, roster: Roster, { settings }: CliArguments): void {
  const { programme, recipient } = roster.guess;
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

function openLedger(
  ledger: LedgerArgument,
  inputs: readonly InputFile[],
  locale: Locale,
  texts: CliTexts,
  console: Console,
): readonly ChosenSheet[] {
  console.progress(texts.reading(ledger.file));
  const opened = openInput(ledger.file, locale);
  const clash = inputs.some(({ name, path: other }) => name === opened.name && other !== opened.path);
  const input = clash ? { ...opened, name: opened.file } : opened;
  return chooseSheets([input], ledger.sheet === null ? [] : [ledger.sheet], locale, null).sheets;
}

function reviewed(
  sheets: readonly ChosenSheet[],
  ledgers: readonly LedgerSource[],
  { settings }: CliArguments,
  words: Words,
): Review {
  try {
    return reviewSheets(
      sheets.map(({ source, roster }) => ({ ...source, roster })),
      { settings, ledgers, words: words.report, program: PROGRAM, handling: newHandlingBook },
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
