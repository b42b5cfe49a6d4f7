import type { Programme, Recipient } from '../core/claim';
import type { Paper, PaperCase } from './catalogue/model';
import type { Policy } from './catalogue/policy';

/**
 * The papers to hand in, in the order of the catalogue: those that every applicant of the programme and
 * recipient needs and those of the cases that apply, e.g. `dispatched` (五(四)).
 */
export function papersFor(
  policy: Policy,
  programme: Programme,
  recipient: Recipient,
  cases: readonly PaperCase[] = [],
): readonly Paper[] {
  return policy.catalogue.papers.filter(
    (paper) =>
      paper.programme === programme &&
      (paper.recipient === null || paper.recipient === recipient) &&
      (paper.when === null || cases.includes(paper.when)),
  );
}
