import type { CliProblemCode, CliProblemParams, CliTexts } from './cli';
import { cliTexts as en } from './en/cli';
import { cliTexts as zh } from './zh-CN/cli';

/** The words of the command line in one language. */
export const cliTexts = (locale: 'zh-CN' | 'en'): CliTexts => (locale === 'en' ? en : zh);

/** A problem as one line, whatever stands in file names and values. */
export function cliProblemMessage(
  problem: { readonly code: CliProblemCode; readonly params: CliProblemParams[CliProblemCode] },
  texts: CliTexts,
): string {
  // The union of codes and the map over it agree by construction; TypeScript cannot pair them up by itself.
  const text = texts.problems[problem.code] as (params: CliProblemParams[CliProblemCode]) => string;
  return text(problem.params).replace(/[\r\n\u2028\u2029]+/g, ' ');
}
