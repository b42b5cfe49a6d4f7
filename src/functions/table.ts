import type { FunctionId, ParameterOf } from '../messages/functions';
import { age } from './age';
import { apprentice } from './apprentice';
import { birthDate } from './birthdate';
import { category } from './category';
import { clause } from './clause';
import { deadline } from './deadline';
import { explain } from './explain';
import { idCheck } from './idcheck';
import { level } from './level';
import { maskedId } from './maskid';
import { maskedName } from './maskname';
import { occupation } from './occupation';
import { project } from './project';
import { review } from './review';
import { rmb } from './rmb';
import { sex } from './sex';
import { eachRow, type RangeFunction } from './shaping';
import { shortage } from './shortage';
import { standard } from './standard';
import { startup } from './startup';
import { subsidy } from './subsidy';

/** A parameter's key; a trailing `?` makes it optional. */
type Signature<Id extends FunctionId> = readonly `${ParameterOf<Id> & string}${'' | '?'}`[];

interface Declaration<Id extends FunctionId> {
  readonly parameters: Signature<Id>;
  readonly evaluate: RangeFunction;
}

/**
 * Every custom function, once: what Excel offers, what the metadata says and what is called all come
 * from here. The ids and the order of parameters stand in people's workbooks and never change.
 */
const DECLARATIONS: { readonly [Id in FunctionId]: Declaration<Id> } = {
  SUBSIDY: {
    parameters: ['occupation', 'level', 'recipient?', 'hours?', 'countyRatio?'],
    evaluate: eachRow(subsidy),
  },
  STANDARD: { parameters: ['occupation', 'level?'], evaluate: eachRow(standard) },
  CATEGORY: { parameters: ['occupation'], evaluate: eachRow(category) },
  SHORTAGE: { parameters: ['occupation', 'level'], evaluate: eachRow(shortage) },
  OCCUPATION: { parameters: ['text'], evaluate: eachRow(occupation) },
  LEVEL: { parameters: ['text'], evaluate: eachRow(level) },
  PROJECT: { parameters: ['certificate', 'hours?', 'renewal?'], evaluate: eachRow(project) },
  APPRENTICE: {
    parameters: [
      'kind',
      'cost',
      'trainingCertificate?',
      'occupationalCertificate?',
      'contract?',
      'insurance?',
    ],
    evaluate: eachRow(apprentice),
  },
  STARTUP: { parameters: ['course', 'realised?'], evaluate: eachRow(startup) },
  EXPLAIN: {
    parameters: ['occupation', 'level', 'recipient?', 'hours?', 'countyRatio?'],
    evaluate: eachRow(explain),
  },
  REVIEW: { parameters: ['rows', 'headers?', 'programme?', 'recipient?', 'applied?'], evaluate: review },
  IDCHECK: { parameters: ['id'], evaluate: eachRow(idCheck) },
  AGE: { parameters: ['id', 'on?'], evaluate: eachRow(age) },
  SEX: { parameters: ['id'], evaluate: eachRow(sex) },
  BIRTHDATE: { parameters: ['id'], evaluate: eachRow(birthDate) },
  MASKID: { parameters: ['id'], evaluate: eachRow(maskedId) },
  MASKNAME: { parameters: ['name'], evaluate: eachRow(maskedName) },
  DEADLINE: { parameters: ['issueDate'], evaluate: eachRow(deadline) },
  RMB: { parameters: ['amount'], evaluate: eachRow(rmb, { zeroIsValue: true }) },
  CLAUSE: { parameters: ['ref'], evaluate: eachRow(clause) },
};

export interface FunctionEntry {
  /** Id and name, `WZ.` added by the manifest's namespace. */
  readonly id: FunctionId;
  readonly parameters: readonly FunctionParameter[];
  readonly evaluate: RangeFunction;
}

export interface FunctionParameter {
  readonly key: string;
  readonly optional: boolean;
}

export const FUNCTIONS: readonly FunctionEntry[] = Object.entries(DECLARATIONS).map(
  ([id, { parameters, evaluate }]) => ({
    id: id as FunctionId,
    parameters: parameters.map((signature: string) => ({
      key: signature.replace('?', ''),
      optional: signature.endsWith('?'),
    })),
    evaluate,
  }),
);

/** The word for one parameter. Every declared key has one: the declarations are typed by them. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key]!;
}
