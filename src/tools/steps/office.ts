/**
 * Build step: office.js as Microsoft ships it, in a folder beside the pages. It finds what it loads next to
 * itself, so names stay as they are. Left out is what Excel never loads: debug builds, other programs, type
 * hints for editors.
 */
import { cp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Files of other Office programs, and of hosts older than the add-in's floor. */
const OTHER_PROGRAMS = /^(access|onenote|outlook|powerpoint|project|word|visio)/;

export async function run(dist: string): Promise<void> {
  const source = officeFolder();
  const target = path.join(dist, 'office');
  await rm(target, { recursive: true, force: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (!isShipped(entry.name)) continue;
    await cp(path.join(source, entry.name), path.join(target, entry.name), {
      recursive: true,
      filter: (file) => isShipped(path.basename(file)),
    });
  }
}

/** Where npm put Microsoft's files. */
export function officeFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  return path.join(path.dirname(manifest), 'dist');
}

/** Whether a file or folder, by its name, goes into the folder that is served. */
export function isShipped(name: string): boolean {
  const lower = name.toLowerCase();
  if (/\.debug\.|vsdoc|\.map$|\.ts$/.test(lower)) return false;
  return !OTHER_PROGRAMS.test(lower);
}
