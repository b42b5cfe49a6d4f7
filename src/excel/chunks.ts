import type { CellValue } from '../core/grid';
import { ExcelFault, isSizeError } from './faults';

/**
 * Excel on the web refuses a request or an answer above 5 MB. The size is not known beforehand, so it
 * is estimated; 2 MB leaves room for what a cell costs in the protocol and keeps the pane's thread free.
 */
export const CHUNK_BYTES = 2_000_000;
/** office.js takes about 0.2 ms a kilobyte to put a request together, in one go on the pane's thread. */
export const WRITE_BYTES = 500_000;
/** Excel reads at most 5,000,000 cells at a time, whatever their size. */
export const CHUNK_CELLS = 1_000_000;

/** Bytes of one cell in a request: UTF-8 in JSON, Chinese characters taking three. */
export function cellBytes(value: CellValue | undefined): number {
  return typeof value === 'string' ? 4 + utf8Bytes(value) : 8;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += text.charCodeAt(at) < 0x80 ? 1 : 3;
  return bytes;
}

/** Mean bytes of a row, from a sample spread over the rows given. */
export function rowBytes(rows: readonly (readonly CellValue[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / 200));
  let bytes = 0;
  let seen = 0;
  for (let at = 0; at < rows.length; at += step) {
    for (const value of rows[at] ?? []) bytes += cellBytes(value);
    seen += 1;
  }
  return seen === 0 ? 0 : bytes / seen;
}

/** How many rows make one piece of about `CHUNK_BYTES`. */
export function rowsPerChunk(bytesPerRow: number, columns: number): number {
  const byBytes = Math.floor(CHUNK_BYTES / Math.max(1, bytesPerRow));
  const byCells = Math.floor(CHUNK_CELLS / Math.max(1, columns));
  return Math.max(1, Math.min(byBytes, byCells));
}

export interface Chunk {
  /** First row, counted from 0 within the rows walked. */
  readonly from: number;
  readonly count: number;
}

/**
 * Reads `total` rows piece by piece. `take` reads one piece and may return a better guess of the
 * rows that fit the next one. A piece that Excel finds too large is halved and taken again; a single row
 * that is too large is `too-large`. Nothing else may be waiting to be sent: a request that is refused is gone
 * with all that was in it.
 */
export async function inChunks(
  total: number,
  firstSize: number,
  take: (chunk: Chunk) => Promise<number | undefined>,
): Promise<void> {
  let size = Math.max(1, firstSize);
  let limit = Infinity;
  let from = 0;
  while (from < total) {
    const chunk = { from, count: Math.min(size, limit, total - from) };
    try {
      const better = await take(chunk);
      from += chunk.count;
      if (better !== undefined) size = Math.max(1, better);
    } catch (error) {
      if (!isSizeError(error)) throw error;
      if (chunk.count === 1) throw new ExcelFault('too-large', { row: chunk.from + 1 }, error);
      limit = Math.floor(chunk.count / 2);
    }
  }
}
