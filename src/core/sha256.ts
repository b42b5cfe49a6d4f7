/** Fractional parts of the square and cube roots of the first primes, as FIPS 180-4 defines them. */
function rootFractions(): { initial: number[]; rounds: number[] } {
  const initial: number[] = [];
  const rounds: number[] = [];
  for (let candidate = 2; rounds.length < 64; candidate += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1)
      if (candidate % factor === 0) prime = false;
    if (!prime) continue;
    if (initial.length < 8) initial.push(fraction32(Math.sqrt(candidate)));
    rounds.push(fraction32(Math.cbrt(candidate)));
  }
  return { initial, rounds };
}

function fraction32(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    // Half of a surrogate pair has no UTF-8: encoders write the replacement character.
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
    }
  }
  return bytes;
}

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Written out because the custom functions
 * run where there is neither Node's crypto nor the browser's.
 */
export function sha256(text: string): string {
  const { initial, rounds } = rootFractions();
  const bytes = utf8(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) & 255);

  const hash = Int32Array.from(initial);
  const words = new Int32Array(64);
  const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
  for (let block = 0; block < bytes.length; block += 64) {
    for (let at = 0; at < 16; at += 1) {
      const byte = block + at * 4;
      words[at] =
        ((bytes[byte] as number) << 24) |
        ((bytes[byte + 1] as number) << 16) |
        ((bytes[byte + 2] as number) << 8) |
        (bytes[byte + 3] as number);
    }
    for (let at = 16; at < 64; at += 1) {
      const early = words[at - 15] as number;
      const late = words[at - 2] as number;
      const mixedEarly = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const mixedLate = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[at] = (words[at - 16] as number) + mixedEarly + (words[at - 7] as number) + mixedLate;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let at = 0; at < 64; at += 1) {
      const first =
        (h +
          (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (rounds[at] as number) +
          (words[at] as number)) |
        0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => {
      hash[at] = (hash[at] as number) + word;
    });
  }
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
