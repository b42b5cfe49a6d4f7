import type { Claim } from '../../core/claim';
import { isSafetyKind } from '../certificate/kind';
import { normaliseNumber } from '../certificate/number';
import { normaliseId } from '../person/identity';

const HAS_DIGIT = /\d/;

/**
 * The certificate's number as compared, where it tells one certificate from another. A text without a
 * digit (暂无, 待发, 同身份证) does not, nor does the ID itself, which safety certificates carry, some
 * behind a T: a ledger need not say of which kind they are.
 */
export function tellingNumber({ certificateNumber, certificateKind, idNumber }: Claim): string | null {
  if (certificateNumber == null || isSafetyKind(certificateKind)) return null;
  const number = normaliseNumber(certificateNumber);
  if (!HAS_DIGIT.test(number)) return null;
  // Most numbers are longer than any ID, which need not be looked at then.
  if (idNumber == null || number.length > idNumber.length + 1) return number;
  const id = normaliseId(idNumber);
  return number === id || number === `T${id}` ? null : number;
}
