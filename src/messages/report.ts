import type { Outcome, Programme, Recipient } from '../core/claim';
import type { Severity } from '../core/decision';
import type { PlaceBasis } from '../policy/catalogue/model';
import type { IssueColumn, ResultColumn } from '../roster/annotate';
import type { SkippedKind } from '../roster/row-kind';

/** One language's words for reports, result columns and the issues sheet. */
export interface ReportTexts {
  readonly programmes: Readonly<Record<Programme, string>>;
  readonly recipients: Readonly<Record<Recipient, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly skippedKinds: Readonly<Record<SkippedKind, string>>;
  readonly resultHeaders: Readonly<Record<ResultColumn, string>>;
  readonly issueHeaders: Readonly<Record<IssueColumn, string>>;
  /** What 紧缺上浮 says when it applies. */
  readonly yes: string;
  readonly issuesSheet: string;
  readonly moreIssues: (count: number) => string;
  readonly placeBases: Readonly<Record<PlaceBasis, string>>;
}
