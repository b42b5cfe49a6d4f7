import type { Finding } from '../core/decision';
import type { FindingCode } from '../core/finding-codes';
import { findingMessage } from '../messages';
import type { ProblemCode, ProblemParams } from '../messages/functions';
import { fieldNames } from '../messages/zh-CN/fields';
import { problemTexts } from '../messages/zh-CN/functions';

/** The two errors of Excel that carry a text. */
export type ErrorKind = '#VALUE!' | '#N/A';

/** The arguments are fine and there is still no answer: a name in no list, a case that a person must decide. */
const NOT_AVAILABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'occupation-unknown',
  'level-without-standard',
  'before-excel-dates',
  'before-policy',
  'deadline-uncertain',
  'clause-unknown',
  'startup-other-job',
]);

/** Findings that say that an argument is wrong or missing, not that the rules say no. */
const ABOUT_ARGUMENTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'cell-missing',
  'county-ratio',
  'value-invalid',
]);

/**
 * Why a cell has no value. Thrown by the readers of arguments, returned in the cells of a range. Not
 * an `Error`: a roster can have 100,000 of them and none needs a stack.
 */
export class Problem {
  private constructor(
    readonly kind: ErrorKind,
    readonly code: ProblemCode | FindingCode,
    /** For the error card, in Chinese. */
    readonly message: string,
  ) {}

  static of<Code extends ProblemCode>(code: Code, params: ProblemParams[Code]): Problem {
    return new Problem(NOT_AVAILABLE.has(code) ? '#N/A' : '#VALUE!', code, problemTexts[code](params));
  }

  /** The one way from anything thrown to a cell. A fault of ours must not look like an answer, nor stop the other rows. */
  static from(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    return Problem.of('internal', { detail: thrown instanceof Error ? thrown.message : String(thrown) });
  }

  /** From the findings that keep an amount from being paid, the gravest first; at least one. */
  static refused(findings: readonly [Finding, ...Finding[]]): Problem {
    const kind = findings.every(({ code }) => ABOUT_ARGUMENTS.has(code)) ? '#VALUE!' : '#N/A';
    return new Problem(kind, findings[0].code, findings.map(sentence).join(''));
  }
}

/** In a sheet the finding stands beside its cell; an error card has to say which value it means. */
function sentence(finding: Finding): string {
  const { code, field } = finding;
  const of = code === 'value-invalid' && field !== null ? fieldNames[field] : '';
  return of + findingMessage(finding);
}
