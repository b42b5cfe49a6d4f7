import { deflateSync, Inflate, strFromU8 } from 'fflate';
import { crc32 } from './crc32';

/**
 * Packing, checksums and text. Half the time of a large workbook goes there, so that a program with a
 * faster way at hand (Node's own) passes it to `openWorkbook`; the files are equally valid.
 */
export interface Codec {
  /** CRC-32 as in zip, unsigned. */
  crc32(bytes: Uint8Array): number;
  /** Raw deflate. The same bytes and level give the same bytes. */
  deflate(bytes: Uint8Array, level: 4 | 6): Uint8Array;
  /**
   * Undoes raw deflate. Null if the bytes are damaged, or unpack to more than `size` bytes: then without
   * having unpacked much more than that.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array | null;
  /** UTF-8 without a byte order mark as text; what is damaged comes out as U+FFFD. */
  text(bytes: Uint8Array): string;
}

/** Packed bytes go in by pieces, so that an entry larger than it claims is noticed early. */
const PIECE = 1 << 18;

class TooLarge extends Error {}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new TooLarge();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += PIECE) {
    try {
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      // fflate's own words say nothing a person could use; whoever asked knows the part's name.
      return null;
    }
  }
  return length === size ? out : out.subarray(0, length);
}

/** Runs anywhere. */
export const portableCodec: Codec = {
  crc32,
  deflate: (bytes, level) => deflateSync(bytes, { level }),
  inflate,
  text: (bytes) => strFromU8(bytes),
};
