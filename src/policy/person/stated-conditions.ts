import { beginsDenied, isOpen, mentionOf } from '../../core/negation';
import { remembering } from '../../core/remembering';

/**
 * What cells of 符合条件 say of the four conditions of 一(一)2(1). People write marks (①, 条件二, `1、4`),
 * the regulation's words, their own, or all of these; and they write what they do not have. A cell is cut into
 * statements: marks or words, and whether they are so. What is not understood is not stated.
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

/** The four numbers in all their forms; the circled ones are what the rest looks for. */
const NUMBERS = '①②③④1234一二三四⑴⑵⑶⑷⒈⒉⒊⒋❶❷❸❹';
const OTHER_CIRCLES = /[⑴-⑷⒈-⒋❶-❹]/g;
const circled = (number: string): string => NUMBERS.charAt(NUMBERS.indexOf(number) % 4);
/** The bit of a number's condition. */
const bitOf = (number: string): number => 1 << (NUMBERS.indexOf(number) % 4);

/** 无, 均不符合, 四项条件都不具备, 以上均无, 不符合任何条件, 没有符合的条件. */
const NONE = new RegExp(
  '^(?:无|没有)(?:任何)?符合的?(?:申领|申请)?条件[。.]?$|^(?:以上|上述|所列)?(?:四[项个条种]|各[项条]|[①1一][至到~-][④4四]项?)?(?:任何)?(?:申领|申请)?(?:条件|情形)?' +
    '(?:任何)?(?:一[项个条])?(?:均|都|皆|全|也)*' +
    '(?:无|没有|否|不是|[不未](?:符合|具备|满足|属于))' +
    '(?:任何|任一)?(?:以上|上述|所列)?(?:四[项个条种]|一[项个条])?的?(?:申领|申请)?(?:条件|情形)?[。.]?$',
);

/** Between two statements; also before a mark. 或 and 并 join what belongs together. */
const BETWEEN = /[、,;。/+\n]|(?<=[①②③④])和|(?=[①②③④])/;

const MARK_LIST = '[①-④](?:[、和及与或至到~-]?[①-④])*';
const NOT_MET = '[不未](?:符合|具备|满足|属于|成立|是)';
/** 不符合①②, with what follows it up to 符合②. */
const DENIED_BEFORE = `(?:${NOT_MET}|没有?(?:符合的?)?|无|非|是否(?:符合)?)(?=[①-④])(?:(?!符合|具备|满足|[不未]|[,;。\\n]).)*`;
/** ①②均不符合, ①× and nothing more; not the 不符合 of 符合①不符合②. With a comma, ①，②均不符合, ① is in doubt. */
const DENIED_BEHIND =
  `(?<!(?:^|[^不未])(?:符合|具备|满足|属于))(?:${MARK_LIST}|[①-④、,;]+(?=[均都皆全]))` +
  `[:(]?(?:均|都|皆|全|也|项)*(?:${NOT_MET}|没有|[否无×✗✘])(?:条件)?\\)?(?=$|[、,;。/+\\n①-④])`;
const DENIED_MARKS = new RegExp(`${DENIED_BEFORE}|${DENIED_BEHIND}`, 'g');
const ALL = CONDITION_1 | CONDITION_2 | CONDITION_3 | CONDITION_4;
/** An answer to the statement before it. */
const ANSWER = new RegExp(`^(?:已|均|都|皆)*(?:否|无|没有?|[×✗✘]|${NOT_MET})$`);

/** 未就业 and 非在编 are conditions themselves. */
const NO_DENIAL = /非(?:在编|机关|事业|公务员|农业?)(?:人员|职工|户[籍口])*|未[过到]期/g;
/** Was and is no more. */
const NO_MORE = /迁[出走]|断缴|曾/;

/** A list's number before its words, `1、失业保险`, belongs to them. */
const LIST_NUMBER = /(?<![0-9第件])\(?([1-4一二三四])\)?[、.:)](?=[^0-9一二三四①②③④])/g;
const CLAUSE = /一\(一\)2\(1\)/g;
/** `1`, `(2)`, `第三项`, `4项` at the beginning; not 2年内, 第二产业 and 四项条件之一. */
const NUMBER =
  /^(?:符合|具备|满足)?(?:第([1-4一二三四])(?=[项条种个款和及与或]|$)|([1-4])[项条]$|\(?([1-4一二三四])(?![0-9一二三四项个种条年次月学手级户点]))/;
/** 条件二, and 2 before its answer: marks written otherwise. */
const NUMBERED =
  /条件([一二三四1-4])(?![0-9年])|(?<![0-9第四])([1-4一二三四])(?=[否×✗✘]|[不未](?:符合|具备|满足))/g;

const UNEMPLOYMENT_INSURANCE = /失业保险(?!金)/;
const HOUSEHOLD = /户籍|户口/;
const PERMIT = /居住证|失业登记|登记失业/;
const WORK =
  /创业|市区(?:企业|单位|个体)?(?:就业|工作|经营|务工)|(?:在[温鹿龙瓯洞].{0,6}|[鹿龙瓯洞][城湾海头]区?)(?:就业|工作|经营|务工)/;
const GRADUATE = /毕业生|毕业[2二两]年|离校/;
/** No graduate of ④: employed, gone too long, or of a school that is not one. */
const NOT_GRADUATE =
  /已(?:经|在)?(?:就业|工作|上班)|在职|年以上|年多|(?<![不未])超过|[高初]中|中[专职技]|中级/;

/** A place, with the street, village, company or school there. */
const PLACE =
  '@[省市区县]?(?:[^@户居失创在持办]{0,10}?(?:街道|[镇乡村厂店]|社区|公司|企业|学校|医院))?|浙江省?|(?<!本)地';
const SCHOOL = '[^@户居失创在持]{0,9}?(?:大学|(?<!技师)学院)|(?:技师学院|技校)?(?:高级工|技师)班';
const UNIT = '(?:机关|事业|单位|公司|在编|公务员)+(?:人员)?';
const OTHER_WORDS = '失业|迁入|返乡|未[过到]期';
/** Of which the regulation's words for the four conditions, and those between them, are made. */
const CHARACTERS =
  '\\d①-④√():' +
  '户籍口居住证登记办理审核所址持源' +
  '参加缴纳保险正常效期' +
  '就创业工作经营务劳动职员个体从事主' +
  '学生毕应届度高校院大专科读离未无继续升城乡' +
  '的者且并或及和与现在于是系为有已均自起具符合满足属本人年内以除外一二两-';
/** What may stand in a statement. 苏州 in 苏州户籍 is none of it, and whether that is here is for a person. */
const UNDERSTOOD = new RegExp(`${PLACE}|${SCHOOL}|${UNIT}|${OTHER_WORDS}|[${CHARACTERS}]`, 'g');
const WHOSE_HOUSEHOLD = /户[籍口]/g;
/** 农村户籍 may well be one of 市区, if the mark says so. */
const KINDS_OF_HOUSEHOLD = /非?农[村业]?|本[市地区县]|居民|城镇/g;

const REMEMBERED = 5_000;

/** Reads a cell of 符合条件; remembered, for a roster repeats a few. */
export const statedConditions = remembering(REMEMBERED, read);

/**
 * Whether a statement has words that are not understood, its places given as `@`. With its mark only
 * those count that say whose household it is: ②苏州户籍.
 */
export const isStrange = remembering(
  REMEMBERED,
  (rest: string): boolean => rest.replace(UNDERSTOOD, '') !== '',
);
export const isOfStrangePlace = remembering(REMEMBERED, (rest: string): boolean => {
  const words = rest.replace(KINDS_OF_HOUSEHOLD, '').replace(WHOSE_HOUSEHOLD, '#');
  return /[^#]#/.test(words.replace(UNDERSTOOD, ''));
});

const NOTHING_STATED: StatedConditions = { none: false, statements: [] };
const NONE_APPLIES: StatedConditions = { none: true, statements: [] };

function read(text: string): StatedConditions {
  // A new line in a cell parts statements as a comma does.
  let plain = text.replace(/[^\S\n]/g, '').replace(OTHER_CIRCLES, circled);
  // NFKC would make plain digits of the marks.
  plain = plain
    .split(/([①②③④])/)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFKC')))
    .join('')
    .replace(CLAUSE, '')
    .replace(LIST_NUMBER, (_, number: string) => circled(number));
  if (NONE.test(plain.replace(/\n/g, ''))) return NONE_APPLIES;
  // A form's boxes: which of them are ticked only eyes can tell.
  if (/[□☐]/.test(plain)) return NOTHING_STATED;
  let denied = 0;
  plain = plain
    .replace(NUMBERED, (_, one?: string, other = '') => circled(one ?? other))
    .replace(DENIED_MARKS, (words) => {
      // Whether a comma parts ① from what is denied is open too.
      if (!/[,;]/.test(words) && !isOpen(words)) denied |= /①[至到~-]④/.test(words) ? ALL : marked(words);
      return ',';
    });
  const parts = plain.split(BETWEEN);
  if (denied === ALL && parts.every((part) => part === '')) return NONE_APPLIES;
  const statements = parts.map(statement);
  // An answer apart from what it answers, 市区户籍，否, leaves all of it open.
  const isAnswered = parts.some((part, at) => statements[at] === null && (ANSWER.test(part) || isOpen(part)));
  return isAnswered ? NOTHING_STATED : { none: false, statements: statements.filter((one) => one !== null) };
}

/** Null where no condition is stated. */
function statement(text: string): Statement | null {
  const words = text.replace(NO_DENIAL, '');
  if (beginsDenied(words) || NO_MORE.test(words)) return null;
  const says = (word: RegExp): boolean => mentionOf(words, word) === 'said';
  const marks = says(/[①-④]/) || says(NUMBER) ? marked(words) : 0;
  let conditions = marks;
  if (says(UNEMPLOYMENT_INSURANCE)) conditions |= CONDITION_1;
  const household = says(HOUSEHOLD);
  const permit = says(PERMIT);
  if (household || permit) conditions |= CONDITION_2;
  if (says(WORK)) conditions |= CONDITION_3;
  if (says(GRADUATE)) conditions |= CONDITION_4;
  if (NOT_GRADUATE.test(words)) conditions &= ~CONDITION_4;
  if (conditions === 0) return null;
  // 温 for 温州 tells no more of 市区 than the full name does.
  const places = text.replace(/在温(?!州)/, '在温州');
  return { conditions, marked: marks !== 0, household, permit, text: places };
}

/** Conditions that the text numbers. */
function marked(text: string): number {
  let bits = 0;
  for (const mark of text.match(/[①-④]/g) ?? []) bits |= bitOf(mark);
  for (const number of NUMBER.exec(text)?.slice(1) ?? []) if (number) bits |= bitOf(number);
  return bits;
}
