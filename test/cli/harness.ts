import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { parseArguments } from '../../src/cli/arguments';
import { CliProblem } from '../../src/cli/problem';
import { run } from '../../src/cli/run';
import { cliProblemMessage, cliTexts } from '../../src/messages/cli-texts';
import type { ReviewReport } from '../../src/roster/report';

export const sample = (name: string): string =>
  fileURLToPath(new URL(`../../assets/samples/${name}.xlsx`, import.meta.url));

/** A folder of the test file's own, gone when it is done. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'roster-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => path.join(folder, name);
}

export interface Outcome {
  readonly status: number;
  readonly out: string;
  /** The one line on standard error. */
  readonly error: string;
}

/** The command line in this process: the same code as `main`, without starting Node for each case. */
export function cli(...args: string[]): Outcome {
  let out = '';
  const texts = cliTexts(args.includes('--english') ? 'en' : 'zh-CN');
  try {
    const status = run(parseArguments(args), texts, {
      out: (text) => (out += text),
      progress: () => undefined,
    });
    return { status, out, error: '' };
  } catch (error) {
    if (!(error instanceof CliProblem)) throw error;
    return { status: 2, out, error: cliProblemMessage(error, texts) };
  }
}

/** The report of a review that works. */
export function report(...args: string[]): ReviewReport {
  const { out, error } = cli(...args, '--json', '-');
  if (error !== '') throw new Error(error);
  return JSON.parse(out) as ReviewReport;
}

/** Writes a file of these bytes or this text and gives its path back. */
export function file(at: string, content: Uint8Array | string): string {
  writeFileSync(at, content);
  return at;
}

export const bytesOf = (at: string): Buffer => readFileSync(at);
