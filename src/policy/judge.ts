import { NO_DAY, parseDay, type Day } from '../core/plain-date';
import type { PolicySettings } from './batch';
import type { Policy } from './catalogue/policy';
import { versions } from './catalogue/policy-on';
import { firstPolicy } from './first-policy';
import { readIdentity } from './person/identity';
import { conditionsOf, readProgramme } from './programmes';
import type { Row } from './row';
import { programmeOf, recipientOf } from './said';
import { termsOf } from './terms';

let lastPolicy: Policy | null = null;

/** The version in force on a day, or null. Rosters stay within one version for thousands of rows. */
function policyFor(day: Day): Policy | null {
  if (lastPolicy !== null && day >= lastPolicy.from && (lastPolicy.to === null || day <= lastPolicy.to)) {
    return lastPolicy;
  }
  if (!versions().cover(day)) return null;
  return (lastPolicy = versions().on(day));
}

/** A date of the claim as a day; `NO_DAY` where there is none. */
function dayOf(text: string | null | undefined): Day {
  return text == null ? NO_DAY : parseDay(text);
}

/**
 * The version the conditions are judged by. Without a day of issue, which alone decides it (五(六)), the
 * row is review for want of that day; its other faults are found by the version of its other dates.
 */
function governing(row: Row): Policy | null {
  if (row.issued !== NO_DAY) return policyFor(row.issued);
  return policyFor(row.applied) ?? policyFor(row.judgedOn) ?? firstPolicy();
}

/** Reads the facts of the row's claim that several conditions need. */
export function readFacts(row: Row, settings: PolicySettings): void {
  const { claim, office } = row;
  row.programme = programmeOf(claim, settings);
  row.recipient = recipientOf(claim, settings);
  row.issued = dayOf(claim.issueDate);
  row.applied = claim.applyDate === undefined ? office.applied : dayOf(claim.applyDate);
  row.enrolled = dayOf(claim.enrolDate);
  row.trainingStart = dayOf(claim.trainingStart);
  row.trainingEnd = dayOf(claim.trainingEnd);
  // A day of enrolment that is given and not known is not another day.
  const isEnrolmentGiven = claim.enrolDate != null || row.isUnreadable('enrolDate');
  row.judgedOn = isEnrolmentGiven ? row.enrolled : row.trainingStart;
  const policy = governing(row);
  // The row still has those of the claim before.
  if (policy !== row.policy) row.terms = policy === null ? null : termsOf(policy);
  row.policy = policy;
  readIdentity(row);
  readProgramme(row);
}

/** Judges one claim by itself: facts, then every condition in the order of the articles. */
export function judge(row: Row, settings: PolicySettings): void {
  readFacts(row, settings);
  const conditions = conditionsOf(row);
  for (let at = 0; at < conditions.length; at += 1) {
    const condition = conditions[at]!;
    condition.check(row, condition);
  }
  row.addUnasked();
  // Which version governs, and with it the amount, cannot be said without the day of issue.
  if (row.issued === NO_DAY) row.amount = null;
  row.tally.handling?.note(row);
}
