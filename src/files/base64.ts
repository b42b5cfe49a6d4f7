const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding; neither `btoa` nor `Buffer` is there in every runtime. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    pieces.push(
      ALPHABET[a >> 2]!,
      ALPHABET[((a & 3) << 4) | ((b ?? 0) >> 4)]!,
      b === undefined ? '=' : ALPHABET[((b & 15) << 2) | ((c ?? 0) >> 6)]!,
      c === undefined ? '=' : ALPHABET[c & 63]!,
    );
  }
  return pieces.join('');
}

/** Null for text that is no base64. White space between is skipped: programs wrap long lines. */
export function fromBase64(text: string): Uint8Array | null {
  const compact = text.replace(/\s+/g, '');
  if (compact.length % 4 !== 0) return null;
  const padding = compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((compact.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < compact.length; i += 4) {
    let bits = 0;
    for (let j = 0; j < 4; j++) {
      const character = compact[i + j]!;
      const value = character === '=' && i + j >= compact.length - padding ? 0 : ALPHABET.indexOf(character);
      if (value < 0) return null;
      bits = (bits << 6) | value;
    }
    for (let j = 0; j < 3 && at < bytes.length; j++) bytes[at++] = (bits >> (16 - 8 * j)) & 0xff;
  }
  return bytes;
}
