import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';

/**
 * Writes the pinyin initials of every name into a catalogue version, so that pickers can filter by
 * them without a pinyin table at run time. Run after adding names:
 * `npx tsx src/tools/initials.ts [catalog/wenzhou-2023]`.
 */
const FILES = ['occupations.json', 'class-d.json', 'abilities.json'];

/** `车工` → `cg`, letters and digits only. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function main(folder: string): void {
  for (const file of FILES) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    // Replaced in the text, so that the file keeps its one entry a line.
    const filled = text.replace(
      /("name": "([^"]+)"[^\n]*?"initials": ")[^"]*(")/g,
      (_, before: string, name: string, after: string) => before + initialsOf(name) + after,
    );
    if (filled !== text) writeFileSync(path, filled);
  }
}

if (process.argv[1]?.endsWith('initials.ts')) main(process.argv[2] ?? 'catalog/wenzhou-2023');
