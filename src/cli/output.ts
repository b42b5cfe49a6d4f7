import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { refuse } from './problem';

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed over
 * the target. Works when the target is the input; a full disk leaves everything as it was.
 */
export function writeWhole(file: string, chunks: Iterable<Uint8Array | string>): void {
  if (existsSync(file) && statSync(file).isDirectory()) refuse('file-folder', { file });
  const target = existsSync(file) ? realpathSync(file) : path.resolve(file);
  if (!existsSync(path.dirname(target))) refuse('out-folder-missing', { file });
  // Pipes and devices (/dev/stdout) cannot be replaced, only written to.
  const replaces = !existsSync(target) || statSync(target).isFile();
  const temporary = replaces
    ? path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
    : target;
  try {
    const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o666;
    const handle = openSync(temporary, replaces ? 'wx' : 'w', mode);
    try {
      for (const chunk of chunks) writeAll(handle, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      if (replaces) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (replaces) renameSync(temporary, target);
  } catch (error) {
    if (replaces) rmSync(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') refuse('out-full', { file });
    if (typeof code === 'string') refuse('out-failed', { file, reason: code });
    throw error;
  }
}

/** A write may take fewer bytes than it was given. */
function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at);
}
