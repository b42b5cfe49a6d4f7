import type { Level } from '../../core/claim';
import { compactText, isPlaceholder } from '../text';
import { NOTHING, parsed, unread, shown, type Parsed } from './parsed';

const NO_LEVEL = new Set(['无', '不分等级', '无等级', '专项', '专项能力', '专项职业能力', '没有']);

const NUMERALS =
  /^(?:国家职业资格|职业资格|职业技能|技能等级)?(?:第)?([1-5]|[一二三四五]|i{1,3}|iv|v|①|②|③|④|⑤)(?:级)?$/;

function parseLevel(text: string): Level | null {
  const NUM: Record<string, Level> = {
    '1': 1,
    '2': 2,
    '3': 3,
    '4': 4,
    '5': 5,
    一: 1,
    二: 2,
    三: 3,
    四: 4,
    五: 5,
    i: 1,
    ii: 2,
    iii: 3,
    iv: 4,
    v: 5,
  };
  const lower = text.toLowerCase();
  const match = NUMERALS.exec(lower);
  if (match) return NUM[match[1]!] ?? null;
  const words: [RegExp, Level][] = [
    [/^高级技师$/, 1],
    [/^技师$/, 2],
    [/^高级工?$/, 3],
    [/^中级工?$/, 4],
    [/^初级工?$/, 5],
  ];
  for (const [w, l] of words) if (w.test(lower)) return l;
  const parts = lower.split(/[/()（）、]+/).filter((x) => x !== '');
  if (parts.length < 2) return null;
  const levels = new Set(parts.map((p) => parseLevel(p)));
  return levels.size === 1 ? ([...levels][0] ?? null) : null;
}

/**
 * Reads 等级: 1–5, or the text as written where it is no level of 附件1 (特级技师 …), for the rules to
 * say so. Special abilities have none: 无 and 不分等级 are an empty cell.
 */
export function parseLevelCell(value: string | number | boolean): Parsed<Level | string> {
  if (typeof value === 'boolean')
    return unread({ code: 'value-unreadable', params: { found: shown(value) } });
  const text = typeof value === 'number' ? String(value) : compactText(value);
  if (isPlaceholder(text) || NO_LEVEL.has(text)) return NOTHING;
  return parsed(parseLevel(text) ?? shown(value));
}

export { parseLevel };
