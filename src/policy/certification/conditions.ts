import type { Recipient } from '../../core/claim';
import { issuerCounts, kindOfProgramme } from '../certificate/kind';
import { numberAgrees } from '../certificate/number';
import { CONDUCT, OTHER_MATTERS, PAYMENT, PLACE_OF_FUNDS } from '../conditions';
import { isHours } from '../hours';
import { insuredHere, trainingFiled } from '../places/conditions';
import type { Row } from '../row';
import type { Condition } from '../rule';
import {
  countyKnown,
  countyRatioAllowed,
  currentShortageList,
  hoursOnlyForInstitutions,
  knownLevel,
  knownOccupation,
} from './certificate';
import { dispatchPapers, insuredStaff, privateUnit } from './employer';
import { notEstablishmentStaff, oneCondition } from './individual';
import { enoughHours, inScope } from './institution';
import { inGraduationYear } from './school';

/** 一(一)1: what the certificate is for, in the words of 附件1 to 附件3. */
const STANDARD: readonly Condition[] = [knownOccupation, knownLevel, currentShortageList];

/** 五(二): certificates that count. */
const CERTIFICATE: readonly Condition[] = [kindOfProgramme, issuerCounts, numberAgrees];

/** 职业培训鉴定补贴, for each recipient in the order of the articles. */
export const CERTIFICATION: Readonly<Record<Recipient, readonly Condition[]>> = {
  individual: [
    ...STANDARD,
    oneCondition,
    notEstablishmentStaff,
    hoursOnlyForInstitutions,
    ...CONDUCT,
    trainingFiled,
    ...PLACE_OF_FUNDS,
    ...OTHER_MATTERS,
    ...CERTIFICATE,
    ...PAYMENT,
  ],
  employer: [
    ...STANDARD,
    privateUnit,
    insuredStaff,
    insuredHere,
    hoursOnlyForInstitutions,
    ...CONDUCT,
    trainingFiled,
    ...PLACE_OF_FUNDS,
    ...OTHER_MATTERS,
    ...CERTIFICATE,
    dispatchPapers,
    countyRatioAllowed,
    countyKnown,
    ...PAYMENT,
  ],
  school: [
    ...STANDARD,
    inGraduationYear,
    hoursOnlyForInstitutions,
    ...CONDUCT,
    trainingFiled,
    ...PLACE_OF_FUNDS,
    ...OTHER_MATTERS,
    ...CERTIFICATE,
    ...PAYMENT,
  ],
  institution: [
    ...STANDARD,
    inScope,
    enoughHours,
    ...CONDUCT,
    trainingFiled,
    ...PLACE_OF_FUNDS,
    ...OTHER_MATTERS,
    ...CERTIFICATE,
    ...PAYMENT,
  ],
};

/** What alone decides the amount: used where a question is not about a person. */
export const CERTIFICATION_AMOUNT: Readonly<Record<Recipient, readonly Condition[]>> = {
  individual: [...STANDARD, hoursOnlyForInstitutions],
  employer: [...STANDARD, hoursOnlyForInstitutions, countyRatioAllowed],
  school: [...STANDARD, hoursOnlyForInstitutions],
  institution: [...STANDARD, enoughHours],
};

/**
 * Works out the amount where the sheet has what it takes: an occupation with a standard, a level, and
 * for institutions enough hours. Called before the conditions, which say what is missing.
 */
export function certificationFacts(row: Row): void {
  const { skill, terms, recipient, claim, office } = row;
  if (skill === null || terms === null) return;
  row.standard = skill.standardAt(row.level)?.amount ?? null;
  row.isShortage = !skill.isAbility && skill.shortageAt(row.level) !== null;
  if (recipient === null) return;
  if (recipient === 'institution' && !skill.isAbility) {
    // None given are fewer than any minimum; without a level there is no standard.
    const hours = claim.hours ?? 0;
    if (!isHours(hours) || hours < terms.minimumHours[row.level]!) return;
    row.amount = skill.amount(row.level, recipient, hours, null);
  } else {
    row.amount = skill.amount(row.level, recipient, null, office.countyRatio);
  }
}
