import type { CliProblemCode, CliProblemParams } from '../messages/cli';

/** Thrown for an input that cannot be used: exit status 2 and one line that says what and where. */
export class CliProblem<Code extends CliProblemCode = CliProblemCode> extends Error {
  constructor(
    readonly code: Code,
    readonly params: CliProblemParams[Code],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'CliProblem';
  }
}

/** Throws a problem; typed so that it can stand where a value is expected. */
export function refuse<Code extends CliProblemCode>(code: Code, params: CliProblemParams[Code]): never {
  throw new CliProblem(code, params);
}
