import { remembering } from '../../core/remembering';

/**
 * What cells of 符合条件 say of the four conditions of 一(一)2(1). People write marks (①, 条件二, `1、4`),
 * the regulation's words, their own, or all of these; and they write what they do not have.
 */

/** The four conditions, as bits. */
export const CONDITION_1 = 1;
export const CONDITION_2 = 2;
export const CONDITION_3 = 4;
export const CONDITION_4 = 8;

/** One thing that a cell states. */
export interface Statement {
  /** Bits of the conditions it is about. */
  readonly conditions: number;
  /** With its number in the regulation, which says 市区 by itself. */
  readonly marked: boolean;
  /** Names the household. */
  readonly household: boolean;
  /** Names a residence permit or a registration as unemployed. */
  readonly permit: boolean;
  /** The words, for the places they name. */
  readonly text: string;
}

export interface StatedConditions {
  /** The cell says that none of the four applies. */
  readonly none: boolean;
  readonly statements: readonly Statement[];
}

/** Other forms of the circled numbers; `①` itself is what the rest looks for. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[⑴⒈❶]/g, '①'],
  [/[⑵⒉❷]/g, '②'],
  [/[⑶⒊❸]/g, '③'],
  [/[⑷⒋❹]/g, '④'],
];
const BIT_OF: Readonly<Record<string, number>> = {
  '①': CONDITION_1,
  '②': CONDITION_2,
  '③': CONDITION_3,
  '④': CONDITION_4,
  1: CONDITION_1,
  2: CONDITION_2,
  3: CONDITION_3,
  4: CONDITION_4,
  一: CONDITION_1,
  二: CONDITION_2,
  三: CONDITION_3,
  四: CONDITION_4,
};

/** 无, 均不符合, 四项条件都不具备, 以上均无, 不符合任何条件, 没有符合的条件. */
const NONE = new RegExp(
  '^(?:无|没有)(?:任何)?符合的?(?:申领|申请)?条件[。.]?$|^(?:以上|上述|所列)?(?:四[项个条种]|各[项条]|[①1一][至到~-][④4四]项?)?(?:任何)?(?:申领|申请)?(?:条件|情形)?' +
    '(?:任何)?(?:一[项个条])?(?:均|都|皆|全|也)*' +
    '(?:无|没有|否|不是|[不未](?:符合|具备|满足|属于))' +
    '(?:任何|任一)?(?:以上|上述|所列)?(?:四[项个条种]|一[项个条])?的?(?:申领|申请)?(?:条件|情形)?[。.]?$',
);

/** Between two statements; also before a mark. 或 and 并 join what belongs together. */
const BETWEEN = /[、,;。/+\n]|(?<=[①②③④])和|(?=[①②③④])|(?=条件[一二三四1-4])/;

/** A statement of what is not so. 未就业 and 非在编 are conditions themselves. */
const NEGATED =
  /^(?:无(?!业)|没|非(?!在编|机关|事业|公务员)|未(?!就业|继续升学)|不)|不在|不属于|不具备|不符合|不满足|非市区|未(?:参|缴|办|登记)|无(?:户籍|户口|居住证|失业保险)/;

/** A list's number before its words, `1、失业保险`, belongs to them. */
const LIST_NUMBER = /(?<![0-9第件])\(?([1-4一二三四])\)?[、.:)](?=[^0-9一二三四①②③④])/g;
const CIRCLED: Readonly<Record<string, string>> = {
  1: '①',
  一: '①',
  2: '②',
  二: '②',
  3: '③',
  三: '③',
  4: '④',
  四: '④',
};

const CLAUSE = /一\(一\)2\(1\)/g;
/** `1`, `(2)`, `第三项`, `4项` at the beginning; not 2年内, 第二产业 and 四项条件之一. */
const NUMBER =
  /^(?:符合|具备|满足)?(?:第([1-4一二三四])(?=[项条种个款和及与或]|$)|([1-4])[项条]$|\(?([1-4一二三四])(?![0-9一二三四项个种条年次月学手级户点]))/;
const NUMBERED = /条件([一二三四1-4])(?![0-9年])/;

const UNEMPLOYMENT_INSURANCE = /失业保险(?!金)/;
const HOUSEHOLD = /户籍|户口/;
const PERMIT = /居住证|失业登记|登记失业/;
const WORK = /创业|在(?:温州?市?)?市区(?:就业|工作|经营|务工)|在[温鹿龙瓯洞].{0,6}(?:就业|工作|经营|务工)/;
const GRADUATE = /毕业生|毕业[2二两]年|离校/;

const REMEMBERED = 5_000;

/** Reads a cell of 符合条件; remembered, for a roster repeats a few. */
export const statedConditions = remembering(REMEMBERED, read);

function read(text: string): StatedConditions {
  // A new line in a cell parts statements as a comma does.
  let plain = text.replace(/[^\S\n]/g, '');
  for (const [forms, mark] of MARKS) plain = plain.replace(forms, mark);
  // NFKC would make plain digits of the marks.
  plain = plain
    .split(/([①②③④])/)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFKC')))
    .join('')
    .replace(CLAUSE, '')
    .replace(LIST_NUMBER, (_, number: string) => CIRCLED[number] ?? '');
  if (NONE.test(plain.replace(/\n/g, ''))) return { none: true, statements: [] };
  const statements = plain.split(BETWEEN).map(statement);
  return { none: false, statements: statements.filter((one) => one !== null) };
}

/** Null where no condition is stated. */
function statement(text: string): Statement | null {
  if (NEGATED.test(text)) return null;
  const marks = marked(text);
  let conditions = marks;
  if (UNEMPLOYMENT_INSURANCE.test(text)) conditions |= CONDITION_1;
  const household = HOUSEHOLD.test(text);
  const permit = PERMIT.test(text);
  if (household || permit) conditions |= CONDITION_2;
  if (WORK.test(text)) conditions |= CONDITION_3;
  if (GRADUATE.test(text)) conditions |= CONDITION_4;
  if (conditions === 0) return null;
  // 温 for 温州 tells no more of 市区 than the full name does.
  const places = text.replace(/在温(?!州)/, '在温州');
  return { conditions, marked: marks !== 0, household, permit, text: places };
}

/** Conditions that the text numbers. */
function marked(text: string): number {
  let bits = 0;
  for (const mark of text.match(/[①②③④]/g) ?? []) bits |= BIT_OF[mark] ?? 0;
  const number = NUMBER.exec(text);
  bits |= BIT_OF[number?.slice(1).find((group) => group !== undefined) ?? ''] ?? 0;
  return bits | (BIT_OF[NUMBERED.exec(text)?.[1] ?? ''] ?? 0);
}
