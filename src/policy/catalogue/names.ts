/** Spaces of every kind and characters without width, which copied text is full of. */
const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g;
const OPENING = /[[{【〔〖「『〈《]/g;
const CLOSING = /[\]}】〕〗」』〉》]/g;
const EDGE_PUNCTUATION = /^[*、，,;；。.:：'"‘’“”]+|[*、，,;；。.:：'"‘’“”]+$/g;

/** Han characters and nothing else, as nearly all names are, or nothing at all: nothing to do. */
const PLAIN = /^[\u4e00-\u9fff]*$/;

/**
 * What two spellings of a name must share to be the same: NFKC (full-width forms, Roman numerals),
 * no spaces, one kind of bracket, no punctuation around it. `互联网营销师 （直播销售员）` →
 * `互联网营销师(直播销售员)`.
 */
export function nameKey(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(EDGE_PUNCTUATION, '');
}

/** The name before the brackets that end it, and what they hold; null if it ends in none. `焊工(电焊工)` → 焊工, 电焊工. */
export function splitBrackets(key: string): { base: string; inner: string } | null {
  if (!key.endsWith(')')) return null;
  let depth = 0;
  for (let at = key.length - 1; at > 0; at -= 1) {
    const character = key.charAt(at);
    if (character === ')') depth += 1;
    else if (character === '(') {
      depth -= 1;
      if (depth === 0) return { base: key.slice(0, at), inner: key.slice(at + 1, -1) };
    }
  }
  return null;
}
