import { checkCharacter } from '../../core/national-id';

/**
 * Made-up people. Region code 330399 is no county; names are put together from common ones. The same
 * number always gives the same person.
 */
export interface Person {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly idNumber: string;
  /** `YYYY-MM-DD` */
  readonly birth: string;
  readonly phone: string;
  readonly account: string;
}

const SURNAMES = [...'陈林黄张李王吴周徐叶朱郑胡金潘夏蔡项谢杨'];
const MEN = ['建国', '志强', '海波', '文斌', '晓东', '国平', '伟民', '永康', '立新', '少华', '振宇', '俊杰'];
const WOMEN = [
  '晓燕',
  '丽萍',
  '雪梅',
  '秀珍',
  '爱华',
  '慧敏',
  '春兰',
  '美玲',
  '佳宁',
  '雅琴',
  '若云',
  '思敏',
];

/** The `number`th made-up person; `birth` fixes the birthday, for ages that matter. */
export function person(number: number, options: { birth?: string; sex?: '男' | '女' } = {}): Person {
  const sex = options.sex ?? (number % 2 === 0 ? '女' : '男');
  const given = sex === '男' ? MEN : WOMEN;
  const surname = SURNAMES[(number * 7) % SURNAMES.length] ?? '陈';
  const first = given[(number * 5 + Math.floor(number / SURNAMES.length)) % given.length] ?? '晓东';
  const birth =
    options.birth ??
    [
      String(1975 + ((number * 11) % 28)),
      String(1 + ((number * 5) % 12)).padStart(2, '0'),
      String(1 + ((number * 13) % 28)).padStart(2, '0'),
    ].join('-');
  const sequence = String((number * 10 + (sex === '男' ? 1 : 2)) % 1000).padStart(3, '0');
  const first17 = `330399${birth.replace(/-/g, '')}${sequence}`;
  return {
    name: surname + first,
    sex,
    idNumber: first17 + checkCharacter(first17),
    birth,
    phone: `1390577${String(1000 + number)}`,
    account: bankAccount(number),
  };
}

/** A 19-digit account with a right Luhn digit. */
function bankAccount(number: number): string {
  const body = `621226${String(120300000000 + number * 97)}`;
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    const digit = Number(body[body.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}
