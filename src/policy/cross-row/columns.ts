import type { Claim } from '../../core/claim';
import type { Field } from '../../core/fields';
import { NO_DAY } from '../../core/plain-date';
import type { Row } from '../row';
import { rule } from '../rule';
import type { UncheckedRules } from '../unchecked';

/**
 * The columns that rules across rows need. A row without one is not blamed: the rule is listed as
 * unchecked. What a blank means nothing by (account, phone) is not missed.
 */
const NAME_CONFLICT = rule('id-name-conflict', ['四(三)'], ['review']);
const REUSED = rule('certificate-reused', ['四(三)'], ['review']);
const REPEAT_LEVEL = rule('repeat-level', ['四(三)'], ['error', 'review']);
const SCHOOL_ONCE = rule('school-once', ['一(一)2(3)'], ['error', 'review']);
const STARTUP_ONCE = rule('startup-once', ['一(四)'], ['error', 'review']);
const CLASS_SIZE = rule('startup-class-size', ['一(四)'], ['warning']);
const YEAR_CAP = rule('apprentice-year-cap', ['一(三)'], ['info', 'error', 'review']);
const YEARLY_LIMIT = rule('yearly-limit', ['四(三)'], ['error', 'review']);
const TRAINING_OVERLAP = rule('training-overlap', ['四(三)'], ['review']);
const DOUBLE_CHANNEL = rule('double-channel', ['一(一)2(2)'], ['error', 'review']);

const TRAINING_DATES: readonly Field[] = Object.freeze(['trainingStart', 'trainingEnd']);
const START: readonly Field[] = Object.freeze(['trainingStart']);
const END: readonly Field[] = Object.freeze(['trainingEnd']);

function trainingDates({ trainingStart, trainingEnd }: Claim): readonly Field[] | null {
  if (trainingStart !== undefined) return trainingEnd === undefined ? END : null;
  return trainingEnd === undefined ? TRAINING_DATES : START;
}

/** 四(三) and the limits of each programme: what could not be compared for want of a column. */
export function noteRosterColumns(row: Row): void {
  const { claim, unchecked, programme } = row;
  if (claim.name === undefined) unchecked.note(NAME_CONFLICT, 'name');
  if (claim.certificateNumber === undefined) unchecked.note(REUSED, 'certificateNumber');
  if (row.office.settings.yearBasis !== 'issued' && claim.applyDate === undefined && row.applied === NO_DAY) {
    unchecked.note(YEARLY_LIMIT, 'applyDate');
  }
  const dates = trainingDates(claim);
  if (dates !== null) unchecked.noteAll(TRAINING_OVERLAP, dates);
  if (programme === 'certification') {
    if (row.recipient === 'school' && claim.graduationDate === undefined) {
      unchecked.note(SCHOOL_ONCE, 'graduationDate');
    }
  } else ofOtherProgrammes(row);
}

function ofOtherProgrammes({ claim, unchecked, programme }: Row): void {
  if (programme === 'startup') {
    if (claim.enrolDate === undefined && claim.trainingStart === undefined) {
      unchecked.note(STARTUP_ONCE, 'enrolDate');
    }
    if (claim.classId === undefined) unchecked.note(CLASS_SIZE, 'classId');
    return;
  }
  if (claim.occupation === undefined) unchecked.note(REPEAT_LEVEL, 'occupation');
  if (programme === 'apprenticeship' && claim.trainingYear === undefined) {
    unchecked.note(YEAR_CAP, 'trainingYear');
  }
}

/** What the rosters that a ledger is held against ask of it. */
interface Asked {
  /** The year of the limit is that of issue. */
  readonly byIssue: boolean;
  /** Schools claim in them. */
  readonly bySchools: boolean;
}

/** What a ledger row cannot be compared by: 台账 are not judged again, but need these columns. */
export function noteLedgerColumns(
  claim: Claim,
  { byIssue, bySchools }: Asked,
  unchecked: UncheckedRules,
): void {
  if (claim.idNumber === undefined) unchecked.note(YEARLY_LIMIT, 'idNumber');
  if (claim.occupation === undefined) unchecked.note(REPEAT_LEVEL, 'occupation');
  if (claim.level === undefined) unchecked.note(REPEAT_LEVEL, 'level');
  if (claim.certificateNumber === undefined) unchecked.note(REUSED, 'certificateNumber');
  if (claim.programme === undefined) unchecked.note(DOUBLE_CHANNEL, 'programme');
  if (claim.programme === 'apprenticeship' && claim.trainingYear === undefined) {
    unchecked.note(YEAR_CAP, 'trainingYear');
  }
  if (bySchools) {
    const { recipient } = claim;
    if (recipient === undefined) unchecked.note(SCHOOL_ONCE, 'recipient');
    if (claim.graduationDate === undefined && (recipient === undefined || recipient === 'school')) {
      unchecked.note(SCHOOL_ONCE, 'graduationDate');
    }
  }
  if (byIssue) {
    if (claim.issueDate === undefined) unchecked.note(YEARLY_LIMIT, 'issueDate');
  } else if (claim.applyDate === undefined && claim.paidDate === undefined) {
    unchecked.note(YEARLY_LIMIT, 'applyDate');
  }
}
