/** Build step: the metadata of the custom functions, Chinese by default, one file a language. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { metadataIn } from '../../functions/metadata';
import { functionHelp as englishHelp } from '../../messages/en/function-help';
import { parameterNames as englishNames } from '../../messages/en/functions';
import { functionHelp as chineseHelp } from '../../messages/zh-CN/function-help';
import { parameterNames as chineseNames } from '../../messages/zh-CN/functions';

const FILES = {
  'functions.json': metadataIn(chineseNames, chineseHelp),
  'functions-en-US.json': metadataIn(englishNames, englishHelp),
} as const;

export async function run(dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  for (const [file, metadata] of Object.entries(FILES))
    await writeFile(path.join(dist, file), `${JSON.stringify(metadata, null, 2)}\n`);
}
