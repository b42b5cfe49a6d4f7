/**
 * Whether two texts are one slip apart: one character inserted, dropped, or two neighbours swapped;
 * with `substitution` also one character replaced. Equal texts are not.
 * `眼镜配定工`, `眼镜定配工` → true; `姓名`, `性别` → false either way.
 */
export function oneSlipApart(first: string, second: string, substitution: boolean): boolean {
  const difference = first.length - second.length;
  if (difference < -1 || difference > 1 || first === second) return false;
  let start = 0;
  while (start < first.length && first.charCodeAt(start) === second.charCodeAt(start)) start += 1;
  if (difference === 1) return first.slice(start + 1) === second.slice(start);
  if (difference === -1) return first.slice(start) === second.slice(start + 1);
  if (substitution && first.slice(start + 1) === second.slice(start + 1)) return true;
  return (
    first.charCodeAt(start) === second.charCodeAt(start + 1) &&
    first.charCodeAt(start + 1) === second.charCodeAt(start) &&
    first.slice(start + 2) === second.slice(start + 2)
  );
}

/**
 * Whether a name that was typed is close enough to a known one to ask about it. Short Chinese names
 * differ in one character and mean other things, so the rule grows with the length typed: up to
 * three characters never; four to six one slip or one name inside the other; from seven one edit.
 */
export function isNear(typed: string, known: string): boolean {
  if (typed.length <= 3 || typed === known) return false;
  if (typed.length >= 7) return oneSlipApart(typed, known, true);
  return oneSlipApart(typed, known, false) || typed.includes(known) || known.includes(typed);
}
