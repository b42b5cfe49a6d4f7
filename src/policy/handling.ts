import type { ContestLevel, Programme, Recipient } from '../core/claim';
import { PAPER_CASES, type FundingRule, type Paper, type PaperCase } from './catalogue/model';
import type { Policy } from './catalogue/policy';
import { dispatchOf } from './certification/employer';
import { CONDITION_3, CONDITION_4, statedConditions } from './person/stated-conditions';
import { fundingRule } from './places';
import type { Row } from './row';

/** Where the claims of one programme and recipient go, whose funds pay, and what they bring (一, 三(三)). */
export interface Handling {
  readonly programme: Programme;
  readonly recipient: Recipient;
  /** Rows that can be paid or may yet be. */
  readonly rows: number;
  readonly funding: FundingRule;
  readonly papers: readonly Paper[];
}

/**
 * The papers to hand in, in the order of the catalogue: those that every applicant of the programme and
 * recipient needs and those of the cases that apply, e.g. `dispatched` (五(四)).
 */
export function papersFor(
  policy: Policy,
  programme: Programme,
  recipient: Recipient,
  cases: readonly PaperCase[],
): readonly Paper[] {
  return policy.catalogue.papers.filter(
    (paper) =>
      paper.programme === programme &&
      (paper.recipient === null || paper.recipient === recipient) &&
      (paper.when === null || cases.includes(paper.when)),
  );
}

const bit = (of: PaperCase): number => 1 << PAPER_CASES.indexOf(of);
const CONDITION_3_SHOWN = bit('condition-3');
const CONDITION_4_SHOWN = bit('condition-4');
const DISPATCHED = bit('dispatched');
const AGENCY_OWN_STAFF = bit('agency-own-staff');
const STUDENT = bit('student');
const DEPARTMENT = bit('department');
const REALISED = bit('realised');

/** The cases of the checklist that a row is one of, as bits in the order of `PAPER_CASES`. */
function casesOf({ claim, programme, recipient }: Row): number {
  switch (programme) {
    case 'certification':
      // Only employers have papers of dispatched staff.
      return recipient === 'individual' ? ofConditions(claim.condition) : ofDispatch(dispatchOf(claim));
    case 'apprenticeship':
      return claim.apprenticeKind === 'student' ? STUDENT : 0;
    case 'project':
      // The purchaser that project claims go to is the industry department (二(四)).
      return DEPARTMENT;
    default:
      return claim.realised == null || claim.realised === 'none' || claim.realised === 'employed'
        ? 0
        : REALISED;
  }
}

function ofConditions(text: string | null | undefined): number {
  if (text == null) return 0;
  let stated = 0;
  for (const { conditions } of statedConditions(text).statements) stated |= conditions;
  return (
    ((stated & CONDITION_3) === 0 ? 0 : CONDITION_3_SHOWN) |
    ((stated & CONDITION_4) === 0 ? 0 : CONDITION_4_SHOWN)
  );
}

function ofDispatch(dispatch: ReturnType<typeof dispatchOf>): number {
  if (dispatch === null) return 0;
  return dispatch.isOwnStaff ? AGENCY_OWN_STAFF : DISPATCHED;
}

interface Seen {
  readonly policy: Policy;
  readonly programme: Programme;
  readonly recipient: Recipient;
  readonly funding: FundingRule;
  rows: number;
  cases: number;
}

/** Whether the claims seen are of one kind with those of a row; `contest` is null for all but winners. */
function fits(
  { policy, programme, recipient, funding }: Seen,
  ofPolicy: Policy,
  ofProgramme: Programme,
  ofRecipient: Recipient,
  contest: ContestLevel | null,
): boolean {
  if (programme !== ofProgramme || recipient !== ofRecipient || policy !== ofPolicy) return false;
  return contest === null ? funding.contest === null : (funding.contest?.includes(contest) ?? false);
}

/** What is to be done with the claims of a roster, noted row by row. */
export class HandlingBook {
  private readonly seen: Seen[] = [];
  private last: Seen | undefined;

  note(row: Row): void {
    const { policy, programme, recipient, gravity } = row;
    if (gravity === 2 || policy === null || programme === null || recipient === null) return;
    const contest = row.winner ? (row.claim.contestLevel ?? undefined) : null;
    // Where winners of a contest of unknown level apply, no one can say.
    if (contest === undefined) return;
    const seen = this.entry(policy, programme, recipient, contest);
    if (seen === null) return;
    seen.rows += 1;
    seen.cases |= casesOf(row);
  }

  private entry(
    policy: Policy,
    programme: Programme,
    recipient: Recipient,
    contest: ContestLevel | null,
  ): Seen | null {
    const { last } = this;
    if (last !== undefined && fits(last, policy, programme, recipient, contest)) return last;
    let seen = this.seen.find((one) => fits(one, policy, programme, recipient, contest));
    if (seen === undefined) {
      const funding = fundingRule(policy, programme, recipient, contest);
      if (funding === null) return null;
      seen = { policy, programme, recipient, funding, rows: 0, cases: 0 };
      this.seen.push(seen);
    }
    return (this.last = seen);
  }

  /** In the order in which the roster has them. */
  list(): readonly Handling[] {
    return this.seen.map(({ policy, programme, recipient, funding, rows, cases }) => ({
      programme,
      recipient,
      rows,
      funding,
      papers: papersFor(
        policy,
        programme,
        recipient,
        PAPER_CASES.filter((one) => (cases & bit(one)) !== 0),
      ),
    }));
  }
}

/** For {@link Batch.handling}. */
export const newHandlingBook = (): HandlingBook => new HandlingBook();
