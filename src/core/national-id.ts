import type { Sex } from './claim';
import { dayOf, digitsAt, NO_DAY, type Day } from './plain-date';

/** Why a number is no valid 18-character ID, in the order looked at. */
export type IdProblem = 'length' | 'characters' | 'birth-date' | 'check-character';

/** The kinds of document that share the form of GB 11643-1999. */
export type IdKind = 'national' | 'residence-permit' | 'foreign-permanent';

const WEIGHTS = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
const CHECK_CHARACTERS = '10X98765432';
/** An older year is a slip of the pen. The examples of the standard itself go back to 1880. */
const FIRST_YEAR = 1800;

/** Weighted sum of the first 17 digits; -1 if one of them is no digit. */
function weightedSum(id: string): number {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    const digit = (id.charCodeAt(at) | 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    sum += digit * (WEIGHTS[at] as number);
  }
  return sum;
}

/**
 * What is wrong with an 18-character ID (GB 11643-1999), or null if nothing is: also for residence
 * permits of Hong Kong, Macao and Taiwan residents (81, 82, 83) and the foreign permanent resident
 * card (9…), which are built alike. `x` passes as `X`.
 *
 * `33039919900307102X` → null; with `0` at the end → `check-character`.
 */
export function nationalIdProblem(id: string): IdProblem | null {
  if (id.length !== 18) return 'length';
  const sum = weightedSum(id);
  if (sum < 0 || id.charCodeAt(0) === 48) return 'characters';
  const last = id.charCodeAt(17);
  // 0–9, X or x; lower case is raised by clearing one bit, digits have it set and stay.
  const check = last === 120 ? 88 : last;
  if (check !== 88 && !(check >= 48 && check <= 57)) return 'characters';
  if (birthDayOf(id) === NO_DAY) return 'birth-date';
  return CHECK_CHARACTERS.charCodeAt(sum % 11) === check ? null : 'check-character';
}

/** The check character for the first 17 digits, `0` … `9` or `X`. */
export function checkCharacter(first17: string): string {
  return CHECK_CHARACTERS.charAt(weightedSum(first17) % 11);
}

/** Birth date in an 18-character ID; `NO_DAY` if there is no such day or it lies before 1800. */
export function birthDayOf(id: string): Day {
  const year = digitsAt(id, 6, 4);
  return year >= FIRST_YEAR ? dayOf(year, digitsAt(id, 10, 2), digitsAt(id, 12, 2)) : NO_DAY;
}

/** The 17th digit is odd for men, even for women. */
export function sexOf(id: string): Sex {
  return (id.charCodeAt(16) & 1) === 1 ? 'male' : 'female';
}

/** Which document an 18-character ID belongs to, by its first digits. */
export function idKindOf(id: string): IdKind {
  const first = id.charCodeAt(0);
  if (first === 57) return 'foreign-permanent';
  const second = id.charCodeAt(1);
  return first === 56 && second >= 49 && second <= 51 ? 'residence-permit' : 'national';
}

/**
 * The 18-character form of a 15-digit ID of the first generation (born in the 1900s), or null if the
 * text is none: `330399900307102` → `33039919900307102X`.
 */
export function fromFifteen(id: string): string | null {
  if (id.length !== 15) return null;
  const first17 = `${id.slice(0, 6)}19${id.slice(6)}`;
  const full = first17 + checkCharacter(first17);
  return nationalIdProblem(full) === null ? full : null;
}
