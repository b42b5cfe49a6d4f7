import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESULT_HEADERS } from '../../src/core/markers';
import { LOCALES } from '../../src/messages';
import { wordsOf } from '../../src/messages/words';
import { passesLuhn } from '../../src/core/luhn';
import { maskAccount, maskId, maskName } from '../../src/core/mask';
import { sha256 } from '../../src/core/sha256';
import { usccProblem } from '../../src/core/uscc';

describe('masks for publicity lists', () => {
  it.each([
    ['33039919900307102X', '330399************', '330399********102X'],
    ['330399900307102', '330399*********', '330399*****7102'],
    ['E12345678', 'E12345***', '*********'],
    // Nothing would be hidden: all of it is.
    ['123456', '******', '******'],
    ['1234567890', '123456****', '**********'],
    ['12345678901', '123456*****', '123456*8901'],
    ['', '', ''],
  ])('ID %s', (id, first6, first6last4) => {
    expect(maskId(id)).toBe(first6);
    expect(maskId(id, 'first6')).toBe(first6);
    expect(maskId(id, 'first6last4')).toBe(first6last4);
  });

  it.each([
    ['', ''],
    ['张', '张'],
    ['张三', '张*'],
    ['张小三', '张*三'],
    ['欧阳明月', '欧**月'],
    ['阿卜杜拉·买买提', '阿******提'],
    // A rare character beyond the basic plane counts as one.
    ['王𠮷', '王*'],
    ['𠮷田', '𠮷*'],
  ])('name %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['6217000000000000000', '***************0000'],
    ['12345', '*2345'],
    ['1234', '****'],
  ])('account %s', (account, masked) => {
    expect(maskAccount(account)).toBe(masked);
  });
});

describe('Luhn', () => {
  // 79927398713: 3, 2, 7, 9, 9, 7 stay, 1→2, 8→16→7, 3→6, 2→4, 9→18→9: 70 in all.
  it.each(['79927398713', '4539148803436467', '0', '00', '18'])('%s passes', (digits) => {
    expect(passesLuhn(digits)).toBe(true);
  });

  it.each(['79927398710', '79927398731', '4539148803436468', '', '1', '7992739871x', '4539 1488 0343 6467'])(
    '%j fails',
    (digits) => {
      expect(passesLuhn(digits)).toBe(false);
    },
  );
});

describe('unified social credit codes (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '000000000000000000'])('%s is sound', (code) => {
    expect(usccProblem(code)).toBeNull();
  });

  it.each([
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['', 'length'],
    ['91350100I000100Y43', 'characters'],
    ['91350100m000100Y43', 'characters'],
    ['91350100M000100Y4Z', 'characters'],
    ['91350100M000100Y44', 'check-character'],
    ['91350100M000010Y43', 'check-character'],
    ['000000000000000001', 'check-character'],
  ])('%j: %s', (code, problem) => {
    expect(usccProblem(code)).toBe(problem);
  });
});

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j, as FIPS 180-4 gives it', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it('is that of the platform for any text, block ends included', () => {
    const platform = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    for (const length of [54, 55, 56, 57, 63, 64, 65, 119, 120]) {
      expect(sha256('a'.repeat(length))).toBe(platform('a'.repeat(length)));
    }
    for (const text of ['温州', '𠮷', 'é', '\ud842', 'a\udfb7b']) expect(sha256(text)).toBe(platform(text));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(platform(text));
      }),
    );
  });
});

describe('result columns', () => {
  it('have the headers by which they are known again, in every language (interfaces)', () => {
    for (const locale of LOCALES)
      expect(Object.values(wordsOf(locale).texts.resultHeaders)).toEqual(RESULT_HEADERS);
  });
});
