/**
 * One row of a roster as facts, already parsed. This is the shape other programs hand to
 * `reviewClaims`, so its property names and codes are frozen.
 *
 * A property that is *absent* (`undefined`) means the source has no such column: a rule that
 * needs it is not checked, or, for the columns that decide identity or amount, the claim goes
 * to review. A property that is `null` means the column is there and the cell is empty; where claims come
 * in, an empty text is made the `null` that it stands for.
 */

/** 补贴项目 */
export const PROGRAMMES = ['certification', 'project', 'apprenticeship', 'startup'] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** 申领主体 */
export const RECIPIENTS = ['individual', 'employer', 'school', 'institution'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** 证书类别 */
export const CERTIFICATE_KINDS = [
  'national-qualification',
  'skill-level',
  'special-ability',
  'training',
  'special-operation',
  'special-equipment',
  'high-risk-safety',
  'startup-training',
] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** 等级: 5 五级/初级工 … 1 一级/高级技师. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** 性别 */
export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** 证件类型. `other` is any type whose number cannot be checked. */
export const ID_TYPES = ['national', 'residence-permit', 'foreign-permanent', 'passport', 'other'] as const;
export type IdType = (typeof ID_TYPES)[number];

/** 新证/复审 */
export const RENEWALS = ['new', 'renewal'] as const;
export type Renewal = (typeof RENEWALS)[number];

/** 学徒类型 */
export const APPRENTICE_KINDS = ['employee', 'student'] as const;
export type ApprenticeKind = (typeof APPRENTICE_KINDS)[number];

/** 创业培训类型. `online` 网上创业, `internet-plus` 互联网+, `simulation` 8+X 模拟公司, `pilot` 创新试点. */
export type StartupCourse = 'syb' | 'iyb' | 'online' | 'internet-plus' | 'simulation' | 'pilot';

/**
 * 创业就业情况: `company` 注册企业, `sole-trader` 个体工商户, `informal` 非正规就业 with proof and
 * flexible-employment insurance, `employed` another job, `none` 未实现.
 */
export const REALISED = ['company', 'sole-trader', 'informal', 'employed', 'none'] as const;
export type Realised = (typeof REALISED)[number];

/** 是否领取养老金. `employee` 城镇职工, `resident` 城乡居民, `unstated` a pension of unstated kind, `none` 否. */
export const PENSIONS = ['employee', 'resident', 'unstated', 'none'] as const;
export type Pension = (typeof PENSIONS)[number];

/** 异议情况 */
export const OBJECTIONS = ['upheld', 'pending', 'rejected', 'none'] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** 参保险种: urban employee pension, unemployment, work injury, medical, 城乡居民 pension, flexible-employment. */
export const INSURANCE_KINDS = [
  'employee-pension',
  'unemployment',
  'work-injury',
  'medical',
  'resident-pension',
  'flexible',
  'other',
] as const;
export type InsuranceKind = (typeof INSURANCE_KINDS)[number];

/** 竞赛级别 */
export const CONTEST_LEVELS = ['district', 'city', 'province', 'national'] as const;
export type ContestLevel = (typeof CONTEST_LEVELS)[number];

/** The three results, 审核结论: 可补贴, 待核, 不予补贴. */
export const OUTCOMES = ['eligible', 'review', 'ineligible'] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Given<T> = T | null | undefined;

export interface Claim {
  readonly seq?: Given<string>;
  readonly name?: Given<string>;
  readonly sex?: Given<Sex>;
  readonly idType?: Given<IdType>;
  /** 18 (or 15) characters as typed after trimming; may be anything. */
  readonly idNumber?: Given<string>;
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly birthDate?: Given<string>;
  readonly phone?: Given<string>;
  /** 户籍所在地, as written. */
  readonly household?: Given<string>;
  /** 人员类别, as written: the list is open, the rules look for the known words in it. */
  readonly personCategory?: Given<string>;
  /** 符合条件, as written (①…④, 失业保险, 市区户籍, 无 …). */
  readonly condition?: Given<string>;
  readonly pension?: Given<Pension>;
  readonly employer?: Given<string>;
  readonly dispatchCompany?: Given<string>;
  /** 参保险种: every kind named; an empty list means the cell says none (无, 未参保). */
  readonly insurance?: Given<readonly InsuranceKind[]>;
  readonly insurancePlace?: Given<string>;
  readonly programme?: Given<Programme>;
  readonly recipient?: Given<Recipient>;
  readonly institution?: Given<string>;
  readonly classId?: Given<string>;
  readonly filingPlace?: Given<string>;
  /** `YYYY-MM-DD`, like every date below unless said otherwise. */
  readonly enrolDate?: Given<string>;
  readonly trainingStart?: Given<string>;
  readonly trainingEnd?: Given<string>;
  /** 课时, lesson hours; may have a fraction. */
  readonly hours?: Given<number>;
  readonly certificateKind?: Given<CertificateKind>;
  readonly renewal?: Given<Renewal>;
  /** Occupation, trade or special ability as written (after trimming). */
  readonly occupation?: Given<string>;
  /** 1–5; text that is no level stays text, so that the rules can say so (`level-unknown`). */
  readonly level?: Given<Level | string>;
  readonly certificateNumber?: Given<string>;
  readonly issuer?: Given<string>;
  readonly issueDate?: Given<string>;
  readonly applyDate?: Given<string>;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly graduationDate?: Given<string>;
  readonly apprenticeKind?: Given<ApprenticeKind>;
  /** 实际培训费, yuan as a decimal string. */
  readonly fee?: Given<string>;
  /** 实习津贴 paid in the year, yuan as a decimal string. */
  readonly allowance?: Given<string>;
  readonly trainingCertificate?: Given<boolean>;
  /** A labour contract of a year or more was signed. */
  readonly contract?: Given<boolean>;
  readonly course?: Given<StartupCourse | string>;
  readonly licence?: Given<boolean>;
  readonly realised?: Given<Realised>;
  readonly realisedDate?: Given<string>;
  /** 申报金额, yuan as a decimal string. */
  readonly claimed?: Given<string>;
  readonly bank?: Given<string>;
  readonly account?: Given<string>;
  readonly objection?: Given<Objection>;
  readonly occupationalCertificate?: Given<boolean>;
  /** 培训年度, a calendar year. */
  readonly trainingYear?: Given<number>;
  readonly socialInsurance?: Given<boolean>;
  /** 学员缴费, yuan as a decimal string. */
  readonly traineeFee?: Given<string>;
  readonly uscc?: Given<string>;
  /** 单位性质, as written. */
  readonly employerKind?: Given<string>;
  readonly institutionPlace?: Given<string>;
  readonly contest?: Given<string>;
  readonly contestLevel?: Given<ContestLevel>;
  readonly contestPlace?: Given<string>;
  readonly senderPlace?: Given<string>;
  /** Read in ledgers 台账: the row's own 审核结论. */
  readonly outcome?: Given<Outcome>;
  readonly paidDate?: Given<string>;
}
