import type { Money } from './money';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万亿'];

/** Four digits in words, `1010` → 壹仟零壹拾; zeros between digits are said once, zeros at the end not at all. */
function sectionInWords(section: number): string {
  let words = '';
  let zeroPending = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) {
      zeroPending = words !== '';
      continue;
    }
    words += (zeroPending ? '零' : '') + DIGITS.charAt(digit) + (PLACES[place] as string);
    zeroPending = false;
  }
  return words;
}

/** Whole yuan in words, without the unit; empty for 0. */
function yuanInWords(count: number): string {
  let words = '';
  let rest = count;
  let zeroPending = false;
  const sections: number[] = [];
  while (rest > 0) {
    sections.push(rest % 10_000);
    rest = Math.floor(rest / 10_000);
  }
  for (let at = sections.length - 1; at >= 0; at -= 1) {
    const section = sections[at] as number;
    if (section === 0) {
      zeroPending = true;
      continue;
    }
    const zero = words !== '' && (zeroPending || section < 1000);
    // 万亿 already says 亿 when the section below it is not empty: 壹万贰仟亿, not 壹万亿贰仟亿.
    const unit = at === 3 && (sections[2] as number) > 0 ? '万' : (SECTIONS[at] as string);
    words += (zero ? '零' : '') + sectionInWords(section) + unit;
    zeroPending = false;
  }
  return words;
}

/**
 * An amount in capital numerals 人民币大写, as payment papers carry it: 2990 → 贰仟玖佰玖拾元整,
 * 100500.05 → 壹拾万零伍佰元零伍分, 0.3 → 叁角整, 0 → 零元整. Negative amounts begin with 负.
 */
export function rmbUppercase(amount: Money): string {
  const total = Math.abs(amount);
  const whole = yuanInWords(Math.floor(total / 100));
  const jiao = Math.floor(total / 10) % 10;
  const fen = total % 10;
  let words = whole === '' ? '' : `${whole}元`;
  if (jiao > 0) words += `${DIGITS.charAt(jiao)}角`;
  else if (fen > 0 && whole !== '') words += '零';
  if (fen > 0) words += `${DIGITS.charAt(fen)}分`;
  else words = words === '' ? '零元整' : `${words}整`;
  return (amount < 0 ? '负' : '') + words;
}
