import type { FileProblemCode, FileProblemData, FileProblemParams } from '../files/problem';
import { fileTexts as en } from './en/files';
import { fileTexts as zh } from './zh-CN/files';

/** One sentence for each code: what is wrong, where, what to do. */
export type FileTexts = {
  readonly [Code in FileProblemCode]: (params: Readonly<FileProblemParams[Code]>) => string;
};

/** A file problem as one sentence for people, without the file's own name. */
export function fileProblemMessage(problem: FileProblemData, locale: 'zh-CN' | 'en'): string {
  const texts = locale === 'en' ? en : zh;
  // The union of codes and the map over it agree by construction; TypeScript cannot pair them up by itself.
  const text = texts[problem.code] as (params: FileProblemData['params']) => string;
  return text(problem.params);
}
