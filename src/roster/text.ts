/**
 * Text as it stands in cells and headers, made comparable. Rosters come out of forms, web pages and
 * chat windows: zero-width characters, non-breaking and ideographic spaces, full-width letters and
 * typed apostrophes are everywhere and mean nothing.
 */

/** Characters that show nothing: zero-width, joiners, byte order mark, soft hyphen, direction marks. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const SPACES = /[\s\u00a0\u3000\u2000-\u200a\u202f\u205f\u0085]+/g;

/**
 * Whether a text is already clean: only printable ASCII without a leading apostrophe or outer space,
 * and the common block of Chinese characters. Nearly every cell is, and this loop is much cheaper
 * than any regular expression.
 */
export function isPlain(text: string): boolean {
  const last = text.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && code < 0x7f) {
      if (index === 0 && (code === 0x27 || code === 0x60)) return false;
    } else if (code === 0x20) {
      if (index === 0 || index === last || text.charCodeAt(index - 1) === 0x20) return false;
    } else if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/** Without what shows nothing, with single plain spaces, trimmed; a leading apostrophe (typed to force text) is dropped. */
export function cleanText(text: string): string {
  return isPlain(text) ? text : cleaned(text);
}

function cleaned(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim()
    .replace(/^['‘’`]\s*(?=.)/, '');
}

/** {@link cleanText}, and full-width letters, digits and signs as their plain forms (NFKC). */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  const clean = cleaned(text);
  return isAscii(clean) ? clean : clean.normalize('NFKC').replace(SPACES, ' ').trim();
}

/** {@link plainText} without any space. */
export function compactText(text: string): string {
  const plain = plainText(text);
  return plain.includes(' ') ? plain.replace(/ /g, '') : plain;
}

/** A person's name: the spaces that pad a Chinese one, 张　三, are none of it. */
export function nameText(text: string): string {
  const clean = cleanText(text);
  return clean.includes(' ') && /[\u4e00-\u9fff]/.test(clean) ? clean.replace(/ /g, '') : clean;
}

export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7e) return false;
  return true;
}

/** Half a character pair, or the replacement sign that a wrong decoding leaves: the text cannot be trusted. */
export function isDamaged(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) return true;
    if (code < 0xd800 || code > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true;
    index += 1;
  }
  return false;
}

/**
 * What a header cell is compared by: NFKC, without spaces, line breaks, punctuation, `*` and hints in
 * brackets, in lower case. `"*身份证\n号码（必填）"` gives `身份证号码`.
 */
export function headerKey(text: string): string {
  const plain = compactText(text).toLowerCase();
  const withoutHints = plain.replace(
    /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|\{[^{}]*\}/g,
    '',
  );
  // A header that is nothing but a bracket, as 【姓名】, is its inside.
  const kept = /[\p{L}\p{N}]/u.test(withoutHints) ? withoutHints : plain;
  return kept.replace(/[^\p{L}\p{N}]/gu, '');
}

const PLACEHOLDERS = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '———',
  '–',
  '_',
  '.',
  '、',
  'n/a',
  'na',
  'null',
  '空',
  '(空)',
]);

/** Signs that people put into a cell to say that nothing belongs there. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 4 && PLACEHOLDERS.has(text.toLowerCase());
}

const CELL_ERROR =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|BUSY!|UNKNOWN!|PYTHON!)$/i;

/** Whether a value is the text of a cell error such as `#N/A`. */
export function isCellError(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && CELL_ERROR.test(text);
}

/**
 * Text that a spreadsheet would take for a formula if it were typed: it begins with `=` or `@`, or
 * with a sign that no number follows. Phone numbers such as `+86 138…` are not meant.
 */
export function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 0x3d || first === 0x40) return text.length > 1;
  return (first === 0x2b || first === 0x2d) && /^[+-]+\s*[^\d\s.,+-]/.test(text);
}
