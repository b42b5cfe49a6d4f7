import type { Field } from '../core/fields';
import type { PlanWords } from '../roster/annotate';
import type { ReportWords } from '../roster/report';
import { fieldNames as enFields } from './en/fields';
import { reportTexts as enReport } from './en/report';
import { explainLine, findingMessage, stepLabel, type Locale } from './index';
import { relatedRows } from './related-rows';
import type { ReportTexts } from './report';
import { fieldNames as zhFields } from './zh-CN/fields';
import { reportTexts as zhReport } from './zh-CN/report';

/** Every word that reports, result columns and summaries are made of, in one language. */
export interface Words {
  readonly locale: Locale;
  readonly report: ReportWords;
  readonly plan: PlanWords;
  readonly texts: ReportTexts;
  readonly field: (field: Field) => string;
}

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  const fields = locale === 'en' ? enFields : zhFields;
  const texts = locale === 'en' ? enReport : zhReport;
  const field = (of: Field): string => fields[of];
  return {
    locale,
    report: {
      finding: (finding, related, from) =>
        findingMessage(finding, locale) + relatedRows(related, from, locale),
      step: (step) => stepLabel(step, locale),
      paper: ({ words }) => (locale === 'en' ? words.en : words.zh),
    },
    plan: {
      headers: texts.resultHeaders,
      issueHeaders: texts.issueHeaders,
      outcomes: texts.outcomes,
      severities: texts.severities,
      yes: texts.yes,
      issuesSheet: texts.issuesSheet,
      field,
      calculation: (row) => (row.steps.length === 0 ? '' : explainLine(row, locale)),
      moreIssues: texts.moreIssues,
    },
    texts,
    field,
  };
}
