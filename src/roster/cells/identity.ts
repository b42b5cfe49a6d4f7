import type { Field } from '../../core/fields';
import { compactText, isPlaceholder } from '../text';
import { decimalOf } from './number';
import { NOTHING, parsed, shown, unread, type Parsed } from './parsed';

/** From here on a spreadsheet's number has lost digits: it keeps fifteen. */
const PRECISE_BELOW = 1e15;
/** A number as a sheet shows it once it is too long for its digits. */
export const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

/** Whether the text is an 18-character ID as it should be typed. */
function isEighteen(text: string): boolean {
  if (text.length !== 18) return false;
  for (let index = 0; index < 17; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  const last = text.charCodeAt(17);
  return (last >= 0x30 && last <= 0x39) || last === 0x58;
}

/**
 * Reads 身份证号码: the characters without spaces, `x` as `X`. A number of more than fifteen digits,
 * or one in scientific notation, has lost its end: `id-precision-lost`, never repaired. Whether the
 * ID is valid is for the rules to say.
 */
export function parseIdCell(value: string | number | boolean): Parsed<string> {
  if (typeof value === 'string') {
    if (isEighteen(value)) return parsed(value);
    const text = compactText(value).toUpperCase();
    if (isPlaceholder(text) || text === '无') return NOTHING;
    if (SCIENTIFIC.test(text))
      return unread({ code: 'id-precision-lost', params: { field: 'idNumber', found: shown(value) } });
    return parsed(text.replace(/['‘’`"“”]/g, ''));
  }
  if (typeof value === 'number') return digitsOf(value, 'idNumber');
  return unread({ code: 'value-unreadable', params: { found: shown(value) } });
}

/** Text of a column that holds long numbers (证书编号, 银行账号): what a number lost is said. */
export function digitsOf(value: number, field: Field): Parsed<string> {
  if (Math.abs(value) >= PRECISE_BELOW)
    return unread({
      code: 'id-precision-lost',
      params: { field, found: value.toExponential(5).replace('e', 'E') },
    });
  return parsed(decimalOf(value) ?? String(value));
}
