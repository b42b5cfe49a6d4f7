import type { Level } from '../../core/claim';
import { cutLevel, parseLevel } from './levels';
import type { NameIndex } from './name-index';
import { nameKey, splitBrackets } from './names';

/** What one text says of both; `levels` has more than one when it contradicts itself. */
export interface OccupationAndLevel {
  /** The text without the level, a trade in brackets: `互联网营销师（直播销售员）`. */
  readonly occupation: string;
  /** Null if the text names none, or more than one. */
  readonly level: Level | null;
  readonly levels: readonly Level[];
}

/**
 * Takes apart a text that holds occupation and level, `互联网营销师（五级/初级工）（直播销售员）`,
 * `互联网营销师/直播销售员/五级`, `车工三级`, `高级车工`. A level that is grown to the name is taken
 * off only where a known name is left. A text without a level, or a known name as a whole, comes
 * back as it is.
 */
export function splitOccupationLevel(names: NameIndex, text: string): OccupationAndLevel {
  const key = nameKey(text);
  if (isKnown(names, key)) return { occupation: text, level: null, levels: [] };
  const parts: string[] = [];
  const levels: Level[] = [];
  for (const part of partsOf(key)) {
    const level = levelIn(part);
    if (level !== null) levels.push(level);
    else parts.push(part);
  }
  if (parts.length > 0) {
    const cut = cutLevel(parts[0] as string).find(({ name }) => isKnown(names, name));
    if (cut) {
      const brackets = splitBrackets(cut.name);
      parts.splice(0, 1, ...(brackets ? [brackets.base, brackets.inner] : [cut.name]));
      levels.push(cut.level);
    }
  }
  if (levels.length === 0 || parts.length === 0) return { occupation: text, level: null, levels: [] };
  const distinct = [...new Set(levels)];
  const [first, ...others] = parts;
  const occupation = (first as string) + others.map((part) => `（${part}）`).join('');
  return { occupation, level: distinct.length === 1 ? (distinct[0] as Level) : null, levels: distinct };
}

/** A level in words. A lone digit may count classes as well, 焊工（2）, and is left where it stands. */
function levelIn(part: string): Level | null {
  return /[级工师]/.test(part) ? parseLevel(part) : null;
}

function isKnown(names: NameIndex, key: string): boolean {
  const { kind } = names.find(key);
  return kind !== 'near' && kind !== 'none';
}

/** Split at separators and brackets; brackets in the middle of a name, 锅炉(承压)设备焊工, stay in it. */
function partsOf(key: string): string[] {
  const parts: string[] = [];
  let part = '';
  const finish = (): void => {
    if (part !== '') parts.push(part);
    part = '';
  };
  for (let at = 0; at < key.length; at += 1) {
    const character = key.charAt(at);
    if ('/-—–|、,_'.includes(character)) finish();
    else if (character === '(') {
      const close = closingBracket(key, at);
      const inner = key.slice(at + 1, close);
      const after = key.charAt(close + 1);
      const insideName = part !== '' && after !== '' && !'/-—–|、,_('.includes(after);
      if (insideName && partsOf(inner).every((one) => levelIn(one) === null)) {
        part += key.slice(at, close + 1);
      } else {
        finish();
        parts.push(...(partsOf(inner).some((one) => levelIn(one) !== null) ? partsOf(inner) : [inner]));
      }
      at = close;
    } else if (character !== ')') part += character;
  }
  finish();
  return parts;
}

/** Where the bracket opened at `from` closes, or the end of the text if it never does. */
function closingBracket(key: string, from: number): number {
  let depth = 0;
  for (let at = from; at < key.length; at += 1) {
    if (key.charAt(at) === '(') depth += 1;
    else if (key.charAt(at) === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return key.length;
}
