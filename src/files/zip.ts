import { strFromU8, strToU8 } from 'fflate';
import type { Codec } from './codec';
import type { FileLimits } from './limits';
import { fail } from './problem';

/**
 * One entry of a zip as it stands in the file. Entries nobody touched are written back with the very
 * bytes they came with, which is both faster and safer than packing them again.
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS date and time, as stored. */
  readonly stamp: number;
  readonly crc: number;
  /** Unpacked size in bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01 00:00, the earliest a zip can say: output must not depend on the clock. */
const STAMP = (1 << 21) | (1 << 16);
const UTF8_NAME = 1 << 11;

function le16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

function le32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

/** The end record: the last place in the file where it fits, as a comment may follow it. */
function findEnd(bytes: Uint8Array): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at--) {
    if (le32(bytes, at) === END) return at;
  }
  return -1;
}

/** Sizes over 4 GB are refused anyway, but some writers use the 64-bit fields for small files too. */
function widen(bytes: Uint8Array, from: number, to: number, fields: number[]): number[] {
  const wide = [...fields];
  for (let at = from; at + 4 <= to;) {
    const id = le16(bytes, at);
    const length = le16(bytes, at + 2);
    if (id === 1) {
      let next = at + 4;
      const end = Math.min(at + 4 + length, to);
      fields.forEach((field, i) => {
        if (field !== 0xffffffff || next + 8 > end) return;
        wide[i] = le32(bytes, next + 4) * 0x100000000 + le32(bytes, next);
        next += 8;
      });
      return wide;
    }
    at += 4 + length;
  }
  return wide;
}

/**
 * The entries of a zip, from its central directory. Nothing is unpacked yet, but sizes, ratios and
 * counts are already held against the limits.
 */
export function readZip(bytes: Uint8Array, limits: FileLimits): ZipEntry[] {
  if (bytes.length > limits.file) fail('file-too-large', { size: bytes.length, limit: limits.file });
  const end = findEnd(bytes);
  if (end < 0) fail('truncated', {});
  const count = le16(bytes, end + 10);
  let at = le32(bytes, end + 16);
  if (count > limits.parts) fail('too-many-parts', { count, limit: limits.parts });
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || le32(bytes, at) !== CENTRAL) fail('truncated', {});
    const flags = le16(bytes, at + 8);
    const method = le16(bytes, at + 10);
    const nameLength = le16(bytes, at + 28);
    const extraLength = le16(bytes, at + 30);
    const commentLength = le16(bytes, at + 32);
    const nameEnd = at + 46 + nameLength;
    if (nameEnd + extraLength > end) fail('truncated', {});
    const nameBytes = bytes.subarray(at + 46, nameEnd);
    const name = strFromU8(nameBytes, !(flags & UTF8_NAME) && nameBytes.some((b) => b > 127));
    const [size, packedSize, offset] = widen(bytes, nameEnd, nameEnd + extraLength, [
      le32(bytes, at + 24),
      le32(bytes, at + 20),
      le32(bytes, at + 42),
    ]) as [number, number, number];
    if (flags & 1) fail('encrypted', {});
    if (method !== 0 && method !== 8) fail('zip-method', { part: name, method });
    unpacked += size;
    if (size > limits.part) fail('unpacked-too-large', { part: name, size, limit: limits.part });
    if (unpacked > limits.unpacked) {
      fail('unpacked-too-large', { part: name, size: unpacked, limit: limits.unpacked });
    }
    if (size > limits.ratioFrom && size > packedSize * limits.ratio) {
      fail('ratio-too-high', {
        part: name,
        ratio: Math.round(size / Math.max(1, packedSize)),
        limit: limits.ratio,
      });
    }
    if (offset + 30 > bytes.length) fail('truncated', {});
    if (le32(bytes, offset) !== LOCAL) fail('zip-damaged', { part: name });
    // The local header's own lengths count: writers may put other extra fields there.
    const from = offset + 30 + le16(bytes, offset + 26) + le16(bytes, offset + 28);
    if (from + packedSize > bytes.length) fail('truncated', {});
    if (seen.has(name)) fail('part-duplicate', { part: name });
    seen.add(name);
    entries.push({
      name,
      method,
      stamp: le32(bytes, at + 12),
      crc: le32(bytes, at + 16),
      size,
      packed: bytes.subarray(from, from + packedSize),
    });
    at = nameEnd + extraLength + commentLength;
  }
  return entries;
}

/** An entry's content, checked against its size and checksum. */
export function unpack(entry: ZipEntry, codec: Codec): Uint8Array {
  const content = entry.method === 0 ? entry.packed : codec.inflate(entry.packed, entry.size);
  if (content === null || content.length !== entry.size || codec.crc32(content) !== entry.crc)
    fail('part-damaged', { part: entry.name });
  return content;
}

/** On sheets, level 4 packs within 2 % of level 6 in half its time. */
const LEVEL = 4;

/** A new entry; stored where packing gains nothing. */
export function pack(name: string, content: Uint8Array, crc: number, codec: Codec): ZipEntry {
  const deflated = codec.deflate(content, LEVEL);
  const stored = deflated.length >= content.length;
  return {
    name,
    method: stored ? 0 : 8,
    stamp: STAMP,
    crc,
    size: content.length,
    packed: stored ? content : deflated,
  };
}

/** A zip of the entries, in their order. The same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.name));
  const sizes = entries.map((entry, i) => 76 + 2 * names[i]!.length + entry.packed.length);
  const out = new Uint8Array(sizes.reduce((sum, size) => sum + size, 22));
  let at = 0;
  const put16 = (value: number): void => {
    out[at++] = value & 0xff;
    out[at++] = (value >>> 8) & 0xff;
  };
  const put32 = (value: number): void => {
    put16(value & 0xffff);
    put16(value >>> 16);
  };
  const putBytes = (bytes: Uint8Array): void => {
    out.set(bytes, at);
    at += bytes.length;
  };
  const putCommon = (entry: ZipEntry, name: Uint8Array): void => {
    put16(20);
    put16(name.some((b) => b > 127) ? UTF8_NAME : 0);
    put16(entry.method);
    put32(entry.stamp);
    put32(entry.crc);
    put32(entry.packed.length);
    put32(entry.size);
    put16(name.length);
    put16(0);
  };
  const offsets: number[] = [];
  entries.forEach((entry, i) => {
    offsets.push(at);
    put32(LOCAL);
    putCommon(entry, names[i]!);
    putBytes(names[i]!);
    putBytes(entry.packed);
  });
  const directory = at;
  entries.forEach((entry, i) => {
    put32(CENTRAL);
    put16(20);
    putCommon(entry, names[i]!);
    put16(0);
    put16(0);
    put16(0);
    put32(0);
    put32(offsets[i]!);
    putBytes(names[i]!);
  });
  const directoryEnd = at;
  put32(END);
  put32(0);
  put16(entries.length);
  put16(entries.length);
  put32(directoryEnd - directory);
  put32(directory);
  put16(0);
  return out;
}
