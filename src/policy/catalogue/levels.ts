import type { Level } from '../../core/claim';
import { remembering } from '../../core/remembering';
import { nameKey } from './names';

/** Spellings of a level inside a longer text, the longer first: 高级技师 is not 高级. */
const WORDS: readonly (readonly [string, Level])[] = [
  ['高级技师', 1],
  ['技师', 2],
  // As certificates of the older kind have it: 国家职业资格三级（高级技能）.
  ['高级技能', 3],
  ['中级技能', 4],
  ['初级技能', 5],
  ['高级工', 3],
  ['高级', 3],
  ['中级工', 4],
  ['中级', 4],
  ['初级工', 5],
  ['初级', 5],
  ['一级', 1],
  ['二级', 2],
  ['三级', 3],
  ['四级', 4],
  ['五级', 5],
  ['1级', 1],
  ['2级', 2],
  ['3级', 3],
  ['4级', 4],
  ['5级', 5],
  ['III级', 3],
  ['II级', 2],
  ['IV级', 4],
  ['V级', 5],
  ['I级', 1],
];
/** Spellings that are a level only when nothing else stands there. */
const ALONE: Readonly<Record<string, Level>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
};
/** What people put before the level. */
const PREFIX = /^(?:国家)?(?:职业资格|职业技能|技能)(?:证书)?(?:等级)?|^等级/;
/** What people put behind it. */
const SUFFIX = /(?:证书?|\.0+)$/;
const SEPARATOR = /^[/()\-—、,|:;.·_+]/;

const NAMES: Readonly<Record<Level, string>> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
};

/** `三级/高级工` */
export function formatLevel(level: Level): string {
  return NAMES[level];
}

const REMEMBERED = 5_000;
const remembered = remembering(REMEMBERED, (typed: string) => read(nameKey(typed).toUpperCase()));

/**
 * Reads a level 等级 in any of its spellings: 三级, 3级, 3, Ⅲ, 高级, 高级工, 三级/高级工,
 * 三级（高级工）, 高级工三级. Null for other words (特级技师, 首席技师, 学徒工: no standard in
 * 附件1) and where two spellings disagree (三级/中级工).
 */
export function parseLevel(text: string | number): Level | null {
  return remembered(String(text));
}

function read(key: string): Level | null {
  const alone = ALONE[key];
  if (alone !== undefined) return alone;
  // A minus before a number is no separator.
  if (key.startsWith('-')) return null;
  let rest = key.replace(SUFFIX, '').replace(PREFIX, '');
  let level: Level | null = null;
  while (rest !== '') {
    const spelling = wordAt(rest);
    if (spelling) {
      if (level !== null && level !== spelling[1]) return null;
      level = spelling[1];
      rest = rest.slice(spelling[0].length);
    } else if (SEPARATOR.test(rest)) rest = rest.slice(1).replace(PREFIX, '');
    else {
      const lone = rest.match(/^(?:III|II|IV|I|V|[1-5一二三四五])(?=[/()\-—、,|]|$)/)?.[0];
      const loneLevel = lone === undefined ? undefined : ALONE[lone];
      if (lone === undefined || loneLevel === undefined || (level !== null && level !== loneLevel))
        return null;
      level = loneLevel;
      rest = rest.slice(lone.length);
    }
  }
  return level;
}

function wordAt(text: string): readonly [string, Level] | undefined {
  return WORDS.find(([word]) => text.startsWith(word));
}

/** The spelling of a level that a name ends or begins with, for 车工三级 and 高级车工; the name is what is left. */
export function cutLevel(key: string): readonly { readonly name: string; readonly level: Level }[] {
  const cuts: { name: string; level: Level }[] = [];
  for (const [word, level] of WORDS) {
    if (key.length <= word.length) continue;
    if (key.endsWith(word)) cuts.push({ name: key.slice(0, -word.length), level });
    if (key.startsWith(word)) cuts.push({ name: key.slice(word.length), level });
  }
  return cuts;
}
