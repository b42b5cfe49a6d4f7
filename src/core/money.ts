import Big from 'big.js';

/**
 * An amount of money: whole fen 分 in a safe integer. The brand makes every sum, share and
 * comparison go through this file, the only one that does arithmetic on amounts.
 */
export type Money = number & { readonly unit: 'fen' };

/** A share or factor as an exact decimal string: `0.7`, `1.3`, `0.855`. */
export type Ratio = string;

const FEN_PER_YUAN = 100;

/**
 * Exact decimals: products have every digit, quotients `DP` places. Its own constructor, so that no
 * other user of big.js can change how money rounds. (big.js, not its elder brother decimal.js: the
 * custom functions have to stay under 80 kB, and sines and logarithms would be a sixth of that.)
 */
const Exact = Big();
Exact.DP = 60;
Exact.RM = Exact.roundHalfUp;

export const ZERO = 0 as Money;

/** `fen(299000)` is 2990 yuan. Throws a RangeError unless it is a safe integer. */
export function fen(count: number): Money {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole, safe number of fen: ${count}`);
  return (count === 0 ? 0 : count) as Money;
}

/** `yuan(2990)` from whole yuan. Throws a RangeError for a fraction of a yuan. */
export function yuan(count: number): Money {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole, safe number of yuan: ${count}`);
  return fen(count * FEN_PER_YUAN);
}

const DECIMAL_TEXT = /^-?\d{1,24}(?:\.\d{1,24})?$/;

/**
 * Reads yuan as plain decimal digits, `3999.99` or `-12.5`; half a fen and more rounds away from
 * zero (`0.005` is one fen). Null for anything else, also for amounts past the safe integers.
 */
export function parseAmount(text: string): Money | null {
  if (!DECIMAL_TEXT.test(text)) return null;
  const count = new Exact(text).times(FEN_PER_YUAN).round().toNumber();
  return Number.isSafeInteger(count) ? fen(count) : null;
}

const formatted = new Map<number, string>();
const REMEMBERED = 20_000;

/** Yuan with two decimals: `2990.00`. Remembered, for a roster repeats a few dozen amounts. */
export function formatAmount(amount: Money): string {
  const known = formatted.get(amount);
  if (known !== undefined) return known;
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const text = `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  if (formatted.size >= REMEMBERED) formatted.clear();
  formatted.set(amount, text);
  return text;
}

export function add(first: Money, second: Money): Money {
  return fen(first + second);
}

export function subtract(from: Money, amount: Money): Money {
  return fen(from - amount);
}

export function sum(amounts: Iterable<Money>): Money {
  let total: Money = ZERO;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** `times(yuan(20), 15)` is 300 yuan; for counts (lesson hours), which are whole. */
export function times(amount: Money, count: number): Money {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole count: ${count}`);
  return fen(amount * count);
}

export function smaller(first: Money, second: Money): Money {
  return second < first ? second : first;
}

export function larger(first: Money, second: Money): Money {
  return second > first ? second : first;
}

/** Negative, zero or positive, as a sort wants it. */
export function compare(first: Money, second: Money): number {
  return first - second;
}

const RATIO_TEXT = /^\d{1,6}(?:\.\d{1,18})?$/;

/** Shares already worked out: ratio → amount → share. */
const shares = new Map<Ratio, Map<number, Money>>();
let sharesHeld = 0;

/**
 * `share(yuan(2300), '1.3')` is 2990 yuan. Exact, rounded half up to the fen once, and worked out
 * once for each distinct (amount, ratio). Throws a RangeError if the ratio is not a plain decimal.
 */
export function share(amount: Money, ratio: Ratio): Money {
  const ofRatio = shares.get(ratio);
  const known = ofRatio?.get(amount);
  if (known !== undefined) return known;
  if (!RATIO_TEXT.test(ratio)) throw new RangeError(`not a plain decimal ratio: ${ratio}`);
  const result = fen(new Exact(amount).times(ratio).round().toNumber());
  if (sharesHeld >= REMEMBERED) {
    shares.clear();
    sharesHeld = 0;
  }
  sharesHeld += 1;
  const kept = shares.get(ratio);
  if (kept) kept.set(amount, result);
  else shares.set(ratio, new Map([[amount, result]]));
  return result;
}

/** The product of ratios as an exact decimal string, so that money is rounded only once: `1.3`, `0.7` → `0.91`. */
export function productOf(...ratios: readonly Ratio[]): Ratio {
  return ratios.reduce((product, ratio) => new Exact(product).times(ratio), new Exact(1)).toFixed();
}

/**
 * Reads a ratio as officers write it, `0.85`, `85` or `85%` (五(五)), into a plain decimal, `0.85`.
 * Without a percent sign a number above 1 is a percentage. Null for anything that is no number.
 */
export function parseRatio(text: string): Ratio | null {
  const trimmed = text.normalize('NFKC').trim();
  const percent = trimmed.endsWith('%');
  const digits = percent ? trimmed.slice(0, -1).trim() : trimmed;
  if (!RATIO_TEXT.test(digits)) return null;
  const value = new Exact(digits);
  return (percent || value.gt(1) ? value.div(100) : value).toFixed();
}

/** Negative, zero or positive: `compareRatios('0.7', '0.70')` is 0. */
export function compareRatios(first: Ratio, second: Ratio): number {
  return new Exact(first).cmp(second);
}

/** `formatPercent('0.855')` is `85.5%`. */
export function formatPercent(ratio: Ratio): string {
  return `${new Exact(ratio).times(100).toFixed()}%`;
}
