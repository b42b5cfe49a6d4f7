import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../src/core/money';
import type { CatalogueFiles } from '../../src/policy/catalogue/catalogue';
import { loadCatalogue } from '../../src/policy/catalogue/load';
import { standardOf, shortageOf } from '../../src/policy/catalogue/policy';
import { OutsideEveryVersionError, policyOn, Versions, versions } from '../../src/policy/catalogue/policy-on';
import { WENZHOU_2023 } from '../../src/policy/catalogue/wenzhou-2023';

/** The files of the version with some entries changed, as an editor would change them. */
function edited(
  change: (files: Record<string, { [key: string]: unknown; entries: Record<string, unknown>[] }>) => void,
): CatalogueFiles {
  const files = structuredClone(WENZHOU_2023) as unknown as Parameters<typeof change>[0];
  change(files);
  return files as unknown as CatalogueFiles;
}

/** The same regulation for other days, under another id. */
function version(id: string, from: string, to: string | null): CatalogueFiles {
  return edited((files) => {
    for (const file of Object.values(files)) {
      if ('from' in file) Object.assign(file, { from, to });
    }
    Object.assign(files['manifest']!, { id });
  });
}

describe('policyOn, the only door', () => {
  it('opens on the first day and stays open: the text names no last one', () => {
    expect(policyOn(20_230_401).catalogue.id).toBe('wenzhou-2023');
    expect(policyOn(20_230_402)).toBe(policyOn(20_230_401));
    expect(policyOn(20_240_801)).toBe(policyOn(20_230_401));
    expect(policyOn(99_991_231)).toBe(policyOn(20_230_401));
  });

  it('does not open the day before, and says why', () => {
    expect(versions().cover(20_230_331)).toBe(false);
    expect(versions().cover(20_230_401)).toBe(true);
    expect(() => policyOn(20_230_331)).toThrow(OutsideEveryVersionError);
    expect(() => policyOn(20_230_331)).toThrow(
      'no version of the regulation is in force on 2023-03-31; known: wenzhou-2023 (2023-04-01 on)',
    );
  });
});

describe('a second version', () => {
  const both = new Versions([
    loadCatalogue(version('wenzhou-2023', '2023-04-01', '2024-07-31')),
    loadCatalogue(version('wenzhou-2025', '2025-01-01', null)),
  ]);

  it.each([
    [20_230_401, 'wenzhou-2023'],
    [20_240_731, 'wenzhou-2023'],
    [20_250_101, 'wenzhou-2025'],
    [20_301_231, 'wenzhou-2025'],
  ])('%d is decided by %s', (day, id) => {
    expect(both.cover(day)).toBe(true);
    expect(both.on(day).catalogue.id).toBe(id);
  });

  it.each([20_230_331, 20_240_801, 20_241_231])('%d by none: no latest, no fall-through', (day) => {
    expect(both.cover(day)).toBe(false);
    expect(() => both.on(day)).toThrow(
      'wenzhou-2023 (2023-04-01 to 2024-07-31), wenzhou-2025 (2025-01-01 on)',
    );
  });

  it('may not share a day with the first, whichever comes first in the list', () => {
    const first = loadCatalogue(version('wenzhou-2023', '2023-04-01', '2024-07-31'));
    const overlapping = loadCatalogue(version('wenzhou-2024', '2024-07-31', null));
    expect(() => new Versions([first, overlapping])).toThrow(
      'wenzhou-2023 and wenzhou-2024 are in force on the same days',
    );
    expect(() => new Versions([overlapping, first])).toThrow(RangeError);
    const next = loadCatalogue(version('wenzhou-2024', '2024-08-01', null));
    expect(new Versions([first, next]).on(20_240_801).catalogue.id).toBe('wenzhou-2024');
    expect(new Versions([first, next]).on(20_240_731).catalogue.id).toBe('wenzhou-2023');
  });

  it('must end before it is replaced: entries may not outlast their version', () => {
    const files = version('wenzhou-2023', '2023-04-01', '2024-07-31');
    (files.amounts as { to: unknown }).to = null;
    expect(() => loadCatalogue(files)).toThrow(
      'amounts.json $.entries[0]: found "2023-04-01 on", expected days within the version, 2023-04-01 to 2024-07-31',
    );
  });
});

describe('a change within a version', () => {
  const changed = loadCatalogue(
    edited((files) => {
      const amounts = files['amounts']!.entries;
      amounts[0]!['to'] = '2023-12-31';
      amounts.push({ class: 'A', level: 5, amount: '1300', from: '2024-01-01' });
      const parameters = files['parameters']!.entries;
      const limit = parameters.find(({ id }) => id === 'limit.per-year')!;
      limit['to'] = '2024-06-30';
      parameters.push({ ...limit, value: 4, from: '2024-07-01', to: null });
      files['shortage']!.entries[0]!['to'] = '2023-12-31';
      const metal = files['occupations']!.entries.find(({ name }) => name === '机械设备安装工')!;
      metal['to'] = '2024-06-30';
      files['shortage']!.entries.find(({ occupation }) => occupation === '机械设备安装工')!['to'] =
        '2024-06-30';
      files['abilities']!.entries.push({ name: '无人机操作', initials: 'wrjcz', from: '2024-07-01' });
    }),
  );
  const at = new Versions([changed]);

  it('begins on its first day and not the day before', () => {
    expect(changed.changes).toEqual([20_230_401, 20_240_101, 20_240_701]);
    const amountOn = (day: number): string => formatAmount(standardOf(at.on(day), 'A', 5)!.amount);
    expect([20_230_401, 20_231_231, 20_240_101, 20_240_701].map(amountOn)).toEqual([
      '1200.00',
      '1200.00',
      '1300.00',
      '1300.00',
    ]);
    const limitOn = (day: number): number => at.on(day).parameters['limit.per-year'].value;
    expect([20_240_630, 20_240_701].map(limitOn)).toEqual([3, 4]);
    const shortOn = (day: number): boolean =>
      shortageOf(at.on(day).names.find('车工').occupation!, 5) !== null;
    expect([20_231_231, 20_240_101].map(shortOn)).toEqual([true, false]);
    const kindOn = (day: number, name: string): string => at.on(day).names.find(name).kind;
    expect([20_240_630, 20_240_701].map((day) => kindOn(day, '机械设备安装工'))).toEqual(['exact', 'none']);
    expect([20_240_630, 20_240_701].map((day) => kindOn(day, '无人机操作'))).toEqual(['none', 'ability']);
  });

  it('is one object between two changes, with the days it holds for', () => {
    expect([at.on(20_230_401).from, at.on(20_230_401).to]).toEqual([20_230_401, 20_231_231]);
    expect([at.on(20_240_101).from, at.on(20_240_101).to]).toEqual([20_240_101, 20_240_630]);
    expect([at.on(20_240_701).from, at.on(20_240_701).to]).toEqual([20_240_701, null]);
    expect(at.on(20_230_601)).toBe(at.on(20_231_231));
    expect(at.on(20_240_101)).not.toBe(at.on(20_231_231));
  });

  it('keeps positions dense', () => {
    for (const day of [20_230_401, 20_240_701]) {
      const { occupations, abilities, anyClassD } = at.on(day);
      expect(occupations.map(({ index }) => index)).toEqual(occupations.map((_, position) => position));
      expect(abilities.map(({ index }) => index)).toEqual(abilities.map((_, position) => position));
      expect(anyClassD.index).toBe(occupations.length);
    }
    expect(at.on(20_240_701).occupations).toHaveLength(at.on(20_230_401).occupations.length - 1);
  });
});
