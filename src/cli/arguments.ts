import { PROGRAMMES, RECIPIENTS, type Programme, type Recipient } from '../core/claim';
import { NO_DAY, parseDay } from '../core/plain-date';
import type { PolicySettings } from '../policy/batch';
import { refuse } from './problem';

/** A file of earlier payments, and the sheet in it if one was named. */
export interface LedgerArgument {
  readonly file: string;
  readonly sheet: string | null;
}

export interface CliArguments {
  readonly files: readonly string[];
  readonly sheets: readonly string[];
  readonly ledgers: readonly LedgerArgument[];
  readonly settings: PolicySettings;
  readonly out: string | null;
  /** `-` is standard output. */
  readonly json: string | null;
  readonly clear: boolean;
  readonly help: boolean;
  readonly english: boolean;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const FLAGS = new Set(['--clear', '--help', '-h', '--english']);
const REPEATABLE = new Set(['--sheet', '--set', '--ledger']);
const VALUED = new Set([
  ...REPEATABLE,
  '--programme',
  '--recipient',
  '--applied',
  '--place',
  '--county-ratio',
  '--year-basis',
  '--out',
  '--json',
]);
/** Options that mean something while everything of ours is taken out; the others are about a review. */
const WITH_CLEAR = new Set(['--clear', '--out', '--english', '--help', '-h']);

/** Splits `--name value` and `--name=value` into pairs; what is left are the files. `--` ends the options. */
function split(args: readonly string[]): { files: string[]; options: [string, string][] } {
  const files: string[] = [];
  const options: [string, string][] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!;
    if (arg === '--') {
      files.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = equals < 0 ? arg : arg.slice(0, equals);
    if (FLAGS.has(name) && equals < 0) options.push([name, '']);
    else if (!VALUED.has(name)) refuse('option-unknown', { option: name });
    else if (equals >= 0) options.push([name, arg.slice(equals + 1)]);
    else {
      const value = args[at + 1];
      if (value === undefined || (value.startsWith('--') && value !== '--'))
        refuse('option-value-missing', { option: name });
      options.push([name, value]);
      at += 1;
    }
  }
  return { files, options };
}

/** Which of two values was meant is not for us to choose. */
class OnlyOnce {
  private readonly given = new Map<string, string>();

  note(option: string, value: string): void {
    const before = this.given.get(option) ?? value;
    if (before !== value) refuse('option-twice', { option, values: [before, value] });
    this.given.set(option, value);
  }
}

/** Nor whether a review was. */
function checkClear(options: readonly [string, string][]): void {
  if (!options.some(([name]) => name === '--clear')) return;
  const stray = options.find(([name]) => !WITH_CLEAR.has(name));
  if (stray !== undefined) refuse('clear-with', { option: stray[0] });
}

/** Reads the command line. Throws a CliProblem for an option or value that it does not know. */
export function parseArguments(args: readonly string[]): CliArguments {
  const { files, options } = split(args);
  const once = new OnlyOnce();
  for (const [name, value] of options) if (!REPEATABLE.has(name)) once.note(name, value);
  checkClear(options);
  const result: Writable<CliArguments> = {
    files,
    sheets: [],
    ledgers: [],
    settings: {},
    out: null,
    json: null,
    clear: false,
    help: false,
    english: false,
  };
  const sheets: string[] = [];
  const ledgers: LedgerArgument[] = [];
  const settings: Writable<PolicySettings> = {};
  for (const [name, value] of options) {
    if (value === '' && VALUED.has(name)) refuse('option-value-missing', { option: name });
    switch (name) {
      case '--sheet':
        sheets.push(value);
        break;
      case '--programme':
        settings.programme = oneOf<Programme>(name, value, PROGRAMMES);
        break;
      case '--recipient':
        settings.recipient = oneOf<Recipient>(name, value, RECIPIENTS);
        break;
      case '--applied':
        if (parseDay(value) === NO_DAY) refuse('option-date', { option: name, found: value });
        settings.applied = value;
        break;
      case '--place':
        settings.place = value;
        break;
      case '--county-ratio':
        settings.countyRatio = value;
        break;
      case '--year-basis':
        settings.yearBasis = oneOf(name, value, ['applied', 'issued'] as const);
        break;
      case '--set':
        set(settings, value, once);
        break;
      case '--ledger':
        ledgers.push(ledgerArgument(value));
        break;
      case '--out':
        result.out = value;
        break;
      case '--json':
        result.json = value;
        break;
      case '--clear':
        result.clear = true;
        break;
      case '--english':
        result.english = true;
        break;
      default:
        result.help = true;
    }
  }
  return { ...result, sheets, ledgers, settings };
}

function oneOf<T extends string>(option: string, found: string, accepted: readonly T[]): T {
  return accepted.find((each) => each === found) ?? refuse('option-value', { option, found, accepted });
}

/** `2022台账.xlsx#拨付`: what stands behind the last `#` is the sheet, unless the file's own name goes on there. */
function ledgerArgument(value: string): LedgerArgument {
  const hash = value.lastIndexOf('#');
  return hash <= 0 || hash === value.length - 1 || /\.(?:xls[xm]|csv|tsv|txt)$/i.test(value.slice(hash))
    ? { file: value, sheet: null }
    : { file: value.slice(0, hash), sheet: value.slice(hash + 1) };
}

/** Interpretations of §7 that are settings, by their numbers. */
const NUMBERS: Readonly<Record<string, string>> = {
  'i-01': 'age-limit',
  'i-02': 'year-basis',
  'i-10': 'deadline-on-holiday',
  'i-12': 'after-regime-change',
  'i-13': 'later-shortage-list',
};

const SETTINGS: Readonly<Record<string, (settings: Writable<PolicySettings>, value: string) => void>> = {
  'age-limit': (settings, value) => {
    settings.ageLimit = oneOf('--set age-limit', value, ['birthday', 'year'] as const);
  },
  'year-basis': (settings, value) => {
    settings.yearBasis = oneOf('--set year-basis', value, ['applied', 'issued'] as const);
  },
  'deadline-on-holiday': (settings, value) => {
    settings.deadlineOnHoliday = oneOf('--set deadline-on-holiday', value, ['extend', 'fixed'] as const);
  },
  'after-regime-change': (settings, value) => {
    settings.afterRegimeChange = oneOf('--set after-regime-change', value, ['decide', 'review'] as const);
  },
  'later-shortage-list': (settings, value) => {
    settings.laterShortageList = oneOf('--set later-shortage-list', value, ['decide', 'review'] as const);
  },
  'local-specialities': (settings, value) => {
    settings.localSpecialities = [...(settings.localSpecialities ?? []), ...names(value)];
  },
  'confirmed-class-d': (settings, value) => {
    settings.confirmedClassD = [...(settings.confirmedClassD ?? []), ...names(value)];
  },
  'place-alias': (settings, value) => {
    const [alias, place] = aliasAndPlace(value);
    settings.placeAliases = { ...settings.placeAliases, [alias]: place };
  },
};

/** Settings that add up: each `--set` has more names. */
const LISTS: ReadonlySet<string> = new Set(['local-specialities', 'confirmed-class-d']);

const names = (value: string): string[] =>
  value
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function aliasAndPlace(value: string): readonly [alias: string, place: string] {
  const [, alias, place] = /^\s*([^:：]*[^:：\s])\s*[:：]\s*([^:：]*[^:：\s])\s*$/.exec(value) ?? [];
  if (alias === undefined || place === undefined)
    refuse('option-value', { option: '--set place-alias', found: value, accepted: ['经开区:市本级'] });
  return [alias, place];
}

/** Not what every object has besides, `constructor`. */
const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * One `NAME=VALUE` of `--set`. Names are also known as the engine spells them (`ageLimit`) and by the
 * number of their interpretation (`I-01`).
 */
function set(settings: Writable<PolicySettings>, text: string, once: OnlyOnce): void {
  const [typed = '', ...rest] = text.split('=');
  const value = rest.join('=').trim();
  const kebab = typed
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  const name = ownOf(NUMBERS, kebab) ?? (kebab === 'place-aliases' ? 'place-alias' : kebab);
  const apply = ownOf(SETTINGS, name);
  if (!apply) refuse('setting-unknown', { found: text, accepted: Object.keys(SETTINGS) });
  const option = `--set ${name}`;
  if (value === '' || (LISTS.has(name) && names(value).length === 0))
    refuse('option-value-missing', { option });
  if (name === 'place-alias') {
    const [alias, place] = aliasAndPlace(value);
    once.note(`${option}=${alias}`, place);
  } else if (name === 'year-basis') once.note('--year-basis', value);
  else if (!LISTS.has(name)) once.note(option, value);
  apply(settings, value);
}
