import { parseAmount, type Money } from '../../core/money';
import { NO_DAY, parseDay, type Day } from '../../core/plain-date';
import type { Words } from './model';

/** One thing that is wrong in a catalogue file. */
export interface Problem {
  /** `shortage.json` */
  readonly file: string;
  /** JSON path, `$.entries[3].lowest`. */
  readonly path: string;
  /** The value there, as JSON, shortened. */
  readonly found: string;
  readonly expected: string;
}

/** Thrown with everything that is wrong, not the first thing. */
export class CatalogueError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      `the catalogue cannot be used:\n${problems
        .map(({ file, path, found, expected }) => `  ${file} ${path}: found ${found}, expected ${expected}`)
        .join('\n')}`,
    );
    this.name = 'CatalogueError';
  }
}

/** A place in a file, where problems are reported. Its path is spelled out only then: most have none. */
export class Spot {
  private constructor(
    private readonly file: string,
    private readonly parent: Spot | null,
    private readonly key: string | number,
    private readonly problems: Problem[],
  ) {}

  /** The file as a whole, `$`. */
  static root(file: string, problems: Problem[]): Spot {
    return new Spot(file, null, '$', problems);
  }

  at(key: string | number): Spot {
    return new Spot(this.file, this, key, this.problems);
  }

  report(found: unknown, expected: string): undefined {
    this.problems.push({ file: this.file, path: this.path(), found: shown(found), expected });
    return undefined;
  }

  private path(): string {
    if (this.parent === null) return String(this.key);
    return this.parent.path() + (typeof this.key === 'number' ? `[${this.key}]` : `.${this.key}`);
  }
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Reads a value or reports what is wrong with it; undefined then. */
export type Check<T> = (value: unknown, spot: Spot) => T | undefined;

export const text: Check<string> = (value, spot) =>
  typeof value === 'string' && value !== '' && value === value.trim()
    ? value
    : spot.report(value, 'a text, not empty, without spaces around it');

export const truth: Check<boolean> = (value, spot) =>
  typeof value === 'boolean' ? value : spot.report(value, 'true or false');

export function wholeNumber(least: number, most: number): Check<number> {
  return (value, spot) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : spot.report(value, `a whole number from ${least} to ${most}`);
}

export function oneOf<T extends string | number>(...options: readonly T[]): Check<T> {
  return (value, spot) =>
    options.find((option) => option === value) ??
    spot.report(value, `one of ${options.map((option) => JSON.stringify(option)).join(', ')}`);
}

export function matching(pattern: RegExp, description: string): Check<string> {
  return (value, spot) =>
    typeof value === 'string' && pattern.test(value) ? value : spot.report(value, description);
}

/** A decimal with no needless zeros: `0.7`, `1`, `12.5`. */
export const decimal = matching(
  /^(?:0|[1-9]\d{0,8})(?:\.\d{0,8}[1-9])?$/,
  'a plain decimal as a text, like "0.7"',
);

export const amount: Check<Money> = (value, spot) => {
  const read =
    typeof value === 'string' && /^(?:0|[1-9]\d*)(?:\.\d\d)?$/.test(value) ? parseAmount(value) : null;
  return read ?? spot.report(value, 'yuan as a text, like "1200" or "0.50"');
};

export const day: Check<Day> = (value, spot) => {
  const read = typeof value === 'string' ? parseDay(value) : NO_DAY;
  return read === NO_DAY ? spot.report(value, 'a day that exists, as YYYY-MM-DD') : read;
};

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, spot) => (value === null ? null : check(value, spot));
}

/** Absent gives `otherwise`. */
export function optional<T>(check: Check<T>, otherwise: T): Check<T> {
  return (value, spot) => (value === undefined ? otherwise : check(value, spot));
}

/** A list with at least one item; items that are wrong are reported and left out. */
export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, spot) => {
    if (!Array.isArray(value) || value.length === 0) return spot.report(value, 'a list, not empty');
    const items: T[] = [];
    value.forEach((item, index) => {
      const read = check(item, spot.at(index));
      if (read !== undefined) items.push(read);
    });
    return items;
  };
}

type Checks<T> = { readonly [Key in keyof T]: Check<T[Key]> };

/** An object with exactly these properties; undefined when one of them is missing, wrong or not known. */
export function record<T extends object>(checks: Checks<T>): Check<T> {
  const known = Object.keys(checks) as (keyof T & string)[];
  return (value, spot) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return spot.report(value, `an object with ${known.join(', ')}`);
    }
    const source = value as Record<string, unknown>;
    let whole = true;
    for (const key of Object.keys(source)) {
      if (!(known as string[]).includes(key)) {
        spot.at(key).report(source[key], `no such property (known: ${known.join(', ')})`);
        whole = false;
      }
    }
    const result: Partial<T> = {};
    for (const key of known) {
      const read = checks[key](source[key], spot.at(key));
      if (read === undefined) whole = false;
      else result[key] = read;
    }
    return whole ? (result as T) : undefined;
  };
}

export const words: Check<Words> = record<Words>({ zh: text, en: text });
