const STAR = '*';

/** `first6` shows the first six characters; `first6last4` the last four as well (I-17). */
export type IdMask = 'first6' | 'first6last4';

/** Characters of a text, a surrogate pair counting as one (rare names need them). */
function charactersOf(text: string): string[] {
  return Array.from(text);
}

function starsBetween(text: string, first: number, last: number): string {
  const characters = charactersOf(text);
  const shown = first + last;
  // Too short to hide anything behind what is shown: star it all.
  if (characters.length <= shown) return STAR.repeat(characters.length);
  return (
    characters.slice(0, first).join('') +
    STAR.repeat(characters.length - shown) +
    (last === 0 ? '' : characters.slice(-last).join(''))
  );
}

/** For publicity lists 公示: `33039919900307102X` → `330399************`, or `330399********102X`. */
export function maskId(id: string, mask: IdMask = 'first6'): string {
  return starsBetween(id, 6, mask === 'first6last4' ? 4 : 0);
}

/** The first character stays, then stars; the last stays too from three characters: 张三 → 张*, 欧阳明月 → 欧**月. */
export function maskName(name: string): string {
  const length = charactersOf(name).length;
  if (length <= 1) return name;
  return starsBetween(name, 1, length >= 3 ? 1 : 0);
}

/** Bank account 银行账号: the last four stay. */
export function maskAccount(account: string): string {
  return starsBetween(account, 0, 4);
}
