import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim';
import { birthDayOf } from '../../src/core/national-id';
import { addDays, formatDay, NO_DAY } from '../../src/core/plain-date';
import { NO_ROW, Persons } from '../../src/policy/cross-row/persons';
import { Office } from '../../src/policy/office';
import { Row } from '../../src/policy/row';
import { BASE } from './base-claim';
import { idOf } from './generate';

const row = new Row(new Office({}));

function take(persons: Persons, at: number, id: string, claim: Claim = BASE): number {
  row.claim = claim;
  row.programme = claim.programme ?? null;
  row.recipient = claim.recipient ?? null;
  row.id = id;
  row.idBirth = birthDayOf(id);
  return persons.take(at, row);
}

describe('persons', () => {
  const numberOf = (days: number, series: number): string =>
    `330399${formatDay(addDays(19700101, days)).replaceAll('-', '')}${String(series).padStart(3, '0')}0`;

  it('are as many as there are IDs', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => numberOf(Math.floor(at / 1000), at % 1000));
    const persons = new Persons(ids.length * 2, 3);
    const numbers = ids.map((id, at) => take(persons, at, id));
    expect(new Set(numbers).size).toBe(ids.length);
    expect(persons.size).toBe(ids.length);
    const again = ids.map((id, at) => take(persons, ids.length + at, id));
    expect(again).toEqual(numbers);
    expect(persons.rowsOf(numbers[41]!)).toEqual([41, 20_041]);
  });

  it('are told apart where they share a slot of the table and its first byte', () => {
    // The byte has seven bits of the number: series and birth dates that agree in them are sure to meet in small tables.
    const births = Array.from({ length: 1500 }, (_, days) => days);
    for (let rest = 0; rest < 128; rest += 1) {
      const series = [0, 1, 2, 3, 4, 5, 6].map((part) => rest + 128 * part);
      const alike = births.filter((days) => Number(numberOf(days, 0).slice(6, 14)) % 128 === rest);
      const ids = [...births.slice(0, 40), ...alike].flatMap((days) =>
        series.map((each) => numberOf(days, each)),
      );
      const distinct = [...new Set(ids)];
      const persons = new Persons(distinct.length, 3);
      expect(distinct.map((id, at) => take(persons, at, id))).toEqual(distinct.map((_id, at) => at + 1));
    }
  });

  it('without a valid ID are told apart by the text', () => {
    const persons = new Persons(4, 3);
    const numbers = ['护照E1', '护照E2', '护照E1', 'E3'].map((id, at) => take(persons, at, id));
    expect(birthDayOf('护照E1')).toBe(NO_DAY);
    expect(numbers).toEqual([1, 2, 1, 3]);
    expect(persons.rowsOf(1)).toEqual([0, 2]);
    expect(NO_ROW).toBeLessThan(0);
  });

  it.each<[string, readonly Partial<Claim>[], boolean]>([
    ['a row alone', [{}], false],
    ['two of schools', [{ recipient: 'school' }, { recipient: 'school' }], true],
    ['one of a school and others', [{ recipient: 'school' }, {}, {}], false],
    ['two with dates of training', [{ trainingStart: '2023-01-01' }, { trainingStart: '2024-01-01' }], true],
    ['one with dates of training', [{}, { trainingStart: '2023-01-01' }], false],
    ['an apprentice’s and another', [{ programme: 'apprenticeship' }, {}], true],
    ['another and a startup training', [{}, { programme: 'startup' }], true],
    ['a startup training alone', [{ programme: 'startup' }], false],
    ['the third like the second', [{}, { recipient: 'school' }, { recipient: 'school' }], true],
    ['as many as a year allows', [{}, {}, {}], false],
    ['one more than a year allows', [{}, {}, {}, {}], true],
  ])('%s', (_, claims, entangled) => {
    // Without a skill: that rows of one skill meet, the cases show.
    const persons = new Persons(claims.length, 3);
    claims.forEach((claim, at) => {
      take(persons, at, idOf(30), { ...BASE, ...claim });
    });
    const visited: number[][] = [];
    persons.forEntangled((rows) => visited.push(rows));
    expect(visited).toEqual(entangled ? [claims.map((_claim, at) => at)] : []);
  });
});
