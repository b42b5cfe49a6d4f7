import type { Claim, Programme, Recipient } from '../core/claim';
import { beginsDenied, isOpen, mentionOf } from '../core/negation';
import { remembering } from '../core/remembering';
import { apprenticeFacts, employerApplies, studentEmployed } from './apprenticeship/conditions';
import { nameKey } from './catalogue/names';
import { issuerCounts, kindOfProgramme } from './certificate/kind';
import { numberAgrees } from './certificate/number';
import { readCertificate } from './certification/certificate';
import { CERTIFICATION, CERTIFICATION_AMOUNT, certificationFacts } from './certification/conditions';
import { CONDUCT, OTHER_MATTERS, OUTSIDE_EVERY_VERSION, PAYMENT, PLACE_OF_FUNDS } from './conditions';
import { insuredHere, trainingFiled } from './places/conditions';
import { namedGroup, projectFacts, projectRecipient, unlistedWork } from './project/conditions';
import type { Row } from './row';
import { condition, rule, type Condition } from './rule';
import {
  freeOfCharge,
  iybLicence,
  institutionApplies,
  startupCertificate,
  startupFacts,
} from './startup/conditions';

const PROGRAMME_NEEDED = rule('cell-missing', ['一'], ['review']);
const RECIPIENT_NEEDED = rule('cell-missing', ['一(一)2'], ['review']);

/** 一: which programme is claimed; never guessed. */
const programmeGiven = condition(PROGRAMME_NEEDED, (row, of) => {
  if (row.programme === null) row.lacksDecisive(of, 'programme', row.claim.programme as null | undefined);
});

/** 一(一)2: who claims; never guessed. */
const recipientGiven = condition(RECIPIENT_NEEDED, (row, of) => {
  if (row.recipient === null) row.lacksDecisive(of, 'recipient', row.claim.recipient as null | undefined);
});

/** 项目制培训补贴, in the order of 一(二). */
export const PROJECT: readonly Condition[] = [
  recipientGiven,
  unlistedWork,
  namedGroup,
  projectFacts,
  projectRecipient,
  ...CONDUCT,
  trainingFiled,
  ...PLACE_OF_FUNDS,
  ...OTHER_MATTERS,
  kindOfProgramme,
  ...PAYMENT,
];

/** 企业新型学徒制培训补贴, in the order of 一(三). */
export const APPRENTICESHIP: readonly Condition[] = [
  recipientGiven,
  employerApplies,
  apprenticeFacts,
  studentEmployed,
  insuredHere,
  ...CONDUCT,
  trainingFiled,
  ...PLACE_OF_FUNDS,
  ...OTHER_MATTERS,
  kindOfProgramme,
  issuerCounts,
  numberAgrees,
  ...PAYMENT,
];

/** 创业培训补贴, in the order of 一(四). */
export const STARTUP: readonly Condition[] = [
  recipientGiven,
  institutionApplies,
  startupCertificate,
  startupFacts,
  iybLicence,
  freeOfCharge,
  ...CONDUCT,
  trainingFiled,
  ...PLACE_OF_FUNDS,
  ...OTHER_MATTERS,
  ...PAYMENT,
];

/** Certification without a recipient: what holds for all four. */
const CERTIFICATION_OF_NOBODY: readonly Condition[] = [
  recipientGiven,
  ...CERTIFICATION_AMOUNT.school,
  ...CONDUCT,
  trainingFiled,
  ...OTHER_MATTERS,
];

const OF_NO_PROGRAMME: readonly Condition[] = [programmeGiven, recipientGiven, ...CONDUCT, ...OTHER_MATTERS];

const OUTSIDE: readonly Condition[] = [programmeGiven, recipientGiven, ...OUTSIDE_EVERY_VERSION];

/** The conditions that a row has to meet, in the order of the articles. */
export function conditionsOf(row: Row): readonly Condition[] {
  if (row.policy === null) return OUTSIDE;
  switch (row.programme) {
    case 'certification':
      return row.recipient === null ? CERTIFICATION_OF_NOBODY : CERTIFICATION[row.recipient];
    case 'project':
      return PROJECT;
    case 'apprenticeship':
      return APPRENTICESHIP;
    case 'startup':
      return STARTUP;
    default:
      return OF_NO_PROGRAMME;
  }
}

/** Reads what conditions of several programmes look at: occupation, level, and for certificates the amount. */
export function readProgramme(row: Row): void {
  const { claim, programme } = row;
  if (programme === 'startup') return;
  readCertificate(row);
  if (programme !== 'certification') return;
  row.winner = isWinner(claim, row.recipient);
  certificationFacts(row);
}

const REMEMBERED = 5_000;
/** What tells of a prize or of taking part. */
const PRIZE = /参[加赛]|竞赛|比赛|大赛|奖|名次|入围/;

/** Whether a cell of 竞赛 names one, rather than saying 无, 未参加 or 未获奖. */
const namesContest = remembering(REMEMBERED, (text: string): boolean => {
  const key = nameKey(text);
  if (/^(?:[-—–/\\0]*|no?|false)$/i.test(key) || beginsDenied(key) || isOpen(key)) return false;
  const mention = mentionOf(key, PRIZE);
  return mention === 'said' || mention === 'absent';
});

/** 一(一)2(1): winners of competitions, who apply as individuals. */
function isWinner({ contest }: Claim, recipient: Recipient | null): boolean {
  return recipient === 'individual' && contest != null && namesContest(contest);
}

/** All lists of conditions, for the registry. */
export const ALL_CONDITIONS: Readonly<Record<Programme, readonly (readonly Condition[])[]>> = {
  certification: [...Object.values(CERTIFICATION), CERTIFICATION_OF_NOBODY, OF_NO_PROGRAMME, OUTSIDE],
  project: [PROJECT],
  apprenticeship: [APPRENTICESHIP],
  startup: [STARTUP],
};
