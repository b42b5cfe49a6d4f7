import { compactText, isPlaceholder } from '../text';
import { NOTHING, parsed, shown, unread, type Parsed } from './parsed';

const AMOUNT =
  /^(?:约|共|计)?(?:人民币|rmb|cny|¥|\$)?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(亿|万|千|百)?(?:元|块|圆)?(?:整|正)?(?:\/|每)?(?:人|生|名|人次)?$/i;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const NONE = new Set(['无', '免费', '未收费', '不收费', '否', '零', '未收取']);

/** A decimal text times a power of ten, without floats: `1.2`, 4 → `12000`. */
function shifted(text: string, power: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const padded = fraction.padEnd(power, '0');
  return normalised(`${whole}${padded.slice(0, power)}.${padded.slice(power)}`);
}

/** `+007.50` → `7.5`; `.5` → `0.5`. */
function normalised(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? `${digits === '0' ? '' : sign}${digits}` : `${sign}${digits}.${rest}`;
}

/**
 * A number as plain decimal digits, to the fifteen that a spreadsheet keeps, without the noise of
 * binary fractions beyond them: 2092.9999999999995 → `2093`.
 */
export function decimalOf(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return /e/i.test(text) ? normalised(rounded.toFixed(10)) : text;
}

/** The unit that a column of amounts is in. */
export type MoneyUnit = '元' | '千元' | '万元';

/** The unit a header or title names, `申报金额（万元）`, `单位：万元`; yuan where it names none. */
export function unitOf(text: string): MoneyUnit {
  const found = /(?<!\d)[万千]元/.exec(compactText(text));
  return found === null ? '元' : found[0] === '万元' ? '万元' : '千元';
}

/**
 * The decimal in an amount as typed, `500元/人`, `1.2万元`, `￥2,300.00`; null if there is none. `unit` is
 * what a number without a unit of its own counts in.
 */
export function findAmount(text: string, unit: MoneyUnit = '元'): string | null {
  const compact = compactText(text);
  const match = AMOUNT.exec(compact);
  if (!match) return null;
  const digits = match[1]!.replace(/,/g, '');
  const power = match[2] ?? (/[元块圆]/.test(compact) ? '' : unit.slice(0, -1));
  return power === '' ? normalised(digits) : shifted(digits, POWERS[power] ?? 0);
}

export interface MoneyOptions {
  /** For columns where 无 or 免费 says that nothing was charged. */
  readonly noneIsZero?: boolean;
  /** What numbers without a unit of their own count in; yuan unless the header says otherwise. */
  readonly unit?: MoneyUnit;
}

/** Reads an amount into decimal text, in yuan. */
export function parseMoneyCell(
  value: string | number | boolean,
  { noneIsZero = false, unit = '元' }: MoneyOptions = {},
): Parsed<string> {
  if (typeof value === 'number') {
    const decimal = decimalOf(value);
    const text = decimal === null || unit === '元' ? decimal : findAmount(decimal, unit);
    return text === null
      ? unread({ code: 'number-unreadable', params: { found: shown(value) } })
      : parsed(text);
  }
  if (typeof value === 'string') {
    const text = compactText(value);
    if (isPlaceholder(text)) return NOTHING;
    if (NONE.has(text)) return noneIsZero ? parsed('0') : NOTHING;
    const amount = findAmount(text, unit);
    if (amount !== null) return parsed(amount);
  } else if (noneIsZero && !value) return parsed('0');
  return unread({ code: 'number-unreadable', params: { found: shown(value) } });
}

const HOURS = /^(?:共|计|线下)?(\d+(?:\.\d+)?)(?:个)?(?:课时|学时|小时|节|课|时|h|hours?)?$/i;

/** Reads lesson hours: 45, `45课时`, `45.5 学时`. */
export function parseHoursCell(value: string | number | boolean): Parsed<number> {
  if (typeof value === 'number' && Number.isFinite(value)) return parsed(Number(decimalOf(value)));
  if (typeof value === 'string') {
    const text = compactText(value);
    if (isPlaceholder(text) || text === '无') return NOTHING;
    const match = HOURS.exec(text);
    if (match) return parsed(Number(match[1]));
  }
  return unread({ code: 'number-unreadable', params: { found: shown(value) } });
}

/** Reads 培训年度: 2023, `2023年度`, `2023年`. */
export function parseYearCell(value: string | number | boolean): Parsed<number> {
  const text = typeof value === 'string' ? compactText(value) : String(value);
  if (isPlaceholder(text)) return NOTHING;
  const match = /^(?:19|20)\d\d(?=年?度?$)/.exec(text);
  return match
    ? parsed(Number(match[0]))
    : unread({ code: 'number-unreadable', params: { found: shown(value) } });
}
