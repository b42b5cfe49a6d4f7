import type { Programme, Recipient } from '../core/claim';
import type { Roster } from './roster';

/** What the titles seem to say, with the words it was read from. Used only once a person confirms it. */
export interface Guess<T> {
  readonly value: T;
  readonly reason: string;
}

const PROGRAMME_WORDS: readonly (readonly [Programme, RegExp])[] = [
  ['apprenticeship', /[^\s，。：:（）()]{0,6}学徒制?/],
  ['startup', /[^\s，。：:（）()]{0,4}创业培训/],
  ['project', /项目制[^\s，。：:（）()]{0,6}/],
  [
    'certification',
    /(?:培训鉴定|鉴定补贴|技能等级|职业资格|专项(?:职业)?能力|技能提升)[^\s，。：:（）()]{0,4}/,
  ],
];

const RECIPIENT_WORDS: readonly (readonly [Recipient, RegExp])[] = [
  ['individual', /个人(?:申领|申请|申报|补贴|名单|花名册)?/],
  ['employer', /(?:用人单位|用工单位|企业(?:申领|申请|申报|职工)|单位(?:申领|申请|申报))/],
  ['school', /(?:院校|职业学校|技工学校|学校)(?:申领|申请|申报)?/],
  ['institution', /(?:培训机构|定点机构|机构(?:申领|申请|申报))/],
];

function guess<T>(texts: readonly string[], words: readonly (readonly [T, RegExp])[]): Guess<T> | null {
  let found: Guess<T> | null = null;
  for (const text of texts)
    for (const [value, pattern] of words) {
      const match = pattern.exec(text);
      if (!match) continue;
      if (found && found.value !== value) return null;
      found ??= { value, reason: text.length > 60 ? `${text.slice(0, 60)}…` : text };
    }
  return found;
}

/** The programme and recipient that title lines, sheet name and file name point to; null if none or more than one. */
export function guessesOf({ titles }: Pick<Roster, 'titles'>): {
  readonly programme: Guess<Programme> | null;
  readonly recipient: Guess<Recipient> | null;
} {
  return { programme: guess(titles, PROGRAMME_WORDS), recipient: guess(titles, RECIPIENT_WORDS) };
}
