import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDayOf,
  checkCharacter,
  fromFifteen,
  idKindOf,
  nationalIdProblem,
  sexOf,
} from '../../src/core/national-id';
import { addDays, NO_DAY } from '../../src/core/plain-date';

/*
 * 33039919900307102: 3·7 3·9 0·10 3·5 9·8 9·4 1·2 9·1 9·6 0·3 0·7 3·9 0·10 7·5 1·8 0·4 2·2
 * = 21+27+0+15+72+36+2+9+54+0+0+27+0+35+8+0+4 = 310 = 28·11 + 2, and the character for 2 is X.
 */
const PERSON = '33039919900307102X';

describe('18-character IDs (GB 11643-1999)', () => {
  it.each([
    PERSON,
    '33039919900307102x',
    // The examples of the standard itself.
    '11010519491231002X',
    '440524188001010014',
  ])('%s is sound', (id) => {
    expect(nationalIdProblem(id)).toBeNull();
  });

  it.each([
    ['', 'length'],
    ['33039919900307102', 'length'],
    ['33039919900307102X0', 'length'],
    ['330399900307102', 'length'],
    ['3303991990030710XX', 'characters'],
    ['33039919900307102Y', 'characters'],
    ['33039919900307102*', 'characters'],
    ['33039919900307102 ', 'characters'],
    ['03039919900307102X', 'characters'],
    ['A3039919900307102X', 'characters'],
    ['3 039919900307102X', 'characters'],
    ['3303991990030710/X', 'characters'],
    ['３3039919900307102X', 'characters'],
    ['33039919900229102X', 'birth-date'],
    ['33039919901307102X', 'birth-date'],
    ['33039917991231102X', 'birth-date'],
    ['330399199003071020', 'check-character'],
    ['330399199003071029', 'check-character'],
    // Two neighbours swapped.
    ['33039919900307012X', 'check-character'],
  ])('%j: %s', (id, problem) => {
    expect(nationalIdProblem(id)).toBe(problem);
  });

  it('accepts exactly one check character, the one that ISO 7064 MOD 11-2 asks for', () => {
    const digits = fc
      .integer({ min: 0, max: 45_000 })
      .chain((days) =>
        fc
          .tuple(fc.integer({ min: 100_000, max: 999_999 }), fc.integer({ min: 0, max: 999 }))
          .map(
            ([region, serial]) => `${region}${addDays(19_000_101, days)}${String(serial).padStart(3, '0')}`,
          ),
      );
    fc.assert(
      fc.property(digits, (first17) => {
        const accepted = [...'0123456789X'].filter((check) => nationalIdProblem(first17 + check) === null);
        // Written the other way: doubling modulo 11, left to right, ends at 1.
        let carry = 0;
        for (const digit of first17) carry = ((carry + Number(digit)) * 2) % 11;
        const check = (12 - carry) % 11;
        expect(accepted).toEqual([check === 10 ? 'X' : String(check)]);
        expect(checkCharacter(first17)).toBe(accepted[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds any single digit mistyped', () => {
    for (let at = 1; at < 17; at += 1) {
      for (const digit of '0123456789') {
        if (PERSON[at] === digit) continue;
        expect(nationalIdProblem(PERSON.slice(0, at) + digit + PERSON.slice(at + 1))).not.toBeNull();
      }
    }
  });

  it('reads birth date and sex', () => {
    expect(birthDayOf(PERSON)).toBe(19_900_307);
    expect(birthDayOf('330399199002291020')).toBe(NO_DAY);
    expect(birthDayOf('330399179912311020')).toBe(NO_DAY);
    expect(birthDayOf('330399180001011020')).toBe(18_000_101);
    expect(sexOf(PERSON)).toBe('female');
    expect(sexOf('330399199003071110')).toBe('male');
  });

  it.each([
    [PERSON, 'national'],
    ['810000199003071020', 'residence-permit'],
    ['820000199003071020', 'residence-permit'],
    ['830000199003071020', 'residence-permit'],
    ['800000199003071020', 'national'],
    ['840000199003071020', 'national'],
    ['911399199003071020', 'foreign-permanent'],
  ])('%s belongs to %s', (id, kind) => {
    expect(idKindOf(id)).toBe(kind);
  });
});

describe('15-digit IDs', () => {
  it('get a century and a check character', () => {
    expect(fromFifteen('330399900307102')).toBe(PERSON);
  });

  it.each([
    '',
    '33039990030710',
    '3303999003071022',
    '330399900229102',
    '33039990030710X',
    '030399900307102',
  ])('%j is none', (id) => {
    expect(fromFifteen(id)).toBeNull();
  });
});
