import { Inflate, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from './base64';
import type { Fingerprint } from './package';
import { relationshipsPart, unwind } from './package';
import type { Splice } from './splices';
import type { Workbook } from './workbook';

/**
 * How a workbook we annotated comes back equal to the original, part by part: the saved file carries a
 * record of the way back, in a custom XML part, which Excel keeps and shows nowhere. It holds the texts
 * our changes displaced, not a copy of the workbook, and is used only while every part it speaks of
 * still has the size and checksum we saved it with.
 */
interface RestoreRecord {
  readonly version: 1;
  readonly changed: readonly {
    readonly name: string;
    readonly before: Fingerprint;
    readonly after: Fingerprint;
    readonly layers: readonly PackedSplices[];
  }[];
  readonly added: readonly string[];
  /** Content in base64. */
  readonly removed: readonly { readonly name: string; readonly content: string }[];
}

/** Splices side by side: tens of thousands of them differ only in a few numbers. */
interface PackedSplices {
  readonly gaps: readonly number[];
  readonly removes: readonly number[];
  /** Index → text, where a splice inserts any. */
  readonly inserts: readonly (readonly [number, string])[];
}

const NAMESPACE = 'urn:training-subsidy-addin:restore:1';
const ITEM_ID = '{3C5A1E8E-7B0D-4B52-9A57-6E6B1F0C2D41}';
const RECORD_STEM = 'customXml/item';
/** Far above any record; keeps a forged one from unpacking without end. */
const MAX_RECORD = 200_000_000;

function packSplices(splices: readonly Splice[]): PackedSplices {
  const gaps: number[] = [];
  const removes: number[] = [];
  const inserts: [number, string][] = [];
  let last = 0;
  splices.forEach(({ at, remove, insert }, i) => {
    gaps.push(at - last);
    last = at;
    removes.push(remove);
    if (insert !== '') inserts.push([i, insert]);
  });
  return { gaps, removes, inserts };
}

function unpackSplices({ gaps, removes, inserts }: PackedSplices): Splice[] {
  const texts = new Map(inserts);
  let at = 0;
  return gaps.map((gap, i) => {
    at += gap;
    return { at, remove: removes[i]!, insert: texts.get(i) ?? '' };
  });
}

function isFingerprint(value: unknown): value is Fingerprint {
  const { size, crc } = (value ?? {}) as Partial<Fingerprint>;
  return typeof size === 'number' && typeof crc === 'number';
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 0);
}

function isPackedSplices(value: unknown): value is PackedSplices {
  const { gaps, removes, inserts } = (value ?? {}) as Partial<PackedSplices>;
  return (
    isNumbers(gaps) &&
    isNumbers(removes) &&
    gaps.length === removes.length &&
    Array.isArray(inserts) &&
    inserts.every((pair) => Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'string')
  );
}

/** The record travelled through a file that anyone could have changed: its shape is checked, not trusted. */
function isRecord(value: unknown): value is RestoreRecord {
  const { version, changed, added, removed } = (value ?? {}) as Partial<RestoreRecord>;
  return (
    version === 1 &&
    Array.isArray(changed) &&
    changed.every(
      (part) =>
        typeof part?.name === 'string' &&
        isFingerprint(part.before) &&
        isFingerprint(part.after) &&
        Array.isArray(part.layers) &&
        part.layers.every(isPackedSplices),
    ) &&
    Array.isArray(added) &&
    added.every((name) => typeof name === 'string') &&
    Array.isArray(removed) &&
    removed.every((part) => typeof part?.name === 'string' && typeof part.content === 'string')
  );
}

/** Unpacks with a bound; null for anything that does not unpack. */
function inflateBounded(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MAX_RECORD) throw new RangeError('record too large');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += 65_536) {
      inflater.push(packed.subarray(at, at + 65_536), at + 65_536 >= packed.length);
    }
  } catch {
    // A record that does not unpack is no record: clearing goes by what can be seen instead.
    return null;
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** Our record's parts in a workbook: the item, its properties, the item's relationships. */
interface RecordParts {
  readonly item: string;
  /** Whose relationship leads to the item: the workbook's part, or '' for the package. */
  readonly owner: string;
  readonly relationship: string;
  readonly all: readonly string[];
}

function findRecord(workbook: Workbook): RecordParts | null {
  const { pack, part } = workbook;
  // LibreOffice hangs custom XML parts on the package.
  for (const owner of [part, '']) {
    for (const { kind, target, id, external } of pack.relationships(owner)) {
      if (kind !== 'customXml' || external || !pack.has(target)) continue;
      if (!strFromU8(pack.content(target).subarray(0, 400), true).includes(NAMESPACE)) continue;
      const properties = pack.relationships(target).map((relationship) => relationship.target);
      return {
        item: target,
        owner,
        relationship: id,
        all: [target, relationshipsPart(target), ...properties],
      };
    }
  }
  return null;
}

function readRecord(workbook: Workbook, parts: RecordParts): RestoreRecord | null {
  const packed = fromBase64(workbook.pack.tree(parts.item).text);
  const bytes = packed && inflateBounded(packed);
  if (!bytes) return null;
  try {
    const value: unknown = JSON.parse(strFromU8(bytes));
    return isRecord(value) ? value : null;
  } catch {
    // As above: not a record we can use.
    return null;
  }
}

/** Makes room for the record in the file, so that what refers to it is part of the way back. */
function ensureRecordParts(workbook: Workbook): string {
  const { pack } = workbook;
  const existing = findRecord(workbook);
  if (existing) return existing.item;
  const item = pack.freeName(RECORD_STEM, '.xml');
  const properties = item.replace('/item', '/itemProps');
  const base = workbook.relationshipBase;
  pack.addText(item, recordXml(''));
  pack.addText(
    properties,
    `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${ITEM_ID}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  pack.declareType(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  pack.relate(item, base + 'customXmlProps', properties);
  pack.relate(workbook.part, base + 'customXml', item);
  return item;
}

function recordXml(content: string): string {
  return `<restore xmlns="${NAMESPACE}">${content}</restore>`;
}

/** Writes the way back into the workbook, to be called when all changes are made. */
export function writeRecord(workbook: Workbook): void {
  const item = ensureRecordParts(workbook);
  const { pack } = workbook;
  const changes = pack.changes();
  const record: RestoreRecord = {
    version: 1,
    changed: changes.flatMap(({ name, base, layers }) =>
      base ? [{ name, before: base, after: pack.fingerprint(name)!, layers: layers.map(packSplices) }] : [],
    ),
    added: changes.filter(({ base }) => base === null).map(({ name }) => name),
    removed: pack.removedParts().map(({ name, content }) => ({ name, content: toBase64(content) })),
  };
  pack.addText(item, recordXml(toBase64(pack.codec.deflate(strToU8(JSON.stringify(record)), 6))));
}

/** Takes a record out that no longer fits the file. */
export function removeRecord(workbook: Workbook): void {
  const found = findRecord(workbook);
  if (!found) return;
  const { pack } = workbook;
  for (const name of found.all) {
    pack.undeclareType(name);
    pack.remove(name);
  }
  pack.unrelate(found.owner, found.relationship);
}

/** Puts the original parts back where the record of our changes still fits; false where it does not. */
export function restoreOriginal(workbook: Workbook): boolean {
  const { pack } = workbook;
  const parts = findRecord(workbook);
  const record = parts && readRecord(workbook, parts);
  if (!record) return false;
  const texts: { name: string; text: string; before: Fingerprint }[] = [];
  for (const { name, before, after, layers } of record.changed) {
    const now = pack.fingerprint(name);
    if (!now || now.size !== after.size || now.crc !== after.crc) return false;
    const text = unwind(pack.text(name), layers.map(unpackSplices));
    if (text === null) return false;
    const bytes = pack.encode(name, text);
    if (bytes.length !== before.size || pack.codec.crc32(bytes) !== before.crc) return false;
    texts.push({ name, text, before });
  }
  const removed = record.removed.map(({ name, content }) => ({ name, content: fromBase64(content) }));
  if (removed.some(({ content }) => content === null)) return false;
  for (const name of record.added) pack.drop(name);
  for (const { name, text, before } of texts) pack.restoreText(name, text, before);
  for (const { name, content } of removed) pack.restorePart(name, content!);
  return true;
}
