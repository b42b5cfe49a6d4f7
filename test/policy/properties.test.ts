import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../src/core/claim';
import type { Decision, Finding } from '../../src/core/decision';
import { compare, formatAmount, parseAmount, share, yuan, ZERO, type Money } from '../../src/core/money';
import { Persons } from '../../src/policy/cross-row/persons';
import { apprenticeshipSubsidy, projectSubsidy, subsidy } from '../../src/policy/queries';
import { reviewBatch } from '../../src/policy/review';
import { claimOf, rosterOf } from './generate';

const money = (text: string | null): Money => (text === null ? ZERO : (parseAmount(text) ?? ZERO));

function decide(claims: readonly Claim[], explain = false): readonly Decision[] {
  return reviewBatch({ rosters: [{ claims }], explain }, {}).rosters[0]!.decisions;
}

/** A decision without positions, which depend on what else is in the roster. */
function apart(decision: Decision): unknown {
  const findings = decision.findings.map((finding: Finding) => ({ ...finding, related: [] }));
  return { ...decision, findings };
}

/** The most a row can get, whatever it says. */
function capOf(claim: Claim, decision: Decision): Money {
  switch (claim.programme) {
    case 'certification': {
      // Twice the standard with uplift for institutions, the standard with uplift for the others.
      const uplifted = share(money(decision.standard), decision.shortage ? '1.3' : '1');
      return claim.recipient === 'institution' ? share(uplifted, '2') : uplifted;
    }
    case 'project':
      return yuan(1000);
    case 'apprenticeship':
      return yuan(claim.apprenticeKind === 'student' ? 3000 : 6000);
    default:
      return yuan(1500);
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('any roster', () => {
  it('pays nothing over its cap, and only what is eligible', () => {
    fc.assert(
      fc.property(rosterOf(40, 12), (claims) => {
        decide(claims).forEach((decision, at) => {
          const cap = capOf(claims[at]!, decision);
          expect(compare(money(decision.amount), cap)).toBeLessThanOrEqual(0);
          expect(compare(money(decision.ifCleared), cap)).toBeLessThanOrEqual(0);
          const gravest = decision.findings.map(({ severity }) => severity);
          const outcome = gravest.includes('error')
            ? 'ineligible'
            : gravest.includes('review')
              ? 'review'
              : 'eligible';
          expect(decision.outcome).toBe(outcome);
          if (outcome !== 'eligible') expect(decision.amount).toBe('0.00');
          else expect(decision.ifCleared).toBe(decision.amount);
          if (outcome === 'ineligible') expect(decision.ifCleared).toBe('0.00');
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is decided alike with and without explanation, and the last step is the amount', () => {
    fc.assert(
      fc.property(rosterOf(30, 8), (claims) => {
        const plain = decide(claims);
        decide(claims, true).forEach((decision, at) => {
          expect({ ...decision, steps: [] }).toEqual({ ...plain[at]!, steps: [] });
          expect(plain[at]!.steps).toEqual([]);
          const last = decision.steps[decision.steps.length - 1];
          if (decision.outcome === 'eligible') expect(last?.value).toBe(decision.amount);
          else if (last) expect(last.value).toBe(decision.ifCleared);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is decided alike when rows of different persons change places', () => {
    fc.assert(
      fc.property(rosterOf(30, 6), fc.infiniteStream(fc.nat()), (claims, choices) => {
        // A merge of the persons' rows in a new order, each person's own order kept.
        const queues = new Map<string, number[]>();
        claims.forEach((claim, at) => {
          const rows = queues.get(claim.idNumber ?? '') ?? [];
          queues.set(claim.idNumber ?? '', [...rows, at]);
        });
        const order: number[] = [];
        while (queues.size > 0) {
          const keys = [...queues.keys()];
          const key = keys[(choices.next().value as number) % keys.length]!;
          const [first, ...rest] = queues.get(key)!;
          order.push(first!);
          if (rest.length > 0) queues.set(key, rest);
          else queues.delete(key);
        }
        const before = decide(claims);
        const after = decide(order.map((at) => claims[at]!));
        order.forEach((at, position) => expect(apart(after[position]!)).toEqual(apart(before[at]!)));
      }),
      { numRuns: 300 },
    );
  });

  it('is decided alike in shards that share nothing, and sums add up', () => {
    fc.assert(
      fc.property(rosterOf(30, 8), (claims) => {
        const isFirst = (claim: Claim): boolean => Number((claim.idNumber ?? '0').slice(-2, -1)) % 2 === 0;
        const shards = [claims.filter(isFirst), claims.filter((claim) => !isFirst(claim))];
        const parts = shards.map((shard) =>
          reviewBatch({ rosters: [{ claims: shard }], explain: false }, {}),
        );
        const whole = reviewBatch({ rosters: [{ claims }], explain: false }, {});
        const next = [0, 0];
        claims.forEach((claim, at) => {
          const shard = isFirst(claim) ? 0 : 1;
          const decision = parts[shard]!.rosters[0]!.decisions[next[shard]!++]!;
          expect(apart(decision)).toEqual(apart(whole.rosters[0]!.decisions[at]!));
        });
        const sum = (pick: (totals: typeof whole.totals) => string): string =>
          formatAmount(parts.reduce((total, { totals }) => (total + money(pick(totals))) as Money, ZERO));
        expect(sum((totals) => totals.eligible.amount)).toBe(whole.totals.eligible.amount);
        expect(sum((totals) => totals.review.amount)).toBe(whole.totals.review.amount);
        expect(sum((totals) => totals.review.atMost)).toBe(whole.totals.review.atMost);
        expect(
          compare(money(whole.totals.review.atMost), money(whole.totals.review.amount)),
        ).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is decided alike as one sheet or as two', () => {
    fc.assert(
      fc.property(rosterOf(24, 6), fc.nat({ max: 24 }), (claims, cut) => {
        const one = decide(claims);
        const two = reviewBatch(
          { rosters: [{ claims: claims.slice(0, cut) }, { claims: claims.slice(cut) }], explain: false },
          {},
        ).rosters.flatMap(({ decisions }) => decisions);
        expect(two).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('is decided alike, totals and all, when the rows of every person are held against one another', () => {
    // Of persons whose rows have nothing to do with one another the rules do not look at them together.
    const ofEverybody = (): void => {
      vi.spyOn(Persons.prototype, 'forEntangled').mockImplementation(function (this: Persons, visit) {
        for (let person = 1; person <= this.size; person += 1) visit(this.rowsOf(person));
      });
    };
    const ledgerOf = fc.array(
      fc.record({ claim: claimOf(6), leaveOut: fc.constantFrom('programme', 'level', 'recipient', 'seq') }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rosterOf(16, 6), ledgerOf, (claims, paid) => {
        const ledger = paid.map(({ claim, leaveOut }): Claim => ({ ...claim, [leaveOut]: null }));
        const review = (): unknown => reviewBatch({ rosters: [{ claims }], ledger, explain: false }, {});
        const some = review();
        ofEverybody();
        const every = review();
        vi.restoreAllMocks();
        expect(some).toEqual(every);
      }),
      { numRuns: 600 },
    );
  });

  it('is decided alike in two steps, what was decided in the first being the ledger of the second', () => {
    const ACROSS = new Set(
      'repeat-level double-channel yearly-limit school-once apprentice-year-cap training-overlap startup-once lower-after-higher'.split(
        ' ',
      ),
    );
    const said = ({ outcome, amount, ifCleared, findings }: Decision): unknown => ({
      outcome,
      amount,
      ifCleared,
      across: findings.filter(({ code }) => ACROSS.has(code)).map(({ code, severity }) => [code, severity]),
    });
    const inOrder = ({ applyDate, issueDate }: Claim): string => `${applyDate ?? '9'} ${issueDate ?? '9'}`;
    fc.assert(
      fc.property(rosterOf(20, 3), fc.nat({ max: 12 }), (claims, wanted) => {
        const sorted = claims
          .filter(({ applyDate }) => applyDate != null)
          .sort((one, other) => inOrder(one).localeCompare(inOrder(other)));
        // A day is not cut in two: of its rows the order does not say which is paid.
        const day = sorted[Math.min(wanted, sorted.length - 1)]?.applyDate;
        const cut = sorted.findIndex(({ applyDate }) => applyDate === day);
        if (cut < 1) return;
        const first = sorted.slice(0, cut);
        const whole = decide(sorted);
        // What hangs on others is under review in a ledger like any other, and a certificate without its level is of any.
        const unlike = new Set(
          first.flatMap(({ idNumber, programme, level }, at) =>
            (programme === 'certification' && level == null) ||
            whole[at]!.findings.some(({ code, severity }) => severity === 'review' && ACROSS.has(code))
              ? [idNumber]
              : [],
          ),
        );
        const ledger = first.map((claim, at): Claim => ({ ...claim, outcome: whole[at]!.outcome }));
        const batch = { rosters: [{ claims: sorted.slice(cut) }], ledger, explain: false };
        const { decisions } = reviewBatch(batch, {}).rosters[0]!;
        sorted.slice(cut).forEach(({ idNumber }, at) => {
          if (!unlike.has(idNumber)) expect(said(decisions[at]!)).toEqual(said(whole[cut + at]!));
        });
      }),
      { numRuns: 600 },
    );
  });

  it('never pays a person more than three times a year', () => {
    fc.assert(
      fc.property(rosterOf(40, 4), (claims) => {
        const paid = new Map<string, number>();
        decide(claims).forEach((decision, at) => {
          if (decision.outcome !== 'eligible') return;
          const { idNumber, applyDate } = claims[at]!;
          const key = `${idNumber ?? ''} ${(applyDate ?? '').slice(0, 4)}`;
          paid.set(key, (paid.get(key) ?? 0) + 1);
        });
        for (const count of paid.values()) expect(count).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one claim', () => {
  it('is decided whatever is in it', () => {
    const anything = fc.record(
      {
        idNumber: fc.string(),
        occupation: fc.string(),
        level: fc.oneof(fc.string(), fc.integer({ min: 1, max: 5 })),
        issueDate: fc.string(),
        applyDate: fc.string(),
        enrolDate: fc.string(),
        hours: fc.double(),
        fee: fc.string(),
        course: fc.string(),
        certificateNumber: fc.string(),
        account: fc.string(),
        graduationDate: fc.string(),
        household: fc.string(),
        condition: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(claimOf(5), anything, (claim, odd) => {
        const [decision] = decide([{ ...claim, ...odd } as Claim], true);
        expect(['eligible', 'review', 'ineligible']).toContain(decision!.outcome);
        expect(decision!.amount).toMatch(/^\d+\.\d\d$/);
      }),
      { numRuns: 500 },
    );
  });

  it('gets no less for more hours, a higher level or a higher fee', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom('车工', '美容师', '制图员', '茶艺师'),
        level,
        fc.double({ min: 50, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (occupation, of, hours, more) => {
          const ask = (count: number): Money =>
            money(subsidy({ occupation, level: of, recipient: 'institution', hours: count }).amount);
          expect(compare(ask(hours + more), ask(hours))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    fc.assert(
      fc.property(level, level, (first, second) => {
        const ask = (of: number): Money => money(subsidy({ occupation: '电池制造工', level: of }).amount);
        // Level 1 is the highest.
        if (first <= second) expect(compare(ask(first), ask(second))).toBeGreaterThanOrEqual(0);
      }),
    );
    const cost = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(cost, cost, fc.boolean(), (first, second, occupationalCertificate) => {
        const ask = (count: number): Money =>
          money(
            apprenticeshipSubsidy({
              apprenticeKind: 'employee',
              cost: formatAmount(count as Money),
              trainingCertificate: true,
              occupationalCertificate,
            }).amount,
          );
        if (first <= second) expect(compare(ask(second), ask(first))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (hours, more) => {
          const ask = (count: number): Money =>
            money(projectSubsidy({ certificateKind: 'training', hours: count }).amount);
          expect(compare(ask(hours + more), ask(hours))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
