import type { Recipient } from '../../core/claim';
import { isSafetyKind } from '../certificate/kind';
import { isHours } from '../hours';
import { isProjectPerson } from '../person/words';
import type { Row } from '../row';
import { condition, rule } from '../rule';
import { safetyAmount, trainingAmount } from './amount';

const RECIPIENT_WRONG = rule('recipient-wrong', ['一(二)(二)1', '一(二)(二)2'], ['error', 'review']);
const PROJECT_PERSON = rule('project-person', ['一(二)'], ['review']);
const PROJECT_OCCUPATION_LISTED = rule('project-occupation-listed', ['一(二)'], ['review']);
const RENEWAL_MISSING = rule('renewal-missing', ['一(二)(一)'], ['review']);
const HOURS_MISSING = rule('hours-missing', ['一(二)(一)'], ['review']);
const HOURS_INVALID = rule('value-invalid', ['一(二)(一)'], ['review']);
const KIND_NEEDED = rule('cell-missing', ['一(二)(一)'], ['review']);

const INDIVIDUAL: readonly Recipient[] = Object.freeze(['individual']);
const INSTITUTION: readonly Recipient[] = Object.freeze(['institution']);

/** 一(二): work without an occupational certificate; a name of 附件1 A–C or 附件2 has one. */
export const unlistedWork = condition(PROJECT_OCCUPATION_LISTED, (row, of) => {
  const found = row.claim.occupation;
  if (found == null) {
    row.lacks(of, 'occupation', found);
    return;
  }
  const occupation = row.skill?.occupation;
  if (!occupation) return;
  if (occupation.class !== 'D' || occupation.shortage !== null) {
    row.find(of, 'review', 'occupation', { found, occupation: occupation.name });
  }
});

/** 一(二), training certificates only: one of the groups named; the list is open. */
export const namedGroup = condition(PROJECT_PERSON, (row, of) => {
  if (row.claim.certificateKind !== 'training') return;
  const category = row.claim.personCategory;
  if (category == null) {
    row.lacks(of, 'personCategory', category);
    return;
  }
  if (!isProjectPerson(category)) row.find(of, 'review', 'personCategory', { found: category });
});

/**
 * 一(二)(一): training by the lesson hour, safety certificates new or renewed. Sets the amount where the
 * sheet has what it takes.
 */
export const projectFacts = condition(HOURS_MISSING, (row, of) => {
  const { claim, policy } = row;
  const kind = claim.certificateKind;
  if (kind == null) {
    row.lacksDecisive(KIND_NEEDED, 'certificateKind', kind);
  } else if (isSafetyKind(kind)) {
    const renewal = claim.renewal;
    if (renewal === 'new' || renewal === 'renewal') {
      if (policy !== null) row.amount = safetyAmount(policy, renewal);
    } else if (!row.isUnreadable('renewal')) row.find(RENEWAL_MISSING, 'review', 'renewal', {});
  } else if (kind === 'training') {
    trainingHours(row, of);
  }
});

function trainingHours(row: Row, of: typeof HOURS_MISSING): void {
  const { hours } = row.claim;
  if (hours === undefined) row.lacksDecisive(of, 'hours', hours);
  else if (hours === null) {
    if (!row.isUnreadable('hours')) row.find(of, 'review', 'hours', {});
  } else if (hours < 1 || !isHours(hours)) {
    row.find(HOURS_INVALID, 'review', 'hours', { found: String(hours) });
  } else if (row.policy !== null) row.amount = trainingAmount(row.policy, hours);
}

/**
 * 一(二)(二): individuals apply for special-operation certificates, institutions for training
 * certificates. For the other two safety kinds the text names nobody: individuals pass.
 */
export const projectRecipient = condition(RECIPIENT_WRONG, (row, of) => {
  const { recipient, claim } = row;
  const kind = claim.certificateKind;
  if (recipient === null || kind == null) return;
  const training = kind === 'training';
  if (!training && !isSafetyKind(kind)) return;
  const expected = training ? INSTITUTION : INDIVIDUAL;
  if (expected.includes(recipient)) return;
  const open = recipient === 'institution' && kind !== 'special-operation';
  const params = { recipient, programme: 'project', kind, expected } as const;
  row.find(of, open ? 'review' : 'error', 'recipient', params, training ? '一(二)(二)2' : '一(二)(二)1');
});
