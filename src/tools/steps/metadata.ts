/** Build step: the metadata of the custom functions, Chinese by default, one file a language. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { metadataIn } from '../../functions/metadata';
import { functionTexts as english } from '../../messages/en/functions';
import { functionTexts as chinese } from '../../messages/zh-CN/functions';

const FILES = { 'functions.json': chinese, 'functions-en-US.json': english } as const;

export async function run(dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  for (const [file, texts] of Object.entries(FILES))
    await writeFile(path.join(dist, file), `${JSON.stringify(metadataIn(texts), null, 2)}\n`);
}
