import { cliProblemMessage, cliTexts } from '../messages/cli-texts';
import { parseArguments } from './arguments';
import { CliProblem } from './problem';
import { run } from './run';

/** Exit status for an input that cannot be used. */
const UNUSABLE = 2;

function main(args: readonly string[]): number {
  const english = args.includes('--english');
  const texts = cliTexts(english ? 'en' : 'zh-CN');
  const { stdout, stderr } = process;
  // A reader that has seen enough (`| head`) closes the pipe: not an error of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const parsed = parseArguments(args);
    if (parsed.help) {
      stdout.write(texts.help);
      return 0;
    }
    return run(parsed, texts, {
      out: (text) => stdout.write(text),
      progress: (text) => {
        if (stderr.isTTY) stderr.write(`${text}\n`);
      },
    });
  } catch (error) {
    const problem =
      error instanceof CliProblem
        ? error
        : new CliProblem('internal', { detail: error instanceof Error ? error.message : String(error) });
    stderr.write(`${cliProblemMessage(problem, texts)}\n`);
    return UNUSABLE;
  }
}

process.exitCode = main(process.argv.slice(2));
