import { parseAmount } from '../core/money';
import { rmbUppercase } from '../core/rmb-uppercase';
import { parameterNames } from '../messages/zh-CN/functions';
import { requiredMoney } from './arguments';
import { Problem } from './problem';
import type { RowFunction } from './shaping';

const { amount } = parameterNames.RMB;

/** Fractions of a fen cannot be written in words, and rounding them here would hide a wrong sum. */
const TO_THE_FEN = /^-?\d+(?:\.\d{1,2})?$/;

/** `WZ.RMB(amount)`: 2990 → 贰仟玖佰玖拾元整. Zero is an amount here: 零元整. */
export const rmb: RowFunction = ([given]) => {
  const text = requiredMoney(given, amount, true);
  const money = TO_THE_FEN.test(text) ? parseAmount(text) : null;
  if (money === null) throw Problem.of('amount-unreadable', { argument: amount, found: text });
  return rmbUppercase(money);
};
