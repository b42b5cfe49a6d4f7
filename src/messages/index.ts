import type { Recipient, StartupCourse } from '../core/claim';
import type { Decision, Finding, Params, Step } from '../core/decision';
import type { StepCode } from '../policy/step-codes';
import { findingTexts as enFindings } from './en/findings';
import { stepTexts as enSteps } from './en/steps';
import { terms as enTerms } from './en/terms';
import type { FindingTexts, StepTexts, Terms } from './findings';
import { findingTexts as zhFindings } from './zh-CN/findings';
import { stepTexts as zhSteps } from './zh-CN/steps';
import { terms as zhTerms } from './zh-CN/terms';

/** Languages of the product, the first the default. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const TEXTS: Readonly<Record<Locale, { findings: FindingTexts; steps: StepTexts; terms: Terms }>> = {
  'zh-CN': { findings: zhFindings, steps: zhSteps, terms: zhTerms },
  en: { findings: enFindings, steps: enSteps, terms: enTerms },
};

/** `zh-CN` for any Chinese and for unknown languages, `en` for English. */
export function localeOf(language: string | undefined): Locale {
  return language !== undefined && /^en\b/i.test(language) ? 'en' : 'zh-CN';
}

/** What is wrong, what was found, what to do. */
export function findingMessage(finding: Pick<Finding, 'code' | 'params'>, locale: Locale = 'zh-CN'): string {
  const text = TEXTS[locale].findings[finding.code] as (params: Params) => string;
  return text(finding.params);
}

/** The name of a step; its code where it is none that is known. */
export function stepLabel(step: Pick<Step, 'code'>, locale: Locale = 'zh-CN'): string {
  return TEXTS[locale].steps.labels[step.code as StepCode] ?? step.code;
}

/** `2300.00` → `2300`, `0.50` stays. */
function short(amount: unknown): string {
  return String(amount ?? '').replace(/\.00$/, '');
}

/** One factor, addend or cap of an explanation. */
function term(step: Step, texts: StepTexts, words: Terms): string {
  const params = step.params ?? {};
  const label = texts.labels[step.code as StepCode] ?? step.code;
  switch (step.code as StepCode) {
    case 'standard':
      return `${texts.standard(String(params['class']), (params['level'] as number | undefined) ?? null)} ${short(step.value)}`;
    case 'shortage-uplift':
      return `× ${String(params['factor'])} ${label}`;
    case 'recipient-ratio':
      return `× ${String(params['ratio'])} ${words.recipients[params['recipient'] as Recipient]}`;
    case 'extra-hours':
      return `+ ${texts.hours(params['extra'] as number)} × ${short(params['each'])} ${label}`;
    case 'lesson-hours':
      return `${texts.hours(params['hours'] as number)} × ${short(params['each'])}`;
    case 'hours-cap':
    case 'lesson-hours-cap':
    case 'fee-cap':
    case 'allowance-cap':
    case 'year-cap':
      return `→ ${texts.atMost(short(params['cap']))}`;
    case 'fee-floor':
      return `→ ${label} ${short(step.value)}`;
    case 'fee-share':
    case 'training-certificate-only':
    case 'both-certificates':
    case 'startup-realised':
    case 'startup-unrealised':
      return `× ${String(params['ratio'])} ${label}`;
    case 'course':
      return `${words.courses[params['course'] as StartupCourse]} ${short(step.value)}`;
    default:
      return `${label} ${short(step.value)}`;
  }
}

/**
 * A calculation in one line: `A类三级 2300 × 1.3 紧缺上浮 × 70% 用人单位 = 2093.00 元〔附件1、附件2、一(一)2(2)〕`.
 * Without steps (refused, or nothing to compute) it says so.
 */
export function explainLine(
  decision: Pick<Decision, 'steps' | 'outcome' | 'ifCleared'>,
  locale: Locale = 'zh-CN',
): string {
  const { steps: texts, terms: words } = TEXTS[locale];
  const { steps } = decision;
  const last = steps[steps.length - 1];
  if (last === undefined) return texts.noAmount;
  const sum = steps.map((step) => term(step, texts, words)).join(' ');
  const clauses = [...new Set(steps.map(({ clause }) => clause))];
  const line = `${sum} = ${texts.money(last.value)}${texts.clauses(clauses)}`;
  return decision.outcome === 'review' ? texts.ifCleared(line) : line;
}
