import { HEADER_BY_KEY, type ColumnRole } from './headers';
import { headerKey } from './text';

/** The header that a text of five characters or more misses by one character, to suggest and never to use. */
export function suggestHeader(text: string): ColumnRole | undefined {
  const key = headerKey(text);
  if (key.length < 5) return undefined;
  for (const [known, match] of HEADER_BY_KEY)
    if (known.length >= 5 && Math.abs(known.length - key.length) <= 1 && isOneEdit(known, key))
      return match.role;
  return undefined;
}

/** One character inserted, dropped or replaced. */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  return Math.max(one.length, other.length) - start - end === 1;
}
