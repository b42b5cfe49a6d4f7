import type { Amount } from '../policy/amount';

/** Yuan as a number for a cell: two decimals, which a double holds exactly enough to show and to add up. */
export const inYuan = (amount: Amount): number => Number(amount.text);
