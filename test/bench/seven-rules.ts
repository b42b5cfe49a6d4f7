import { policyOn } from '../../src/policy/catalogue/policy-on';
import { shortageOf, standardOf } from '../../src/policy/catalogue/policy';
import type { Level } from '../../src/core/claim';
import type { BenchRow } from './claims';

/**
 * The yardstick: seven rules of the regulation by hand, as fast as JavaScript goes. One pass over the
 * rows, whole fen, hash tables in typed arrays, nothing allocated for a row, no reasons, no text. It
 * knows nothing of the engine but the catalogue it takes its table from.
 */
const policy = policyOn(20230401);
const NAMES = policy.occupations.filter(({ listed }) => listed);
const KNOWN = NAMES.length;
/** Fen by occupation and level, uplift included; the last line is class D. */
const STANDARDS = new Int32Array((KNOWN + 1) * 8);
for (let at = 0; at <= KNOWN; at += 1) {
  for (const level of [1, 2, 3, 4, 5] as const) {
    const occupation = NAMES[at];
    const standard = standardOf(policy, occupation?.class ?? 'D', level as Level)!.amount;
    const uplift = occupation !== undefined && shortageOf(occupation, level) !== null;
    STANDARDS[at * 8 + level] = uplift ? (standard * 13) / 10 : standard;
  }
}
const INDEX = new Map(NAMES.map(({ name }, index) => [name, index]));
const MINIMUM = new Int32Array([0, 50, 40, 30, 20, 16]);
const CHECK = Uint8Array.from('10X98765432', (character) => character.charCodeAt(0));

const ymd = (text: string): number =>
  (text.charCodeAt(0) * 1000 +
    text.charCodeAt(1) * 100 +
    text.charCodeAt(2) * 10 +
    text.charCodeAt(3) -
    53328) *
    10_000 +
  (text.charCodeAt(5) * 10 + text.charCodeAt(6) - 528) * 100 +
  text.charCodeAt(8) * 10 +
  text.charCodeAt(9) -
  528;

/** Status 0 paid; 1 before the policy, 2 late, 3 ID, 4 hours, 5 age, 6 repeated, 7 over three a year. */
export function sevenRules(rows: readonly BenchRow[]): { statuses: Uint8Array; amounts: Int32Array } {
  const count = rows.length;
  const statuses = new Uint8Array(count);
  const amounts = new Int32Array(count);
  let bits = 4;
  while (1 << bits < count * 2) bits += 1;
  const mask = (1 << bits) - 1;
  const shift = 32 - bits;
  const personA = new Int32Array(1 << bits);
  const personB = new Int32Array(1 << bits);
  const personNumber = new Int32Array(1 << bits);
  const skillPerson = new Int32Array(1 << bits);
  const skillKey = new Int32Array(1 << bits);
  const yearPerson = new Int32Array(1 << bits);
  const yearCount = new Int32Array(1 << bits);
  let persons = 0;
  const names = new Map(INDEX);
  let lastName = '';
  let lastIndex = -1;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]!;
    const issued = ymd(row.issueDate);
    if (issued < 20230401) {
      statuses[at] = 1;
      continue;
    }
    const applied = ymd(row.applyDate);
    if (applied > issued + 10_000) {
      statuses[at] = 2;
      continue;
    }
    const id = row.idNumber;
    if (id.length !== 18) {
      statuses[at] = 3;
      continue;
    }
    const c0 = id.charCodeAt(0) - 48,
      c1 = id.charCodeAt(1) - 48,
      c2 = id.charCodeAt(2) - 48,
      c3 = id.charCodeAt(3) - 48;
    const c4 = id.charCodeAt(4) - 48,
      c5 = id.charCodeAt(5) - 48,
      c6 = id.charCodeAt(6) - 48,
      c7 = id.charCodeAt(7) - 48;
    const c8 = id.charCodeAt(8) - 48,
      c9 = id.charCodeAt(9) - 48,
      c10 = id.charCodeAt(10) - 48,
      c11 = id.charCodeAt(11) - 48;
    const c12 = id.charCodeAt(12) - 48,
      c13 = id.charCodeAt(13) - 48,
      c14 = id.charCodeAt(14) - 48;
    const c15 = id.charCodeAt(15) - 48,
      c16 = id.charCodeAt(16) - 48;
    const sum =
      c0 * 7 +
      c1 * 9 +
      c2 * 10 +
      c3 * 5 +
      c4 * 8 +
      c5 * 4 +
      c6 * 2 +
      c7 +
      c8 * 6 +
      c9 * 3 +
      c10 * 7 +
      c11 * 9 +
      c12 * 10 +
      c13 * 5 +
      c14 * 8 +
      c15 * 4 +
      c16 * 2;
    if (CHECK[sum % 11] !== id.charCodeAt(17)) {
      statuses[at] = 3;
      continue;
    }
    const { level, hours } = row;
    const special = row.certificateKind === 'special-ability';
    const institution = row.recipient === 'institution';
    const minimum = MINIMUM[level]!;
    if (institution && !special && hours < minimum) {
      statuses[at] = 4;
      continue;
    }
    const birth =
      c6 * 10000000 + c7 * 1000000 + c8 * 100000 + c9 * 10000 + c10 * 1000 + c11 * 100 + c12 * 10 + c13;
    const age = ymd(row.enrolDate) - birth;
    if (age < 160000 || age >= ((c16 & 1) === 1 ? 610000 : 510000)) {
      statuses[at] = 5;
      continue;
    }
    const a =
      (c0 * 100000 + c1 * 10000 + c2 * 1000 + c3 * 100 + c4 * 10 + c5) * 1000 + c14 * 100 + c15 * 10 + c16;
    const b = birth + 1;
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> shift;
    while (personB[slot] !== 0 && (personB[slot] !== b || personA[slot] !== a)) slot = (slot + 1) & mask;
    let person: number;
    if (personB[slot] === 0) {
      personA[slot] = a;
      personB[slot] = b;
      personNumber[slot] = person = ++persons;
    } else person = personNumber[slot]!;
    const name = row.occupation;
    let index: number;
    if (name === lastName) index = lastIndex;
    else {
      let found = names.get(name);
      if (found === undefined) {
        found = names.size;
        names.set(name, found);
      }
      lastName = name;
      lastIndex = index = found;
    }
    const key = index * 8 + level;
    slot = (Math.imul(person, 0x9e3779b1) ^ Math.imul(key + 1, 0xc2b2ae35)) >>> shift;
    while (skillPerson[slot] !== 0 && (skillPerson[slot] !== person || skillKey[slot] !== key))
      slot = (slot + 1) & mask;
    if (skillPerson[slot] !== 0) {
      statuses[at] = 6;
      continue;
    }
    skillPerson[slot] = person;
    skillKey[slot] = key;
    const year = (applied / 10_000) | 0;
    slot = (Math.imul(person, 0x9e3779b1) ^ Math.imul(year, 0x27d4eb2f)) >>> shift;
    while (yearPerson[slot] !== 0 && (yearPerson[slot] !== person || yearCount[slot]! >> 8 !== year))
      slot = (slot + 1) & mask;
    if (yearPerson[slot] === 0) {
      yearPerson[slot] = person;
      yearCount[slot] = (year << 8) | 1;
    } else if ((yearCount[slot]! & 255) >= 3) {
      statuses[at] = 7;
      continue;
    } else yearCount[slot] = yearCount[slot]! + 1;
    const standard = special ? 60000 : STANDARDS[(index < KNOWN ? index : KNOWN) * 8 + level]!;
    if (!institution) {
      amounts[at] =
        row.recipient === 'individual'
          ? standard
          : row.recipient === 'employer'
            ? (standard * 7) / 10
            : standard >> 1;
    } else amounts[at] = special ? standard : Math.min(2 * standard, standard + 2000 * (hours - minimum));
  }
  return { statuses, amounts };
}
