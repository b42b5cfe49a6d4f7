import { describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../src/core/claim';
import type { Decision } from '../../src/core/decision';
import { findingMessage } from '../../src/messages';
import type { CatalogueFiles } from '../../src/policy/catalogue/catalogue';
import { newHandlingBook } from '../../src/policy/handling';
import { reviewBatch } from '../../src/policy/review';
import type * as PolicyOn from '../../src/policy/catalogue/policy-on';
import { BASE } from './base-claim';
import { codesOf } from './case-table';
import { idOf } from './generate';

type Edited = Record<string, { [key: string]: unknown; entries: Record<string, unknown>[] }>;

/**
 * What is to come: the regulation ends on 2024-12-31, and half a year later another one holds until the
 * end of 2025. In it class A is worth 2400 at level 3, and institutions teach level 5 for 20 hours.
 */
vi.mock('../../src/policy/catalogue/policy-on', async (original) => {
  const real = await original<typeof PolicyOn>();
  const { loadCatalogue } = await import('../../src/policy/catalogue/load');
  const { WENZHOU_2023 } = await import('../../src/policy/catalogue/wenzhou-2023');
  const version = (id: string, from: string, to: string, change?: (files: Edited) => void) => {
    const files = structuredClone(WENZHOU_2023) as unknown as Edited;
    for (const file of Object.values(files)) {
      if ('from' in file) Object.assign(file, { from, to });
    }
    Object.assign(files['manifest']!, { id });
    change?.(files);
    return loadCatalogue(files as unknown as CatalogueFiles);
  };
  const both = new real.Versions([
    version('wenzhou-2023', '2023-04-01', '2024-12-31'),
    version('wenzhou-2025', '2025-07-01', '2025-12-31', ({ amounts, parameters }) => {
      const standard = amounts!.entries.find((entry) => entry['class'] === 'A' && entry['level'] === 3)!;
      standard['amount'] = '2400';
      const hours = parameters!.entries.find(({ id }) => id === 'certification.hours.minimum.5')!;
      hours['value'] = 20;
    }),
  ]);
  return { ...real, versions: () => both, policyOn: (day: number) => both.on(day) };
});

const decide = (...claims: Claim[]): readonly Decision[] =>
  reviewBatch({ rosters: [{ claims }] }, {}).rosters[0]!.decisions;

/** Issued and applied for later, by a person of its own. */
const issued = (issueDate: string, applyDate: string, person = 30): Claim => ({
  ...BASE,
  idNumber: idOf(person),
  enrolDate: '2023-03-01',
  issueDate,
  applyDate,
});

describe('the day of issue', () => {
  it.each([
    ['2023-04-01', '2023-05-04', '2990.00'],
    ['2024-12-31', '2025-02-03', '2990.00'],
    // 2400 × 1.3.
    ['2025-07-01', '2025-08-04', '3120.00'],
    ['2025-12-31', '2026-02-02', '3120.00'],
  ])('%s, applied for on %s: %s', (issueDate, applyDate, amount) => {
    const [decision] = decide(issued(issueDate, applyDate));
    expect([decision!.outcome, decision!.amount, codesOf(decision!)]).toEqual(['eligible', amount, []]);
  });

  it.each([
    ['2023-03-31', '2023-05-04', 'before-policy', '发证日期2023-03-31早于2023-04-01，'],
    ['2025-01-01', '2025-02-03', 'after-policy', '发证日期2025-01-01晚于本办法最后一日2024-12-31，'],
    ['2025-06-30', '2025-08-04', 'after-policy', '发证日期2025-06-30晚于本办法最后一日2024-12-31，'],
    ['2026-01-01', '2026-02-02', 'after-policy', '发证日期2026-01-01晚于本办法最后一日2025-12-31，'],
  ])('%s, applied for on %s: %s', (issueDate, applyDate, code, says) => {
    const [decision] = decide(issued(issueDate, applyDate));
    expect([decision!.outcome, decision!.ifCleared]).toEqual(['review', null]);
    expect(codesOf(decision!)).toEqual([`${code}:review@issueDate`]);
    expect(findingMessage(decision!.findings[0]!, 'zh-CN')).toContain(says);
  });

  it('decides each row by its own version, in whatever order they come', () => {
    const first = (person: number) => issued('2024-06-03', '2024-07-01', person);
    const second = (person: number) => issued('2025-07-01', '2025-08-04', person);
    const rows = [
      second(30),
      first(31),
      first(32),
      issued('2025-03-03', '2025-04-01', 33),
      second(34),
      first(35),
    ];
    expect(decide(...rows).map(({ ifCleared }) => ifCleared)).toEqual([
      '3120.00',
      '2990.00',
      '2990.00',
      null,
      '3120.00',
      '2990.00',
    ]);
  });

  it('that is not given leaves the other faults to the version of the other days', () => {
    // 18 hours are enough for level 5 by the first version and too few by the second.
    const tooFew = (applyDate: string | null, enrolDate: string | null): boolean =>
      decide({
        ...BASE,
        recipient: 'institution',
        level: 5,
        hours: 18,
        issueDate: null,
        applyDate,
        enrolDate,
      })[0]!.findings.some(({ code }) => code === 'hours-below-minimum');
    expect(tooFew('2024-06-03', '2024-03-04')).toBe(false);
    expect(tooFew('2025-08-04', '2025-07-07')).toBe(true);
    expect(tooFew('2025-08-04', '2024-03-04')).toBe(true);
    expect(tooFew('2024-06-03', '2025-07-07')).toBe(false);
    // Applied for between the two, or on a day that is not known.
    expect(tooFew('2025-03-03', '2025-07-07')).toBe(true);
    expect(tooFew(null, '2025-07-07')).toBe(true);
    expect(tooFew(null, '2025-03-03')).toBe(false);
    expect(tooFew(null, null)).toBe(false);
  });
});

describe('where claims go', () => {
  it('is said for each version', () => {
    const claims = [
      issued('2024-06-03', '2024-07-01', 30),
      issued('2025-07-01', '2025-08-04', 31),
      issued('2024-06-03', '2024-07-01', 32),
    ];
    const [roster] = reviewBatch({ rosters: [{ claims }], handling: newHandlingBook }, {}).rosters;
    expect(roster!.handling.map(({ rows }) => rows)).toEqual([2, 1]);
  });
});
