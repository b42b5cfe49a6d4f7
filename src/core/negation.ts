/**
 * What cells say of a word by the words around it. People write what they do not have (未参加职工养老), what
 * is over (居住证已过期) and what is not settled yet (正在核实), and a word alone tells none of this.
 * Texts are NFKC, without spaces.
 */

/** The text says the word, denies it, leaves it open, or does not name it. */
export type Mention = 'said' | 'denied' | 'open' | 'absent';

/** Holds a character of denial or doubt that is none. */
const NAMES =
  /未就业|未婚|未继续|无业|无锡|无人机|无固定|无限?期|无损|非全日|非公|民办非|不锈钢|待[业遇]|[未不]超过|未来|未名|非[遗物]|无忧|[非不]凡|未升学|未落实|没有工作|[接招]待|[模虚]拟/g;

const NOT = '没有?|[不未无非否×✗✘]';
/** Has been and is no more. */
const OVER = '停(?!车)|[过到]期|失[效败]|作废|取消|[撤注吊]销|撤回|终止|解除|中断|退[出保回]';
const DENIAL = new RegExp(`${NOT}|${OVER}`, 'g');
const FILLER = '[:已被均都皆全也并还尚暂仍]|目前';
const BEGINS_DENIED = new RegExp(`^(?:${FILLER})*(?:${NOT})`);
const ANSWERED_NO = new RegExp(`^(?:${FILLER})*(?:${NOT}|${OVER})`);
/** A remark in brackets or after a comma on what stands before it: (否), (已停), (待核实). */
const REMARK = new RegExp(`^(?:${FILLER})*(?:(?:${NOT}|不是|不符合|(?:${OVER}).?.?)$|待|正在)`);
const DOUBT =
  /是否|有无|[能可]否|\?|待|正在|拟|准备|计划|打算|可能|疑似|存疑|[办处审申][理核请]中|不(?:详|清|明|知|确定)|未(?:知|确定|核实)/;

/** Between statements; a list 没有甲、乙 is one, 无甲、有乙 is two, so is 不符合不予补贴. */
const BETWEEN = /[,;。\n()[\]]|、(?=[有是已])|(?=不予)/;

const withoutNames = (text: string): string => text.replace(NAMES, '');

/** The text begins by denying: 未取得, 暂无证书, 尚没有, ×. */
export const beginsDenied = (text: string): boolean => BEGINS_DENIED.test(withoutNames(text));

/** The text leaves something open: 是否, 待, 正在, 拟. */
export const isOpen = (text: string): boolean => DOUBT.test(withoutNames(text));

/** How the text speaks of `word` (a pattern without flags); in two minds over it, it leaves it open. */
export function mentionOf(text: string, word: RegExp): Mention {
  let mention: Mention = 'absent';
  const statements = text.split(BETWEEN).filter((statement) => statement !== '');
  for (let at = 0; at < statements.length; at += 1) {
    const statement = statements[at]!;
    const found = word.exec(statement);
    if (found === null) continue;
    const next = withoutNames(statements[at + 1] ?? '');
    const before = withoutNames(statement.slice(0, found.index));
    const after =
      withoutNames(statement.slice(found.index + found[0].length)) + (REMARK.test(next) ? next : '');
    const here = mentionBetween(before, after);
    if (mention === 'absent') mention = here;
    else if (mention !== here) return 'open';
  }
  return mention;
}

/** By what stands before and after the word in one statement. */
function mentionBetween(before: string, after: string): Mention {
  if (DOUBT.test(before) || DOUBT.test(after)) return 'open';
  const denials = [...before.matchAll(DENIAL)];
  const [denial] = denials;
  const later = after.match(DENIAL)?.length ?? 0;
  if (denials.length + later === 0) return 'said';
  // Denied twice is not said clearly; neither is 不在市区居住的退役军人, nor 退役军人家属在外未归.
  if (denials.length + later > 1) return 'open';
  const plainly = denial === undefined ? ANSWERED_NO.test(after) : !before.slice(denial.index).includes('的');
  return plainly ? 'denied' : 'open';
}
