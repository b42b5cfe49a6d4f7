import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLength } from '../../src/workbench/host/byte-length';

it('counts the bytes of UTF-8', () => {
  expect(['', 'a', 'é', '车', '𠮷'].map(byteLength)).toEqual([0, 1, 2, 3, 4]);
});

it('agrees with the platform on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
