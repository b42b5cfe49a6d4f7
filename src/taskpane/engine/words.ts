import type { Field } from '../../core/fields';
import type { PlanWords } from '../../roster/annotate';
import type { ColumnRole } from '../../roster/headers';
import type { ReportWords, ReviewReport } from '../../roster/report';
import type { SkippedKind } from '../../roster/row-kind';
import packageInfo from '../../../package.json';
import { FIELDS } from '../../core/fields';
import { fieldNames as zhFields } from '../../messages/zh-CN/fields';
import { reportTexts as zhTexts } from '../../messages/zh-CN/report';
import type { Locale } from './protocol';

/** Every word the worker needs, in one language. */
export interface EngineWords {
  readonly report: ReportWords;
  readonly plan: PlanWords;
  readonly program: ReviewReport['program'];
  /** What a column can be taken as. */
  readonly roles: readonly { readonly role: ColumnRole; readonly label: string }[];
  /** Short title of a finding or of an unchecked rule. */
  title(code: string): string;
  toDo(code: string): string;
  field(field: Field): string;
  skipped(kind: SkippedKind): string;
}

export function wordsOf(_locale: Locale): EngineWords {
  const texts = zhTexts;
  return {
    report: { finding: (f) => f.code, step: (s) => s.code },
    plan: {
      headers: texts.resultHeaders,
      issueHeaders: texts.issueHeaders,
      outcomes: texts.outcomes,
      severities: texts.severities,
      yes: texts.yes,
      issuesSheet: texts.issuesSheet,
      field: (field) => zhFields[field],
      calculation: (row) => row.steps.map((s) => s.value).join(' '),
      moreIssues: texts.moreIssues,
    },
    program: { name: packageInfo.name, version: packageInfo.version },
    roles: FIELDS.map((role) => ({ role, label: zhFields[role] })),
    title: (code) => code,
    toDo: () => '',
    field: (field) => zhFields[field],
    skipped: (kind) => texts.skippedKinds[kind],
  };
}
