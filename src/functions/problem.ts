import type { ProblemCode, ProblemParams } from '../messages/functions';
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
  'hours-missing',
  'hours-below-minimum',
  'renewal-missing',
  'apprentice-no-certificate',
  'apprentice-occupational-only',
  'apprentice-contract',
  'startup-pilot',
  'startup-other-job',
]);

/**
 * Why a cell has no value. Thrown by the readers of arguments, returned in the cells of a range. Not
 * an `Error`: a roster can have 100,000 of them and none needs a stack.
 */
export class Problem {
  readonly kind: ErrorKind;
  /** For the error card, in Chinese. */
  readonly message: string;

  private constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    this.kind = NOT_AVAILABLE.has(code) ? '#N/A' : '#VALUE!';
    this.message = message;
  }

  static of<Code extends ProblemCode>(code: Code, params: ProblemParams[Code]): Problem {
    return new Problem(code, problemTexts[code](params));
  }
}
