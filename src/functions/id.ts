import { fromFifteen, nationalIdProblem } from '../core/national-id';
import type { IdCheck } from '../messages/functions';
import { resultTexts } from '../messages/zh-CN/functions';
import { parseIdCell } from '../roster/cells/identity';
import { missing, present, type Given } from './arguments';
import { Problem } from './problem';

const FIFTEEN_DIGITS = /^\d{15}$/;

export interface IdReading {
  /** As typed, without spaces, in upper case; '' where Excel lost its digits. */
  readonly id: string;
  readonly problem: IdCheck | null;
  /** The 18-character form of a 15-digit number, else ''. */
  readonly full: string;
}

/** Reads an ID number as leniently as a roster's, never repairing it. @throws {Problem} when there is none. */
export function readId(value: Given, argument: string): IdReading {
  const filled = present(value, argument);
  const read = filled === null ? null : parseIdCell(filled);
  if (read?.issue) {
    const problem = read.issue.code === 'id-precision-lost' ? 'precision-lost' : 'characters';
    return { id: '', problem, full: '' };
  }
  if (read?.value == null) throw missing(argument);
  const id = read.value;
  if (!FIFTEEN_DIGITS.test(id)) return { id, problem: nationalIdProblem(id), full: '' };
  const full = fromFifteen(id);
  return { id, problem: full === null ? 'fifteen-invalid' : 'fifteen', full: full ?? '' };
}

/** What is wrong, in words: for `IDCHECK`'s own cell, where the 18-character form may stand. */
export function idProblemText({ full }: IdReading, problem: IdCheck): string {
  return resultTexts.idProblem[problem]({ full });
}

/** @throws {Problem} `id-invalid` unless the number is a valid one with 18 characters. */
export function requiredId(value: Given, argument: string): string {
  const { id, problem } = readId(value, argument);
  if (problem === null) return id;
  // Error cards are shown on screens and copied into mails: no ID number, not even an offered one, is in them.
  throw invalidId(problem === 'fifteen' ? 'length' : problem);
}

/** @throws {Problem} `id-invalid` where no number can be read at all, as from 3.30399E+17; any other is taken as it is. */
export function requiredIdText(value: Given, argument: string): string {
  const { id, problem } = readId(value, argument);
  if (id === '' && problem !== null) throw invalidId(problem);
  return id;
}

const invalidId = (problem: IdCheck): Problem =>
  Problem.of('id-invalid', { reason: resultTexts.idProblem[problem]({ full: '' }) });
