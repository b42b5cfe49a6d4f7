import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Grid } from '../core/grid';
import {
  DEFAULT_LIMITS,
  FileProblem,
  openWorkbook,
  readCsv,
  readSheet,
  sheetNames,
  type Workbook,
} from '../files';
import { fileProblemMessage } from '../messages/files';
import { nodeCodec } from './node-codec';
import { refuse } from './problem';

/** A sheet of an input file. */
export interface InputSheet {
  readonly name: string;
  readonly visible: boolean;
  /** Read when first asked for: a workbook can have many sheets that no one wants. */
  readonly grid: () => Grid;
}

export interface InputFile {
  /** As given on the command line. */
  readonly file: string;
  /** As the report shows it: the name without folders. */
  readonly name: string;
  /** The file itself, links followed. */
  readonly path: string;
  readonly sheets: readonly InputSheet[];
  /** Null for .csv. */
  readonly workbook: Workbook | null;
}

export type Locale = 'zh-CN' | 'en';

/** Reads a file's bytes, or refuses in one line. */
function bytesOf(file: string): { bytes: Uint8Array; path: string } {
  try {
    const real = realpathSync(file);
    const { size } = statSync(real);
    if (statSync(real).isDirectory()) refuse('file-folder', { file });
    // Looked at before the bytes are in memory.
    if (size > DEFAULT_LIMITS.file)
      throw new FileProblem({ code: 'file-too-large', params: { size, limit: DEFAULT_LIMITS.file } });
    return { bytes: new Uint8Array(readFileSync(real)), path: real };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') refuse('file-missing', { file });
    if (code === 'EACCES' || code === 'EPERM') refuse('file-denied', { file });
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) refuse('file-unreadable', { file, reason: code });
    throw error;
  }
}

/** Runs something that reads a file; what is wrong with the file is said with the file's name. */
export function inFile<T>(file: string, locale: Locale, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileProblem)
      refuse('file-problem', { file, problem: fileProblemMessage(error.problem, locale) });
    throw error;
  }
}

/** What the sheet of a .csv file is called: the file's name as far as a sheet can have it. */
function sheetNameOf(file: string): string {
  const name = path
    .basename(file, path.extname(file))
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, '_')
    .replace(/^'+|'+$/g, '');
  // A name has at most 31 UTF-16 units; fifteen characters fit even if each is a pair.
  return [...name].slice(0, 15).join('') || 'csv';
}

/** Opens a workbook or a .csv file. Throws a CliProblem for anything else. */
export function openInput(file: string, locale: Locale): InputFile {
  return inFile(file, locale, () => {
    const { bytes, path: real } = bytesOf(file);
    const name = path.basename(file);
    if (/\.(?:csv|tsv|txt)$/i.test(name)) {
      const { grid } = readCsv(bytes, sheetNameOf(name), (label) => {
        const decoder = new TextDecoder(label, { fatal: true });
        return { decode: (from) => decoder.decode(from) };
      });
      return {
        file,
        name,
        path: real,
        workbook: null,
        sheets: [{ name: grid.name, visible: true, grid: () => grid }],
      };
    }
    const workbook = openWorkbook(bytes, {}, nodeCodec);
    const sheets = sheetNames(workbook).map((sheet): InputSheet => {
      let grid: Grid | undefined;
      const state = workbook.sheet(sheet).state;
      return { name: sheet, visible: state === 'visible', grid: () => (grid ??= readSheet(workbook, sheet)) };
    });
    return { file, name, path: real, workbook, sheets };
  });
}
