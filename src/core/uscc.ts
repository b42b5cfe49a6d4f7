/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = 31;

/** Why a text is no valid unified social credit code 统一社会信用代码. */
export type UsccProblem = 'length' | 'characters' | 'check-character';

/**
 * What is wrong with an 18-character code (GB 32100-2015), or null. Weights are the powers of 3
 * modulo 31. Some codes in use fail the check, so this is worth a warning, never a refusal.
 */
export function usccProblem(code: string): UsccProblem | null {
  if (code.length !== 18) return 'length';
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at += 1) {
    const value = ALPHABET.indexOf(code.charAt(at));
    if (value < 0) return 'characters';
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  const check = ALPHABET.indexOf(code.charAt(17));
  if (check < 0) return 'characters';
  return (sum + check) % MODULUS === 0 ? null : 'check-character';
}
