import type { PolicySettings } from '../policy/batch';
import { Office } from '../policy/office';
import { parseDateCell } from './cells/date';
import { parseProgramme, parseRecipient } from './cells/lists';
import { decimalOf } from './cells/number';
import type { Parsed } from './cells/parsed';
import { settingsProblem } from './settings-problem';

/** An option that cannot be used; `option` is its name. Nothing was decided. */
export class OptionError extends TypeError {
  constructor(
    readonly option: string,
    wanted: string,
    found: unknown,
  ) {
    super(`${option}: ${wanted} is wanted, found ${shownValue(found)}`);
    this.name = 'OptionError';
  }
}

const shownValue = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : Object.prototype.toString.call(value) + numberOf(value);
const numberOf = (value: unknown): string => (typeof value === 'number' ? ` ${value}` : '');

type Reader = (value: unknown) => unknown;
/** What a reader gives for a value that is none. */
const NONE = Symbol();

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** As a roster's cell would be read. */
const cell =
  (parse: (value: string | number | boolean) => Parsed): Reader =>
  (value) =>
    isPlain(value) ? (parse(value).value ?? NONE) : NONE;

const oneOf =
  (...words: readonly string[]): Reader =>
  (value) =>
    words.includes(value as string) ? value : NONE;

const text: Reader = (value) => (typeof value === 'string' ? value : NONE);
const textOrNumber: Reader = (value) =>
  typeof value === 'number' ? (decimalOf(value) ?? NONE) : text(value);
const texts: Reader = (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : NONE;
const textsByText: Reader = (value) =>
  typeof value === 'object' && value !== null && texts(Object.values(value)) !== NONE ? value : NONE;

const SETTINGS: Readonly<Record<keyof PolicySettings, readonly [wanted: string, Reader]>> = {
  programme: ['certification, project, apprenticeship or startup', cell(parseProgramme)],
  recipient: ['individual, employer, school or institution', cell(parseRecipient)],
  applied: ['a day YYYY-MM-DD', cell((value) => parseDateCell(value, 'day', false))],
  place: ['a name', text],
  countyRatio: ['a ratio such as 0.85, 85 or 85%', textOrNumber],
  yearBasis: ['applied or issued', oneOf('applied', 'issued')],
  ageLimit: ['birthday or year', oneOf('birthday', 'year')],
  deadlineOnHoliday: ['extend or fixed', oneOf('extend', 'fixed')],
  afterRegimeChange: ['decide or review', oneOf('decide', 'review')],
  laterShortageList: ['decide or review', oneOf('decide', 'review')],
  localSpecialities: ['a list of names', texts],
  confirmedClassD: ['a list of names', texts],
  placeAliases: ['names by name', textsByText],
};

function saysSomething(settings: PolicySettings): boolean {
  const { kind } = new Office(settings).readPlace(settings.place ?? '');
  return kind === 'urban' || kind === 'ambiguous';
}

/**
 * Settings of another program, which may not know the types: null and `''` are left out, words and
 * dates are read as a roster's. A setting that says nothing must not silently count for nothing. The
 * county's ratio is for the rules to judge, row by row (五(五)).
 *
 * @throws {OptionError} for one that cannot be read, and for a place in no list.
 */
export function givenSettings(given: Readonly<Record<string, unknown>>): PolicySettings {
  const settings: Record<string, unknown> = {};
  for (const [option, [wanted, read]] of Object.entries(SETTINGS)) {
    const value = given[option];
    if (value === undefined || value === null || value === '') continue;
    const setting = read(value);
    if (setting === NONE) throw new OptionError(option, wanted, value);
    settings[option] = setting;
  }
  const problem = settingsProblem(settings);
  // 市区 and 温州市 are no office's place, and still say something.
  if (problem?.setting === 'place' && !saysSomething(settings))
    throw new OptionError('place', `one of ${problem.accepted.join('、')}`, settings['place']);
  return settings;
}
