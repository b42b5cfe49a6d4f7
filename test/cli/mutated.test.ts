import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, cli, file, sample, temporaryFolder } from './harness';

const at = temporaryFolder();
const original = new Uint8Array(bytesOf(sample('杂乱花名册')));
const parts = Object.entries(unzipSync(original));

/** Reviewed, or refused in one line: anything else is thrown by the harness. */
function survives(bytes: Uint8Array): void {
  const { status, error } = cli(file(at('变异.xlsx'), bytes), '--out', at('变异-结果.xlsx'));
  expect(status === 2).toBe(error !== '');
  expect(error).not.toMatch(/\n|内部/);
}

describe('damaged workbooks', () => {
  it('bytes of the file changed', () => {
    const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = original.slice();
        for (const [index, value] of changes) bytes[index] = value;
        survives(bytes);
      }),
      { numRuns: 100, seed: 20230401 },
    );
  });

  it('pieces of parts taken out, doubled, or put elsewhere', () => {
    const cut = fc.record({
      part: fc.nat(parts.length - 1),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      keeps: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const changed = new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
        for (const { part, from, length, to, keeps } of cuts) {
          const [name] = parts[part]!;
          const text = changed.get(name)!;
          const start = Math.floor(from * text.length);
          const piece = text.slice(start, start + length);
          const rest = keeps ? text : text.slice(0, start) + text.slice(start + length);
          const target = Math.floor(to * rest.length);
          changed.set(name, rest.slice(0, target) + piece + rest.slice(target));
        }
        survives(zipSync(Object.fromEntries([...changed].map(([name, text]) => [name, strToU8(text)]))));
      }),
      { numRuns: 150, seed: 20230401 },
    );
  });
});
