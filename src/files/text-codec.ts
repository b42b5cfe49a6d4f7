import { strFromU8, strToU8 } from 'fflate';
import type { Codec } from './codec';
import { fail } from './problem';

export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const pieces: string[] = [];
  const units = new Uint16Array(8192);
  const length = bytes.length >> 1;
  for (let from = 0; from < length; from += units.length) {
    const to = Math.min(from + units.length, length);
    for (let i = from; i < to; i++) {
      const a = bytes[2 * i]!;
      const b = bytes[2 * i + 1]!;
      units[i - from] = littleEndian ? a | (b << 8) : (a << 8) | b;
    }
    pieces.push(String.fromCharCode(...units.subarray(0, to - from)));
  }
  return pieces.join('');
}

/** The encoding an XML declaration names, lower case; null without one. Only the first line is looked at. */
function declaredEncoding(head: string): string | null {
  if (!head.startsWith('<?xml')) return null;
  const declaration = head.slice(0, Math.max(0, head.indexOf('?>')));
  const at = declaration.indexOf('encoding');
  if (at < 0) return null;
  const quote = declaration.slice(at).match(/["']/)?.[0];
  return quote === undefined ? null : (declaration.slice(at).split(quote)[1] ?? '').toLowerCase();
}

/**
 * An XML part as text. A byte order mark stays as the first character, so that encoding the text
 * again gives the same bytes.
 */
export function decodeXml(
  part: string,
  bytes: Uint8Array,
  codec: Codec,
): { text: string; encoding: PartEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes, true), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes, false), encoding: 'utf-16be' };
  const encoding = declaredEncoding(strFromU8(bytes.subarray(0, 200), true));
  if (encoding !== null && !['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(encoding)) {
    fail('part-encoding', { part, encoding });
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // The decoder would swallow the mark.
  const text = marked ? '\uFEFF' + codec.text(bytes.subarray(3)) : codec.text(bytes);
  return { text, encoding: 'utf-8' };
}

export function encodeXml(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding === 'utf-8') return strToU8(text);
  const bytes = new Uint8Array(text.length * 2);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i + low] = unit & 0xff;
    bytes[2 * i + 1 - low] = unit >> 8;
  }
  return bytes;
}
