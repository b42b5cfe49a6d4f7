import type {
  ApprenticeKind,
  Claim,
  CertificateKind,
  Recipient,
  Renewal,
  StartupCourse,
} from '../core/claim';
import type { Decision, Finding } from '../core/decision';
import { formatDay, NO_DAY } from '../core/plain-date';
import { apprenticeFacts, studentEmployed } from './apprenticeship/conditions';
import type { PolicySettings } from './batch';
import { kindOfProgramme } from './certificate/kind';
import { CERTIFICATION_AMOUNT } from './certification/conditions';
import { issuedUnderPolicy } from './dates/deadline';
import { datesWhole } from './dates/order';
import { decisionOf } from './decide';
import { firstPolicy } from './first-policy';
import { readFacts } from './judge';
import { Office } from './office';
import { projectFacts, projectRecipient } from './project/conditions';
import { Row } from './row';
import type { Condition } from './rule';
import { startupFacts } from './startup/conditions';

/** A question about an amount: no person, no dates, so only the rules on amounts are asked. */
interface Asked {
  /** With a day of issue. */
  readonly claim: Claim;
  readonly settings: PolicySettings;
  readonly conditions: readonly Condition[];
  /** What could not be read of the question. */
  readonly read?: readonly Finding[] | undefined;
}

const NO_SETTINGS: PolicySettings = Object.freeze({});
/** Row of an office without settings, kept so that a column of formulas reads each name once. */
let plain: Row | undefined;

/** The first day of the version that questions without a date are answered by. */
function defaultIssue(): string {
  return formatDay(firstPolicy().from);
}

function answer({ claim, settings, conditions, read }: Asked): Decision {
  const isPlain = Object.keys(settings).length === 0;
  const row = isPlain ? (plain ??= new Row(new Office({}))) : new Row(new Office(settings));
  row.beginRead(claim, read);
  readFacts(row, settings);
  for (const condition of conditions) condition.check(row, condition);
  row.addUnasked();
  if (row.issued === NO_DAY) row.amount = null;
  return decisionOf(row, true);
}

/** What is null is left out. */
export interface SubsidyQuery {
  /** Occupation, trade or special ability in any spelling, or `D类`. */
  readonly occupation: string;
  /** 1–5 or any spelling of a level; not needed for a special ability. */
  readonly level?: number | string | null;
  /** 个人 by default. */
  readonly recipient?: Recipient | null;
  /** Offline lesson hours, for institutions. */
  readonly hours?: number | null;
  /** Employer ratio of a county: `0.85`, `85` or `85%`. */
  readonly countyRatio?: string | null;
  /** Of the county or district that pays, to check the ratio against. */
  readonly place?: string | null;
  /** Day of issue `YYYY-MM-DD`; the version's first day by default. */
  readonly issueDate?: string | null;
}

/** The day of issue, which says what governs, before the conditions on amounts. */
const DAY_OF_ISSUE: readonly Condition[] = [datesWhole, issuedUnderPolicy];

const CERTIFIED: Readonly<Record<Recipient, readonly Condition[]>> = {
  individual: [...DAY_OF_ISSUE, ...CERTIFICATION_AMOUNT.individual],
  employer: [...DAY_OF_ISSUE, ...CERTIFICATION_AMOUNT.employer],
  school: [...DAY_OF_ISSUE, ...CERTIFICATION_AMOUNT.school],
  institution: [...DAY_OF_ISSUE, ...CERTIFICATION_AMOUNT.institution],
};

/**
 * 职业培训鉴定补贴 for one certificate, without looking at a person. `review` where a person must decide
 * (a near miss, a name in no list), `ineligible` for too few hours or a ratio that is not allowed.
 *
 * `subsidy({ occupation: '车工', level: 3 })` → 2990.00.
 */
export function subsidy(query: SubsidyQuery): Decision {
  const { occupation, level, recipient, hours, countyRatio, place, issueDate } = query;
  return certificateSubsidy(
    {
      recipient: recipient ?? 'individual',
      occupation: occupation === '' ? null : occupation,
      level: (level ?? null) as Claim['level'],
      hours: hours ?? null,
      issueDate: issueDate ?? defaultIssue(),
    },
    { ...(countyRatio != null && { countyRatio }), ...(place != null && { place }) },
  );
}

/** The same for a claim, with what could not be read of it. Without a recipient there is no amount. */
export function certificateSubsidy(
  claim: Claim,
  settings: PolicySettings,
  read?: readonly Finding[],
): Decision {
  return answer({
    claim: { issueDate: defaultIssue(), ...claim, programme: 'certification' },
    settings,
    conditions: CERTIFIED[claim.recipient ?? 'individual'],
    read,
  });
}

export interface ProjectQuery {
  readonly certificateKind: CertificateKind;
  /** Lesson hours, for training certificates. */
  readonly hours?: number;
  /** For the three safety kinds. */
  readonly renewal?: Renewal;
  readonly recipient?: Recipient;
}

/** 项目制培训补贴 a head. */
export function projectSubsidy(query: ProjectQuery): Decision {
  const recipient = query.recipient ?? (query.certificateKind === 'training' ? 'institution' : 'individual');
  return answer({
    claim: {
      issueDate: defaultIssue(),
      programme: 'project',
      recipient,
      certificateKind: query.certificateKind,
      hours: query.hours ?? null,
      renewal: query.renewal ?? null,
    },
    settings: NO_SETTINGS,
    conditions: [projectFacts, projectRecipient, kindOfProgramme],
  });
}

export interface ApprenticeshipQuery {
  readonly apprenticeKind: ApprenticeKind;
  /** Yuan as a decimal string: the year's fee of an employee, the allowances paid to a student. */
  readonly cost: string;
  readonly trainingCertificate?: boolean;
  readonly occupationalCertificate?: boolean;
  readonly contract?: boolean;
  readonly socialInsurance?: boolean;
}

/** 企业新型学徒制培训补贴 for one apprentice and training year. What is left out is not known. */
export function apprenticeshipSubsidy(query: ApprenticeshipQuery): Decision {
  const { apprenticeKind, cost } = query;
  return answer({
    claim: {
      issueDate: defaultIssue(),
      apprenticeKind,
      [apprenticeKind === 'employee' ? 'fee' : 'allowance']: cost,
      trainingCertificate: query.trainingCertificate ?? null,
      occupationalCertificate: query.occupationalCertificate ?? null,
      contract: query.contract ?? null,
      socialInsurance: query.socialInsurance ?? null,
    },
    settings: NO_SETTINGS,
    conditions: [apprenticeFacts, studentEmployed],
  });
}

/** 创业培训补贴 for a course, realised 实现创业就业 within the six months or not. */
export function startupSubsidy(query: {
  readonly course: StartupCourse | string;
  readonly realised: boolean;
}): Decision {
  const issueDate = defaultIssue();
  return answer({
    claim: {
      issueDate,
      course: query.course,
      realised: query.realised ? 'company' : 'none',
      realisedDate: query.realised ? issueDate : null,
    },
    settings: NO_SETTINGS,
    conditions: [startupFacts],
  });
}
