import type { Level } from '../../core/claim';
import { parseLevel } from '../../policy/catalogue/levels';
import { compactText, isPlaceholder } from '../text';
import { NOTHING, parsed, shown, unread, type Parsed } from './parsed';

const NO_LEVEL = new Set(['无', '没有', '不分等级', '不分级', '无等级', '专项', '专项能力', '专项职业能力']);

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
